"""The pictures that the repository keeps, and what they were made with."""

import json
import shutil
import subprocess
import tempfile
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path

from desktop import paths
from tests.support.source import TOP

KEPT = TOP / "tests" / "pictures" / "kept"
MADE_WITH = KEPT / "made-with.json"
_FONTS = ("fonts-noto-core", "fonts-noto-cjk")


@contextmanager
def bundled_fonts():
    """Lend the environment in which no font is installed, where bundled ones were cut."""
    if not (paths.compiled() / "fonts").is_dir():
        yield {}
        return
    with tempfile.TemporaryDirectory() as folder:
        none = Path(folder) / "fonts.conf"
        none.write_text(f"<fontconfig><cachedir>{folder}</cachedir></fontconfig>")
        yield {"FONTCONFIG_FILE": str(none)}


def keep(made):
    """Put these pictures in the place of the kept ones, with as few colours as do."""
    shutil.rmtree(KEPT, ignore_errors=True)
    KEPT.mkdir()
    for one in sorted(made.glob("*.png")):
        few = ["-dither", "None", "-colors", "128", "-define", "png:exclude-chunks=date,time"]
        subprocess.run(["convert", one, "-strip", *few, f"PNG8:{KEPT / one.name}"], check=True)
    MADE_WITH.write_text(json.dumps(made_with(), indent=2) + "\n", "utf-8")


def made_with():
    """Return the versions of what decides how a letter is painted."""
    told = {"PySide6-Essentials": version("PySide6-Essentials")}
    asked = ["dpkg-query", "-W", "-f", "${Version}"]
    for one in _FONTS:
        answer = subprocess.run([*asked, one], capture_output=True, text=True, check=False)
        told[one] = answer.stdout or "not installed"
    return told


def unlike_here():
    """Say why the kept pictures cannot be held beside those of this machine; else nothing."""
    if not (paths.compiled() / "fonts").is_dir():
        return "not compared: the bundled fonts are not cut here (poe fonts)"
    then, now = json.loads(MADE_WITH.read_text("utf-8")), made_with()
    other = [f"{name} {then[name]}, here {now[name]}" for name in then if then[name] != now[name]]
    return f"not compared: kept with {'; '.join(other)}" if other else ""
