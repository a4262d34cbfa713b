"""The wheel: carries the library, not the compiler, and runs where there is no checkout."""

import json
import os
import shutil
import subprocess
import sys
import zipfile

import pytest

from tests.support.source import TOP

pytestmark = pytest.mark.wheel


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """The wheel, built as an installer would."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=TOP, check=True, capture_output=True)
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def python(wheel, tmp_path_factory):
    """An environment that sees the wheel and the installed packages, not the checkout."""
    folder = tmp_path_factory.mktemp("site")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)
    return folder


def run(folder, *words):
    # -S and an own path keep the checkout's editable install away.
    packages = next(path for path in sys.path if path.endswith("site-packages"))
    env = os.environ | {"PYTHONPATH": f"{folder}{os.pathsep}{packages}"}
    command = [sys.executable, "-S", "-m", "desktop", *words]
    return subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, check=False)


def test_the_wheel_carries_the_library_and_not_the_compiler(wheel):
    names = set(zipfile.ZipFile(wheel).namelist())
    assert "desktop/resources/compiled/manifest.json" in names
    assert not [name for name in names if name.startswith(("desktop/compiler", "content", "tests"))]


def test_the_wheel_verifies_itself(python):
    answer = run(python, "verify", "--json")
    assert json.loads(answer.stdout)["ok"] is True, answer.stderr


def test_the_wheel_paints_its_window(python, tmp_path):
    picture = tmp_path / "window.png"
    answer = run(python, "--screenshot", str(picture), "--section", "3")
    assert answer.returncode == 0, answer.stderr
    assert picture.stat().st_size > 20_000


def test_an_editable_install_compiles_nothing(tmp_path):
    copy = tmp_path / "copy"
    leave = shutil.ignore_patterns(".venv", ".git", "dist", "build", "compiled", "__pycache__")
    shutil.copytree(TOP, copy, ignore=leave)
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel:editable"]
    subprocess.run(command, cwd=copy, check=True, capture_output=True)
    assert not (copy / "resources" / "compiled").exists()
