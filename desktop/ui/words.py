"""The interface's language: strings named by `desktop.words.mark` become the reader's own.

English stands in the program, so it loads its plural forms alone. Changed while windows
are open, Qt tells each of them, and `Window` makes anew all that has words.
"""

import logging
import re
from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator
from PySide6.QtGui import QGuiApplication

from desktop import paths
from desktop.document.model import Lang
from desktop.errors import ReaderError
from desktop.words import Said, mark

CONTEXT = "desktop"
NAME = mark("White Paper Reader")
LANGUAGE = mark("en")  # Translated as the language's own name: what is loaded says what it is.
QTS: dict[Lang, str] = {
    "en": "",
    "zh": "qtbase_zh_CN",
}  # Qt's own words, of its dialogs' buttons and its boxes' menus.
_LOADED: list[QTranslator] = []  # Asking Qt for them instead costs 20 ms at start.
_log = logging.getLogger(__name__)


def translated(text: str, **values: object) -> str:
    """Return a marked string in the interface's language, with its values put in."""
    found = QCoreApplication.translate(CONTEXT, text)
    return found.format_map(values) if values else found


def counted(text: str, n: int, **values: object) -> str:
    """As `translated`, in the plural form for ``n``, which stands as ``%n`` in the string."""
    return QCoreApplication.translate(CONTEXT, text, None, n).format_map(values)


def listed(parts: Iterable[str]) -> str:
    """Return parts as a list in one line."""
    return translated(mark(", ")).join(parts)


def named(name: str, words: str) -> str:
    """Return what something is called, and what there is to say of it."""
    return translated(mark("{name}: {words}"), name=name, words=words)


def bare(words: str) -> str:
    """Return a menu's words without the sign before their letter, ``(&F)`` included.

    >>> bare("&Go to block…"), bare("文件(&F)…")
    ('Go to block…', '文件…')
    """
    return re.sub(r"\(&\w\)", "", words).replace("&", "")


def retold(value: object) -> object:
    """Return a value in the interface's language, if it is itself a sentence of ours."""
    return translated(value.words, **value.values) if isinstance(value, Said) else value


def told(error: ReaderError) -> str:
    """Return what happened and what to do next, in the interface's language."""
    values = {name: retold(value) for name, value in error.values.items()}
    what, step = (translated(one, **values) for one in (error.words, error.step))
    return translated(mark("{what} {step}"), what=what, step=step).strip()


def chosen(name: str) -> Lang:
    """Return the language of a choice; ``system`` is what the system's windows speak."""
    if name == "system":
        first = QLocale.system().uiLanguages()[:1]
        return "zh" if first and first[0].startswith("zh") else "en"
    return "zh" if name == "zh" else "en"


def spoken() -> Lang:
    """Return the language the interface is in."""
    return "zh" if translated(LANGUAGE) == "zh" else "en"


def speak(application: QCoreApplication, lang: Lang) -> None:
    """Let the interface be in a language; windows that are open are told by Qt."""
    while _LOADED:
        application.removeTranslator(_LOADED.pop())
    for name, folder in (
        (QTS[lang], QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
        (f"reader_{lang}", str(paths.compiled() / "words")),
    ):
        translator = QTranslator()
        if name and translator.load(name, folder):
            _LOADED.append(translator)
            application.installTranslator(translator)
        elif name:
            _log.info("there are no words %s in %s", name, folder)
    QGuiApplication.setApplicationDisplayName(translated(NAME))
