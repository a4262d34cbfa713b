"""The packaged program, carried elsewhere: no Python, no network, a home of its own."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.support import packs
from tests.support.screen import Hands, screen, wait_until
from tests.support.source import TOP

pytestmark = pytest.mark.frozen
BUILT = TOP / "dist" / "whitepaper"


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    """The package copied to a folder of another name."""
    folder = tmp_path_factory.mktemp("elsewhere")
    shutil.copytree(BUILT, folder / "reader", symlinks=True)
    return folder


@pytest.fixture(scope="module")
def env(place):
    """No Python on the PATH, a home elsewhere, nothing of the checkout."""
    return {
        "PATH": "/nowhere",
        "HOME": str(place / "home"),
        "LANG": "C.UTF-8",
        "XDG_RUNTIME_DIR": str(place),
    }


def command(place, env, *words):
    program = place / "reader" / "whitepaper-cli"
    return subprocess.run([program, *words], env=env, capture_output=True, text=True, check=False)


def outline(place, env):
    """The ids of all blocks in reading order, a list a section."""
    toc = json.loads(command(place, env, "toc", "--json").stdout)
    for row in toc:
        shown = json.loads(command(place, env, "show", row["id"], "--json").stdout)
        yield [block["id"] for block in shown["blocks"]]


def internet_sockets(trace):
    return [line for line in trace.read_text().splitlines() if "AF_INET" in line]


@pytest.fixture(scope="module")
def session(place, env):
    """A whole session in a window, sealed from every network, traced; what it left behind."""
    trace = place / "trace"
    traced = ["/usr/bin/strace", "-f", "-e", "trace=socket", "-o", str(trace)]
    sealed = ["/usr/bin/unshare", "--net", *traced, str(place / "reader" / "whitepaper")]
    with screen() as display:
        process = subprocess.Popen(
            sealed, env=env | {"DISPLAY": display}, stderr=subprocess.PIPE, text=True
        )
        hands = Hands(display)
        hands.wait_for("White Paper Reader")
        log = Path(env["HOME"]) / ".local/state/whitepaper-reader/log/whitepaper.log"
        painted = wait_until(lambda: log.exists() and "first page painted" in log.read_text())
        hands.picture(place / "first.png")
        hands.press("ctrl+f")
        hands.type("trademarks")
        wait_until(lambda: "search opened" in log.read_text())
        wait_until(lambda: False, 1)
        hands.press("Return")
        wait_until(lambda: False, 1)
        hands.picture(place / "found.png")
        hands.press("ctrl+q")
        stderr = process.communicate(timeout=20)[1]
    state = Path(env["HOME"]) / ".local/state/whitepaper-reader/session.json"
    return {
        "status": process.returncode,
        "painted": painted,
        "stderr": stderr,
        "session": json.loads(state.read_text("utf-8")),
        "trace": trace,
    }


def test_the_window_opens_and_shows_its_first_page(session):
    assert session["painted"]


def test_the_window_quits_by_its_own_action(session):
    assert session["status"] == 0


def test_nothing_is_said_on_standard_error(session):
    assert session["stderr"] == ""


def test_trademarks_are_found_and_gone_to(session, place, env):
    answer = json.loads(command(place, env, "search", "trademarks", "--json").stdout)
    order = [block for one in outline(place, env) for block in one]
    hit = order.index(answer["hits"][0]["id"])
    # A hit stands a quarter of the window below the top.
    assert 0 <= hit - order.index(session["session"]["place"]["block"]) <= 6


def test_the_window_makes_no_internet_socket(session):
    assert "AF_UNIX" in session["trace"].read_text()
    assert internet_sockets(session["trace"]) == []


@pytest.mark.parametrize("word", ["doctor", "verify"])
def test_the_commands_find_nothing_wrong(place, env, word):
    run = command(place, env, word)
    assert run.returncode == 0, run.stderr


def test_a_mark_outlives_a_kill_and_the_program(place, env, tmp_path):
    shutil.copytree(place / "reader", tmp_path / "reader", symlinks=True)
    env = env | {"HOME": str(tmp_path / "home")}
    words = json.loads(command(place, env, "show", "1.1-1", "--json").stdout)["blocks"][0]["text"]
    add = ("marks", "add", "1.1-1", "--quote", words[:20], "--json")
    first = json.loads(command(tmp_path, env, *add).stdout)
    program = tmp_path / "reader" / "whitepaper-cli"
    with subprocess.Popen([program, *add], env=env, stdout=subprocess.PIPE) as killed:
        second = json.loads(_said(killed))
        killed.kill()
    listed = json.loads(command(tmp_path, env, "marks", "list", "--json").stdout)
    shutil.rmtree(tmp_path / "reader")  # As whoever uninstalls it does.
    again = json.loads(command(place, env, "marks", "list", "--json").stdout)
    assert [one["id"] for one in listed] == [first["id"], second["id"]]
    assert again == listed


def _said(process):
    # What a program says until its answer is whole: what it does after that is cut off.
    lines = []
    for line in process.stdout:
        lines.append(line)
        if line.rstrip() == b"}":
            break
    return b"".join(lines)


def test_qt_network_and_the_compiler_are_not_in_the_package(place):
    names = {path.name.lower() for path in (place / "reader").rglob("*")}
    assert [name for name in names if "qtnetwork" in name or "qt6network" in name] == []
    assert not (place / "reader" / "_internal" / "desktop" / "compiler").exists()


def test_every_licence_is_in_the_package(place):
    texts = list((place / "reader" / "_internal" / "resources" / "licences").iterdir())
    assert {"Qt-LGPL-3.txt", "Python.txt", "whoosh3.txt"} <= {path.name for path in texts}
    assert all(path.stat().st_size > 100 for path in texts)


def picture(place, env, name):
    file = place / f"{name}.png"
    own = ["--home", place / "pictures"]  # Where no search has left its panel open.
    words = [*own, "--screenshot", file, "--section", "3.1", "--lang", "zh", "--theme", "light"]
    subprocess.run([place / "reader" / "whitepaper", *words], env=env, check=True)
    return file


def test_chinese_looks_the_same_where_no_font_is_installed(place, env):
    none = place / "fonts.conf"
    none.write_text(f"<fontconfig><cachedir>{place}/fonts</cachedir></fontconfig>")
    bare = picture(place, env | {"FONTCONFIG_FILE": str(none)}, "bare")
    usual = picture(place, env, "usual")
    told = subprocess.run(
        ["/usr/bin/compare", "-metric", "AE", "-fuzz", "25%", bare, usual, "null:"],
        capture_output=True, text=True, check=False,
    ).stderr  # fmt: skip
    # Of a million pixels; boxes for signs make 75,000 differ, other smoothing 6,000.
    assert float(told) < 20_000


@pytest.fixture(scope="module")
def revised(place):
    """A pack of the real edition, a sentence reworded, a figure corrected, a block left out."""
    bundled = place / "reader" / "_internal" / "resources" / "compiled"
    top = place / "revision"
    library = packs.revision(TOP / "content", packs.REAL, top, bundled)
    return packs.packed(top, library)


PHRASE = '"what came of it were"'  # Stands in the revision alone.
MARKED = {  # The words marked → the block, and what becomes of them in the revision.
    "was run by": ("1.9-2", "anchored"),
    "It led to": ("1.9-2", "orphan"),
    "made over 200,000 checks of premises": ("1.9-9", "moved"),
    "sent out inspectors": ("1.9-9", "anchored"),
    "administrative cases alone": ("1.9-8", "orphan"),
    "of piracy in 2023": ("1.9-1", "anchored"),
}


def test_a_revised_edition_is_installed_and_marks_find_their_words(place, env, revised):
    env = env | {"WHITEPAPER_HOME": str(place / "installing")}
    for words, (block, _) in MARKED.items():
        assert command(place, env, "marks", "add", block, "--quote", words).returncode == 0
    assert command(place, env, "search", PHRASE).returncode == 1
    assert command(place, env, "install", revised).returncode == 3  # Nobody is trusted yet.
    command(place, env, "trust", packs.PUBLIC)
    run = command(place, env, "install", revised)
    assert (run.returncode, run.stderr) == (0, "")
    listed = json.loads(command(place, env, "marks", "list", "--json").stdout)
    assert {one["quote"]: one["state"] for one in listed} == {
        words: state for words, (_, state) in MARKED.items()
    }
    answer = json.loads(command(place, env, "search", PHRASE, "--json").stdout)
    assert [hit["id"] for hit in answer["hits"]] == ["1.9-2"]
    assert "over 210,000 checks" in command(place, env, "show", "1.9-9").stdout
    assert "origin    installed" in command(place, env, "verify").stdout
    command(place, env, "editions", "bundled")
    back = json.loads(command(place, env, "marks", "list", "--json").stdout)
    assert {one["state"] for one in back} == {"anchored"}


def test_an_edition_is_installed_in_the_window_and_its_review_opens(place, env, revised):
    home = place / "in the window"
    env = env | {"WHITEPAPER_HOME": str(home)}
    for words, (block, _) in MARKED.items():
        command(place, env, "marks", "add", block, "--quote", words)
    command(place, env, "trust", packs.PUBLIC)
    with screen() as display:
        process = subprocess.Popen(
            [place / "reader" / "whitepaper"],
            env=env | {"DISPLAY": display}, stderr=subprocess.PIPE, text=True,
        )  # fmt: skip
        hands = Hands(display)
        hands.wait_for("White Paper Reader")
        wait_until(lambda: False, 2)
        hands.press("ctrl+alt+o")
        hands.wait_for("Install edition")
        hands.type(str(revised))
        hands.press("Return")
        wait_until(lambda: False, 2)
        hands.picture(place / "agree.png")
        hands.press("Return")
        pointer = home / "data" / "editions" / "current.json"
        assert wait_until(pointer.exists, 40)
        wait_until(lambda: False, 4)  # The window that follows reads and places the marks.
        hands.wait_for("White Paper Reader")
        hands.picture(place / "installed.png")
        hands.press("ctrl+shift+v")
        hands.wait_for("Marks in the new edition")
        hands.picture(place / "review.png")
        hands.press("Escape")
        hands.wait_for("White Paper Reader")
        hands.press("ctrl+q")
        assert process.communicate(timeout=20)[1] == ""
    assert process.returncode == 0


@pytest.fixture
def damaged(place, tmp_path):
    """A copy of the package in which one byte of the text is another."""
    shutil.copytree(place / "reader", tmp_path / "reader", symlinks=True)
    text = tmp_path / "reader" / "_internal" / "resources" / "compiled" / "text.en.json"
    found = bytearray(text.read_bytes())
    found[100] ^= 1
    text.write_bytes(found)
    return tmp_path


def test_a_changed_byte_is_refused_by_the_commands(damaged, env):
    run = command(damaged, env, "toc")
    assert (run.returncode, len(run.stderr.splitlines())) == (3, 1)


def test_a_changed_byte_is_told_in_a_dialog_and_nothing_opens(damaged, env):
    with screen() as display:
        process = subprocess.Popen(
            [damaged / "reader" / "whitepaper"],
            env=env | {"DISPLAY": display}, stderr=subprocess.PIPE, text=True,
        )  # fmt: skip
        hands = Hands(display)
        hands.wait_for("White Paper Reader")
        hands.press("Return")
        stderr = process.communicate(timeout=20)[1]
    assert (process.returncode, len(stderr.splitlines())) == (3, 1)


def test_with_no_display_one_line_says_what_works(place, env):
    program = place / "reader" / "whitepaper"
    run = subprocess.run([program], env=env, capture_output=True, text=True, check=False)
    assert (run.returncode, len(run.stderr.splitlines())) == (3, 1)
    assert "toc, show, search" in run.stderr
