"""Marks: what a drawing is made of, as plain values in pixels; y grows downward.

A track is told from another by dash, shape and filling, never by colour alone; how sure a
figure is, by the way its mark is filled.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from desktop.document.model import Quality

Anchor = Literal["start", "middle", "end"]
Role = Literal["text", "muted"]
Shape = Literal["circle", "square", "diamond"]
Filling = Literal["solid", "hatched", "hollow"]
Point = tuple[float, float]

# By track, over and over: on and off in pixels, the shape of a mark, the filling of a bar.
DASHES: tuple[tuple[float, ...], ...] = ((), (7, 4), (2, 3))
SHAPES: tuple[Shape, ...] = ("circle", "square", "diamond")
FILLINGS: tuple[Filling, ...] = ("solid", "hatched", "hollow")
AXIS, CUT = -1, -1  # Tracks that are none: the axis among strokes, a cut among bars.
UNSURE = frozenset({"computed", "estimated"})  # Drawn hollow; a rounded figure has a hole or cut.
_CUT = 2.0  # Pixels of a cut, and of what is left above it.
MARK = 3.6  # Half the width of a mark: seen at a glance, and room for a hole in it.


@dataclass(frozen=True, slots=True)
class Metrics:
    """The type of the labels.

    Attributes:
        size: Pixels of the font.
        measure: Gives the width of words in it.
    """

    size: float
    measure: Callable[[str], float]

    @property
    def line(self) -> float:
        """The height of a line of labels."""
        return round(self.size * 1.45)


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line; ``track`` is None for the grid, ``AXIS`` for the axis."""

    points: tuple[Point, ...]
    track: int | None = None


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar; without a track the ground behind one, with ``CUT`` a gap in one."""

    x: float
    y: float
    width: float
    height: float
    track: int | None
    quality: Quality = "exact"


@dataclass(frozen=True, slots=True)
class Dot:
    """A mark on a line, or beside words of the key when it has no track."""

    x: float
    y: float
    track: int | None
    quality: Quality = "exact"


@dataclass(frozen=True, slots=True)
class Label:
    """Words; ``y`` is their baseline."""

    x: float
    y: float
    words: str
    anchor: Anchor = "start"
    role: Role = "muted"


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a figure can be pointed at: its mark, and the column it answers for."""

    track: int
    slot: int
    x: float
    y: float


@dataclass(slots=True)
class Drawing:
    """A chart as marks, in the order painted: grid, bars, strokes, dots, labels."""

    width: float
    height: float
    grid: list[Stroke] = field(default_factory=list[Stroke])
    bars: list[Bar] = field(default_factory=list[Bar])
    strokes: list[Stroke] = field(default_factory=list[Stroke])
    dots: list[Dot] = field(default_factory=list[Dot])
    labels: list[Label] = field(default_factory=list[Label])
    spots: list[Spot] = field(default_factory=list[Spot])

    def put_bar(self, bar: Bar, *, is_lying: bool = False) -> None:
        """Add a bar, with a cut near its end when its figure is rounded."""
        self.bars.append(bar)
        if bar.quality != "rounded" or (bar.width if is_lying else bar.height) < 2 * _CUT:
            return
        if is_lying:
            end = bar.x + bar.width - 2 * _CUT
            self.bars.append(Bar(end, bar.y - 1, _CUT, bar.height + 2, CUT))
        else:
            self.bars.append(Bar(bar.x - 1, bar.y + _CUT, bar.width + 2, _CUT, CUT))

    def spot_at(self, x: float, y: float) -> Spot | None:
        """Return the spot nearest to a point; the column counts more than the height."""
        if not self.spots or not (0 <= x <= self.width and 0 <= y <= self.height):
            return None
        return min(self.spots, key=lambda one: abs(one.x - x) * 4 + abs(one.y - y))

    def spot_of(self, track: int, slot: int) -> Spot | None:
        """Return the spot of a figure, or None for a gap."""
        found = (one for one in self.spots if (one.track, one.slot) == (track, slot))
        return next(found, None)
