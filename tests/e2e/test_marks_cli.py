"""`marks` as a program of its own: on disk before it says so, whatever the disk does."""

import json
import os
import re
import shutil
import subprocess
import sys

import pytest

from tests.support.library import compiled_sample
from tests.support.source import TOP

SAMPLE = """
import sys
from pathlib import Path
from desktop.cli.main import run
sys.exit(run(sys.argv[2:], Path(sys.argv[1])))
"""
ADD = ("marks", "add", "1.1-1", "--quote", "Grants", "--json")
needs_strace = pytest.mark.skipif(shutil.which("strace") is None, reason="needs strace")


def command(*words):
    """The command line of a command on the sample library."""
    return [sys.executable, "-c", SAMPLE, str(compiled_sample()), *words]


def whitepaper(*words, before=()):
    """Run a command, through another program when ``before`` names one."""
    run = subprocess.run(
        [*before, *command(*words)], cwd=TOP, capture_output=True, text=True, check=False
    )
    return run.returncode, run.stdout, run.stderr


def listed():
    """The marks that are there now."""
    return json.loads(whitepaper("marks", "list", "--json")[1])


@needs_strace
def test_the_last_sync_returns_before_the_acknowledgement_is_written(tmp_path):
    trace = tmp_path / "trace"
    whitepaper(*ADD)
    calls = "trace=fsync,fdatasync,write,pwrite64"
    status, out, _ = whitepaper(*ADD, before=("strace", "-f", "-y", "-e", calls, "-o", str(trace)))
    lines = trace.read_text("utf-8", "replace").splitlines()
    told = next(n for n, line in enumerate(lines) if re.search(r'write\(1<.*"\{', line))
    log = [n for n, line in enumerate(lines[:told]) if "/data/marks.sqlite-wal>" in line]
    syncs = [n for n in log if "sync(" in lines[n] and lines[n].endswith("= 0")]
    written = [n for n in log if "write" in lines[n]]
    assert (status, json.loads(out)["quote"]) == (0, "Grants")
    assert written[0] < written[-1] < syncs[-1] < told


@needs_strace
def test_the_name_of_a_new_log_is_on_disk_before_the_acknowledgement(tmp_path):
    trace = tmp_path / "trace"
    calls = "trace=fsync,fdatasync,write,openat"
    whitepaper(*ADD, before=("strace", "-f", "-y", "-e", calls, "-o", str(trace)))
    lines = trace.read_text("utf-8", "replace").splitlines()
    told = next(n for n, line in enumerate(lines) if re.search(r'write\(1<.*"\{', line))
    made = next(n for n, line in enumerate(lines) if "marks.sqlite-wal" in line and "CREAT" in line)
    assert re.search(r"sync\(\d+<[^>]*/data>\) += 0", "\n".join(lines[made:told]))


FAULTS = {
    "the sync fails": "fdatasync:error=EIO",
    "the disk is full": "pwrite64:error=ENOSPC",
    "the second sync fails": "fdatasync:error=EIO:when=2",
    "the third sync fails": "fdatasync:error=EIO:when=3",
    "the third write fails": "pwrite64:error=EIO:when=3",
    "the log cannot be removed": "unlink:error=EIO",
    "the folder cannot be synced": "fsync:error=EIO",
}


@needs_strace
@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS)
def test_a_fault_of_the_disk_is_one_line_and_loses_nothing(fault):
    first = json.loads(whitepaper(*ADD)[1])
    status, out, err = whitepaper(
        *ADD, before=("strace", "-f", "-qq", "-o", os.devnull, "-e", f"inject={fault}")
    )
    after = listed()
    if status == 0:  # The fault struck beside the marks file, and the mark was kept.
        assert [first, json.loads(out)] == after
    else:
        assert (status, out, err.count("\n")) == (3, "", 1)
        assert first in after
        assert all(one["quote"] == "Grants" for one in after)


def test_two_programs_at_once_keep_what_both_acknowledged():
    running = [
        subprocess.Popen(command(*ADD), cwd=TOP, stdout=subprocess.PIPE, text=True)
        for _ in range(6)
    ]
    told = {json.loads(one.communicate()[0])["id"] for one in running}
    assert (len(told), {one["id"] for one in listed()}) == (6, told)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_read_only_folder_is_said_and_the_marks_can_be_read(home):
    first = json.loads(whitepaper(*ADD)[1])
    (home / "data").chmod(0o555)
    status, out, err = whitepaper(*ADD)
    after = listed()
    (home / "data").chmod(0o755)
    assert (status, out, err.count("\n"), after) == (3, "", 1, [first])
