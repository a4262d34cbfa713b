"""Glossary, timeline and sources: filtered, sifted, chosen by keys, told in either language."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.document.model import Both
from desktop.ui import theme
from desktop.ui.reference.entries import Entry

KEY = Qt.Key
TWO = ("trademark law", "trademark")


def rows(panel):
    """What is listed, in the panel's language."""
    model = panel.list.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def heard(signal):
    found = []
    signal.connect(lambda *told: found.append(told))
    return found


def test_qts_model_tester_finds_nothing(panel, qtmodeltester):
    qtmodeltester.check(panel.model)
    panel.show("source")
    qtmodeltester.check(panel.list.model())


@pytest.mark.parametrize("asked", ["TRADE", "商标", "shāngbiāo", "shangbiao", "shang biao", "TM"])
def test_a_term_is_found_by(panel, asked):
    panel.box.setText(asked)
    assert rows(panel) == ["trademark (TM), 商标 · shāngbiāo"]
    assert panel.count.text() == "1 of 2"


def test_enter_in_the_box_opens_the_first(panel):
    chosen = heard(panel.chosen)
    QTest.keyClicks(panel.box, "mark")
    QTest.keyClick(panel.box, KEY.Key_Return)
    assert chosen == [("term", "trademark")]


def test_what_is_called_by_the_very_words_stands_first(panel):
    made = [
        Entry("term", one, Both(one, one), Both("", ""), f"{one}\nx")
        for one in ("bad trademark", "trademark law", "trademark")
    ]
    panel.model.show(made, "en")
    assert [row.split(",")[0] for row in rows(panel)] == ["bad trademark", *TWO]
    panel.box.setText("Trademark")
    assert [row.split(",")[0] for row in rows(panel)] == [*reversed(TWO), "bad trademark"]


def test_the_list_is_reached_and_left_by_the_arrows(panel):
    chosen = heard(panel.chosen)
    QTest.keyClick(panel.box, KEY.Key_Down)
    assert panel.list.hasFocus()
    QTest.keyClick(panel.list, KEY.Key_Down)
    QTest.keyClick(panel.list, KEY.Key_Return)
    assert chosen == [("term", "trademark")]
    for _ in range(2):
        QTest.keyClick(panel.list, KEY.Key_Up)
    assert panel.box.hasFocus()


def test_events_stand_oldest_first_and_are_sifted_by_part_and_year(panel):
    panel.show("event")
    assert [row.rpartition(", ")[2] for row in rows(panel)] == sorted(
        row.rpartition(", ")[2] for row in rows(panel)
    )
    every = len(rows(panel))
    panel.year.setCurrentIndex(panel.year.findData("2023"))
    assert 0 < len(rows(panel)) < every
    assert all(", 2023" in row for row in rows(panel))
    panel.year.setCurrentIndex(0)
    panel.part.setCurrentIndex(panel.part.findData("2"))
    assert 0 < len(rows(panel)) <= every


def test_only_the_timeline_is_sifted(panel):
    assert not panel.part.isVisible()
    panel.show("event")
    assert (panel.part.isVisible(), panel.year.isVisible()) == (True, True)


def test_a_source_says_how_sure_it_is(panel):
    panel.show("source")
    panel.box.setText("registry")
    assert any("official source" in row for row in rows(panel))


def test_everything_is_told_in_the_texts_language(panel, hub):
    hub.language_changed.emit("zh")
    assert rows(panel)[0].startswith("商标, trademark (TM)")  # By pinyin: shāngbiāo, zhuānlì.


def test_the_filter_stays_when_the_language_changes(panel, hub):
    panel.box.setText("patent")
    hub.language_changed.emit("zh")
    assert len(rows(panel)) == 1


def test_a_theme_colours_what_is_painted(panel, hub):
    before = panel.list.viewport().grab().toImage()
    hub.theme_changed.emit(theme.load("contrast"))
    assert panel.list.viewport().grab().toImage() != before


def test_a_row_grows_when_the_panel_is_made_narrow(panel, qtbot):
    words = "a name that is much too long for one line " * 2
    panel.model.show([Entry("term", "long", Both(words, words), Both("", ""), words)], "en")
    first = panel.list.model().index(0, 0)
    panel.resize(900, 500)
    qtbot.waitUntil(lambda: panel.list.visualRect(first).height() > 0)
    wide = panel.list.visualRect(first).height()
    panel.resize(330, 500)
    qtbot.waitUntil(lambda: panel.list.visualRect(first).height() > wide)
