"""Logging: a file in the log folder, and the last lines kept for a report.

Modules log through `logging.getLogger(__name__)`. A WARNING means that someone should
act. Nothing is printed: standard error belongs to the one line of a known error.
"""

import logging
from collections import deque
from pathlib import Path

KEPT = 200  # Lines kept in memory: a report stays short enough to paste.
SIZE = 512 * 1024  # Bytes of a log file before it is turned over; one old file is kept.
_FORM = "%(asctime)s %(levelname)s %(name)s: %(message)s"


class LastLines(logging.Handler):
    """Keeps the last lines that were logged."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: deque[str] = deque(maxlen=KEPT)
        self.setFormatter(logging.Formatter(_FORM))

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one line."""
        self.lines.append(self.format(record))


def start(folder: Path | None) -> LastLines:
    """Send the program's log to ``folder`` (when it can be written) and to memory.

    Returns the handler that keeps the last lines. A folder that cannot be written costs
    the file, never the start.
    """
    logger = logging.getLogger("desktop")
    logger.setLevel(logging.DEBUG)
    last = LastLines()
    logger.addHandler(last)
    if folder is not None:
        try:
            folder.mkdir(parents=True, exist_ok=True)
            handler = logging.FileHandler(_turned_over(folder / "whitepaper.log"), encoding="utf-8")
        except OSError as error:
            logger.warning("no log file in %s: %s", folder, error)
        else:
            handler.setFormatter(logging.Formatter(_FORM))
            handler.setLevel(logging.INFO)
            logger.addHandler(handler)
    return last


def _turned_over(path: Path) -> Path:
    # Looked at once a start: `logging.handlers` would look at each line, and costs 9 ms.
    if path.exists() and path.stat().st_size > SIZE:
        path.replace(path.with_suffix(".old.log"))
    return path


def clear(folder: Path) -> None:
    """Forget what was logged: the file is emptied, the old one deleted."""
    for path in folder.glob("whitepaper*.log"):
        path.write_bytes(b"")
    (folder / "whitepaper.old.log").unlink(missing_ok=True)
    for handler in logging.getLogger("desktop").handlers:
        if isinstance(handler, LastLines):
            handler.lines.clear()
