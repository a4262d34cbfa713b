"""What tints the text for a while: hits, the hit gone to, the words jumped to.

Says when something is to be painted anew; `underlay` paints it, the pane knows where.
"""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop.document.model import BlockId, Span
from desktop.ui.page.underlay import Scene, Standing

FLASH = 1800  # Milliseconds the words that were jumped to stay tinted.


class Tints(QObject):
    """Holds the scene and changes it; ``stays`` tells whether a flash ends only by what is done.

    ``changed`` tells that all is to be painted anew, ``hits_changed`` in which blocks.
    """

    changed = Signal()
    hits_changed = Signal(object)

    def __init__(self, stays: Callable[[], bool] | None = None) -> None:
        super().__init__()
        self._stays = stays or bool
        self.scene = Scene()
        self._timer = QTimer(self, singleShot=True, interval=FLASH)
        self._timer.timeout.connect(self.end_flash)

    def show_hits(self, hits: Mapping[BlockId, Sequence[Span]]) -> None:
        """Tint the words that were found."""
        before, current = self.scene.hits, self.scene.current
        self.scene.hits, self.scene.current = hits, None
        others = {one for one in {*before, *hits} if before.get(one) != hits.get(one)}
        self.hits_changed.emit(others | ({current[0]} if current else set()))

    def show_current_hit(self, block: BlockId, span: Span) -> None:
        """Tint one hit more than the others."""
        self.scene.current = block, span
        self.changed.emit()

    def show_spoken(self, here: tuple[BlockId, Span] | None) -> None:
        """Tint the words that are read aloud; with None nothing."""
        self.scene.spoken = here
        self.changed.emit()

    def show_standings(self, standings: Mapping[str, Standing]) -> None:
        """Mark how each figure stands."""
        self.scene.standings = standings
        self.changed.emit()

    def flash(self, block: BlockId, span: Span | None) -> None:
        """Tint the words jumped to, for a moment unless it stays; with None nothing."""
        self.scene.flash = (block, span) if span else None
        self._timer.stop()
        if span and not self._stays():
            self._timer.start()
        self.changed.emit()

    @Slot()
    def end_flash(self) -> None:
        """Stop tinting what was jumped to."""
        self._timer.stop()
        self.scene.flash = None
        self.changed.emit()
