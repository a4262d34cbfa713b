import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from desktop.search.query import Query
from desktop.search.results import Results
from desktop.ui.search.model import COUNT, HIT, REMARK, SECTION, HitsModel
from tests.support.panels import hit, hits_of

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal
SPOKEN = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def model(qapp):
    made = HitsModel(qapp)
    made.tester = QAbstractItemModelTester(made, FATAL)
    made.show(hits_of("3.2-1", "1.2-1", "3.2-2"))
    return made


def test_qts_model_tester_finds_nothing(model, qtmodeltester):
    qtmodeltester.check(model)


def test_qts_model_tester_finds_nothing_after_changes(model, qtmodeltester):
    for results in (None, hits_of("1.1-1"), Results(Query("x"), 0, 0.0, "", ())):
        model.show(results)
        qtmodeltester.check(model)


def test_sections_come_in_the_order_of_their_best_hit(model):
    sections = [model.index(row, 0) for row in range(model.rowCount())]
    assert [(one.data(SECTION), one.data(COUNT)) for one in sections] == [("3.2", 2), ("1.2", 1)]


def test_hits_stand_below_their_section(model):
    section = model.index(0, 0)
    below = [model.index(row, 0, section).data(HIT).block for row in range(2)]
    assert below == ["3.2-1", "3.2-2"]


def test_hits_are_listed_as_they_are_seen(model):
    assert [one.data(HIT).block for one in model.hits()] == ["3.2-1", "3.2-2", "1.2-1"]


def test_a_section_is_no_hit(model):
    assert model.index(0, 0).data(HIT) is None


def test_a_screen_reader_hears_section_words_and_block(model):
    heard = model.hits()[0].data(SPOKEN)
    assert heard == f"Trademarks: {hit('3.2-1').snippet.text} Block 3.2-1"


@pytest.mark.parametrize(("row", "end"), [(0, "Trademarks, 2 hits"), (1, "Customs, 1 hit")])
def test_a_screen_reader_hears_how_many_hits_a_section_has(model, row, end):
    assert model.index(row, 0).data(SPOKEN).endswith(end)


def listed(model):
    return [one.data(HIT).block for one in model.hits()]


@pytest.mark.parametrize(
    ("order", "blocks"),
    [
        ("sections", ["3.2-1", "3.2-2", "1.2-1"]),
        ("relevance", ["3.2-1", "1.2-1", "3.2-2"]),
        ("reading", ["1.2-1", "3.2-1", "3.2-2"]),
    ],
)
def test_hits_are_listed_in_the_order_chosen(model, qtmodeltester, order, blocks):
    places = {"1.2-1": 0, "3.2-1": 1, "3.2-2": 2}
    model.show(hits_of("3.2-1", "1.2-1", "3.2-2"), order, places)
    assert listed(model) == blocks
    qtmodeltester.check(model)


@pytest.mark.parametrize("order", ["sections", "reading"])
def test_of_many_the_first_sections_can_be_shown_before_the_rest(model, qtmodeltester, order):
    many = ["3.2-1", "3.2-2", "1.1-1", "1.1-2", "1.2-1"]
    places = {block: place for place, block in enumerate(sorted(many))}
    model.show(hits_of(*many), order, places)
    whole = listed(model)
    model.show(hits_of(*many), order, places, least=3)
    assert listed(model) == whole[: 4 if order == "sections" else 3]
    assert model.show_rest()
    assert listed(model) == whole
    assert not model.show_rest()
    qtmodeltester.check(model)


def test_by_relevance_a_hit_tells_its_section_itself(model):
    model.show(hits_of("3.2-1"), "relevance")
    assert model.index(0, 0).data(REMARK) == "3.2  Trademarks"


def test_without_hits_no_order_lists_any(model):
    model.show(None, "relevance")
    assert (model.rowCount(), model.hits()) == (0, [])
