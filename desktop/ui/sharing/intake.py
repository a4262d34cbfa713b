"""Import: what a file of marks would add, looked at before any of it is kept."""

from PySide6.QtCore import Signal, Slot
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

from desktop.exchange.intake import plan as plans
from desktop.exchange.intake.plan import Plan
from desktop.reader import Reader
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

    ``taken`` carries what changed among the reader's own marks; ``kept_apart`` says that there
    is a layer more.
    """

    taken = Signal(object)
    kept_apart = Signal()

    def __init__(self, reader: Reader, plan: Plan, parent: QWidget) -> None:
        super().__init__(parent)
        self._reader, self._plan = reader, plan
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
        self.taken.emit(plans.carry_out(self._reader.marks, self._plan))
        self.accept()

    @Slot()
    def keep_apart(self) -> None:
        """Keep the file's marks as a layer of their own, and leave."""
        self._reader.layers.add(self.name.text(), self._plan.marks)
        self.kept_apart.emit()
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
