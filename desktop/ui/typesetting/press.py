"""The press of one pane: which blocks it sets, in which look, one language or both.

Knows no pane. What is chosen is set as plain attributes; a document that was made can then
be asked whether it still is what would be made now.
"""

from collections.abc import Callable, Sequence
from itertools import accumulate
from typing import Literal, NamedTuple

from desktop.document.model import Block, BlockId, Lang
from desktop.ui.theme import Theme
from desktop.ui.typesetting import windows
from desktop.ui.typesetting.built import Built, Copy
from desktop.ui.typesetting.look import Look, column_width
from desktop.ui.typesetting.pairing import Pairing, Sizing
from desktop.ui.typesetting.typography import Setting, Typography
from desktop.ui.typesetting.windows import Making

# One language; both in columns; both in one column, each block under its like.
Arrangement = Literal["single", "columns", "stacked"]
OTHER: dict[Lang, Lang] = {"en": "zh", "zh": "en"}


class Press:
    """Makes the documents of one pane: a window at once, the whole in steps.

    Attributes:
        room: Pixels there are for a column with its margins.
        screen: Pixels of its height that are seen at once.
    """

    def __init__(
        self,
        blocks: Callable[[Lang], Sequence[Block]],
        theme: Theme,
        sizing: Sizing,
        keys: Callable[[str], str] = str,
    ) -> None:
        self._blocks, self._keys = blocks, keys
        self.lang: Lang = "en"
        self.theme = theme
        self.setting = Setting()
        self.arrangement: Arrangement = "single"
        self.room, self.screen = 0, 0
        self._pairing = Pairing(sizing)
        self._kept: Stock | None = None

    @property
    def look(self) -> Look:
        """How the language that is read looks."""
        return self._look(self.lang)

    def _look(self, lang: Lang) -> Look:
        kind = Typography(lang, self.setting, is_paired=self.arrangement == "columns")
        # In one document there is one column, the first language's.
        measured = Typography(self.lang, self.setting) if self.arrangement == "stacked" else kind
        return Look(kind, self.theme, column_width(self.room, measured), self._keys)

    @property
    def langs(self) -> tuple[Lang, ...]:
        """The languages that are shown, the one that is read first."""
        return (self.lang,) if self.arrangement == "single" else (self.lang, OTHER[self.lang])

    def has(self, block: BlockId) -> bool:
        """Whether the edition has that block."""
        return block in self._stock().numbers

    def first(self) -> BlockId:
        """Return the edition's first block."""
        return self._blocks(self.lang)[0].id

    def block_at(self, share: float) -> BlockId:
        """Return about which block stands at a share of the whole height, 0 to 1."""
        shares = self.shares()
        return max((one for one in shares if shares[one] <= share), key=shares.__getitem__)

    def shares(self) -> dict[BlockId, float]:
        """Return at about which share of the whole height each block begins, 0 to 1."""
        return dict(self._stock().shares)

    def window(self, around: BlockId, times: int = 1) -> Built:
        """Return the document of the blocks about a place, so many times the usual size."""
        stock = self._stock()
        copies = stock.copies
        here = stock.numbers.get(around, 0)
        part = windows.stretch_about(stock.heights, here, self.screen, times)
        if self.arrangement == "columns":
            return self._pairing.window((copies[0], copies[1]), part)
        return windows.build_window(copies, part)

    def whole(self) -> Making:
        """Build the whole document in steps."""
        copies = self._stock().copies
        if self.arrangement == "columns":
            return self._pairing.whole((copies[0], copies[1]))
        return windows.whole(copies)

    def made(self, built: Built) -> bool:
        """Whether a document is what would be made now."""
        shown = (built, built.beside) if built.beside else (built,)
        looks = tuple(self._look(lang) for lang in self.langs)
        is_stacked = len(built.voices) > 1
        return looks == tuple(one.look for one in shown) and is_stacked == (
            self.arrangement == "stacked"
        )

    def _stock(self) -> "Stock":
        looks = tuple(self._look(lang) for lang in self.langs)
        kept = self._kept
        if kept is None or kept.looks != looks or kept.arrangement != self.arrangement:
            copies = tuple(Copy(self._blocks(look.type.lang), look) for look in looks)
            kept = self._kept = stocked(copies, self.arrangement, kept)
        return kept


class Stock(NamedTuple):
    """What one look has to set, reckoned once.

    Attributes:
        numbers: Which block each is.
        heights: About how high each block will be, in pixels.
        shares: At about which share of the whole height each block begins, 0 to 1.
    """

    copies: tuple[Copy, ...]
    arrangement: Arrangement
    numbers: dict[BlockId, int]
    heights: Sequence[float]
    shares: dict[BlockId, float]

    @property
    def looks(self) -> tuple[Look, ...]:
        """The looks of all copies."""
        return tuple(one.look for one in self.copies)

    def measure(self) -> object:
        """Return all that heights depend on, to be compared."""
        return _measure(self.copies, self.arrangement)


def stocked(copies: tuple[Copy, ...], arrangement: Arrangement, last: Stock | None) -> Stock:
    """Return copies of the blocks with what is expected of them, as of the last if it may be."""
    if last is not None and last.measure() == _measure(copies, arrangement):
        return last._replace(copies=copies)
    both = zip(*map(windows.expected_heights, copies), strict=True)
    heights = [sum(one) if arrangement == "stacked" else max(one) for one in both]
    tops, whole = accumulate(heights, initial=0.0), max(1.0, sum(heights))
    numbers = {block.id: number for number, block in enumerate(copies[0].blocks)}
    shares = {block: top / whole for block, top in zip(numbers, tops, strict=False)}
    return Stock(copies, arrangement, numbers, heights, shares)


def _measure(copies: tuple[Copy, ...], arrangement: Arrangement) -> object:
    # All that heights depend on: colours are no part of it.
    return arrangement, [(one.look.type, one.look.width) for one in copies]
