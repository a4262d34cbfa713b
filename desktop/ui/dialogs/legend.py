"""The legend: how figures and terms are marked in the text, shown with the marks themselves."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QLabel, QWidget

from desktop.ui.page.underlay import Standing, paint_corners, paint_standing
from desktop.ui.theme import Theme
from desktop.ui.widgets.override import override
from desktop.ui.words import translated
from desktop.words import mark

ROWS: tuple[tuple[Standing | None, str], ...] = (
    (Standing("official", in_paper=True), mark("Known to stand in the white paper itself")),
    (Standing("official", in_paper=False), mark("Context, from an official source")),
    (Standing("press", in_paper=False), mark("Context, from a press report")),
    (Standing("law_firm", in_paper=False), mark("Context, from a law firm's account")),
    (Standing("unverified", in_paper=False), mark("Context, unverified")),
    (None, mark("A term of the glossary, where a section first uses it")),
)


class Sample(QWidget):
    """A figure with its mark, or a term."""

    def __init__(self, standing: Standing | None, theme: Theme) -> None:
        super().__init__()
        self._standing, self._theme = standing, theme
        self.setFixedSize(84, 30)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self._theme.color("page"))
            painter.setPen(self._theme.color("text"))
            words = "62,100" if self._standing else "patent"
            painter.drawText(12, 18, words)
            under = QRectF(12, 18, painter.fontMetrics().horizontalAdvance(words), 0)
            if self._standing is None:
                paint_corners(painter, under, self._theme.color("faint"))
            else:
                paint_standing(painter, under, self._standing, self._theme.color("muted"))


class LegendDialog(QDialog):
    """Explains the lines under figures."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(translated(mark("What the figures' marks mean")))
        grid = QGridLayout(self)
        for row, (standing, words) in enumerate(ROWS):
            grid.addWidget(Sample(standing, theme), row, 0)
            grid.addWidget(QLabel(translated(words)), row, 1)
        hint = QLabel(
            translated(
                mark(
                    "Point at one, or reach it with Tab: the status line tells it. "
                    "A click or Enter opens all that is known of it."
                )
            )
        )
        hint.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        grid.addWidget(hint, len(ROWS), 0, 1, 2)
        grid.addWidget(buttons, len(ROWS) + 1, 0, 1, 2)
