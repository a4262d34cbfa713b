"""Layers: a colleague's marks apart from one's own, until one is taken over."""

import pytest

from desktop.errors import UnknownLayerError, UnknownMarkError
from desktop.exchange.intake.layers import Layers
from tests.support.marking import draft, marks_in


@pytest.fixture
def marks(home):
    return marks_in(home / "mine")


@pytest.fixture
def layers(marks, home):
    """A layer of two marks that somebody else made."""
    theirs = marks_in(home / "theirs")
    found = Layers(marks)
    found.add("A colleague", theirs.add(draft(note="look"), draft(start=3)).added)
    return found


def test_a_layer_is_no_mark_of_ones_own(marks, layers):
    assert marks.all() == ()
    assert [(one.name, one.shown, len(one.marks)) for one in layers.all()] == [
        ("A colleague", True, 2)
    ]


def test_a_layer_hidden_stays_hidden(marks, layers):
    layers.show("A colleague", on=False)
    assert not Layers(marks).layer("A colleague").shown
    layers.show("A colleague", on=True)
    assert Layers(marks).layer("A colleague").shown


def test_one_mark_is_taken_over_and_the_layer_stays_as_it_was(marks, layers):
    wanted = layers.layer("A colleague").marks[0]
    layers.take_over("A colleague", wanted.id[:8])
    assert [(one.id, one.note) for one in marks.all()] == [(wanted.id, "look")]
    assert len(layers.layer("A colleague").marks) == 2


def test_taking_a_layer_away_leaves_what_was_taken_over(marks, layers):
    layers.take_over("A colleague", layers.layer("A colleague").marks[0].id)
    layers.remove("A colleague")
    assert (layers.all(), len(marks.all())) == ([], 1)


def test_what_is_not_there_is_said(layers):
    with pytest.raises(UnknownLayerError):
        layers.layer("Nobody")
    with pytest.raises(UnknownMarkError):
        layers.take_over("A colleague", "zzz")


def test_a_file_that_is_no_layer_hides_no_other(layers):
    (layers.folder / "broken.jsonld").write_bytes(b"{")
    assert [one.name for one in layers.all()] == ["A colleague"]
