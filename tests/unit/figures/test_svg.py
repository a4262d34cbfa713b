"""SVGs of the sample are the same, byte for byte, as those that were looked at.

After a change that is meant: `python -m tests.unit.figures.test_svg` writes them anew; look
at each before keeping it.
"""

from xml.dom import minidom

import pytest

from desktop.figures.data import data_of
from desktop.figures.drawing import draw
from desktop.figures.svg import metrics, svg
from desktop.figures.words import described
from tests.support.figures import block, sample
from tests.support.source import TOP

GOLDEN = TOP / "tests" / "samples" / "charts"
NAMES = [
    f"{one}.{lang}.{width}"
    for one in ("3.1-2", "3.1-3", "3.1-4", "3.1-6", "3.1-7")
    for lang in ("en", "zh")
    for width in (640, 200)
]


def made(name):
    number, lang, width = name.rsplit(".", 2)
    found = data_of(block(number, lang), sample(), lang)
    return svg(draw(found, int(width), metrics()), found.caption, described(found))


@pytest.mark.parametrize("name", NAMES)
def test_a_chart_looks_as_it_was_approved(name):
    assert made(name) == (GOLDEN / f"{name}.svg").read_text("utf-8")


def test_an_svg_is_well_formed_and_tells_itself_in_words():
    root = minidom.parseString(made("3.1-2.en.640"))  # noqa: S318  Our own, as text.
    words = [root.getElementsByTagName(one)[0].firstChild.data for one in ("title", "desc")]
    assert words[0] == "Patents granted, 2019–2023"
    assert words[1].startswith("Line chart: Patents granted, 2019–2023.")


def test_an_svg_loads_nothing():
    assert "href" not in made("3.1-2.en.640") + made("3.1-3.en.640")


if __name__ == "__main__":
    GOLDEN.mkdir(exist_ok=True)
    for each in NAMES:
        (GOLDEN / f"{each}.svg").write_text(made(each), "utf-8")
