import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor

from desktop.preferences.choices import FILE
from tests.support.user import User


@pytest.fixture
def user(qtbot, qapp, home):
    found = User(qtbot, qapp, home)
    yield found
    found.quits()


def first_paragraph(user):
    """Its block's format and its words'."""
    cursor = QTextCursor(user.page.document().findBlockByNumber(1))
    cursor.movePosition(QTextCursor.MoveOperation.NextCharacter)
    return cursor.blockFormat(), cursor.charFormat().font()


CHOICES = {
    "text_size": (30, lambda _, font: font.pixelSize() == 30),
    "font_en": ("DejaVu Sans", lambda _, font: font.families()[0] == "DejaVu Sans"),
    "line_spacing": (150, lambda form, _: form.lineHeight() == round(18 * 1.58 * 1.5)),
    "paragraph_spacing": (300, lambda form, _: form.bottomMargin() == round(0.8 * 18 * 3)),
    "justified": (True, lambda form, _: form.alignment() == Qt.AlignmentFlag.AlignJustify),
}


@pytest.mark.parametrize("key", CHOICES)
def test_type_follows_the_choice_at_once(user, key):
    value, is_so = CHOICES[key]
    assert not is_so(*first_paragraph(user))
    user.window.looks.choose(key, value)
    assert is_so(*first_paragraph(user))


def test_a_narrower_line_narrows_the_column(user):
    user.window.resize(1500, 800)
    before = user.page.sheet.built.look.width
    user.window.looks.choose("line_width", 60)
    assert user.page.sheet.built.look.width < before * 0.75


def test_the_place_is_kept_when_the_type_changes(user):
    user.does("go.next_section")
    before = user.block
    user.window.looks.choose("line_spacing", 140)
    assert user.block == before


def test_a_preference_and_its_action_are_one(user):
    user.window.looks.choose("numbers", value=False)
    assert not user.window.actions_.by_id["view.numbers"].isChecked()


def test_a_choice_is_kept_for_next_time(user):
    user.window.looks.choose("line_width", 80)
    user.restarts()
    assert user.page.sheet.built.look.type.setting.width == 80


def shown(user):
    """What of the looks a reader can choose."""
    page, spread = user.page, user.window.panes.spread
    return page.theme, page.lang, page.sheet.built.look, spread.shows_both


ACTS = {
    "size": lambda looks: looks.size_by(1),
    "theme": lambda looks: looks.choose_theme("dark"),
    "language": lambda looks: looks.other_language(),
    "both": lambda looks: looks.show_both(on=True),
}


@pytest.mark.parametrize("act", ACTS)
def test_what_cannot_be_kept_is_shown_and_said_once(user, act):
    (user.reader.home.settings / FILE / "in the way").mkdir(parents=True)
    before = shown(user)
    ACTS[act](user.window.looks)
    assert shown(user) != before
    user.window.company._tasks.settle()
    assert "It holds until you quit" in user.window.messages.words.text()
    user.window.messages.hide()
    user.does("view.larger")
    user.window.company._tasks.settle()
    assert user.window.messages.isHidden()
