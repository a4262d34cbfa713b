import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from desktop.document.outline import Outline
from desktop.ui.outline.model import SECTION, OutlineModel
from tests.support.panels import edition

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


@pytest.fixture
def model(qapp):
    made = OutlineModel(qapp)
    made.tester = QAbstractItemModelTester(made, FATAL)
    made.show(Outline(edition("en")))
    return made


def tree(model, *parent):
    rows = [model.index(row, 0, *parent) for row in range(model.rowCount(*parent))]
    return {row.data(SECTION).id: tree(model, row) for row in rows}


def test_qts_model_tester_finds_nothing(model, qtmodeltester):
    qtmodeltester.check(model)


def test_the_tree_is_the_outline(model):
    assert tree(model) == {
        "0": {},
        "1": {"1.1": {}, "1.2": {}},
        "3": {"3.1": {"3.1.1": {}, "3.1.2": {}}, "3.2": {}},
        "E": {},
    }


def test_another_language_takes_the_place_of_the_first(model):
    model.show(Outline(edition("zh")))
    assert model.index_of("3.1").data(SECTION).title == "发明专利"


def test_a_model_without_an_edition_is_empty(qapp):
    assert OutlineModel(qapp).rowCount() == 0


def test_a_section_is_found_by_its_id(model):
    assert model.section(model.index_of("3.1.2")) == "3.1.2"


def test_an_unknown_section_has_no_place(model):
    assert not model.index_of("9.9").isValid()


def test_a_screen_reader_hears_number_title_and_level(model):
    heard = model.index_of("3.1.1").data(Qt.ItemDataRole.AccessibleTextRole)
    assert heard == "3.1.1 Time from filing to decision, level 3"


def test_a_row_shows_number_and_title(model):
    assert model.index_of("3.2").data() == "3.2  Trademarks"
