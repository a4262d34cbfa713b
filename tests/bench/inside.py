"""The window measured from inside, offscreen: keys to hits, sections, themes, sizes, widths.

Each figure is a list of milliseconds, measured until the repaint has finished.
"""

import os
import sys
import tempfile
import time

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["WHITEPAPER_HOME"] = tempfile.mkdtemp()


from PySide6.QtCore import QEventLoop
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop import paths
from desktop.app import SWITCH, open_window
from desktop.document.model import BlockId, Place
from desktop.reader import Reader
from desktop.ui.tasks import Sweeper

QUERIES = (
    "trademarks", "patents in force", "62,100", "15.3%", "court", "geographical indications",
    "商标", "有效发明专利", "海关", "6.21万", "software registration", "white paper",
)  # fmt: skip


class Inside:
    """An open window with a stop watch."""

    def __init__(self):
        sys.setswitchinterval(SWITCH)
        self.application = QApplication.instance() or QApplication([])
        self.reader = Reader(paths.home())
        self.window = open_window(self.application, self.reader)
        self.window.resize(1366, 768)
        self.window.show()
        Sweeper(self.window.company)  # Garbage is collected as in the program, not by Python.
        self._settle()
        self.window.panes.page.tell_figures()
        self.reader.library.facts  # noqa: B018  Loaded before anything is measured.
        self._settle()

    def _settle(self):
        for _ in range(5):
            self.application.processEvents()

    def _timed(self, act):
        began = time.perf_counter()
        act()
        self.window.panes.page.viewport().repaint()  # Paints all that has changed, and only that.
        return (time.perf_counter() - began) * 1000

    def keystrokes(self):
        """Milliseconds from each key in the search box until its hits are painted."""
        panel = self.window.panes.search
        panel.show()
        answered = QEventLoop()
        self.window.hub.searched.connect(lambda _: answered.quit())
        self._ask(panel, answered, "x")
        found = []
        for query in QUERIES:
            panel.box.clear()
            self._settle()
            found += [self._ask(panel, answered, letter) for letter in query]
        return found

    def _ask(self, panel, answered, letter):
        began = time.perf_counter()
        if letter.isascii():
            QTest.keyClicks(panel.box, letter)
        else:  # No key has it: it comes from an input method.
            composed = QInputMethodEvent()
            composed.setCommitString(letter)
            self.application.sendEvent(panel.box, composed)
        answered.exec()  # The window waits as it does in the program: idle, the worker has the GIL.
        panel.tree.viewport().repaint()  # Paints all that has changed, the text with it.
        return (time.perf_counter() - began) * 1000

    def sections(self):
        """Milliseconds to open each section while the whole text is not there, and when it is."""
        page = self.window.panes.page
        ids = [section.id for section in self.reader.library.edition("en").sections]
        found = []
        for one in ids:
            page.set_theme(page.theme)  # Only a window of the text is built.
            page.viewport().repaint()
            found.append(self._timed(lambda one=one: page.go(Place(BlockId(one)))))
        page.whole()
        page.viewport().repaint()
        return found, [self._timed(lambda one=one: page.go(Place(BlockId(one)))) for one in ids]

    def stops(self):
        """Milliseconds of work of the window's thread between two events, until all text is there.

        Of its own time: what else the machine does is none of it.
        """
        page, found = self.window.panes.page, []
        self._settle()  # What acts before it left to be done is none of it.
        page.set_theme(page.theme)
        self.window.repaint()
        while not page.is_whole:
            began = time.thread_time()
            self.application.processEvents()
            found.append((time.thread_time() - began) * 1000)
        return found

    def themes(self):
        """Milliseconds to change the theme."""
        return [self._timed(self.window.looks.next_theme) for _ in range(10)]

    def sizes(self):
        """Milliseconds to change the size of the text."""
        return [self._timed(lambda by=by: self.window.looks.size_by(by)) for by in (1, -1) * 5]

    def widths(self):
        """Milliseconds to change the window's width."""
        steps = [1366, 1200, 1000, 900, 800, 700, 640, 900, 1300, 1366]
        return [self._timed(lambda w=w: self.window.resize(w, 768)) for w in steps]

    def cards(self):
        """Milliseconds from choosing a figure until its card is painted."""
        targets = [f"fact:{one}" for one in self.reader.library.facts][:: len(QUERIES) * 2]
        found = [self._timed(lambda one=one: self._card(one)) for one in targets]
        self._settle()  # Closed cards go away in the event loop; kept, they slow a theme.
        return found

    def entries(self):
        """Milliseconds from choosing a term, an event or a source until its card is painted."""
        library = self.reader.library
        every = {"term": library.terms, "event": library.events, "source": library.sources}
        chosen = self.window.panes.references.chosen
        some = [(kind, one) for kind, all_ in every.items() for one in list(all_)[::20]]
        found = [self._timed(lambda one=one: self._shown(chosen, *one)) for one in some]
        self._settle()
        return found

    def _card(self, target):
        self._shown(self.window.hub.figure_chosen, target)

    def _shown(self, chosen, *target):
        chosen.emit(*target)
        dialog = self.application.activeModalWidget()
        dialog.repaint()
        dialog.reject()

    def charts(self):
        """Milliseconds to draw and paint each chart for the first time, beside its text."""
        page = self.window.panes.page
        page.whole()
        blocks = [
            b.id for s in self.reader.library.edition("en").sections for b in s.blocks if b.chart
        ]
        return [self._timed(lambda one=one: page.go(Place(one))) for one in blocks]

    def close(self):
        """Close the window."""
        self.window.close()
        self._settle()
