"""The way to a section, as links."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics

from desktop.document.model import Section, SectionId
from desktop.ui.fitting.breadcrumb import Breadcrumb, fitted

PATH = (
    Section(SectionId("3"), "Examination and registration", 1, "3", ()),
    Section(SectionId("3.1"), "Invention patents", 2, "3", ()),
)


@pytest.fixture
def metrics(qapp):
    return QFontMetrics(qapp.font())


def words(metrics, room):
    return [one.words for one in fitted(PATH, metrics, room)]


def test_where_there_is_room_every_title_is_shown(metrics):
    assert words(metrics, 2000) == ["Examination and registration", "Invention patents"]


def test_sections_above_give_way_to_their_numbers(metrics):
    room = metrics.horizontalAdvance("Examination and registration")
    assert words(metrics, room) == ["3", "Invention patents"]


def test_at_last_the_title_is_cut(metrics):
    first, last = words(metrics, 100)
    assert first == "3"
    assert last.endswith("…")


def test_nowhere_nothing_is_shown(metrics):
    assert fitted((), metrics, 100) == []


def test_a_link_asks_for_its_section(qtbot):
    crumbs = Breadcrumb()
    qtbot.addWidget(crumbs)
    crumbs.resize(600, 30)
    crumbs.show_path(PATH)
    with qtbot.waitSignal(crumbs.asked) as told:
        qtbot.mouseClick(crumbs.links[0], Qt.MouseButton.LeftButton)
    assert told.args == ["3"]


def test_a_link_is_named_by_its_whole_title(qtbot):
    crumbs = Breadcrumb()
    qtbot.addWidget(crumbs)
    crumbs.resize(80, 30)
    crumbs.show_path(PATH)
    assert "Invention patents" in crumbs.links[1].accessibleName()
    assert crumbs.links[1].toolTip() == crumbs.links[1].accessibleName()


def test_another_way_takes_the_place_of_a_longer_one(qtbot):
    crumbs = Breadcrumb()
    qtbot.addWidget(crumbs)
    crumbs.resize(600, 30)
    crumbs.show()
    crumbs.show_path(PATH)
    crumbs.show_path(PATH[:1])
    assert [one.isVisible() for one in crumbs.links] == [True, False]
