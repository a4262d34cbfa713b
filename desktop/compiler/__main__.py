"""`python -m desktop.compiler`: compiles, or gives ids; `passages FILE DIR`: any passages."""

import argparse
import gc
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from desktop import paths
from desktop.compiler.compile import compile_library, number_blocks
from desktop.compiler.fresh import is_fresh
from desktop.compiler.indexing.passages import compile_passages
from desktop.compiler.problems import ContentErrors
from desktop.document.library import Library
from desktop.errors import ReaderError


def main() -> int:
    """Compile the content; return the exit status."""
    top = paths.checkout() or Path.cwd()
    parser = argparse.ArgumentParser(prog="python -m desktop.compiler", description=__doc__)
    parser.add_argument("--content", type=Path, default=top / "content")
    parser.add_argument("--target", type=Path, default=paths.compiled())
    parser.add_argument("--give-ids", action="store_true", help="number new blocks first")
    parser.add_argument(
        "--passed", nargs="+", default=[], metavar=("READING", "ID"),
        help="with --give-ids: truth, style_en, style_zh or all was read in these sections, blocks",
    )  # fmt: skip
    parser.add_argument("--force", action="store_true", help="compile what is fresh, too")
    parser.add_argument(
        "--previous", type=Path, nargs="+", default=[], metavar="DIR",
        help="compiled libraries that went before: marks made in them find their words by a map",
    )  # fmt: skip
    if sys.argv[1:2] == ["passages"]:
        return _passages(sys.argv[2:])
    options = parser.parse_args()
    began = time.perf_counter()
    try:
        if options.give_ids:
            given, read = number_blocks(options.content, options.passed)
            _say(f"{given} ids given, {read} blocks passed")
        if not (options.force or options.previous) and is_fresh(options.content, options.target):
            return 0
        older = [Library(one) for one in options.previous]
        compile_library(options.content, options.target, older)
    except ReaderError as error:
        _say(str(error))
        return error.status
    except ContentErrors as errors:
        for problem in errors.problems:
            _say(str(problem))
        _say(str(errors))
        return 1
    _say(f"compiled in {time.perf_counter() - began:.2f} s")
    return 0


def _passages(words: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m desktop.compiler passages")
    parser.add_argument("file", type=Path, help="a JSON line a passage: id, text, …")
    parser.add_argument("folder", type=Path, help="the library that is made")
    options = parser.parse_args(words)
    began = time.perf_counter()
    try:
        made = compile_passages(options.file, options.folder, _progress)
    except ContentErrors as errors:
        _say("")  # Below the line of the progress.
        for problem in errors.problems:
            _say(str(problem))
        return 1
    _say(f"\n{made.count:,} passages in {time.perf_counter() - began:.1f} s")
    for remark in made.remarks:
        _say(remark)
    return 0


def _progress(words: str) -> None:
    print(f"\r{words}\033[K", end="", file=sys.stderr, flush=True)  # noqa: T201


def _say(words: str) -> None:
    print(words, file=sys.stderr)  # noqa: T201  A developer's tool.


if __name__ == "__main__":
    gc.disable()  # What is made is kept to the end: to look for rings took a tenth of the time.
    sys.exit(main())
