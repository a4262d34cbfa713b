import pytest
from PySide6.QtGui import QStandardItem, QStandardItemModel

from desktop.ui.widgets.filtering import WORDS, Filtering, folded
from tests.support.panels import wide

WIDE = f"{wide('T')}rademark law"


def item(words, *below):
    made = QStandardItem(words)
    made.setData(words, WORDS)
    for one in below:
        made.appendRow(one)
    return made


@pytest.fixture
def narrowed(qapp, qtmodeltester):
    model = QStandardItemModel(qapp)
    model.appendRow(item("Law", item("Patent law", item("Fees")), item(WIDE)))
    model.appendRow(item("Culture"))
    made = Filtering(qapp)
    made.setSourceModel(model)
    qtmodeltester.check(made)
    return made


def shown(model, parent=None):
    parent = [parent] if parent else []
    rows = [model.index(row, 0, *parent) for row in range(model.rowCount(*parent))]
    return {row.data(): shown(model, row) for row in rows}


def test_no_words_keep_everything(narrowed):
    narrowed.ask("  ")
    assert shown(narrowed) == {
        "Law": {"Patent law": {"Fees": {}}, WIDE: {}},
        "Culture": {},
    }


def test_what_answers_keeps_what_stands_above(narrowed):
    narrowed.ask("fees")
    assert shown(narrowed) == {"Law": {"Patent law": {"Fees": {}}}}


def test_case_and_width_do_not_matter(narrowed):
    narrowed.ask(f"{wide('LAW')} TradeMark")
    assert shown(narrowed) == {"Law": {WIDE: {}}}


def test_every_word_is_wanted(narrowed):
    narrowed.ask("law culture")
    assert shown(narrowed) == {}


def test_asking_for_less_brings_rows_back(narrowed):
    narrowed.ask("fees")
    narrowed.ask("")
    assert len(shown(narrowed)) == 2


def test_folding_is_for_any_text():
    assert folded(f"{wide('PCT')} Straße 专利") == "pct strasse 专利"
