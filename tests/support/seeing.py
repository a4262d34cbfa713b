"""What is to be seen, and heard, of a widget: its words, and whether they have room."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontDatabase, QTextDocument
from PySide6.QtGui import Qt as Gui
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QComboBox,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QMenuBar,
    QPlainTextEdit,
    QStatusBar,
    QStyle,
    QStyleOptionButton,
    QTabBar,
    QWidget,
)

from desktop.ui.fitting.short_label import ShortLabel

SLACK = 1  # Pixels that rounding may cost.
ARROW, EDGE, DRAWING, PAD = 24, 8, 28, 8  # Pixels beside the words of a box, a line, a head.


def widgets(top):
    """Return a widget and all in it that are shown."""
    return [one for one in (top, *top.findChildren(QWidget)) if one.isVisibleTo(top)]


def seen(top):
    """Return every text of the widgets in ``top`` with where it stands."""
    for one in widgets(top):
        name = f"{type(one).__name__} {one.objectName()}"
        for text in (*own(one), one.toolTip(), one.accessibleName(), one.windowTitle()):
            if text:
                yield name, _plain(text)


def own(one):
    """Return the words a widget shows, itself and not in another of its parts."""
    if isinstance(one.parent(), QLineEdit | QComboBox):
        return []  # A drawing in a box, whose words are its tool tip; a box's own list.
    return next((told(one) for kind, told in TELLING.items() if isinstance(one, kind)), [])


def _items(box):
    fonts = {*QFontDatabase.families()}
    return [text for n in range(box.count()) if (text := box.itemText(n)) not in fonts]


def _heads(header):
    model, way = header.model(), header.orientation()
    if model is None or way == Qt.Orientation.Vertical:
        return []
    return [str(model.headerData(number, way) or "") for number in range(header.count())]


TELLING = {
    QLabel: lambda one: [one.text()],
    QAbstractButton: lambda one: [one.text()],
    QComboBox: _items,
    QLineEdit: lambda one: [one.placeholderText()],
    QPlainTextEdit: lambda one: [one.placeholderText()],
    QTabBar: lambda one: [one.tabText(number) for number in range(one.count())],
    QMenu: lambda one: [text for act in one.actions() for text in (act.text(), act.statusTip())],
    QMenuBar: lambda one: [act.text() for act in one.actions()],
    QHeaderView: _heads,
    QStatusBar: lambda one: [one.currentMessage()],
    QGroupBox: lambda one: [one.title()],
}


def _plain(text):
    if not Gui.mightBeRichText(text):
        return text
    document = QTextDocument()
    document.setHtml(text)
    return document.toPlainText()


def cut(top):
    """Return the texts in ``top`` that have not the room they need, and by how many pixels."""
    for one in widgets(top):
        text = " | ".join(own(one))[:60]
        if not text or isinstance(one, ShortLabel):
            continue
        lacking = max((found for kind, lack in LACKING.items() if isinstance(one, kind)
                       for found in lack(one)), default=0)  # fmt: skip
        if lacking > SLACK:
            yield f"{type(one).__name__} “{text}” lacks {lacking} px"
        beyond = _beyond(one, top)
        if beyond > SLACK:
            yield f"{type(one).__name__} “{text}” stands {beyond} px outside"


def _beyond(one, top):
    # A button or a label that its window cuts off.
    if not isinstance(one, QAbstractButton | QLabel) or one is top or one.window() is not top:
        return 0
    return one.mapTo(top, QPoint(one.width(), 0)).x() - top.width()


def _of_label(one):
    if not one.pixmap().isNull():
        return
    if one.wordWrap():
        yield one.heightForWidth(one.width()) - one.height()
        return
    yield one.sizeHint().width() - one.width()
    yield one.sizeHint().height() - one.height()


def _of_button(one):
    yield one.minimumSizeHint().width() - one.width()
    yield one.minimumSizeHint().height() - one.height()


def _of_check(one):
    option, style = QStyleOptionButton(), one.style()
    one.initStyleOption(option)
    room = style.subElementRect(QStyle.SubElement.SE_CheckBoxContents, option, one)
    words = one.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, one.text())
    yield words.width() - room.width()


def _of_box(one):
    yield one.fontMetrics().horizontalAdvance(one.currentText()) + ARROW - one.width()


def _of_line(one):
    beside = 2 * EDGE + DRAWING * len(one.actions())
    if not one.text():
        yield one.fontMetrics().horizontalAdvance(one.placeholderText()) + beside - one.width()


def _of_tabs(one):
    yield sum(one.tabSizeHint(number).width() for number in range(one.count())) - one.width()


def _of_menu_bar(one):
    shown = [one.actionGeometry(each) for each in one.actions()]
    yield max((rect.right() for rect in shown), default=0) - one.width()
    yield from (rect.right() for rect in shown if rect.isEmpty())


def _of_header(header):
    for number, text in enumerate(_heads(header)):
        longest = max(text.split(), key=len, default="")  # A head may be wrapped.
        yield header.fontMetrics().horizontalAdvance(longest) + PAD - header.sectionSize(number)


LACKING = {
    QLabel: _of_label,
    QAbstractButton: _of_button,
    QCheckBox: _of_check,
    QComboBox: _of_box,
    QLineEdit: _of_line,
    QTabBar: _of_tabs,
    QMenuBar: _of_menu_bar,
    QHeaderView: _of_header,
}
