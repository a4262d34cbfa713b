"""Checks: digits where facts belong, the two languages in step, links, ids and the ledger."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from desktop.compiler.ids.giving import first_words
from desktop.compiler.ids.ledger import Ledger
from desktop.compiler.markup import RawBlock, RawSection
from desktop.compiler.problems import Problems
from desktop.compiler.sources import Row, SourceFact, told_in
from desktop.compiler.tables import pieces_of
from desktop.document.model import Block, BlockId, FactId, Lang
from desktop.document.outline import is_of_help

SCHEME = "whitepaper:"

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
# Digits that may stand in prose (product.md, "Numbers are facts"): taken out before looking.
_ALLOWED_EN = re.compile(
    rf"(?:\d{{1,2}}(?:[–-]\d{{1,2}})? (?:to \d{{1,2}} )?(?:{_MONTHS})"
    rf"|(?:{_MONTHS}) \d{{1,2}}(?!\d)"
    r"|(?:Articles?|Rules?|[Pp]arts?|[Ss]ections?|Chapters?|Annex|Order|Decree)"
    r" \d+(?:(?:,| and|–) \d+)*"
    r"|No\.? ?\d+(?:[/-]\d+)*|Nos\.? ?\d+(?: and \d+)*"
    r"|\[\d{4}\] ?No\.? ?\d+|\(\d{4}\)"
    r"|\b(?:19\d\d|20[0-3]\d)(?:s\b|[–/-](?:(?:19|20)?\d\d)\b|\b))"
)
_ALLOWED_ZH = re.compile(
    r"(?:(?:19\d\d|20[0-3]\d)(?:[—–-]+(?:19\d\d|20[0-3]\d))?(?:年|（|）|/|、|至|(?=\D|$))"
    r"|\d{1,2}月(?:\d{1,2}(?:日|[—–至-]+\d{1,2}日))?|\d{1,2}日"
    r"|第\d+(?:[、至—–-]第?\d+)*[条号款项部章节篇]|[〔（]\d{4}[〕）]\D{0,12}\d+号|\d+号)"
)
_WORDS_EN = re.compile(
    r"\b(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|"
    r"twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|"
    r"billions?|trillions?|dozens?)\b",
    re.IGNORECASE,
)
_WORDS_ZH = re.compile(
    r"[一二三四五六七八九两几数]*[十百千万亿][一二三四五六七八九十百千万亿零两多余几]*"
    r"(?=[件批个家项起条人次部年月天日倍成岁元国类种场期所门笔单台吨分名位])"
)
_SIGNS = re.compile(r"\*|\]\(|`")
_NOT_NUMBERS_ZH = re.compile(r"百分[之点比数]|万一|千方百计|十分|百度|万维|千家万户")


def check_digits(section: RawSection, block: RawBlock, problems: Problems) -> None:
    """Say where a digit or a number word stands that should be a fact."""
    links: list[str] = []
    if is_of_help(section.id):
        return  # It tells of the program: its numbers are no figures of the edition.
    for piece in [] if block.key else pieces_of(block):  # A table's own words are its facts.
        if piece.op == "open":
            links.append(piece.target.removeprefix(SCHEME))
        elif piece.op == "close" and links:
            links.pop()
        elif piece.op == "text":
            words = piece.words
            for link in links:
                words = words.replace(link, "") if link else words
            for found in _loose(words, section.lang):
                problems.say(section.file, block.line, f"“{found}” should be a fact")


def check_signs(section: RawSection, block: RawBlock, problems: Problems) -> None:
    """Say where a sign of markup is left among the words.

    Between Chinese signs ``*…。*`` marks nothing: the stop belongs behind the star.
    """
    for piece in pieces_of(block):
        if piece.op == "text" and (found := _SIGNS.search(piece.words)):
            problems.say(section.file, block.line, f"“{found[0]}” marks nothing here")


def _loose(text: str, lang: Lang) -> list[str]:
    rest = (_ALLOWED_EN if lang == "en" else _ALLOWED_ZH).sub(" ", text)
    found = re.findall(r"\d[\d,.%]*", rest)
    if lang == "en":
        return found + _WORDS_EN.findall(rest)
    return found + _WORDS_ZH.findall(_NOT_NUMBERS_ZH.sub(" ", rest))


@dataclass(frozen=True, slots=True)
class Pair:
    """A block in both languages, raw and made, and its sections."""

    sections: Mapping[Lang, RawSection]
    raw: Mapping[Lang, RawBlock]
    made: Mapping[Lang, Block]


def in_step(sections: Mapping[Lang, RawSection], problems: Problems) -> bool:
    """Whether both languages have the same blocks, by number, kind and id; says where not."""
    en, zh = sections["en"], sections["zh"]
    if en.id != zh.id or len(en.blocks) != len(zh.blocks):
        problems.say(
            zh.file, 1,
            f"out of step with English: section {en.id} has {len(en.blocks)} blocks, "
            f"{zh.id} has {len(zh.blocks)}",
        )  # fmt: skip
        return False
    for one, other in zip(en.blocks, zh.blocks, strict=True):
        same = (one.kind, one.level, one.id) == (other.kind, other.level, other.id)
        if not same or [len(row) for row in one.rows] != [len(row) for row in other.rows]:
            problems.say(
                zh.file, other.line,
                f"out of step: {one.kind} {one.id} in English, {other.kind} {other.id} here",
            )  # fmt: skip
            return False
    return True


def check_help(pair: Pair, problems: Problems) -> None:
    """Say where the help cites a figure, or the edition names a key."""
    section = pair.sections["en"]
    kinds = {run.kind for run in pair.made["en"].runs}
    where = section.file, pair.raw["en"].line
    if is_of_help(section.id) and kinds & {"fact", "point"}:
        problems.say(*where, "the help cites no figures")
    if not is_of_help(section.id) and "key" in kinds:
        problems.say(*where, "keys are told in the help")


def check_pair(pair: Pair, problems: Problems) -> None:
    """Say when the two languages of a block do not cite the same facts and links."""
    targets = {
        lang: Counter((run.kind, run.target) for run in block.runs if run.target)
        for lang, block in pair.made.items()
    }
    if targets["en"] == targets["zh"]:
        return
    differ = (targets["en"] - targets["zh"]) + (targets["zh"] - targets["en"])
    words = ", ".join(sorted(target for _, target in differ))
    where = pair.sections["zh"].file, pair.raw["zh"].line
    problems.say(*where, f"out of step with English: {words}")


def check_links(pairs: Iterable[Pair], problems: Problems) -> None:
    """Say which links lead to no section or block of the edition."""
    every = list(pairs)
    known = {block.id for pair in every for block in pair.made.values()}
    for pair in every:
        for lang, block in pair.made.items():
            links = [run.target for run in block.runs if run.kind == "link"]
            if pair.raw[lang].key:  # Made from a source, which may lie outside.
                links = [link for link in links if link.startswith(SCHEME)]
            for lost in [link for link in links if not _leads(link, known)]:
                where = pair.sections[lang].file, pair.raw[lang].line
                problems.say(*where, f"the link to “{lost}” leads nowhere")


def check_events(
    pairs: Iterable[Pair], file: Path, events: Iterable[Row], problems: Problems
) -> None:
    """Say which events are said to be told by a block that is none, or that was made."""
    known = {pair.made["en"].id for pair in pairs if not pair.raw["en"].key}
    for line, row in enumerate(events, 2):
        for lost in [one for one in told_in(row) if one not in known]:
            problems.say(file, line, f"no block “{lost}” can tell of “{row['id']}”")


def _leads(link: str, known: set[BlockId]) -> bool:
    return link.startswith(SCHEME) and link.removeprefix(SCHEME) in known


def check_ids(pairs: Iterable[Pair], ledger: Ledger, problems: Problems) -> None:
    """Say which ids are missing, given twice, unknown, used again or moved."""
    seen: set[str] = set()
    every = list(pairs)
    now = {pair.raw["en"].id: first_words(pair.raw["en"]) for pair in every}
    for pair in every:
        raw, section = pair.raw["en"], pair.sections["en"]
        for words in _wrong_id(raw, section.id, ledger, now):
            problems.say(section.file, raw.line, words)
        if raw.id and raw.id in seen:
            problems.say(section.file, raw.line, f"the id {raw.id} is given twice")
        seen.add(raw.id)


def _wrong_id(raw: RawBlock, section: str, ledger: Ledger, now: Mapping[str, str]) -> Iterable[str]:
    if not raw.id:
        yield "the block has no id: run “poe ids”"
        return
    own = raw.id == section if raw.kind == "heading" else raw.id.rpartition("-")[0] == section
    if not own:
        yield f"the id {raw.id} does not belong to section {section}"
    entry = ledger.get(raw.id)
    if entry is None:
        yield f"the id {raw.id} is not in the ledger: run “poe ids”"
    elif entry.retired:
        way_out = f", but for {raw.key}: run “poe ids”" if raw.key else ""
        yield f"the id {raw.id} was given before and cannot be used again{way_out}"
    elif entry.words != now[raw.id]:
        for other in ledger.having(now[raw.id]):
            if now.get(other) != now[raw.id]:
                yield f"{raw.id} carries the words of {other}: ids are never renumbered"


def check_unused(
    pairs: Iterable[Pair], facts: Mapping[str, SourceFact], problems: Problems
) -> None:
    """Say which facts are said to be unused, and stand in the text."""
    used = {fact: block.id for pair in pairs for block in [pair.made["en"]] for fact in block.facts}
    for name, fact in facts.items():
        if fact.entry.row.get("unused") and (block := used.get(FactId(name))):
            words = f"“{name}” is said to be unused, and {block} cites it"
            problems.say(fact.entry.file, fact.entry.line, words)
