"""What a new reader is told: three things to try, in a message that stays until it is closed."""

from PySide6.QtGui import QKeySequence

from desktop.ui.actions import Actions
from desktop.ui.messages import Messages
from desktop.ui.words import translated
from desktop.words import mark

WELCOME = mark(
    "Three things to try: press {palette} and type some letters of what you look for; choose an "
    "underlined figure to see where it comes from; press {both} for both languages."
)
NATIVE = QKeySequence.SequenceFormat.NativeText
TRIED = (("palette", "go.palette"), ("both", "view.both"))


def welcome(actions: Actions, messages: Messages) -> None:
    """Tell a new reader three things to try."""
    keys = {name: actions.by_id[one].shortcut().toString(NATIVE) for name, one in TRIED}
    messages.say(translated(WELCOME, **keys), about=WELCOME)


def is_welcoming(messages: Messages) -> bool:
    """Whether this is what is being told."""
    return not messages.isHidden() and messages.about == WELCOME
