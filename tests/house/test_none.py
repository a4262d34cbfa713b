"""PySide6 6.12.0 loses a reference to None on each void call; ours must not."""

import sys

import pytest
from PySide6.QtGui import QTextCursor, QTextDocument


@pytest.mark.usefixtures("qapp")
def test_void_calls_keep_the_count_of_none():
    cursor = QTextCursor(QTextDocument("words"))
    before = sys.getrefcount(None)
    for _ in range(2000):
        cursor.setPosition(2)
    assert abs(sys.getrefcount(None) - before) < 200
