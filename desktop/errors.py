"""Errors that are known: the request's fault, or the world's. Never ours.

    ReaderError                     status
     ├─ NothingFound                  1     asked rightly, nothing there
     │   └─ NothingAsked                    no word to look for, emoji alone
     ├─ RequestError                  2     the request was wrong
     │   ├─ UnknownIdError                  no section, block, fact … of that id
     │   ├─ BadOptionError                  an option or argument that cannot be
     │   └─ PackOlderError                  a pack is older than the open edition
     └─ WorldError                    3     the world was wrong
         ├─ NoDisplayError                  no display, or a library for it missing
         ├─ LibraryMissingError             no compiled library
         ├─ LibrarySchemaError              a library of another schema
         ├─ LibraryDamagedError             a file is not what the manifest says
         ├─ SpeechError                     the machine's speech failed
         ├─ NoChineseFontError              nothing can show Chinese; told, never raised
         ├─ HomeError                       the reader's own folder cannot be used
         │  └─ ChoiceNotKeptError           a choice holds only until the program ends
         ├─ OwnThemeError                   a theme of the reader's own cannot be used
         ├─ MarksNotKeptError               a mark could not be brought to the disk
         ├─ MarksDamagedError               the marks file is not whole
         ├─ MarksNewerError                 the marks file is of a newer program
         ├─ MarksForeignError               the marks file is some other program's
         ├─ BackupMissingError              no such backup, or none that is whole
         ├─ ExchangeError                   a file of marks of others cannot be read
         ├─ PackError                       a file is no pack of an edition, or not whole
         ├─ PackKeyError                    a pack is signed by somebody not trusted
         ├─ PackSchemaError                 a pack is for another version of the program
         └─ EditionDamagedError             an installed edition cannot be opened
            └─ EditionSchemaError           one made for another version of the program

A known error has words and a next step, and values beside them; it is shown calmly
in one line. Whatever else is raised is a bug and gets a report.
"""

from typing import ClassVar

from desktop.words import mark


class ReaderError(Exception):
    """A known error: what happened, and what to do next.

    Attributes:
        status: The exit status of the command line (product.md, "Exit status").
        words: One sentence, with ``{name}`` where a value stands.
        step: What to do next, one sentence, same form.
    """

    status: ClassVar[int] = 3
    words: ClassVar[str] = mark("Something outside the program went wrong.")
    step: ClassVar[str] = mark("Run “whitepaper doctor” to see what the program finds.")

    def __init__(self, **values: object) -> None:
        super().__init__(self.words)
        self.values = values

    def __str__(self) -> str:
        """The error as one English line."""
        line = f"{self.words} {self.step}".format_map(self.values)
        return " ".join(line.split())


class NothingFound(ReaderError):  # noqa: N818  Not an error of anyone: an answer.
    """The request was right and nothing answers it."""

    status = 1
    words = mark("Nothing found for “{asked}”.")
    step = mark("Try fewer or other words.")


class NothingListed(NothingFound):
    """A list is empty: ``what`` says of what, ``then`` what fills it."""

    words = mark("There are no {what}.")
    step = mark("You can {then}.")


class NothingAsked(NothingFound):
    """There was no word, figure or sign to look for: emoji or punctuation alone."""

    words = mark("There is no word and no figure in “{asked}”.")
    step = mark("Type a word, a phrase or a figure.")


class RequestError(ReaderError):
    """The request was wrong."""

    status = 2


class UnknownIdError(RequestError):
    """No section, block, fact, series, term, event or source has that id."""

    words = mark("There is no {kind} “{id}” in this edition.")
    step = mark("List them with “whitepaper {command}”.")


class BadOptionError(RequestError):
    """An option or an argument that cannot be."""

    words = mark("{why}")
    step = mark("See “whitepaper --help”.")


class WorldError(ReaderError):
    """The world was wrong."""


class NoDisplayError(WorldError):
    """There is no display, or a library that Qt needs for one is missing."""

    words = mark("The window cannot open: {why}.")
    step = mark("{advice} Without one these work: whitepaper toc, show, search, fact, doctor.")


class LibraryMissingError(WorldError):
    """The compiled library is not there."""

    words = mark("The compiled library is missing: {path} was not found.")
    step = mark("Install the program again, or compile the library with “uv run poe compile”.")


class LibrarySchemaError(WorldError):
    """The compiled library was made for another version of the program."""

    words = mark("The library in {path} has schema {found}; this program reads schema {wanted}.")
    step = mark("Install the program again, or compile the library with “uv run poe compile”.")


class LibraryDamagedError(WorldError):
    """A file of the compiled library is not what its manifest says."""

    words = mark("The compiled library is damaged: {path} is not what its manifest says.")
    step = mark("Install the program again; your own marks and choices are kept elsewhere.")


class NoChineseFontError(WorldError):
    """No font that is installed or bundled has the signs of Chinese; reading goes on."""

    words = mark("No Chinese font is installed, so Chinese is shown as boxes.")
    step = mark("Install one, such as fonts-noto-cjk on Debian and Ubuntu.")


class SpeechError(WorldError):
    """What speaks on this machine failed; nothing but reading aloud is stopped by it."""

    words = mark("The speech of this computer failed: {why}.")
    step = mark("Reading aloud has stopped; begin it again, or look at the system's speech.")


class HomeError(WorldError):
    """The reader's own folder cannot be read or written."""

    words = mark("The folder {path} cannot be used: {why}.")
    step = mark("Choose another with --home or WHITEPAPER_HOME.")


class ChoiceNotKeptError(HomeError):
    """A choice holds, but only until the program ends."""

    words = mark("What you choose cannot be kept, since {path} cannot be written: {why}.")
    step = mark("It holds until you quit; make room there, or choose a folder with --home.")


class OwnThemeError(WorldError):
    """A theme of the reader's own cannot be used; another is shown."""

    words = mark("The theme {path} cannot be used: {why}.")
    step = mark("Set the file right, or choose another theme with “Themes…”.")


class FolderError(WorldError):
    """A folder that was named cannot be written into."""

    words = mark("Nothing can be written into {path}: {why}.")
    step = mark("Choose another folder, or make room there.")


class UnknownMarkError(RequestError):
    """No mark has that id, or several begin with it."""

    words = mark("There is no mark “{id}”.")
    step = mark("List them with “whitepaper marks list”.")


class UnknownLayerError(RequestError):
    """No layer has that name."""

    words = mark("There is no layer “{name}”.")
    step = mark("List them with “whitepaper marks layers”.")


class QuoteMissingError(RequestError):
    """The words do not stand in the block, or not that often."""

    words = mark("“{quote}” does not stand in {block}.")
    step = mark("Copy the words from “whitepaper show {block}”, and mind --lang and --nth.")


class MarksNotKeptError(WorldError):
    """A mark could not be brought to the disk, or the marks file could not be opened."""

    words = mark("The marks file {path} cannot be used: {why}.")
    step = mark("Take the change as not kept: make room or allow writing there, then try again.")


class MarksDamagedError(WorldError):
    """The marks file is not whole."""

    words = mark("The marks file {path} is damaged: {why}.")
    step = mark("“whitepaper marks recover” takes the newest good backup and keeps this file.")


class MarksNewerError(WorldError):
    """The marks file was written by a newer program; this one never writes it."""

    words = mark("The marks file {path} has form {found}; this program knows {wanted}.")
    step = mark("Use the newer program; the file was left as it is.")


class MarksForeignError(WorldError):
    """The marks file is some other program's."""

    words = mark("The file {path} is not a marks file of this program.")
    step = mark("Move it away, or choose another folder with --home; it was left as it is.")


class BackupMissingError(WorldError):
    """There is no such backup, or none that is whole."""

    words = mark("There is no good backup {asked}.")
    step = mark("List them with “whitepaper marks backups”.")


class ExchangeError(WorldError):
    """A file of marks cannot be read as a whole; nothing was changed."""

    words = mark("The file {path} cannot be taken in: {why}.")
    step = mark("Your marks are as they were; ask for the file as JSON in UTF-8.")


class PackError(WorldError):
    """A file is no pack of an edition, or is not whole; nothing was changed."""

    words = mark("The file {path} cannot be installed: {why}.")
    step = mark("Your edition is as it was; ask the publisher for the file again.")


class PackKeyError(WorldError):
    """A pack is signed with a key that is not trusted; nothing was changed."""

    words = mark("The file {path} is signed with a key you do not trust: {fingerprint}.")
    step = mark("If its publisher tells you this number too, run “whitepaper trust {key}”.")


class PackSchemaError(WorldError):
    """A pack's library is for another version of the program; nothing was changed."""

    words = mark("The file {path} is for {program} programs: schema {found}, not {wanted}.")
    step = mark("Your edition is as it was; ask for a file made for this program, or renew it.")


class PackOlderError(RequestError):
    """A pack is older than the open edition, and that was not agreed to."""

    words = mark("The file {path} holds {edition}, older than {open}, which is open.")
    step = mark("To install it all the same, add --older.")


class EditionDamagedError(WorldError):
    """An installed edition cannot be opened; the bundled one is open instead."""

    words = mark("The installed edition cannot be opened: {path} is not as it was installed.")
    step = mark(
        "The bundled one is open; install the file again, or “whitepaper editions bundled”."
    )


class EditionSchemaError(EditionDamagedError):
    """An installed edition is for another version of the program; the bundled one is open."""

    words = mark("The installed edition is for {program} programs: schema {found}, not {wanted}.")
    step = mark("The bundled one is open; ask its publisher for a file made for this program.")
