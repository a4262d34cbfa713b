"""Each preference once: key, default, limits, words. The file's check and `doctor` read it."""

from dataclasses import dataclass

from desktop.words import mark

THEMES = ("system", "light", "sepia", "dark", "contrast")
CITE_STYLES = (  # The ids of `desktop.citing.styles`, which is not imported at start.
    "plain", "gbt2025", "gbt2015", "bluebook", "oscola", "apa", "chicago", "bibtex", "ris",
    "csl-json",
)  # fmt: skip
SMALLEST_TEXT, USUAL_TEXT, LARGEST_TEXT = 12, 18, 54  # Pixels; 54 is 300 % of the usual size.

Value = str | int | bool


@dataclass(frozen=True, slots=True)
class Preference:
    """One thing the reader may choose.

    Attributes:
        allowed: The values there are; empty when ``limits`` say it.
        limits: Smallest and largest number, both allowed.
    """

    key: str
    default: Value
    title: str
    help: str
    allowed: tuple[Value, ...] = ()
    limits: tuple[int, int] | None = None

    def accepts(self, value: object) -> bool:
        """Whether ``value`` is one of those that may be chosen."""
        if type(value) is not type(self.default):
            return False
        if self.limits and isinstance(value, int):
            return self.limits[0] <= value <= self.limits[1]
        return not self.allowed or value in self.allowed


PREFERENCES: tuple[Preference, ...] = (
    Preference(
        "lang", "en", mark("Language of the text"), mark("English or Chinese."), ("en", "zh")
    ),
    Preference("theme", "system", mark("Theme"), mark("“system” follows light and dark."), THEMES),
    Preference(
        "text_size",
        USUAL_TEXT,
        mark("Text size"),
        mark("In pixels."),
        limits=(SMALLEST_TEXT, LARGEST_TEXT),
    ),
    Preference(
        key="numbers",
        default=True,
        title=mark("Block numbers"),
        help=mark("Show the numbers of blocks in the margin."),
    ),
    Preference(
        "cite_style",
        "plain",
        mark("Style of citations"),
        mark("What “Copy with citation” and exported marks cite in."),
        CITE_STYLES,
    ),
    Preference(
        "name_yellow",
        "",
        mark("Name of yellow marks"),
        mark("May be empty."),
    ),
    Preference(
        "name_green",
        "",
        mark("Name of green marks"),
        mark("May be empty."),
    ),
    Preference("name_blue", "", mark("Name of blue marks"), mark("May be empty.")),
    Preference("name_pink", "", mark("Name of pink marks"), mark("May be empty.")),
    Preference(
        "name_purple",
        "",
        mark("Name of purple marks"),
        mark("May be empty."),
    ),
    Preference(
        key="both",
        default=False,
        title=mark("Both languages"),
        help=mark("Show both languages, side by side where there is room."),
    ),
)
