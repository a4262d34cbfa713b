"""The places one was at, by name."""

import pytest

from desktop.document.model import BlockId, Place
from desktop.ui.going.places import LONGEST, name_of
from tests.support.user import User


@pytest.fixture
def user(qtbot, qapp, home):
    found = User(qtbot, qapp, home)
    yield found
    if found.window.isVisible():
        found.quits()


def goes(user, *ids):
    for one in ids:
        user.window.panes.navigation.go(Place(BlockId(one)))


def rows(menu):
    return [(one.text(), one.isEnabled()) for one in menu.actions()]


def test_a_heading_is_called_by_its_number_and_title(user):
    assert name_of(user.reader, Place(BlockId("1")), "en").startswith("1 ")


def test_a_block_is_called_by_its_section_and_first_words_in_the_language_read(user):
    block = next(one for one in user.reader.section("1", "zh").blocks if one.kind != "heading")
    told = name_of(user.reader, Place(block.id), "zh")
    assert told.startswith(f"{block.id} {user.reader.section('1', 'zh').title}: ")
    assert len(told) <= LONGEST


def test_the_nearest_place_behind_stands_first_below_here(user):
    goes(user, "1", "2", "3")
    told = [text for text, _ in rows(user.window.places.menu(1, -1))]
    assert told[0].startswith("Here: 3 ")
    assert [one[0] for one in told[1:3]] == ["2", "1"]


def test_a_place_two_back_is_gone_to_and_leaves_two_before(user):
    goes(user, "1", "2", "3")
    user.window.places.menu(-1).actions()[1].trigger()
    assert user.block == "1"
    assert len(user.window.panes.navigation.history.before) == 2


def test_places_before_stand_above_here(user):
    goes(user, "1", "2", "3")
    user.window.panes.navigation.travel(-2)
    told = [text[0] for text, is_enabled in rows(user.window.places.menu(1, -1)) if is_enabled]
    assert told[:2] == ["3", "2"]


def test_nobody_goes_further_than_they_have_been(user):
    goes(user, "1", "2")
    user.window.panes.navigation.travel(-9)
    assert user.block == "2"


def test_a_part_of_the_way_leads_there(user):
    goes(user, "3.1")
    user.window.bars.heading.links[0].click()
    assert user.block == "3"
