"""The table of commands, and the table of the options they take: plain data.

To add a command: a row in `COMMANDS`, and one in the table of `desktop.cli.answering`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from desktop.citing.styles import STYLES, USUAL
from desktop.document.model import LANGS
from desktop.exchange.formats import FORMATS
from desktop.marks.model import COLOURS
from desktop.search.question.model import KINDS

EVERYWHERE = ("home", "json")  # What every command takes.
_TABLE = ("csv", "bom", "codebook")  # What a command that answers with a table takes.


@dataclass(frozen=True, slots=True)
class Command:
    """One command.

    Attributes:
        takes: The words it takes, as help shows them; in brackets what may be left out.
        options: Names in the table of options, beside those every command takes.
    """

    name: str
    takes: str
    does: str
    options: tuple[str, ...] = ()


MARKS = {  # A verb of `marks` → the word it takes; in brackets what may be left out.
    "add": "ID", "bookmark": "ID", "list": "", "delete": "MARK", "restore": "MARK",
    "backups": "", "recover": "[BACKUP]", "export": "[FILE]", "evidence": "FILE",
    "import": "FILE", "layers": "", "show": "LAYER", "hide": "LAYER", "forget": "LAYER",
    "take": "MARK",
    "review": "", "attach": "MARK [ID]", "confirm": "MARK",
}  # fmt: skip
COMMANDS: Final = {
    row.name: row
    for row in (
        Command("toc", "", "the outline", ("lang",)),
        Command("show", "ID", "a section or a block as text", ("lang",)),
        Command(
            "search",
            "QUERY",
            "ranked hits",
            ("scope", "kind", "part", "limit", "queries", "library"),
        ),
        Command("fact", "[ID]", "a sourced figure, or all of them", _TABLE),
        Command("series", "[ID]", "a figure over the years, or all of them", _TABLE),
        Command("term", "[TEXT]", "a word of the glossary, or all of them", _TABLE),
        Command("events", "[ID]", "what happened when", ("part", "year", "lang", *_TABLE)),
        Command("source", "[ID]", "where figures come from, one or all", _TABLE),
        Command("data", "DIR", "every table with its codebook, into a folder", ("bom",)),
        Command(
            "marks",
            "VERB [ID]",
            "what you marked: " + ", ".join(MARKS),
            (
                "lang",
                "quote",
                "nth",
                "note",
                "tag",
                "colour",
                "part",
                "trash",
                "csv",
                "format",
                "style",
                "layer",
                "preview",
                "choice",
            ),
        ),
        Command(
            "cite", "ID [LAST]", "a block, mark, figure, series, source", ("lang", "quote", "style")
        ),
        Command("export", "FILE", "the edition as FILE.html or FILE.epub, marks in it", ("lang",)),
        Command("install", "FILE", "a corrected or next edition, from one file", ("older",)),
        Command("editions", "[WHICH]", "the editions here; open “bundled” or “installed”"),
        Command("trust", "[KEY]", "whose editions are taken in; or one more", ("name", "forget")),
        Command("verify", "", "check the bundled content against its manifest", ("library",)),
        Command("doctor", "", "versions, paths, counts: what a bug report needs"),
    )
}

OPTIONS: Mapping[str, tuple[str, dict[str, Any]]] = {
    "home": ("--home", {"metavar": "DIR", "help": "the reader's own folder"}),
    "json": ("--json", {"action": "store_true", "help": "one JSON document"}),
    "csv": ("--csv", {"action": "store_true", "help": "a table in CSV"}),
    "bom": ("--bom", {"action": "store_true", "help": "begin CSV with a byte order mark"}),
    "codebook": ("--codebook", {"action": "store_true", "help": "what each column means"}),
    "lang": ("--lang", {"choices": LANGS, "help": "language of the answer, en unless told"}),
    "scope": ("--lang", {"choices": (*LANGS, "any"), "help": "language, any unless told"}),
    "kind": ("--kind", {"choices": KINDS, "help": "only blocks of this kind"}),
    "part": ("--part", {"metavar": "P", "help": "only this part: 0 to 6, A to E, H"}),
    "year": ("--year", {"type": int, "metavar": "Y", "help": "only this year"}),
    "quote": ("--quote", {"metavar": "TEXT", "help": "the words of the block meant"}),
    "style": ("--style", {"choices": tuple(STYLES), "help": f"{USUAL} unless told"}),
    "nth": ("--nth", {"type": int, "metavar": "N", "help": "the words' Nth occurrence"}),
    "note": ("--note", {"metavar": "TEXT", "help": "a note, in Markdown"}),
    "tag": ("--tag", {"action": "append", "metavar": "T", "help": "a tag; may be repeated"}),
    "colour": ("--colour", {"choices": COLOURS, "help": "yellow unless told"}),
    "format": ("--format", {"choices": tuple(FORMATS), "help": "as FILE ends, else jsonld"}),
    "layer": ("--layer", {"metavar": "NAME", "help": "keep them apart, read only, as NAME"}),
    "older": ("--older", {"action": "store_true", "help": "even if it is older than what is open"}),
    "name": ("--name", {"metavar": "TEXT", "help": "whose key it is"}),
    "forget": ("--forget", {"action": "store_true", "help": "trust that key no more"}),
    "preview": ("--preview", {"action": "store_true", "help": "say what would be done"}),
    "choice": ("--choice", {"type": int, "metavar": "N", "help": "the Nth place suggested"}),
    "trash": ("--trash", {"action": "store_true", "help": "list what was deleted"}),
    "queries": ("--queries", {"metavar": "FILE", "help": "many questions, as JSON lines"}),
    "library": ("--library", {"metavar": "DIR", "help": "another library than the bundled"}),
    "limit": ("--limit", {"type": int, "metavar": "N", "help": "at most N hits, 50 unless told"}),
}  # fmt: skip
