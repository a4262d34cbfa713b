import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog

from desktop.ui.dialogs.leave import LeaveDialog

ADDRESS = "https://www.example.org/a/very/long?question=%E4%B8%93#end"


@pytest.fixture
def dialog(qtbot):
    made = LeaveDialog(ADDRESS)
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_whole_address_is_shown(dialog):
    assert dialog.address.toPlainText() == ADDRESS


def test_the_host_is_told(dialog):
    assert "www.example.org" in dialog.words.text()


def test_enter_stays(dialog, qtbot):
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.result() == QDialog.DialogCode.Rejected
    assert not dialog.isVisible()


def test_cancel_has_the_keys(dialog):
    assert dialog.stayer.isDefault()
    assert dialog.focusWidget() is dialog.stayer


def test_the_address_is_opened_only_when_asked(dialog):
    dialog.opener.click()
    assert dialog.result() == QDialog.DialogCode.Accepted


def test_the_address_can_be_copied(dialog):
    dialog.copier.click()
    assert QGuiApplication.clipboard().text() == ADDRESS
    assert dialog.result() == QDialog.DialogCode.Rejected


@pytest.mark.parametrize(
    "address", ["file:///etc/passwd", "javascript:alert(1)", "ftp://x.org", ""]
)
def test_what_is_no_web_page_cannot_be_opened(qtbot, address):
    dialog = LeaveDialog(address)
    qtbot.addWidget(dialog)
    assert not dialog.opener.isEnabled()


def test_a_host_in_look_alike_letters_shows_itself(qtbot):
    dialog = LeaveDialog("https://\u0441nipa.gov.cn/")  # A Cyrillic letter at the start.
    qtbot.addWidget(dialog)
    assert "xn--" in dialog.address.toPlainText()


def test_the_address_has_a_name(dialog):
    assert dialog.address.accessibleName() == "Address"
