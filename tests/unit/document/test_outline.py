import pytest

from tests.support.library import sample_reader


@pytest.fixture
def outline(home):
    return sample_reader(home).outline("en")


def test_children_are_those_directly_below(outline):
    assert [one.id for one in outline.children("1")] == ["1.1", "1.2", "1.3"]


def test_the_parts_are_the_children_of_nothing(outline):
    assert [one.id for one in outline.children(None)] == ["0", "1", "2", "3", "E"]


def test_a_path_leads_from_the_part_down(outline):
    assert [one.id for one in outline.path("1.1.2")] == ["1", "1.1", "1.1.2"]


def test_beyond_the_last_section_is_nothing(outline):
    assert outline.beside("E", 1) is None


def test_the_next_section_may_be_a_subsection(outline):
    assert outline.beside("1.1", 1).id == "1.1.1"
