"""Options: what was typed after `whitepaper`, as a value.

Options may stand anywhere, before the command too. In `search` any other word that
starts with `-` belongs to the query; elsewhere it is refused. What cannot be raises
`BadOptionError`, so that a wrong request is one line, never argparse's two.

To add a command: a row in `COMMANDS`, a function in the table of `desktop.cli.main`.
"""

import argparse
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal, NoReturn

from desktop.citing.styles import STYLES, USUAL
from desktop.document.model import LANGS, Lang
from desktop.errors import BadOptionError
from desktop.exchange.formats import FORMATS
from desktop.marks.model import COLOURS, Colour
from desktop.search.question.model import KINDS, HitKind

_EVERYWHERE = ("home", "json")
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
        Command("events", "[ID]", "what happened when", ("part", "year", *_TABLE)),
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

_OPTIONS: Mapping[str, tuple[str, dict[str, Any]]] = {
    "home": ("--home", {"metavar": "DIR", "help": "the reader's own folder"}),
    "json": ("--json", {"action": "store_true", "help": "one JSON document"}),
    "csv": ("--csv", {"action": "store_true", "help": "a table in CSV"}),
    "bom": ("--bom", {"action": "store_true", "help": "begin CSV with a byte order mark"}),
    "codebook": ("--codebook", {"action": "store_true", "help": "what each column means"}),
    "lang": ("--lang", {"choices": LANGS, "help": "language, en unless told"}),
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
WINDOW = ("--screenshot", "--section", "--theme", "--size")  # The window's own; see __main__.
_SWITCHES = {flag for flag, how in _OPTIONS.values() if how.get("action") == "store_true"}
_VALUED = {flag for flag, _ in _OPTIONS.values()} - _SWITCHES | {*WINDOW}


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked: a command, its words and its options.

    Attributes:
        command: A name in ``COMMANDS``.
        words: What is not an option: an id, a text, the words of a query.
        home: The folder given with ``--home``.
        lang: None when it was not said, and for ``--lang any``.
    """

    command: str
    words: tuple[str, ...] = ()
    home: str | None = None
    lang: Lang | None = None
    kind: HitKind | None = None
    part: str | None = None
    year: int | None = None
    limit: int = 50
    queries: str | None = None
    library: str | None = None
    quote: str | None = None
    style: str = USUAL
    nth: int = 1
    note: str | None = None
    tag: Sequence[str] = ()
    colour: Colour | None = None
    format: str | None = None
    layer: str | None = None
    preview: bool = False
    choice: int | None = None
    trash: bool = False
    older: bool = False
    name: str = ""
    forget: bool = False
    json: bool = False
    csv: bool = False
    bom: bool = False
    codebook: bool = False

    @property
    def text(self) -> str:
        """The words as one text, as typed."""
        return " ".join(self.words).strip()


def command_of(words: Sequence[str]) -> str | None:
    """Return the first word that is neither an option nor its value, or None.

    >>> command_of(["--json", "--home", "/tmp", "toc"]), command_of(["--version"])
    ('toc', None)
    """
    place = _place(words)
    return None if place is None else words[place]


def read(words: Sequence[str]) -> Asked:
    """Return what ``words`` ask.

    Raises:
        BadOptionError: An unknown command or option, or a value that cannot be.
    """
    place = _place(words)
    if place is None:
        raise BadOptionError(why="No command was given.")
    row = COMMANDS.get(words[place])
    if row is None:
        raise BadOptionError(why=f"There is no command “{words[place]}”.")
    parser = parser_of(row)
    options, others = split([*words[:place], *words[place + 1 :]], row)
    found = vars(parser.parse_args(options))
    if found.get("lang") == "any":
        del found["lang"]
    asked = Asked(row.name, tuple(others), **found)
    _check(asked, row)
    return asked


def split(words: Sequence[str], row: Command) -> tuple[list[str], list[str]]:
    """Part the options of ``row``, with their values, from all other words.

    >>> split(["--limit", "3", "-x", "patents", "--json"], COMMANDS["search"])
    (['--limit=3', '--json'], ['-x', 'patents'])
    """
    flags = {_OPTIONS[name][0] for name in (*row.options, *_EVERYWHERE)}
    options: list[str] = []
    others: list[str] = []
    rest = iter(words)
    for word in rest:
        flag, equals, _ = word.partition("=")
        if flag not in flags:
            others.append(word)
        elif equals or flag in _SWITCHES:
            options.append(word)
        else:
            options.append(f"{flag}={_value(flag, rest)}")
    return options, others


class Parser(argparse.ArgumentParser):
    """Checks values and raises where argparse would print its usage and leave."""

    def error(self, message: str) -> NoReturn:
        """Raise what argparse would print.

        Raises:
            BadOptionError: Always.
        """
        raise BadOptionError(why=f"{message[:1].upper()}{message[1:]}.")


def parser_of(row: Command) -> Parser:
    """Return the parser of one command's options; what is not given leaves no trace."""
    parser = Parser(
        prog=f"whitepaper {row.name}",
        usage=f"whitepaper {row.name} {row.takes}".rstrip() + " [options]",
        description=f"{row.does[:1].upper()}{row.does[1:]}.",
        argument_default=argparse.SUPPRESS,
        allow_abbrev=False,
        add_help=False,
    )
    for name in (*row.options, *_EVERYWHERE):
        flag, how = _OPTIONS[name]
        parser.add_argument(flag, **how)
    return parser


def is_help(words: Sequence[str]) -> Literal["", "all", "command"]:
    """Tell whether help is asked: of all commands, or of the one named.

    In `search` the word is part of a query unless it is the only one.
    """
    if not {"-h", "--help"} & set(words):
        return ""
    command = command_of(words)
    if command not in COMMANDS:
        return "all"
    alone = command != "search" or len(words) == 2  # noqa: PLR2004  Itself and --help.
    return "command" if alone else ""


def _place(words: Sequence[str]) -> int | None:
    skip = False
    for n, word in enumerate(words):
        if not skip and not word.startswith("-"):
            return n
        skip = not skip and word in _VALUED
    return None


def _value(flag: str, rest: Iterator[str]) -> str:
    value = next(rest, None)
    if value is None:
        raise BadOptionError(why=f"{flag} needs a value.")
    return value


_MOST = {"": 0, "ID": 1, "[ID]": 1, "DIR": 1, "FILE": 1, "[WHICH]": 1, "[KEY]": 1,
         "ID [LAST]": 2}  # fmt: skip
_NEEDED = {
    "ID": "an id", "ID [LAST]": "an id", "DIR": "a folder", "FILE": "a file",
    "VERB [ID]": "a verb: " + ", ".join(MARKS),
}  # fmt: skip


def _check(asked: Asked, row: Command) -> None:
    strange = [word for word in asked.words if word.startswith("-")]
    if strange and row.name != "search":
        raise BadOptionError(why=f"“whitepaper {row.name}” has no option “{strange[0]}”.")
    most = _MOST.get(row.takes, len(asked.words))
    if len(asked.words) > most:
        raise BadOptionError(why=f"“whitepaper {row.name}” cannot use “{asked.words[most]}”.")
    if not row.takes.startswith("[") and row.takes and not (asked.text or asked.queries):
        what = _NEEDED.get(row.takes, "words to look for")
        raise BadOptionError(why=f"“whitepaper {row.name}” needs {what}.")
    if row.name == "marks":
        _check_marks(asked)
    if asked.limit < 1:
        raise BadOptionError(why="--limit must be at least 1.")
    if asked.json and asked.csv:
        raise BadOptionError(why="Either --json or --csv, not both.")


def _check_marks(asked: Asked) -> None:
    verb, words = asked.words[0], asked.words[1:]
    if verb not in MARKS:
        raise BadOptionError(why=f"There is no “marks {verb}”; there are {', '.join(MARKS)}.")
    takes = MARKS[verb]
    if len(words) > len(takes.split()):
        raise BadOptionError(why=f"“whitepaper marks {verb}” cannot use “{words[-1]}”.")
    if takes and not takes.startswith("[") and not words:
        raise BadOptionError(why=f"“whitepaper marks {verb}” needs {_OF[takes.split()[0]]}.")
    if verb == "take" and not asked.layer:
        raise BadOptionError(why="“whitepaper marks take” needs --layer NAME.")
    if verb == "add" and asked.quote is None and asked.note is None:
        raise BadOptionError(why="“whitepaper marks add” needs --quote, or --note for a block.")
    if asked.quote is not None and not asked.quote:
        raise BadOptionError(why="--quote needs words.")
    if asked.nth < 1:
        raise BadOptionError(why="--nth must be at least 1.")


_OF = {
    "ID": "the id of a block", "MARK": "the id of a mark", "FILE": "a file",
    "LAYER": "the name of a layer",
}  # fmt: skip
