"""A drawing as SVG: the same marks as on the page, in a file of its own.

Holds no script, loads nothing, and tells its caption and its figures in words.
"""

from collections.abc import Iterator, Mapping
from html import escape  # `xml.sax.saxutils` takes `http` and `ssl` along, 18 ms a command.

from desktop.figures.marks import (
    AXIS,
    CUT,
    DASHES,
    FILLINGS,
    MARK,
    SHAPES,
    UNSURE,
    Bar,
    Dot,
    Drawing,
    Label,
    Metrics,
    Stroke,
)

COLORS = {
    "page": "#ffffff", "text": "#1d1d1b", "muted": "#5f5e5a", "rule": "#d9d8d2",
    "chart_1": "#1d4f91", "chart_2": "#b4530a", "chart_3": "#0a7d6d",
}  # fmt: skip
FONTS = "'Noto Sans', 'Noto Sans CJK SC', 'Segoe UI', 'PingFang SC', sans-serif"
SIZE = 13.0
_PAD = 16.0
_HAN = "\u2e80"  # From here on signs are as wide as they are high.
_SHAPES = {
    "circle": '<circle cx="{x}" cy="{y}" r="{r}"{paint}/>',
    "square": '<path d="M{w},{n}H{e}V{s}H{w}Z"{paint}/>',
    "diamond": '<path d="M{x},{n}L{e},{y}L{x},{s}L{w},{y}Z"{paint}/>',
}


def metrics() -> Metrics:
    """Return the type an SVG is laid out with, by the mean width of signs."""
    return Metrics(SIZE, _measure)


def _measure(words: str) -> float:
    return sum(SIZE if sign >= _HAN else SIZE * 0.57 for sign in words)


def svg(drawing: Drawing, caption: str, described: str, colors: Mapping[str, str] = COLORS) -> str:
    """Return the text of an SVG file; ``described`` is for those who cannot see it."""
    width = _n(drawing.width + 2 * _PAD)
    height = _n(drawing.height + 2 * _PAD + SIZE * 2)
    text = colors["text"]
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}" role="img" font-family="{FONTS}" '
        f'font-size="{_n(SIZE)}">'
    )
    title = f'<text x="{_n(_PAD)}" y="{_n(_PAD + SIZE)}" font-weight="bold" fill="{text}">'
    lines = [
        head,
        f"<title>{escape(caption, quote=False)}</title>",
        f"<desc>{escape(described, quote=False)}</desc>",
        f"<defs>{''.join(_hatches(colors))}</defs>",
        f'<rect width="{width}" height="{height}" fill="{colors["page"]}"/>',
        f"{title}{escape(caption, quote=False)}</text>",
        f'<g transform="translate({_n(_PAD)},{_n(_PAD + SIZE * 2)})">',
        *(_stroke(one, colors) for one in drawing.grid),
        *(_bar(one, colors) for one in drawing.bars),
        *(_stroke(one, colors) for one in drawing.strokes),
        *(_dot(one, colors) for one in drawing.dots),
        *(_label(one, colors) for one in drawing.labels),
        "</g>",
        "</svg>",
    ]
    return "\n".join(lines) + "\n"


def _n(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")


def _color(track: int, colors: Mapping[str, str]) -> str:
    return colors[f"chart_{track % len(DASHES) + 1}"]


def _hatches(colors: Mapping[str, str]) -> Iterator[str]:
    for track in range(len(FILLINGS)):
        yield (
            f'<pattern id="hatch{track}" width="6" height="6" patternUnits="userSpaceOnUse" '
            f'patternTransform="rotate(45)"><rect width="6" height="6" fill="{colors["page"]}"/>'
            f'<rect width="3" height="6" fill="{_color(track, colors)}"/></pattern>'
        )


def _bar(bar: Bar, colors: Mapping[str, str]) -> str:
    place = (
        f'<rect x="{_n(bar.x)}" y="{_n(bar.y)}" width="{_n(bar.width)}" height="{_n(bar.height)}"'
    )
    if bar.track is None:
        return f'{place} fill="{colors["rule"]}" fill-opacity="0.35"/>'
    if bar.track == CUT:
        return f'{place} fill="{colors["page"]}"/>'
    color, number = _color(bar.track, colors), bar.track % len(FILLINGS)
    fill = {"solid": color, "hatched": f"url(#hatch{number})", "hollow": colors["page"]}
    chosen = "hollow" if bar.quality in UNSURE else FILLINGS[number]
    return f'{place} fill="{fill[chosen]}" stroke="{color}"/>'


def _stroke(stroke: Stroke, colors: Mapping[str, str]) -> str:
    points = " ".join(f"{_n(x)},{_n(y)}" for x, y in stroke.points)
    if stroke.track is None or stroke.track <= AXIS:
        color = colors["rule" if stroke.track is None else "muted"]
        return f'<polyline points="{points}" fill="none" stroke="{color}"/>'
    dash = DASHES[stroke.track % len(DASHES)]
    dashed = f' stroke-dasharray="{" ".join(map(_n, dash))}"' if dash else ""
    color = _color(stroke.track, colors)
    return (
        f'<polyline points="{points}" fill="none" stroke="{color}" stroke-width="2" '
        f'stroke-linejoin="round"{dashed}/>'
    )


def _dot(dot: Dot, colors: Mapping[str, str]) -> str:
    track = dot.track or 0
    color = colors["muted"] if dot.track is None else _color(track, colors)
    is_hollow = dot.quality in UNSURE
    fill = colors["page"] if is_hollow else color
    paint = f' fill="{fill}" stroke="{color}" stroke-width="1.6"'
    made = _shape(dot, track, MARK, paint)
    if dot.quality == "rounded":
        made += _shape(dot, track, MARK * 0.4, f' fill="{colors["page"]}"')
    return made


def _shape(dot: Dot, track: int, size: float, paint: str) -> str:
    return _SHAPES[SHAPES[track % len(SHAPES)]].format(
        x=_n(dot.x), y=_n(dot.y), r=_n(size), w=_n(dot.x - size), e=_n(dot.x + size),
        n=_n(dot.y - size), s=_n(dot.y + size), paint=paint,
    )  # fmt: skip


def _label(label: Label, colors: Mapping[str, str]) -> str:
    return (
        f'<text x="{_n(label.x)}" y="{_n(label.y)}" text-anchor="{label.anchor}" '
        f'fill="{colors[label.role]}">{escape(label.words, quote=False)}</text>'
    )
