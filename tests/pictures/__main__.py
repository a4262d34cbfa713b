"""`poe pictures`: every view in every theme, language, size and scale, to be looked at.

    python -m tests.pictures [--into build/pictures] [--views help,search] [--themes dark]
                             [--langs zh] [--sizes 1366x768] [--scales 1,2] [--against FOLDER]
    python -m tests.pictures --kept | --keep

Painted offscreen by the real window over the real edition, in the bundled fonts alone where
`poe fonts` has cut them, else in those that are installed. ``index.html`` shows them all.
With ``--against`` each is held beside its like in a folder of an earlier run; more than half a
percent of pixels that differ clearly ends it with status 1. ``--kept`` takes the shots that
the repository keeps and holds them beside those; ``--keep`` puts new ones in their place, to
be looked at before they are committed.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
from html import escape
from itertools import groupby
from pathlib import Path

from tests.pictures import keeping
from tests.pictures.views import LANGS, SCALES, SIZES, THEMES, VIEWS, Shot, every, kept
from tests.support.source import TOP

ALL = {
    "views": tuple(VIEWS), "langs": LANGS, "themes": THEMES, "sizes": SIZES, "scales": SCALES,
}  # fmt: skip


def main():
    """Take the pictures that were asked for; return the exit status."""
    asked = options().parse_args()
    if asked.shots:
        from tests.pictures.taking import take

        take([Shot(**one) for one in json.loads(asked.shots)], asked.into)
        return 0
    shots = list(kept()) if asked.kept or asked.keep else chosen_shots(asked)
    count = taken(shots, asked.into)
    print(f"{count} pictures in {asked.into}")
    if asked.keep:
        keeping.keep(asked.into)
        return 0
    if asked.kept and (why := keeping.unlike_here()):
        print(why)
        return 0
    against = keeping.KEPT if asked.kept else asked.against
    return compared(against, asked.into) if against else 0


def options():
    """Return what reads the command line."""
    parser = argparse.ArgumentParser(prog="poe pictures", description=__doc__)
    parser.add_argument("--into", type=Path, default=TOP / "build" / "pictures")
    parser.add_argument("--against", type=Path)
    parser.add_argument("--kept", action="store_true")
    parser.add_argument("--keep", action="store_true")
    parser.add_argument("--shots", help=argparse.SUPPRESS)
    for name, values in ALL.items():
        parser.add_argument(f"--{name}", type=chosen(values), default=values, metavar="A,B")
    return parser


def chosen(values):
    """Return what reads a list of some of these."""

    def read(text):
        names = tuple(text.split(","))
        if lost := [one for one in names if one not in values]:
            raise argparse.ArgumentTypeError(f"{lost[0]} is none of {', '.join(values)}")
        return names

    return read


def chosen_shots(asked):
    """Return every shot of what the command line names."""
    return every(**{name: getattr(asked, name) for name in ALL})


def taken(shots, into):
    """Take the shots into an empty folder, with a page that shows them; return their count."""
    shutil.rmtree(into, ignore_errors=True)
    into.mkdir(parents=True)
    for scale, alike in groupby(sorted(shots, key=lambda one: one.scale), lambda one: one.scale):
        take_at(scale, list(alike), into)
    pictures = sorted(one.name for one in into.glob("*.png"))
    lines = [f'<figure><img src="{one}"><figcaption>{escape(one)}</figcaption></figure>'
             for one in pictures]  # fmt: skip
    style = "img{max-width:48vw} figure{display:inline-block;margin:4px}"
    head = f"<!doctype html><meta charset=utf-8><style>{style}</style>"
    (into / "index.html").write_text(head + "\n".join(lines), "utf-8")
    return len(pictures)


def take_at(scale, shots, into):
    """Take them in a process of its own: Qt reads its scale once."""
    told = json.dumps([vars(one) for one in shots])
    command = [sys.executable, "-m", "tests.pictures", f"--into={into.absolute()}"]
    own = {"QT_SCALE_FACTOR": scale, "QT_QPA_PLATFORM": "offscreen", "LANG": "C.UTF-8"}
    with keeping.bundled_fonts() as fonts:
        where = os.environ | own | fonts
        subprocess.run([*command, f"--shots={told}"], env=where, check=True, cwd=TOP)


def compared(before, now):
    """Tell which pictures differ; return the exit status."""
    from tests.pictures.comparing import differing

    found = differing(before, now)
    print("\n".join(found) or "none differs")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
