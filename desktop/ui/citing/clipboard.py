"""The clipboard: citations after the words they are of, as text and as HTML with italics."""

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from desktop.citing import cited, styles
from desktop.citing.cited import Cited
from desktop.document.model import Block, Lang
from desktop.exchange.records import records
from desktop.marks.model import Mark
from desktop.reader import Reader
from desktop.ui.words import translated
from desktop.words import mark


def of_mark(reader: Reader, one: Mark) -> Cited:
    """Return a mark's words where they stand now; where they stood, for an orphan."""
    return records(reader.library, [one])[0].source


def copy_mark(reader: Reader, one: Mark) -> None:
    """Put a mark's words on the clipboard with their citation."""
    put(of_mark(reader, one), reader.choices.cite_style)


def copied(reader: Reader) -> str:
    """Return what is said when something was copied with its citation."""
    style = translated(styles.STYLES[reader.choices.cite_style].title)
    return translated(mark("Copied with its citation ({style})."), style=style)


def copy_block(reader: Reader, block: Block, lang: Lang) -> str:
    """Put a table or figure, by its caption, with the sources it rests on, on the clipboard."""
    table = block.table
    caption = block.text[table.caption.start : table.caption.end] if table else ""
    place = cited.place(reader.library, block, lang, caption)
    return put(place, reader.choices.cite_style, *cited.sources(reader.library, block, lang))


def put(one: Cited, style: str, *also: Cited) -> str:
    """Put a citation, after its quote, on the clipboard; others on lines below. Return it."""
    found = [styles.cite(each, style) for each in (one, *also)]
    text = "\n".join(each.text for each in found)
    data = QMimeData()
    data.setText(text)
    if not styles.STYLES[style].is_record:
        data.setHtml("<br>\n".join(each.html for each in found))
    QGuiApplication.clipboard().setMimeData(data)
    return text
