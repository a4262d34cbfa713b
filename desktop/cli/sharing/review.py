"""`marks review`, `attach`, `confirm`: what a new edition did to marks, set right by hand."""

import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict

from desktop.cli.answer import Answer, Row
from desktop.cli.asking.options import Asked
from desktop.cli.layout import EMPTY, Grid, Paragraph, Piece
from desktop.cli.marks import one_answer, row
from desktop.errors import BadOptionError, NothingListed
from desktop.marks.anchor import Suggestion
from desktop.marks.finding.reviewing import WHY, Excerpt, Review, beside
from desktop.marks.model import Mark, Segment
from desktop.reader import Reader

_LOST = "marks that moved, changed or lost their words"
_NAME = "name the block they stand in: “whitepaper marks attach MARK ID --quote TEXT”"
_SHORT = 8  # Digits of a mark's id, as in the list.


def review(reader: Reader, _asked: Asked) -> Answer:
    """Return the marks that were moved, changed or lost, old and new text of each."""
    found = reader.marks.to_review()
    rows = [_row(reader, one) for one in found]
    if not found:
        reader.close()
        return Answer(
            rows, error=NothingListed(what=_LOST, then="read on: there is nothing to review")
        )
    pieces = [piece for one in found for piece in _told(one)]
    return Answer(rows, pieces, rows, afterwards=reader.close)


def _row(reader: Reader, one: Review) -> Row:
    new = asdict(one.new) if one.new else None
    return {
        **row(one.mark), "why": one.why, "old": asdict(one.old), "new": new,
        "differs": _differing(reader, one) if new else None,
    }  # fmt: skip


def _differing(reader: Reader, one: Review) -> dict[str, list[str]]:
    found = beside(one.old, one.mark.segments, reader.marks.passages(one.mark.lang))
    gone, come = found.differences.gone, found.differences.come
    return {
        "gone": [found.old.text[span.start : span.end] for span in gone],
        "come": [found.new.text[span.start : span.end] for span in come],
    }


def _told(one: Review) -> Sequence[Piece]:
    new = _line(one.new) if one.new else "-"
    lines = [("was", _line(one.old)), ("is", new), ("note", " ".join(one.mark.note.split()))]
    rows = [line for line in lines if line[1]]
    return Paragraph(f"{one.mark.id[:_SHORT]} {WHY[one.why]}"), Grid(rows, gutter=2), EMPTY


def _line(one: Excerpt) -> str:
    words = " ".join(one.words.split())
    before, after = " ".join(one.before.split()), " ".join(one.after.split())
    return f"{one.block}: {before} [{words}] {after}"


def confirm(reader: Reader, asked: Asked) -> Answer:
    """Take where a mark stands now for its place."""
    one = reader.marks.mark(asked.words[1])
    if one.state == "orphan":
        raise BadOptionError(why="Its words are gone: give it a place with “marks attach”.")
    reader.marks.back_up_before()
    reader.marks.confirm([one.id])
    return one_answer(reader, reader.marks.mark(one.id))


def attach(reader: Reader, asked: Asked) -> Answer:
    """Give a mark a place by hand, or say which places are likely."""
    one = reader.marks.mark(asked.words[1])
    offered = reader.marks.suggestions(one)
    if len(asked.words) == 2 and asked.choice is None:  # noqa: PLR2004  The verb and the mark.
        return _offered(reader, one, offered)
    segments = _place(reader, asked, one, offered)
    reader.marks.back_up_before()
    reader.marks.attach(one.id, segments)
    return one_answer(reader, reader.marks.mark(one.id))


def _place(
    reader: Reader, asked: Asked, one: Mark, offered: Sequence[Suggestion]
) -> tuple[Segment, ...]:
    if asked.choice is not None:
        if not 1 <= asked.choice <= len(offered):
            raise BadOptionError(why=f"{len(offered)} places are suggested, not {asked.choice}.")
        return offered[asked.choice - 1].segments
    block = reader.block(asked.words[2], one.lang)
    if asked.quote is not None:
        quote = unicodedata.normalize("NFC", asked.quote)
        return (reader.marks.quoted(block.id, quote, one.lang, asked.nth),)
    return (Segment(block.id, 0, 0 if one.is_of_block else len(block.text)),)


def _offered(reader: Reader, one: Mark, offered: Sequence[Suggestion]) -> Answer:
    passages = reader.marks.passages(one.lang)
    rows: list[Row] = []
    for number, place in enumerate(offered, 1):
        parts = [(passages.block(part.block), part) for part in place.segments]
        words = "\n".join(block.text[part.start : part.end] for block, part in parts if block)
        rows.append({
            "choice": number, "block": place.segments[0].block, "text": words,
            "segments": [asdict(part) for part in place.segments],
            "confidence": place.confidence,
        })  # fmt: skip
    if not rows:
        reader.close()
        return Answer(rows, error=NothingListed(what="words like those of this mark", then=_NAME))
    lines = [(str(one["choice"]), str(one["block"]), str(one["text"])) for one in rows]
    return Answer(rows, [Grid(lines)], rows, afterwards=reader.close)


VERBS: Mapping[str, Callable[[Reader, Asked], Answer]] = {
    "review": review, "attach": attach, "confirm": confirm,
}  # fmt: skip
