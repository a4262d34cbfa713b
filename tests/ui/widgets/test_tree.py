import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel

from desktop.ui.widgets.tree import ChoosingTree


@pytest.fixture
def tree(qtbot):
    made = ChoosingTree("Things")
    model = QStandardItemModel(made)
    for word in ("one", "two"):
        item = QStandardItem(word)
        item.appendRow(QStandardItem("below"))
        model.appendRow(item)
    made.setModel(model)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def chosen(tree):
    heard = []
    tree.chosen.connect(lambda index: heard.append(index.data()))
    return heard


def at(tree, row):
    return tree.visualRect(tree.model().index(row, 0)).center()


def test_a_click_chooses(tree, chosen, qtbot):
    qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=at(tree, 1))
    assert chosen == ["two"]


def test_a_double_click_chooses_once(tree, chosen, qtbot):
    place = at(tree, 1)
    qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseDClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chosen == ["two"]


def test_a_click_beside_the_rows_chooses_nothing(tree, chosen, qtbot):
    place = tree.viewport().rect().bottomRight()
    qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chosen == []


def test_opening_a_branch_chooses_nothing(tree, chosen, qtbot):
    row = tree.visualRect(tree.model().index(0, 0))
    place = row.center()
    place.setX(row.left() - 5)
    qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert (chosen, tree.isExpanded(tree.model().index(0, 0))) == ([], True)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_chooses_once(tree, chosen, qtbot, key):
    tree.setCurrentIndex(tree.model().index(0, 0))
    qtbot.keyClick(tree, key)
    assert chosen == ["one"]


def test_arrows_choose_nothing(tree, chosen, qtbot):
    tree.setCurrentIndex(tree.model().index(0, 0))
    qtbot.keyClick(tree, Qt.Key.Key_Down)
    assert (chosen, tree.currentIndex().data()) == ([], "two")


def test_up_on_the_first_row_leaves_the_tree(tree, qtbot):
    tree.setCurrentIndex(tree.model().index(0, 0))
    with qtbot.waitSignal(tree.left_up):
        qtbot.keyClick(tree, Qt.Key.Key_Up)


def test_up_on_another_row_stays(tree, qtbot):
    tree.setCurrentIndex(tree.model().index(1, 0))
    with qtbot.assertNotEmitted(tree.left_up):
        qtbot.keyClick(tree, Qt.Key.Key_Up)
