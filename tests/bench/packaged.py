"""The packaged window beside the packaged floor: start, memory, size.

Each start is on the same virtual screen, floor and program by turns, so that both meet
the same machine. Memory is the proportional set size at the first page.
"""

import os
import re
import subprocess
import tempfile
import time
from pathlib import Path
from statistics import median

from tests.support.screen import screen, wait_until
from tests.support.source import TOP

PROGRAM = TOP / "dist" / "whitepaper" / "whitepaper"
FLOOR = TOP / "dist" / "floor" / "floor"
ROUNDS = 7


def starts():
    """Median seconds to the first painted page and mebibytes of PSS: floor, program."""
    seen = {FLOOR: [], PROGRAM: []}
    with screen() as display, tempfile.TemporaryDirectory() as home:
        env = os.environ | {"DISPLAY": display, "WHITEPAPER_HOME": home}
        for program in (*seen, *seen):
            _start(program, env)  # Twice to warm the disk's cache; not counted.
        for _ in range(ROUNDS):
            for program, found in seen.items():
                found.append(_start(program, env))
    return [
        (median(seconds for seconds, _ in found), median(memory for _, memory in found))
        for found in seen.values()
    ]


def _start(program, env):
    log = Path(env["WHITEPAPER_HOME"]) / "log" / "whitepaper.log"
    log.unlink(missing_ok=True)
    began = time.time()
    process = subprocess.Popen([program], env=env, stdout=subprocess.PIPE, text=True)
    said = process.stdout.readline() if program == FLOOR else _line(log)
    memory = _pss(process.pid)
    process.terminate()
    process.wait()
    process.stdout.close()
    return float(said.split("painted ")[1]) - began, memory


def _line(log):
    wait_until(lambda: log.exists() and "painted " in log.read_text("utf-8"))
    return next(line for line in log.read_text("utf-8").splitlines() if "painted " in line)


def _pss(pid):
    rollup = Path(f"/proc/{pid}/smaps_rollup").read_text()
    return int(re.search(r"^Pss:\s+(\d+)", rollup, re.MULTILINE)[1]) / 1024


def folder_sizes():
    """Mebibytes of the folders: floor, program."""
    return [_size(path.parent) for path in (FLOOR, PROGRAM)]


def _size(folder):
    files = [one for one in folder.rglob("*") if one.is_file() and not one.is_symlink()]
    return sum(one.stat().st_size for one in files) / 2**20


def archive_sizes():
    """Mebibytes of the folders as .tar.xz: floor, program."""
    sizes = []
    with tempfile.TemporaryDirectory() as folder:
        for program in (FLOOR, PROGRAM):
            archive = Path(folder) / f"{program.name}.tar.xz"
            command = ["tar", "-C", str(program.parents[1]), "-c", program.parent.name]
            with archive.open("wb") as out:
                tar = subprocess.Popen(command, stdout=subprocess.PIPE)
                subprocess.run(["xz", "-6", "-T2"], stdin=tar.stdout, stdout=out, check=True)
                tar.stdout.close()
                tar.wait()
            sizes.append(archive.stat().st_size / 2**20)
    return sizes


__all__ = ["archive_sizes", "folder_sizes", "starts"]
