"""`install`, `editions` and `trust`: a corrected or next edition, from one file.

What is installed is opened by the next command. The marks are asked where their words
stand in it: they are found anew at each reading and never written, so that going back to
an edition finds them where they were.
"""

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.cli.answer import Answer, Row
from desktop.cli.asking.options import Asked
from desktop.cli.layout import Grid, Paragraph
from desktop.errors import BadOptionError, NothingListed
from desktop.marks.model import STATES
from desktop.reader import Reader

if TYPE_CHECKING:
    from desktop.editions.keys import Publisher


def install(reader: Reader, asked: Asked) -> Answer:
    """Install an edition, and tell what became of the marks.

    Raises:
        ReaderError: It was refused; what was open stays open.
    """
    path = Path(asked.words[0])
    offer = reader.editions.look(path, reader.library)
    if offer.is_same:
        said = f"{offer.contents.title['en']} is open already."
        return Answer({**_edition(reader), "installed": False}, [Paragraph(said)])
    before = {one.id: one.state for one in reader.marks.all()}
    reader.editions.install(path, reader.library, older=asked.older)
    reader.close()
    new = Reader(reader.home, bundled=reader.bundled)
    if new.fault:
        raise new.fault
    after = {one.id: one.state for one in new.marks.all()}
    new.close()
    states = Counter(after.values())
    value: Row = {
        **_edition(new), "installed": True,
        "marks": {state: states[state] for state in STATES},
        "changed": [one for one, state in after.items() if state != before.get(one, state)],
    }  # fmt: skip
    title = new.library.about["title"]["en"]
    return Answer(value, [Paragraph(f"Installed: {title}, revision {new.library.revision}."),
                          Paragraph(_of_marks(states))])  # fmt: skip


def _of_marks(states: Counter[str]) -> str:
    told = ", ".join(f"{states[state]} {state}" for state in STATES)
    return f"Your marks: {told}." if states else "You have no marks."


def _edition(reader: Reader) -> Row:
    library = reader.library
    return {
        "edition": library.edition_id, "revision": library.revision,
        "version": library.version, "origin": reader.origin,
    }  # fmt: skip


def editions(reader: Reader, asked: Asked) -> Answer:
    """Tell which editions are here, or open the other one.

    Raises:
        BadOptionError: There is no such edition to open.
    """
    which = asked.words[0] if asked.words else reader.origin
    if which not in {"bundled", "installed", reader.origin}:
        raise BadOptionError(why=f"“{which}” is neither “bundled” nor “installed”.")
    if which != reader.origin:
        reader.editions.turn(to_installed=which == "installed")
        reader = Reader(reader.home, bundled=reader.bundled)
    rows: list[Row] = [{**_edition(reader), "open": True}]
    other = reader.editions.other(reader.library, reader.origin)
    if other is not None:
        shown = {"edition": other.edition, "revision": other.revision, "version": other.version}
        rows.append({**shown, "origin": other.origin, "open": False})
    lines = [
        (*(str(row[name]) for name in _COLUMNS), "open" if row["open"] else "") for row in rows
    ]
    return Answer(rows, [Grid(lines)], rows)


_COLUMNS = ("origin", "edition", "revision", "version")


def trust(reader: Reader, asked: Asked) -> Answer:
    """Tell whose editions are taken in; trust one more, or one no more."""
    publishers = reader.editions.publishers
    if not asked.words:
        rows = [_publisher(one) for one in publishers.all()]
        if not rows:
            return Answer(
                rows,
                error=NothingListed(
                    what="keys that are trusted", then="trust one with “whitepaper trust KEY”"
                ),
            )
        return Answer(rows, [Grid([[str(cell) for cell in row.values()] for row in rows])], rows)
    if asked.forget:
        gone = publishers.forget(asked.words[0])
        return Answer(_publisher(gone), [Paragraph(f"Trusted no more: {gone.fingerprint}.")])
    one = publishers.trust(asked.words[0], asked.name)
    said = (
        Paragraph(f"Trusted from now on: {one.fingerprint}."),
        Paragraph("Compare this number with the one its publisher tells you."),
        Paragraph("Whoever has that key can change what this program shows and does."),
        Paragraph(f"To undo: whitepaper trust --forget {one.key}"),
    )
    return Answer(_publisher(one), said)


def _publisher(one: "Publisher") -> Row:
    origin = "yours" if one.is_own else "bundled"
    return {"fingerprint": one.fingerprint, "key": one.key, "name": one.name, "origin": origin}
