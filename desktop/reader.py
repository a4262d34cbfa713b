"""The program without a face: opens the library, the marks, the search and the choices.

Window and command line are faces over one `Reader`; what they may do stands here and on
the services it hands out. A door: the marks, and SQLite with them, and the search are imported
when they are first asked for, after the first page.
"""

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeVar

from desktop import paths
from desktop.document.library import Library
from desktop.document.model import HELP, Block, BlockId, Lang, Section
from desktop.document.outline import Outline, section_of
from desktop.document.stretches import filled
from desktop.errors import LibraryDamagedError, UnknownIdError
from desktop.paths import Home
from desktop.preferences.choices import Choices
from desktop.preferences.keys import Keys
from desktop.words import Said, mark

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from desktop.editions.editions import Editions
    from desktop.errors import EditionDamagedError
    from desktop.exchange.intake.layers import Layer, Layers
    from desktop.exchange.intake.plan import Plan
    from desktop.exchange.intake.rescue import Rescue
    from desktop.marks.marks import Marks
    from desktop.marks.model import Mark
    from desktop.preferences.motion import Motion
    from desktop.preferences.searches import Memory
    from desktop.search.index import Search
    from desktop.search.results import Hit
    from desktop.search.stored.documents import Entry

Value = TypeVar("Value")
_KIND = Said(mark("section or block"))


class Reader:
    """Opens the services when first asked for, and keeps them.

    Attributes:
        home: The reader's own folders.
        library: The compiled library: the one named, else the one installed, else bundled.
        bundled: The folder of the library that came with the program.
        origin: Which of the three it is.
        fault: Why an installed edition was passed over.
    """

    def __init__(
        self, home: Home, named: Path | None = None, *, bundled: Path | None = None
    ) -> None:
        self.home, self.bundled = home, bundled or paths.compiled()
        self.origin: Literal["bundled", "installed", "named"] = "named" if named else "bundled"
        self.fault: EditionDamagedError | None = None
        if named is None and paths.has_installed(home):
            from desktop.editions.opening import opened

            found = opened(home.data, self.bundled)
            self.library, self.origin, self.fault = found.library, found.origin, found.fault
            self.library.take_help(lambda: Library(self.bundled))
        else:
            self.library = Library(named or self.bundled)
        self._outlines: dict[Lang, Outline] = {}

    @cached_property
    def choices(self) -> Choices:
        """What the reader chose."""
        return Choices(self.home.settings)

    @cached_property
    def keys(self) -> Keys:
        """The keys of the actions, as the reader chose."""
        return Keys(self.home.settings)

    @cached_property
    def marks(self) -> "Marks":
        """What the reader marked. Belongs to the thread that first uses it."""
        from desktop.marks.marks import Marks

        return Marks(self.home.data, self.library)

    def beside(self, work: "Callable[[Marks], Value]") -> "Value":
        """Do something with the marks file beside whoever else has it open; for any thread."""
        from desktop.marks.marks import Marks

        own = Marks(self.home.data, self.library)
        try:
            return work(own)
        finally:
            own.close()

    def recover_marks(self, asked: str | None = None) -> "Rescue":
        """Put a backup in the place of the marks file, with what a damaged one still knew.

        For any thread; who has read the marks before reads them anew.
        """
        from desktop.exchange.intake.rescue import recover

        return self.beside(lambda own: recover(own, asked))

    @cached_property
    def layers(self) -> "Layers":
        """Colleagues' marks, apart from the reader's own."""
        from desktop.exchange.intake.layers import Layers

        return Layers(self.marks)

    def has_layers(self) -> bool:
        """Tell whether there is any layer, without reading one."""
        return any(self.layers.folder.glob("*.jsonld"))

    def read_layers(self) -> "list[Layer]":
        """Return the layers; for any thread."""
        from desktop.exchange.intake.layers import Layers

        return self.beside(lambda own: Layers(own).all())

    def import_plan(self, file: Path) -> "Plan":
        """Return what taking a file of marks in would do; for any thread.

        Raises:
            ExchangeError: The file cannot be read as a whole.
        """
        from desktop.exchange.intake import plan

        return self.beside(lambda own: plan.read(own, file))

    @cached_property
    def editions(self) -> "Editions":
        """What can be installed, and gone back from."""
        from desktop.editions.editions import Editions
        from desktop.editions.keys import Publishers

        publishers = Publishers(self.home.settings, paths.resources())
        return Editions(self.home.data, self.bundled, publishers)

    @property
    def fonts(self) -> Library:
        """The library whose fonts are loaded: they come with the program, never in a pack."""
        return Library(self.bundled) if self.origin == "installed" else self.library

    @cached_property
    def search(self) -> "Search":
        """The search over the index. Belongs to the thread that first uses it."""
        from desktop.search.index import Search

        return Search(self.library)

    @cached_property
    def motion(self) -> "Motion":
        """Whether anything may move by itself."""
        from desktop.preferences.motion import Motion

        return Motion(self.choices)

    @cached_property
    def searches(self) -> "Memory":
        """What the reader searched, and keeps."""
        from desktop.preferences.searches import Memory

        return Memory(self.home.state)

    def check(self) -> None:
        """Hash all of the library but its fonts; for any thread.

        Each file is hashed before it is used, too. A damaged one that nobody has asked for
        is told here, and not on the day its figure is wanted.

        Raises:
            LibraryDamagedError: A file is not what the manifest says.
        """
        for name in self.library.verify(fonts=False):
            raise LibraryDamagedError(path=self.library.folder / name)

    def close(self) -> None:
        """Close what was opened; the reader can be used again."""
        if "search" in self.__dict__:
            self.search.close()
        if "marks" in self.__dict__:
            self.marks.close()

    def own_passages(self, marks: "Iterable[Mark]") -> "tuple[Entry, ...]":
        """Return marks as the search takes them: note, tags and marked words."""
        return tuple(one for mark in marks if (one := self._own_passage(mark)) is not None)

    def _own_passage(self, mark: "Mark") -> "Entry | None":
        from desktop.search.stored.documents import Entry

        first = mark.segments[0]
        section = self.outline(mark.lang).section(section_of(first.block))
        if section is None:
            return None
        whole = next((one.text for one in section.blocks if one.id == first.block), "")
        said = [mark.note, " ".join(mark.tags), mark.anchor.exact]
        return Entry(
            block=first.block, section=section.id, part=section.part, lang=mark.lang,
            kind="mark", heading=section.title, text="\n".join(one for one in said if one),
            at=mark.id, start=first.start, whole=whole,
        )  # fmt: skip

    def outline(self, lang: Lang) -> Outline:
        """Return the sections of the edition in one language."""
        if lang not in self._outlines:
            self._outlines[lang] = Outline(self.library.edition(lang))
        return self._outlines[lang]

    def told(self, block: Block) -> str:
        """Return a block's words; in the help with the keys that the actions have now."""
        return filled(block, 0, len(block.text), self.keys.told)

    def told_hit(self, hit: "Hit") -> "Hit":
        """Return a hit; one in the help with the keys that the actions have now."""
        if hit.part != HELP:
            return hit
        from desktop.search.results import told

        block = self.block(hit.block, hit.lang)
        keys = [self.keys.told(run.target) for run in block.runs if run.kind == "key"]
        return told(hit, keys)

    def short_id(self, asked: str) -> str:
        """Return ``asked`` without the scheme and the open edition's id.

        ``whitepaper:2023/2.3-4``, ``2023/2.3-4`` and ``2.3-4`` are one place.
        """
        bare = asked.strip().removeprefix("whitepaper:")
        return bare.removeprefix(f"{self.library.edition_id}/")

    def section(self, asked: str, lang: Lang) -> Section:
        """Return the section of that id.

        Raises:
            UnknownIdError: The edition has no such section.
        """
        found = self.outline(lang).section(self.short_id(asked))
        if found is None:
            raise UnknownIdError(kind=_KIND, id=asked, command="toc")
        return found

    def block(self, asked: str, lang: Lang) -> Block:
        """Return the block of that id; a section's id gives its heading.

        Raises:
            UnknownIdError: The edition has no such block.
        """
        short = BlockId(self.short_id(asked))
        section = self.outline(lang).section(section_of(short))
        for block in section.blocks if section else ():
            if block.id == short:
                return block
        raise UnknownIdError(kind=_KIND, id=asked, command="toc")
