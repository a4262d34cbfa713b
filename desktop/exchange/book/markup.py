"""Blocks as XHTML: headings, paragraphs, lists, tables, charts, figures led to their sources.

The same markup stands in the web page and in the e-book. Every word is escaped; a chart is
an SVG with its words and, below it, its table. A mark is a ``mark`` element, its note an
aside behind the block.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from html import escape

from desktop.document.library import Library
from desktop.document.model import Block, BlockId, Cell, FactId, Lang, Run, Section, SeriesId, Span
from desktop.document.stretches import stretches
from desktop.exchange.labels import NOTE
from desktop.figures.data import data_of
from desktop.figures.drawing import draw
from desktop.figures.svg import metrics, svg
from desktop.figures.words import GRADES, IN_PAPER, described
from desktop.marks.model import Mark

CHART = 600.0  # Pixels a chart is drawn for; it scales.
SCHEME = "whitepaper:"
DATA = {"en": "The figures of this chart", "zh": "本图数据"}
LANGS = {"en": "en", "zh": "zh-Hans"}
CONFLICT = {"en": "Sources differ: ", "zh": "来源有出入："}
STYLE = """
body { font-family: serif; line-height: 1.6; color: #1b1b1b; background: #fff; }
:lang(zh-Hans) { line-height: 1.75; }
h1, h2, h3, table, figure, .number { font-family: sans-serif; }
.number { color: #5f5e5a; margin-right: .5em; }
.card { background: #f3f6fb; border-left: .2rem solid #1d4f91; padding: .5rem 1rem; }
.remark { color: #5f5e5a; border-left: .15rem solid #d9d8d2; padding-left: 1rem; }
table { border-collapse: collapse; font-size: .85em; margin: 1em 0; }
caption { text-align: left; font-weight: bold; }
th, td { border-bottom: 1px solid #d9d8d2; padding: .3rem .6rem; text-align: left; }
.right { text-align: right; font-variant-numeric: tabular-nums; }
a { color: #1d4f91; } a.figure { color: inherit; text-decoration: underline dotted; }
svg { max-width: 100%; height: auto; }
mark { color: inherit; } mark.yellow { background: #fff0a6; } mark.green { background: #cdeccd; }
mark.blue { background: #cfe3fb; } mark.pink { background: #fbd3de; }
mark.purple { background: #e4d8f6; }
aside { border: 1px solid #d9d8d2; padding: .3rem .8rem; margin: .5rem 0; white-space: pre-wrap; }
"""


@dataclass(slots=True)
class Writer:
    """Writes the blocks of one language.

    Attributes:
        marks: What the reader marked, by block.
        href: Where a block, or the source of a figure (``source-…``), is to be found.
        cited: The figures written so far, each once, in the order they came.
    """

    library: Library
    lang: Lang
    marks: Mapping[BlockId, Sequence[Mark]]
    href: Callable[[str], str]
    cited: dict[str, None] = field(default_factory=dict[str, None])

    def section(self, section: Section) -> Iterator[str]:
        """Yield the lines of a section."""
        yield f'<section id="{anchor(section.id)}-section">'
        inside = ""
        for block in section.blocks:
            wanted = _list_of(block)
            if wanted != inside:
                yield from (f"</{inside}>",) if inside else ()
                yield from (f"<{wanted}>",) if wanted else ()
                inside = wanted
            yield self._block(block)
        yield from (f"</{inside}>",) if inside else ()
        yield "</section>"

    def sources(self) -> Iterator[str]:
        """Yield the list of all figures written so far, each with what it rests on."""
        yield "<ol>"
        for target in self.cited:
            yield f'<li id="{source_anchor(target)}">{escape(self._source(target))}</li>'
        yield "</ol>"

    def _block(self, block: Block) -> str:
        name, own = anchor(block.id), self._text(block, 0, len(block.text))
        notes = "".join(self._notes(block))
        if block.kind == "heading":
            number = f'<span class="number">{block.id}</span>'
            return f'<h{block.level} id="{name}">{number}{own}</h{block.level}>{notes}'
        if block.chart is not None:
            return f'<figure id="{name}">{self._chart(block)}</figure>{notes}'
        if block.table is not None:
            return self._table(block, f' id="{name}"') + notes
        if block.kind == "item":
            return f'<li id="{name}">{own}{notes}</li>'
        kinds = {"card": ' class="card"', "note": ' class="remark"'}
        return f'<p id="{name}"{kinds.get(block.kind, "")}>{own}</p>{notes}'

    def _notes(self, block: Block) -> Iterator[str]:
        for one in self.marks.get(block.id, ()):
            if one.note and one.segments[-1].block == block.id:
                yield f"<aside><strong>{NOTE[self.lang]}:</strong> {escape(one.note)}</aside>"

    def _chart(self, block: Block) -> str:
        data = data_of(block, self.library, self.lang)
        drawing = svg(draw(data, CHART, metrics()), data.caption, described(data))
        # Several drawings stand on one page: the names in each are its own.
        drawing = re.sub(r'(id="|url\(#)', rf"\g<1>in-{block.id}-", drawing)
        return (
            f"{drawing}<details><summary>{DATA[self.lang]}</summary>{self._table(block)}</details>"
        )

    def _table(self, block: Block, own: str = "") -> str:
        table = block.table
        assert table is not None  # noqa: S101  Only called for one.
        caption = self._text(block, table.caption.start, table.caption.end)
        head = [self._row(block, row, head=True) for row in table.rows[: table.header]]
        body = [self._row(block, row) for row in table.rows[table.header :]]
        named = f"<caption>{caption}</caption>" if caption else ""
        return (
            f"<table{own}>{named}<thead>{''.join(head)}</thead>"
            f"<tbody>{''.join(body)}</tbody></table>"
        )

    def _row(self, block: Block, row: Sequence[Cell], *, head: bool = False) -> str:
        cells: list[str] = []
        for place, cell in enumerate(row):
            name = "th" if head or place == 0 else "td"
            scope = f' scope="{"col" if head else "row"}"' if name == "th" else ""
            side = ' class="right"' if cell.align == "right" else ""
            words = self._text(block, cell.start, cell.end)
            cells.append(f"<{name}{scope}{side}>{words}</{name}>")
        return f"<tr>{''.join(cells)}</tr>"

    def _text(self, block: Block, start: int, end: int) -> str:
        marked = [
            (segment.start, segment.end, one)
            for one in self.marks.get(block.id, ())
            for segment in one.segments
            if segment.block == block.id and one.lang == self.lang and one.state != "orphan"
        ]
        written: list[str] = []
        spans = [Span(first, last) for first, last, _ in marked]
        for first, last, runs in stretches(block, start, end, spans):
            words = escape(block.text[first:last]).replace("\n", "<br/>")
            for run in runs:
                words = self._run(run, words)
            for one in [one for a, b, one in marked if a <= first and last <= b]:
                words = f'<mark class="{one.colour}">{words}</mark>'
            written.append(words)
        return "".join(written)

    def _run(self, run: Run, words: str) -> str:
        if run.kind in {"fact", "point"}:
            target = f"{run.kind}:{run.target}"
            self.cited.setdefault(target)
            return f'<a class="figure" href="{self.href(source_anchor(target))}">{words}</a>'
        if run.kind == "link":
            inside = run.target.startswith(SCHEME)
            address = self.href(anchor(run.target.removeprefix(SCHEME))) if inside else run.target
            return f'<a href="{escape(address)}">{words}</a>'
        element = {"strong": "strong", "emphasis": "em"}.get(run.kind)
        return f"<{element}>{words}</{element}>" if element else words

    def _source(self, target: str) -> str:
        kind, _, name = target.partition(":")
        if kind == "fact":
            fact = self.library.facts[FactId(name)]
            says = [f"{fact.text[self.lang]} · {fact.label[self.lang]}, {fact.year}"]
            says += [GRADES[self.lang][fact.grade], IN_PAPER[self.lang][fact.in_paper]]
            says += [f"{CONFLICT[self.lang]}{fact.conflict[self.lang]}"] if fact.conflict else []
            sources = fact.sources
        else:
            series = self.library.series[SeriesId(name.partition("@")[0])]
            point = next(one for one in series.points if str(one.year) == name.partition("@")[2])
            says = [f"{point.text[self.lang]} · {series.label[self.lang]}, {point.year}"]
            sources = (point.source,)
        for one in (self.library.sources[source] for source in sources):
            said = (one.publisher[self.lang], one.title, one.date, one.url)
            says.append(", ".join(part for part in said if part))
        return "; ".join(says)


def anchor(block: str) -> str:
    """Return a block's id as XML has it: no name may begin with a digit.

    >>> anchor("2.3-4")
    'b2.3-4'
    """
    return f"b{block}"


def source_anchor(target: str) -> str:
    """Return the name of a figure's place in the list of sources.

    >>> source_anchor("point:inv_granted@2019")
    'source-point-inv_granted-2019'
    """
    return "source-" + target.replace(":", "-").replace("@", "-")


def _list_of(block: Block) -> str:
    if block.kind != "item":
        return ""
    return "ul" if block.marker == "•" else "ol"


def marks_by_block(marks: Sequence[Mark]) -> dict[BlockId, list[Mark]]:
    """Return the marks of each block they stand in, in the order given."""
    found: dict[BlockId, list[Mark]] = {}
    for one in marks:
        for block in dict.fromkeys(segment.block for segment in one.segments):
            found.setdefault(block, []).append(one)
    return found
