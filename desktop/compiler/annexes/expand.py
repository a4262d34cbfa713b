"""Where each thing of the tables stands: a page's `::: each` becomes a block a thing.

`::: each source official press/xinhua` asks for the things whose group begins with one of
the words; a thing goes where the longest word names it, once. A group is a series' own id,
an event's date, a term's subject, a source's grade and publisher, an action's menu and id,
a preference's heading and key. A block made so is known
by its key (`series inv_granted`), never by its order: the ledger keeps the key's hash, and
so its id.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop.compiler.ids.giving import first_words
from desktop.compiler.ids.ledger import Ledger
from desktop.compiler.manual.interface import actions, preferences
from desktop.compiler.markup import RawBlock, RawSection
from desktop.compiler.problems import Problems
from desktop.compiler.sources import Tables, slug
from desktop.document.model import LANGS, BlockKind, Lang

Page = Mapping[Lang, RawSection]
SHAPES: Mapping[str, BlockKind] = {
    "series": "table", "event": "item", "term": "paragraph", "source": "item",
    "action": "item", "preference": "item",
}  # fmt: skip
FILES = {
    "series": "series/series.csv", "event": "events/events.csv",
    "term": "terms/terms.csv", "source": "sources.csv",
    "action": "help", "preference": "help",
}  # fmt: skip


@dataclass(frozen=True, slots=True, eq=False)
class Request:
    """One `::: each` of a page: the kind it asks for, and the beginnings of groups."""

    page: Page
    raw: RawBlock
    kind: str
    starts: Sequence[str]


def expand(
    pages: Sequence[Page], tables: Tables, ledger: Ledger, content: Path, problems: Problems
) -> None:
    """Put a block a thing in the place of every `::: each`, with the id it has in the ledger."""
    requests = [one for page in pages for one in _requests(page, problems)]
    given = ledger.by_words()
    for kind in sorted({one.kind for one in requests}):
        shares = _shared([one for one in requests if one.kind == kind], _groups(kind, tables))
        for name in shares.pop(None, []):
            problems.say(content / FILES[kind], 1, f"no page asks for the {kind} “{name}”")
        for request, names in shares.items():
            if request and not names:
                problems.say(
                    request.page["en"].file, request.raw.line, "nothing is of these groups"
                )
            elif request:
                _replace(request, names, given)


def _requests(page: Page, problems: Problems) -> Iterator[Request]:
    for en, zh in zip(page["en"].blocks, page["zh"].blocks, strict=True):
        if not en.each:
            continue
        kind, *starts = en.words.split() or [""]
        if kind not in SHAPES or not starts:
            kinds = ", ".join([*SHAPES][:-1])
            words = f"“::: each” takes {kinds} or {[*SHAPES][-1]}"
            problems.say(page["en"].file, en.line, words)
        elif en.words.split() != zh.words.split():
            problems.say(page["zh"].file, zh.line, "out of step: “::: each” asks for other things")
        else:
            yield Request(page, en, kind, starts)


def _groups(kind: str, tables: Tables) -> dict[str, str]:
    """The group of each thing of a kind, in the order they are shown."""
    if kind == "series":
        return {name: name for name in tables.series}
    if kind == "event":
        return dict(sorted(((name, row["date"]) for name, row in tables.events.items()), key=_date))
    if kind == "term":
        return {name: row["subject"] for name, row in tables.terms.items()}
    if kind in {"action", "preference"}:
        return actions() if kind == "action" else preferences()
    sources = sorted(tables.sources.items(), key=lambda one: _published(*one))
    return {name: f"{row['grade']}/{slug(row['publisher'])}" for name, row in sources}


def _date(event: tuple[str, str]) -> tuple[str, str]:
    return event[1], event[0]


def _published(name: str, row: Mapping[str, str]) -> tuple[str, str, str]:
    return row["publisher"].casefold(), row["date"], name


def _shared(
    requests: Sequence[Request], groups: Mapping[str, str]
) -> dict[Request | None, list[str]]:
    claims = {(one, start): number for one in requests for number, start in enumerate(one.starts)}
    shares: dict[Request | None, list[tuple[int, str]]] = {one: [] for one in requests}
    for name, group in groups.items():
        fitting = [claim for claim in claims if group.startswith(claim[1])]
        claim = max(fitting, key=lambda one: len(one[1]), default=(None, ""))
        place = claims[claim[0], claim[1]] if claim[0] else 0
        shares.setdefault(claim[0], []).append((place, name))
    return {
        one: [name for _, name in sorted(some, key=lambda it: it[0])]
        for one, some in shares.items()
    }


def _replace(request: Request, names: Iterable[str], given: Mapping[str, Sequence[str]]) -> None:
    made: dict[Lang, list[RawBlock]] = {lang: [] for lang in LANGS}
    section = request.page["en"].id
    for name in names:
        for lang in LANGS:
            kind, line = SHAPES[request.kind], request.raw.line
            raw = RawBlock(kind, line, line, key=f"{request.kind} {name}")
            known = given.get(first_words(raw), ())
            raw.id = next((one for one in known if one.rpartition("-")[0] == section), "")
            if kind == "item":
                raw.level, raw.marker = 1, "•"
            made[lang].append(raw)
    place = request.page["en"].blocks.index(request.raw)
    for lang in LANGS:
        request.page[lang].blocks[place : place + 1] = made[lang]
