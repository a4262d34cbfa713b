import pytest

from desktop.ui import theme
from desktop.ui.dialogs.legend import ROWS, LegendDialog, Sample


@pytest.mark.parametrize("name", ["light", "dark"])
def test_every_mark_looks_different(qtbot, name):
    dialog = LegendDialog(theme.load(name))
    qtbot.addWidget(dialog)
    images = [sample.grab().toImage() for sample in dialog.findChildren(Sample)]
    assert len(images) == len(ROWS)
    assert all(one != other for n, one in enumerate(images) for other in images[n + 1 :])
