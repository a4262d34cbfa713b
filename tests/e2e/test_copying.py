"""What is copied, as other programs get it."""

import pytest
from PySide6.QtGui import QGuiApplication

from tests.support.user import User


@pytest.fixture
def user(qtbot, qapp, home):
    found = User(qtbot, qapp, home)
    yield found
    if found.window.isVisible():
        found.quits()


def clipboard():
    return QGuiApplication.clipboard().mimeData()


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_everything_is_copied_as_words_and_as_html(user, lang):
    user.window.panes.navigation.show_language(lang)
    user.does("edit.select_all")
    user.does("edit.copy")
    data = clipboard()
    title = user.reader.section("1", lang).title
    assert f"<h1>{title}</h1>" in data.html()
    assert title in data.text()
    assert "<table" in data.html()


def test_the_numbers_beside_the_text_are_not_copied(user):
    user.does("edit.select_all")
    user.does("edit.copy")
    words = clipboard().text()
    blocks = user.reader.library.edition("en").sections[1].blocks
    assert "\n\n".join(one.text for one in blocks) in words


def test_the_block_here_is_copied_where_nothing_is_selected(user):
    user.does("edit.copy_markdown")
    assert clipboard().text().startswith("# ")
    assert not clipboard().hasHtml()
    user.does("edit.copy_html")
    assert "<h1>" in clipboard().text()
    user.does("edit.copy_plain")
    assert clipboard().text() == user.reader.block(user.block, "en").text
