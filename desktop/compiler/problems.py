"""Problems: what is wrong with the content, each as `file:line: words`.

A run collects all it finds and says them at once; a writer mends a page in one go.
"""

from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing that is wrong, and where."""

    file: str
    line: int
    words: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.words}"


class ContentErrors(Exception):  # noqa: N818  Many of them.
    """The content cannot be compiled; it holds every problem that was found."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__(f"{len(problems)} problems in the content")
        self.problems = problems


@dataclass(slots=True)
class Problems:
    """Collects problems; ``top`` is the folder that paths are shown below."""

    top: Path
    found: list[Problem] = field(default_factory=list[Problem])

    def say(self, file: Path, line: int, words: str) -> None:
        """Note one problem; the same one twice is noted once."""
        try:
            name = file.relative_to(self.top).as_posix()
        except ValueError:
            name = file.name
        problem = Problem(name, line, words)
        if problem not in self.found:
            self.found.append(problem)

    def stop_if_any(self) -> None:
        """Raise `ContentErrors` when something was found."""
        if self.found:
            raise ContentErrors(sorted(self.found))
