"""Stillness: what Qt moves by itself, held still when the reader or their system wants it so."""

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QApplication

from desktop.reader import Reader
from desktop.ui.hub import Hub
from desktop.ui.tasks import Tasks


class Stillness(QObject):
    """Asks the system beside the windows' thread, and follows the preference from then on."""

    def __init__(self, application: QApplication, reader: Reader, hub: Hub, tasks: Tasks) -> None:
        super().__init__(hub)
        self._application, self._reader = application, reader
        self._fades = QApplication.isEffectEnabled(Qt.UIEffect.UI_General)
        self._blink = application.cursorFlashTime()
        self._is_held = False
        hub.chosen.connect(self.follow)
        hub.edition_changed.connect(self.let_go)
        tasks.run(reader.motion.read, self.show)

    @Slot(str)
    def follow(self, key: str) -> None:
        """Show what was chosen."""
        if key == "motion":
            self.show()

    @Slot()
    def let_go(self) -> None:
        """Let all move as it did: who follows for the next edition finds it so."""
        self._hold(is_still=False)

    def show(self, _: object = None) -> None:
        """Hold still what fades, slides and blinks, or let it move as it did."""
        self._hold(is_still=self._reader.motion.is_still)

    def _hold(self, *, is_still: bool) -> None:
        if is_still != self._is_held:
            self._is_held = is_still
            fades = self._fades and not is_still
            QApplication.setEffectEnabled(Qt.UIEffect.UI_General, fades)
            self._application.setCursorFlashTime(0 if is_still else self._blink)
