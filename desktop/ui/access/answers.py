"""How a screen reader is answered: always, by what a node needs to know of its voice.

Qt asks from its own code, where an exception would stay pending: so each answer has one to
fall back on (`answering`).
"""

import logging
from collections.abc import Callable
from functools import wraps
from typing import Any, Protocol, TypeVar, cast

from PySide6.QtCore import QLocale, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleAttributesInterface,
    QAccessibleInterface,
    QWindow,
)
from shiboken6 import Shiboken

from desktop.document.model import Lang
from desktop.ui.access.nodes import Node
from desktop.ui.theme import Theme
from desktop.ui.widgets.override import override

LOCALES: dict[Lang, QLocale] = {
    "en": QLocale(QLocale.Language.English),
    "zh": QLocale(QLocale.Language.Chinese, QLocale.Country.China),
}
# Since Qt 6.10; before, a screen reader is told only the language of the whole program.
LOCALE = getattr(QAccessible.Attribute, "Locale", None)
NONE: Any = None  # What Qt takes for "nobody"; PySide's types leave it out.
Method = TypeVar("Method", bound=Callable[..., Any])
_log = logging.getLogger(__name__)
_said: set[str] = set()


class Teller(Protocol):
    """What a node asks of the language it stands in: all that can change."""

    @property
    def above(self) -> QAccessibleInterface:
        """What the whole text stands in."""
        ...

    @property
    def theme(self) -> Theme:
        """The colours it is shown in."""
        ...

    @property
    def is_alive(self) -> bool:
        """Whether there still is a window."""
        ...

    def name_of(self, node: Node) -> str:
        """Return what is said of it."""
        ...

    def told_of(self, node: Node) -> str:
        """Return what is said beside its name."""
        ...

    def state_of(self, node: Node) -> QAccessible.State:
        """Return whether it can be seen, focused, followed."""
        ...

    def rect_of(self, node: Node) -> QRect:
        """Return where it stands on the screen; empty when it is not there."""
        ...

    def window(self) -> QWindow | None:
        """Return the window it stands in."""
        ...

    def go(self, node: Node) -> None:
        """Go to it."""
        ...

    def choose(self, node: Node) -> None:
        """Follow it."""
        ...


def nobody() -> None:
    """Answer that there is nobody."""


def nothing() -> Shiboken.VoidPtr:
    """Return what Qt takes for "there is no such interface"; None or 0 would crash it."""
    return Shiboken.VoidPtr(0)


def answering(otherwise: Callable[[], object]) -> Callable[[Method], Method]:
    """Return a decorator: the method answers ``otherwise()`` where it would raise.

    A screen reader asks thousands of questions; the first failure of each kind is logged.
    """

    def decorate(method: Method) -> Method:
        @wraps(method)
        def ask(*given: object) -> object:
            try:
                return method(*given)
            except Exception:  # noqa: BLE001  It would stay pending in Qt's code.
                name = f"{method.__module__}.{method.__qualname__}"
                if name not in _said:
                    _said.add(name)
                    _log.exception("a screen reader was not answered: %s", name)
                return otherwise()

        return cast("Method", ask)

    return decorate


class Attributes(QAccessibleAttributesInterface):
    """The level of a heading, the language of anything."""

    def __init__(self, lang: Lang, level: int = 0) -> None:
        super().__init__()
        self._values: dict[QAccessible.Attribute, object] = {}
        if level:
            self._values[QAccessible.Attribute.Level] = level
        if LOCALE is not None:
            self._values[LOCALE] = LOCALES[lang]

    @override
    @answering(list)
    def attributeKeys(self) -> list[QAccessible.Attribute]:
        return list(self._values)

    @override
    @answering(nobody)
    def attributeValue(self, key: QAccessible.Attribute) -> Any:
        return self._values.get(key)


class Acts(QAccessibleActionInterface):
    """Going to what was heard, and following links."""

    def __init__(self, teller: Teller, node: Node) -> None:
        super().__init__()
        self._teller, self._node = teller, node

    @override
    @answering(list)
    def actionNames(self) -> list[str]:
        press = [self.pressAction()] if self._node.target else []
        return [self.setFocusAction(), *press]

    @override
    @answering(nobody)
    def doAction(self, actionName: str) -> None:
        if actionName == self.pressAction() and self._node.target:
            self._teller.choose(self._node)
        elif actionName == self.setFocusAction():
            self._teller.go(self._node)

    @override
    @answering(list)
    def keyBindingsForAction(self, actionName: str) -> list[str]:
        return []
