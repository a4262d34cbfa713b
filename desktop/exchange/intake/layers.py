"""Layers: colleagues' sets of marks, each under a name, read only, shown or hidden.

A layer is a file of its own beside the marks file, in the same form as an export, so that
the reader's own marks are never mixed with it, and taking it away takes nothing else. A
mark of it that is wanted is taken over by itself and is the reader's from then on.
"""

import hashlib
import json
import logging
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from desktop import disk
from desktop.errors import MarksNotKeptError, ReaderError, UnknownLayerError, UnknownMarkError
from desktop.exchange.intake import plan
from desktop.marks import readable
from desktop.marks.marks import Marks
from desktop.marks.model import Changed, Mark

FOLDER = "layers"
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Layer:
    """One colleague's set, its marks as they stand in this edition now."""

    name: str
    shown: bool
    marks: tuple[Mark, ...]


class Layers:
    """The layers beside one reader's marks."""

    def __init__(self, marks: Marks) -> None:
        self._marks = marks
        self.folder = marks.folder / FOLDER

    def all(self) -> list[Layer]:
        """Return the layers by name; a file that is none is passed over and said in the log."""
        return sorted(self._read(), key=lambda one: one.name)

    def layer(self, name: str) -> Layer:
        """Return the layer of that name.

        Raises:
            UnknownLayerError: There is none.
        """
        for one in self._read():
            if one.name == name:
                return one
        raise UnknownLayerError(name=name)

    def add(self, name: str, marks: Iterable[Mark]) -> Layer:
        """Keep marks as a layer; one of that name is replaced."""
        made = Layer(" ".join(name.split()) or "?", shown=True, marks=tuple(marks))
        self._write(made)
        return made

    def show(self, name: str, *, on: bool) -> Layer:
        """Show or hide a layer."""
        made = replace(self.layer(name), shown=on)
        self._write(made)
        return made

    def remove(self, name: str) -> None:
        """Take a layer away; what was taken over from it stays."""
        self.layer(name)
        self._path(name).unlink(missing_ok=True)

    def take_over(self, name: str, mark: str) -> Changed:
        """Make one mark of a layer the reader's own; the beginning of its id is enough.

        Raises:
            UnknownMarkError: The layer has no such mark, or several begin so.
        """
        found = [one for one in self.layer(name).marks if mark and one.id.startswith(mark.lower())]
        if len(found) != 1:
            raise UnknownMarkError(id=mark)
        self._marks.back_up_before()
        return self._marks.adopt(found)

    def _read(self) -> Iterator[Layer]:
        for path in self.folder.glob("*.jsonld"):
            try:
                found = plan.read(self._marks, path)
            except ReaderError as error:
                _log.info("the layer %s is passed over: %s", path.name, error)
                continue
            hidden = path.with_suffix(".hidden")
            yield Layer(found.name, not hidden.exists(), found.marks)

    def _write(self, layer: Layer) -> None:
        path = self._path(layer.name)
        items = [readable.annotation(one) for one in layer.marks]
        form = {**json.loads(readable.page(items)), "label": layer.name}
        try:
            disk.write(path, json.dumps(form, ensure_ascii=False, indent=1).encode())
            hidden = path.with_suffix(".hidden")
            hidden.unlink(missing_ok=True) if layer.shown else hidden.touch()
        except OSError as error:
            raise MarksNotKeptError(path=path, why=error.strerror or error) from error

    def _path(self, name: str) -> Path:
        return self.folder / f"{hashlib.sha256(name.encode()).hexdigest()[:16]}.jsonld"
