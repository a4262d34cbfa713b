"""The last column of the house's table of sizes: what never happens."""

import ast
from collections import Counter

from tests.support.source import PACKAGE, TOP, length, modules, nodes

FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
DATA = {"actions.py", "declared.py"}  # Tables of data are free of the line limit.


def test_no_module_has_over_400_lines():
    long = {
        path.name: len(path.read_text("utf-8").splitlines())
        for path, _ in modules()
        if path.name not in DATA
    }
    assert {name: lines for name, lines in long.items() if lines > 400} == {}


def test_no_class_has_over_300_lines():
    assert [node.name for _, node in nodes(ast.ClassDef) if length(node) > 300] == []


def test_no_function_has_over_50_lines():
    assert [node.name for _, node in nodes(FUNCTIONS) if length(node) > 50] == []


def test_nine_functions_in_ten_are_under_25_lines():
    lengths = sorted(length(node) for _, node in nodes(FUNCTIONS))
    assert lengths[len(lengths) * 9 // 10] < 25


def test_no_function_takes_over_six_arguments():
    def count(arguments):
        every = [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs]
        return len([one for one in every if one.arg not in {"self", "cls"}])

    assert [node.name for _, node in nodes(FUNCTIONS) if count(node.args) > 6] == []


def test_no_room_has_over_12_modules():
    rooms = Counter(path.parent for path, _ in modules() if path.name != "__init__.py")
    rooms.pop(PACKAGE)
    assert {room.name: n for room, n in rooms.items() if n > 12} == {}


def test_no_test_has_over_40_lines():
    tests = [
        node
        for _, node in nodes(FUNCTIONS, TOP / "tests")
        if node.name.startswith("test_") and length(node) > 40
    ]
    assert [node.name for node in tests] == []


def test_every_room_has_a_door_plate_and_nothing_behind_it():
    plates = [tree for path, tree in modules() if path.name == "__init__.py"]
    rooms = [tree for tree in plates if "__version__" not in ast.unparse(tree)]
    assert all(len(tree.body) == 1 and ast.get_docstring(tree) for tree in rooms)
    assert len(rooms) >= 10


def test_imports_inside_functions_stand_in_the_doors_only():
    doors = {"__main__.py", "answering.py", "formats.py", "index.py", "reader.py", "build_hook.py"}
    inside = {
        path.name
        for path, function in nodes(FUNCTIONS)
        for node in ast.walk(function)
        if isinstance(node, ast.Import | ast.ImportFrom)
        if path.parent != PACKAGE / "ui" / "panels"
    }
    assert inside <= doors
