"""`export`: the edition as a web page or an e-book, with the reader's marks in it."""

from pathlib import Path

from desktop import disk
from desktop.cli.answer import Answer, Row, many
from desktop.cli.asking.options import Asked
from desktop.cli.layout import Paragraph
from desktop.errors import FolderError
from desktop.exchange.book.files import write
from desktop.reader import Reader


def export(reader: Reader, asked: Asked) -> Answer:
    """Write the edition in one language into a file.

    Raises:
        BadOptionError: The name ends in neither ``.html`` nor ``.epub``.
        FolderError: The file cannot be written.
    """
    path, lang = Path(asked.words[0]).absolute(), asked.lang or "en"
    marks = reader.marks.all()
    form = write(path.name, reader.library, lang, marks)
    try:
        if not path.parent.is_dir():
            raise FileNotFoundError(2, "there is no such folder")
        disk.write(path, form)
    except OSError as error:
        raise FolderError(path=path.parent, why=error.strerror or error) from error
    value: Row = {"file": str(path), "lang": lang, "marks": len(marks), "bytes": len(form)}
    said = f"The edition, with {many(len(marks), 'mark')}, was written into {path}."
    return Answer(value, [Paragraph(said)], [value], afterwards=reader.close)
