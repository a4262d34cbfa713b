"""The place is kept: the same line at the same height, whatever else changes."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.document.model import BlockId, Place
from desktop.ui import theme
from desktop.ui.typesetting.typography import Setting

SLOW = settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


def scrolled(page, share):
    page.whole()
    bar = page.verticalScrollBar()
    bar.setValue(round(bar.maximum() * share))
    return page.place()


def line_at_top(page):
    """The words of the line at the top and how far it is above the edge, as painted."""
    built, layout = page._ready()
    y = page.verticalScrollBar().value()
    position, top, _ = layout.line_at(y)
    number, offset = built.positions.at(position)
    return built.positions.blocks[number].id, offset, round(y - top)


@SLOW
@given(share=st.floats(0, 0.9), width=st.integers(300, 1400), px=st.integers(12, 30))
def test_going_there_and_back_moves_nothing(page, share, width, px):
    page.resize(700, 320)
    page.set_type(Setting(18))
    scrolled(page, share)
    before = line_at_top(page)
    page.resize(width, 500)
    page.set_type(Setting(px))
    page.set_theme(theme.load("dark"))
    page.set_type(Setting(18))
    page.resize(700, 320)
    assert line_at_top(page) == before


@SLOW
@given(share=st.floats(0, 0.6), width=st.integers(300, 1400), px=st.integers(12, 30))
def test_the_character_at_the_top_stays_in_the_top_line(page, share, width, px):
    page.resize(700, 320)
    page.set_type(Setting(18))
    place = scrolled(page, share)
    page.resize(width, 320)
    page.set_type(Setting(px))
    built, layout = page._ready()
    number = built.positions.number(place.block)
    position = built.positions.position(number, place.offset)
    top, height = layout.line_of(position)
    # Rounding to whole pixels, and the air above a block's first line.
    assert abs(page.verticalScrollBar().value() - top - place.fraction * height) <= px * 0.6 + 1


@SLOW
@given(share=st.floats(0, 0.9))
def test_the_other_language_shows_the_same_block(page, share):
    block = scrolled(page, share).block
    page.show_language("zh")
    shown = page.place().block
    page.show_language("en")
    assert shown == block


@SLOW
@given(share=st.floats(0, 0.9))
def test_going_over_to_the_other_language_and_back_moves_nothing(page, share):
    scrolled(page, share)
    before = line_at_top(page)
    page.show_language("zh")
    page.show_language("en")
    assert line_at_top(page) == before


@pytest.mark.parametrize("name", ["light", "sepia", "dark", "contrast"])
def test_a_theme_moves_nothing(page, name):
    scrolled(page, 0.5)
    before = line_at_top(page)
    page.set_theme(theme.load(name))
    assert line_at_top(page) == before


def test_eighty_changes_do_not_drift(page):
    scrolled(page, 0.4)
    before = line_at_top(page)
    for step in range(20):
        page.resize(400 + 37 * step, 320)
        page.set_type(Setting(14 + step % 9))
        page.set_theme(theme.load("dark" if step % 2 else "light"))
        page.show_language("zh" if step % 2 else "en")
    page.show_language("en")
    page.set_type(Setting(18))
    page.resize(700, 320)
    assert line_at_top(page) == before


def test_going_to_a_block_puts_it_at_the_top(page):
    page.go(Place(BlockId("1.2-1")))
    built, layout = page._ready()
    top = layout.top(built.positions.number(BlockId("1.2-1")))
    assert 0 <= top - page.verticalScrollBar().value() < 40


def test_an_unknown_block_moves_nothing(page):
    scrolled(page, 0.5)
    value = page.verticalScrollBar().value()
    page.go(Place(BlockId("9.9-9")))
    assert page.verticalScrollBar().value() == value
