"""The program's own source, read as syntax trees: for the rules that are tests."""

import ast
from functools import cache
from pathlib import Path

TOP = Path(__file__).resolve().parents[2]
PACKAGE = TOP / "desktop"


@cache
def modules(folder=PACKAGE):
    """Every module below ``folder`` as path and tree."""
    return [(path, ast.parse(path.read_text("utf-8"))) for path in sorted(folder.rglob("*.py"))]


def nodes(kind, folder=PACKAGE):
    """Every node of a kind, with the path it stands in."""
    return [
        (path, node)
        for path, tree in modules(folder)
        for node in ast.walk(tree)
        if isinstance(node, kind)
    ]


def length(node):
    """How many lines a node takes, its decorators and docstring counted."""
    return node.end_lineno - node.lineno + 1
