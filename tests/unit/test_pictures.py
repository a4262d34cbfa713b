"""Pictures held beside others: what differs is told, what a font engine does is not."""

import json

import pytest
from PySide6.QtGui import QImage, QPainter

from tests.pictures.comparing import differing
from tests.pictures.keeping import KEPT, MADE_WITH
from tests.pictures.views import THEMES, kept
from tests.support.source import TOP


def picture(folder, share, grey=0):
    folder.mkdir(exist_ok=True)
    image = QImage(100, 100, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    with QPainter(image) as painter:
        painter.fillRect(0, 0, 100, share, 0xFF000000 + 0x010101 * grey)
    image.save(str(folder / "one.png"))
    return folder


@pytest.mark.parametrize(("share", "grey", "count"), [(0, 0, 0), (1, 0, 1), (50, 240, 0)])
def test_only_what_differs_clearly_is_told(tmp_path, share, grey, count):
    found = differing(picture(tmp_path / "a", 0), picture(tmp_path / "b", share, grey))
    assert len(found) == count


def test_a_picture_that_is_missing_is_told(tmp_path):
    (tmp_path / "none").mkdir()
    assert differing(picture(tmp_path / "a", 0), tmp_path / "none")


def test_every_kept_picture_is_one_of_the_shots():
    names = {one.file for one in kept()}
    assert names == {one.name for one in KEPT.glob("*.png")}
    assert {shot.theme for shot in kept()} == set(THEMES)


def test_the_kept_pictures_are_by_the_qt_that_is_locked():
    made = json.loads(MADE_WITH.read_text("utf-8"))
    locked = (TOP / ".ci" / "requirements.lock").read_text("utf-8")
    assert f"pyside6-essentials=={made['PySide6-Essentials']}" in locked
