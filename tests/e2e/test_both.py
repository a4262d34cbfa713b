"""Both languages at once, by keys: cards, terms, marks and hits in each; the place kept."""

import pytest
from PySide6.QtCore import Qt

from desktop.document.outline import section_of
from desktop.search.query import Query
from tests.e2e.test_figures import gone, has_keys, opened
from tests.support.user import User

KEY, MOD = Qt.Key, Qt.KeyboardModifier


@pytest.fixture(params=[1500, 800])
def user(request, qtbot, qapp, home):
    somebody = User(qtbot, qapp, home)
    somebody.window.resize(request.param, 700)
    has_keys(somebody.window, qtbot)
    somebody.keys("Ctrl+B")
    somebody.is_wide = request.param > 1000
    yield somebody
    somebody.quits()


def other(user):
    """Where the other language stands, with the keys."""
    if user.is_wide:
        user.keys("Ctrl+Shift+B")
    return user.window.panes.spread.active


def reaches(user, column, target, lang):
    """Press Tab in a column until the keys are on a link in a language."""
    column.setFocus()
    for _ in range(90):
        user.presses(KEY.Key_Tab)
        if (column.textCursor().charFormat().anchorHref(), column.lang_here) == (target, lang):
            return
    pytest.fail(f"Tab never reaches {target} in {lang}")


@pytest.mark.parametrize(
    ("target", "title"), [("fact:patents.granted", "92.1万件"), ("term:trademark", "商标")]
)
def test_a_card_is_told_in_the_language_it_was_opened_from(user, qtbot, target, title):
    told = []
    user.window.hub.figure_pointed.connect(told.append)
    reaches(user, other(user), target, "zh")
    assert told[-1].startswith(title)
    user.presses(KEY.Key_Return)
    card = opened(qtbot)
    assert title in {card.windowTitle(), (getattr(card, "figure", None) or card.title).text()}
    user.presses(KEY.Key_Escape)
    gone(user, qtbot)


def test_a_mark_is_made_in_the_language_of_the_caret(user):
    column = other(user)
    reaches(user, column, "term:trademark", "zh")
    user.keys("Ctrl+H")
    marks = user.reader.marks.all()
    assert [(one.lang, one.anchor.exact) for one in marks] == [("zh", "商标")]


def test_a_hit_in_the_other_language_is_gone_to_without_a_switch(user):
    found = user.reader.search.find(Query("海关", lang="zh"))
    user.window.hub.searched.emit(found)
    user.window.hub.hit_chosen.emit(found.hits[0])
    page = user.window.panes.page
    assert (found.hits[0].lang, page.lang) == ("zh", "en")
    assert user.window.bars.here.text().startswith(f"2023/{found.hits[0].block} ")
    assert page.tints_of("zh").scene.hits
    assert not page.tints_of("en").scene.hits


def test_the_place_is_kept_through_every_width(user):
    page = user.window.panes.page
    user.window.panes.navigation.go_to_id("1.3")
    for width in (1500, 800, 1200, 640, 1700, 800, 1500):
        user.window.resize(width, 700)
        assert section_of(user.block) == "1.3"
    user.keys("Ctrl+B")
    assert (section_of(user.block), page.lang) == ("1.3", "en")


def test_the_scroll_bar_tells_where_headings_stand(user, qtbot):
    bar = user.window.panes.spread.columns[-1 if user.is_wide else 0].verticalScrollBar()
    assert bar.isVisible()
    qtbot.waitUntil(lambda: len(bar.strokes("headings")) > 2)
