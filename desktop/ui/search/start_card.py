"""What stands in the search panel before anything is asked: kept, recent, and how to ask."""

from collections.abc import Iterator, Sequence
from html import escape
from urllib.parse import quote, unquote

from PySide6.QtCore import Qt, QUrl, Signal, Slot
from PySide6.QtWidgets import QTextBrowser

from desktop.document.model import Lang
from desktop.preferences.searches import Searches
from desktop.ui.theme import Theme
from desktop.ui.words import translated
from desktop.words import mark

NAME = mark("Kept and recent searches, and what can be typed")
KEPT, RECENT, HELP = mark("Kept"), mark("Recent"), mark("What can be typed")
DROP, FORGET = mark("drop"), mark("Forget these")
# What can be typed: an example in English, one in Chinese, and what it asks for.
EXAMPLES: tuple[tuple[str, str, str], ...] = (
    ("punitive damages", "惩罚性赔偿", mark("words in any form; the best match first")),
    ("CNIPA", "国知局", mark("other names and the other language are found as well")),
    ("921,000", "92.1万", mark("a figure, however it is written")),
    (">100%", ">100%", mark("figures in a range; also 2019..2023")),
    ("1–2 billion yuan", "10–20亿元", mark("a range with its unit")),
    ('"good faith"', '"诚实信用"', mark("these words side by side")),
    ("customs -trademark", "海关 -商标", mark("without a word")),
    ("Longteng OR Kunlun", "龙腾 OR 昆仑", mark("either of two")),
    ("regist*", "", mark("the beginning of a word")),
    ("title:courts", "title:法院", mark("in headings alone")),
    (
        "kind:table patents", "kind:table 专利",
        mark(
            "of one kind: heading, paragraph, item, table, row, figure, fact, term, event, mark, "
            "help"
        ),
    ),
    ("part:5 year:2023", "part:5 year:2023", mark("of a part, a year; lang:zh of a language")),
    ("note:check", "note:核对", mark("in your own notes")),
)  # fmt: skip


class StartCard(QTextBrowser):
    """Links to ask again, each reached by Tab.

    ``asked`` carries a question, ``dropped`` one that is kept no longer; ``forgotten``
    tells that the recent ones are not wanted.
    """

    asked = Signal(str)
    dropped = Signal(str)
    forgotten = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._lang: Lang = "en"
        self.setOpenLinks(False)
        self.setFrameShape(self.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setObjectName("card")
        self.setAccessibleName(translated(NAME))
        self.anchorClicked.connect(self.follow)

    def show_all(self, searches: Searches, lang: Lang, theme: Theme) -> None:
        """Show what was searched, and examples in the language that is read."""
        muted, link = theme.colors["muted"], theme.colors["panel_text"]
        self.document().setDefaultStyleSheet(
            f"a {{ color: {link}; text-decoration: none }} h4 {{ margin: 12px 0 4px 0 }}"
            f".muted, .muted a {{ color: {muted} }} td {{ padding: 2px 0 }} p {{ margin: 3px 0 }}"
        )
        self._lang = lang
        self.show_searches(searches)

    def show_searches(self, searches: Searches) -> None:
        """Show other searches, and the rest as it was."""
        pieces = [*_kept(searches.kept), *_recent(searches.recent), *_help(self._lang)]
        self.setHtml("".join(pieces))

    @Slot(QUrl)
    def follow(self, link: QUrl) -> None:
        """Do what a link says."""
        what, _, words = link.toString(QUrl.ComponentFormattingOption.FullyEncoded).partition(":")
        text = unquote(words)
        if what == "forget":
            self.forgotten.emit()
        elif what == "drop":
            self.dropped.emit(text)
        else:
            self.asked.emit(text)


def _kept(kept: Sequence[str]) -> Iterator[str]:
    if kept:
        yield _head(KEPT)
    for one in kept:
        drop = _link("drop", one, translated(DROP))
        yield f'<p>{_link("ask", one, one)} &nbsp;<span class="muted">{drop}</span></p>'


def _recent(recent: Sequence[str]) -> Iterator[str]:
    if recent:
        yield _head(RECENT)
    for one in recent:
        yield f"<p>{_link('ask', one, one)}</p>"
    if recent:
        yield f'<p class="muted">{_link("forget", "", translated(FORGET))}</p>'


def _help(lang: Lang) -> Iterator[str]:
    yield _head(HELP)
    for english, chinese, words in EXAMPLES:
        example = chinese if lang == "zh" else english
        if example:
            told = f'<span class="muted">{escape(translated(words))}</span>'
            yield f"<p><b>{_link('ask', example, example)}</b><br>{told}</p>"


def _head(words: str) -> str:
    return f"<h4>{escape(translated(words))}</h4>"


def _link(what: str, words: str, shown: str) -> str:
    return f'<a href="{what}:{quote(words, safe="")}">{escape(shown)}</a>'
