"""What is cited in the tests: every kind of thing, in both languages, of the sample edition."""

from dataclasses import replace

from desktop.citing import cited
from desktop.document.library import Library
from desktop.document.model import LANGS
from tests.support.library import compiled_sample

BLOCKS = {
    "section": "1.1", "paragraph": "1.1-1", "table": "1.1-3", "item": "1.1.1-2", "figure": "3.1-2",
}  # fmt: skip
SOURCES = {"page": "registry-2024", "description": "daily-2024", "copy": "firm-2024"}


def library():
    """The sample library, whose text has a version that does not change with its content."""
    found = Library(compiled_sample())
    found.manifest["version"] = "0123456789ab"
    return found


def block(name, lang="en"):
    """A block of the sample."""
    every = library().edition(lang).sections
    return next(one for section in every for one in section.blocks if one.id == name)


def cases():
    """Every kind of thing in each language, by a name."""
    found, sample = {}, library()
    for lang in LANGS:
        for kind, name in BLOCKS.items():
            found[f"{lang} {kind}"] = cited.place(sample, block(name, lang), lang)
        words = block("1.1-1", lang).text[:12]
        found[f"{lang} quote"] = cited.place(sample, block("1.1-1", lang), lang, words)
        for kind, name in SOURCES.items():
            found[f"{lang} {kind}"] = cited.source(sample.sources[name], lang)
        undated = replace(
            found[f"{lang} page"].work, key="undated", date="", maker="", own_maker=""
        )
        found[f"{lang} undated"] = replace(found[f"{lang} page"], work=undated)
    return found
