import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.ui.dialogs.go_to import GoToDialog


@pytest.fixture
def gone():
    return []


@pytest.fixture
def dialog(qtbot, gone):
    window = QWidget()
    qtbot.addWidget(window)
    made = GoToDialog({"3.1", "3.1-4"}.__contains__, gone.append, window)
    made.show()
    yield made
    made.close()


def test_enter_goes_to_a_known_block(dialog, gone, qtbot):
    qtbot.keyClicks(dialog.box, " 3.1-4 ")
    qtbot.keyClick(dialog.box, Qt.Key.Key_Return)
    assert (gone, dialog.isVisible()) == (["3.1-4"], False)


def test_an_unknown_block_is_said_and_the_box_stays(dialog, gone, qtbot):
    qtbot.keyClicks(dialog.box, "9.9")
    qtbot.keyClick(dialog.box, Qt.Key.Key_Return)
    assert "9.9" in dialog.trouble.text()
    assert (gone, dialog.isVisible()) == ([], True)


def test_the_box_has_a_name(dialog):
    assert dialog.box.accessibleName()
