"""A text browser that keeps to itself: loads nothing, follows nothing, scrolls by arrows.

Knows nothing of reading. What a link or a selection means is its heir's business.
"""

from PySide6.QtCore import QEvent, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QAccessible,
    QKeyEvent,
    QNativeGestureEvent,
    QPaintEvent,
    QPalette,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QTextBrowser, QWidget

from desktop.ui.widgets.map_bar import MapBar
from desktop.ui.widgets.override import override

ARROW = 54  # Pixels an arrow key scrolls: two lines of usual text, as a wheel's notch.
OVERLAP = 54  # Pixels of the last page that Space leaves in view, so that no line is lost.
NOTCH = 120  # What Qt calls one notch of a wheel.
PINCH = 0.1  # Of the distance of two fingers.
CARET = 2  # Pixels, so that it is seen among the letters.
_STEPS = {Qt.Key.Key_Up: -ARROW, Qt.Key.Key_Down: ARROW}
_PLAIN = {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}


class QuietBrowser(QTextBrowser):
    """A read-only text; ``first_painted`` is emitted once, when it is on the screen.

    ``sized`` carries 1 or -1 when a larger or a smaller text is asked for: by the wheel with
    Ctrl, or by two fingers.
    """

    first_painted = Signal()
    sized = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.was_painted = False
        self.has_caret = False
        self._turned, self._pinched = 0, 0.0
        self._take_viewport()
        self.setOpenLinks(False)
        self.setFrameShape(self.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # A bar that comes and goes changes the width, and each width costs a layout.
        self.setVerticalScrollBar(MapBar(self))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.has_bar = True
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextBrowserInteraction
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )

    def _take_viewport(self) -> None:
        # Qt's own viewport has no type that Python knows: to find it, PySide makes every
        # widget class there is, which takes 8 ms. This one it knows, and is as Qt's own is.
        viewport = QWidget(self)
        viewport.setObjectName("qt_scrollarea_viewport")
        viewport.setBackgroundRole(QPalette.ColorRole.Base)
        viewport.setAutoFillBackground(True)
        viewport.setMouseTracking(True)
        viewport.setAcceptDrops(True)
        viewport.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        viewport.setCursor(Qt.CursorShape.ArrowCursor)
        self.setViewport(viewport)
        self.document().documentLayout().setPaintDevice(viewport)  # It had the old one.

    @property
    def moves_caret(self) -> bool:
        """Whether the arrow keys move a caret: one to see, or one a screen reader follows."""
        return self.has_caret or QAccessible.isActive()

    def show_caret(self, on: bool) -> None:
        """Show a caret that the arrow keys move, or let them scroll."""
        self.has_caret = on
        self.setCursorWidth(CARET if on else 0)
        self.viewport().update()

    def show_bar(self, on: bool) -> None:
        """Show the scroll bar, or do without."""
        shown, hidden = Qt.ScrollBarPolicy.ScrollBarAlwaysOn, Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.has_bar = on
        self.setVerticalScrollBarPolicy(shown if on else hidden)

    @override
    def loadResource(self, type: int, name: QUrl | str) -> object:
        return b""  # Nothing is ever loaded: not a file, not an address.

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Wheel:
            # Over the margins beside the column the wheel would be lost.
            return QApplication.sendEvent(self.verticalScrollBar(), event)
        return super().event(event)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
            return
        self._turned += event.angleDelta().y()  # A fine wheel comes in parts of a notch.
        if abs(self._turned) >= NOTCH:
            self.sized.emit(1 if self._turned > 0 else -1)
            self._turned = 0
        event.accept()

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if not isinstance(event, QNativeGestureEvent):
            return super().viewportEvent(event)
        if event.gestureType() != Qt.NativeGestureType.ZoomNativeGesture:
            return super().viewportEvent(event)
        self._pinched += event.value()
        if abs(self._pinched) >= PINCH:
            self.sized.emit(1 if self._pinched > 0 else -1)
            self._pinched = 0.0
        return True

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        # The arrows scroll, but where there is a caret to see or to hear they move it.
        bar, key = self.verticalScrollBar(), Qt.Key(event.key())
        step = _STEPS.get(key) if event.modifiers() in _PLAIN else None
        is_shifted = event.modifiers() == Qt.KeyboardModifier.ShiftModifier
        if key == Qt.Key.Key_Space and (is_shifted or event.modifiers() in _PLAIN):
            page = bar.pageStep() - OVERLAP
            bar.setValue(bar.value() + (-page if is_shifted else page))
        elif step is None or self.moves_caret:
            super().keyPressEvent(event)
        else:
            bar.setValue(bar.value() + step)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.was_painted:
            self.was_painted = True
            QTimer.singleShot(0, self, self.first_painted.emit)
