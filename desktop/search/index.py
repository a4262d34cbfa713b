# pyright: standard
"""The index: Whoosh behind one small class, and the search over it.

Whoosh keeps schema, terms and postings; ranking is ours (`desktop.search.ranking`). The
fields hold tokens made by our one analyser, parted by spaces, so that nothing of ours is
pickled into the index. Index files hold pickles: the library hashes every one of them
before this module opens any. One of the four doors: Whoosh and the analyser are imported
when first needed, after the first paint.
"""

import json
import re
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop.document.library import Library
from desktop.document.model import LANGS, Block, BlockId, BlockKind, Lang, SectionId
from desktop.search.query import Query
from desktop.search.results import Hit, Results

if TYPE_CHECKING:
    from desktop.search.ranking import Asked, Field, Postings

META = "meta.json"
_PHRASE = re.compile(r'["“”«»]([^"“”«»]+)["“”«»]')
_RERANKED = 50
_ADJACENT, _WHOLE_RUN = 0.15, 0.20
_TITLE = 1.5  # A section of that name is what was meant more often than a table that says it.


@dataclass(frozen=True, slots=True)
class Entry:
    """A block as the index takes it."""

    block: BlockId
    section: SectionId
    part: str
    lang: Lang
    kind: BlockKind
    heading: str
    text: str


def _fields(text: str, heading: str) -> dict[str, list[str]]:
    from desktop.search.analysis import STOP_WORDS, scan, stem

    fields: dict[str, list[str]] = {"exact": [], "stem": [], "han": [], "heading": []}
    for token in scan(text):
        if token.kind in {"sign", "pair"}:
            fields["han"].append(token.text)
            continue
        fields["exact"].append(token.text)
        if token.kind == "word" and token.text not in STOP_WORDS:
            fields["stem"].append(stem(token.text))
    for token in scan(heading):
        fields["heading"].append(stem(token.text) if token.kind == "word" else token.text)
    return fields


def build(folder: Path, entries: Sequence[Entry]) -> None:
    """Write the index of ``entries`` into the empty folder ``folder``.

    Documents are numbered in the order given. Beside Whoosh's files stands ``meta.json``:
    what each document is, how long its fields are, and the words with their frequencies.
    """
    from whoosh.fields import KEYWORD, Schema
    from whoosh.index import create_in

    kinds = {name: KEYWORD(lowercase=False) for name in ("exact", "stem", "han", "heading")}
    writer = create_in(str(folder), Schema(**kinds)).writer(limitmb=64, compound=False)
    documents: list[list[str]] = []
    lengths: dict[str, list[int]] = {name: [] for name in kinds}
    words: Counter[str] = Counter()
    for entry in entries:
        fields = _fields(entry.text, entry.heading)
        writer.add_document(**{name: " ".join(tokens) for name, tokens in fields.items()})
        documents.append([entry.block, entry.section, entry.part, entry.lang, entry.kind])
        for name, tokens in fields.items():
            lengths[name].append(len(tokens))
        words.update(set(fields["exact"]))
    writer.commit(optimize=True)
    for lock in folder.glob("*LOCK"):
        lock.unlink()
    meta = {"documents": documents, "lengths": lengths, "words": dict(sorted(words.items()))}
    text = json.dumps(meta, ensure_ascii=False, separators=(",", ":"))
    (folder / META).write_text(text, "utf-8")


class Index:
    """An opened index. Belongs to the thread that opened it."""

    def __init__(self, folder: Path) -> None:
        from whoosh.index import open_dir

        from desktop.search.ranking import Ranker

        meta = json.loads((folder / META).read_bytes())
        self.documents: list[list[Any]] = meta["documents"]
        self.words: dict[str, int] = meta["words"]
        self._reader: Any = open_dir(str(folder), readonly=True).reader()
        self.ranker = Ranker(len(self.documents), self._postings, self._endings, meta["lengths"])

    def _postings(self, name: "Field", term: str) -> "Postings":
        if not term or (name, term) not in self._reader:
            return {}
        matcher, found = self._reader.postings(name, term), dict[int, float]()
        while matcher.is_active():
            found[matcher.id()] = matcher.weight()
            matcher.next()
        return found

    def _endings(self, prefix: str, most: int) -> list[str]:
        longer = [word for word in self.words if word.startswith(prefix) and word != prefix]
        return sorted(longer, key=lambda word: (-self.words[word], word))[:most]

    def close(self) -> None:
        """Close Whoosh's files."""
        self._reader.close()


class Search:
    """The search over a library. Belongs to the thread that first asks it."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._index: Index | None = None
        self._blocks: dict[tuple[str, str], tuple[Block, str]] = {}

    def open(self) -> None:
        """Hash the index, then open it; later calls do nothing.

        Raises:
            LibraryMissingError: A file of the index is gone.
            LibraryDamagedError: A file is not what the manifest says.
        """
        if self._index is None:
            self._index = Index(self._library.checked_index())
            self._blocks = {
                (lang, block.id): (block, section.title)
                for lang in LANGS
                for section in self._library.edition(lang).sections
                for block in section.blocks
            }

    def close(self) -> None:
        """Close the index, if it was opened."""
        if self._index is not None:
            self._index.close()
            self._index = None

    def find(self, query: Query) -> Results:
        """Return what answers ``query``; nothing at all for a query without words."""
        began = time.perf_counter()
        self.open()
        index = self._index
        assert index is not None  # noqa: S101  Just opened.
        asked = self._asked(query)
        scores, whole = index.ranker.rank(asked.groups, self._allowed(query, asked, index))
        hits = self._hits(query, asked, scores, index)
        suggestion = "" if whole else self._suggestion(query, asked, index)
        took = (time.perf_counter() - began) * 1000
        return Results(query, len(scores), took, suggestion, hits)

    def _asked(self, query: Query) -> "Asked":
        from desktop.search.analysis import fold
        from desktop.search.ranking import Asked, groups_of

        quoted = tuple(fold(one).strip() for one in _PHRASE.findall(query.words))
        typing = not query.words.rstrip().endswith(('"', "”", "»"))
        groups = groups_of(_half_number(query.words), typing=typing)
        return Asked(groups, tuple(one for one in quoted if one))

    def _allowed(self, query: Query, asked: "Asked", index: Index) -> Callable[[int], bool]:
        from desktop.search.analysis import fold

        def allowed(number: int) -> bool:
            block, _, part, lang, kind = index.documents[number]
            if query.lang not in {None, lang} or query.part not in {None, part}:
                return False
            if query.kind not in {None, kind}:
                return False
            text = fold(self._blocks[lang, block][0].text) if asked.phrases else ""
            return all(phrase in text for phrase in asked.phrases)

        return allowed

    def _hits(
        self, query: Query, asked: "Asked", scores: dict[int, float], index: Index
    ) -> tuple[Hit, ...]:
        from desktop.search.ranking import best

        own = _language(query.words)
        ranked = [
            (score * self._worth(number, asked, index), number)
            for number, score in best(scores, max(_RERANKED, query.limit))
        ]
        # Hits in the language of the question come first; in each the best first.
        ranked.sort(key=lambda one: (index.documents[one[1]][3] != own, -one[0], one[1]))
        return tuple(
            self._hit(rank, score, index.documents[number], asked)
            for rank, (score, number) in enumerate(ranked[: query.limit], 1)
        )

    def _worth(self, number: int, asked: "Asked", index: Index) -> float:
        from desktop.search.analysis import fold

        block, _, _, lang, kind = index.documents[number]
        base = _TITLE if kind == "heading" else 1.0
        words = [group.text for group in asked.groups]
        if len(words) < 2:  # noqa: PLR2004  One word is near to itself.
            return base
        text = fold(self._blocks[lang, block][0].text)
        latin = [f"{one} {two}" for one, two in pairwise(words)]
        run = words[0] + "".join(word[-1] for word in words[1:])
        near = sum(pair in text for pair in latin) / len(latin)
        return base + _ADJACENT * near + _WHOLE_RUN * (not run.isascii() and run in text)

    def _hit(self, rank: int, score: float, document: list[Any], asked: "Asked") -> Hit:
        from desktop.search.snippets import matches, snippet

        name, section, _, lang, kind = document
        block, heading = self._blocks[lang, name]
        spans = matches(block.text, asked)
        return Hit(
            rank=rank, score=round(score, 4), kind=kind, block=BlockId(name), at="",
            section=SectionId(section), lang=lang, heading=heading,
            snippet=snippet(block.text, spans), text=block.text, spans=spans,
        )  # fmt: skip

    def _suggestion(self, query: Query, asked: "Asked", index: Index) -> str:
        from desktop.search.spelling import nearest

        mended = query.words
        for group in asked.groups:
            if group.text.isalpha() and group.text.isascii() and not index.ranker.group(group):
                better = nearest(group.text, index.words)
                if better:
                    mended = re.sub(re.escape(group.text), better, mended, flags=re.IGNORECASE)
        return mended if mended != query.words else ""


def _half_number(text: str) -> str:
    # While a number is typed its separators are not where they will be: 921,0 is 9210.
    return re.sub(r"(\d[\d,]*),(\d{0,2})$", lambda one: one[0].replace(",", ""), text)


def _language(text: str) -> Lang:
    return "zh" if any("\u3400" <= sign <= "\u9fff" for sign in text) else "en"
