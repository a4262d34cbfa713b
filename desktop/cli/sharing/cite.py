"""`cite`: a block, a section, words of a block, a figure or a source as a citation.

A place is cited as our digest, with the sources of its figures beside it; a figure as its
own source, with the place in the digest beside it.
"""

import unicodedata

from desktop.citing import cited, styles
from desktop.citing.cited import Cited
from desktop.cli.answer import Answer, Row
from desktop.cli.layout import Grid, Paragraph, Piece
from desktop.cli.options import Asked
from desktop.document.model import LANGS, Block, FactId, Lang, SourceId, Span
from desktop.errors import BadOptionError, QuoteMissingError
from desktop.reader import Reader


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
    if name in library.facts:
        _refuse_quote(asked)
        return _of_fact(reader, FactId(name), lang, asked.style)
    if name in library.sources:
        _refuse_quote(asked)
        return _answer(name, cited.source(library.sources[SourceId(name)], lang), asked.style)
    lang, block, span = _where(reader, asked)
    quote = block.text[span.start : span.end] if span else ""
    origins = cited.sources(library, block, lang, span)
    return _answer(block.id, cited.place(library, block, lang, quote), asked.style, *origins)


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


def _of_fact(reader: Reader, name: FactId, lang: Lang, style: str) -> Answer:
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
