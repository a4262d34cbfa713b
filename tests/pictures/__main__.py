"""`poe pictures`: every view in every theme, language, size and scale, to be looked at.

    python -m tests.pictures [--into build/pictures] [--views help,search] [--themes dark]
                             [--langs zh] [--sizes 1366x768] [--scales 1,2] [--against FOLDER]

Painted offscreen by the real window over the real edition, with the fonts that are installed.
``index.html`` shows them all. With ``--against`` each is held beside its like in a folder of an
earlier run; more than half a percent of pixels that differ clearly ends it with status 1.
"""

import argparse
import os
import shutil
import subprocess
import sys
from html import escape
from pathlib import Path

from tests.pictures.views import LANGS, SCALES, SIZES, THEMES, VIEWS
from tests.support.source import TOP

ALL = {
    "views": tuple(VIEWS), "langs": LANGS, "themes": THEMES, "sizes": SIZES, "scales": SCALES,
}  # fmt: skip


def main():
    """Take the pictures that were asked for; return the exit status."""
    parser = argparse.ArgumentParser(prog="poe pictures", description=__doc__)
    parser.add_argument("--into", type=Path, default=TOP / "build" / "pictures")
    parser.add_argument("--against", type=Path)
    parser.add_argument("--scale-done", action="store_true", help=argparse.SUPPRESS)
    for name, every in ALL.items():
        parser.add_argument(f"--{name}", type=chosen(every), default=every, metavar="A,B")
    asked = parser.parse_args()
    if asked.scale_done:
        from tests.pictures.taking import take

        take(asked)
        return 0
    shutil.rmtree(asked.into, ignore_errors=True)
    asked.into.mkdir(parents=True)
    for scale in asked.scales:
        take_at(scale, asked)
    pictures = sorted(one.name for one in asked.into.glob("*.png"))
    lines = [f'<figure><img src="{one}"><figcaption>{escape(one)}</figcaption></figure>'
             for one in pictures]  # fmt: skip
    style = "img{max-width:48vw} figure{display:inline-block;margin:4px}"
    head = f"<!doctype html><meta charset=utf-8><style>{style}</style>"
    (asked.into / "index.html").write_text(head + "\n".join(lines), "utf-8")
    print(f"{len(pictures)} pictures in {asked.into}")
    if not asked.against:
        return 0
    from tests.pictures.comparing import differing

    found = differing(asked.against, asked.into)
    print("\n".join(found) or "none differs")
    return 1 if found else 0


def chosen(every):
    """Return what reads a list of some of these."""

    def read(text):
        names = tuple(text.split(","))
        if lost := [one for one in names if one not in every]:
            raise argparse.ArgumentTypeError(f"{lost[0]} is none of {', '.join(every)}")
        return names

    return read


def take_at(scale, asked):
    """Take them in a process of its own: Qt reads its scale once."""
    some = [f"--{name}={','.join(getattr(asked, name))}" for name in ALL if name != "scales"]
    where = f"--into={asked.into.absolute()}"
    command = [sys.executable, "-m", "tests.pictures", "--scale-done", where, *some]
    own = {"QT_SCALE_FACTOR": scale, "QT_QPA_PLATFORM": "offscreen", "LANG": "C.UTF-8"}
    command.append(f"--scales={scale}")
    subprocess.run(command, env=os.environ | own, check=True, cwd=TOP)


if __name__ == "__main__":
    sys.exit(main())
