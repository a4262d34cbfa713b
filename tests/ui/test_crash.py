import logging
import sys
import threading

import pytest
from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtGui import QGuiApplication

from desktop.errors import NothingFound
from desktop.log import LastLines
from desktop.ui import crash


@pytest.fixture
def hook(qtbot, caplog, monkeypatch):
    lines = LastLines()
    lines.lines.append("INFO desktop.app: started")
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    made = crash.install(lines)
    yield made
    if made.dialog:
        qtbot.addWidget(made.dialog)
    caplog.get_records("call").clear()  # That an uncaught error is logged is wanted here.


def blunder(word="a bug"):
    try:
        {}[word]
    except KeyError as error:
        sys.excepthook(KeyError, error, error.__traceback__)


def shown(qtbot, hook):
    qtbot.waitUntil(lambda: hook.dialog is not None and hook.dialog.isVisible())
    return hook.dialog


def test_a_report_tells_versions_error_and_log(qtbot, hook):
    blunder()
    report = shown(qtbot, hook).report.toPlainText()
    for part in ("White Paper Reader", "PySide6", "KeyError: 'a bug'", "desktop.app: started"):
        assert part in report


def test_an_error_in_a_slot_is_caught_and_the_program_goes_on(qtbot, hook, came):
    QTimer.singleShot(0, blunder)
    QTimer.singleShot(1, lambda: came.append(1))
    shown(qtbot, hook)
    qtbot.waitUntil(lambda: came == [1])


def test_an_error_in_another_thread_is_reported(qtbot, hook):
    thread = threading.Thread(target=lambda: {}["a key"])
    thread.start()
    thread.join()
    assert "KeyError: 'a key'" in shown(qtbot, hook).report.toPlainText()


@pytest.mark.usefixtures("hook")
def test_an_error_is_logged_with_its_trace(caplog):
    blunder()
    (record,) = caplog.records
    assert record.levelno == logging.ERROR
    assert "KeyError: 'a bug'" in record.getMessage()


def test_the_same_error_again_is_counted_in_the_report_that_is_open(qtbot, hook):
    for _ in range(3):
        blunder()
    dialog = shown(qtbot, hook)
    qtbot.waitUntil(lambda: dialog.words.text().startswith("3 errors"))
    assert "(3 times)" in dialog.report.toPlainText()


def test_another_error_is_added_to_the_report_that_is_open(qtbot, hook):
    blunder("one")
    first = shown(qtbot, hook)
    blunder("two")
    qtbot.waitUntil(lambda: "'two'" in first.report.toPlainText())
    assert hook.dialog is first
    assert "'one'" in first.report.toPlainText()


def test_after_a_report_was_closed_the_next_begins_anew(qtbot, hook):
    blunder("one")
    shown(qtbot, hook).goer.click()
    blunder("two")
    assert "'one'" not in shown(qtbot, hook).report.toPlainText()


def test_the_report_can_be_copied(qtbot, hook):
    blunder()
    dialog = shown(qtbot, hook)
    dialog.copier.click()
    assert QGuiApplication.clipboard().text() == dialog.report.toPlainText()


def test_quit_quits(qtbot, hook, monkeypatch, came):
    monkeypatch.setattr(QCoreApplication, "quit", lambda: came.append("quit"))
    blunder()
    shown(qtbot, hook).quitter.click()
    assert came == ["quit"]


def test_a_known_error_is_shown_calmly(qtbot, hook, came):
    hook.show_known = came.append
    error = NothingFound(asked="x")
    sys.excepthook(NothingFound, error, None)
    qtbot.waitUntil(lambda: came == [error])
    assert hook.dialog is None


@pytest.fixture
def came():
    return []
