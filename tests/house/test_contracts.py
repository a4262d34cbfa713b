"""Each import contract, broken once on purpose in a copy of the program, is caught."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.source import PACKAGE, TOP

LINT = Path(sys.executable).parent / "lint-imports"

BREAKS = {
    "1 the floors": ("document/text.py", "from desktop.search import query\n"),
    "1 the floors (a new room)": ("utils/__init__.py", '"""Nobody knows."""\n'),
    "2 Qt lives in ui": ("search/query.py", "import PySide6.QtCore\n"),
    "3 no cycles anywhere": ("document/model.py", "from desktop.document import outline\n"),
    "4 Whoosh behind one door": ("search/results.py", "import whoosh\n"),
    "5 writers' formats are the compiler's": ("preferences/file.py", "import yaml\n"),
    "6 stores behind the reader": ("cli/toc.py", "import desktop.document.library\n"),
}


@pytest.fixture
def house(tmp_path):
    """A copy of the program that may be spoilt."""
    shutil.copytree(PACKAGE, tmp_path / "desktop", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(TOP / "pyproject.toml", tmp_path)
    return tmp_path


def lint(folder):
    run = subprocess.run(
        [LINT, "--no-cache"], cwd=folder, capture_output=True, text=True, check=False
    )
    return run.returncode, run.stdout


@pytest.mark.parametrize("name", BREAKS)
def test_a_broken_contract_is_caught(house, name):
    file, line = BREAKS[name]
    path = house / "desktop" / file
    path.parent.mkdir(exist_ok=True)
    old = path.read_text("utf-8") if path.exists() else ""
    path.write_text(old + line, "utf-8")
    status, said = lint(house)
    assert status == 1
    assert f"{name.split(' (')[0]} BROKEN" in said or "is not listed" in said


def test_the_house_as_it_is_keeps_every_contract(house):
    status, said = lint(house)
    assert status == 0, said
