"""`python -m desktop.compiler.report`: tells what the content holds, fails on what it must not."""

import argparse
import sys
from collections.abc import Iterable
from pathlib import Path

from desktop import paths
from desktop.compiler.compile import read_content
from desktop.compiler.problems import ContentErrors
from desktop.compiler.report.rules import broken
from desktop.compiler.report.survey import survey
from desktop.compiler.report.tell import told
from desktop.compiler.report.windows import FILE, read


def main() -> int:
    """Tell the report; return the exit status: 1 when a rule is broken."""
    top = paths.checkout() or Path.cwd()
    parser = argparse.ArgumentParser(prog="poe content", description=__doc__)
    parser.add_argument("--content", type=Path, default=top / "content")
    parser.add_argument("--strict", action="store_true", help="fail on blocks not read twice")
    parser.add_argument("--every", action="store_true", help="cut no list short")
    options = parser.parse_args()
    try:
        content = read_content(options.content)
    except ContentErrors as errors:
        _say([*map(str, errors.problems), str(errors)])
        return 1
    found = survey(content, read(options.content / FILE))
    wrong = broken(found, strict=options.strict)
    _say(told(found, every=options.every))
    _say(["", *(f"broken: {one}" for one in wrong)] if wrong else ["", "nothing is broken"])
    return 1 if wrong else 0


def _say(lines: Iterable[str]) -> None:
    print("\n".join(lines), flush=True)  # noqa: T201  A developer's tool.


if __name__ == "__main__":
    sys.exit(main())
