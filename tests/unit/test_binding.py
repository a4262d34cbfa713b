"""The binding is loaded without its makers of stubs, and explains a wrong call all the same."""

import subprocess
import sys

from tests.support.source import TOP

PLACES = [str(TOP), *(path for path in sys.path if "site-packages" in path)]
LOADED = f"""
import builtins, sys
sys.path += {PLACES!r}
from desktop import binding
binding.load()
"""


def after_loading(code):
    run = subprocess.run(
        [sys.executable, "-I", "-S", "-c", LOADED + code],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert run.stderr == ""
    return run.stdout.strip()


def test_no_import_asks_for_a_feature():
    code = "print(builtins.__import__ is builtins.__feature_import__)"
    assert after_loading(code) == "False"


def test_no_stand_in_is_found_by_who_imports_later():
    code = "import importlib\nfor one in binding.LATER: print(type(sys.modules.get(one)).__name__)"
    assert "_StandIn" not in after_loading(code)


def test_a_wrong_call_names_the_right_one():
    code = """
from PySide6.QtCore import QObject
try: QObject().setParent(1)
except TypeError as error: print(error)
"""
    assert "setParent(parent: PySide6.QtCore.QObject | None" in after_loading(code)
