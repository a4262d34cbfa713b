"""Small libraries of one section, each made after another, as corrected editions are."""

from desktop.compiler.ids.succession import successions
from desktop.compiler.write import write_json, write_manifest, write_successions, write_text
from desktop.document.library import Library
from desktop.document.model import LANGS
from tests.support.marking import passages


def library(folder, *texts, older=(), edition="2023"):
    """A library whose blocks ``1-1``, ``1-2``… have these texts, in both languages."""
    folder.mkdir(parents=True)
    editions = {lang: passages(*texts, lang=lang, edition=edition).edition for lang in LANGS}
    for one in editions.values():
        write_text(folder, one)
    both = {"en": "An edition", "zh": "一版"}
    write_json(folder, "edition.json", {"title": both, "statement": both})
    write_successions(folder, successions(older, editions))
    write_manifest(folder, edition)
    return Library(folder)
