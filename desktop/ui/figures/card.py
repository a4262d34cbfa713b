"""The card of a figure: what it is, how sure, from whom, on which line, and where else.

A dialog and not a tip: it stays, takes the keys, can be read and copied. It opens no
address; it asks the window to, and the window asks the reader.
"""

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.citing import cited
from desktop.document.model import LANGS, BlockId, Both, Lang, Source
from desktop.figures.card import Card, appearances, card_of, chart_of, plain_text, same_figure
from desktop.figures.spark import spark
from desktop.figures.words import GRADES, run_of
from desktop.reader import Reader
from desktop.ui.citing.clipboard import put
from desktop.ui.figures.painter import Painter, font, metrics
from desktop.ui.theme import Theme
from desktop.ui.widgets.override import override
from desktop.ui.widgets.plain_label import Told, plain_label
from desktop.ui.words import named, translated
from desktop.words import mark

LARGE = 1.9  # The figure itself, of the usual size.
SPARK = QSize(240, 84)  # Pixels.
WIDTH = 600  # Pixels; a dialog of a laptop's height must hold long notes.
ROWS = 4  # Lines of a list that are seen at once.
_DATA = int(Qt.ItemDataRole.UserRole)
OTHER: dict[Lang, Lang] = {"en": "zh", "zh": "en"}


class Sparkline(QWidget):
    """A series with one year marked."""

    def __init__(self, card: Card, theme: Theme, lang: Lang) -> None:
        super().__init__()
        self._theme, self._font = theme, font(lang, 16)
        assert card.series is not None  # noqa: S101  The caller has looked.
        self.setFixedSize(SPARK)
        size = float(SPARK.width()), float(SPARK.height())
        self._drawing = spark(card.series, card.year, size, metrics(self._font))
        self.setAccessibleName(run_of(card.series, lang))
        self.setToolTip(self.accessibleName())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self._theme.color("page"))
            Painter(self._theme, self._font).paint(painter, self._drawing)


class CardDialog(QDialog):
    """Tells one figure. ``link_opened`` carries an address, ``place_asked`` a block's id."""

    link_opened = Signal(str)
    place_asked = Signal(str)

    def __init__(
        self, target: str, reader: Reader, lang: Lang, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        found = card_of(target, reader.library)
        assert found is not None  # noqa: S101  Every figure of the text has a card.
        self.card, self._reader, self._theme = found, reader, theme
        self.lang: Lang = lang
        self.setWindowTitle(translated(mark("About this figure")))
        self._column = QVBoxLayout(self)
        self._column.setSpacing(8)
        self._put_head()
        self._put_rows()
        self._put_sources()
        self._put_places()
        self.told = Told()
        self._column.addWidget(self.told)
        self._column.addWidget(self._buttons())
        self.resize(WIDTH, self._column.heightForWidth(WIDTH))
        self.closer.setFocus()

    # what it is

    def _put_head(self) -> None:
        lang, other = self.lang, OTHER[self.lang]
        self.figure = plain_label(self.card.text[lang])
        large = QFont(self.figure.font())
        large.setPointSizeF(large.pointSizeF() * (LARGE if self.card.is_figure else 1.1))
        self.figure.setFont(large)
        self.label = plain_label(self.card.label[lang])
        self.other = plain_label(f"{self.card.text[other]} · {self.card.label[other]}", "muted")
        words, row = QVBoxLayout(), QHBoxLayout()
        words.setSpacing(4)
        for one in (self.figure, self.label, self.other):
            words.addWidget(one)
        words.addStretch(1)
        row.addLayout(words, 1)
        self._column.addLayout(row)
        series = self.card.series
        if series is not None and len(series.points) > 1:  # One point is no line.
            self.line = Sparkline(self.card, self._theme, self.lang)
            row.addWidget(self.line, 0, Qt.AlignmentFlag.AlignTop)

    def _put_rows(self) -> None:
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        told = [(words, both[self.lang]) for words, both in self._rows() if both is not None]
        for row, (words, value) in enumerate(one for one in told if one[1]):
            name = plain_label(translated(words), "muted")
            grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(plain_label(value), row, 1)
        self._column.addLayout(grid)

    def _rows(self) -> tuple[tuple[str, Both | None], ...]:
        card = self.card
        return (
            (mark("When"), card.when),
            (mark("Change"), card.change),
            (mark("How sure"), _joined(card.grade, card.how)),
            (mark("The paper"), card.standing),
            (mark("Conflict"), card.conflict),
            (mark("Remark"), card.note),
        )

    # where it comes from

    def _put_sources(self) -> None:
        self.sources = _list(translated(mark("Sources")))
        for source in self.card.sources:
            item = QListWidgetItem(self._told(source))
            item.setData(_DATA, source.url)
            self.sources.addItem(item)
        self.copier = QPushButton(translated(mark("Copy &address")))
        self.opener = QPushButton(translated(mark("&Open address…")))
        self.citer = QPushButton(translated(mark("C&ite")))
        self.citer.setEnabled(bool(self.card.sources))
        self.citer.clicked.connect(self.cite)
        self.copier.clicked.connect(self.copy_address)
        self.opener.clicked.connect(self.open_address)
        self.sources.itemActivated.connect(self.open_address)
        self.sources.currentRowChanged.connect(self.tell_address)
        self.tell_address()
        self._put_list(mark("Sources"), self.sources, (self.citer, self.copier, self.opener))

    def _told(self, source: Source) -> str:
        lang = self.lang
        parts = [source.publisher[lang], source.via, source.title, source.date]
        parts.append(GRADES[lang][source.grade])
        if not source.url:
            parts.append(translated(mark("no address")))
        return " · ".join(part for part in parts if part)

    def _address(self) -> str:
        item = self.sources.currentItem()
        return str(item.data(_DATA)) if item else ""

    @Slot()
    def tell_address(self) -> None:
        """Enable what needs an address."""
        for button in (self.copier, self.opener):
            button.setEnabled(bool(self._address()))

    @Slot()
    def copy_address(self) -> None:
        """Put the address of the chosen source on the clipboard."""
        QGuiApplication.clipboard().setText(self._address())
        self.told.say(translated(mark("The address is on the clipboard.")))

    @Slot()
    def cite(self) -> None:
        """Put a citation of the chosen source, the thing to cite for a figure, on the clipboard."""
        source = self.card.sources[max(0, self.sources.currentRow())]
        put(cited.source(source, self.lang), self._reader.choices.cite_style)
        self.told.say(translated(mark("The citation is on the clipboard.")))

    @Slot()
    def open_address(self) -> None:
        """Ask for the address of the chosen source to be opened."""
        if self._address():
            self.link_opened.emit(self._address())

    # where it stands

    def _put_places(self) -> None:
        self.places = _list(translated(mark("Where it appears")))
        targets = same_figure(self.card, self._reader.library)
        for one in appearances(targets, self._reader.library.edition(self.lang)):
            item = QListWidgetItem(named(f"{one.block}  {one.section}", one.words))
            item.setData(_DATA, one.block)
            self.places.addItem(item)
        self.places.itemActivated.connect(self.go_to_place)
        self.goer = QPushButton(translated(mark("&Go there")))
        self.goer.clicked.connect(self.go_to_place)
        self.goer.setEnabled(self.places.count() > 0)
        self.to_chart = QPushButton(translated(mark("Go to the &chart")))
        self.to_chart.setVisible(self._chart() is not None)
        self.to_chart.clicked.connect(self.go_to_chart)
        self._put_list(mark("Where it appears"), self.places, (self.to_chart, self.goer))

    def _chart(self) -> BlockId | None:
        series = self.card.series
        edition = self._reader.library.edition(self.lang)
        return chart_of(series.id, edition) if series else None

    @Slot()
    def go_to_chart(self) -> None:
        """Go to the chart that draws this figure's series."""
        chart = self._chart()
        if chart:
            self._go(chart)

    @Slot()
    def go_to_place(self) -> None:
        """Go to the chosen place where the figure appears."""
        item = self.places.currentItem()
        if item:
            self._go(str(item.data(_DATA)))

    def _go(self, block: str) -> None:
        self.accept()
        self.place_asked.emit(block)

    # the rest

    def _put_list(self, words: str, rows: QListWidget, buttons: tuple[QPushButton, ...]) -> None:
        name = plain_label(translated(words), "muted")
        name.setBuddy(rows)
        rows.setCurrentRow(0)
        line = rows.fontMetrics().lineSpacing() + 4
        rows.setMinimumHeight(line * 2)
        rows.setMaximumHeight(line * max(2, min(rows.count() * 2, ROWS)) + 6)
        row = QHBoxLayout()
        row.addWidget(name, 1)
        for button in buttons:
            button.setAutoDefault(False)
            row.addWidget(button)
        self._column.addLayout(row)
        self._column.addWidget(rows)

    def _buttons(self) -> QDialogButtonBox:
        buttons, role = QDialogButtonBox(), QDialogButtonBox.ButtonRole
        self.taker = buttons.addButton(translated(mark("Copy &with source")), role.ActionRole)
        self.closer = buttons.addButton(QDialogButtonBox.StandardButton.Close)
        self.taker.setAutoDefault(False)
        self.taker.clicked.connect(self.copy)
        buttons.rejected.connect(self.reject)
        return buttons

    @Slot()
    def copy(self) -> None:
        """Put the figure, what it counts and where it comes from on the clipboard."""
        QGuiApplication.clipboard().setText(plain_text(self.card, self.lang))
        self.told.say(translated(mark("The figure is on the clipboard, with its source.")))


def _joined(one: Both, other: Both) -> Both:
    return Both(*(" · ".join(part for part in (one[lang], other[lang]) if part) for lang in LANGS))


def _list(name: str) -> QListWidget:
    made = QListWidget()
    made.setAccessibleName(name)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
    made.setWordWrap(True)
    return made
