import pytest
from PySide6.QtCore import QTranslator

from desktop.ui.words import CONTEXT, translated


class German(QTranslator):
    def translate(self, context, source, *_):
        return "Suchen: {asked}" if (context, source) == (CONTEXT, "Search: {asked}") else None


@pytest.fixture
def german(qapp):
    translator = German(qapp)
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


def test_without_a_translation_words_stay_as_they_are():
    assert translated("Search") == "Search"


def test_values_are_put_in():
    assert translated("Search: {asked}", asked="a{b}") == "Search: a{b}"


def test_words_without_values_may_hold_braces():
    assert translated("{why}") == "{why}"


@pytest.mark.usefixtures("german")
def test_values_are_put_into_the_translation():
    assert translated("Search: {asked}", asked="x") == "Suchen: x"
