"""The palette itself: a box over the window, and below it what answers."""

from functools import partial

from PySide6.QtCore import QPoint, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLabel, QListView, QVBoxLayout, QWidget

from desktop.ui.icons import icon
from desktop.ui.palette.entries import Offering, rows
from desktop.ui.palette.model import ROW, RowDelegate, RowsModel
from desktop.ui.theme import Theme
from desktop.ui.widgets.announcing import announce
from desktop.ui.widgets.box import Box
from desktop.ui.widgets.override import override
from desktop.ui.words import translated
from desktop.words import mark

NAME = mark("Go to or do anything: sections, actions, terms, figures, marks")
WIDTH, HEIGHT = 640, 460  # Pixels, where the window has room for them.
STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 10, Qt.Key.Key_PageUp: -10}
TOP = 0.12  # Of the window's height, above it.


class PaletteDialog(QDialog):
    """Takes some letters, shows what they may mean, and goes there or does it."""

    def __init__(self, offering: Offering, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setObjectName("palette")
        self.setWindowTitle(translated(mark("Command palette")))
        self._entries = offering.every()
        self.box = Box(translated(NAME))
        self.box.escape_clears = False  # One key closes what one key opened.
        self.box.set_icons(icon("search"), icon("clear"), translated(mark("Clear")))
        self.model = RowsModel(self)
        self.list = QListView()
        self.list.setAccessibleName(translated(mark("What answers")))
        self.list.setModel(self.model)
        self.list.setItemDelegate(RowDelegate(theme, self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # The keys stay in the box.
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.none = QLabel(
            translated(mark("Nothing has this name. Enter searches the text for it."))
        )
        self.none.setObjectName("muted")
        self.none.setMargin(12)
        self.none.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._search = offering.search
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        for widget in (self.box, self.none, self.list):
            column.addWidget(widget)
        self.box.asked.connect(self.ask)
        self.box.entered.connect(self.take)
        self.box.left_down.connect(partial(self.step, 1))
        self.list.clicked.connect(self.take)
        self.ask("")
        self._place(parent)

    def _place(self, window: QWidget) -> None:
        self.resize(min(WIDTH, window.width() - 40), min(HEIGHT, window.height() - 80))
        left = (window.width() - self.width()) // 2
        self.move(window.mapToGlobal(QPoint(left, round(window.height() * TOP))))

    @Slot(str)
    def ask(self, text: str) -> None:
        """Show what answers ``text``; the places left and all actions for none."""
        found = rows(text, self._entries)
        self.model.show(found)
        self.none.setVisible(not found)
        self.list.setVisible(bool(found))
        self._stand(0)

    @Slot()
    def take(self) -> None:
        """Close, then go to or do what the present row says."""
        index = self.list.currentIndex()
        text = self.box.text().strip()
        if index.isValid():
            choose = index.data(ROW).entry.choose
        elif text:
            choose = partial(self._search, text)
        else:
            return
        self.accept()
        choose()

    @Slot()
    def step(self, by: int) -> None:
        """Move the present row by so many."""
        self._stand(self.list.currentIndex().row() + by)

    def _stand(self, row: int) -> None:
        index = self.model.index(min(max(row, 0), self.model.rowCount() - 1))
        self.list.setCurrentIndex(index)
        if index.isValid():
            announce(self.list, str(index.data(Qt.ItemDataRole.AccessibleTextRole)))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = STEPS.get(Qt.Key(event.key()))
        if by is None:
            super().keyPressEvent(event)
        else:
            self.step(by)
