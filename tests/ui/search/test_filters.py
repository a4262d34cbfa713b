import pytest

from desktop.search.query import Query
from desktop.search.results import Counts, Results
from desktop.ui import theme
from desktop.ui.search.filters import Filters

COUNTS = Counts((("1", 9), ("2", 1)), (("fact", 6), ("row", 1)))


@pytest.fixture
def filters(qtbot):
    made = Filters(theme.load("light"))
    qtbot.addWidget(made)
    made.setFixedWidth(280)
    made.show_counts(Results(Query("damages"), 10, 1.0, "", (), counts=COUNTS))
    return made


def test_parts_and_kinds_are_told_with_their_counts(filters):
    assert all(words in filters.accessibleName() for words in ("part 1 9", "figures 6", "rows 1"))


def test_room_is_kept_for_chips_until_typing_rests(filters, qtbot):
    assert filters.isVisible()
    assert filters.text() == ""
    kept = filters.minimumHeight()
    assert kept >= 2 * filters.fontMetrics().height()  # A row of parts, one of kinds.
    qtbot.waitUntil(lambda: "part:1" in filters.text(), timeout=5000)
    assert filters.minimumHeight() == 0
    assert abs(filters.heightForWidth(filters.width()) - kept) <= filters.fontMetrics().height()


def test_chips_that_are_shown_stay_with_their_name_while_typing(filters, qtbot):
    qtbot.waitUntil(lambda: filters.text() != "", timeout=5000)
    shown = filters.text(), filters.accessibleName()
    filters.show_counts(Results(Query("other"), 3, 1.0, "", (), counts=Counts((("5", 3),), ())))
    assert (filters.text(), filters.accessibleName()) == shown
    qtbot.waitUntil(lambda: filters.text() != shown[0], timeout=5000)
    assert "part 1 9" not in filters.accessibleName()


def test_a_chip_narrows_and_widens_again(filters, qtbot):
    with qtbot.waitSignals([filters.changed] * 2):
        filters.choose("kind:fact")
        assert filters.kind == "fact"
        filters.choose("kind:fact")
    assert filters.kind is None


def test_an_unknown_chip_narrows_nothing(filters):
    filters.choose("kind:nothing")
    assert filters.kind is None


def test_without_hits_there_are_no_chips(filters):
    filters.show_counts(None)
    filters.show_counts(Results(Query("other"), 0, 1.0, "", ()))
    assert not filters.isVisible()


def test_while_keys_come_the_chips_stay_and_change_once_they_rest(filters, qtbot):
    filters.show()
    before = filters.text()
    other = Counts((("3", 2), ("4", 1)), (("row", 2), ("fact", 1)))
    filters.show_counts(Results(Query("damage"), 3, 1.0, "", (), counts=other))
    assert filters.text() == before
    qtbot.waitUntil(lambda: "part:3" in filters.text())
