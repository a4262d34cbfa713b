"""Import: what a file of marks would add, looked at before any of it is kept."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QListView,
    QListWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.exchange.intake.layers import Layer, Layers
from desktop.exchange.intake.plan import Plan
from desktop.marks.model import Mark
from desktop.ui.hub import Hub
from desktop.ui.marks import telling
from desktop.ui.marks.changing.desk import Desk
from desktop.ui.widgets.filtering import Index
from desktop.ui.widgets.override import override
from desktop.ui.words import named, retold, translated
from desktop.words import mark

COUNTS = (
    ("added", mark("New marks:")),
    ("merged", mark("Changed there since:")),
    ("same", mark("Here already, as they are there:")),
    ("kept", mark("Changed here since, and kept:")),
    ("orphans", mark("Words not found in this edition:")),
    ("refused", mark("Refused:")),
)


NOWHERE = QModelIndex()
WIDTH = 560  # Pixels: a line of a mark's words, and some of its note.


class Coming(QAbstractListModel):
    """Marks that would be taken in, a row each, worded when it is shown: there may be thousands."""

    def __init__(self, marks: Sequence[Mark], parent: QObject) -> None:
        super().__init__(parent)
        self._marks = marks

    @override
    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._marks)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        if role != Qt.ItemDataRole.DisplayRole or not index.isValid():
            return None
        one = self._marks[index.row()]
        said = named(telling.kind_name(one.kind), f"“{telling.short(one.anchor.exact)}”")
        place = "" if one.state == "orphan" else f"{one.block}  "
        rest = (telling.state_name(one), telling.short(telling.plain(one.note)))
        return "  –  ".join((f"{place}{said}", *filter(None, rest)))


class ImportDialog(QDialog):
    """Shows a plan; takes it in among the reader's marks, or as a layer, when told to.

    Both are done beside the window's thread.
    """

    def __init__(self, hub: Hub, desk: Desk, plan: Plan, parent: QWidget) -> None:
        super().__init__(parent)
        self._hub, self._desk, self._plan = hub, desk, plan
        self.setWindowTitle(translated(mark("Import marks")))
        self.counts = {name: QLabel(self._count(name)) for name, _ in COUNTS}
        self.coming = QListView()
        self.coming.setAccessibleName(translated(mark("What would be taken in")))
        self.coming.setUniformItemSizes(True)
        self.coming.setModel(Coming(plan.chosen, self))
        self.refused = QListWidget()
        self.refused.setAccessibleName(translated(mark("What is refused, and why")))
        for one in plan.refused:
            item, why = retold(one.item), retold(one.why)
            self.refused.addItem(translated(mark("{item}: {why}"), item=item, why=why))
        self.name = QLineEdit(plan.name)
        self.name.setAccessibleName(translated(mark("Name of the layer")))
        self._lay_out()
        self.resize(WIDTH, self.sizeHint().height())

    @Slot()
    def take(self) -> None:
        """Do what the plan says, and leave."""
        self._desk.adopt(self._plan.chosen)
        self.accept()

    @Slot()
    def keep_apart(self) -> None:
        """Keep the file's marks as a layer of their own, and leave."""
        name, marks = self.name.text(), self._plan.marks
        self._desk.do(lambda own: Layers(own).add(name, marks), partial(_tell_kept, self._hub))
        self.accept()

    def _count(self, name: str) -> str:
        found = getattr(self._plan, name)
        return str(found if isinstance(found, int) else len(found))

    def _lay_out(self) -> None:
        form = QFormLayout()
        for name, words in COUNTS:
            form.addRow(translated(words), self.counts[name])
        form.addRow(translated(mark("&Name, if kept apart:")), self.name)
        role = QDialogButtonBox.ButtonRole
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.taking = buttons.addButton(translated(mark("&Take them in")), role.AcceptRole)
        self.apart = buttons.addButton(translated(mark("&Keep apart, read only")), role.ActionRole)
        self.taking.setEnabled(bool(self._plan.added or self._plan.merged))
        self.apart.setEnabled(bool(self._plan.marks))
        buttons.accepted.connect(self.take)
        self.apart.clicked.connect(self.keep_apart)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addLayout(form)
        for shown, is_any in ((self.coming, self._plan.chosen), (self.refused, self._plan.refused)):
            if is_any:
                column.addWidget(QLabel(shown.accessibleName()))
                column.addWidget(shown)
        column.addWidget(buttons)


def _tell_kept(hub: Hub, _layer: Layer) -> None:
    hub.shared.layers_changed.emit()  # The dialog is gone by then.
