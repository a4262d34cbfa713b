"""Packs for tests: a key made for the run, a sample that was revised, files spoilt by hand."""

import hashlib
import json
import shutil
import zipfile
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from desktop import paths
from desktop.compiler.compile import compile_library, number_blocks
from desktop.compiler.shipping import pack as packing
from desktop.compiler.write import write_manifest
from desktop.document.library import Library
from desktop.editions import container, keys
from desktop.reader import Reader
from tests.support.library import SAMPLE, compiled_sample

PRIVATE, PUBLIC = keys.make()
# What a second edition of the sample says otherwise: words, a figure, a block left out.
_RIGHTS = "text/1-rights/0"
REVISED = (
    ("edition.yaml", 'issued: "2026"', 'issued: "2026"\nrevision: 2'),
    (f"{_RIGHTS}20-border.en.md", "most bore trademarks of others",
     "nearly all of them bore trademarks that belong to others"),
    (f"{_RIGHTS}20-border.en.md",
     "\nThe {batches.held:ordinal} batch was the last.\n{#1.2-2}\n", ""),
    (f"{_RIGHTS}20-border.zh.md", "\n{batches.held:ordinal}批为最后一批。\n{#1.2-2}\n", ""),
    ("facts/1-sample.yaml", "value: 62100\n", "value: 63200\n"),
    ("facts/1-sample.yaml", "printed: 62,100\n  printed_zh: 6.21万批",
     "printed: 63,200\n  printed_zh: 6.32万批"),
)  # fmt: skip


# The same of the real edition: section 1.9.
_COPYRIGHT = "text/1-protection/090-copyright-enforcement"
REAL = (
    ("edition.yaml", "\nrevision: 1\n", "\nrevision: 2\n"),
    (f"{_COPYRIGHT}.en.md", "It led to {", "What came of it were {"),
    (f"{_COPYRIGHT}.en.md",
     "::: note\nThe count of 2013 is of administrative cases alone.\n{#1.9-8}\n:::\n", ""),
    (f"{_COPYRIGHT}.zh.md", "::: note\n2013年只计行政案件。\n{#1.9-8}\n:::\n", ""),
    # A block that is left out takes its questions with it.
    ("asked/1.csv", "1.9-8,en,what does the 2013 number count\n1.9-8,zh,2013年口径\n", ""),
    ("facts/1-copyright.yaml", "value: 200000\n", "value: 210000\n"),
    ("facts/1-copyright.yaml", "printed: 200,000\n  printed_zh: 20万家次",
     "printed: 210,000\n  printed_zh: 21万家次"),
)  # fmt: skip


@cache
def revised():
    """The folder of the compiled revision of the sample; not to be changed."""
    return revision(SAMPLE, REVISED, Path(mkdtemp(prefix="whitepaper-revised-")), compiled_sample())


def revision(content, edits, top, previous):
    """Edit a copy of ``content`` below ``top`` and compile it as the edition after ``previous``."""
    copied = shutil.copytree(content, top / "content")
    for file, old, new in edits:
        text = (copied / file).read_text("utf-8")
        assert old in text, f"{old!r} is not in {file}"
        (copied / file).write_text(text.replace(old, new, 1), "utf-8")
    number_blocks(copied)
    compile_library(copied, top / "compiled", [Library(previous)])
    return top / "compiled"


def packed(folder, library=None, private=PRIVATE):
    """A pack of a library, the revised sample unless told."""
    path = folder / "edition.wpack"
    packing.pack(library or revised(), path, private)
    return path


def opened(path):
    """What a pack holds: names and bytes."""
    with zipfile.ZipFile(path) as archive:
        return {one.filename: archive.read(one) for one in archive.infolist()}


def written(path, files, *, change=None):
    """A pack of these files, with no look at what it says; ``change`` may alter each entry."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, form in files.items():
            info = zipfile.ZipInfo(name)
            info.compress_type, info.external_attr = zipfile.ZIP_DEFLATED, 0o100644 << 16
            if change:
                change(info)
            archive.writestr(info, form)
    return path


def signed(held, **more):
    """Files with a manifest that names them all, rightly signed, and changed by ``more``."""
    form = json.loads(held[container.MANIFEST]) | more
    raw = json.dumps(form).encode()
    return held | {container.MANIFEST: raw, container.SEAL: keys.sign(PRIVATE, raw)}


def row(form):
    """What a manifest says of a file."""
    return {"size": len(form), "sha256": hashlib.sha256(form).hexdigest()}


def reader(home, library=None):
    """A reader over the sample as the bundled edition, which trusts the tests' key."""
    found = Reader(paths.home(home), bundled=library or compiled_sample())
    found.editions.publishers.trust(PUBLIC)
    return found


def spoilt(target, name, form):
    """A copy of the revised sample with one file that is another, its manifest made anew."""
    shutil.copytree(revised(), target)
    (target / name).write_bytes(form)
    write_manifest(target, "2023", 2)
    return target
