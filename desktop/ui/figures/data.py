"""The data of a table or a chart: sorted, copied, saved, cited; each figure leads to its card."""

from pathlib import Path

from PySide6.QtCore import QModelIndex, QSortFilterProxyModel, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from desktop.document.model import Block, Lang
from desktop.figures.data import data_of
from desktop.figures.sheet import csv_of, sheet_of
from desktop.reader import Reader
from desktop.ui.citing.clipboard import copy_block
from desktop.ui.figures.model import TARGET, VALUE, SheetModel
from desktop.ui.figures.pictures import save
from desktop.ui.widgets.announcing import announce
from desktop.ui.widgets.override import override
from desktop.ui.words import translated
from desktop.words import mark

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
SIZE = (640, 480)
WIDEST = 240  # Pixels of a column: a long head is wrapped, and leaves room for the others.
_SAVED = mark("Saved as {file}.")
_UNSAVED = mark("{file} could not be written. Choose another folder.")


class Table(QTableView):
    """A table; Enter on a cell chooses it."""

    chosen = Signal(QModelIndex)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self.chosen.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)


class DataDialog(QDialog):
    """Shows the rows of a block; ``figure_chosen`` carries the figure of a chosen cell."""

    figure_chosen = Signal(str)

    def __init__(
        self, block: Block, reader: Reader, lang: Lang, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._block, self._reader = block, reader
        self._lang: Lang = lang
        self.sheet = sheet_of(block)
        self.setWindowTitle(translated(mark("Data of {block}"), block=block.id))
        caption = QLabel(self.sheet.caption)
        caption.setTextFormat(Qt.TextFormat.PlainText)
        caption.setWordWrap(True)
        self.table = Table()
        self._set_up_table()
        self.told = QLabel()
        self.told.setObjectName("muted")
        self.told.setWordWrap(True)
        column = QVBoxLayout(self)
        for widget in (caption, self.table, self.told, self._buttons()):
            column.addWidget(widget)
        self.resize(*SIZE)
        self.table.setFocus()

    def _set_up_table(self) -> None:
        model = SheetModel(self.sheet, self)
        self.sorted = QSortFilterProxyModel(self)
        self.sorted.setSourceModel(model)
        self.sorted.setSortRole(VALUE)
        table = self.table
        table.setModel(self.sorted)
        table.setAccessibleName(self.sheet.caption)
        table.setTabKeyNavigation(False)  # Tab leads on; the arrows go from cell to cell.
        table.setSortingEnabled(True)
        table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)  # As in the text, until asked.
        table.verticalHeader().hide()
        table.horizontalHeader().setMinimumHeight(2 * self.fontMetrics().lineSpacing() + 10)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setMaximumSectionSize(WIDEST)
        table.setCurrentIndex(self.sorted.index(0, 0))
        table.doubleClicked.connect(self.choose)
        table.chosen.connect(self.choose)

    @Slot(QModelIndex)
    def choose(self, index: QModelIndex) -> None:
        """Ask for the card of the figure in a cell."""
        target = str(index.data(TARGET) or "")
        if target:
            self.figure_chosen.emit(target)

    def _tell(self, words: str) -> None:
        self.told.setText(words)
        announce(self, words)

    def _buttons(self) -> QDialogButtonBox:
        buttons, role = QDialogButtonBox(), QDialogButtonBox.ButtonRole.ActionRole
        rows = [
            (mark("Copy &table"), self.copy),
            (mark("C&ite"), self.cite),
            (mark("Save C&SV…"), self.save_csv),
        ]
        if self._block.chart is not None:
            rows += [(mark("Save S&VG…"), self.save_svg), (mark("Save &PNG…"), self.save_png)]
        for words, call in rows:
            button: QPushButton = buttons.addButton(translated(words), role)
            button.setAutoDefault(False)
            button.clicked.connect(call)
        buttons.addButton(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        return buttons

    @Slot()
    def copy(self) -> None:
        """Put the rows on the clipboard, with tabs, as they are sorted now."""
        order = [self.sorted.mapToSource(self.sorted.index(row, 0)).row()
                 for row in range(self.sorted.rowCount())]  # fmt: skip
        QGuiApplication.clipboard().setText(self.sheet.tsv(order))
        self._tell(translated(mark("The table is on the clipboard.")))

    @Slot()
    def cite(self) -> None:
        """Put where this stands and what it rests on on the clipboard."""
        self._tell(copy_block(self._reader, self._block, self._lang))

    @Slot()
    def save_csv(self) -> None:
        """Ask for a file and write the data."""
        self._ask("csv")

    @Slot()
    def save_svg(self) -> None:
        """Ask for a file and write the chart."""
        self._ask("svg")

    @Slot()
    def save_png(self) -> None:
        """Ask for a file and write the chart as a picture."""
        self._ask("png")

    def _ask(self, kind: str) -> None:
        name = f"{self._reader.library.edition_id}-{self._block.id}.{self._lang}.{kind}"
        asked = QFileDialog.getSaveFileName(self, self.windowTitle(), name, f"*.{kind}")
        if asked[0]:
            self.save_as(Path(asked[0]).with_suffix(f".{kind}"))

    def save_as(self, file: Path) -> None:
        """Write the data or the chart, as the file's ending says, and say so."""
        try:
            if file.suffix == ".csv":
                words = csv_of(self._block, self._reader.library, self._lang)
                file.write_bytes(words.encode())
            else:
                save(data_of(self._block, self._reader.library, self._lang), file)
        except OSError:
            self._tell(translated(_UNSAVED, file=file))
            return
        self._tell(translated(_SAVED, file=file))
