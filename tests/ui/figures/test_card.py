"""The card of a figure: everything known, copied, led from; nothing opened unasked."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from desktop.ui import theme
from desktop.ui.figures.card import CardDialog


@pytest.fixture
def card(qtbot, reader):
    def made(target="fact:patents.granted", lang="en"):
        dialog = CardDialog(target, reader, lang, theme.load("light"))
        qtbot.addWidget(dialog)
        dialog.show()
        kept.append(dialog)  # Qt's own reference is weak.
        return dialog

    kept = []
    return made


def words(dialog):
    return [label.text() for label in dialog.findChildren(QLabel)]


def heard(signal):
    found = []
    signal.connect(found.append)
    return found


def test_a_card_tells_what_when_how_sure_and_what_disagrees(card):
    told = words(card())
    assert {"921,000 patents", "+15.3% on 2022", "2023"} <= set(told)
    assert any("15.4%" in one for one in told)
    assert any("rounded" in one for one in told)


@pytest.mark.parametrize(
    ("lang", "first", "second"),
    [("en", "921,000 patents", "92.1万件"), ("zh", "92.1万件", "921,000 patents")],
)
def test_both_languages_are_on_the_card(card, lang, first, second):
    dialog = card(lang=lang)
    assert dialog.figure.text() == first
    assert dialog.other.text().startswith(second)


def test_the_line_of_the_series_is_told_in_words(card):
    line = card().line
    assert line.accessibleName() == (
        "Patents granted: from 453,000 patents (2019) to 921,000 patents (2023); no figure for 2021"
    )


def test_a_figure_on_no_series_has_no_line_and_no_chart(card):
    dialog = card("fact:batches.held")
    assert not hasattr(dialog, "line")
    assert not dialog.to_chart.isVisible()


def test_an_event_is_told_in_its_sentence(card):
    assert card("fact:rules.adopted").figure.text() == "New rules were adopted on 11 December 2023."


def test_it_leads_to_every_place_the_figure_stands(card):
    dialog = card()
    asked = heard(dialog.place_asked)
    dialog.places.setFocus()
    QTest.keyClick(dialog.places, Qt.Key.Key_End)
    QTest.keyClick(dialog.places, Qt.Key.Key_Return)
    assert (asked, dialog.isVisible()) == (["3.1-6"], False)


def test_it_leads_to_the_chart(card):
    dialog = card()
    asked = heard(dialog.place_asked)
    dialog.to_chart.click()
    assert asked == ["3.1-2"]


def test_an_address_is_copied_or_asked_for_never_opened(card):
    dialog = card()
    asked = heard(dialog.link_opened)
    dialog.copier.click()
    assert asked == []
    dialog.opener.click()
    assert asked == [QApplication.clipboard().text()]
    assert asked[0].startswith("https://")


def test_a_source_without_an_address_offers_none(card):
    dialog = card("fact:batches.held")
    has_address = bool(dialog.card.sources[0].url)
    assert dialog.opener.isEnabled() == dialog.copier.isEnabled() == has_address


def test_the_figure_is_copied_with_its_source(card):
    card().taker.click()
    assert QApplication.clipboard().text().startswith("921,000 patents, ")
    assert "Source: " in QApplication.clipboard().text()


def test_escape_closes_it(card):
    dialog = card()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_every_list_has_a_name(card):
    dialog = card()
    names = [dialog.sources.accessibleName(), dialog.places.accessibleName()]
    assert names == ["Sources", "Where it appears"]


def test_what_is_copied_is_said(card):
    dialog, told = card(), []
    for button in (dialog.citer, dialog.copier, dialog.taker):
        button.click()
        told.append(dialog.told.text())
        assert dialog.told.isVisible()
    assert ["citation" in told[0], "address" in told[1], "figure" in told[2]] == [True] * 3


def test_the_source_of_a_figure_is_the_thing_to_cite(card):
    dialog = card()
    dialog.citer.click()
    text = QApplication.clipboard().text()
    assert text.startswith("Sample Daily")
    assert "White Paper Reader" not in text
