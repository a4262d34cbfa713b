"""`search`: ranked hits; with `--queries` those of many questions, a line of JSON for each."""

import json
import shlex
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from desktop.cli.answer import Answer, Value
from desktop.cli.asking.options import Asked
from desktop.cli.data import check_part
from desktop.cli.layout import EMPTY, Paragraph, Piece, columns
from desktop.errors import BadOptionError, NothingAsked, NothingFound
from desktop.reader import Reader
from desktop.search.query import Query
from desktop.search.results import Hit, Offer, Results


def search(reader: Reader, asked: Asked) -> Answer:
    """Return the hits for what was typed; with none, the empty answer and `NothingFound`.

    Raises:
        BadOptionError: The edition has no such part.
    """
    if asked.queries:
        return queries(reader, asked)
    if not asked.library:
        check_part(reader, asked.part)
    query = Query(asked.text, lang=asked.lang, kind=asked.kind, part=asked.part, limit=asked.limit)
    with closing(reader.search) as index:
        index.open()  # Beforehand, so that what is told is the time of the query alone.
        own = () if asked.library else reader.own_passages(reader.marks.all())
        results = index.find(query, index.prepared(own))
    hits = [reader.told_hit(hit) for hit in results.hits]
    value = {
        "query": asked.text,
        "total": {"atLeast": results.total} if results.at_least else results.total,
        "took_ms": round(results.took_ms, 3),
        "suggestion": results.suggestion,
        "offers": [
            {"drop": one.what, "query": one.text, "total": one.total} for one in results.offers
        ],
        "hits": [_value(hit) for hit in hits],
    }
    failed = NothingAsked if query.is_mute else NothingFound
    error = None if results.hits else failed(asked=asked.text)
    pieces = [*_pieces(replace(results, hits=tuple(hits))), *_offers(results, asked)]
    return Answer(value, pieces, error=error)


def _value(hit: Hit) -> Value:
    return {
        "rank": hit.rank,
        "score": round(hit.score, 4),
        "kind": hit.kind,
        "id": hit.block,
        "at": hit.at,
        "section": hit.section,
        "lang": hit.lang,
        "heading": hit.heading,
        "snippet": hit.snippet.text,
        "text": hit.text,
        "spans": [[span.start, span.end] for span in hit.spans],
        "match": hit.match,
        "bridge": hit.bridge,
    }


def _pieces(results: Results) -> list[Piece]:
    gutter = max((columns(hit.block) for hit in results.hits), default=0) + 2
    pieces: list[Piece] = []
    for hit in results.hits:
        pieces.append(Paragraph(hit.heading, hit.block, gutter))
        pieces += [Paragraph(hit.snippet.text.replace("\n", " "), gutter=gutter), EMPTY]
    if results.hits:
        some = len(results.hits) < results.total
        shown = f", {len(results.hits)} shown; --limit shows more" if some else ""
        pieces.append(Paragraph(f"{results.total} found{shown}."))
    if results.suggestion:
        pieces.append(Paragraph(f"Did you mean “{results.suggestion}”?"))
    return pieces


_GIVEN = {
    "language": "in both languages",
    "limits": "without its limits",
    "plain": "for its words alone",
}


def _offers(results: Results, asked: Asked) -> list[Piece]:
    # What else to ask, as the command that asks it.
    return [
        Paragraph(f"{one.total} found {_GIVEN[one.what]}: {_command(one, asked)}")
        for one in results.offers
    ]


def _command(offer: Offer, asked: Asked) -> str:
    options = {
        "--library": asked.library,
        "--lang": None if offer.what == "language" else asked.lang,
        "--kind": None if offer.what == "limits" else asked.kind,
        "--part": None if offer.what == "limits" else asked.part,
    }
    given = [word for name, value in options.items() if value for word in (name, value)]
    return shlex.join(["whitepaper", "search", offer.text, *given])


def queries(reader: Reader, asked: Asked) -> Answer:
    """Return the best blocks for each question of the file; far answers as well.

    Raises:
        BadOptionError: The file cannot be read, or a line of it is no question.
    """
    file = Path(asked.queries or "")
    with closing(reader.search) as index:
        lines: list[Value] = []
        for qid, text in _questions(file):
            query = Query(
                text, lang=asked.lang, kind=asked.kind, part=asked.part, limit=asked.limit,
                deep=True,
            )  # fmt: skip
            hits = [{"id": block, "score": round(score, 5)} for block, score in index.ids(query)]
            lines.append({"qid": qid, "hits": hits})
    return Answer(lines, lines=lines)


def _questions(file: Path) -> Iterator[tuple[str | int, str]]:
    try:
        raw = file.read_bytes().decode("utf-8")
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or "it is not UTF-8"
        raise BadOptionError(why=f"--queries {file} cannot be read: {why}.") from error
    for number, line in enumerate(raw.split("\n"), 1):
        if not line.strip():
            continue
        try:
            form = json.loads(line)
            yield form["qid"], _words(form["query"])
        except (ValueError, TypeError, KeyError) as error:
            raise BadOptionError(why=f"{file}:{number} is no question.") from error


def _words(given: object) -> str:
    if isinstance(given, str):
        return given
    raise TypeError(given)
