"""The card of a term, an event or a source: all that is known, and the places it leads to."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from desktop.ui.reference.card import EntryCard
from desktop.ui.reference.sheets import BESIDE, RECORDED, TOLD, UNLINKED


@pytest.fixture
def card(qtbot, reader):
    def made(kind, name, lang="en"):
        dialog = EntryCard(kind, name, reader, lang)
        qtbot.addWidget(dialog)
        dialog.show()
        kept.append(dialog)  # Qt's own reference is weak.
        return dialog

    kept = []
    return made


def words(dialog):
    return [label.text() for label in dialog.findChildren(QLabel)]


def buttons(dialog):
    return {one.text().replace("&", ""): one for one in dialog.findChildren(QPushButton)}


def heard(signal):
    found = []
    signal.connect(found.append)
    return found


@pytest.mark.parametrize(
    ("lang", "first", "other"),
    [("en", "trademark", "商标 · shāngbiāo"), ("zh", "商标", "trademark · shāngbiāo")],
)
def test_a_term_is_told_in_both_languages(card, lang, first, other):
    told = words(card("term", "trademark", lang))
    assert told[:2] == [first, other]
    assert {"TM", "A sign that tells goods apart.", "区分商品的标志。"} <= set(told)


def test_a_term_leads_to_where_sections_first_use_it(card):
    dialog = card("term", "trademark")
    assert [one.block for one in dialog.sheet.places] == ["0-1", "1.2-1", "1.3-1", "2.1-1"]
    asked = heard(dialog.place_asked)
    assert dialog.focusWidget() is dialog.places
    QTest.keyClick(dialog.places, Qt.Key.Key_Down)
    QTest.keyClick(dialog.places, Qt.Key.Key_Return)
    assert (asked, dialog.isVisible()) == (["1.2-1"], False)


def test_every_list_and_dialog_has_a_name(card):
    dialog = card("term", "patent")
    assert dialog.windowTitle() == "About this term"
    assert dialog.places.accessibleName() == "Where sections first use it"


def test_escape_closes_it(card):
    dialog = card("term", "patent")
    QTest.keyClick(dialog.places, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_an_event_leads_to_the_blocks_that_tell_of_it(card):
    dialog = card("event", "2023-12-11-new-rules")
    assert ([one.block for one in dialog.sheet.places], dialog.sheet.leads) == (["2-1"], TOLD)
    assert "2023-12-11" in words(dialog)


def test_an_event_that_no_block_tells_of_says_so(card):
    assert card("event", "2022-05-05-treaty").sheet.leads == BESIDE


def test_a_source_tells_what_rests_on_it_and_how_sure(card, reader):
    source = next(one for one in reader.library.sources.values() if one.url)
    told = words(card("source", source.id))
    assert {source.title, "official source", RECORDED[source.recorded]} <= set(told)
    facts = [one for one in reader.library.facts.values() if source.id in one.sources]
    assert str(len(facts)) in told


def test_a_source_without_an_address_says_why(card, reader):
    bare = next(one for one in reader.library.sources.values() if not one.url)
    dialog = card("source", bare.id)
    assert UNLINKED in words(dialog)
    assert "Copy address" not in buttons(dialog)


def test_an_address_is_copied_or_asked_for_never_opened(card, reader):
    source = next(one for one in reader.library.sources.values() if one.url)
    dialog = card("source", source.id)
    asked = heard(dialog.link_opened)
    buttons(dialog)["Copy address"].click()
    assert QApplication.clipboard().text() == source.url
    buttons(dialog)["Open address…"].click()
    assert (asked, dialog.isVisible()) == ([source.url], True)
