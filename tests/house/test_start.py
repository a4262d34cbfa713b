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


EVERY_COMMAND = """
import sys
from desktop.cli import answering
from desktop.cli.asking.commands import COMMANDS
for name in COMMANDS:
    answering.check(name) or answering.answering(name)
import desktop.cli.sharing.exchange, desktop.cli.sharing.review
print(*sys.modules)
"""
ALONE = (
    (["--version"], ("desktop.cli.data", "desktop.cli.reading", "desktop.exchange.book")),
    (["show", "1.2"], ("desktop.cli.data", "desktop.cli.health", "desktop.exchange.intake")),
    (["marks", "list"], ("desktop.cli.sharing", "desktop.exchange.intake", "desktop.cli.data")),
)


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
    assert not {*NEVER} & {*imported_by(EVERY_COMMAND)}


@pytest.mark.parametrize(("words", "needless"), ALONE)
def test_a_command_loads_what_it_needs_alone(words, needless):
    code = f"import sys; from desktop.cli.main import run; run({words}); print(*sys.modules)"
    found = imported_by(code)
    assert "desktop.reader" in found
    assert not [one for one in found if one.startswith(needless)]
