"""The verbs: adding, editing, deleting, undoing; each failure of other readers, once."""

import pytest

from desktop.document.model import BlockId
from desktop.errors import QuoteMissingError, UnknownMarkError
from desktop.marks.model import Edit, Segment
from tests.support.marking import Time, draft, marks_in


@pytest.fixture
def marks(home):
    found = marks_in(home)
    yield found
    found.close()


def anew(home):
    """What another program sees."""
    other = marks_in(home)
    try:
        return other.all()
    finally:
        other.close()


def test_a_mark_is_there_for_the_next_program(marks, home):
    made = marks.add(draft(note="why", tags=("law", "rate"), colour="green")).added
    assert anew(home) == made


def test_two_marks_on_the_same_words_are_two(marks, home):
    # Foliate keys marks by position and drops the second one silently.
    marks.add(draft())
    marks.add(draft())
    assert len(anew(home)) == 2


def test_a_mark_that_cannot_be_resolved_is_still_written_back(marks, home):
    # Foliate erases such a mark with the next save; KOReader skips it.
    lost, kept = marks.add(draft(), draft(start=3, end=9)).added
    with marks._store._known() as connection:
        connection.execute("UPDATE mark SET content = 'old', exact = 'gone'")
        connection.execute("UPDATE segment SET sha = 'old', block = '9.9-9' WHERE mark = ?",
                           (lost.id,))  # fmt: skip
    marks.forget_session()
    marks.edit([kept.id], Edit(colour="blue"))
    found = {one.id: one.state for one in anew(home)}
    assert found[lost.id] == "orphan"


def test_two_bookmarks_of_one_name_stay_two(marks):
    # Calibre merges bookmarks by title.
    block = draft(start=0, end=0, kind="bookmark", note="same")
    marks.add(block, block)
    assert len(marks.all()) == 2


def test_a_mark_is_on_disk_before_the_verb_returns(marks, home):
    # Zotero saves a second later, and loses what was made in between.
    marks.add(draft())
    marks._store.close()  # Nothing is flushed here: the verb has.
    assert len(anew(home)) == 1


def test_an_edit_changes_only_what_it_names(marks):
    (made,) = marks.add(draft(note="why", tags=("law",))).added
    (now,) = marks.edit([made.id], Edit(colour="pink")).added
    assert (now.colour, now.note, now.tags, now.revision) == ("pink", "why", ("law",), 2)


def test_an_edit_says_what_was_and_what_is(marks):
    made = marks.add(draft()).added
    changed = marks.edit([made[0].id], Edit(note="new"))
    assert (changed.removed, changed.added[0].note) == (made, "new")
    assert changed.sections == {"1.1"}


def test_a_new_range_has_new_words(marks):
    (made,) = marks.add(draft(start=0, end=6)).added
    (now,) = marks.edit([made.id], Edit(segments=(Segment(BlockId("1.1-1"), 0, 11),))).added
    assert (now.anchor.exact, now.created) == ("Grants rose", made.created)


def test_two_programs_change_one_mark_and_both_are_kept(marks, home):
    (made,) = marks.add(draft()).added
    other = marks_in(home)
    other.edit([made.id], Edit(note="from there"))
    other.close()
    (now,) = marks.edit([made.id], Edit(colour="blue")).added
    assert (now.note, now.colour) == ("from there", "blue")


def test_what_another_program_adds_is_taken_up(marks, home):
    marks.add(draft())
    marks.all()
    other = marks_in(home)
    made = other.add(draft(start=3)).added
    other.close()
    assert (marks.refresh().added, marks.refresh().added) == (made, ())


def test_ones_own_changes_are_no_news(marks):
    marks.all()
    marks.add(draft())
    assert marks.refresh().added == ()


def test_a_deleted_mark_lies_in_the_trash_and_comes_back_as_it_was(marks):
    (made,) = marks.add(draft(note="why")).added
    marks.delete([made.id])
    gone = (marks.all(), [one.id for one in marks.trash()])
    (back,) = marks.restore([made.id]).added
    assert gone == ((), [made.id])
    assert (back.note, back.anchor, marks.trash()) == ("why", made.anchor, ())


def test_deleting_what_is_deleted_changes_nothing(marks):
    (made,) = marks.add(draft()).added
    marks.delete([made.id])
    assert marks.delete([made.id]).removed == ()


def test_the_trash_is_emptied_after_90_days_and_not_before(home):
    time = Time("2026-01-01T00:00:00.000Z")
    marks = marks_in(home, time)
    (made,) = marks.add(draft()).added
    marks.delete([made.id])
    counts = []
    for stamp in ("2026-04-01T00:00:00.000Z", "2026-04-01T00:00:00.001Z"):
        time.stamp = stamp
        marks.tidy()
        counts.append(len(marks.trash()))
    marks.close()
    assert counts == [1, 0]


def test_a_clock_that_jumped_back_empties_nothing(home):
    time = Time("2036-01-01T00:00:00.000Z")
    marks = marks_in(home, time)
    (made,) = marks.add(draft()).added
    marks.delete([made.id])
    time.stamp = "2026-01-01T00:00:00.000Z"
    marks.tidy()
    found = len(marks.trash())
    marks.close()
    assert found == 1


def test_a_mark_is_found_by_the_beginning_of_its_id(marks):
    (made,) = marks.add(draft()).added
    assert marks.mark(made.id[:8]) == made


@pytest.mark.parametrize("asked", ["", "zzz", "  "])
def test_a_mark_nobody_made_is_a_known_error(marks, asked):
    marks.add(draft())
    with pytest.raises(UnknownMarkError):
        marks.mark(asked)


def test_words_are_found_for_the_nth_time(marks):
    block = BlockId("1.1.1-1")
    text = marks.passages("en").block(block).text
    found = marks.quoted(block, "😀", "en", 2)
    assert text.count("😀", 0, found.start) == 1


def test_words_that_do_not_stand_there_are_a_known_error(marks):
    with pytest.raises(QuoteMissingError):
        marks.quoted(BlockId("1.1-1"), "no such words", "en")


def test_tags_are_kept_once_without_spaces_around_them(marks):
    (made,) = marks.add(draft(tags=(" law ", "law", "", "知识 产权"))).added
    assert made.tags == ("law", "知识 产权")


def test_half_a_surrogate_pair_in_a_note_costs_a_sign_not_the_note(marks, home):
    marks.add(draft(note="half \ud83d of it"))
    assert anew(home)[0].note == "half ? of it"
