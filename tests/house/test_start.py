"""What the first page does not need is not imported for it, nor a network for a command."""

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


NEVER = ("email", "http", "ssl", "urllib.request")


def imported_by(code):
    run = subprocess.run(
        [sys.executable, "-c", code], cwd=TOP, capture_output=True, text=True, check=True
    )
    return run.stdout.split()


@pytest.fixture(scope="module")
def imported():
    """The modules that are there before the first page."""
    return imported_by(START)


@pytest.mark.parametrize("name", LATER)
def test_it_comes_after_the_first_page(imported, name):
    assert name not in imported


def test_no_command_loads_what_speaks_to_a_network():
    assert not {*NEVER} & {*imported_by("import sys, desktop.cli.main; print(*sys.modules)")}
