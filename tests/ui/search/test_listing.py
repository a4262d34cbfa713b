"""The list of hits: what is in sight first, the rest after it, and nobody misses any."""

import pytest

from desktop.ui import theme
from desktop.ui.search.listing import HitsTree
from desktop.ui.search.model import HIT
from tests.support.panels import hits_of

MANY = ("3.2-1", "1.1-1", "1.2-1", "1.1-2", "3.2-2")


@pytest.fixture
def tree(qtbot):
    made = HitsTree(theme.load("light"))
    qtbot.addWidget(made)
    made.resize(260, 40)
    made.show()
    made.list(hits_of(*MANY), "sections", {})
    return made


def blocks(tree):
    return [one.data(HIT).block for one in tree.hits_model.hits()]


def test_what_is_out_of_sight_is_listed_after_what_is_in_sight(tree, qtbot):
    first = blocks(tree)
    assert 0 < len(first) < len(MANY)
    qtbot.waitUntil(lambda: len(blocks(tree)) == len(MANY), timeout=5000)
    assert blocks(tree)[: len(first)] == first
    last = tree.hits_model.hits()[-1]
    assert tree.isExpanded(last.parent())


def test_the_last_hit_is_reached_before_the_rest_is_listed(tree):
    place, index = tree.step(-1)
    assert place == len(MANY)
    assert index.data(HIT).block == blocks(tree)[-1]


def test_an_answer_takes_the_place_of_one_that_was_not_all_listed(tree, qtbot):
    tree.list(hits_of("1.1-1"), "sections", {})
    qtbot.waitUntil(lambda: not tree._rest.isActive(), timeout=5000)
    assert blocks(tree) == ["1.1-1"]
