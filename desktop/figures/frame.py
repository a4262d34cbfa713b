"""The frame of a chart: its legend, its key, and how high it is at a width.

The height depends on names and signs alone, which the text holds: a page can be laid out
before any figure has been read.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import get_args

from desktop.document.model import Lang, Quality
from desktop.figures.data import Outline
from desktop.figures.marks import Bar, Dot, Drawing, Label, Metrics, Point, Stroke

LEAST, MOST, SHARE = 130, 250, 0.42  # Height of the plot: pixels, pixels, of the width.
TITLE = 1.75  # Lines that the words of the axis take, air included.
SAMPLE = 22  # Pixels of the sample before a name in the legend.
BETWEEN = 14  # Pixels between two names.
THICK = 12  # Pixels of a bar of shares.
SIGNS = {"over": ">", "at_least": "≥", "about": "≈", "nearly": "<", "up_to": "≤", "gap": "–"}
_KEY: dict[Lang, Mapping[str, str]] = {
    "en": {
        "rounded": "rounded in the source", "computed": "computed", "estimated": "estimated",
        "over": "more than", "at_least": "at least", "about": "about", "nearly": "nearly",
        "up_to": "at most", "gap": "no figure found", "shares": "Shares are computed.",
    },
    "zh": {
        "rounded": "来源取整", "computed": "推算", "estimated": "估计", "over": "超过",
        "at_least": "至少", "about": "约", "nearly": "近", "up_to": "最多", "gap": "未查得",
        "shares": "比重系推算。",
    },
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Frame:
    """Where the parts of a chart lie, in pixels from its top."""

    names: int
    plot: float
    below: float
    height: float


def frame_of(outline: Outline, width: float, metrics: Metrics) -> Frame:
    """Return where legend, plot and key of a chart lie."""
    line = metrics.line
    if outline.chart.kind == "shares":
        below = outline.slots * (line + THICK + 8) + 6
        return Frame(0, 0, below, below + _rows(_key(outline), width, metrics) * line + 4)
    names = _rows(outline.names, width, metrics) if len(outline.names) > 1 else 0
    plot = names * line + line * TITLE
    below = plot + min(max(width * SHARE, LEAST), MOST)
    key = _rows(_key(outline), width, metrics)
    return Frame(names, plot, below, below + line * (1.3 + key) + 4)


def put_names(drawing: Drawing, outline: Outline, metrics: Metrics) -> None:
    """Draw the legend: a sample of each track and its name."""
    if len(outline.names) < 2:  # noqa: PLR2004  One track needs no telling apart.
        return
    for track, item in enumerate(_flow(outline.names, drawing.width, metrics)):
        base, x = (item.row + 1) * metrics.line - metrics.size * 0.4, item.x
        middle = base - metrics.size * 0.34
        if outline.chart.kind == "line":
            drawing.strokes.append(Stroke(((x, middle), (x + SAMPLE - 4, middle)), track))
            drawing.dots.append(Dot(x + SAMPLE / 2 - 2, middle, track))
        else:
            drawing.bars.append(Bar(x, middle - 5, SAMPLE - 6, 10, track))
        for number, line in enumerate(item.lines):
            below = base + number * metrics.line
            drawing.labels.append(Label(x + SAMPLE, below, line, role="text"))


def put_key(drawing: Drawing, outline: Outline, frame: Frame, metrics: Metrics) -> None:
    """Draw what the signs mean that occur in the chart, and nothing when none does."""
    top = frame.height - _rows(_key(outline), drawing.width, metrics) * metrics.line - 4
    items = _flow(_key(outline), drawing.width, metrics)
    for sign, item in zip(_signs(outline), items, strict=True):
        base, x = top + (item.row + 1) * metrics.line - metrics.size * 0.4, item.x
        beside = 0 if sign == "shares" else SAMPLE - 8  # That sentence explains no sign.
        drawing.labels.append(Label(x + beside, base, " ".join(item.lines)))
        if sign in SIGNS:
            drawing.labels.append(Label(x + 5, base, SIGNS[sign], "middle", "text"))
        else:
            _put_sign(drawing, outline, sign, (x + 5, base - metrics.size * 0.34))


def _put_sign(drawing: Drawing, outline: Outline, sign: str, at: Point) -> None:
    quality = next((one for one in get_args(Quality) if one == sign), None)
    if quality is None:
        return
    if outline.chart.kind == "line":
        drawing.dots.append(Dot(*at, None, quality))
    else:
        drawing.put_bar(Bar(at[0] - 5, at[1] - 5, 10, 10, 0, quality))


def _signs(outline: Outline) -> tuple[str, ...]:
    return (
        ("shares", *outline.chart.signs) if outline.chart.kind == "shares" else outline.chart.signs
    )


def _key(outline: Outline) -> list[str]:
    return [_KEY[outline.lang][one] for one in _signs(outline)]


@dataclass(frozen=True, slots=True)
class _Item:
    """Words with room for a sample before them: where they begin, and their lines."""

    row: int
    x: float
    lines: list[str]


def _rows(words: Sequence[str], width: float, metrics: Metrics) -> int:
    return max((one.row + len(one.lines) for one in _flow(words, width, metrics)), default=0)


def _flow(words: Sequence[str], width: float, metrics: Metrics) -> Iterator[_Item]:
    # One after the other, on a new row where the width ends; what is too long is wrapped.
    row, x = 0, 0.0
    for one in words:
        need = SAMPLE + metrics.measure(one)
        if x and x + need > width:
            row, x = row + 1, 0.0
        lines = _wrapped(one, width - SAMPLE, metrics)
        yield _Item(row, x, lines)
        row += len(lines) - 1
        x += need + BETWEEN


def _wrapped(words: str, room: float, metrics: Metrics) -> list[str]:
    lines = [""]
    for atom in re.findall(r"[^ \u2e80-\uffff]+ ?|.", words):
        if lines[-1] and metrics.measure(lines[-1] + atom.rstrip()) > room:
            lines.append("")
        lines[-1] += atom
    return [line.rstrip() for line in lines]
