"""Fingers on a screen: one scrolls, and what it scrolls glides on; two make text larger.

A finger that does not move is a click, held it asks for the menu, twice it selects a word.
A mouse and a touchpad are as they were: only touches of a screen are taken.
"""

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QMouseEvent, QTouchEvent
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QGestureEvent,
    QPinchGesture,
    QScroller,
    QScrollerProperties,
    QWidget,
)

from desktop.ui.widgets.override import override
from desktop.ui.widgets.quiet_browser import QuietBrowser

STRETCH = 0.08  # Of the distance of two fingers, for a step of the text's size.
HELD = 0.7  # Seconds after which a finger asks for the menu.
NEAR = 12  # Pixels a finger may stray and still be one that does not move.
_OFF = QScrollerProperties.OvershootPolicy.OvershootAlwaysOff
_METRIC = QScrollerProperties.ScrollMetric
_PRESS, _TWICE, _RELEASE = (
    QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick, QEvent.Type.MouseButtonRelease,
)  # fmt: skip
_TOUCHES = {
    QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate, QEvent.Type.TouchEnd, QEvent.Type.TouchCancel,
}  # fmt: skip


class Touch(QObject):
    """Takes the touches of one area; ``stays`` tells whether nothing may glide."""

    def __init__(self, area: QAbstractScrollArea, stays: Callable[[], bool]) -> None:
        super().__init__(area)
        self._area, self._stays, self._stretched = area, stays, 1.0
        self._began = self._tapped = 0.0  # When a finger came, and when one last went.
        self._is_tap = False
        viewport = area.viewport()
        QScroller.grabGesture(viewport, QScroller.ScrollerGestureType.TouchGesture)
        if isinstance(area, QuietBrowser):
            viewport.grabGesture(Qt.GestureType.PinchGesture)
        viewport.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _TOUCHES and isinstance(event, QTouchEvent):
            self._take_touch(event)
            event.accept()  # Else Qt makes a mouse's drag of it, which selects.
            return True
        if isinstance(event, QGestureEvent):
            pinch = event.gesture(Qt.GestureType.PinchGesture)
            if isinstance(pinch, QPinchGesture):
                self._take_pinch(pinch)
                event.accept(pinch)
                return True
        return False

    def _take_touch(self, event: QTouchEvent) -> None:
        fingers = event.points()
        if event.type() == QEvent.Type.TouchBegin:
            scroller = QScroller.scroller(self._area.viewport())
            # A finger that stops what glides is no click.
            self._is_tap = scroller.state() != QScroller.State.Scrolling
            self._began = time.monotonic()
            self._set_glide(scroller)
        strayed = max(
            ((one.position() - one.pressPosition()).manhattanLength() for one in fingers), default=0
        )
        self._is_tap &= len(fingers) == 1 and strayed <= NEAR
        if event.type() == QEvent.Type.TouchEnd and self._is_tap:
            self._tap(fingers[0].position())

    def _tap(self, at: QPointF) -> None:
        now, viewport = time.monotonic(), self._area.viewport()
        if now - self._began >= HELD:
            point, reason = at.toPoint(), QContextMenuEvent.Reason.Mouse
            asked = QContextMenuEvent(reason, point, viewport.mapToGlobal(point))
            QApplication.sendEvent(viewport, asked)
            return
        is_second = (now - self._tapped) * 1000 < QApplication.doubleClickInterval()
        self._tapped = now
        for kind in (_TWICE if is_second else _PRESS, _RELEASE):
            QApplication.sendEvent(viewport, _click(viewport, kind, at))

    def _set_glide(self, scroller: QScroller) -> None:
        chosen = QScrollerProperties()
        for metric in (_METRIC.VerticalOvershootPolicy, _METRIC.HorizontalOvershootPolicy):
            chosen.setScrollMetric(metric, _OFF)
        if self._stays():
            chosen.setScrollMetric(_METRIC.MaximumVelocity, 0.0)
        scroller.setScrollerProperties(chosen)

    def _take_pinch(self, pinch: QPinchGesture) -> None:
        if pinch.state() == Qt.GestureState.GestureStarted:
            self._stretched = 1.0
        area = self._area
        share = pinch.totalScaleFactor() / self._stretched
        if abs(share - 1) >= STRETCH and isinstance(area, QuietBrowser):
            self._stretched = pinch.totalScaleFactor()
            area.sized.emit(1 if share > 1 else -1)


def _click(widget: QWidget, kind: QEvent.Type, at: QPointF) -> QMouseEvent:
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    held = none if kind == _RELEASE else left
    return QMouseEvent(kind, at, widget.mapToGlobal(at), left, held, Qt.KeyboardModifier.NoModifier)


def take_touch(widget: QWidget, stays: Callable[[], bool]) -> None:
    """Take the touches of every area in a widget that is not taken yet."""
    areas = [widget] if isinstance(widget, QAbstractScrollArea) else []
    for area in (*areas, *widget.findChildren(QAbstractScrollArea)):
        if area.findChild(Touch, options=Qt.FindChildOption.FindDirectChildrenOnly) is None:
            Touch(area, stays)
