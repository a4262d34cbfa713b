"""Undo and redo: every act, in turn, and nothing that somebody else did."""

from dataclasses import replace

import pytest

from desktop.marks import acts
from desktop.marks.model import Edit
from tests.support.marking import draft, marks_in, segment


@pytest.fixture
def marks(home):
    found = marks_in(home)
    yield found
    found.close()


def shown(marks):
    return [
        (one.id, one.kind, one.colour, one.note, one.tags, one.anchor.exact) for one in marks.all()
    ]


def test_every_act_is_undone_and_done_again(marks):
    made, other = marks.add(draft(), draft(start=3)).added
    both = [made.id, other.id]
    elsewhere = replace(made, id=acts.new_id(), note="from a file")
    done = (
        lambda: marks.edit([made.id], Edit(colour="blue")),
        lambda: marks.edit([made.id], Edit(kind="underline")),
        lambda: marks.edit([made.id], Edit(note="why", tags=("law",))),
        lambda: marks.edit([made.id], Edit(segments=(segment(7, 11, "1.1-1"),))),
        lambda: marks.edit(both, Edit(colour="pink")),
        lambda: marks.delete(both),
        lambda: marks.restore(both),
        lambda: marks.adopt([elsewhere]),
    )
    states = [shown(marks)]
    for act in done:
        act()
        states.append(shown(marks))
    back = [(marks.undo(), shown(marks))[1] for _ in done]
    ahead = [(marks.redo(), shown(marks))[1] for _ in done]
    assert (back, ahead) == (states[-2::-1], states[1:])


def test_an_undone_mark_lies_in_the_trash(marks):
    (made,) = marks.add(draft()).added
    marks.undo()
    assert [one.id for one in marks.trash()] == [made.id]


def test_a_note_typed_in_several_goes_is_one_act(marks):
    (made,) = marks.add(draft()).added
    for words, joins in (("w", False), ("wh", True), ("why", True)):
        marks.edit([made.id], Edit(note=words), joins=joins)
    (now,) = marks.undo().added
    assert (now.note, len(marks.undo().removed)) == ("", 1)


def test_there_is_nothing_to_undo_at_first(marks):
    assert (marks.undo().added, marks.redo().added) == ((), ())


def test_a_new_act_forgets_what_was_undone(marks):
    marks.add(draft())
    marks.undo()
    marks.add(draft(start=3))
    assert marks.redo().added == ()


def test_undoing_a_colour_leaves_the_note_another_program_wrote(marks, home):
    (made,) = marks.add(draft()).added
    marks.edit([made.id], Edit(colour="blue"))
    other = marks_in(home)
    other.edit([made.id], Edit(note="from there"))
    other.close()
    (now,) = marks.undo().added
    assert (now.colour, now.note) == ("yellow", "from there")


def test_many_marks_made_at_once_are_undone_at_once(marks):
    marks.add(draft(), draft(start=3), draft(start=5))
    assert len(marks.undo().removed) == 3


def test_what_was_undone_is_on_disk(marks, home):
    marks.add(draft())
    marks.undo()
    other = marks_in(home)
    found = other.all()
    other.close()
    assert found == ()
