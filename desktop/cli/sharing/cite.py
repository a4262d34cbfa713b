"""`cite`: a block, a section, words of a block, a mark, a figure, a series or a source.

A place is cited as our digest, with the sources of its figures beside it; so is a series,
which we put together, at its table. A figure, and a point of a series, is cited as its own
source, with the place in the digest beside it.
"""

import re
import unicodedata
from collections.abc import Callable

from desktop.citing import cited, styles
from desktop.citing.cited import Cited
from desktop.cli.answer import Answer, Row
from desktop.cli.asking.options import Asked
from desktop.cli.layout import Grid, Paragraph, Piece
from desktop.document.model import LANGS, Block, FactId, Lang, SeriesId, SourceId, Span
from desktop.errors import BadOptionError, QuoteMissingError, UnknownIdError
from desktop.exchange.records import records
from desktop.marks.model import Mark
from desktop.reader import Reader

_MARK = re.compile(r"(urn:uuid:)?[0-9a-f]{8}(-[0-9a-f]{4}){0,3}(-[0-9a-f]{1,12})?", re.IGNORECASE)


def cite(reader: Reader, asked: Asked) -> Answer:
    """Return the citation, what it cannot say, and what else could be cited.

    Raises:
        UnknownIdError: There is nothing of that id.
        QuoteMissingError: The words do not stand in the block.
        BadOptionError: Words are to be quoted of what is no block.
    """
    name, library, lang = reader.short_id(asked.words[0]), reader.library, asked.lang or "en"
    if len(asked.words) > 1:
        _refuse_quote(asked)
        return _of_range(reader, asked, lang)
    answer = _other(reader, name)
    if answer:
        _refuse_quote(asked)
        return answer(reader, name, lang, asked.style)
    lang, block, span = _where(reader, asked)
    quote = block.text[span.start : span.end] if span else ""
    origins = cited.sources(library, block, lang, span)
    return _answer(block.id, cited.place(library, block, lang, quote), asked.style, *origins)


def _other(reader: Reader, name: str) -> Callable[[Reader, str, Lang, str], Answer] | None:
    # What an id may name beside a place, and who answers.
    if name in reader.library.facts:
        return _of_fact
    if name in reader.library.sources:
        return _of_source
    if name.partition("@")[0] in reader.library.series:
        return _of_series
    return _of_mark if _MARK.fullmatch(name) else None


def _refuse_quote(asked: Asked) -> None:
    if asked.quote is not None:
        raise BadOptionError(why="--quote needs the id of a block: its words are quoted.")


def _of_range(reader: Reader, asked: Asked, lang: Lang) -> Answer:
    first, last = (reader.block(one, lang) for one in asked.words)
    blocks = [one for section in reader.library.edition(lang).sections for one in section.blocks]
    here = blocks[blocks.index(first) : blocks.index(last) + 1]
    if not here:
        raise BadOptionError(why=f"“{last.id}” stands before “{first.id}”.")
    every = [one for block in here for one in cited.sources(reader.library, block, lang)]
    place = cited.place(reader.library, first, lang, last=last)
    return _answer(first.id, place, asked.style, *dict.fromkeys(every))


def _of_source(reader: Reader, name: str, lang: Lang, style: str) -> Answer:
    return _answer(name, cited.source(reader.library.sources[SourceId(name)], lang), style)


def _of_series(reader: Reader, asked: str, lang: Lang, style: str) -> Answer:
    name, _, year = asked.partition("@")
    library, series = reader.library, SeriesId(name)
    block = cited.table_of(library, series, lang)
    place = cited.place(library, block, lang) if block else Cited(cited.digest(library, lang), lang)
    years = [one.year for one in library.series[series].points]
    if not year:
        found = [one for year in years for one in cited.point(library, series, year, lang)]
        return _answer(asked, place, style, *dict.fromkeys(found))
    if year not in {str(one) for one in years}:
        raise UnknownIdError(kind="point", id=asked, command=f"series {name}")
    (origin,) = cited.point(library, series, int(year), lang)
    return _answer(asked, origin, style, place=place)


def _of_mark(reader: Reader, asked: str, _lang: Lang, style: str) -> Answer:
    one = reader.marks.mark(asked)
    (record,) = records(reader.library, [one], style)
    found = [*dict.fromkeys(_sources_of(reader, one))]
    reader.close()
    return _answer(one.id, record.source, style, *found)


def _sources_of(reader: Reader, one: Mark) -> list[Cited]:
    if one.state == "orphan":
        return []
    found: list[Cited] = []
    for part in one.segments:
        within = None if one.is_of_block else Span(part.start, part.end)
        block = reader.block(part.block, one.lang)
        found += cited.sources(reader.library, block, one.lang, within)
    return found


def _of_fact(reader: Reader, asked: str, lang: Lang, style: str) -> Answer:
    name = FactId(asked)
    found = cited.fact(reader.library, name, lang)
    block = cited.block_of(reader.library, name, lang)
    place = cited.place(reader.library, block, lang) if block else None
    if not found:  # No source is recorded: what can be cited is where we say so.
        alone = place or Cited(cited.digest(reader.library, lang), lang)
        return _answer(name, alone, style)
    return _answer(name, found[0], style, *found[1:], place=place)


def _where(reader: Reader, asked: Asked) -> tuple[Lang, Block, Span | None]:
    if asked.quote is None:
        lang = asked.lang or "en"
        return lang, reader.block(asked.words[0], lang), None
    quote = unicodedata.normalize("NFC", asked.quote)
    for lang in (asked.lang,) if asked.lang else LANGS:
        block = reader.block(asked.words[0], lang)
        start = block.text.find(quote)
        if start >= 0:
            return lang, block, Span(start, start + len(quote))
    raise QuoteMissingError(quote=quote, block=asked.words[0])


def _answer(
    name: str, one: Cited, style: str, *others: Cited, place: Cited | None = None
) -> Answer:
    main = _row(one, style)
    sources = [_row(other, style) for other in others]
    value: Row = {
        "style": style, "text": main["text"], "id": name, "lang": one.lang,
        "cites": _kind(one), "missing": one.missing,
        "sources": sources, "digest": _row(place, style)["text"] if place else None,
    }  # fmt: skip
    pieces: list[Piece] = [Paragraph(line) for line in str(main["text"]).split("\n")]
    also = [("source", str(row["text"])) for row in sources if not styles.STYLES[style].is_record]
    return Answer(value, [*pieces, Grid(also, gutter=2)] if also else pieces, [main, *sources])


def _kind(one: Cited) -> str:
    return "digest" if one.work.is_digest else "help" if one.work.is_help else "source"


def _row(one: Cited, style: str) -> Row:
    found = styles.cite(one, style)
    return {"work": one.work.key, "text": found.text, "html": found.html, "missing": one.missing}
