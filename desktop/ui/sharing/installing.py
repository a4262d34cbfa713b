"""Install edition: a file is asked for, looked at, agreed to, installed; the window opens anew.

What takes time is done beside the window. Whoever signed the file must be trusted first:
the reader types the number that the publisher gave, and the program compares it.
"""

from collections import Counter
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QMainWindow

from desktop.errors import PackKeyError, ReaderError
from desktop.reader import Reader
from desktop.ui.hub import Hub
from desktop.ui.messages import Messages
from desktop.ui.sharing.agreeing import AgreeDialog, OtherDialog, TrustDialog
from desktop.ui.tasks import Tasks
from desktop.ui.words import translated
from desktop.words import mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.editions.editions import Offer
    from desktop.editions.installed import Installed
    from desktop.marks.model import Mark

SUFFIX = ".wpack"
OPENED = mark("Edition {edition}, revision {revision} is open.")
STATES = mark("Marks that moved, please check: {moved}; whose words are gone: {gone}.")


class Installing:
    """One installation, from the question for a file to the new edition."""

    def __init__(self, reader: Reader, hub: Hub, tasks: Tasks, window: QMainWindow) -> None:
        self._reader, self._hub, self._tasks, self._window = reader, hub, tasks, window
        self._tell = tasks.failed

    def ask(self) -> None:
        """Ask for a file, and go on with it."""
        kinds = f"{translated(mark('Editions'))} (*{SUFFIX});;* (*)"
        title = translated(mark("Install edition"))
        asked, _ = QFileDialog.getOpenFileName(self._window, title, "", kinds)
        if asked:
            self.look(Path(asked))

    def look(self, path: Path) -> None:
        """Look at a file beside the window, then ask whether it is to be installed."""
        work = partial(self._reader.editions.look, path, self._reader.library)
        self._tasks.run(work, self.offer, partial(self._refused, path))

    def _refused(self, path: Path, error: ReaderError) -> None:
        if not isinstance(error, PackKeyError):
            self._tell(error)
            return
        values = error.values
        dialog = TrustDialog(str(values["fingerprint"]), str(values["key"]), self._window)
        dialog.trusted.connect(partial(self._trust, path))
        dialog.open()

    def _trust(self, path: Path, key: str) -> None:
        self._reader.editions.publishers.trust(key)
        self.look(path)

    def offer(self, offer: "Offer") -> None:
        """Ask whether what a file offers is to be installed."""
        if offer.is_same:
            self._hub.said.emit(translated(mark("This edition is open already.")))
            return
        dialog = AgreeDialog(self._reader, offer, self._window)
        dialog.accepted.connect(partial(self.install, offer))
        dialog.open()

    def install(self, offer: "Offer") -> None:
        """Install what was agreed to, beside the window."""
        self._hub.said.emit(translated(mark("The edition is being installed…")))
        work = partial(
            self._reader.editions.install, offer.path, self._reader.library, older=offer.is_older
        )
        self._tasks.run(work, self._installed)

    def _installed(self, _: "Installed") -> None:
        self._hub.shared.edition_changed.emit()


def open_other(reader: Reader, hub: Hub, window: QMainWindow) -> None:
    """Ask whether the other edition is to be opened, the bundled or the installed one.

    Raises:
        ReaderError: It cannot be opened; what was open stays open.
    """
    other = reader.editions.other(reader.library, reader.origin)
    if other is None:
        hub.said.emit(translated(mark("No other edition is installed.")))
        return
    dialog = OtherDialog(reader, other, window)
    dialog.accepted.connect(partial(_turn, reader, hub, to_installed=other.origin == "installed"))
    dialog.open()


def _turn(reader: Reader, hub: Hub, *, to_installed: bool) -> None:
    reader.editions.turn(to_installed=to_installed)
    hub.shared.edition_changed.emit()


def tell(reader: Reader, messages: Messages, marks: "Sequence[Mark]") -> None:
    """Tell which edition is open now, and what became of the marks in it."""
    states, library = Counter(one.state for one in marks), reader.library
    said = [translated(OPENED, edition=library.edition_id, revision=library.revision)]
    if marks:
        said.append(translated(STATES, moved=states["moved"], gone=states["orphan"]))
    messages.say(" ".join(said))
