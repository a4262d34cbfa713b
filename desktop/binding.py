"""The binding to Qt, loaded without what nobody needs of it at a start.

PySide6 imports the makers of signatures and stubs at once, and with them `inspect`,
`zipfile`, `argparse` and a dozen more; and it sets itself before every later import, to ask of
each module whether its source names PySide6, for a feature that this program does not use.
Here stand-ins take the modules' places while the binding is loaded; a stand-in fetches the
real one when something of it is wanted, as the words of a `TypeError` are.
"""

import builtins
import sys
from collections.abc import Sequence
from importlib import import_module
from importlib.machinery import ModuleSpec, PathFinder
from types import ModuleType
from typing import Any, NoReturn

_SIGNATURE = "shibokensupport.signature"
LATER = frozenset({
    "base64", "inspect", "tempfile", "textwrap", "traceback", "zipfile",
    f"{_SIGNATURE}.errorhandler", f"{_SIGNATURE}.layout", f"{_SIGNATURE}.mapping",
    f"{_SIGNATURE}.parser", f"{_SIGNATURE}.lib.enum_sig", f"{_SIGNATURE}.lib.pyi_generator",
    f"{_SIGNATURE}.lib.tool",
})  # fmt: skip
_wanted: set[str] = set()  # Of these, what something was asked of.


def load() -> None:
    """Load the binding; once it is there, do nothing."""
    if "PySide6.QtCore" in sys.modules:
        return
    finder = _Finder()
    sys.meta_path.insert(0, finder)
    try:
        import_module("PySide6.QtCore")
    finally:
        finder.close()
        builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)


class _StandIn(ModuleType):
    """Has nothing of the module it stands for, and fetches what is wanted of it."""

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401  Whatever the module has.
        if name.startswith("__"):
            raise AttributeError(name)  # The import system asks; nothing is wanted yet.
        _wanted.add(self.__name__)
        if sys.modules.get(self.__name__) is self:
            del sys.modules[self.__name__]
        return getattr(import_module(self.__name__), name)


class _Finder:
    """Finds stand-ins, while it is on the path."""

    def find_spec(
        self, name: str, path: Sequence[str] | None, _target: ModuleType | None = None
    ) -> ModuleSpec | None:
        # What the binding unpacks from itself could not be found again later.
        if name not in LATER - _wanted or PathFinder.find_spec(name, path) is None:
            return None
        return ModuleSpec(name, self)  # type: ignore[arg-type]  A loader by its methods.

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        module = _StandIn(spec.name)
        if spec.name == "inspect":
            module.getsource = _no_source  # type: ignore[attr-defined]  Or it is asked for.
        return module

    def exec_module(self, module: ModuleType) -> None:
        """Do nothing: what is wanted is fetched."""

    def close(self) -> None:
        """Let every module be found as it is."""
        sys.meta_path.remove(self)
        for name in LATER:
            if isinstance(sys.modules.get(name), _StandIn):
                del sys.modules[name]


def _no_source(_: object) -> NoReturn:
    raise OSError("no module names the feature")
