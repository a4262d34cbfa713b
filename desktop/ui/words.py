"""Where the face translates: strings named by `desktop.words.mark` become the reader's own."""

from PySide6.QtCore import QCoreApplication

CONTEXT = "desktop"


def translated(text: str, **values: object) -> str:
    """Return a marked string in the interface's language, with its values put in."""
    found = QCoreApplication.translate(CONTEXT, text)
    return found.format_map(values) if values else found
