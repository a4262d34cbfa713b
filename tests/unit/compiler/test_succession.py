"""The map of an edition: what became of each block, told by the texts alone."""

import pytest

from desktop.compiler.ids.succession import succession
from tests.support.marking import passages

ONE = "The courts closed more cases of this kind than in any year before."
TWO = "Customs held fewer goods at the border, and most of them were small parcels."
ALONE = "Examiners worked through the oldest applications first of all."


def became(old: tuple[str, ...], new: tuple[str, ...]):
    return succession({"en": passages(*old).edition}, {"en": passages(*new).edition})


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ((ONE, TWO), (ONE, TWO), {}),
        ((ONE, TWO), (ONE,), {"1-2": ()}),
        ((f"{ONE} {TWO}", ALONE), (ONE, ALONE, TWO), {"1-1": ("1-1", "1-3")}),
        ((ONE, TWO), (f"{ONE} {TWO}",), {"1-1": ("1-1",), "1-2": ("1-1",)}),
        ((ONE, TWO), (TWO,), {"1-1": ("1-1",), "1-2": ("1-1",)}),
    ],
)
def test_what_became_of_each_block(old, new, found):
    assert became(old, new) == found


def test_two_blocks_alike_from_the_first_did_not_become_each_other():
    other = ONE.replace("more", "fewer")
    assert became((ONE, other), (other.replace("fewer", "no"), other)) == {"1-1": ("1-1",)}
