"""About: version, edition, licences of everything inside, and where the reader's data is."""

import platform
from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt, Slot, qVersion
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPlainTextEdit,
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from desktop import __version__, paths
from desktop.reader import Reader
from desktop.ui.dialogs.licences import licences
from desktop.ui.icons import app_icon
from desktop.ui.widgets.plain_label import plain_label
from desktop.ui.words import NAME, translated
from desktop.words import mark

DRAWING = 48  # Pixels of the program's icon.
_OWN = mark("The program is under the MIT licence.")
_QT = mark(
    "This program uses Qt {qt} through PySide6 under the GNU Lesser General Public License, "
    "version 3. Qt's libraries lie beside the program as files of their own, and you may put "
    "others in their place. Qt is copyright The Qt Company Ltd and other contributors."
)
_DATA = mark("What you make and choose is kept in these folders, and never sent anywhere.")
_STAYS = mark(
    "Updating, uninstalling or deleting the program leaves them where they are. To carry your "
    "marks elsewhere, close the program and copy the whole folder."
)
_CARRIED = mark(
    "This copy of the program is carried with its folders inside it: take them out before you "
    "delete the program."
)
_SEALED = mark("Nothing is fetched from the internet. Content {version}.")

_ORIGINS = {
    "bundled": mark("Edition {id}, revision {revision}, as it came with the program."),
    "installed": mark("Edition {id}, revision {revision}, which you installed."),
    "named": mark("Edition {id}, revision {revision}, from a folder that was named."),
}


class AboutDialog(QDialog):
    """Tells what this program is, what it is made of and where it keeps things."""

    def __init__(self, reader: Reader, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(translated(mark("About White Paper Reader")))
        self._texts = licences(paths.resources() / "licences")
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self.tabs.addTab(_edition(reader), translated(mark("This edition")))
        self.tabs.addTab(self._licences(reader), translated(mark("Licences")))
        self.tabs.addTab(_folders(reader), translated(mark("Your data")))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addLayout(_head())
        column.addWidget(self.tabs, 1)
        column.addWidget(buttons)
        self.resize(720, 520)

    def _licences(self, reader: Reader) -> QWidget:
        own = _licence(reader)
        self.names, self.text = QListWidget(), QPlainTextEdit()
        self.names.addItems(list(self._texts))
        self.names.setAccessibleName(translated(mark("What is inside")))
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(translated(mark("Text of the licence")))
        self.names.currentTextChanged.connect(self.show_licence)
        self.names.setCurrentRow(0)
        both = QSplitter(Qt.Orientation.Horizontal)
        both.addWidget(self.names)
        both.addWidget(self.text)
        both.setSizes([180, 520])
        words = (
            f"{translated(_OWN)} {own['en']}",
            own["zh"],
            translated(_QT, qt=qVersion()),
        )
        return _page([*map(plain_label, words), both])

    @Slot(str)
    def show_licence(self, name: str) -> None:
        """Show one licence's text."""
        self.text.setPlainText(self._texts.get(name, ""))


def _licence(reader: Reader) -> dict[str, str]:
    # Some editions name their licence in each language, some once.
    said = reader.library.about.get("licence", {})
    return {lang: str(said.get(lang) or said.get("words", "")) for lang in ("en", "zh")}


def _head() -> QHBoxLayout:
    drawing, name, versions = QLabel(), QLabel(translated(NAME)), QLabel()
    drawing.setPixmap(app_icon().pixmap(QSize(DRAWING, DRAWING), drawing.devicePixelRatio()))
    font = QFont(name.font())
    font.setPointSizeF(font.pointSizeF() * 1.5)
    name.setFont(font)
    words = mark("Version {version}, with Python {python} and Qt {qt}")
    versions.setText(
        translated(words, version=__version__, python=platform.python_version(), qt=qVersion())
    )
    versions.setObjectName("muted")
    column, row = QVBoxLayout(), QHBoxLayout()
    column.setSpacing(2)
    column.addWidget(name)
    column.addWidget(versions)
    row.setSpacing(14)
    row.addWidget(drawing)
    row.addLayout(column, 1)
    return row


def _edition(reader: Reader) -> QWidget:
    about = reader.library.about
    rows: list[QWidget] = []
    for lang in ("en", "zh"):
        title = plain_label(about["title"][lang])
        font = QFont(title.font())
        font.setWeight(QFont.Weight.DemiBold)
        title.setFont(font)
        rows += [title, plain_label(about["statement"][lang])]
    library = reader.library
    words = _ORIGINS[reader.origin]
    rows.append(plain_label(translated(words, id=library.edition_id, revision=library.revision)))
    rows.append(plain_label(translated(_SEALED, version=library.version[:12])))
    return _page(rows, is_tall=False)


def _folders(reader: Reader) -> QWidget:
    home, page, grid = reader.home, QWidget(), QGridLayout()
    rows = (
        (mark("Your marks"), home.data),
        (mark("Choices"), home.settings),
        (mark("Session"), home.state),
        (mark("Log"), home.log),
    )
    for row, (words, folder) in enumerate(rows):
        name = QLabel(translated(words))
        name.setObjectName("muted")
        grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(plain_label(str(folder)), row, 1)
    grid.setColumnStretch(1, 1)
    grid.setHorizontalSpacing(18)
    column = QVBoxLayout(page)
    column.setSpacing(12)
    column.addWidget(plain_label(translated(_DATA)))
    is_carried = paths.program() in home.data.parents
    column.addWidget(plain_label(translated(_CARRIED if is_carried else _STAYS)))
    column.addLayout(grid)
    column.addStretch(1)
    return page


def _page(rows: Iterable[QWidget], *, is_tall: bool = True) -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setSpacing(10)
    for row in rows:
        column.addWidget(row)
    if is_tall:
        column.setStretch(column.count() - 1, 1)
    else:
        column.addStretch(1)
    return page
