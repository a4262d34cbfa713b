import pytest
from PySide6.QtCore import Qt

from desktop.actions import ACTIONS, MENUS
from desktop.ui.dialogs.shortcuts import ShortcutsDialog, native_keys, plain_words


@pytest.fixture
def dialog(qtbot):
    made = ShortcutsDialog()
    qtbot.addWidget(made)
    return made


def rows(dialog):
    model = dialog.tree.model()
    menus = [model.index(row, 0) for row in range(model.rowCount())]
    return {
        menu.data(): [model.index(row, 0, menu).data() for row in range(model.rowCount(menu))]
        for menu in menus
    }


def test_every_action_is_listed_below_its_menu(dialog):
    assert rows(dialog) == {
        plain_words(words): [plain_words(row.words) for row in ACTIONS if row.menu == name]
        for name, words in MENUS
    }


def test_keys_are_written_as_the_system_writes_them():
    find = next(row for row in ACTIONS if row.id == "edit.find")
    assert native_keys(find) == "Ctrl+F   /"


@pytest.mark.parametrize("typed", ["f3", "next hit", "NEXT HIT"])
def test_the_filter_looks_at_words_and_keys(dialog, typed):
    dialog.box.setText(typed)
    assert "Next hit" in rows(dialog)["Edit"]
    assert "File" not in rows(dialog)


def test_the_filter_knows_the_menus(dialog):
    dialog.box.setText("file quit")
    assert rows(dialog) == {"File": ["Quit"]}


def test_a_filter_without_matches_leaves_nothing(dialog):
    dialog.box.setText("no such thing")
    assert rows(dialog) == {}


def test_escape_first_clears_the_filter(dialog, qtbot):
    dialog.show()
    dialog.box.setText("quit")
    qtbot.keyClick(dialog.box, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    qtbot.keyClick(dialog.box, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_nothing_can_be_edited(dialog):
    index = dialog.tree.model().index(0, 0)
    assert not index.flags() & Qt.ItemFlag.ItemIsEditable


def test_qts_model_tester_finds_nothing(dialog, qtmodeltester):
    qtmodeltester.check(dialog.tree.model())


def test_every_control_has_a_name(dialog):
    assert dialog.box.accessibleName() == "Filter the shortcuts"
    assert dialog.tree.accessibleName() == "Keyboard shortcuts"
