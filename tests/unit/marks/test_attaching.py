"""Marks after a corrected edition: looked at, confirmed, attached by hand; the first kept."""

import pytest

from desktop.marks.marks import Marks
from desktop.marks.model import Segment
from tests.support.editions import library
from tests.support.marking import draft

OLD = (
    "Last year the courts closed 921,000 cases of the kind, more than in any year before.",
    "Customs held many small parcels at the border in spring.",
    "Examiners worked through the oldest applications first of all.",
)
NEW = (
    "Last year the courts closed 935,400 cases of the kind, more than in any year before.",
    "Parcels grew fewer, and most of them came by post.",
    "A word before it. Examiners worked through the oldest applications first of all.",
)
SPANS = {"figure": ("1-1", 28, 35), "gone": ("1-2", 0, 27), "same": ("1-3", 0, 9)}


@pytest.fixture
def texts(tmp_path):
    old = library(tmp_path / "old", *OLD)
    return old, library(tmp_path / "new", *NEW, older=[old])


@pytest.fixture
def marks(texts, home):
    """Marks made in the old text, opened over the new one."""
    before = Marks(home, texts[0])
    before.add(*(draft(*place, note=name) for name, place in SPANS.items()))
    before.add(draft("1-1", 0, 0, kind="bookmark", note="block"))
    before.close()
    return Marks(home, texts[1])


def noted(marks, name):
    return next(one for one in marks.all() if one.note == name)


def test_a_review_lists_what_was_moved_changed_or_lost_in_reading_order(marks):
    found = [(one.mark.note, one.why) for one in marks.to_review()]
    assert found == [("figure", "changed"), ("block", "changed"), ("gone", "orphan"),
                     ("same", "moved")]  # fmt: skip


def test_a_review_sets_old_and_new_words_side_by_side(marks):
    first = marks.to_review()[0]
    assert (first.old.words, first.new.words) == ("921,000", "935,400")
    assert first.old.before.endswith("the courts closed ")
    assert first.new.before.endswith("the courts closed ")


def test_what_is_confirmed_is_certain_and_not_asked_of_again(marks, texts, home):
    marks.confirm([noted(marks, "figure").id])
    one = noted(Marks(home, texts[1]), "figure")
    assert (one.state, one.anchor.exact, one.was.exact) == ("anchored", "935,400", "921,000")
    assert "figure" not in [each.mark.note for each in marks.to_review()]


def test_an_orphan_is_not_confirmed(marks):
    marks.confirm([noted(marks, "gone").id])
    assert noted(marks, "gone").state == "orphan"


def test_an_orphan_attached_stands_there_and_keeps_what_it_was_made_with(marks, texts, home):
    marks.attach(noted(marks, "gone").id, (Segment("1-2", 0, 18),))
    one = noted(Marks(home, texts[1]), "gone")
    assert (one.state, one.anchor.exact) == ("anchored", "Parcels grew fewer")
    assert one.was.exact == "Customs held many small par"


def test_attached_twice_it_still_keeps_the_first(marks):
    name = noted(marks, "gone").id
    marks.attach(name, (Segment("1-2", 0, 7),))
    marks.attach(name, (Segment("1-2", 8, 12),))
    assert marks.mark(name).was.exact == "Customs held many small par"


def test_attaching_is_undone_whole(marks):
    before = noted(marks, "gone")
    marks.attach(before.id, (Segment("1-2", 0, 7),))
    marks.undo()
    after = marks.mark(before.id)
    assert (after.state, after.anchor, after.was) == ("orphan", before.anchor, None)


def test_a_mark_of_the_same_text_is_not_asked_of(texts, home):
    before = Marks(home / "else", texts[0])
    before.add(draft(*SPANS["same"]))
    assert before.to_review() == ()
