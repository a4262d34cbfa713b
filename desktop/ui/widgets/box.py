"""A line to type into that asks as you type, and never for half a composition."""

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QAction, QIcon, QInputMethodEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.ui.widgets.override import override

BESIDE = 62  # Pixels beside the words: both edges, the drawing and the button that clears.
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Box(QLineEdit):
    """A line edit with a drawing before its words and a button that clears them.

    ``asked`` carries the text whenever it has changed, by whatever means, but not while an
    input method is composing: Qt reports the selection that a composition replaces before
    there is anything to put in its place. ``left_down`` and ``entered`` tell of the keys Down
    and Enter. Escape clears, unless ``escape_clears`` is off; in an empty box it is left to
    the window. In a box too narrow for its name, the longest of the ``shorter`` names that
    there is room for stands in the empty box; a screen reader is told the whole.
    """

    asked = Signal(str)
    left_down = Signal()
    entered = Signal()

    def __init__(self, name: str, *shorter: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = (name, *shorter)
        self.setAccessibleName(name)
        self.setPlaceholderText(name)
        self.escape_clears = True
        self._composing = False
        self._last = ""
        self._before = QAction(self)
        self._clear = QAction(self)
        self._clear.setVisible(False)
        self.addAction(self._before, QLineEdit.ActionPosition.LeadingPosition)
        self.addAction(self._clear, QLineEdit.ActionPosition.TrailingPosition)
        self._clear.triggered.connect(self.clear)
        self.textChanged.connect(self.tell)

    def set_icons(self, before: QIcon, clear: QIcon, clear_words: str) -> None:
        """Set the two drawings and what the button that clears is called."""
        self._before.setIcon(before)
        self._clear.setIcon(clear)
        self._clear.setText(clear_words)
        self._clear.setToolTip(clear_words)

    @Slot()
    def tell(self) -> None:
        """Emit ``asked`` if the text is another than was last told, and whole."""
        text = self.text()
        self._clear.setVisible(bool(text))
        if not self._composing and text != self._last:
            self._last = text
            self.asked.emit(text)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._name_by_room()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._name_by_room()

    def _name_by_room(self) -> None:
        fits = (one for one in self._names if self._breadth(one) <= self.width())
        shown = next(fits, self._names[-1])
        if shown != self.placeholderText():
            self.setPlaceholderText(shown)

    def _breadth(self, name: str) -> int:
        return self.fontMetrics().horizontalAdvance(name) + BESIDE

    @override
    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)
        self.tell()

    @override
    def event(self, event: QEvent) -> bool:
        # Escape clears here before the window's own Escape, a shortcut, can take it.
        is_override = event.type() == QEvent.Type.ShortcutOverride
        if is_override and isinstance(event, QKeyEvent) and self._clears(event):
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._clears(event):
            self.clear()
        elif event.key() == Qt.Key.Key_Down:
            self.left_down.emit()
        elif event.key() in _ENTER:
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def _clears(self, event: QKeyEvent) -> bool:
        return self.escape_clears and event.key() == Qt.Key.Key_Escape and bool(self.text())
