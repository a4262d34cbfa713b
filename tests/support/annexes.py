"""The sample content with annexes: a page a kind, their ids given."""

import shutil

from desktop.compiler.compile import compile_library, number_blocks
from desktop.document.library import Library
from tests.support.library import SAMPLE
from tests.support.source import TOP

PAGES = {
    "A-series": ("A", "series granted score"),
    "B-timeline": ("B", "event 2022 2023"),
    "C-glossary": ("C", "term rights signs"),
    "D-sources": ("D", "source official press law_firm"),
}


def with_annexes(folder):
    """A copy of the sample content whose annexes have their ids."""
    content = folder / "content"
    shutil.copytree(SAMPLE, content)
    shutil.copy(TOP / "content" / "annexes.yaml", content)
    for name, (section, each) in PAGES.items():
        (content / "text" / name).mkdir()
        for lang, words in (("en", "The gist."), ("zh", "要旨。")):
            page = f'---\nsection: "{section}"\ntitle: {words}\n---\n\n{words}\n\n'
            file = content / "text" / name / f"000-page.{lang}.md"
            file.write_text(f"{page}::: each {each}\n:::\n", "utf-8")
    number_blocks(content)
    return content


def blocks(content, lang="en"):
    """Every block of a content folder, compiled, by its id."""
    compile_library(content, content.parent / "compiled")
    sections = Library(content.parent / "compiled").edition(lang).sections
    return {block.id: block for section in sections for block in section.blocks}
