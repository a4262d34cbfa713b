"""From a figure to its card, its source, its chart, its other language and back: by keys alone."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.ui.dialogs.leave import LeaveDialog
from tests.support.user import User

KEY, MOD = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def user(qtbot, qapp, home):
    somebody = User(qtbot, qapp, home)
    has_keys(somebody.window, qtbot)
    yield somebody
    while dialog := QApplication.activeModalWidget():
        dialog.reject()
    somebody.quits()


def opened(qtbot):
    """The dialog that has the keys."""
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
    dialog = QApplication.activeModalWidget()
    has_keys(dialog, qtbot)
    return dialog


def has_keys(window, qtbot):
    """Wait until a window has the keys; offscreen they go to nobody when another closes."""
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)


def gone(user, qtbot):
    """Wait until the text has the keys again."""
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    has_keys(user.window, qtbot)


def reaches(user, target):
    """Press Tab until the keys are on a figure or chart of the text."""
    user.page.setFocus()
    for _ in range(60):
        user.presses(KEY.Key_Tab)
        if user.page.textCursor().charFormat().anchorHref() == target:
            return
    pytest.fail(f"Tab never reaches {target}")


def refusing(user):
    """Note the address that the program asks to open, and press Escape."""
    asked = []
    timer = QTimer(user.window, interval=10)

    def look():
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, LeaveDialog):
            timer.stop()
            asked.append(dialog.address.toPlainText())
            QTest.keyClick(dialog, KEY.Key_Escape)

    timer.timeout.connect(look)
    timer.start()
    return asked


def test_a_figure_is_followed_by_keys_alone(user, qtbot):
    reaches(user, "fact:patents.granted")
    user.presses(KEY.Key_Return)
    card = opened(qtbot)
    assert card.figure.text() == "921,000 patents"

    asked = refusing(user)
    user.presses(KEY.Key_O, MOD.AltModifier)  # Open address: asks first, and is told no.
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is card and bool(asked))
    assert asked[0].startswith("https://")
    assert opened(qtbot) is card  # The keys are on it again.

    user.presses(KEY.Key_C, MOD.AltModifier)  # Go to the chart.
    gone(user, qtbot)
    assert user.block == "3.1-2"
    user.presses(KEY.Key_L, MOD.ControlModifier)
    assert (user.page.lang, user.block) == ("zh", "3.1-2")
    user.presses(KEY.Key_Left, MOD.AltModifier)
    assert user.block == "0"


def test_a_chart_is_followed_to_its_data_and_a_point_by_keys_alone(user, qtbot):
    reaches(user, "chart:3.1-2")
    user.presses(KEY.Key_Return)
    data = opened(qtbot)
    user.presses(KEY.Key_Down)
    user.presses(KEY.Key_Right)
    user.presses(KEY.Key_Return)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not data)
    assert opened(qtbot).figure.text() == "530,000 patents"
    user.presses(KEY.Key_Escape)
    assert opened(qtbot) is data
    user.presses(KEY.Key_Escape)
    gone(user, qtbot)


def test_a_figure_at_the_caret_is_told_by_its_key(user, qtbot):
    user.presses(KEY.Key_I, MOD.ControlModifier)
    assert opened(qtbot).figure.text() == "921,000 patents"
    user.presses(KEY.Key_Escape)
    gone(user, qtbot)
