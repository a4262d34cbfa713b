"""With no motion nothing fades, nothing blinks, and a tint stays until the next step."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.document.model import BlockId, Span
from desktop.ui.looks.stillness import Stillness
from desktop.ui.page.tints import Tints
from desktop.ui.tasks import Tasks

EFFECTS = Qt.UIEffect.UI_General


@pytest.fixture
def moving(qapp):
    """A system on which menus fade and carets blink, as before at the end."""
    fades, blink = QApplication.isEffectEnabled(EFFECTS), qapp.cursorFlashTime()
    QApplication.setEffectEnabled(EFFECTS)
    qapp.setCursorFlashTime(1000)
    yield
    QApplication.setEffectEnabled(EFFECTS, fades)
    qapp.setCursorFlashTime(blink)


@pytest.fixture
def stillness(qapp, moving, reader, hub):  # noqa: ARG001
    tasks = Tasks(pytest.fail)
    made = Stillness(qapp, reader, hub, tasks)
    tasks.settle()
    yield made
    tasks.close()


def chosen(reader, hub, value):
    reader.choices.set("motion", value)
    hub.chosen.emit("motion")


@pytest.mark.usefixtures("stillness")
def test_nothing_fades_or_blinks_once_it_is_chosen_and_all_does_again(qapp, reader, hub):
    assert (QApplication.isEffectEnabled(EFFECTS), qapp.cursorFlashTime()) == (True, 1000)
    chosen(reader, hub, "none")
    assert (QApplication.isEffectEnabled(EFFECTS), qapp.cursorFlashTime()) == (False, 0)
    chosen(reader, hub, "system")
    assert (QApplication.isEffectEnabled(EFFECTS), qapp.cursorFlashTime()) == (True, 1000)


@pytest.mark.usefixtures("stillness")
def test_who_follows_for_another_edition_finds_what_moved_before(qapp, reader, hub):
    chosen(reader, hub, "none")
    hub.edition_changed.emit()
    assert (QApplication.isEffectEnabled(EFFECTS), qapp.cursorFlashTime()) == (True, 1000)


@pytest.mark.usefixtures("moving")
def test_a_system_that_is_still_is_followed(qapp, reader, hub, monkeypatch):
    monkeypatch.setattr("desktop.preferences.motion.is_system_still", lambda _: True)
    tasks = Tasks(pytest.fail)
    Stillness(qapp, reader, hub, tasks)
    tasks.settle()
    assert (QApplication.isEffectEnabled(EFFECTS), qapp.cursorFlashTime()) == (False, 0)
    tasks.close()


@pytest.mark.parametrize("stays", [True, False])
def test_a_flash_goes_by_itself_unless_it_is_to_stay(qapp, stays):  # noqa: ARG001  A timer's.
    tints = Tints(lambda: stays)
    tints.flash(BlockId("1.1-1"), Span(0, 3))
    assert tints._timer.isActive() is not stays
    tints.flash(BlockId("1.1-2"), None)
    assert (tints.scene.flash, tints._timer.isActive()) == (None, False)
