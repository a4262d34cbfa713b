"""What differs between what was marked and what stands there now, word by word or sign by sign."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from desktop.marks.finding.differing import differences


def told(old, new):
    found = differences(old, new)
    return [old[a.start : a.end] for a in found.gone], [new[b.start : b.end] for b in found.come]


@pytest.mark.parametrize(
    ("old", "new", "gone", "come"),
    [
        ("Grants rose to 921,000.", "Grants rose to 935,400.", ["921,000"], ["935,400"]),
        ("of all the cases", "of the cases", ["all"], []),
        ("of the cases", "of all the cases", [], ["all"]),
        ("the old rule was kept", "a new norm was kept", ["the old rule"], ["a new norm"]),
        ("授权92.1万件", "授权93.54万件", ["92.1"], ["93.54"]),
        ("审结案件增多", "审结案件减少", ["增多"], ["减少"]),
        ("the same", "the same", [], []),
        ("", "whatever", [], []),
        ("all other", "nothing alike", ["all other"], ["nothing alike"]),
    ],
)
def test_words_that_differ_are_told(old, new, gone, come):
    assert told(old, new) == (gone, come)


def test_what_the_new_text_has_beyond_the_old_is_not_told():
    assert told("rose to nine", "Before that it rose to nine and then fell") == ([], [])


def test_half_a_word_at_the_edge_of_what_was_kept_differs_from_no_whole_one():
    assert told("rts of 2.44 million link", "reports of 2.44 million links taken") == ([], [])


@given(some.text("ab 1。万", max_size=30), some.text("ab 1。万", max_size=30))
def test_every_stretch_lies_in_its_text_and_none_overlaps(old, new):
    found = differences(old, new)
    for text, spans in ((old, found.gone), (new, found.come)):
        ends = [at for one in spans for at in (one.start, one.end)]
        assert ends == sorted(ends)
        assert all(text[one.start : one.end].strip() for one in spans)
        assert not ends or ends[-1] <= len(text)
