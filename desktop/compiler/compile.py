"""`content/` to `resources/compiled/`: reads, checks, writes, and swaps the folders.

Everything is made in a folder beside the target; only a whole library takes its place, so
a failed run leaves the old one.
"""

import hashlib
import json
import shutil
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop.compiler import charts, check, markup, tables
from desktop.compiler.annexes.expand import expand
from desktop.compiler.annexes.fill import fill
from desktop.compiler.annexes.labels import read_labels
from desktop.compiler.arithmetic import check_arithmetic
from desktop.compiler.check import Pair
from desktop.compiler.figures import Words, put
from desktop.compiler.fresh import STAMP, stamp
from desktop.compiler.ids.giving import give_ids
from desktop.compiler.ids.ledger import Ledger
from desktop.compiler.ids.readings import record
from desktop.compiler.ids.succession import successions
from desktop.compiler.indexing.asking import check_asked, read_asked
from desktop.compiler.indexing.entries import entries_of
from desktop.compiler.indexing.vocabulary import read_vocabulary
from desktop.compiler.linking.terms import with_terms
from desktop.compiler.markup import RawBlock, RawSection
from desktop.compiler.problems import Problems
from desktop.compiler.sources import Tables, read_tables
from desktop.compiler.wording.release import release
from desktop.compiler.write import write_manifest, write_successions, write_tables, write_text
from desktop.document import decode
from desktop.document.library import INDEX, WORDS, Library
from desktop.document.model import (
    HELP,
    LANGS,
    Block,
    BlockId,
    Edition,
    Lang,
    Section,
    SectionId,
    Table,
)
from desktop.search.stored.asked import Asked
from desktop.search.stored.building import Vocabulary, build

LEDGER, TRANSLATIONS, EVENTS = "ledger.csv", "translations", "events/events.csv"
HELPS = "help"
Page = Mapping[Lang, RawSection]


@dataclass(frozen=True, slots=True)
class Content:
    """All that was read from a content folder, checked and made into blocks.

    Attributes:
        sums: How many checks of arithmetic held.
        asked: The questions that blocks answer.
    """

    tables: Tables
    pages: Sequence[Page]
    pairs: Sequence[Pair]
    ledger: Ledger
    sums: int
    asked: Asked


@dataclass(frozen=True, slots=True)
class Beside:
    """What is written beside the text.

    Attributes:
        stamp: Sizes and times of the sources.
        keys: What blocks were made from.
        vocabulary: Other words for what the text says.
        translations: Where the interface's translations lie.
        older: Libraries that this one follows, whose blocks are mapped to its own.
    """

    stamp: dict[str, list[int]]
    keys: Mapping[BlockId, str]
    vocabulary: Vocabulary
    translations: Path
    older: Sequence[Library] = ()


def compile_library(content: Path, target: Path, older: Sequence[Library] = ()) -> None:
    """Compile ``content`` into ``target``, with the map from each ``older`` library.

    Raises:
        ContentErrors: The content has problems; it holds all that were found.
    """
    now = stamp(content)
    made = read_content(content)
    keys = {pair.made["en"].id: pair.raw["en"].key for pair in made.pairs}
    editions = _editions(made.pages, made.pairs, made.tables)
    beside = Beside(now, keys, read_vocabulary(content), content / TRANSLATIONS, older)
    _write(target, made.tables, editions, beside)


def read_content(content: Path) -> Content:
    """Read, check and make everything that stands in ``content``.

    Raises:
        ContentErrors: The content has problems; it holds all that were found.
    """
    problems = Problems(content.parent)
    found = read_tables(content, problems)
    sums = check_arithmetic(content / "facts", found, problems)
    pages, ledger = list(read_pages(content, problems)), Ledger(content / LEDGER)
    expand(pages, found, ledger, content, problems)
    fill(pages, found, read_labels(content, problems))
    pairs = [pair for page in pages for pair in _pairs(page, found, problems)]
    for pair in pairs:
        check.check_pair(pair, problems)
        check.check_help(pair, problems)
    check.check_links(pairs, problems)
    check.check_events(pairs, content / EVENTS, found.events.values(), problems)
    check.check_ids(pairs, ledger, problems)
    check_asked(content, [pair.made["en"].id for pair in pairs], problems)
    check.check_unused(pairs, found.facts, problems)
    problems.stop_if_any()
    return Content(found, pages, pairs, ledger, sums, read_asked(content))


def number_blocks(content: Path, passed: Sequence[str] = ()) -> tuple[int, int]:
    """Give ids to the blocks that have none and write the ledger.

    ``passed`` is a reading and the sections and blocks that passed it. Returns how many ids
    were given, and how many blocks passed.

    Raises:
        ContentErrors: The languages are out of step, so that no id can be given to both;
            or there is no such reading, section or block.
    """
    problems = Problems(content.parent)
    pages, ledger = list(read_pages(content, problems)), Ledger(content / LEDGER)
    problems.stop_if_any()
    found = read_tables(content, problems)
    expand(pages, found, ledger, content, problems)
    given, read = give_ids(pages, ledger), 0
    if passed:
        problems.stop_if_any()
        try:
            read = len(record(pages, ledger, found, passed[0], passed[1:]))
        except ValueError as error:
            problems.say(content / LEDGER, 1, str(error))
            problems.stop_if_any()
    ledger.write()
    return given, read


def read_pages(content: Path, problems: Problems) -> Iterator[Page]:
    """Yield every section in both languages, where they are in step; the help's come last."""
    for english in _files(content, "en"):
        chinese = english.with_name(english.name.replace(".en.md", ".zh.md"))
        if chinese.is_file():
            yield from _page(english, chinese, problems)
        else:
            problems.say(english, 1, f"{chinese.name} is missing")
    for chinese in _files(content, "zh"):
        if not chinese.with_name(chinese.name.replace(".zh.md", ".en.md")).is_file():
            problems.say(chinese, 1, "its English file is missing")


def _files(content: Path, lang: Lang) -> list[Path]:
    text, help_ = (content / "text").glob(f"*/*.{lang}.md"), (content / HELPS).glob(f"*.{lang}.md")
    return [*sorted(text), *sorted(help_)]


def _page(english: Path, chinese: Path, problems: Problems) -> Iterator[Page]:
    en = markup.read_page(english, "en", problems)
    zh = markup.read_page(chinese, "zh", problems)
    if len(en) != len(zh):
        problems.say(chinese, 1, "out of step with English: not the same subsections")
        return
    part = HELP if english.parent.name == HELPS else english.parent.name.partition("-")[0]
    for one, other in zip(en, zh, strict=True):
        if one.id.partition(".")[0] != part:
            problems.say(english, 1, f"section {one.id} lies in the folder of part {part}")
        page: Page = {"en": one, "zh": other}
        if check.in_step(page, problems):
            yield page


def _pairs(page: Page, found: Tables, problems: Problems) -> Iterator[Pair]:
    for en, zh in zip(page["en"].blocks, page["zh"].blocks, strict=True):
        raw: Mapping[Lang, RawBlock] = {"en": en, "zh": zh}
        made: dict[Lang, Block] = {}
        for lang in LANGS:
            check.check_digits(page[lang], raw[lang], problems)
            check.check_signs(page[lang], raw[lang], problems)
            made[lang] = _made(page[lang], raw[lang], found, problems)
        yield Pair(page, raw, made)


def _made(section: RawSection, raw: RawBlock, found: Tables, problems: Problems) -> Block:
    words, table, wrong = _written(raw, found, section.lang)
    chart = None
    if raw.kind == "figure" and table and not wrong:
        chart = charts.drawn(raw, (words, table), found, section.lang)
    for one in wrong:
        problems.say(section.file, raw.line, one)
    return Block(
        id=BlockId(raw.id),
        kind="paragraph" if raw.kind == "figure" and table is None else raw.kind,
        text=words.text,
        runs=tuple(words.runs),
        level=raw.level,
        marker=raw.marker,
        table=table,
        sha=hashlib.sha256(words.text.encode()).hexdigest()[:16],
        chart=chart,
    )


def _written(raw: RawBlock, found: Tables, lang: Lang) -> tuple[Words, Table | None, list[str]]:
    if raw.kind == "figure":
        return charts.written_chart(raw, found, lang)
    if raw.series:
        return tables.series_table(raw, found, lang)
    if raw.kind == "table":
        return tables.written_table(raw, found, lang)
    words = Words()
    wrong = put(words, raw.pieces, found, lang)
    if not words.text.strip():
        wrong.append("the block has no words")
    return words, None, wrong


def _editions(pages: Sequence[Page], pairs: Sequence[Pair], found: Tables) -> dict[Lang, Edition]:
    blocks: dict[int, list[Pair]] = {}
    for pair in pairs:
        blocks.setdefault(id(pair.sections), []).append(pair)
    editions: dict[Lang, Edition] = {}
    for lang in LANGS:
        sections = tuple(
            Section(
                id=SectionId(page[lang].id),
                title=blocks[id(page)][0].made[lang].text,
                level=page[lang].id.count(".") + 1,
                part=page[lang].id.partition(".")[0],
                blocks=tuple(pair.made[lang] for pair in blocks[id(page)]),
            )
            for page in pages
        )
        title = str(found.about["title"][lang])
        made = Edition(str(found.about["id"]), lang, title, sections)
        editions[lang] = with_terms(made, found.terms)
    return editions


def _write(target: Path, found: Tables, editions: Mapping[Lang, Edition], beside: Beside) -> None:
    new, old = target.with_name(target.name + ".new"), target.with_name(target.name + ".old")
    for folder in (new, old):
        shutil.rmtree(folder, ignore_errors=True)
    new.mkdir(parents=True)
    for edition in editions.values():
        write_text(new, edition)
    write_tables(new, found, _used(editions["en"]))
    write_successions(new, successions(beside.older, editions))
    (new / INDEX).mkdir()
    facts = [decode.fact(one) for one in json.loads((new / "facts.json").read_bytes())]
    terms = [decode.term(one) for one in json.loads((new / "terms.json").read_bytes())]
    every = (entry for one in editions.values() for entry in entries_of(one, facts, beside.keys))
    build(new / INDEX, every, terms, beside.vocabulary)
    release(beside.translations, new / WORDS)
    write_manifest(new, editions["en"].id, int(found.about.get("revision", 1)))
    (new / STAMP).write_text(json.dumps(beside.stamp), "utf-8")
    if target.exists():
        target.rename(old)
    new.rename(target)
    shutil.rmtree(old, ignore_errors=True)


def _used(edition: Edition) -> dict[str, list[str]]:
    used: dict[str, list[str]] = {}
    for section in edition.sections:
        for block in section.blocks:
            for fact in block.facts:
                used.setdefault(fact, []).append(block.id)
    return used
