"""The outline: who stands above, below, before and after a section.

Works on ids and reading order alone; a section's id holds its ancestors.
"""

from desktop.document.model import HELP, BlockId, Edition, Section, SectionId


def section_of(block: str) -> SectionId:
    """Return the section a block id stands in.

    >>> section_of("2.3-4"), section_of("2.3")
    ('2.3', '2.3')
    """
    return SectionId(block.split("-", 1)[0])


def is_of_help(block: str) -> bool:
    """Whether a section or block stands in the help, no part of the work.

    >>> is_of_help("H.3-1"), is_of_help("3.1")
    (True, False)
    """
    return block[:1] == HELP


def parent_of(section: SectionId) -> SectionId | None:
    """Return the section above, or None for a part.

    >>> parent_of(SectionId("2.3.1")), parent_of(SectionId("2"))
    ('2.3', None)
    """
    above, dot, _ = section.rpartition(".")
    return SectionId(above) if dot else None


class Outline:
    """The sections of an edition by id, in reading order."""

    def __init__(self, edition: Edition) -> None:
        self.edition = edition
        self._places: dict[str, int] = {section.id: n for n, section in enumerate(edition.sections)}

    def section(self, section: str) -> Section | None:
        """Return the section of that id, or None."""
        place = self._places.get(section)
        return None if place is None else self.edition.sections[place]

    def children(self, section: SectionId | None) -> tuple[Section, ...]:
        """Return the sections directly below ``section``; the parts for None."""
        return tuple(one for one in self.edition.sections if parent_of(one.id) == section)

    def path(self, section: SectionId) -> tuple[Section, ...]:
        """Return the sections from the part down to ``section``, itself last."""
        steps: list[Section] = []
        step: SectionId | None = section
        while step is not None:
            found = self.section(step)
            if found:
                steps.append(found)
            step = parent_of(step)
        return tuple(reversed(steps))

    def beside(self, section: SectionId, by: int) -> Section | None:
        """Return the section ``by`` places on in reading order, or None past an end."""
        place = self._places[section] + by
        return self.edition.sections[place] if 0 <= place < len(self._places) else None

    def progress(self, block: BlockId) -> tuple[Section, float]:
        """Return the part a block is in, and how much of the part lies above it, 0 to 1."""
        here = section_of(block)
        part = self.path(here)[0]
        above, count, is_past = 0, 0, False
        for section in self.edition.sections:
            if section.part != part.part:
                continue
            for one in section.blocks:
                is_past = is_past or one.id == block
                above += not is_past
                count += 1
        return part, above / max(count - 1, 1)

    def has_block(self, block: BlockId) -> bool:
        """Whether the edition has a block of that id."""
        found = self.section(section_of(block))
        return found is not None and any(one.id == block for one in found.blocks)
