"""Marks measured: five thousand in the window's list and beneath the text, one on the disk."""

import os
import tempfile
import time
from itertools import pairwise
from pathlib import Path

from desktop import paths
from desktop.document.model import Place
from desktop.marks.model import COLOURS, Draft, Segment
from desktop.reader import Reader
from desktop.ui.caret import standing

COUNT = 5000
FRAMES = 40


def blocks_of(reader):
    """The blocks that have words enough to be marked."""
    edition = reader.library.edition("en")
    return [one for part in edition.sections for one in part.blocks if len(one.text) > 30]


def fill(reader, count=COUNT):
    """Make so many marks all over the edition, in one act."""
    blocks = blocks_of(reader)
    drafts = []
    for number in range(count):
        block = blocks[number % len(blocks)]
        start = number * 7 % (len(block.text) - 20)
        drafts.append(
            Draft(
                ("highlight", "underline", "note")[number % 3], "en",
                (Segment(block.id, start, start + 20),), f"note {number}" * (number % 2),
                (f"tag {number % 9}",), COLOURS[number % 5],
            )
        )  # fmt: skip
    reader.marks.add(*drafts)


def acknowledging(count=30):
    """Milliseconds to acknowledge a mark, and of one sync of a file on that disk."""
    home = Path(tempfile.mkdtemp())
    reader = Reader(paths.home(home))
    block = blocks_of(reader)[0]
    draft = Draft("highlight", "en", (Segment(block.id, 0, 20),))
    reader.marks.add(draft)
    marks, floors = [], []
    with (home / "floor").open("wb") as file:
        for _ in range(count):
            began = time.perf_counter()
            reader.marks.add(draft)
            marks.append((time.perf_counter() - began) * 1000)
            file.write(b"x" * 4096)
            file.flush()
            began = time.perf_counter()
            os.fsync(file.fileno())
            floors.append((time.perf_counter() - began) * 1000)
    reader.close()
    return marks, floors


def marking(inside, count=15):
    """Milliseconds the window is stopped at most while a mark is made, and until it is painted.

    With the five thousand of `opening` there, and their panel shut.
    """
    marginalia = inside.window.panes.marginalia
    marginalia.show_panel(on=False)
    page, reader = inside.window.panes.page, inside.reader
    block = next(one for one in blocks_of(reader) if one.id.startswith("1.1-"))
    page.go(Place(block.id))
    page.whole()
    inside._settle()
    stops, whole, told = [], [], []
    inside.window.hub.marks_changed.connect(told.append)
    for number in range(count):
        told.clear()
        standing.select(page, (Segment(block.id, number, number + 10),))
        ticks = [time.perf_counter()]
        marginalia.marking.mark("highlight", "green")
        while not told:
            ticks.append(time.perf_counter())
            inside.application.processEvents()
        page.viewport().repaint()
        ticks.append(time.perf_counter())
        stops.append(max(after - before for before, after in pairwise(ticks)) * 1000)
        whole.append((ticks[-1] - ticks[0]) * 1000)
    return stops, whole


def opening(inside):
    """Milliseconds to open the panel, its widgets made anew, and to scroll list and text."""
    window, application = inside.window, inside.application
    fill(window.panes.marginalia._reader)
    window.panes.marginalia.start()
    window.panes.marginalia.watching.open()
    for _ in range(30):  # Until the worker has backed up what was just made.
        inside._settle()
        time.sleep(0.1)
    opened, listed, texts = [], [], []
    for _ in range(5):
        opened.append(inside._timed(lambda: window.panes.marginalia.show_panel(on=True)))
        panel = window.panes.marginalia.__dict__.pop("panel")
        panel.setParent(None)
        panel.deleteLater()
        inside._settle()
    window.panes.marginalia.show_panel(on=True)
    inside._settle()
    view = window.panes.marginalia.panel.list
    for _ in range(FRAMES):
        began = time.perf_counter()
        view.verticalScrollBar().setValue(view.verticalScrollBar().value() + 90)
        view.viewport().repaint()
        listed.append((time.perf_counter() - began) * 1000)
    page = window.panes.page
    page.whole()
    application.processEvents()
    for _ in range(FRAMES):
        began = time.perf_counter()
        page.verticalScrollBar().setValue(page.verticalScrollBar().value() + 40)
        page.viewport().repaint()
        texts.append((time.perf_counter() - began) * 1000)
    return opened, listed, texts
