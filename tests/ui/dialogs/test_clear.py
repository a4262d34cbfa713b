"""Clearing: what is checked is forgotten, nothing else, and nothing on cancelling."""

import logging

import pytest
from PySide6.QtWidgets import QWidget

from desktop import log
from desktop.ui.dialogs.clear import ClearDialog, Private


@pytest.fixture
def asked():
    return []


@pytest.fixture
def dialog(qtbot, asked):
    parent = QWidget()
    qtbot.addWidget(parent)
    yield ClearDialog(asked.append, parent)  # noqa: PT022  The parent lives as long as the dialog.


def test_the_trash_is_forgotten_only_when_it_is_checked(dialog, asked):
    dialog.clear.click()
    assert asked == [Private(history=True, log=True, trash=False)]


def test_cancelling_forgets_nothing(dialog, asked):
    dialog.reject()
    assert asked == []


def test_the_log_is_emptied_in_file_and_memory(tmp_path):
    lines = log.start(tmp_path)
    logger = logging.getLogger("desktop")
    logger.info("where somebody was")
    log.clear(tmp_path)
    kept = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    for handler in list(logger.handlers):
        logger.removeHandler(handler)
        handler.close()
    assert (list(lines.lines), kept) == ([], b"")
