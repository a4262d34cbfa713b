"""Each preference once: key, default, limits, words. The file's check and `doctor` read it."""

import sys
from typing import Literal, NamedTuple

from desktop.words import mark

OWN_THEME = "own:"  # What a theme of the reader's own begins with; its file's name follows.
THEMES = ("system", "light", "sepia", "dark", "contrast")
CITE_STYLES = (  # The ids of `desktop.citing.styles`, which is not imported at start.
    "plain", "gbt2025", "gbt2015", "bluebook", "oscola", "apa", "chicago", "bibtex", "ris",
    "csl-json",
)  # fmt: skip
CITE_NAMES = (
    mark("Plain"), "GB/T 7714—2025", "GB/T 7714—2015", "Bluebook", "OSCOLA", "APA", "Chicago",
    "BibTeX", "RIS", "CSL-JSON",
)  # fmt: skip
SMALLEST_TEXT, USUAL_TEXT, LARGEST_TEXT = 12, 18, 54  # Pixels; 54 is 300 % of the usual size.

Value = str | int | bool
Group = Literal["text", "reading", "marks"]
GROUPS: tuple[tuple[Group, str], ...] = (
    ("text", mark("Text")),
    ("reading", mark("Reading and citing")),
    ("marks", mark("Marks")),
)


class Preference(NamedTuple):
    """One thing the reader may choose.

    Attributes:
        allowed: The values there are; empty when ``limits`` say it.
        limits: Smallest and largest number, both allowed.
        group: The heading it stands under.
        unit: What a number counts: pixels or percent of the usual.
        words: What each allowed value is called; values name themselves when empty.
        own: What values of the reader's own begin with, beside the allowed ones.
    """

    key: str
    default: Value
    title: str
    help: str
    allowed: tuple[Value, ...] = ()
    limits: tuple[int, int] | None = None
    group: Group = "text"
    unit: Literal["", "px", "%"] = ""
    words: tuple[str, ...] = ()
    own: str = ""

    def named(self, value: Value) -> str:
        """Return what a value is called."""
        return dict(zip(self.allowed, self.words, strict=False)).get(value, str(value))

    def accepts(self, value: object) -> bool:
        """Whether ``value`` is one of those that may be chosen."""
        if type(value) is not type(self.default):
            return False
        if self.limits and isinstance(value, int):
            return self.limits[0] <= value <= self.limits[1]
        is_own = bool(self.own) and str(value).startswith(self.own)
        return not self.allowed or value in self.allowed or is_own


PREFERENCES: tuple[Preference, ...] = (
    Preference(
        "lang",
        "en",
        mark("Language of the text"),
        mark("English or Chinese."),
        ("en", "zh"),
        group="reading",
        words=("English", "中文"),
    ),
    Preference(
        key="both",
        default=False,
        title=mark("Both languages"),
        help=mark("Show both languages, side by side where there is room."),
        group="reading",
    ),
    Preference(
        "theme",
        "system",
        mark("Theme"),
        mark("The system's follows its light and dark."),
        THEMES,
        words=(
            mark("The system's"),
            mark("Light"),
            mark("Sepia"),
            mark("Dark"),
            mark("High contrast"),
        ),
        own=OWN_THEME,
    ),
    Preference(
        "interface",
        "system",
        mark("Language of the interface"),
        mark("The system's is what its own windows speak."),
        ("system", "en", "zh"),
        words=(mark("The system's"), "English", "中文"),
    ),
    Preference(
        "text_size",
        USUAL_TEXT,
        mark("Text size"),
        mark("In pixels."),
        limits=(SMALLEST_TEXT, LARGEST_TEXT),
        unit="px",
    ),
    Preference(
        "font_en",
        "",
        mark("Font of English text"),
        mark("Empty for the usual one."),
    ),
    Preference(
        "font_zh",
        "",
        mark("Font of Chinese text"),
        mark("Empty for the usual one."),
    ),
    Preference(
        "line_width",
        100,
        mark("Line width"),
        mark("Of the usual 68 letters or 36 Chinese signs."),
        limits=(60, 150),
        unit="%",
    ),
    Preference(
        "line_spacing",
        100,
        mark("Line spacing"),
        mark("Of the usual."),
        limits=(80, 160),
        unit="%",
    ),
    Preference(
        "paragraph_spacing",
        100,
        mark("Paragraph spacing"),
        mark("Of the usual."),
        limits=(0, 300),
        unit="%",
    ),
    Preference(
        key="justified",
        default=False,
        title=mark("Justified lines"),
        help=mark("End lines flush at the right."),
    ),
    Preference(
        "motion",
        "system",
        mark("Motion"),
        mark(
            "None: no menu fades, no caret blinks, no text glides on, and the tint on words "
            "that were gone to stays until the next step. The system's is what is set there."
        ),
        ("system", "none"),
        words=(mark("The system's"), mark("None")),
    ),
    Preference(
        key="numbers",
        default=True,
        title=mark("Block numbers"),
        help=mark("Show the numbers of blocks in the margin."),
        group="reading",
    ),
    Preference(
        "cite_style",
        "plain",
        mark("Style of citations"),
        mark("What “Copy with citation” and exported marks cite in."),
        CITE_STYLES,
        group="reading",
        words=CITE_NAMES,
    ),
    Preference(
        "speech_speed",
        100,
        mark("Speed of reading aloud"),
        mark("Of the voice's usual."),
        limits=(50, 300),
        group="reading",
        unit="%",
    ),
    *(
        Preference(f"name_{colour}", "", title, mark("May be empty."), group="marks")
        for colour, title in (
            ("yellow", mark("Name of yellow marks")),
            ("green", mark("Name of green marks")),
            ("blue", mark("Name of blue marks")),
            ("pink", mark("Name of pink marks")),
            ("purple", mark("Name of purple marks")),
        )
    ),
    Preference(
        key="spoken_blocks",
        # Tried with Orca; nobody has tried NVDA or VoiceOver yet.
        default=sys.platform.startswith("linux"),
        title=mark("Headings, lists and tables for screen readers"),
        help=mark("Tell a screen reader of each block of the text; from the next start."),
    ),
)
