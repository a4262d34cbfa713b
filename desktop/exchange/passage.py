"""A passage of the text for another program: HTML that a word processor takes, and Markdown.

Headings stay headings, lists lists, tables tables; what a selection cuts off is left out. The
numbers beside the text are not part of it. A link within the edition keeps its words alone,
as it leads nowhere outside.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from html import escape

from desktop.document.model import Block, Cell, Lang, Run
from desktop.document.piece import Piece
from desktop.document.stretches import filled, stretches
from desktop.exchange.escaping import escaped

SCHEME = "whitepaper:"
LANGS = {"en": "en", "zh": "zh-CN"}
_CELL = "border:1px solid #999;padding:2px 6px"
_RIGHT = ";text-align:right"


def plain(pieces: Iterable[Piece]) -> str:
    """Return pieces as words without any form; rows of tables keep their tabs."""
    return "\n\n".join(one.text for one in pieces)


def html(pieces: Iterable[Piece], lang: Lang) -> str:
    """Return pieces as a document of HTML, without style but the lines of tables."""
    lines: list[str] = []
    inside: list[str] = []
    for piece in pieces:
        kind, depth = ("ul" if piece.block.marker == "•" else "ol"), _depth(piece.block)
        while len(inside) > depth or (depth and inside[depth - 1 :] not in ([], [kind])):
            lines.append(f"</{inside.pop()}>")
        while len(inside) < depth:
            first = piece.block.marker.rstrip(".")
            lines.append(f'<ol start="{first}">' if kind == "ol" else "<ul>")
            inside.append(kind)
        lines.append(_html(piece))
    lines += [f"</{one}>" for one in reversed(inside)]
    return f'<html lang="{LANGS[lang]}"><body>{"".join(lines)}</body></html>'


def markdown(pieces: Sequence[Piece]) -> str:
    """Return pieces as Markdown."""
    made: list[str] = []
    for place, piece in enumerate(pieces):
        follows = place and piece.block.kind == pieces[place - 1].block.kind == "item"
        made += ["\n" if follows else "\n\n"] if made else []
        made.append(_markdown(piece))
    return f"{''.join(made)}\n"


def _depth(block: Block) -> int:
    return block.level if block.kind == "item" else 0


def _html(piece: Piece) -> str:
    block = piece.block
    if block.table is not None and piece.rows:
        return _table(piece)
    words = _inline(piece, piece.start, piece.end, _tag, _break)
    if block.kind == "heading" and not piece.is_cut:
        return f"<h{block.level}>{words}</h{block.level}>"
    if block.kind == "item":
        return f"<li>{words}</li>"
    return f"<blockquote>{words}</blockquote>" if block.kind == "quote" else f"<p>{words}</p>"


def _table(piece: Piece) -> str:
    block = piece.block
    assert block.table is not None  # noqa: S101  The caller has looked.
    heads = {cell for row in block.table.rows[: block.table.header] for cell in row}
    caption = _inline(piece, *piece.caption, _tag, _break)
    named = f"<p><strong>{caption}</strong></p>" if caption else ""
    rows = "".join(f"<tr>{''.join(_cells(piece, row, heads))}</tr>" for row in piece.rows)
    return f'{named}<table style="border-collapse:collapse">{rows}</table>'


def _cells(piece: Piece, row: Iterable[Cell], heads: set[Cell]) -> Iterator[str]:
    for cell in row:
        name = "th" if cell in heads else "td"
        side = _RIGHT if cell.align == "right" else ""
        words = _inline(piece, cell.start, cell.end, _tag, _break)
        yield f'<{name} style="{_CELL}{side}">{words}</{name}>'


def _break(text: str) -> str:
    return escape(text, quote=False).replace("\n", "<br>")


def _tag(run: Run, words: str) -> str:
    if run.kind == "link" and not run.target.startswith(SCHEME):
        return f'<a href="{escape(run.target)}">{words}</a>'
    element = {"strong": "strong", "emphasis": "em"}.get(run.kind)
    return f"<{element}>{words}</{element}>" if element else words


def _markdown(piece: Piece) -> str:
    block = piece.block
    if block.table is not None and piece.rows:
        return _pipes(piece)
    words = _inline(piece, piece.start, piece.end, _sign, escaped)
    if block.kind == "heading" and not piece.is_cut:
        return f"{'#' * block.level} {words}"
    if block.kind == "item":
        sign = "-" if block.marker == "•" else block.marker
        return f"{'    ' * (block.level - 1)}{sign} {words}"
    return f"> {words}" if block.kind in {"quote", "note"} else words


def _pipes(piece: Piece) -> str:
    rows = piece.rows
    wide = max(len(row) for row in rows)
    lines: list[str] = []
    for place, row in enumerate(rows):
        cells = [_inline(piece, one.start, one.end, _sign, escaped) for one in row]
        lines.append(f"| {' | '.join([*cells, *[''] * (wide - len(cells))])} |")
        if not place:
            rule = ["--:" if one.align == "right" else "---" for one in row]
            lines.append(f"| {' | '.join([*rule, *['---'] * (wide - len(rule))])} |")
    caption = _inline(piece, *piece.caption, _sign, escaped)
    return "\n".join([*([f"**{caption}**", ""] if caption else []), *lines])


def _sign(run: Run, words: str) -> str:
    if run.kind == "link" and not run.target.startswith(SCHEME):
        return f"[{words}]({run.target})"
    sign = {"strong": "**", "emphasis": "*"}.get(run.kind, "")
    return f"{sign}{words}{sign}"


def _inline(
    piece: Piece,
    start: int,
    end: int,
    wrap: Callable[[Run, str], str],
    write: Callable[[str], str],
) -> str:
    made: list[str] = []
    for first, last, runs in stretches(piece.block, start, end):
        words = write(filled(piece.block, first, last, piece.keys))
        for run in runs:
            words = wrap(run, words)
        made.append(words)
    return "".join(made)
