# pyright: standard
# ruff: noqa: ANN401  What Whoosh hands over has no types.
"""Postings: which documents hold a term and how much it tells there; written by Whoosh.

Whoosh keeps the schema, sorts and merges the postings and finds a term's place. How one
term's postings lie on disk is ours: all document numbers, then one byte of impact each, so
that they are read in two strokes. The impact is the part of BM25 that a question cannot
change: it is worked out when all lengths are known, as the file is written. `FlatCodec` is
named in the index by its module: a file of it is a pickle, and is hashed before it is
opened.
"""

import sys
from array import array
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Any

from whoosh.codec.base import PostingsWriter
from whoosh.codec.whoosh3 import W3Codec, W3FieldWriter, W3TermInfo
from whoosh.fields import KEYWORD, Schema
from whoosh.index import create_in, open_dir
from whoosh.reading import TermNotFound

FIELDS = ("exact", "stem", "han", "heading")
K1, B = 1.8, 0.75  # Flat optima on two collections (spikes.md C 1).
STEP = (K1 + 1) / 255  # What one step of an impact's byte is worth.
_MEMORY = 96  # Megabytes of postings kept before a run is written beside.
_STORED = ".pst"


class Lengths:
    """How many tokens each document has in each field, and the averages."""

    def __init__(self) -> None:
        self._lengths: dict[str, array[int]] = {name: array("H") for name in FIELDS}
        self._norms: dict[str, list[float]] = {}
        self._once: dict[str, bytes] = {}

    def add(self, fields: Mapping[str, Sequence[str]]) -> None:
        """Note the lengths of the next document."""
        for name, lengths in self._lengths.items():
            lengths.append(min(len(fields[name]), 0xFFFF))

    def impacts(self, name: str, documents: Sequence[int], weights: Sequence[float]) -> bytes:
        """Return a term's impact in each of the documents, a byte each; all are added before."""
        if name not in self._norms:
            self._norms[name] = norms = self._beside(name)
            self._once[name] = bytes([_impact(1, norm) for norm in norms])
        norms, once = self._norms[name], self._once[name]
        return bytes([
            once[one] if times == 1 else _impact(times, norms[one])
            for one, times in zip(documents, weights, strict=True)
        ])

    def _beside(self, name: str) -> list[float]:
        """Return what stands beside a term's frequency in BM25's denominator."""
        lengths = self._lengths[name]
        filled = sum(1 for one in lengths if one)  # Those without the field count not.
        average = max(sum(lengths) / max(filled, 1), 1.0)
        return [K1 * (1 - B + B * length / average) for length in lengths]


def _impact(times: float, norm: float) -> int:
    return min(255, round(times * (K1 + 1) / (times + norm) / STEP))


class _Tokens(KEYWORD):
    """A field that is given as its tokens, and not written out to be parted again."""

    def index(self, value: Sequence[str], **_: Any) -> Any:
        """Yield each token once, with how often it stands there."""
        for token, times in Counter(value).items():
            yield token.encode("utf-8", "surrogatepass"), times, times, b""

    def __reduce__(self) -> Any:
        """Lie in the index as Whoosh's own, as it was before."""
        return KEYWORD, ()


class FlatWriter(PostingsWriter):
    """Writes one term's postings in one piece."""

    def __init__(self, file: Any, lengths: Lengths) -> None:
        self._file, self._lengths = file, lengths
        self.name = ""
        self._ids, self._weights, self._info = array("I"), (), W3TermInfo()

    def start_postings(self, format_: Any, terminfo: Any) -> None:
        """Begin a term."""
        del format_
        self._info = terminfo

    def take(self, ids: Sequence[int], weights: Sequence[float]) -> None:
        """Take up all documents of the term."""
        self._ids, self._weights = array("I", ids), weights

    def finish_postings(self) -> Any:
        """Write the term; return where it lies."""
        start = self._file.tell()
        impacts = self._lengths.impacts(self.name, self._ids, self._weights)
        if sys.byteorder == "big":
            self._ids.byteswap()
        self._file.write(self._ids.tobytes() + impacts)
        self._info._df = len(self._ids)  # noqa: SLF001  Whoosh offers no other way.
        self._info._minlength = 0  # noqa: SLF001
        self._info.set_extent(start, self._file.tell() - start)
        return self._info

    def written(self) -> bool:
        """Whether blocks were written before; there is one only."""
        return False


class _FieldWriter(W3FieldWriter):
    """Takes a term's postings together; Whoosh hands them on one by one, in twice the time."""

    def add_postings(self, schema: Any, lengths: Any, items: Iterable[Any]) -> None:
        """Write what is sorted by field, term and document."""
        del lengths  # Ours are counted field by field.
        for name, its in groupby(items, key=itemgetter(0)):
            self.start_field(name, schema[name])
            writer: Any = self._postwriter
            writer.name = name
            for term, some in groupby(its, key=itemgetter(1)):
                self.start_term(term)
                _, _, ids, weights, _ = zip(*some, strict=True)
                writer.take(ids, weights)
                self.finish_term()
            self.finish_field()


class FlatCodec(W3Codec):
    """Whoosh's codec, but for how a term's postings lie on disk."""

    length_stats = False

    def __init__(self, lengths: Lengths | None = None) -> None:
        super().__init__()
        self._lengths = lengths

    def __getstate__(self) -> dict[str, Any]:
        return {"_blocklimit": 0, "_compression": 0, "_inlinelimit": 0, "_lengths": None}

    def field_writer(self, storage: Any, segment: Any) -> Any:
        """Return Whoosh's writer of fields; it tells ours which field it writes."""
        return _FieldWriter(self, storage, segment)

    def postings_writer(self, dbfile: Any, byteids: bool = False) -> Any:  # noqa: FBT001, FBT002
        """Return our own writer."""
        del byteids
        assert self._lengths is not None  # noqa: S101  A codec read from disk writes nothing.
        return FlatWriter(dbfile, self._lengths)


def write(folder: Path, documents: Iterable[Mapping[str, Sequence[str]]]) -> None:
    """Write the postings of documents, given as the tokens of each field, into ``folder``."""
    lengths = Lengths()
    schema = Schema(**{name: _Tokens() for name in FIELDS})
    writer = create_in(str(folder), schema).writer(
        limitmb=_MEMORY, compound=False, codec=FlatCodec(lengths)
    )
    for fields in documents:
        lengths.add(fields)
        writer.add_document(**fields)
    writer.commit(optimize=True)
    for lock in folder.glob("*LOCK"):
        lock.unlink()


class Postings:
    """The postings of an index, opened. Belongs to the thread that opened it."""

    def __init__(self, folder: Path) -> None:
        self._reader: Any = open_dir(str(folder), readonly=True).reader()
        self._terms: Any = self._reader._terms  # noqa: SLF001  A term's extent is not public.
        self._file = next(folder.glob(f"*{_STORED}")).open("rb")

    def of(self, name: str, term: str) -> "tuple[array[int], bytes]":
        """Return the documents of a term, rising, and the impact of each as a byte."""
        ids = array("I")
        key = term.encode("utf-8", "surrogatepass")
        if not term:
            return ids, b""
        try:
            info = self._terms.term_info(name, key)
        except TermNotFound:
            return ids, b""
        count = info.doc_frequency()
        self._file.seek(info.extent()[0])
        raw = self._file.read(5 * count)
        ids.frombytes(raw[: 4 * count])
        if sys.byteorder == "big":
            ids.byteswap()
        return ids, raw[4 * count :]

    def close(self) -> None:
        """Close all files."""
        self._file.close()
        self._reader.close()
