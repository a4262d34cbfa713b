import pytest
from PySide6.QtWidgets import QLabel

from desktop import __version__
from desktop.ui.dialogs.about import AboutDialog
from desktop.ui.dialogs.licences import INSTALLED, licences
from tests.support.library import sample_reader
from tests.support.panels import small_reader


@pytest.fixture
def reader(home):
    return small_reader(home)


@pytest.fixture
def dialog(qtbot, reader):
    made = AboutDialog(reader)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def words(dialog):
    return "\n".join(label.text() for label in dialog.findChildren(QLabel))


def test_version_and_edition_are_told(words, reader):
    assert __version__ in words
    assert reader.library.about["statement"]["zh"] in words
    assert "revision 1, from a folder that was named" in words


def test_qts_licence_is_told(words):
    assert "GNU Lesser General Public License" in words


def test_that_marks_outlive_the_program_is_told(words):
    assert "uninstalling" in words


def test_a_carried_program_says_that_its_folders_go_with_it(qtbot, reader, monkeypatch):
    monkeypatch.setattr("desktop.paths.program", lambda: reader.home.data.parent.parent)
    made = AboutDialog(reader)
    qtbot.addWidget(made)
    told = "\n".join(label.text() for label in made.findChildren(QLabel))
    assert "take them out" in told
    assert "uninstalling" not in told


def test_the_readers_folders_are_told(words, reader):
    for folder in (reader.home.data, reader.home.settings, reader.home.state, reader.home.log):
        assert str(folder) in words


def test_the_licences_are_listed_and_the_first_is_shown(dialog):
    assert dialog.names.count() > 0
    assert dialog.text.toPlainText()


def test_another_licence_can_be_read(dialog):
    dialog.names.setCurrentRow(dialog.names.count() - 1)
    assert dialog.names.currentItem().text() in dialog.text.toPlainText()


def test_the_lists_have_names(dialog):
    assert dialog.names.accessibleName()
    assert dialog.text.accessibleName()


def test_from_source_the_installed_distributions_are_asked(tmp_path):
    assert list(licences(tmp_path / "none")) == list(INSTALLED)


def test_the_package_brings_its_licences_and_the_systems_come_last(tmp_path):
    for name in ("debian-zlib1g", "Qt-LGPL-3", "Python"):
        (tmp_path / f"{name}.txt").write_bytes(f"{name}: caf\xe9".encode("latin-1"))
    found = licences(tmp_path)
    assert list(found) == ["Python", "Qt-LGPL-3", "debian-zlib1g"]
    assert found["Python"].startswith("Python: caf")


def test_an_edition_that_names_its_licence_once_is_told_of(qtbot, home):
    reader = sample_reader(home)
    made = AboutDialog(reader)
    qtbot.addWidget(made)
    assert any("CC BY 4.0" in label.text() for label in made.findChildren(QLabel))
    reader.close()
