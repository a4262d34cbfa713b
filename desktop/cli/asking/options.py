"""Options: what was typed after `whitepaper`, as a value.

Options may stand anywhere, before the command too. In `search` any other word that
starts with `-` belongs to the query; elsewhere it is refused. What cannot be raises
`BadOptionError`, so that a wrong request is one line, never argparse's two.
"""

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Literal, NoReturn

from desktop.citing.styles import USUAL
from desktop.cli.asking.commands import COMMANDS, EVERYWHERE, MARKS, OPTIONS, Command
from desktop.document.model import Lang
from desktop.errors import BadOptionError
from desktop.marks.model import Colour
from desktop.search.question.model import HitKind

WINDOW = ("--screenshot", "--section", "--theme", "--size")  # The window's own; see __main__.
_SWITCHES = {flag for flag, how in OPTIONS.values() if how.get("action") == "store_true"}
_VALUED = {flag for flag, _ in OPTIONS.values()} - _SWITCHES | {*WINDOW}


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
    flags = {OPTIONS[name][0] for name in (*row.options, *EVERYWHERE)}
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
        said = message.removeprefix("argument ")
        raise BadOptionError(why=f"{said[:1].upper()}{said[1:]}.")


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
    for name in (*row.options, *EVERYWHERE):
        flag, how = OPTIONS[name]
        parser.add_argument(flag, **_checked(how))
    return parser


def _checked(how: dict[str, Any]) -> dict[str, Any]:
    # argparse's own words on a wrong value are no reader's, and another version's are others.
    if how.get("type") is int:
        return {**how, "type": _whole}
    choices = how.get("choices")
    if choices is None:
        return how
    rest = {key: value for key, value in how.items() if key != "choices"}
    return {**rest, "type": partial(_one_of, choices), "metavar": f"{{{','.join(choices)}}}"}


def _whole(text: str) -> int:
    try:
        return int(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}” is no whole number") from None


def _one_of(choices: Sequence[str], text: str) -> str:
    if text not in choices:
        raise argparse.ArgumentTypeError(f"“{text}” is none of {', '.join(choices)}")
    return text


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
