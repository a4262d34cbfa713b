"""Sifting: each want leaves what it says, and each order is total."""

from dataclasses import replace

import pytest

from desktop.marks.model import Changed
from desktop.marks.sifting import Sifted, Wanted, tags_of
from tests.support.marking import Time, draft, marks_in


@pytest.fixture
def every(home):
    """Five marks of all kinds, made a minute apart, the last an orphan."""
    time = Time()
    marks = marks_in(home, time)
    made = []
    for minute, one in enumerate((
        draft("2-1", note="**Why** so", tags=("law",)),
        draft("1.1-1", colour="blue", kind="underline", tags=("rate", "law")),
        draft("1.1-1", start=7, end=11, kind="note", note="商标"),
        draft("3", start=0, end=0, kind="bookmark"),
        draft("1.1-1", start=2, end=5),
    )):
        time.stamp = f"2026-11-25T09:{50 - minute}:00.000Z"
        made += marks.add(one).added
    numbers = marks.passages("en").numbers
    marks.close()
    made[4] = replace(made[4], state="orphan")
    return tuple(made), numbers


@pytest.mark.parametrize(
    ("wanted", "left"),
    [
        (Wanted(), [0, 1, 2, 3, 4]), (Wanted(text="WHY so"), [0]), (Wanted(text="商标"), [2]),
        (Wanted(text="grants law"), [1]), (Wanted(kind="bookmark"), [3]),
        (Wanted(tag="law"), [0, 1]),
        (Wanted(colour="blue"), [1]), (Wanted(part="1"), [1, 2, 4]),
        (Wanted(state="orphan"), [4]),
        (Wanted(has_note=True), [0, 2]), (Wanted(has_note=False, part="3"), [3]),
    ],
)  # fmt: skip
def test_what_is_wanted_is_left(every, wanted, left):
    marks, numbers = every
    found = Sifted(marks, wanted, "oldest", numbers).marks
    assert {one.id for one in found} == {marks[n].id for n in left}


@pytest.mark.parametrize(
    ("order", "places"),
    [
        ("place", [1, 4, 2, 0, 3]), ("newest", [0, 1, 2, 3, 4]), ("oldest", [4, 3, 2, 1, 0]),
        ("changed", [0, 1, 2, 3, 4]), ("colour", [1, 4, 2, 0, 3]),
    ],
)  # fmt: skip
def test_every_order_is_what_it_says(every, order, places):
    marks, numbers = every
    assert [marks.index(one) for one in Sifted(marks, Wanted(), order, numbers).marks] == places


def test_the_most_used_tag_stands_first(every):
    assert tags_of(every[0]) == ("law", "rate")


@pytest.mark.parametrize("order", ["place", "newest", "oldest", "changed", "colour"])
def test_taking_what_changed_is_as_sifting_anew(every, order):
    marks, numbers = every
    wanted = Wanted(has_note=True)
    found = Sifted(marks[1:], wanted, order, numbers)
    later = replace(marks[1], note="now", colour="pink", changed="2026-11-25T12:00:00.000Z")
    found.take(Changed(added=(marks[0], later), removed=(marks[1], marks[2])))
    anew = Sifted((marks[0], later, marks[3], marks[4]), wanted, order, numbers)
    assert found.marks == anew.marks
    assert len(found.marks) == 2
