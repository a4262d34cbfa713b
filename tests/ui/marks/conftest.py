"""A page of the sample with what marks it."""

from functools import partial

import pytest

from desktop.ui import theme
from desktop.ui.figures.charts import Charts
from desktop.ui.marks.changing.desk import Desk
from desktop.ui.marks.marking import Marking
from desktop.ui.marks.panel import MarksPanel
from desktop.ui.page.panel import PagePanel
from tests.support.marking import draft


@pytest.fixture
def page(qtbot, reader, hub):
    panel = PagePanel(reader, hub, theme.load("light"), partial(Charts, reader))
    qtbot.addWidget(panel)
    panel.resize(700, 400)
    panel.show()
    qtbot.waitExposed(panel)
    panel.whole()
    return panel


class Prompt(Desk):
    """A desk that is waited for."""

    def _wait(self, begin):
        super()._wait(begin)
        self.settle()


@pytest.fixture
def desk(reader, hub):
    refused = []
    found = Prompt(reader, hub, refused.append)
    found.refused = refused
    yield found
    found.close()


@pytest.fixture
def marking(reader, hub, desk, page):
    return Marking(reader, hub, desk, page)


@pytest.fixture
def make(reader, hub):
    """Make marks from drafts, told as another window would."""

    def made(*drafts):
        changed = reader.marks.add(*drafts)
        hub.marks_changed.emit(changed)
        return changed.added

    return made


@pytest.fixture
def panel(qtbot, reader, hub, marking, make):
    """The panel over three marks."""
    make(
        draft("1.1-1", note="why", tags=("law",)),
        draft("1.1-1", start=7, end=11, colour="blue", kind="underline"),
        draft("2-1", start=0, end=0, kind="bookmark"),
    )
    found = MarksPanel(reader, hub, marking, theme.load("light"))
    qtbot.addWidget(found)
    found.resize(330, 500)
    found.show()
    return found
