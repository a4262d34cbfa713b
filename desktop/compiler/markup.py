"""Markdown to raw blocks: what stands in a page, with lines, before any figure is written.

A page is a YAML head (`section`, `title`) and Markdown: paragraphs, lists, `##` headings
that open a subsection, and the containers `::: table`, `::: series`, `::: chart`,
`::: card`, `::: note` and `::: each`. `{…}` is a reference; `{#…}` at the end of a block is
its id.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

import yaml
from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from mdit_py_plugins.container import container_plugin

from desktop.compiler.problems import Problems
from desktop.document.model import Align, BlockKind, Lang

CONTAINERS: Mapping[str, BlockKind] = {
    "table": "table", "series": "table", "chart": "figure", "card": "card", "note": "note",
    "each": "table",
}  # fmt: skip
_STYLES: dict[str, str] = {"strong": "strong", "em": "emphasis", "link": "link"}
_FENCE = re.compile(r"^:::\s*(\S*)")


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a line: text, a reference, or where a style begins or ends."""

    op: Literal["text", "ref", "open", "close"]
    words: str = ""
    target: str = ""


Row = list[tuple[list[Piece], Align]]  # The cells of a row, each with its column's setting.


@dataclass(slots=True)
class RawBlock:
    """A block as written.

    Attributes:
        line: Where it begins in its file, from 1.
        last: Where its words end; an id is written there or on the line after.
        words: A container's own words: a caption, a series' ids and years, a chart's kind.
        series: Whether its rows come from series; else they stand in the page.
        each: Whether it stands for blocks that are made from a table (`desktop.compiler.annexes`).
        key: What such a block was made from, `series inv_granted`; empty for what is written.
    """

    kind: BlockKind
    line: int
    last: int
    id: str = ""
    pieces: list[Piece] = field(default_factory=list[Piece])
    level: int = 0
    marker: str = ""
    words: str = ""
    rows: list[Row] = field(default_factory=list[Row])
    series: bool = False
    each: bool = False
    key: str = ""


@dataclass(slots=True)
class RawSection:
    """A section as written, its heading first."""

    file: Path
    lang: Lang
    id: str
    title: str
    blocks: list[RawBlock]


def read_page(file: Path, lang: Lang, problems: Problems) -> list[RawSection]:
    """Return the sections of one file; the first is the file's own."""
    text = file.read_text("utf-8")
    head, body, offset = _split(text)
    values: Any = yaml.load(head, Loader=yaml.CSafeLoader) if head else None
    if not isinstance(values, dict) or not values.keys() >= {"section", "title"}:  # pyright: ignore
        problems.say(file, 1, "the head must give section and title")
        return []
    _check_fences(file, body, offset, problems)
    section, title = str(values["section"]), str(values["title"])  # pyright: ignore
    heading = RawBlock("heading", 1, 1, section, [Piece("text", title)], section.count(".") + 1)
    first = RawSection(file, lang, section, title, [heading])
    page = _Page(first, offset, problems)
    page.take(_markdown().parse(body))
    return page.sections


def _split(text: str) -> tuple[str, str, int]:
    if not text.startswith("---\n"):
        return "", text, 0
    head, _, body = text[4:].partition("\n---\n")
    return head, body, head.count("\n") + 3


def _check_fences(file: Path, body: str, offset: int, problems: Problems) -> None:
    opened = 0
    for number, line in enumerate(body.split("\n"), offset + 1):
        fence = _FENCE.match(line)
        if fence is None:
            continue
        if not fence[1]:
            if not opened:
                problems.say(file, number, "“:::” closes nothing")
            opened = 0
            continue
        if opened:
            problems.say(file, opened, "“:::” is not closed")
        if fence[1] not in CONTAINERS:
            problems.say(file, number, f"there is no container “{fence[1]}”")
        opened = number
    if opened:
        problems.say(file, opened, "“:::” is not closed")


def _reference(state: StateInline, silent: bool) -> bool:  # noqa: FBT001  markdown-it's form.
    if state.src[state.pos] != "{":
        return False
    end = state.src.find("}", state.pos)
    if end < 0 or "\n" in state.src[state.pos : end]:
        return False
    if not silent:
        state.push("reference", "", 0).content = state.src[state.pos + 1 : end]
    state.pos = end + 1
    return True


def _markdown() -> MarkdownIt:
    markdown = MarkdownIt("commonmark", {"html": False}).enable("table")
    markdown.disable(["html_block", "html_inline", "code", "image", "autolink", "fence"])
    markdown.inline.ruler.before("emphasis", "reference", _reference)
    markdown.validateLink = _any_link  # type: ignore[method-assign]
    for name in CONTAINERS:
        container_plugin(markdown, name)
    return markdown


def _any_link(_url: str) -> bool:
    return True  # Links are checked against the edition, with a better message.


class _Page:
    """Walks the tokens of a page and gathers its blocks."""

    def __init__(self, first: RawSection, offset: int, problems: Problems) -> None:
        self.sections = [first]
        self._offset, self._problems = offset, problems
        self._lists: list[tuple[str, int]] = []
        self._container: RawBlock | None = None

    @property
    def _section(self) -> RawSection:
        return self.sections[-1]

    def take(self, tokens: Sequence[Token]) -> None:
        for number, token in enumerate(tokens):
            if token.type == "inline":
                self._inline(token, tokens[number - 1])
            elif token.type.startswith("container_"):
                self._fence(token)
            elif token.type == "tr_open" and self._container:
                self._container.rows.append([])
            elif token.type in {"blockquote_open", "hr"}:
                self._say(token, "there are no quotations or rules here")
            else:
                self._list(token)

    def _list(self, token: Token) -> None:
        if token.type.endswith("_list_open"):
            is_ordered = token.type.startswith("ordered")
            start = int(token.attrs.get("start", 1)) if is_ordered else 0
            self._lists.append((token.type, start))
        elif token.type.endswith("_list_close"):
            self._lists.pop()

    def _fence(self, token: Token) -> None:
        if token.nesting > 0:
            self._open(token)
        else:
            self._close()

    def _open(self, token: Token) -> None:
        name, _, words = token.info.strip().partition(" ")
        kind = CONTAINERS.get(name, "table")
        line = self._line(token)
        is_made = name in {"series", "chart"}
        self._container = RawBlock(
            kind, line, line, words=words, series=is_made, each=name == "each"
        )

    def _close(self) -> None:
        block, self._container = self._container, None
        if block is None:
            return
        if block.rows and _only_id(block.rows[-1]):
            block.id = _only_id(block.rows.pop())
        block.series = block.series and not block.rows
        self._section.blocks.append(block)

    def _inline(self, token: Token, before: Token) -> None:
        pieces, block_id = _taken_id(self._pieces(token))
        line, last = self._line(token), self._last(token)
        if before.type == "heading_open":
            self._heading(token, pieces, block_id, int(before.tag[1:]))
        elif before.type in {"td_open", "th_open"} and self._container:
            style = str(before.attrs.get("style", ""))
            align: Align = (
                "right" if "right" in style else "center" if "center" in style else "left"
            )
            whole = [Piece("ref", f"#{block_id}")] if block_id else []
            self._container.rows[-1].append((pieces or whole, align))
            self._container.last = max(self._container.last, last)
        elif self._container:
            self._fill_container(token, pieces, block_id)
        elif self._lists:
            name, start = self._lists[-1]
            marker = f"{start}." if start else "•"
            if start:
                self._lists[-1] = (name, start + 1)
            self._add(RawBlock("item", line, last, block_id, pieces, len(self._lists), marker))
        else:
            self._add(RawBlock("paragraph", line, last, block_id, pieces))

    def _fill_container(self, token: Token, pieces: list[Piece], block_id: str) -> None:
        block = self._container
        assert block is not None  # noqa: S101  The caller has looked.
        block.id = block.id or block_id
        if pieces and block.pieces:
            self._say(token, "a card or a note is one paragraph")
        block.pieces = block.pieces or pieces
        if pieces:
            block.last = self._last(token) - (1 if block_id else 0)

    def _heading(self, token: Token, pieces: list[Piece], block_id: str, level: int) -> None:
        title = "".join(piece.words for piece in pieces if piece.op == "text")
        own = self.sections[0].id.count(".") + 2  # The level a heading of this page opens.
        if level != 2 or own > 3:  # noqa: PLR2004  Three levels at most (product.md, "Ids").
            self._say(token, "a heading level is skipped: a page opens subsections with “##”")
        line = self._line(token)
        block = RawBlock("heading", line, line, block_id, pieces, own)
        first = self.sections[0]
        self.sections.append(RawSection(first.file, first.lang, block_id, title, [block]))

    def _add(self, block: RawBlock) -> None:
        self._section.blocks.append(block)

    def _pieces(self, token: Token) -> list[Piece]:
        pieces: list[Piece] = []
        for child in token.children or ():
            name = child.type.removesuffix("_open").removesuffix("_close")
            if child.type == "text":
                pieces.append(Piece("text", child.content))
            elif child.type in {"softbreak", "hardbreak"}:
                pieces.append(Piece("text", "\n"))
            elif child.type == "reference":
                pieces.append(Piece("ref", child.content))
            elif name in _STYLES and child.nesting > 0:
                pieces.append(Piece("open", _STYLES[name], str(child.attrs.get("href", ""))))
            elif name in _STYLES:
                pieces.append(Piece("close", _STYLES[name]))
            else:
                self._say(token, f"“{child.type}” cannot stand in a page")
        return pieces

    def _line(self, token: Token) -> int:
        return self._offset + (token.map[0] if token.map else 0) + 1

    def _last(self, token: Token) -> int:
        # A paragraph's map ends after its last line; blank lines are not part of it.
        return self._offset + (token.map[1] if token.map else 1)

    def _say(self, token: Token, words: str) -> None:
        self._problems.say(self._section.file, self._line(token), words)


def _taken_id(pieces: list[Piece]) -> tuple[list[Piece], str]:
    if not pieces or pieces[-1].op != "ref" or not pieces[-1].words.startswith("#"):
        return pieces, ""
    rest = pieces[:-1]
    if rest and rest[-1].op == "text":
        words = rest[-1].words.rstrip()
        rest = [*rest[:-1], Piece("text", words)] if words else rest[:-1]
    return rest, pieces[-1].words[1:]


def _only_id(row: list[tuple[list[Piece], Align]]) -> str:
    first = row[0][0] if row else []
    alone = len(first) == 1 and first[0].op == "ref" and first[0].words.startswith("#")
    return first[0].words[1:] if alone and not any(cell for cell, _ in row[1:]) else ""
