"""`python -m tests.bench.playing`: plays recorded acts in a window, by keys, mouse and wheel.

After each act the window's thread is watched until the next: how long it works at most
without coming back for the reader's next event, in its own time and on the clock; and how
often it waits for the disk. Prints what was seen as JSON; with ``--why``, instead, where the
time of each kind goes.
"""

import cProfile
import json
import os
import pstats
import sys
import threading
import time
from collections import defaultdict
from contextlib import contextmanager
from functools import partial

from PySide6.QtCore import QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeySequence, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop import app, paths
from desktop.ui.search.model import HIT
from tests.bench.recorded import RECORDED

NOTCH = 120
STEP = 9  # Pixels between two places where a link is looked for.
SIZE = (1366, 700)  # A laptop's screen below its panel.
DRAWN, SOME = 100, 6  # Pixels that are drawn over, and characters there at least.
AFTER = 2  # Looks at what happens after an act: what was put off, and painted.
MOST = 25  # Functions that are named for a kind.
IDLE = 0.0005  # Seconds to wait where nothing was done: the workers have Python meanwhile.


class Player:
    """Does what was recorded, and keeps what was seen by the kind of act.

    Attributes:
        stops: Of each act the longest stop in milliseconds: the thread's own time, the clock's.
        syncs: Milliseconds of each wait of the window's thread for the disk.
    """

    def __init__(self, window):
        self.window, self.profiles = window, {}
        self._kind, self._rest = "", 0.0
        self._turns = []
        self.stops, self.syncs = defaultdict(list), defaultdict(list)

    def play(self, acts):
        """Play all acts."""
        with self._disk_watched():
            for act in acts:
                self._kind, self._rest = act.kind, act.rest
                for _ in range(act.times):
                    getattr(self, act.verb)(act.what)

    @contextmanager
    def _disk_watched(self):
        sync, own = os.fsync, threading.get_ident()

        def watched(handle):
            began = time.perf_counter()
            sync(handle)
            if threading.get_ident() == own:
                self.syncs[self._kind].append((time.perf_counter() - began) * 1000)

        os.fsync = watched
        try:
            yield
        finally:
            os.fsync = sync

    def _do(self, act, *words):
        # The act, then the time until the next one; what was looked for before is not counted.
        self._turns = []
        with self._profiled():
            self._timed(act, *words)
            for _ in range(AFTER):
                self._timed(QApplication.processEvents)
        self._rested()

    @contextmanager
    def _profiled(self):
        # Only what an act brings at once: the whole text, built after it, has a row of its own.
        profile = self.profiles.get(self._kind)
        if profile:
            profile.enable()
        yield
        if profile:
            profile.disable()

    def _rested(self):
        end = time.perf_counter() + self._rest
        while time.perf_counter() < end:
            if self._timed(QApplication.processEvents) < IDLE:
                time.sleep(IDLE)
        own, clock = zip(*self._turns, strict=True)
        self.stops[self._kind].append((max(own) * 1000, max(clock) * 1000))

    def _timed(self, act, *words):
        clock, own = time.perf_counter(), time.thread_time()
        act(*words)
        spent = time.thread_time() - own
        self._turns.append((spent, time.perf_counter() - clock))
        return spent

    # what the reader does

    def waits(self, _):
        """Only read."""
        self._do(QApplication.processEvents)

    def presses(self, name):
        """Press a key, wherever the keys go."""
        pressed = QKeySequence(name)[0]
        aim = QGuiApplication.focusWindow() or self.window.windowHandle()
        self._do(QTest.keyClick, aim, pressed.key(), pressed.keyboardModifiers())

    def writes(self, words):
        """Type words key by key; those that no key has come from an input method."""
        for letter in words:
            if letter.isascii():
                aim = QGuiApplication.focusWindow() or self.window.windowHandle()
                self._do(QTest.keyClick, aim, letter)
            else:
                composed = QInputMethodEvent()
                composed.setCommitString(letter)
                self._do(QApplication.sendEvent, QApplication.focusWidget(), composed)

    def calls_up(self, words):
        """Press the palette's key and type words into it; leave it again.

        It has an event loop of its own: the key does not come back before the palette is left.
        """
        began = time.thread_time()

        def inside():
            if not QApplication.activeModalWidget():
                QTimer.singleShot(0, inside)
                return
            self._turns = [(time.thread_time() - began,) * 2]
            self._rested()
            self.writes(words)
            self.leaves("")

        QTimer.singleShot(0, inside)
        aim = self.window.windowHandle()
        QTest.keyClick(aim, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)

    def asks(self, words):
        """Go to the search box and type a question; something must be found."""
        panel = self.window.panes.search
        QTest.keyClick(self.window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClick(panel.box, Qt.Key.Key_Backspace)
        assert panel.box.hasFocus()
        self.writes(words)
        assert panel.hits, words

    def turns(self, notches):
        """Turn the wheel over the middle of the text."""
        view = self.window.panes.page.viewport()
        at = QPointF(view.rect().center())
        event = QWheelEvent(
            at, QPointF(view.mapToGlobal(at)), QPoint(), QPoint(0, int(notches) * NOTCH),
            Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase, False,  # noqa: FBT003
        )  # fmt: skip
        self._do(QApplication.sendEvent, view, event)

    def opens(self, section):
        """Choose a section in the contents; the text must be there."""
        outline = self.window.panes.outline
        self._click_row(outline.tree, outline._shown(section))
        assert self.window.panes.page.place().block == section, section

    def chooses(self, number):
        """Choose a hit of those that are listed; the text must be there."""
        tree = self.window.panes.search.tree
        row, seen = tree.model().index(0, 0), []
        while row.isValid():
            seen += [row] if row.data(HIT) else []
            row = tree.indexBelow(row)
        chosen = seen[int(number) - 1]
        moves = self.window.panes.navigation.history
        self._click_row(tree, chosen)
        assert self.window.panes.navigation.history != moves

    def _click_row(self, tree, index):
        tree.scrollTo(index)
        self._click(tree.viewport(), tree.visualRect(index).center())

    def _click(self, widget, at):
        self._do(
            QTest.mouseClick, self.window.windowHandle(), Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier, widget.mapTo(self.window, at),
        )  # fmt: skip

    def follows(self, scheme):
        """Press the first link of a kind that is seen in the text."""
        page, before = self._standing(), self._seen()
        view = page.viewport().rect()
        rows, columns = range(0, view.height(), STEP), range(0, view.width(), STEP)
        places = [QPoint(x, y) for y in rows for x in columns]
        at = next((at for at in places if page.anchorAt(at).startswith(scheme)), None)
        assert at, (scheme, page.place())
        self._click(page.viewport(), at)
        assert self._seen() != before, scheme

    def _standing(self):
        # The page, once what is seen is its text: to look for a place in it is no act.
        page = self.window.panes.page
        while page.is_settling:
            QApplication.processEvents()
        return page

    def _seen(self):
        return self.window.panes.page.place(), QApplication.activeModalWidget()

    def leaves(self, _):
        """Close what is open over the window."""
        assert QApplication.activeModalWidget()
        self.presses("Escape")
        assert not QApplication.activeModalWidget()

    def enters(self, _):
        """Press into the text, so that it has the keys."""
        page = self._standing()
        at = next(at for at in self._places(page) if not page.anchorAt(at))
        self._click(page.viewport(), at)
        assert page.hasFocus()

    def _places(self, page):
        high, wide = page.viewport().height(), page.viewport().width()
        return (QPoint(wide // 2, y) for y in range(high // 3, high, STEP))

    def selects(self, _):
        """Draw over some words in the middle of the text."""
        page = self._standing()
        at = next(at for at in self._places(page) if self._is_line(page, at))
        aim = page.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        self._do(QTest.mousePress, *aim, at)
        self._do(QTest.mouseMove, page.viewport(), at + QPoint(DRAWN, 0))
        self._do(QTest.mouseRelease, *aim, at + QPoint(DRAWN, 0))
        assert self._standing().textCursor().hasSelection()
        assert not QApplication.activeModalWidget()

    def _is_line(self, page, at):
        begun, ended = (page.cursorForPosition(one) for one in (at, at + QPoint(DRAWN, 0)))
        is_far = ended.position() - begun.position() > SOME
        return is_far and begun.block() == ended.block() and not page.anchorAt(at)

    def widens(self, width):
        """Give the window a width."""
        self._do(self.window.resize, int(width), self.window.height())
        assert self.window.width() == int(width)


def opened():
    """The window as the program opens it, with its first page painted."""
    sys.setswitchinterval(app.SWITCH)
    application = QApplication(sys.argv[:1])
    reader = app._opened(paths.home())
    window = app.open_window(application, reader)
    app._await(window, partial(app._after_first_paint, window, reader))
    window.resize(*SIZE)
    window.show()
    QTest.qWaitForWindowActive(window)
    return window


def _fail(*told):
    # What goes wrong in an event loop of Qt's would be printed, and the session go on.
    sys.__excepthook__(*told)
    os._exit(1)


def main():
    """Play the session; print what was seen, or where the time went."""
    sys.excepthook = _fail
    window = opened()
    player = Player(window)
    if "--why" in sys.argv:
        player.profiles = {act.kind: cProfile.Profile() for act in RECORDED}
    player.play(RECORDED)
    window.close()
    for kind, profile in player.profiles.items():
        print(f"\n=== {kind}")
        pstats.Stats(profile).sort_stats("tottime").print_stats(MOST)
    if player.profiles:
        return
    told = [
        (kind, [own for own, _ in stops], max(clock for _, clock in stops), len(player.syncs[kind]))
        for kind, stops in player.stops.items()
    ]
    print(json.dumps(told))


if __name__ == "__main__":
    main()
