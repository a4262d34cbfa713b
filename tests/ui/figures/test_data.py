"""The data dialog: sorted by value, copied as sorted, saved whole, cited by block."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QPushButton

from desktop.figures.sheet import sheet_of
from desktop.ui.figures.data import DataDialog
from desktop.ui.figures.model import SheetModel
from tests.support.figures import block

STRICT = QAbstractItemModelTester.FailureReportingMode.Fatal


@pytest.fixture
def data(qtbot, reader):
    def made(name="3.1-2", lang="en"):
        dialog = DataDialog(block(name, lang), reader, lang)
        qtbot.addWidget(dialog)
        dialog.show()
        kept.append(dialog)  # Qt's own reference is weak.
        return dialog

    kept = []
    return made


def column(dialog, number):
    model = dialog.sorted
    return [model.index(row, number).data() for row in range(model.rowCount())]


@pytest.mark.parametrize("name", ["1.1-3", "3.1-2", "3.1-3"])
def test_the_model_keeps_qts_rules(qtbot, name):  # noqa: ARG001  Models want an application.
    model = SheetModel(sheet_of(block(name)))
    QAbstractItemModelTester(model, STRICT)


def test_rows_stand_as_in_the_text_until_sorted(data):
    assert column(data(), 0) == ["2019", "2020", "2021", "2022", "2023"]


def test_figures_are_sorted_by_value_not_by_words(data):
    dialog = data("1.1-3")
    dialog.table.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    assert column(dialog, 1) == ["4.9906 million", "921,000"]


def test_the_table_is_copied_as_it_is_sorted(data):
    dialog = data()
    dialog.table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    dialog.copy()
    assert QApplication.clipboard().text().splitlines()[1] == "2023\t921,000"


def test_enter_on_a_figure_asks_for_its_card(data):
    dialog, asked = data(), []
    dialog.figure_chosen.connect(asked.append)
    dialog.table.setCurrentIndex(dialog.sorted.index(1, 1))
    QTest.keyClick(dialog.table, Qt.Key.Key_Return)
    assert asked == ["point:granted@2020"]


def test_a_gap_leads_nowhere(data):
    dialog, asked = data(), []
    dialog.figure_chosen.connect(asked.append)
    dialog.choose(dialog.sorted.index(2, 1))
    assert asked == []


def test_csv_is_saved_with_a_mark_spreadsheets_know(data, tmp_path):
    data().save_as(tmp_path / "x.csv")
    raw = (tmp_path / "x.csv").read_bytes()
    assert raw.startswith("\ufeffrow,column,value".encode())
    assert b"921000" in raw


def test_a_chart_is_saved_as_svg(data, tmp_path):
    data(lang="zh").save_as(tmp_path / "x.svg")
    assert "专利授权量" in (tmp_path / "x.svg").read_text("utf-8")


def test_a_chart_is_saved_as_a_sharp_picture(data, tmp_path):
    data().save_as(tmp_path / "x.png")
    picture = QImage(str(tmp_path / "x.png"))
    colors = {picture.pixelColor(x, y).name() for x in range(0, 1500, 3) for y in range(0, 500, 3)}
    assert picture.width() == 2 * (720 + 40)
    assert {"#ffffff", "#1d4f91"} <= colors


def test_what_cannot_be_written_is_said(data, tmp_path):
    dialog = data()
    dialog.save_as(tmp_path / "nowhere" / "x.csv")
    assert "could not be written" in dialog.told.text()


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_figure_is_cited_by_edition_and_block(data, lang):
    dialog = data(lang=lang)
    dialog.cite()
    words = QApplication.clipboard().text()
    assert "2023/3.1-2" in words
    assert dialog.sheet.caption in words


@pytest.mark.parametrize(("name", "offered"), [("1.1-3", 0), ("3.1-2", 2)])
def test_only_a_chart_is_offered_as_a_picture(data, name, offered):
    words = [one.text() for one in data(name).findChildren(QPushButton)]
    assert sum("PNG" in one or "S&VG" in one for one in words) == offered
