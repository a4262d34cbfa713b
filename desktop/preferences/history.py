"""Back and forward: the places left by jumps, as a value.

Scrolling leaves nothing; only a jump does. A jump drops what was forward, as in every
browser. The same place is never kept twice in a row.
"""

from typing import NamedTuple

from desktop.document.model import Place

LENGTH = 100  # Jumps kept; a session of weeks stays a small file.


class History(NamedTuple):
    """The places behind and before the present one; the nearest is last in both."""

    behind: tuple[Place, ...] = ()
    before: tuple[Place, ...] = ()

    def jumped(self, left: Place) -> "History":
        """Return the history after a jump away from ``left``."""
        if self.behind and self.behind[-1] == left:
            return self._replace(before=())
        return History((*self.behind, left)[-LENGTH:])

    def back(self, left: Place) -> tuple[Place | None, "History"]:
        """Return the place to go back to, or None, and the history after it."""
        if not self.behind:
            return None, self
        return self.behind[-1], History(self.behind[:-1], (*self.before, left))

    def forward(self, left: Place) -> tuple[Place | None, "History"]:
        """Return the place to go forward to, or None, and the history after it."""
        if not self.before:
            return None, self
        return self.before[-1], History((*self.behind, left), self.before[:-1])

    def travelled(self, left: Place, steps: int) -> tuple[Place | None, "History"]:
        """Return the place that many steps forward, or back where they are negative.

        None, and no other history, when there are not as many.

        >>> from desktop.document.model import BlockId
        >>> one, two = Place(BlockId("1")), Place(BlockId("2"))
        >>> History((one, two)).travelled(Place(BlockId("3")), -2)[0] == one
        True
        """
        place: Place | None = left
        history = self
        for _ in range(abs(steps)):
            place, history = history.forward(left) if steps > 0 else history.back(left)
            if place is None:
                return None, self
            left = place
        return place, history
