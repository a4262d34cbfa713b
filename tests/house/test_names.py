"""What docstrings, comments and guides name is there: rooms, modules, what is in them, files."""

import re

import pytest

from tests.support.source import PACKAGE, TOP

GUIDES = ("README.md", "CONTRIBUTING.md", "content/README.md")
DOTTED = re.compile(r"`((?:desktop|tests)(?:\.\w+)+)`")
FILE = re.compile(r"`((?:desktop|tests)/[\w./-]+)`")


def is_there(name):
    """Whether a dotted name leads to a room, a module or a word of one."""
    path, parts = TOP, name.split(".")
    while parts and (path / parts[0]).is_dir():
        path /= parts.pop(0)
    module = path / f"{parts[0]}.py" if parts else path / "__init__.py"
    words = module.read_text("utf-8") if module.is_file() else ""
    return module.is_file() and all(re.search(rf"\b{one}\b", words) for one in parts[1:])


@pytest.mark.parametrize(
    ("name", "there"),
    [("desktop.ui.hub.Hub.said", True), ("desktop.ui", True), ("desktop.ui.hub.Gone", False)],
)
def test_a_name_is_there_or_not(name, there):
    assert is_there(name) is there


def test_every_name_in_the_source_and_the_guides_leads_somewhere():
    files = (*PACKAGE.rglob("*.py"), *(TOP / one for one in GUIDES))
    named = {(path.name, one) for path in files for one in DOTTED.findall(path.read_text("utf-8"))}
    assert named
    assert {pair for pair in named if not is_there(pair[1])} == set()


@pytest.mark.parametrize("guide", GUIDES)
def test_every_file_a_guide_names_is_there(guide):
    named = FILE.findall((TOP / guide).read_text("utf-8"))
    assert [one for one in named if not list(TOP.glob(one.replace("-N.", "-*.")))] == []
