"""Installing from the window: trust by comparing, agreement, and the window opened anew."""

import pytest
from PySide6.QtWidgets import QFileDialog

from desktop.editions import keys
from desktop.ui import theme
from desktop.ui.company.company import Company
from desktop.ui.hub import Hub
from desktop.ui.messages import Messages
from desktop.ui.sharing import installing
from desktop.ui.sharing.agreeing import AgreeDialog, OtherDialog, TrustDialog
from desktop.ui.sharing.installing import Installing
from desktop.ui.tasks import Tasks
from desktop.ui.window import Window
from tests.support import packs
from tests.support.library import compiled_sample
from tests.support.marking import draft


@pytest.fixture
def reader(home):
    """A reader who trusts nobody yet."""
    return packs.Reader(packs.paths.home(home), bundled=compiled_sample())


@pytest.fixture
def errors():
    return []


@pytest.fixture
def tasks(errors, qapp):  # noqa: ARG001  Threads come home to it.
    made = Tasks(errors.append)
    yield made
    made.close()


@pytest.fixture
def window(reader):
    made = Window(Company(reader), theme.load("light"))
    yield made
    made.company.quit()


@pytest.fixture
def pack(tmp_path):
    return packs.packed(tmp_path)


@pytest.fixture
def one(reader, window, tasks):
    return Installing(reader, window.hub, tasks, window)


def shown(qtbot, window, kind):
    """The dialog of a kind that is shown."""
    found = []

    def is_there():
        found[:] = [one for one in window.findChildren(kind) if one.isVisible()]
        return bool(found)

    qtbot.waitUntil(is_there)
    return found[0]


def test_a_key_is_trusted_only_when_the_number_is_the_publishers(qtbot, window, reader, one, pack):
    one.look(pack)
    dialog = shown(qtbot, window, TrustDialog)
    assert keys.fingerprint(packs.PUBLIC) in dialog.words.text()
    dialog.number.setText("0000 0000")
    assert not dialog.truster.isEnabled()
    dialog.number.setText(keys.fingerprint(packs.PUBLIC).upper())
    dialog.truster.click()
    assert reader.editions.publishers.trusts(packs.PUBLIC)
    shown(qtbot, window, AgreeDialog).reject()


def test_what_is_agreed_to_is_installed_and_the_window_is_to_be_replaced(
    qtbot, window, reader, one, pack
):
    reader.editions.publishers.trust(packs.PUBLIC, "Office")
    one.look(pack)
    dialog = shown(qtbot, window, AgreeDialog)
    assert "Signed by Office." in dialog.words.text()
    with qtbot.waitSignal(window.company.hub.edition_changed):
        dialog.doer.click()
    assert window.company.is_replaced
    assert packs.Reader(reader.home, bundled=compiled_sample()).library.revision == 2


def test_what_is_refused_is_told_and_nothing_is_asked(qtbot, window, one, errors, tmp_path):
    (tmp_path / "p").write_bytes(b"no pack")
    one.look(tmp_path / "p")
    qtbot.waitUntil(lambda: bool(errors))
    assert "cannot be installed" in str(errors[0])
    assert window.findChildren(AgreeDialog) == []


def test_a_file_is_asked_for(qtbot, window, one, pack, monkeypatch, reader):
    reader.editions.publishers.trust(packs.PUBLIC)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(pack), ""))
    one.ask()
    shown(qtbot, window, AgreeDialog).reject()


def test_the_other_edition_is_opened_when_it_is_there(qtbot, window, reader, pack):
    said = []
    window.hub.said.connect(said.append)
    installing.open_other(reader, window.hub, window)
    assert said == ["No other edition is installed."]
    reader.editions.publishers.trust(packs.PUBLIC)
    reader.editions.install(pack, reader.library)
    installing.open_other(reader, window.hub, window)
    dialog = shown(qtbot, window, OtherDialog)
    assert "2023, revision 2" in dialog.words.text()
    dialog.reject()


def test_going_back_asks_for_another_window(qtbot, home, pack):
    first = packs.reader(home)
    first.editions.install(pack, first.library)
    reader, hub = packs.Reader(first.home, bundled=compiled_sample()), Hub()
    dialog = OtherDialog(reader, reader.editions.other(reader.library, reader.origin), None)
    qtbot.addWidget(dialog)
    assert "came with the program: 2023, revision 1" in dialog.words.text()
    with qtbot.waitSignal(hub.edition_changed):
        installing._turn(reader, hub, to_installed=False)
    assert packs.Reader(first.home, bundled=compiled_sample()).origin == "bundled"


def test_the_new_window_tells_what_became_of_the_marks(qtbot, home, pack):
    first = packs.reader(home)
    first.marks.add(draft(block="1.2-2", start=4, end=9), draft())
    first.editions.install(pack, first.library)
    reader = packs.Reader(first.home, bundled=compiled_sample())
    messages = Messages(theme.load("light"))
    qtbot.addWidget(messages)
    installing.tell(reader, messages, reader.marks.all())
    told = messages.words.text()
    assert told.startswith("Edition 2023, revision 2 is open. Marks that moved, please check: 0;")
    assert told.endswith("whose words are gone: 1.")
