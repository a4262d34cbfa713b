"""The form of an index: its number, asked for without reading what builds or opens one."""

import re
from pathlib import Path

FORMAT = 4  # Raised when what an index holds changes, by its builder or by the analyser.
META = "meta.json"
_HEAD = re.compile(rb'\{"format":(\d{1,9})[,}]')


def format_of(folder: Path) -> int:
    """Return the form of the index in ``folder``, 0 when it does not say; a few bytes are read."""
    try:
        with (folder / META).open("rb") as file:
            found = _HEAD.match(file.read(32))
    except OSError:
        return 0
    return int(found[1]) if found else 0
