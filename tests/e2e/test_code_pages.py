"""Consoles of other code pages, and homes whose names are not ASCII, break no command."""

import os
import subprocess
import sys

import pytest

from tests.support.source import TOP

CONSOLES = (
    {"PYTHONIOENCODING": "cp936"},
    {"PYTHONIOENCODING": "cp1252"},
    {"PYTHONUTF8": "0", "LANG": "C", "LC_ALL": ""},
)
COMMANDS = (
    ("toc", "--lang", "zh"),
    ("show", "3.1", "--lang", "zh"),
    ("search", "商标", "--limit", "2"),
    ("marks", "bookmark", "3.1"),
    ("marks", "list", "--json"),
    ("doctor",),
)


@pytest.mark.parametrize("console", CONSOLES, ids=lambda one: next(iter(one.values())))
def test_every_command_answers(console, tmp_path):
    home = tmp_path / "我的 家 😀"
    env = os.environ | console | {"WHITEPAPER_HOME": str(home)}
    for words in COMMANDS:
        run = [sys.executable, "-m", "desktop", *words]
        told = subprocess.run(run, cwd=TOP, env=env, capture_output=True, check=False)
        assert (told.returncode, told.stderr) == (0, b""), words
        assert told.stdout.strip()
    assert (home / "data").is_dir()
