"""The whole window, driven in the reader's own words."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QInputMethodEvent, QKeySequence
from PySide6.QtTest import QTest

from desktop.app import open_window
from tests.support.library import sample_reader


class User:
    """Somebody who reads, searches, quits and comes back."""

    def __init__(self, qtbot, application, home):
        self._qtbot, self._application, self._home = qtbot, application, home
        self.starts()

    def starts(self):
        """Open the window as the last session left it."""
        self.reader = sample_reader(self._home)
        self.window = open_window(self._application, self.reader)
        self.window.show()
        self._qtbot.waitExposed(self.window)
        self.page = self.window.panes.page
        self._qtbot.waitUntil(lambda: self.page.was_painted)
        self.window.warm_up()
        self.waits_for_the_disk()

    def quits(self):
        """Close the window by its own action."""
        self.does("file.quit")

    def restarts(self):
        """Quit and come back."""
        self.quits()
        self.starts()

    def does(self, action):
        """Choose an action, as from the menu."""
        self.window.actions_.by_id[action].trigger()
        self.waits_for_the_disk()

    def presses(self, key, modifier=Qt.KeyboardModifier.NoModifier):
        """Press a key where the keys go."""
        QTest.keyClick(self._application.focusWidget() or self.window, key, modifier)

    def keys(self, *keys):
        """Press keys by their names, such as ``Ctrl+M``, where the keys go."""
        for one in keys:
            pressed = QKeySequence(one)[0]
            aim = self._application.focusWidget() or self.window
            QTest.keyClick(aim, pressed.key(), pressed.keyboardModifiers())
            self.waits_for_the_disk()

    def waits_for_the_disk(self):
        """Wait until what was marked is acknowledged."""
        if self.window.company.members:
            self.window.company.keeper.settle()

    def writes(self, words):
        """Type words where the keys go."""
        self.types(self._application.focusWidget(), words)

    def searches(self, words):
        """Type words into the search box and wait for the answer."""
        self.does("edit.find")
        box = self.window.panes.search.box
        with self._qtbot.waitSignal(
            self.window.hub.searched,
            check_params_cb=lambda found: found is not None and found.query.text == words,
        ) as told:
            box.clear()
            self.types(box, words)
        return told.args[0]

    def types(self, box, words):
        """Type words; those that no key has come from an input method."""
        if words.isascii():
            QTest.keyClicks(box, words)
            return
        composed = QInputMethodEvent()
        composed.setCommitString(words)
        self._application.sendEvent(box, composed)

    @property
    def block(self):
        """The block at the top of the text."""
        return self.page.place().block

    def soon(self, act):
        """Have ``act`` done by the event loop, as when a dialog waits."""
        QTimer.singleShot(0, act)
