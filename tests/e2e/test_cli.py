"""The command line as a program of its own: status, streams, encodings, closed pipes."""

import json
import os
import subprocess
import sys
from functools import partial

import pytest

from desktop.document.library import SCHEMA, seal
from tests.support.library import compiled_sample
from tests.support.source import TOP

SAMPLE = """
import sys
from pathlib import Path
from desktop.cli.main import run
sys.exit(run(sys.argv[2:], Path(sys.argv[1])))
"""
start = partial(subprocess.run, cwd=TOP, capture_output=True, check=False)


def whitepaper(*words, **variables):
    """Run the program as a reader would."""
    env = {key: value for key, value in os.environ.items() if key not in DISPLAYS} | variables
    run = start([sys.executable, "-m", "desktop", *words], env=env)
    return run.returncode, run.stdout.decode(), run.stderr.decode()


def sample(*words, library=None, **more):
    """Run a command on the sample library."""
    env = os.environ | more.pop("env", {})
    folder = str(library or compiled_sample())
    return start([sys.executable, "-c", SAMPLE, folder, *words], env=env, **more)


DISPLAYS = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}


@pytest.fixture(scope="module", autouse=True)
def _compiled():
    """The first run in a checkout compiles, and says so; not in the middle of a test."""
    whitepaper("toc")


def test_the_real_edition_is_whole_and_verified():
    status, out, err = whitepaper("verify", "--json")
    assert (status, json.loads(out)["bad"], err) == (0, [], "")


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("show 99.9", 2), ("fact nobody", 2), ("search", 2), ("toc --wrong", 2), ("bogus", 2),
        ("--json", 2), ("--wrong", 2), ("--lang fr", 2), ("--size 800x600", 2),
        ("search qqqzzz", 1), ("term qqqzzz", 1), ("", 3), ("whitepaper:3.1", 3),
    ],
)  # fmt: skip
def test_an_error_is_one_line_and_a_status(words, status):
    found, out, err = whitepaper(*words.split())
    assert (found, out) == (status, "")
    assert err.startswith("whitepaper: ")
    assert err.count("\n") == 1


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="X11")
def test_a_display_that_is_not_there_is_one_line():
    status, out, err = whitepaper(DISPLAY=":9733")
    assert (status, out, err.count("\n")) == (3, "", 1)
    assert "whitepaper toc" in err


def test_the_packaged_commands_start_without_the_window():
    run = start([sys.executable, "-m", "desktop.cli", "--version"])
    assert (run.returncode, run.stdout[:11]) == (0, b"whitepaper ")


@pytest.mark.parametrize("locale", ["C", "POSIX", "en_US.ISO-8859-1"])
@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "cp936"])
def test_answers_are_utf8_whatever_the_locale(locale, encoding):
    env = {"LC_ALL": locale, "PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"}
    run = sample("toc", "--lang", "zh", "--json", env=env)
    titles = [row["title"] for row in json.loads(run.stdout.decode("utf-8"))]
    assert any("\u4e00" <= title[0] <= "\u9fff" for title in titles)


def test_a_closed_pipe_ends_quietly():
    code = [sys.executable, "-c", SAMPLE, str(compiled_sample()), "fact", "--json"]
    with subprocess.Popen(code, cwd=TOP, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as run:
        run.stdout.close()
        assert run.stderr.read() == b""


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="Linux alone")  # noqa: PTH110
def test_a_full_disk_is_one_line():
    with open("/dev/full", "wb") as full:  # noqa: PTH123
        folder = str(compiled_sample())
        run = subprocess.run(
            [sys.executable, "-c", SAMPLE, folder, "toc"],
            cwd=TOP, stdout=full, stderr=subprocess.PIPE, check=False,
        )  # fmt: skip
    assert (run.returncode, run.stderr.count(b"\n")) == (3, 1)


def test_a_missing_library_is_one_line(tmp_path):
    run = sample("toc", library=tmp_path / "nowhere")
    assert (run.returncode, run.stdout, run.stderr.count(b"\n")) == (3, b"", 1)


def test_a_bug_is_one_line_and_a_status_of_its_own(tmp_path):
    library = tmp_path / "compiled"
    library.mkdir()
    manifest = {
        "seal": "0" * 64,
        "schema": SCHEMA,
        "edition": "2023",
        "version": "",
        "files": "none",
    }
    (library / "manifest.json").write_bytes(seal(json.dumps(manifest, indent=1).encode()))
    run = sample("toc", library=library)
    assert (run.returncode, run.stderr.count(b"\n")) == (70, 1)
    assert b"WHITEPAPER_DEBUG" in run.stderr


def test_no_command_makes_a_socket_or_writes_into_the_home(tmp_path):
    watch = "import sys; sys.addaudithook(lambda e, a: e == 'socket.__new__' and sys.exit(9))\n"
    for words in (["toc"], ["search", "patents"], ["doctor"], ["verify"]):
        code = [sys.executable, "-c", watch + SAMPLE, str(compiled_sample()), *words]
        run = start(code, env=os.environ | {"WHITEPAPER_HOME": str(tmp_path / "home")})
        assert (run.returncode in {0, 1}, run.stderr.count(b"Traceback")) == (True, 0)
    assert not (tmp_path / "home").exists()
