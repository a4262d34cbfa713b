import pytest
from PySide6.QtGui import QFont

from desktop.document.model import Span
from desktop.search.results import Snippet
from desktop.ui.search.excerpt import Room, set_out

LONG = "word " * 60
ROOM = Room(width=200, beside=40, lead=20, lines=3)
pytestmark = pytest.mark.usefixtures("qapp")


def shown(text, *spans, room=ROOM):
    return set_out(Snippet(text, tuple(Span(*one) for one in spans)), QFont(), room)


def words(excerpt):
    return [excerpt.snippet.text[one.start : one.end] for one in excerpt.snippet.spans]


def test_a_short_text_is_shown_whole():
    assert shown("A short text.").snippet.text == "A short text."


def test_a_long_text_is_cut_between_words_and_says_so():
    excerpt = shown(LONG)
    assert excerpt.layout.lineCount() == 3
    assert excerpt.snippet.text.endswith("word…")


@pytest.mark.parametrize("width", range(60, 400, 13))
@pytest.mark.parametrize("text", [LONG, "专利商标" * 40, "unbreakable" * 30, "a😀" * 90])
def test_no_text_needs_more_lines_than_there_are(text, width):
    room = Room(width=width, beside=40, lead=20, lines=2)
    assert shown(text, room=room).layout.lineCount() <= 2


def test_what_was_found_far_off_is_brought_into_sight():
    text = LONG + "patents"
    excerpt = shown(text, (len(LONG), len(text)))
    assert excerpt.snippet.text.startswith("…")
    assert words(excerpt) == ["patents"]


def test_the_first_thing_found_stays_in_sight_and_the_rest_is_cut():
    text = f"patents {LONG} patents"
    excerpt = shown(text, (0, 7), (len(text) - 7, len(text)))
    assert words(excerpt) == ["patents"]


def test_offsets_are_right_after_signs_of_two_units():
    text = "😀" * 100 + " patents " + LONG
    excerpt = shown(text, (101, 108))
    assert words(excerpt) == ["patents"]


def test_the_first_line_leaves_room_for_what_stands_beside_it():
    layout = shown(LONG).layout
    assert layout.lineAt(0).naturalTextWidth() <= ROOM.width - ROOM.beside
