"""`marks`: what the reader marked, made, listed, thrown away and taken back.

An answer is given only once what it says is on disk: the verbs of `reader.marks` return
no sooner. The readable copy and the trash are seen to after the answer is out.
"""

import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress

from desktop.cli.answer import Answer, Row, many
from desktop.cli.asking.options import Asked
from desktop.cli.layout import Grid, Paragraph, Piece
from desktop.document.model import LANGS, Block, Lang
from desktop.document.outline import section_of
from desktop.errors import NothingListed, QuoteMissingError
from desktop.marks.model import Changed, Draft, Mark, MarkId, Segment
from desktop.reader import Reader

_SHORT = 8  # Digits of a mark's id that tell it from all others, short enough to type.


def _add(reader: Reader, asked: Asked) -> Answer:
    block = reader.block(asked.words[1], asked.lang or "en")
    lang, segment = _where(reader, asked, block)
    kind = "note" if asked.quote is None else "highlight"
    return _made(reader, asked, Draft(kind, lang, (segment,)))


def _bookmark(reader: Reader, asked: Asked) -> Answer:
    block = reader.block(asked.words[1], asked.lang or "en")
    segment = Segment(block.id, 0, 0)
    return _made(reader, asked, Draft("bookmark", asked.lang or "en", (segment,)))


def _made(reader: Reader, asked: Asked, draft: Draft) -> Answer:
    reader.marks.back_up_before()
    full = Draft(
        draft.kind, draft.lang, draft.segments, asked.note or "", tuple(asked.tag),
        asked.colour or "yellow",
    )  # fmt: skip
    return one_answer(reader, reader.marks.add(full).added[0])


def _where(reader: Reader, asked: Asked, block: Block) -> tuple[Lang, Segment]:
    if asked.quote is None:
        return asked.lang or "en", Segment(block.id, 0, 0)
    quote = unicodedata.normalize("NFC", asked.quote)
    for lang in (asked.lang,) if asked.lang else LANGS:
        with suppress(QuoteMissingError):
            return lang, reader.marks.quoted(block.id, quote, lang, asked.nth)
    raise QuoteMissingError(quote=quote, block=block.id)


def _list(reader: Reader, asked: Asked) -> Answer:
    every = reader.marks.trash() if asked.trash else reader.marks.all()
    found = [one for one in every if is_asked(one, asked) and asked.lang in {None, one.lang}]
    rows = [row(one) for one in found]
    if not found:
        reader.close()
        return Answer(rows, error=no_marks())
    return Answer(rows, [Grid([_line(one) for one in found])], rows, afterwards=reader.close)


def no_marks() -> NothingListed:
    """Return what is said where there are none, or none of those asked for."""
    then = "make one with “whitepaper marks add”, or leave out what narrows the list"
    return NothingListed(what="such marks", then=then)


def is_asked(one: Mark, asked: Asked) -> bool:
    """Tell whether a mark has what the options ask for; ``--lang`` is what is written in."""
    return (
        (asked.colour is None or one.colour == asked.colour)
        and (asked.part is None or section_of(one.block).split(".")[0] == asked.part)
        and set(asked.tag) <= set(one.tags)
    )


def _delete(reader: Reader, asked: Asked) -> Answer:
    return _moved(reader, asked, reader.marks.delete)


def _restore(reader: Reader, asked: Asked) -> Answer:
    return _moved(reader, asked, reader.marks.restore)


def _moved(reader: Reader, asked: Asked, verb: Callable[[Iterable[MarkId]], Changed]) -> Answer:
    one = reader.marks.mark(asked.words[1])
    reader.marks.back_up_before()
    verb([one.id])
    return one_answer(reader, reader.marks.mark(one.id))


def _backups(reader: Reader, _asked: Asked) -> Answer:
    found = reader.marks.backups.all()
    rows: list[Row] = [
        {"backup": one.serial, "made": one.made, "path": str(one.path)} for one in found
    ]
    if not rows:
        return Answer(
            rows,
            error=NothingListed(
                what="backups of your marks", then="read on: one is made before a mark is changed"
            ),
        )
    lines = [(f"{one.serial}", one.made, one.path.name) for one in found]
    return Answer(rows, [Grid(lines, right=frozenset({0}))], rows)


def _recover(reader: Reader, asked: Asked) -> Answer:
    wanted = asked.words[1] if len(asked.words) > 1 else None
    done = reader.recover_marks(wanted)
    count = len(reader.marks.all())
    value = {
        "backup": done.serial, "made": done.made, "marks": count, "added": done.added,
        "kept": str(done.kept) if done.kept else None,
    }  # fmt: skip
    said = f"Backup {done.serial} of {done.made} was taken; there are {many(count, 'mark')} now."
    if done.added:
        said += f" {done.added} of them are later and came from the readable copy."
    where = [Paragraph(f"What it replaced is kept as {done.kept}.")] if done.kept else []
    return Answer(value, [Paragraph(said), *where], [value], afterwards=_tidied(reader))


VERBS: Mapping[str, Callable[[Reader, Asked], Answer]] = {
    "add": _add, "bookmark": _bookmark, "list": _list, "delete": _delete, "restore": _restore,
    "backups": _backups, "recover": _recover,
}  # fmt: skip


def row(one: Mark) -> Row:
    """Return a mark as an object (product.md, `marks add`)."""
    return {
        "id": one.id,
        "kind": one.kind,
        "segments": [
            {"block": part.block, "start": part.start, "end": part.end} for part in one.segments
        ],
        "lang": one.lang,
        "quote": one.anchor.exact,
        "note": one.note,
        "tags": one.tags,
        "colour": one.colour,
        "created": one.created,
        "state": one.state,
        "confidence": one.confidence,
        "changed": one.changed,
        "deleted": one.deleted or None,
        "edition": one.anchor.edition,
        "heading": one.anchor.heading,
        "was": one.was.exact if one.was else None,
    }


def one_answer(reader: Reader, one: Mark) -> Answer:
    """Return one mark as the answer; the readable copy is written after it is out."""
    value = row(one)
    names = (
        "id", "kind", "lang", "quote", "was", "note", "colour", "state", "deleted", "heading",
    )  # fmt: skip
    lines = [(name, str(value[name])) for name in names if value[name]]
    if one.tags:
        lines.append(("tags", ", ".join(one.tags)))
    pieces: Sequence[Piece] = [Grid([*lines, ("blocks", _blocks(one))])]
    return Answer(value, pieces, [value], afterwards=_tidied(reader))


def _tidied(reader: Reader) -> Callable[[], None]:
    def tidied() -> None:
        reader.marks.tidy()
        reader.close()

    return tidied


def _blocks(one: Mark) -> str:
    return ", ".join(dict.fromkeys(part.block for part in one.segments))


def _line(one: Mark) -> Sequence[str]:
    quote, note = " ".join(one.anchor.exact.split()), " ".join(one.note.split())
    state = "" if one.state == "anchored" else f"[{one.state}] "
    said = f"{state}“{quote}”" + (f" – {note}" if note else "")
    tags = " ".join(f"#{tag}" for tag in one.tags)
    return one.id[:_SHORT], one.kind, _blocks(one), f"{said} {tags}".strip()
