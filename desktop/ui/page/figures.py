"""What is told of a place: what stands there, and of a link what it leads to.

Of a figure in one sentence what it is, when, how sure, from whom.
"""

from desktop.document.model import Block, Fact, FactId, Lang, Point, Series, SeriesId, Source
from desktop.document.outline import section_of
from desktop.errors import UnknownIdError
from desktop.figures.words import GRADES, IN_PAPER
from desktop.reader import Reader
from desktop.ui.page.underlay import Standing

SCHEME = "whitepaper:"
LONGEST = 220  # Characters of a preview: a few lines.
_READ = 400  # Of a block that is told; who wants more reads on from there.
_JOIN = {"en": "; ", "zh": "；"}
_CONFLICT = {"en": "Sources differ: ", "zh": "来源有出入："}


def sentence(reader: Reader, kind: str, target: str, lang: Lang) -> str:
    """Return what the status line says of a ``fact`` or a ``point``; empty when unknown."""
    library = reader.library
    if kind == "fact":
        fact = library.facts.get(FactId(target))
        sources = [library.sources[one] for one in fact.sources[:1]] if fact else []
        return _of_fact(fact, sources, lang) if fact else ""
    name, _, year = target.partition("@")
    series = library.series.get(SeriesId(name))
    points = [one for one in series.points if str(one.year) == year] if series else []
    if series is None or not points:
        return ""
    return _of_point(series, points[0], library.sources[points[0].source], lang)


def _of_fact(fact: Fact, sources: list[Source], lang: Lang) -> str:
    parts = [
        f"{fact.text[lang]} · {fact.label[lang]}, {fact.year}"
        if fact.value is not None
        else f"{fact.label[lang]}, {fact.year}",
        GRADES[lang][fact.grade],
        IN_PAPER[lang][fact.in_paper],
    ]
    parts += [source.publisher[lang] for source in sources]
    if fact.conflict:
        parts.append(_CONFLICT[lang] + fact.conflict[lang])
    return _JOIN[lang].join(parts)


def _of_point(series: Series, point: Point, source: Source, lang: Lang) -> str:
    parts = [f"{point.text[lang]} · {series.label[lang]}, {point.year}", GRADES[lang][source.grade]]
    parts.append(source.publisher[lang])
    if point.note:
        parts.append(point.note[lang])
    return _JOIN[lang].join(parts)


def preview(reader: Reader, link: str, lang: Lang) -> str:
    """Return what a link inside the edition leads to: its section and the words there."""
    try:
        block = reader.block(link, lang)
    except UnknownIdError:
        return ""
    section = reader.section(section_of(block.id), lang)
    # A section opens with its gist, in the block below its heading.
    shown = section.blocks[1] if block.kind == "heading" and len(section.blocks) > 1 else block
    words = " ".join(reader.told(shown).split())
    short = words if len(words) <= LONGEST else f"{words[: LONGEST - 1].rstrip()}…"
    return f"{section.id} {section.title} · {short}"


def words_of(block: Block, words: str = "") -> str:
    """Return a heading with its number, of a table or figure the caption, else the words.

    >>> from desktop.document.model import BlockId
    >>> words_of(Block(BlockId("1.1"), "heading", "Courts", level=2))
    '1.1 Courts'
    """
    if block.kind == "heading":
        return f"{block.id} {block.text}"
    told = words or block.text
    text = told.partition("\n")[0] if block.table else told
    return text if len(text) <= _READ else f"{text[: _READ - 1].rstrip()}…"


def standings(reader: Reader) -> dict[str, Standing]:
    """Return how every figure stands, by kind and target."""
    library = reader.library
    found = {
        f"fact:{fact.id}": Standing(fact.grade, fact.in_paper) for fact in library.facts.values()
    }
    for series in library.series.values():
        for point in series.points:
            grade = library.sources[point.source].grade
            found[f"point:{series.id}@{point.year}"] = Standing(grade, in_paper=False)
    return found
