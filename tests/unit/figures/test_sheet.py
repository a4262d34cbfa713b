"""A table as a sheet: values to sort by, TSV to paste, CSV for a machine."""

import csv

from desktop.figures.sheet import csv_of, sheet_of
from tests.support.figures import block, sample


def test_cells_have_the_value_they_are_sorted_by():
    rows = sheet_of(block("1.1-3")).rows
    assert [[cell.value for cell in row] for row in rows] == [
        [None, 921000.0, 15.3],
        [None, 4990600.0, None],
    ]


def test_a_gap_has_no_value():
    assert sheet_of(block("3.1-2")).rows[2][1].value is None


def test_tsv_has_the_cells_as_they_are_read():
    assert sheet_of(block("3.1-2")).tsv().splitlines()[:2] == [
        "Year\tPatents granted",
        "2019\t453,000",
    ]


def test_csv_has_full_values_and_where_they_come_from():
    rows = list(
        csv.DictReader(csv_of(block("3.1-3"), sample(), "en").lstrip("\ufeff").splitlines())
    )
    last = rows[-1]
    assert (last["row"], last["value"], last["unit"]) == ("In force", "4990600", "patent")
    assert last["id"] == "fact:patents.inforce"
    assert last["publisher"]


def test_csv_leaves_no_row_for_a_gap():
    assert "2021" not in csv_of(block("3.1-2"), sample(), "en")
