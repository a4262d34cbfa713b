"""Hostile files: a clear report, the marks unchanged, time and memory bounded."""

import json
import os
import resource
import subprocess
import sys
import time

import pytest

from desktop.errors import ExchangeError
from desktop.exchange.intake import parsing
from desktop.exchange.intake import plan as plans
from tests.support.annotations import annotation, big, saved
from tests.support.library import compiled_sample
from tests.support.marking import draft, marks_in
from tests.support.source import TOP

LIMIT = 1_200_000_000  # Bytes of address space: a parse without bounds would not fit.
TAKE = """
import sys, resource
resource.setrlimit(resource.RLIMIT_AS, (int(sys.argv[3]),) * 2)
from pathlib import Path
from desktop.cli.main import run
sys.exit(run(["marks", "import", sys.argv[2], "--json"], Path(sys.argv[1])))
"""


HOSTILE = {
    "deep": (b"[" * 400_000, "nested too deeply"),
    "deep target": (b'{"target":' * 100_000, "nested too deeply"),
    "values": (b"[" + b"[]," * 4_000_000 + b"[]]", "too many values"),
    "digits": (b'{"target": ' + b"9" * 1_000_000 + b"}", "not JSON"),
    "latin": ('{"target": "café"}'.encode("latin-1"), "no encoding of Unicode"),
    "gbk": ('{"target": "知识产权保护"}'.encode("gbk"), "no encoding of Unicode"),
    "cut": (b'{"type": "Annotation", "target": {"sour', "not JSON"),
    "empty": (b"", "not JSON"),
    "picture": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "no encoding"),
    "elsewhere": (b'{"type": "AnnotationCollection", "first": "u:1"}', "at an address"),
    "other": (b'{"type": "Book", "items": [1]}', "no annotations"),
    "number": (b"17", "no annotations"),
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_a_file_that_cannot_be_read_is_one_error_and_changes_nothing(name, home, tmp_path):
    form, why = HOSTILE[name]
    marks = marks_in(home)
    marks.add(draft())
    before = marks.all()
    with pytest.raises(ExchangeError, match=why):
        plans.read(marks, saved(tmp_path, form))
    assert marks.all() == before


def test_a_gigabyte_is_refused_before_it_is_opened(tmp_path):
    began = time.perf_counter()
    with pytest.raises(ExchangeError, match="1000 MB, and at most 64 are read"):
        parsing.read(big(tmp_path))
    assert time.perf_counter() - began < 1


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_that_nobody_writes_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(ExchangeError, match="not a file"):
        parsing.read(tmp_path / "pipe")


@pytest.mark.parametrize("form", [
    b"[" + b"[]," * 2_900_000 + b"[]]",
    b"[" + b"[]," * 99_998 + b"[]]",
    json.dumps([annotation("nowhere at all", name=f"u:{n}") for n in range(3000)]).encode(),
    json.dumps([annotation("a", name=f"u:{n}") for n in range(1000)]).encode(),
])  # fmt: skip
def test_the_worst_that_is_read_keeps_within_time_and_memory(form, tmp_path):
    path = saved(tmp_path, form)
    began = time.perf_counter()
    words = [sys.executable, "-c", TAKE, str(compiled_sample()), str(path), str(LIMIT)]
    run = subprocess.run(words, cwd=TOP, capture_output=True, text=True, check=False, timeout=120)
    assert run.returncode in {0, 3}, run.stderr
    assert "MemoryError" not in run.stderr
    assert time.perf_counter() - began < 60
    assert resource.getrlimit(resource.RLIMIT_AS)[0] != LIMIT


def test_signs_that_no_store_takes_are_taken_out(home, tmp_path):
    marks = marks_in(home)
    raw = json.dumps(annotation(bodyValue="a\x00b")).replace("b", "\\ud800b").encode()
    plan = plans.read(marks, saved(tmp_path, raw))
    plans.carry_out(marks, plan)
    assert all("\x00" not in one.note for one in marks.all())


def test_a_lone_surrogate_is_kept_as_a_question_mark(home, tmp_path):
    marks = marks_in(home)
    raw = json.dumps(annotation(bodyValue="MARK")).replace("MARK", "a\\ud800b\\u0000c").encode()
    plans.carry_out(marks, plans.read(marks, saved(tmp_path, raw)))
    assert [one.note for one in marks.all()] == ["a?bc"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_every_encoding_of_unicode_is_read(encoding, home, tmp_path):
    form = json.dumps(annotation(bodyValue="笔记"), ensure_ascii=False).encode(encoding)
    plan = plans.read(marks_in(home), saved(tmp_path, form))
    assert [one.note for one in plan.added] == ["笔记"]
