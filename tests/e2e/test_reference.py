"""From a term to its card and its uses, and through glossary, timeline and sources: by keys."""

import pytest
from PySide6.QtCore import Qt

from tests.e2e.test_figures import gone, has_keys, opened, reaches
from tests.support.user import User

KEY, MOD = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def user(qtbot, qapp, home):
    somebody = User(qtbot, qapp, home)
    has_keys(somebody.window, qtbot)
    yield somebody
    somebody.quits()


def test_a_term_is_followed_to_a_use_and_back_by_keys_alone(user, qtbot):
    told = []
    user.window.hub.figure_pointed.connect(told.append)
    reaches(user, "term:trademark")
    assert told[-1].startswith("trademark · 商标: ")
    user.presses(KEY.Key_Return)
    card = opened(qtbot)
    assert card.title.text() == "trademark"
    user.presses(KEY.Key_Down)
    user.presses(KEY.Key_Return)
    gone(user, qtbot)
    assert user.block == "1.2-1"
    user.presses(KEY.Key_Left, MOD.AltModifier)
    assert user.block == "0"


def test_the_card_of_the_term_at_the_caret_is_opened_by_its_key(user, qtbot):
    block, run = next(
        (number, run)
        for number, block in enumerate(user.page.sheet.shown.positions.blocks)
        for run in block.runs
        if run.kind == "term"
    )
    cursor = user.page.textCursor()
    cursor.setPosition(user.page.sheet.shown.positions.position(block, run.start + 1))
    user.page.setTextCursor(cursor)
    user.keys("Ctrl+I")
    assert opened(qtbot).sheet.title == "trademark"
    user.presses(KEY.Key_Escape)
    gone(user, qtbot)


def test_a_term_is_clicked(user, qtbot):
    sheet, viewport = user.page.sheet, user.page.viewport()
    run = next(
        run
        for run in user.reader.library.edition("en").sections[0].blocks[1].runs
        if run.kind == "term"
    )
    position = sheet.shown.positions.position(1, run.start + 2)
    first = sheet.layout.rects(position, position + 1)[0]
    at = first.center().toPoint()
    at.setY(at.y() - user.page.verticalScrollBar().value())
    qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=at)
    assert opened(qtbot).sheet.title == "trademark"
    user.presses(KEY.Key_Escape)
    gone(user, qtbot)


@pytest.mark.parametrize(
    ("keys", "words", "title"),
    [("Ctrl+Shift+T", "shangbiao", "trademark"), ("Ctrl+Shift+O", "daily", "Sample Daily"),
     ("Ctrl+Shift+H", "treaty", "A treaty takes effect.")],
)  # fmt: skip
def test_a_list_is_opened_filtered_and_left_by_keys_alone(user, qtbot, keys, words, title):
    user.keys(keys)
    panel = user.window.panes.references.panel
    qtbot.waitUntil(panel.box.hasFocus)
    user.writes(words)
    user.presses(KEY.Key_Return)
    assert opened(qtbot).title.text() == title
    user.presses(KEY.Key_Escape)
    gone(user, qtbot)
    user.keys(keys)
    assert not panel.isVisible()
    assert user.page.hasFocus()


def test_a_place_gone_to_from_a_list_has_the_keys(user, qtbot):
    user.keys("Ctrl+Shift+T")
    user.writes("patent")
    user.presses(KEY.Key_Return)
    opened(qtbot)
    user.presses(KEY.Key_Return)
    gone(user, qtbot)
    assert user.page.hasFocus()


def test_one_panel_stands_beside_the_text(user):
    panes = user.window.panes
    user.does("view.marks_panel")
    user.does("view.glossary")
    shown = [panes.search, panes.marginalia.panel, panes.references.panel]
    assert [one.isVisible() for one in shown] == [False, False, True]
    user.does("edit.find")
    assert [one.isVisible() for one in shown] == [True, False, False]
    user.does("view.timeline")
    assert [one.isVisible() for one in shown] == [False, False, True]
    assert panes.references.panel.kind == "event"
