"""Import: what a file of marks would add, looked at before any of it is kept."""

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.exchange.intake.layers import Layer, Layers
from desktop.exchange.intake.plan import Plan
from desktop.ui.hub import Hub
from desktop.ui.marks.changing.desk import Desk
from desktop.ui.words import retold, translated
from desktop.words import mark

COUNTS = (
    ("added", mark("New marks:")),
    ("merged", mark("Changed there since:")),
    ("same", mark("Here already, as they are there:")),
    ("kept", mark("Changed here since, and kept:")),
    ("orphans", mark("Words not found in this edition:")),
    ("refused", mark("Refused:")),
)


class ImportDialog(QDialog):
    """Shows a plan; takes it in among the reader's marks, or as a layer, when told to.

    Both are done beside the window's thread.
    """

    def __init__(self, hub: Hub, desk: Desk, plan: Plan, parent: QWidget) -> None:
        super().__init__(parent)
        self._hub, self._desk, self._plan = hub, desk, plan
        self.setWindowTitle(translated(mark("Import marks")))
        self.counts = {name: QLabel(self._count(name)) for name, _ in COUNTS}
        self.refused = QListWidget()
        self.refused.setAccessibleName(translated(mark("What is refused, and why")))
        for one in plan.refused:
            item, why = retold(one.item), retold(one.why)
            self.refused.addItem(translated(mark("{item}: {why}"), item=item, why=why))
        self.refused.setVisible(bool(plan.refused))
        self.name = QLineEdit(plan.name)
        self.name.setAccessibleName(translated(mark("Name of the layer")))
        self._lay_out()

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
        column.addWidget(self.refused)
        column.addWidget(buttons)


def _tell_kept(hub: Hub, _layer: Layer) -> None:
    hub.shared.layers_changed.emit()  # The dialog is gone by then.
