"""Both languages at once: block beside block to the pixel, stacked where it is narrow."""

from functools import partial

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.document.model import BlockId, Place, Span
from desktop.ui import theme
from desktop.ui.figures.charts import Charts
from desktop.ui.page.panel import PagePanel
from desktop.ui.page.spread import LEAST, Spread
from desktop.ui.typesetting import windows
from desktop.ui.typesetting.typography import Setting
from tests.ui.page.test_place import line_at_top

SLOW = settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


@pytest.fixture
def spread(qtbot, reader, hub):
    make = partial(Charts, reader)
    made = Spread(PagePanel(reader, hub, theme.load("light"), make), make)
    qtbot.addWidget(made)
    made.resize(1200, 400)
    made.show()
    qtbot.waitExposed(made)
    made.show_both(on=True)
    return made


def baselines(column):
    sheet = column.sheet
    return [sheet.layout.baseline_of(start) for start in sheet.shown.positions.starts]


def heights(spread):
    return [one.verticalScrollBar().value() for one in spread.columns]


def scrolled(spread, share):
    page = spread.columns[0]
    page.whole()
    bar = page.verticalScrollBar()
    bar.setValue(round(bar.maximum() * share))
    return page


@SLOW
@given(width=st.integers(LEAST, 2400), px=st.integers(12, 40))
def test_no_block_is_a_pixel_off(spread, width, px):
    spread.resize(width, 400)
    page, beside = spread.columns
    page.set_type(Setting(px))
    page.whole()
    assert baselines(page) == baselines(beside)
    assert page.document().size().height() == beside.document().size().height()


@SLOW
@given(width=st.integers(LEAST, 2000), number=st.integers(0, 20))
def test_no_block_of_a_window_is_a_pixel_off(spread, width, number):
    page, beside = spread.columns
    usual = windows.ABOVE, windows.BELOW
    windows.ABOVE, windows.BELOW = 0.4, 0.8
    page.go(Place(page.blocks("en")[number].id))
    spread.resize(width, 400)
    page._rebuild()
    windows.ABOVE, windows.BELOW = usual
    assert baselines(page) == baselines(beside)
    assert len(baselines(page)) < len(page.blocks("en"))


@SLOW
@given(share=st.floats(0, 0.9), width=st.integers(300, 1800))
def test_going_over_and_back_moves_nothing(spread, share, width):
    page = scrolled(spread, share)
    before = line_at_top(page), heights(spread)
    spread.resize(width, 500)
    spread.show_both(on=False)
    page.set_theme(theme.load("sepia"))
    spread.show_both(on=True)
    page.set_type(Setting(22))
    page.show_language("zh")
    page.set_type(Setting(18))
    page.show_language("en")
    spread.resize(1200, 400)
    page.whole()
    assert (line_at_top(page), heights(spread)) == before


@pytest.mark.parametrize("number", [0, 1])
def test_both_scroll_as_one(spread, number):
    column = spread.columns[number]
    spread.columns[0].whole()
    at, down = QPointF(column.viewport().rect().center()), QPoint(0, -480)
    event = QWheelEvent(
        at, column.viewport().mapToGlobal(at), QPoint(), down, Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,  # noqa: FBT003
    )  # fmt: skip
    QApplication.sendEvent(column.viewport(), event)
    first, second = heights(spread)
    assert first == second > 100


def test_the_place_follows_either_column(spread, hub, qtbot):
    spread.columns[0].whole()
    with qtbot.waitSignal(hub.place_changed):
        spread.columns[1].verticalScrollBar().setValue(900)
    assert spread.columns[0].place().block != "0"


def test_scrolling_past_a_window_goes_on_in_both(spread, monkeypatch):
    monkeypatch.setattr(windows, "ABOVE", 0.4)
    monkeypatch.setattr(windows, "BELOW", 0.6)
    page, beside = spread.columns
    page._rebuild()
    bar = page.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    assert not page.sheet.shown.is_whole
    assert heights(spread)[0] == heights(spread)[1]
    assert page.sheet.holds(bar.value(), bar.value())
    assert baselines(page) == baselines(beside)


def test_a_narrow_spread_has_both_in_one_column(spread):
    spread.resize(LEAST - 1, 400)
    page = spread.columns[0]
    assert [one.lang for one in page.sheet.shown.voices] == ["en", "zh"]
    assert not spread.columns[1].isVisible()


def test_stacked_each_block_is_followed_by_its_like(spread):
    spread.resize(LEAST - 1, 400)
    page = spread.columns[0]
    page.whole()
    english, chinese = page.sheet.shown.voices
    pairs = list(zip(english.positions.starts, chinese.positions.starts, strict=True))
    assert [one for pair in pairs for one in pair] == sorted(one for pair in pairs for one in pair)


@SLOW
@given(share=st.floats(0, 0.9))
def test_a_place_in_the_second_language_is_kept_when_stacked(spread, share):
    spread.resize(800, 400)
    page = scrolled(spread, share)
    before = page.verticalScrollBar().value(), page.place()
    spread.show_both(on=False)
    spread.resize(1300, 400)
    spread.show_both(on=True)
    spread.resize(800, 400)
    page.whole()
    assert (page.verticalScrollBar().value(), page.place()) == before


@pytest.mark.parametrize("width", [1200, 800])
def test_a_jump_into_the_other_language_shows_it_there(spread, width):
    spread.resize(width, 400)
    page = spread.columns[0]
    page.go(Place(BlockId("1.2-1"), 2, lang="zh"), flash=Span(2, 4))
    assert page.lang == "en"
    sheet = page._column_of("zh").sheet
    voice = sheet.shown.voice("zh")
    position = voice.positions.position(voice.positions.number(BlockId("1.2-1")), 2)
    top = sheet.layout_of(voice).line_of(position)[0]
    assert 0 <= top - page.verticalScrollBar().value() < page.viewport().height()


@pytest.mark.parametrize("width", [1200, 800])
def test_hits_are_tinted_in_their_own_language(spread, width):
    spread.resize(width, 400)
    page = spread.columns[0]
    before = [one.viewport().grab().toImage() for one in spread.columns]
    page.tints_of("zh").show_hits({BlockId("0-1"): [Span(0, 6)]})
    after = [one.viewport().grab().toImage() for one in spread.columns]
    changed = [a != b for a, b in zip(before, after, strict=True)]
    assert changed[0] == (width == 800)
    assert changed[1] or width == 800


def test_a_column_copies_its_own_language(spread, reader):
    beside = spread.columns[1]
    beside.setFocus()
    spread.select_all()
    words = beside.createMimeDataFromSelection().text()
    assert words.startswith(reader.library.edition("zh").sections[0].title)
    assert not spread.columns[0].textCursor().hasSelection()


def test_stacked_both_are_copied_in_the_order_they_stand_in(spread, reader):
    spread.resize(800, 400)
    spread.select_all()
    words = spread.columns[0].createMimeDataFromSelection().text()
    titles = [reader.library.edition(lang).sections[0].title for lang in ("en", "zh")]
    assert words.startswith("\n\n".join(titles))


def test_the_other_column_is_one_key_away(spread):
    spread.columns[0].setFocus()
    spread.other_column()
    assert spread.active is spread.columns[1]
    spread.other_column()
    assert spread.active is spread.columns[0]


def test_nothing_is_made_for_who_reads_one_language(qtbot, reader, hub):
    make = partial(Charts, reader)
    made = Spread(PagePanel(reader, hub, theme.load("light"), make), make)
    qtbot.addWidget(made)
    made.resize(1200, 400)
    made.show()
    assert len(made.columns) == 1


@pytest.fixture
def windowed(spread, monkeypatch):
    """Of the text no more than a few blocks, large, about 3.1-1."""
    monkeypatch.setattr(windows, "BELOW", 1)
    spread.page.set_type(Setting(30))
    spread.page.go(Place(BlockId("3.1-1")))
    assert spread.page.sheet.shown.positions.blocks[-1].id not in {"3.1-7", "E-1"}
    return spread


def test_a_table_is_looked_for_to_the_end_of_its_section(windowed):
    windowed.open_data()
    assert windowed.page.sheet.shown.positions.number(BlockId("3.1-7")) is not None


ENDS = [(Qt.Key.Key_End, "E-1"), (Qt.Key.Key_Home, "0")]


@pytest.mark.parametrize("column", [0, 1])
@pytest.mark.parametrize(("key", "block"), ENDS)
def test_a_key_to_an_end_leads_to_the_end_of_the_edition(windowed, key, block, column):
    QTest.keyClick(windowed.columns[column], key, Qt.KeyboardModifier.ControlModifier)
    bar = windowed.columns[column].verticalScrollBar()
    assert block in {one.id for one in windowed.page.sheet.shown.positions.blocks}
    assert bar.value() == bar.maximum() if block == "E-1" else windowed.page.place().block == "0"


def test_selecting_to_the_end_takes_in_what_was_not_built_yet(windowed):
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(windowed.page, Qt.Key.Key_End, both)
    assert windowed.page.pieces()[-1].block.id == "E-1"
