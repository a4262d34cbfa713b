"""The program as a screen reader meets it: on an accessibility bus of its own, a real window.

Skipped where the accessibility bus is not installed (Debian: at-spi2-core); CI installs it.
"""

import json
import subprocess
import sys

import pytest

from tests.support import bus
from tests.support.screen import Hands, screen
from tests.support.source import TOP

pytestmark = pytest.mark.skipif(not bus.is_there(), reason="at-spi2-core or Xvfb is missing")
LOCALE = "Locale"


class Listener:
    """Somebody who hears the window and types."""

    def __init__(self, ear, hands, home):
        self.ear, self.hands, self.home = ear, hands, home
        self.area = next(
            one for one in ear.program("whitepaper").walk()
            if one.role == "filler" and [c for c in one.children if c.name.startswith("Text in")]
        )  # fmt: skip

    def text(self, name="Text in English"):
        """The tree of one language."""
        return next(one for one in self.area.children if one.name == name)

    def section(self, number, text=None):
        """What stands in a section, its heading first."""
        every = (text or self.text()).children
        ids = [one.value("AccessibleId") for one in every]
        return [
            one for one, name in zip(every, ids, strict=True)
            if name == number or name.startswith(f"{number}-")
        ]  # fmt: skip

    def figure(self):
        """The first figure of section 1.1."""
        links = (one for one in self.section("1.1")[1].children if one.role == "link")
        return next(one for one in links if one.name[0].isdigit())

    def dialogs(self):
        """All dialogs that are open."""
        return [one for one in self.ear.program("whitepaper").children if one.role == "dialog"]

    def presses(self, *keys):
        """Press keys."""
        self.hands.press(*keys)

    def hears(self, words):
        """Wait until something with these words is announced; return it."""
        return self.ear.wait_for(
            lambda: next((one for one in reversed(self.ear.said()) if words in one), "")
        )

    def told(self, *words):
        """What the command line answers, for comparison."""
        command = [sys.executable, "-m", "desktop", *words, "--json", "--home", str(self.home)]
        done = subprocess.run(command, capture_output=True, check=True, cwd=TOP)
        return json.loads(done.stdout)


@pytest.fixture(scope="module")
def listener(tmp_path_factory):
    folder = tmp_path_factory.mktemp("access")
    with screen() as display, bus.bus(display, folder) as env:
        command = [sys.executable, "-m", "desktop", "--home", str(folder / "home")]
        program = subprocess.Popen(command, env=env, cwd=TOP)
        ear = bus.Ear(env)
        hands = Hands(display)
        try:
            hands.wait_for("White Paper Reader")
            yield Listener(ear, hands, folder / "home")
        finally:
            program.terminate()
            program.wait()
            ear.close()
    assert program.returncode in {0, -15}, "the program did not live to be ended"


def test_section_1_1_is_read_in_order(listener):
    blocks = listener.told("show", "1.1", "--lang", "en")["blocks"]
    heard = listener.section("1.1")
    assert [one.value("AccessibleId") for one in heard] == [one["id"] for one in blocks]
    assert heard[0].name == f"1.1 {blocks[0]['text']}"
    for one, block in zip(heard[1:], blocks[1:], strict=True):
        first = block["text"].split("\n")[0]
        assert first in one.name if block["kind"] == "figure" else one.name == first


def test_headings_have_their_level_and_the_text_its_language(listener):
    heading = listener.section("1.1")[0]
    assert (heading.role, heading.attributes["level"]) == ("heading", "2")
    assert heading.value(LOCALE).startswith("en")


def test_a_table_has_headers_rows_and_cells(listener):
    table = next(one for one in listener.section("1.1") if one.role == "table")
    head, row = table.children[:2]
    assert {one.role for one in head.children} == {"column header"}
    assert {one.role for one in row.children} == {"cell"}
    assert row.name.startswith(f"{head.children[0].name}: {row.children[0].name}; ")


def test_a_cell_knows_its_place_and_header(listener):
    table = next(one for one in listener.section("1.1") if one.role == "table")
    cell = table.children[2].children[1]
    place = cell.value("Position", "org.a11y.atspi.TableCell")
    heads = cell.ask("GetColumnHeaderCells", interface="org.a11y.atspi.TableCell")[0]
    assert place == (2, 1)
    assert heads[0][1] == table.children[0].children[1].path


def test_a_figure_is_told_in_words_and_its_rows_can_be_read(listener):
    figure = next(one for one in listener.section("1.1") if one.role == "graphic")
    assert figure.name.startswith(("Bar chart", "Line chart"))
    assert figure.children[0].role == "table"


def test_a_list_holds_items(listener):
    some = next(one for one in listener.text().children if one.role == "list")
    assert {one.role for one in some.children} == {"list item"}


def test_a_figure_in_the_text_says_where_it_comes_from(listener):
    told = listener.figure().value("Description")
    assert "in the paper" in told or "in the white paper" in told


def test_a_hit_is_opened_and_marked_and_heard(listener):
    listener.presses("ctrl+f")
    listener.hands.type("antitrust")
    listener.hears("hits in")
    hits = listener.ear.program("whitepaper").find("tree", "Hits")
    listener.presses("Down")
    listener.ear.wait_for(lambda: hits.children[2].states & bus.FOCUSED)
    listener.presses("Return")
    listener.hears("antitrust")
    listener.presses("ctrl+h")
    assert "antitrust" in listener.hears("Highlight kept").lower()
    assert [one["state"] for one in listener.told("marks", "list")] == ["anchored"]


def test_a_block_gets_the_keys_when_a_screen_reader_asks(listener):
    listener.section("1.3")[0].do("SetFocus")
    caret = listener.area.children[0]
    listener.ear.wait_for(lambda: caret.states & bus.FOCUSED)
    listener.presses("ctrl+Next")
    listener.hears("1.4 ")


def test_a_figure_leads_to_its_card_and_escape_back_to_the_text(listener):
    listener.figure().do("Press")
    dialog = listener.ear.wait_for(lambda: next(iter(listener.dialogs()), None))
    listener.ear.wait_for(lambda: any(one.states & bus.FOCUSED for one in dialog.walk()))
    assert dialog.name
    listener.presses("Escape")
    listener.ear.wait_for(lambda: not listener.dialogs())
    assert listener.area.children[0].states & bus.FOCUSED


def test_theme_and_size_are_announced(listener):
    listener.presses("ctrl+t")
    listener.hears("Theme: Light")
    listener.presses("ctrl+equal")
    listener.hears("Text size: 106 %")
    listener.presses("ctrl+0")


def test_the_other_language_takes_the_place_and_is_announced(listener):
    listener.presses("ctrl+l")
    listener.hears("The text is in Chinese")
    heading = listener.section("1.1", listener.text("Text in Chinese"))[0]
    assert heading.value(LOCALE) == "zh_CN"
    assert [one.name for one in listener.area.children if one.name.startswith("Text in")] == [
        "Text in Chinese"
    ]
    listener.presses("ctrl+l")
    listener.hears("The text is in English")


def test_both_languages_are_read_side_by_side(listener):
    listener.presses("ctrl+b")
    listener.ear.wait_for(
        lambda: len([c for c in listener.area.children if "Text in" in c.name]) == 2
    )
    locales = [one.value(LOCALE)[:2] for one in listener.area.children if "Text in" in one.name]
    listener.presses("ctrl+b")
    assert locales == ["en", "zh"]


@pytest.mark.parametrize("rounds", [3, pytest.param(50, marks=pytest.mark.patient)])
def test_the_tree_stays_while_the_text_is_made_anew_four_times_a_round(listener, rounds):
    before = [one.path for one in listener.section("1.1")]
    for _ in range(rounds):
        listener.presses("ctrl+equal", "ctrl+minus", "ctrl+t", "ctrl+l")
        for one in listener.area.children[-1].children[:8]:
            assert list(one.walk())
    if rounds % 2:
        listener.presses("ctrl+l")
    listener.ear.wait_for(lambda: "Text in English" in [c.name for c in listener.area.children])
    assert [one.path for one in listener.section("1.1")] == before
    assert sum("Theme" in one for one in listener.ear.said()) >= rounds
