import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

from desktop.actions import ACTIONS, MENUS
from desktop.preferences import file
from desktop.preferences.keys import Keys
from desktop.ui import theme
from desktop.ui.dialogs.shortcuts import ShortcutsDialog, native_keys
from desktop.ui.margin.welcoming import tell_clashes
from desktop.ui.messages import Messages
from desktop.ui.words import bare
from tests.support.user import User


@pytest.fixture
def keys(tmp_path):
    return Keys(tmp_path)


@pytest.fixture
def changed():
    return []


@pytest.fixture
def dialog(qtbot, keys, changed):
    made = ShortcutsDialog(keys, lambda: changed.append(True))
    qtbot.addWidget(made)
    return made


def choose(dialog, words):
    """Filter for an action and stand on its row."""
    dialog.box.setText(words)
    model = dialog.tree.model()
    dialog.tree.setCurrentIndex(model.index(0, 0, model.index(0, 0)))


def rows(dialog):
    model = dialog.tree.model()
    menus = [model.index(row, 0) for row in range(model.rowCount())]
    return {
        menu.data(): [model.index(row, 0, menu).data() for row in range(model.rowCount(menu))]
        for menu in menus
    }


def test_every_action_is_listed_below_its_menu(dialog):
    assert rows(dialog) == {
        bare(words): [bare(row.words) for row in ACTIONS if row.menu == name]
        for name, words in MENUS
    }


def test_keys_are_written_as_the_system_writes_them(keys):
    find = next(row for row in ACTIONS if row.id == "edit.find")
    assert native_keys(find, keys) == "Ctrl+F   /"


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


def test_a_key_is_given_to_the_action_of_the_row(dialog, keys, changed):
    choose(dialog, "next hit")
    dialog.edit.setKeySequence(QKeySequence("Ctrl+7"))
    dialog.set.click()
    assert (keys.of("edit.next_hit"), changed) == (("Ctrl+7",), [True])
    assert dialog.tree.currentIndex().siblingAtColumn(1).data() == "Ctrl+7"


def test_a_clash_is_shown_before_the_key_is_taken(dialog):
    choose(dialog, "next hit")
    dialog.edit.setKeySequence(QKeySequence("Ctrl+T"))
    assert "Next theme" in dialog.clash.text()
    dialog.edit.setKeySequence(QKeySequence("Ctrl+7"))
    assert not dialog.clash.text()


def test_the_usual_keys_come_back(dialog, keys):
    choose(dialog, "next hit")
    assert not dialog.usual.isEnabled()
    dialog.edit.setKeySequence(QKeySequence("Ctrl+7"))
    dialog.set.click()
    dialog.usual.click()
    assert keys.is_usual("edit.next_hit")


def test_without_a_row_no_key_can_be_set(dialog):
    assert not dialog.set.isEnabled()


def test_a_changed_key_works_at_once(qtbot, qapp, home):
    user = User(qtbot, qapp, home)
    user.reader.keys.give("view.numbers", "Ctrl+7")
    user.window.actions_.show_keys()
    user.keys("Ctrl+7")
    shown = user.window.actions_.by_id["view.numbers"].isChecked()
    user.quits()
    assert not shown


@pytest.fixture
def by_hand(tmp_path):
    """Keys from a file that gives two actions one key, in two ways of writing."""
    form = {"keys": {"view.numbers": ["ctrl+7"], "view.outline": ["Ctrl+7", "F9"]}}
    file.write(tmp_path / "keys.json", form)
    return Keys(tmp_path)


def test_keys_of_several_actions_are_told_in_the_sheet_until_they_are_not(qtbot, by_hand):
    made = ShortcutsDialog(by_hand, lambda: None)
    qtbot.addWidget(made)
    assert made.clashes.text().startswith("Ctrl+7 calls nothing")
    assert made.clashes.text().endswith("Contents, Block numbers")
    choose(made, "block numbers")
    made.usual.click()
    assert made.clashes.isHidden()


def test_they_are_told_once_above_the_text(qtbot, by_hand):
    messages = Messages(theme.load("light"))
    qtbot.addWidget(messages)
    assert not tell_clashes(Keys(by_hand._path.parent / "none"), messages)
    assert tell_clashes(by_hand, messages)
    assert "Contents, Block numbers. The sheet of keys" in messages.words.text()
