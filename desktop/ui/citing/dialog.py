"""Cite: what can be cited here, in which style; read before it is copied.

The place comes first; below it the sources of its figures, which are the thing to cite
for a number. What a source did not say is said.
"""

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from desktop.citing import styles
from desktop.citing.cited import Cited
from desktop.reader import Reader
from desktop.ui.citing import clipboard
from desktop.ui.words import translated
from desktop.words import mark


class CiteDialog(QDialog):
    """Shows one citation; the style chosen becomes the reader's usual one."""

    def __init__(self, reader: Reader, choice: Sequence[Cited], parent: QWidget) -> None:
        super().__init__(parent)
        self._reader, self._choice = reader, choice
        self.setWindowTitle(translated(mark("Cite")))
        self.what, self.style_box, self.shown = QComboBox(), QComboBox(), QPlainTextEdit()
        self.missing = QLabel()
        self.missing.setWordWrap(True)
        self._fill()
        self._lay_out()
        self.what.currentIndexChanged.connect(self.show_it)
        self.style_box.currentIndexChanged.connect(self.choose)
        self.show_it()

    @property
    def style_id(self) -> str:
        """The style chosen."""
        return str(self.style_box.currentData())

    @Slot()
    def choose(self) -> None:
        """Show the citation in the style, and keep the style."""
        self.show_it()
        self._reader.choices.set("cite_style", self.style_id)

    @Slot()
    def show_it(self) -> None:
        """Show the citation, and what it cannot say."""
        one = self._choice[self.what.currentIndex()]
        self.shown.setPlainText(styles.cite(one, self.style_id).text)
        self.missing.setText("\n".join(translated(words) for words in one.missing))
        self.missing.setVisible(bool(one.missing))

    @Slot()
    def copy(self) -> None:
        """Put the citation on the clipboard and leave."""
        clipboard.put(self._choice[self.what.currentIndex()], self.style_id)
        self.accept()

    def _fill(self) -> None:
        for one in self._choice:
            said = mark("This place, as our digest") if one.work.is_digest else mark("Source: {it}")
            name = f"{one.work.maker} – {one.work.title}" if one.work.maker else one.work.title
            self.what.addItem(translated(said, it=name))
        for row in styles.STYLES.values():
            self.style_box.addItem(translated(row.title), row.id)
        self.style_box.setCurrentIndex(self.style_box.findData(self._reader.choices.cite_style))
        self.what.setMaximumWidth(520)
        self.shown.setReadOnly(True)
        self.shown.setTabChangesFocus(True)
        self.shown.setMinimumSize(520, 160)

    def _lay_out(self) -> None:
        form = QFormLayout()
        rows = (
            (mark("&What:"), self.what),
            (mark("&Style:"), self.style_box),
            (mark("&Citation:"), self.shown),
        )
        for words, widget in rows:
            label = translated(words)
            widget.setAccessibleName(label.replace("&", "").rstrip(":："))
            form.addRow(label, widget)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        act = buttons.addButton(translated(mark("C&opy")), QDialogButtonBox.ButtonRole.AcceptRole)
        act.setDefault(True)
        buttons.accepted.connect(self.copy)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(self.missing)
        column.addWidget(buttons)
