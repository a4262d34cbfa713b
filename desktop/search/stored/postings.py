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
from collections.abc import Iterable, Mapping, Sequence
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
        self._averages: dict[str, float] = {}

    def add(self, fields: Mapping[str, Sequence[str]]) -> None:
        """Note the lengths of the next document."""
        for name, lengths in self._lengths.items():
            lengths.append(min(len(fields[name]), 0xFFFF))

    def norm(self, name: str, document: int) -> float:
        """Return what stands beside a term's frequency in BM25's denominator."""
        lengths = self._lengths[name]
        if name not in self._averages:
            filled = sum(1 for one in lengths if one)  # Those without the field count not.
            self._averages[name] = max(sum(lengths) / max(filled, 1), 1.0)
        return K1 * (1 - B + B * lengths[document] / self._averages[name])


class FlatWriter(PostingsWriter):
    """Writes one term's postings in one piece."""

    def __init__(self, file: Any, lengths: Lengths) -> None:
        self._file, self._lengths = file, lengths
        self.name = ""
        self._ids, self._weights, self._info = array("I"), array("f"), W3TermInfo()

    def start_postings(self, format_: Any, terminfo: Any) -> None:
        """Begin a term."""
        del format_
        self._ids, self._weights, self._info = array("I"), array("f"), terminfo

    def add_posting(
        self, id_: int, weight: float, vbytes: bytes, length: int | None = None
    ) -> None:
        """Take up the next document of the term."""
        del vbytes, length
        self._ids.append(id_)
        self._weights.append(weight)

    def finish_postings(self) -> Any:
        """Write the term; return where it lies."""
        start = self._file.tell()
        impacts = bytes(
            min(255, round(times * (K1 + 1) / (times + self._lengths.norm(self.name, one)) / STEP))
            for one, times in zip(self._ids, self._weights, strict=True)
        )
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
    def start_field(self, fieldname: str, fieldobj: Any) -> None:
        super().start_field(fieldname, fieldobj)
        writer: Any = self._postwriter
        writer.name = fieldname  # Lengths are counted field by field.


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
    schema = Schema(**{name: KEYWORD(lowercase=False) for name in FIELDS})
    writer = create_in(str(folder), schema).writer(
        limitmb=_MEMORY, compound=False, codec=FlatCodec(lengths)
    )
    for fields in documents:
        lengths.add(fields)
        writer.add_document(**{name: " ".join(tokens) for name, tokens in fields.items()})
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
