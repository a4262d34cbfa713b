"""Colleagues' marks: each set shown or hidden, its marks listed and taken over one by one."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.marks.model import Changed, Mark
from desktop.reader import Reader
from desktop.ui.hub import Hub
from desktop.ui.layers.layering import Layering
from desktop.ui.marks import telling
from desktop.ui.words import translated
from desktop.words import mark

if TYPE_CHECKING:
    from desktop.exchange.intake.layers import Layer
    from desktop.ui.marks.changing.desk import Desk

SIZE = (760, 440)  # Pixels.
NONE = mark("There are none. Import a file of marks and keep it apart to have one.")


class LayersDialog(QDialog):
    """Lists the layers and, beside them, the marks of the present one.

    Attributes:
        layers: The layers listed, which another window may have changed since.
    """

    def __init__(
        self, reader: Reader, hub: Hub, layering: Layering, desk: "Desk", parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._reader, self._hub, self._layering = reader, hub, layering
        self.layers: tuple[Layer, ...] = ()
        self.setWindowTitle(translated(mark("Colleagues' marks")))
        self.resize(*SIZE)
        self.sets, self.marks = QListWidget(), QListWidget()
        self.hint = QLabel(translated(mark("A tick shows a set in the text, in thin frames.")))
        self.take = QPushButton(translated(mark("&Take over")))
        self.there = QPushButton(translated(mark("&Go there")))
        self.gone = QPushButton(translated(mark("&Remove the set")))
        self._lay_out()
        hub.marks_changed.connect(self.list_marks)
        # Queued: the change may be the dialog's own, told while a row of it is at work.
        hub.layers_changed.connect(self.fill, Qt.ConnectionType.QueuedConnection)
        self.sets.itemChanged.connect(self.show_or_hide)
        self.sets.currentRowChanged.connect(self.list_marks)
        self.marks.currentRowChanged.connect(self.tell)
        self.take.clicked.connect(self.take_over)
        self.there.clicked.connect(self.go)
        self.gone.clicked.connect(self.remove)
        self.fill()

    def _lay_out(self) -> None:
        self.sets.setAccessibleName(translated(mark("Sets of marks")))
        self.marks.setAccessibleName(translated(mark("Marks of the set")))
        self.hint.setWordWrap(True)
        self.marks.setWordWrap(True)
        self.marks.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        grid = QGridLayout()
        grid.addWidget(self.sets, 0, 0)
        grid.addWidget(self.marks, 0, 1)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        for one in (self.take, self.there, self.gone):
            buttons.addButton(one, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addLayout(grid)
        column.addWidget(self.hint)
        column.addWidget(buttons)

    @Slot()
    def fill(self) -> None:
        """List the layers there are now."""
        self.layers = tuple(self._reader.layers.all())
        self._layering.show(self.layers)
        row = max(0, self.sets.currentRow())
        with QSignalBlocker(self.sets):
            self.sets.clear()
            for one in self.layers:
                item = QListWidgetItem(f"{one.name} ({len(one.marks)})", self.sets)
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                state = Qt.CheckState.Checked if one.shown else Qt.CheckState.Unchecked
                item.setCheckState(state)
            self.sets.setCurrentRow(min(row, len(self.layers) - 1))
        if not self.layers:
            self.hint.setText(translated(NONE))
        self.list_marks()

    def layer(self) -> "Layer | None":
        """Return the present layer."""
        row = self.sets.currentRow()
        return self.layers[row] if 0 <= row < len(self.layers) else None

    def chosen(self) -> Mark | None:
        """Return the present mark of the present layer."""
        layer, row = self.layer(), self.marks.currentRow()
        return layer.marks[row] if layer and 0 <= row < len(layer.marks) else None

    @Slot()
    def list_marks(self) -> None:
        """List the marks of the present layer; those that are the reader's own say so."""
        layer, row = self.layer(), max(0, self.marks.currentRow())
        own = {one.id for one in self._reader.marks.all()}
        self.marks.clear()
        for one in layer.marks if layer else ():
            said = f"{one.block}  {telling.mark_words(self._reader, one)}"
            taken = translated(mark("(yours)")) if one.id in own else ""
            self.marks.addItem(f"{said} {taken}".strip())
        self.marks.setCurrentRow(min(row, self.marks.count() - 1))
        self.tell()

    @Slot()
    def tell(self) -> None:
        """Enable what can be done."""
        one = self.chosen()
        self.gone.setEnabled(self.layer() is not None)
        self.take.setEnabled(one is not None)
        self.there.setEnabled(one is not None and one.state != "orphan")

    @Slot(QListWidgetItem)
    def show_or_hide(self, item: QListWidgetItem) -> None:
        """Show a layer in the text, or hide it, as its tick says."""
        layer = self.layers[self.sets.row(item)]
        self._reader.layers.show(layer.name, on=item.checkState() == Qt.CheckState.Checked)
        self._layering.show(self._reader.layers.all())
        self._hub.shared.layers_changed.emit()

    @Slot()
    def take_over(self) -> None:
        """Make the present mark the reader's own; the layer stays as it is."""
        layer, one = self.layer(), self.chosen()
        if layer and one:
            self._desk.adopt([one], partial(_tell_taken, self._hub))

    @Slot()
    def go(self) -> None:
        """Show the present mark in the text."""
        one = self.chosen()
        if one:
            self._hub.mark_asked.emit(one)

    @Slot()
    def remove(self) -> None:
        """Take the layer away; what was taken over from it stays."""
        layer = self.layer()
        if layer:
            self._reader.layers.remove(layer.name)
            self.fill()
            self._hub.shared.layers_changed.emit()


def _tell_taken(hub: Hub, _changed: Changed) -> None:
    hub.said.emit(translated(mark("It is yours now.")))
