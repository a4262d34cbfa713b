"""The binding is loaded without its makers of stubs, and explains a wrong call all the same."""

import subprocess
import sys

from tests.support.source import TOP

PLACES = [str(TOP), *(path for path in sys.path if "site-packages" in path)]
START = f"""
import builtins, sys
sys.path += {PLACES!r}
from desktop import binding
"""


def after_loading(code, before=""):
    whole = f"{START}\n{before}\nbinding.load()\n{code}"
    run = subprocess.run(
        [sys.executable, "-I", "-S", "-c", whole],
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


def test_another_python_makes_the_enumerations_itself():
    code = "import enum; print(enum.EnumType._create_ is binding._create)"
    assert after_loading(code, before="binding.KNOWN = 3, 0") == "True"


def test_enumerations_are_as_python_makes_them():
    # A copy beside each of some hundreds: of those that Qt has where a first page touches them.
    assert after_loading(BOTH_WAYS).splitlines() == ["at least 300", "[]"]


BOTH_WAYS = """
import enum
ours, seen = enum.EnumType._create_, []
def told(value, kind):
    if isinstance(value, kind):
        return value._name_, value._value_, value._sort_order_, type(value) is kind
    if isinstance(value, dict):
        return [(key, told(one, kind)) for key, one in value.items()]
    return str(getattr(value, "__func__", value))
def both(kind, name, pairs, **more):
    ways = binding._create, ours
    one, other = (make(kind, name, pairs, **more | {"module": "a"}) for make in ways)
    same = [{key: told(value, made) for key, value in vars(made).items()} for made in (one, other)]
    texts = [str((list(made), dir(made))) for made in (one, other)]
    seen.append("" if same[0] == same[1] and texts[0] == texts[1] else name)
    return other
enum.EnumType._create_ = both
from PySide6 import QtCore, QtGui, QtWidgets
for room in (QtCore, QtGui, QtWidgets):
    for name in dir(room):
        getattr(room, name)
print("at least 300" if len(seen) > 300 else len(seen))
print([name for name in seen if name])
"""
