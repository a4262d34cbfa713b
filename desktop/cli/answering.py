"""The table of commands, and the door to their modules: each is imported when it is asked for.

One command of eighteen runs at a time; to import what all of them need takes as long as
the rest of its start. To add a command: a row here, and in `desktop.cli.asking.commands`.
"""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from desktop.cli.answer import Answer
from desktop.cli.asking.options import Asked
from desktop.paths import Home
from desktop.reader import Reader

Answering = Callable[[Reader, Asked], Answer]
Check = Callable[[Home, Path | None, Path], Answer]


def _reading() -> Mapping[str, Answering]:
    from desktop.cli import reading

    return {"toc": reading.toc, "show": reading.show}


def _data() -> Mapping[str, Answering]:
    from desktop.cli import data

    return {
        "fact": data.fact,
        "series": data.series,
        "term": data.term,
        "events": data.events,
        "source": data.source,
        "data": data.everything,
    }


def _search() -> Mapping[str, Answering]:
    from desktop.cli.search import search

    return {"search": search}


def _marks() -> Mapping[str, Answering]:
    return {"marks": _by_verb}


def _by_verb(reader: Reader, asked: Asked) -> Answer:
    from desktop.cli import marks

    verb = asked.words[0]
    if verb in marks.VERBS:
        return marks.VERBS[verb](reader, asked)
    from desktop.cli.sharing import exchange, review

    return {**exchange.VERBS, **review.VERBS}[verb](reader, asked)


def _cite() -> Mapping[str, Answering]:
    from desktop.cli.sharing.cite import cite

    return {"cite": cite}


def _book() -> Mapping[str, Answering]:
    from desktop.cli.sharing import book

    return {"export": book.export}


def _editions() -> Mapping[str, Answering]:
    from desktop.cli.sharing import editions

    return {
        "install": editions.install,
        "editions": editions.editions,
        "trust": editions.trust,
    }


_MODULES: Final[Mapping[str, Callable[[], Mapping[str, Answering]]]] = {
    "toc": _reading, "show": _reading, "search": _search,
    "fact": _data, "series": _data, "term": _data, "events": _data, "source": _data,
    "data": _data, "marks": _marks, "cite": _cite, "export": _book,
    "install": _editions, "editions": _editions, "trust": _editions,
}  # fmt: skip


def answering(command: str) -> Answering:
    """Return what answers a command over the reader's library."""
    return _MODULES[command]()[command]


def check(command: str) -> Check | None:
    """Return what answers a command that must, though no library can be opened; else None."""
    if command not in {"verify", "doctor"}:
        return None
    from desktop.cli import health

    return {"verify": health.verify, "doctor": health.doctor}[command]


def columns(asked: Asked) -> list[str]:
    """Return the head of the table that is asked for."""
    from desktop.cli import data

    return data.columns(asked)


def codebook(asked: Asked) -> Answer:
    """Return what each column of the table that is asked for means."""
    from desktop.cli import data

    return data.codebook(asked)
