"""One panel at a time where the window is narrow: two leave no text between them to be read."""

from PySide6.QtCore import QEvent, QObject, Slot
from PySide6.QtWidgets import QWidget

from desktop.ui.actions import Actions
from desktop.ui.commands.panes import Panes
from desktop.ui.fitting.beside import Beside
from desktop.ui.widgets.override import override

CONTENTS, ONLY_TEXT = "view.outline", "view.focus"
OTHERS = ("view.search_panel", "view.marks_panel")


class Stepping(QObject):
    """Lets the panel that is asked for take the place of another.

    Attributes:
        is_aside: Whether the contents gave way; they come back once there is room.
    """

    def __init__(self, splitter: Beside, panes: Panes, actions: Actions) -> None:
        super().__init__(splitter)
        self._splitter, self._panes, self._actions = splitter, panes, actions
        self.is_aside = False
        self.watch(panes.outline)
        splitter.added.connect(self.watch)
        splitter.turned.connect(self.turn)

    @Slot(object)
    def watch(self, panel: QWidget) -> None:
        """Hear when a panel is shown."""
        panel.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShowToParent and self._splitter.is_narrow:
            if watched is self._panes.outline:
                self._take_place()
            else:
                self._give_way()
        return False

    @Slot(bool)
    def turn(self, is_narrow: bool) -> None:
        """Put the contents aside where there is no room for two, and back where there is."""
        if is_narrow and self._splitter.has_two:
            self._give_way()
        elif not is_narrow and self.is_aside and not self._actions.by_id[ONLY_TEXT].isChecked():
            self.is_aside = False
            self._actions.check(CONTENTS, on=True)

    def _take_place(self) -> None:
        self.is_aside = False
        for one in OTHERS:
            self._actions.check(one, on=False)
        self._panes.references.hide()

    def _give_way(self) -> None:
        if not self._panes.outline.isHidden():
            self.is_aside = True
            self._actions.check(CONTENTS, on=False)
