"""Every view in both languages and in a made-up one: nothing untranslated, nothing cut off."""

import ast

import pytest
import shiboken6
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QDialog

from desktop.ui import words
from tests.support.pseudo import edition_words, spoken, untranslated
from tests.support.seeing import cut, seen
from tests.support.source import PACKAGE, nodes
from tests.support.views import opened, walked

# What the offscreen platform says of dialogs and menus.
pytestmark = pytest.mark.qt_log_ignore("does not support")
SIZES = ((1366, 768), (960, 640))


@pytest.fixture(autouse=True)
def english(qapp):
    """Whatever was spoken last."""
    yield
    words.speak(qapp, "en")


@pytest.fixture(scope="module")
def made_up(qapp, tmp_path_factory):
    """Of each view in the made-up language: what it is, and the words it shows."""
    with opened(qapp, tmp_path_factory.mktemp("home"), "en") as window, spoken(qapp):
        window.reword()
        window.wake()
        return {name: (type(one), [*seen(one)]) for name, one in walked(window)}


def test_no_word_is_left_untranslated(made_up):
    said = edition_words()
    left = {
        f"{name}, {where}: {one}"
        for name, (_, texts) in made_up.items()
        for where, text in texts
        for one in untranslated(text, said)
    }
    assert {one for one in left if "/home0/" not in one} == set()  # Where the data is, in About.


def test_every_dialog_is_among_the_views(made_up):
    dialogs = {
        node.name
        for _, node in nodes(ast.ClassDef, PACKAGE / "ui")
        if "QDialog" in {ast.unparse(base) for base in node.bases}
    }
    assert dialogs - {one.__name__ for kind, _ in made_up.values() for one in kind.mro()} == set()


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_nothing_is_cut_off(lang, qapp, tmp_path):
    left = {}
    with opened(qapp, tmp_path / "own", lang) as window:
        for name, view in walked(window):
            for size in SIZES:
                window.resize(*size)
                qapp.processEvents()
                left[name, size] = [*cut(view)]
    assert {name: texts for name, texts in left.items() if texts} == {}


def test_a_dialog_is_gone_once_it_is_closed(qapp, tmp_path):
    # By Qt's own hand: no sweep for cycles may be needed, since what lives long is passed over.
    with opened(qapp, tmp_path / "own", "en") as window:
        shown = [(name, one) for name, one in walked(window) if isinstance(one, QDialog)]
        window.company.keeper.settle()  # An open note goes once it is on the disk.
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        assert [name for name, one in shown if shiboken6.isValid(one) and one.parent()] == []
