"""The whole window at 320 pixels (WCAG 2.2, 1.4.10), with every panel, in both languages."""

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QToolButton

from desktop.ui.margin.welcoming import welcome
from tests.support.user import User


@pytest.fixture
def user(qtbot, qapp, home):
    found = User(qtbot, qapp, home)
    found.window.resize(320, 640)
    qtbot.wait(1)
    yield found
    if found.window.isVisible():
        found.quits()


@pytest.mark.parametrize("panel", ["view.search_panel", "view.marks_panel", "view.glossary"])
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_every_panel_has_room(user, qtbot, panel, lang):
    user.window.panes.navigation.show_language(lang)
    user.does(panel)
    user.window.resize(320, 640)
    qtbot.wait(1)
    assert user.window.width() == 320
    assert user.page.viewport().height() >= 100


def test_reading_needs_no_scrolling_to_the_side(user):
    assert user.window.width() == 320
    assert user.page.horizontalScrollBar().maximum() == 0
    assert user.page._ready()[0].look.width <= user.page.width()


def test_the_status_bar_says_where_the_reader_is(user):
    assert not user.window.bars.heading.isVisible()
    assert user.window.bars.here.text().startswith("2023/")


def test_the_panels_of_a_wide_window_are_as_wide_after_a_narrow_session(user, qtbot):
    user.restarts()
    user.window.resize(1180, 740)
    qtbot.wait(1)
    assert user.window.splitter.sizes()[0] == 260
    assert user.window.bars.heading.isVisible()


def test_a_hit_is_gone_to_with_the_search_below_the_text(user):
    found = user.searches("books")
    user.window.panes.search.tree.setFocus()
    user.does("edit.next_hit")
    assert found.hits
    assert user.page.isVisible()


PANELS = {
    "view.search_panel": lambda window: window.panes.search,
    "view.marks_panel": lambda window: window.panes.marginalia.panel,
    "view.glossary": lambda window: window.panes.references.panel,
}


@pytest.mark.parametrize("panel", PANELS)
def test_one_panel_at_a_time_leaves_the_text_its_room(user, qtbot, panel):
    welcome(user.window.actions_, user.window.messages)
    user.does(panel)
    qtbot.wait(1)
    contents, shown = user.window.panes.outline, PANELS[panel](user.window)
    assert (contents.isVisible(), shown.isVisible()) == (False, True)
    assert user.page.viewport().height() >= 190
    user.does("view.outline")
    qtbot.wait(1)
    assert (contents.isVisible(), shown.isVisible()) == (True, False)
    assert user.page.viewport().height() >= 190


def test_contents_that_gave_way_come_back_where_there_is_room(user, qtbot):
    user.does("view.search_panel")
    assert not user.window.actions_.by_id["view.outline"].isChecked()
    user.restarts()
    user.window.resize(1180, 740)
    qtbot.wait(1)
    assert user.window.panes.outline.isVisible()
    assert user.window.panes.search.isVisible()
    assert user.window.splitter.sizes()[0] == 260


def test_what_both_stood_beside_the_text_steps_aside_as_the_window_narrows(user, qtbot):
    user.window.resize(1180, 740)
    qtbot.wait(1)
    user.does("view.search_panel")
    user.window.resize(420, 740)
    qtbot.wait(1)
    assert not user.window.panes.outline.isVisible()
    assert user.window.panes.search.isVisible()


def test_contents_that_were_put_away_stay_away(user, qtbot):
    user.does("view.outline")
    user.does("view.search_panel")
    user.window.resize(1180, 740)
    qtbot.wait(1)
    assert not user.window.panes.outline.isVisible()


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_the_buttons_that_open_the_rest_of_a_bar_are_seen(user, qtbot, theme):
    user.window.looks.choose_theme(theme)
    qtbot.wait(1)
    more = user.window.bars.tools.findChild(QToolButton, "qt_toolbar_ext_button")
    seen = more.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    greys = {
        seen.pixelColor(x, y).value() for x in range(more.width()) for y in range(more.height())
    }
    assert more.isVisible()
    assert max(greys) - min(greys) > 100
