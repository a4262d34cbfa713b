"""A text browser tells of its first paint, once, and only while it is there."""

from shiboken6 import delete

from desktop.ui.widgets.quiet_browser import QuietBrowser


def test_the_first_paint_is_told_once(qtbot):
    told = []
    browser = QuietBrowser()
    qtbot.addWidget(browser)
    browser.first_painted.connect(lambda: told.append(1))
    browser.grab()
    browser.grab()
    qtbot.waitUntil(lambda: bool(told))
    assert told == [1]


def test_one_that_goes_before_it_has_told_is_silent(qapp):
    browser = QuietBrowser()
    browser.grab()
    delete(browser)
    qapp.processEvents()
