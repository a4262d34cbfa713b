"""The binding to Qt, loaded without what nobody needs of it at a start.

PySide6 imports the makers of signatures and stubs at once, and with them `inspect`,
`zipfile`, `argparse` and a dozen more; and it sets itself before every later import, to ask of
each module whether its source names PySide6, for a feature that this program does not use.
Here stand-ins take the modules' places while the binding is loaded; a stand-in fetches the
real one when something of it is wanted, as the words of a `TypeError` are.

Then Qt's enumerations, two hundred with three thousand members before the first page: Python
makes a member in ten steps, for kinds of member that none of Qt's is. Here it makes the class,
and what is left of the steps gives it its members, the same as they would have been.
"""

import builtins
import sys
from collections.abc import Callable, Collection, Generator, Sequence
from contextlib import contextmanager
from enum import Enum, EnumType, Flag, IntEnum, IntFlag
from functools import reduce
from importlib import import_module
from importlib.machinery import ModuleSpec, PathFinder
from types import ModuleType
from typing import Any, NoReturn, cast

_SIGNATURE = "shibokensupport.signature"
LATER = frozenset({
    "base64", "inspect", "ipaddress", "tempfile", "textwrap", "traceback", "zipfile",
    f"{_SIGNATURE}.errorhandler", f"{_SIGNATURE}.layout", f"{_SIGNATURE}.mapping",
    f"{_SIGNATURE}.parser", f"{_SIGNATURE}.lib.enum_sig", f"{_SIGNATURE}.lib.pyi_generator",
    f"{_SIGNATURE}.lib.tool",
})  # fmt: skip
KNOWN = 3, 11  # The Python whose enumerations `_created` makes; with others they are their own.
_wanted: set[str] = set()  # Of what was stood in for, that of which something was asked.


def load() -> None:
    """Load the binding; once it is there, do nothing."""
    if "PySide6.QtCore" in sys.modules:
        return
    if sys.version_info[:2] == KNOWN:
        EnumType._create_ = _created  # type: ignore[attr-defined]
    with standing_in(LATER):
        import_module("PySide6.QtCore")
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)


@contextmanager
def standing_in(names: Collection[str]) -> Generator[None]:
    """Let a stand-in be found by who imports one of these modules."""
    finder = _Finder(names)
    sys.meta_path.insert(0, finder)
    try:
        yield
    finally:
        sys.meta_path.remove(finder)
        for name in names:
            if isinstance(sys.modules.get(name), _StandIn):
                del sys.modules[name]


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

    def __init__(self, names: Collection[str]) -> None:
        self._names = names

    def find_spec(
        self, name: str, path: Sequence[str] | None, _target: ModuleType | None = None
    ) -> ModuleSpec | None:
        # What the binding unpacks from itself could not be found again later.
        if name not in self._names or name in _wanted or PathFinder.find_spec(name, path) is None:
            return None
        return ModuleSpec(name, self)  # type: ignore[arg-type]  A loader by its methods.

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        module = _StandIn(spec.name)
        if spec.name == "inspect":
            module.getsource = _no_source  # type: ignore[attr-defined]  Or it is asked for.
        return module

    def exec_module(self, module: ModuleType) -> None:
        """Do nothing: what is wanted is fetched."""


def _no_source(_: object) -> NoReturn:
    raise OSError("no module names the feature")


_create: Callable[..., Any] = getattr(EnumType, "_create_", EnumType.__call__)
_KINDS = {kind: frozenset(dir(kind)) for kind in (Enum, IntEnum, Flag, IntFlag)}
_bare: dict[tuple[type[Enum], object], dict[str, Any]] = {}  # What is in a class with no members.


def _created(kind: type[Enum], name: str, pairs: Any, **more: Any) -> type[Enum]:  # noqa: ANN401
    # Takes the place of the method behind ``Enum("Name", pairs)``.
    if more.get("module") is None:
        more["module"] = sys._getframe(2).f_globals.get("__name__")  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]  As Python.
    if not _is_plain(kind, pairs, more):
        return _create(kind, name, pairs, **more)
    made = _empty(kind, name, more)
    if issubclass(kind, int):
        _fill(made, [(key, value, int.__new__(made, value)) for key, value in pairs])
    else:
        _fill(made, [(key, value, object.__new__(made)) for key, value in pairs])
    if issubclass(kind, Flag):
        _mask(made, [value for _, value in pairs])
    return made


def _is_plain(kind: type[Enum], pairs: Any, more: dict[str, Any]) -> bool:  # noqa: ANN401
    # Names with whole numbers; none is one that an enumeration knows something else by.
    is_usual = more.get("type") is more.get("qualname") is None
    if kind not in _KINDS or type(pairs) is not list or not is_usual:
        return False
    members = cast("list[Any]", pairs)
    are_whole = all(type(one) is tuple and type(one[1]) is int for one in members)
    return are_whole and _KINDS[kind].isdisjoint([one[0] for one in members])


def _empty(kind: type[Enum], name: str, more: dict[str, Any]) -> Any:  # noqa: ANN401
    key = kind, more.get("boundary")
    if key not in _bare:
        first = _create(kind, name, (), **more)
        _bare[key] = {one: first.__dict__[one] for one in first.__dict__ if one != "__new__"}
    within: dict[str, Any] = _bare[key] | {"__module__": more["module"]}
    for one in ("_member_names_", "_member_map_", "_value2member_map_", "_unhashable_values_"):
        within[one] = type(within[one])()
    made = type.__new__(EnumType, name, (kind,), within)
    type.__setattr__(made, "__new__", Enum.__new__)
    return made


def _fill(made: Any, members: list[tuple[str, int, Any]]) -> None:  # noqa: ANN401
    names, by_name, by_value = made._member_names_, made._member_map_, made._value2member_map_
    is_flag = issubclass(made, Flag)
    for name, value, member in members:
        known = by_value.get(value)
        if known is None:
            known = by_value[value] = member
            member._value_ = value
            member._name_ = name
            member.__objclass__ = made
            member._sort_order_ = len(names)
            if not is_flag or (value and not value & (value - 1)):
                names.append(name)
        by_name[name] = known
    for name, known in by_name.items():  # Apart: each change of a class slows what is next asked.
        type.__setattr__(made, name, known)


def _mask(made: Any, values: Sequence[int]) -> None:  # noqa: ANN401
    bits = [value for value in values if value and not value & (value - 1)]
    made._flag_mask_ = reduce(int.__or__, values, 0)
    made._singles_mask_ = reduce(int.__or__, bits, 0)
    made._all_bits_ = 2 ** made._flag_mask_.bit_length() - 1
    shown = [one._value_ for one in made]
    if shown != sorted(shown):
        made._iter_member_ = made._iter_member_by_def_
