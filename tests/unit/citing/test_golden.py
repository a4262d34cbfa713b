"""Every style, language and kind beside its golden file.

`python -m tests.unit.citing.test_golden` writes the files anew; look at what changed.
"""

import pytest

from desktop.citing.styles import STYLES, cite
from tests.support.citing import cases
from tests.support.source import TOP

FOLDER = TOP / "tests" / "samples" / "citations"


def golden(style):
    """All cases in one style, as its file holds them."""
    return "".join(f"# {name}\n{cite(one, style).text}\n\n" for name, one in cases().items())


@pytest.mark.parametrize("style", STYLES)
def test_citations_are_as_their_golden_file(style):
    assert golden(style) == (FOLDER / f"{style}.txt").read_text("utf-8")


if __name__ == "__main__":
    for name in STYLES:
        (FOLDER / f"{name}.txt").write_text(golden(name), "utf-8")
