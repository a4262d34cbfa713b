import pytest
from PySide6.QtCore import QUrl

from desktop.preferences.searches import Searches
from desktop.ui import theme
from desktop.ui.search.start_card import EXAMPLES, StartCard


@pytest.fixture
def card(qtbot):
    made = StartCard()
    qtbot.addWidget(made)
    made.show_all(Searches(("court",), ("a & b <c>",)), "en", theme.load("light"))
    return made


def test_what_was_searched_and_kept_is_shown_with_the_help(card):
    text = card.toPlainText()
    assert all(words in text for words in ("Kept", "a & b <c>", "Recent", "court", "part:5"))


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_examples_are_in_the_language_read(card, lang):
    card.show_all(Searches(), lang, theme.load("dark"))
    shown = [one[lang == "zh"] for one in EXAMPLES]
    assert all(one in card.toPlainText() for one in shown)


@pytest.mark.parametrize("text", ["a & b <c>", "惩罚性赔偿", '"x" ?#%:', ">100%"])
def test_a_link_asks_exactly_what_it_shows(card, qtbot, text):
    card.show_all(Searches((text,)), "en", theme.load("light"))
    cursor = card.document().find(text)
    link = cursor.charFormat().anchorHref()
    with qtbot.waitSignal(card.asked) as asking:
        card.anchorClicked.emit(QUrl(link))
    assert asking.args == [text]


def test_kept_ones_can_be_dropped_and_recent_ones_forgotten(card, qtbot):
    with qtbot.waitSignal(card.dropped) as dropping, qtbot.waitSignal(card.forgotten):
        card.follow(QUrl("drop:a%20b"))
        card.follow(QUrl("forget:"))
    assert dropping.args == ["a b"]


def test_it_has_a_name(card):
    assert card.accessibleName() == "Kept and recent searches, and what can be typed"
