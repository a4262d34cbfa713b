"""The sample content with something spoilt in it, and what the compiler says of it."""

import shutil

from desktop.compiler.compile import compile_library
from desktop.compiler.problems import ContentErrors
from tests.support.library import SAMPLE


def spoilt(folder, file, old, new):
    """A copy of the sample content in which ``old`` of one file has become ``new``."""
    content = folder / "content"
    if not content.exists():
        shutil.copytree(SAMPLE, content)
    path = content / file
    text = path.read_text("utf-8")
    assert old in text, f"{old!r} is not in {file}"
    path.write_text(text.replace(old, new, 1), "utf-8")
    return content


def problems(content):
    """Every problem of a content folder, each as ``file:line: words``."""
    try:
        compile_library(content, content.parent / "compiled")
    except ContentErrors as errors:
        return [str(problem) for problem in errors.problems]
    return []
