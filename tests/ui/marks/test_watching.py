"""Whatever is done with the marks file, the window's thread does not wait for it."""

import json
import sqlite3
import sys
import threading
from contextlib import closing, contextmanager

import pytest
from PySide6.QtWidgets import QMainWindow

from desktop.exchange.intake import plan
from desktop.marks import readable
from desktop.marks.marks import Marks
from desktop.ui.marks.changing.desk import Desk
from desktop.ui.marks.watching import Watching
from desktop.ui.messages import Messages
from desktop.ui.sharing import files
from desktop.ui.sharing.intake import ImportDialog
from desktop.ui.tasks import Tasks
from desktop.ui.theme import load
from tests.support.annotations import saved
from tests.support.marking import draft, marks_in

OPENED = []


def note(event, _args):
    if event == "sqlite3.connect":
        OPENED.append(threading.current_thread())


sys.addaudithook(note)


@pytest.fixture
def desk(reader, hub):
    made = Desk(reader, hub, pytest.fail)
    yield made
    made.close()


@pytest.fixture
def watching(reader, hub, desk, qtbot):
    """A watch over two marks, one of them in the trash, and a backup of both."""
    with closing(marks_in(reader.home.data.parent)) as other:
        _, gone = other.add(draft(), draft(start=3)).added
        other.delete([gone.id])
        other.backups.make()
        other.add(draft(start=4, note="later than the backup"))
    messages, tasks = Messages(load("light")), Tasks(pytest.fail)
    qtbot.addWidget(messages)
    made = Watching(reader, hub, lambda: messages, tasks, desk)
    yield made
    made.close()
    tasks.close()


@pytest.fixture
def opened(watching, desk):
    watching.open()
    desk.settle()
    return watching


@contextmanager
def held(reader):
    """The marks file in the hands of another program, which lets nobody write."""
    with closing(sqlite3.connect(reader.home.data / "marks.sqlite", isolation_level=None)) as file:
        file.execute("BEGIN IMMEDIATE")
        yield


def notes(marks):
    return sorted(one.note for one in marks)


def test_the_first_read_is_not_waited_for(watching, desk, reader, hub):
    goes_on, told = threading.Event(), []
    read = desk._pen.read
    desk._pen.read = lambda: goes_on.wait(10) and read()
    hub.marks_read.connect(told.append)
    watching.open()
    watching.when_read(lambda: told.append("then"))
    before = (list(told), reader.marks.all())
    goes_on.set()
    desk.settle()
    assert before == ([], ())
    assert (notes(told[0]), told[1:]) == (["", "later than the backup"], ["then"])


def test_what_is_marked_before_the_first_read_is_kept_beside_what_was_there(watching, desk, reader):
    watching.open()
    desk.ask(lambda: reader.marks.orders.add(draft(note="new")))
    desk.settle()
    assert notes(reader.marks.all()) == ["", "later than the backup", "new"]


def test_recovering_is_not_waited_for_and_done_in_its_turn(opened, desk, reader):
    with held(reader):
        opened.recover()
        before = notes(reader.marks.all())
    desk.settle()
    assert (before, notes(reader.marks.all())) == (["", "later than the backup"], [""])
    assert reader.marks.orders.undo() is None


@pytest.mark.usefixtures("opened")
def test_emptying_the_trash_is_not_waited_for(desk, reader):
    told = []
    with held(reader):
        desk.do(Marks.empty_trash, told.append)
        before = list(told)
    desk.settle()
    assert (before, told) == ([], [1])


@pytest.fixture
def window(qtbot):
    made = QMainWindow()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def dialog(opened, reader, hub, desk, tmp_path, window):  # noqa: ARG001  The marks are read.
    """A file with one mark, looked at."""
    with closing(marks_in(tmp_path / "theirs")) as theirs:
        form = readable.collection(theirs.add(draft(note="theirs")).added)
    files.show_plan(hub, desk, window, plan.read(reader.marks, saved(tmp_path, form)))
    return window.findChild(ImportDialog)


def test_importing_is_not_waited_for_and_undone_in_one_act(dialog, desk, reader):
    with held(reader):
        dialog.taking.click()
        before = notes(reader.marks.all())
    desk.settle()
    after = notes(reader.marks.all())
    desk.ask(reader.marks.orders.undo)
    desk.settle()
    assert after == [*before, "theirs"]
    assert notes(reader.marks.all()) == before


def test_a_set_kept_apart_is_written_beside_the_window(dialog, hub, reader, qtbot):
    with qtbot.waitSignal(hub.layers_changed):
        dialog.apart.click()
    assert [notes(one.marks) for one in reader.read_layers()] == [["theirs"]]


def test_the_windows_thread_never_opens_the_marks_file(watching, desk, reader):
    OPENED.clear()
    watching.open()
    desk.ask(lambda: reader.marks.orders.add(draft()))
    desk.adopt(reader.marks.all())
    desk.do(Marks.empty_trash)
    watching.recover()
    watching.look()
    watching.close()
    desk.settle()
    assert len(OPENED) > 4
    assert threading.main_thread() not in OPENED


@pytest.mark.usefixtures("opened")
def test_a_deletion_is_in_the_readable_copy_at_once(desk, reader, qtbot, monkeypatch):
    monkeypatch.setattr("desktop.ui.marks.watching.GONE", 0)
    (one, *_) = reader.marks.all()
    desk.ask(lambda: reader.marks.orders.delete([one.id]))
    desk.ask(lambda: reader.marks.orders.add(draft()))
    desk.settle()
    copy = reader.home.data / readable.FILE
    qtbot.waitUntil(
        lambda: copy.exists() and one.id in str(json.loads(copy.read_bytes()).get(readable.TRASH))
    )


def test_how_far_the_reading_is_is_told_while_it_lasts(watching, desk, hub):
    said = []
    hub.said.connect(said.append)
    watching.open()
    assert watching._patience.isActive()
    watching.tell_progress()
    desk.settle()
    assert said[0].startswith("Your marks are being read: ")
    assert (desk.share, watching._patience.isActive()) == (1, False)
