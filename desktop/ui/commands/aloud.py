"""What each action of reading aloud does."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from desktop.ui.commands.panes import Setting
from desktop.ui.panels import dialogs

if TYPE_CHECKING:
    from desktop.ui.aloud.bar import AloudBar

STEP = 25  # Percent of the usual speed.


def aloud(at: Setting) -> Mapping[str, Callable[..., object]]:
    """Return what each action calls that reads aloud."""

    def bar() -> "AloudBar":
        return dialogs.aloud(at.reader, at.panes.spread, at.actions, at.company.show_error)

    return {
        "view.read_aloud": lambda: bar().toggle(),
        "view.read_back": lambda: bar().step(-1),
        "view.read_on": lambda: bar().step(1),
        "view.read_slower": lambda: bar().change_speed(-STEP),
        "view.read_faster": lambda: bar().change_speed(STEP),
        "view.read_stop": lambda: bar().stop(),
    }
