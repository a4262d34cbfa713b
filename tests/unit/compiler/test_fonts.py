"""Bundled fonts: cut from installed ones, sealed, and never lacking a sign of the text."""

import shutil

import pytest
from fontTools.ttLib import TTFont

from desktop.compiler.shipping import fonts
from desktop.compiler.write import write_manifest
from desktop.document.library import Library
from tests.support.library import compiled_sample

LATIN = fonts.FACES[0]
INSTALLED = shutil.which("fc-list") is not None and bool(fonts._listed(LATIN))
needs_noto = pytest.mark.skipif(not INSTALLED, reason="Noto Serif is not installed")


@pytest.fixture
def library(tmp_path):
    folder = tmp_path / "compiled"
    shutil.copytree(compiled_sample(), folder)
    return folder


def faces(*families):
    return [face for face in fonts.FACES if face.family in families and face.style == "Regular"]


def test_gb_2312_level_one_has_its_3755_signs():
    signs = fonts.level_one()
    assert (len(signs), "知" in signs, "錄" in signs) == (3755, True, False)


def test_signs_of_texts_and_of_the_program_are_used(library, tmp_path):
    (tmp_path / "code" / "ui").mkdir(parents=True)
    for name in ("actions.py", "errors.py", "preferences"):
        (tmp_path / "code" / name).touch()
    (tmp_path / "code" / "ui" / "one.py").write_text('"""Ω"""\nx = "€5"')
    (tmp_path / "words.ts").write_text(
        "<TS><message><source>Words</source><translation>譯</translation></message></TS>", "utf-8"
    )
    signs = fonts.used(library, tmp_path / "code", tmp_path)
    assert {"€", "利", "A", "譯"} <= signs
    assert not {"\n", "Ω"} & signs


@needs_noto
def test_a_cut_font_keeps_its_name_and_no_more_than_it_needs(library):
    fonts.carry(library, set("A"), faces("Noto Serif", "Noto Sans"))
    made = TTFont(library / "fonts" / "Noto Serif-Regular.otf")
    assert made["name"].getDebugName(1) == "Noto Serif"
    assert (ord("ǎ") in made.getBestCmap(), ord("Ж") in made.getBestCmap()) == (True, False)


@needs_noto
def test_the_same_signs_give_the_same_bytes(library):
    made = []
    for _ in range(2):
        fonts.carry(library, set("A"), faces("Noto Serif", "Noto Sans"))
        made.append((library / "fonts" / "Noto Serif-Regular.otf").read_bytes())
    assert made[0] == made[1]


@needs_noto
def test_a_sign_that_no_face_has_stops_the_build(library):
    with pytest.raises(fonts.FontsError, match="知"):
        fonts.carry(library, set("A知"), faces("Noto Serif", "Noto Sans"))


@needs_noto
def test_the_licence_lies_beside_and_the_manifest_knows_all(library):
    fonts.carry(library, set("A"), faces("Noto Serif", "Noto Sans"))
    (library / "stamp.json").write_text("{}")  # A package leaves it out.
    write_manifest(library, "2023")
    (library / "stamp.json").unlink()
    found = Library(library)
    assert (library / "fonts" / "debian-fonts-noto-core.txt").stat().st_size > 1000
    assert found.fonts == ["Noto Sans-Regular.otf", "Noto Serif-Regular.otf"]
    assert found.verify() == {}


def test_a_font_that_is_not_installed_is_named_with_its_package(library):
    face = fonts.Face("No Such Family", "Regular", "fonts-none")
    with pytest.raises(fonts.FontsError, match="fonts-none"):
        fonts.carry(library, set(), [face])
