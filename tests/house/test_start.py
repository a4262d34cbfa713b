"""What the first page does not need is not imported for it."""

import subprocess
import sys

import pytest

from tests.support.source import TOP

LATER = (
    "ctypes", "dataclasses", "datetime", "decimal", "platformdirs", "random", "regex", "socket",
    "sqlite3", "tempfile", "tomllib", "whoosh",
)  # fmt: skip
START = """
import sys
from desktop import binding
binding.load()
import desktop.__main__, desktop.cli.display
with binding.standing_in(desktop.__main__.LATER):
    import desktop.app
print(*sys.modules)
"""


@pytest.fixture(scope="module")
def imported():
    """The modules that are there before the first page."""
    run = subprocess.run(
        [sys.executable, "-c", START], cwd=TOP, capture_output=True, text=True, check=True
    )
    return run.stdout.split()


@pytest.mark.parametrize("name", LATER)
def test_it_comes_after_the_first_page(imported, name):
    assert name not in imported
