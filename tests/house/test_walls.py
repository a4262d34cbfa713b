"""The wall around Qt: what has no face can be imported, and run, where there is no Qt."""

import subprocess
import sys

import pytest

from tests.support.source import TOP

WALK = """
import importlib, pkgutil, sys
sys.modules["PySide6"] = sys.modules["shiboken6"] = None
import desktop.reader, desktop.actions, desktop.log
for room in ("citing", "cli", "compiler", "document", "editions", "exchange", "figures", "marks",
             "preferences", "search"):
    plate = importlib.import_module(f"desktop.{room}")
    for one in pkgutil.walk_packages(plate.__path__, f"desktop.{room}."):
        importlib.import_module(one.name)
        print(one.name)
"""
SHIPPED = """
import importlib, pkgutil, sys
from desktop.compiler.shipping import package
for one in [one for one in sys.modules if one.startswith("desktop.")]:
    del sys.modules[one]
sys.modules |= dict.fromkeys(package.EXCLUDED)
import desktop
for one in pkgutil.walk_packages(desktop.__path__, "desktop."):
    if not one.name.startswith("desktop.compiler"):
        importlib.import_module(one.name)
        print(one.name)
"""
RUN = """
import io, sys
from desktop.__main__ import main
out, sys.stdout, sys.stderr = sys.stdout, io.StringIO(), io.StringIO()
main()
out.write(" ".join(name for name in sys.modules if name.startswith(("PySide6", "shiboken6"))))
"""
COMMANDS = ("toc", "show 3", "search patents", "fact", "series", "term", "events", "source",
            "marks bookmark 3", "marks list", "cite 3", "editions", "verify", "doctor", "--help",
            "--version", "no-such-command")  # fmt: skip


def python(code, *words):
    return subprocess.run(
        [sys.executable, "-c", code, *words], cwd=TOP, capture_output=True, text=True, check=False
    )


def test_rooms_without_a_face_need_no_qt():
    run = python(WALK)
    assert (run.returncode, run.stderr) == (0, "")
    assert {"desktop.cli.main", "desktop.search.index"} <= set(run.stdout.split())


def test_nothing_shipped_needs_what_the_package_leaves_out():
    run = python(SHIPPED)
    assert (run.returncode, run.stderr) == (0, "")
    assert {"desktop.app", "desktop.preferences.motion"} <= set(run.stdout.split())


@pytest.mark.parametrize("words", COMMANDS)
def test_no_command_loads_qt(words):
    run = python(RUN, *words.split())
    assert (run.returncode, run.stdout, run.stderr) == (0, "", "")
