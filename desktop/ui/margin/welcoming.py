"""What is told at the start: to a new reader three things to try, to others where they were.

Both stay until they are closed; where one was goes when one reads on.
"""

from functools import partial

from PySide6.QtGui import QKeySequence

from desktop.preferences.keys import Keys
from desktop.preferences.session import START, days_since, today
from desktop.reader import Reader
from desktop.ui.actions import Actions, clashes
from desktop.ui.going.places import name_of
from desktop.ui.messages import Messages
from desktop.ui.page.navigation import Navigation
from desktop.ui.words import counted, translated
from desktop.words import mark

WELCOME = mark(
    "Three things to try: press {palette} and type some letters of what you look for; choose an "
    "underlined figure to see where it comes from; press {both} for both languages."
)
YESTERDAY = mark("You were here yesterday: {place}")
DAYS = mark("You were here %n days ago: {place}")
MENDED = mark("The sheet of keys, in the menu Help, gives it to one of them.")
RESUMED = "resumed"  # What the message is about.
NATIVE = QKeySequence.SequenceFormat.NativeText
TRIED = (("palette", "go.palette"), ("both", "view.both"))


def welcome(actions: Actions, messages: Messages) -> None:
    """Tell a new reader three things to try."""
    keys = {name: actions.by_id[one].shortcut().toString(NATIVE) for name, one in TRIED}
    messages.say(translated(WELCOME, **keys), about=WELCOME)


def tell_clashes(keys: Keys, messages: Messages) -> bool:
    """Tell of keys that several actions have; return whether there are any."""
    found = clashes(keys)
    if found:
        messages.say(f"{'. '.join(found)}. {translated(MENDED)}")
    return bool(found)


def is_welcoming(messages: Messages) -> bool:
    """Whether this is what is being told."""
    return not messages.isHidden() and messages.about == WELCOME


def resume(reader: Reader, go: Navigation, messages: Messages, left: str) -> None:
    """Tell where reading ended, when that was not today; gone with the next move."""
    days, place = days_since(left, today()), go.here
    if not days or place == START or not go.knows(place.block):
        return
    name = name_of(reader, place, go.lang)
    told = translated(YESTERDAY, place=name) if days == 1 else counted(DAYS, days, place=name)
    messages.say(told, about=RESUMED)
    go.moved.connect(partial(_end, messages))


def _end(messages: Messages) -> None:
    if messages.about == RESUMED:
        messages.hide()
