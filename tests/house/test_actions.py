"""The action table agrees with itself, with its commands and with its icons."""

import ast
from collections import Counter

from desktop.actions import ACTIONS, MENUS
from tests.support.source import PACKAGE, TOP


def test_no_key_means_two_things():
    keys = Counter(key for row in ACTIONS for key in row.keys)
    assert [key for key, count in keys.items() if count > 1] == []


def test_every_action_has_a_key():
    assert [row.id for row in ACTIONS if not row.keys] == []


def test_every_action_has_a_command_and_every_command_an_action():
    named = {
        key.value
        for path in (PACKAGE / "ui" / "commands").glob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Dict)
        for key in node.keys
        if isinstance(key, ast.Constant)
    }
    assert named == {row.id for row in ACTIONS}


def test_every_action_stands_in_a_known_menu():
    assert {row.menu for row in ACTIONS} == {name for name, _ in MENUS}


def test_every_icon_is_used_and_every_used_icon_is_there():
    there = {path.stem for path in (TOP / "resources" / "icons").glob("*.svg")}
    source = "".join(path.read_text("utf-8") for path in PACKAGE.rglob("*.py"))
    assert {row.icon for row in ACTIONS if row.icon} <= there
    assert [name for name in there if f'"{name}"' not in source] == []
