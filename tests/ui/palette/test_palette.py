import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.document.model import BlockId, Place
from desktop.ui.palette.dialog import PaletteDialog
from desktop.ui.palette.model import ROW
from tests.support.user import User


@pytest.fixture
def user(qtbot, qapp, home):
    found = User(qtbot, qapp, home)
    yield found
    if found.window.isVisible():
        found.quits()


def opened(user, then):
    """Open the palette by its key, let ``then`` use it, and close it."""
    told = []

    def use():
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, PaletteDialog)
        told.append(then(dialog))
        dialog.reject()

    user.soon(use)
    user.keys("Ctrl+K")
    return told[0]


def kinds(dialog):
    rows = range(dialog.model.rowCount())
    return [dialog.model.index(row).data(ROW).entry.kind for row in rows]


def types(words):
    def then(dialog):
        QTest.keyClicks(dialog.box, words)
        QTest.keyClick(dialog.box, Qt.Key.Key_Return)

    return then


def test_a_section_is_gone_to_by_some_letters_of_its_title(user):
    opened(user, types("old bo"))
    assert user.block == "3.1"


def test_an_action_is_done(user):
    was = user.page.lang
    opened(user, types("other language"))
    assert user.page.lang != was


def test_a_section_is_found_by_its_title_in_the_other_language(user):
    opened(user, lambda dialog: user.types(dialog.box, "旧书") or dialog.take())
    assert user.block == "3.1"


def test_the_place_left_last_is_offered_before_anything_is_typed(user):
    user.window.panes.navigation.go(Place(BlockId("3")))
    user.window.panes.navigation.go(Place(BlockId("2")))
    first = opened(user, lambda dialog: dialog.model.index(0).data(ROW).entry)
    assert (first.kind, first.beside) == ("place", "3")


def test_a_figure_opens_its_card(user):
    told = []
    user.window.hub.figure_chosen.disconnect()
    user.window.hub.figure_chosen.connect(told.append)
    opened(user, types("batches.held"))
    assert told[0].startswith("fact:batches.held")


def test_a_mark_is_gone_to_by_its_note(user):
    user.window.panes.marginalia.start()
    user.does("marks.bookmark")
    found = opened(user, lambda dialog: QTest.keyClicks(dialog.box, "bookmark") or kinds(dialog))
    assert "mark" in found


def test_down_and_up_move_and_stop_at_the_ends(user):
    def then(dialog):
        seen = []
        for key in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_PageDown):
            QTest.keyClick(dialog.box, key)
            seen.append(dialog.list.currentIndex().row())
        return seen

    assert opened(user, then) == [1, 0, 0, 10]


def test_what_has_no_name_is_searched_for_in_the_text(user):
    opened(user, types("batches of goods detained"))
    assert user.window.panes.search.box.text() == "batches of goods detained"


def test_escape_closes_at_once_even_with_words_typed(user):
    def then(dialog):
        QTest.keyClicks(dialog.box, "abc")
        QTest.keyClick(dialog.box, Qt.Key.Key_Escape)
        return dialog.isVisible()

    assert opened(user, then) is False
