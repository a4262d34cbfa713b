import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from desktop.errors import HomeError
from desktop.ui import theme
from desktop.ui.messages import Messages

ERROR = HomeError(path="/home/a<b>", why="No space left")


@pytest.fixture
def messages(qtbot):
    made = Messages(theme.load("light"))
    qtbot.addWidget(made)
    return made


def test_there_is_no_bar_without_a_message(messages):
    assert messages.isHidden()


def test_an_error_says_what_happened_and_what_to_do(messages):
    messages.show_error(ERROR)
    assert messages.words.text() == str(ERROR)


def test_words_are_never_read_as_markup(messages):
    messages.show_error(ERROR)
    assert messages.words.textFormat() == Qt.TextFormat.PlainText


def test_the_last_message_is_shown(messages):
    messages.show_error(ERROR)
    messages.say("All is well.")
    assert messages.words.text() == "All is well."


def test_the_button_closes_the_bar(messages, qtbot):
    messages.say("All is well.")
    qtbot.mouseClick(messages.button, Qt.MouseButton.LeftButton)
    assert messages.isHidden()


def test_the_button_has_a_name(messages):
    assert messages.button.accessibleName() == "Close this message"


def test_a_message_takes_no_focus(messages):
    messages.say("All is well.")
    assert not messages.hasFocus()


def test_a_message_is_announced_when_someone_listens(messages):
    QAccessible.setActive(True)
    try:
        messages.show_error(ERROR)
        assert QAccessible.queryAccessibleInterface(messages.words).text(QAccessible.Text.Name)
    finally:
        QAccessible.setActive(False)


def test_the_bar_follows_the_theme(messages):
    messages.say("All is well.")
    before = messages._drawing.pixmap().toImage()
    messages.set_theme(theme.load("dark"))
    assert messages._drawing.pixmap().toImage() != before
