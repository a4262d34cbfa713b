"""Building an index: passages in, a folder of files out.

One pass: each passage is scanned once, its tokens go to the postings, its words to the
list of words with their frequencies (for endings and spelling), its Chinese pairs to the
list of sounds. `meta.json` is written last: a folder without it is no index.
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from desktop.document.model import Lang, Term
from desktop.search.analysis import STOP_WORDS, scan, stem
from desktop.search.bridges import Paraphrase, names_of, said_of
from desktop.search.language.spelling import sounds_of
from desktop.search.stored.asked import FILE as ASKED
from desktop.search.stored.asked import Asked, questions
from desktop.search.stored.documents import DocumentsWriter, Entry
from desktop.search.stored.form import FORMAT, META
from desktop.search.stored.postings import FIELDS, write

WORDS, SOUNDS, NEAR = "words.json", "sounds.json", "near.json"
RARE = 1  # Pairs in so few passages are no guess for what a homophone was meant for.
_MOST_PAIRS = 400_000  # Kept while building; the rarest go first.


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Other words for what the passages say.

    Attributes:
        alike: Groups of everyday words for the same thing, a token each.
        synonyms: What general use says for a stem.
        paraphrases: What is written, and what readers say for it.
        near: The blocks that a word in general use is about, parted by spaces.
        asked: The questions that a block answers, as readers word them.
    """

    alike: Sequence[Sequence[str]] = ()
    synonyms: Mapping[str, Sequence[str]] = field(default_factory=dict[str, Sequence[str]])
    paraphrases: Sequence[Paraphrase] = ()
    near: Mapping[str, str] = field(default_factory=dict[str, str])
    asked: Asked = field(default_factory=dict[tuple[Lang, str], Sequence[str]])


def fields_of(text: str, heading: str) -> dict[str, list[str]]:
    """Return the tokens of a passage, field by field."""
    fields: dict[str, list[str]] = {name: [] for name in FIELDS}
    for token in scan(text):
        if token.kind in {"sign", "pair"}:
            fields["han"].append(token.text)
            continue
        fields["exact"].append(token.text)
        if token.kind == "number":
            fields["stem"].append(token.text)
        elif token.text not in STOP_WORDS:
            fields["stem"].append(stem(token.text))
    fields["heading"] += _told_by(heading)
    return fields


@lru_cache(maxsize=256)  # A section's rows and facts stand under one heading.
def _told_by(heading: str) -> Sequence[str]:
    return [
        stem(token.text) if token.kind in {"word", "joined"} else token.text
        for token in scan(heading)
    ]


class _Counting:
    """Counts words and pairs while the documents go by."""

    def __init__(self) -> None:
        self.words: Counter[str] = Counter()
        self.pairs: Counter[str] = Counter()

    def note(self, fields: Mapping[str, Sequence[str]]) -> None:
        self.words.update(set(fields["exact"]))
        self.pairs.update({token for token in fields["han"] if len(token) > 1})
        if len(self.pairs) > _MOST_PAIRS:
            self.pairs = Counter({pair: n for pair, n in self.pairs.items() if n > RARE})


def build(
    folder: Path,
    entries: Iterable[Entry],
    terms: Iterable[Term] = (),
    vocabulary: Vocabulary | None = None,
) -> int:
    """Write the index of ``entries`` into the empty folder ``folder``; return how many.

    Documents are numbered in the order given. ``terms`` lead across languages.
    """
    vocabulary = vocabulary or Vocabulary()
    documents, counting = DocumentsWriter(folder), _Counting()
    numbers: dict[str, list[int]] = {}

    def tokens() -> Iterator[dict[str, list[str]]]:
        for number, entry in enumerate(entries):
            documents.add(entry)
            if not entry.at and vocabulary.asked:
                numbers.setdefault(entry.block, []).append(number)
            fields = fields_of(entry.text, entry.heading)
            counting.note(fields)
            yield fields

    write(folder, tokens())
    known = documents.close()
    every = sorted(counting.words)
    _write(folder / WORDS, {"words": every, "counts": [counting.words[one] for one in every]})
    frequent = {pair: n for pair, n in counting.pairs.items() if n > RARE}
    _write(folder / SOUNDS, sounds_of(frequent))
    _write(folder / NEAR, dict(vocabulary.near))
    _write(folder / ASKED, questions(vocabulary.asked, numbers))
    _write(
        folder / META, {"format": FORMAT, **known, "names": names_of(terms), **_also(vocabulary)}
    )
    return int(known["count"])


def _also(vocabulary: Vocabulary) -> dict[str, object]:
    return {
        "alike": alike(vocabulary.alike),
        "synonyms": dict(vocabulary.synonyms),
        "said": said_of(vocabulary.paraphrases),
    }


def alike(groups: Iterable[Sequence[str]]) -> dict[str, list[str]]:
    """Return the tokens that may stand for a token, less sure than itself."""
    found: dict[str, list[str]] = {}
    for group in groups:
        tokens = [_token(word) for word in group]
        for one in filter(None, tokens):
            others = [other for other in tokens if other and other != one]
            found[one] = list(dict.fromkeys([*found.get(one, ()), *others]))
    return found


def _token(word: str) -> str:
    tokens = [one for one in scan(word) if one.kind in {"word", "pair", "joined"}]
    if len(tokens) != 1:
        return ""
    return stem(tokens[0].text) if tokens[0].kind == "word" else tokens[0].text


def _write(path: Path, form: object) -> None:
    text = json.dumps(form, ensure_ascii=False, separators=(",", ":"))
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
