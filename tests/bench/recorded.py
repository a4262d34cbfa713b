"""A quarter of an hour of reading, without its silences: each act in order, as it was done.

A plain table, played by `tests.bench.playing` in a real window.
"""

from typing import NamedTuple

START = "the first seconds of a new reader"
WHOLE = "reading on, while the whole text comes"
TYPING = "a key in the search box"
WHEEL = "a notch of the wheel"
KEYS = "scrolling by keys"
PRESS = "a press into the text"
TREE = "a section chosen in the contents"
HIT = "a hit chosen"
LINK = "a link followed; back and forward"
CARD = "a card opened; closed"
MARK = "a mark made, undone"
THEME = "another theme"
SIZE = "another size of the text"
WIDTH = "another width of the window"
BOTH = "both languages, and one again"
LANGUAGE = "the text in the other language"
PANELS = "a panel shown or hidden"
DIALOGS = "palette, preferences: opened, typed in, closed"
INTERFACE = "the interface in the other language"


class Act(NamedTuple):
    """One thing the reader does, so many times, resting a moment after each.

    Attributes:
        kind: The row of the table it counts for.
        verb: A method of the player, and ``what`` its word.
        rest: Seconds until the next one.
    """

    kind: str
    verb: str
    what: str = ""
    times: int = 1
    rest: float = 0.12


RECORDED = (
    Act(START, "waits", rest=2.0),
    Act(WHEEL, "turns", "-1", 25, 0.04),
    Act(KEYS, "presses", "PgDown", 6),
    Act(KEYS, "presses", "Space", 4),
    Act(TREE, "opens", "1.1", rest=0.5),
    Act(TREE, "opens", "2.3", rest=0.5),
    Act(TREE, "opens", "3.1", rest=1.5),  # The whole text comes, and goes with the next.
    Act(TREE, "opens", "4.2", rest=0.5),
    Act(TREE, "opens", "A.1", rest=0.5),
    Act(TREE, "opens", "3.1", rest=0.5),
    Act(LINK, "follows", "whitepaper:", rest=0.5),
    Act(LINK, "presses", "Alt+Left", rest=0.5),
    Act(LINK, "presses", "Alt+Right", rest=0.5),
    Act(LINK, "presses", "Alt+Left", rest=0.5),
    Act(PANELS, "presses", "F8", rest=0.5),
    Act(TYPING, "asks", "patents in force"),
    Act(HIT, "chooses", "1", rest=0.5),
    Act(HIT, "chooses", "2", rest=0.5),
    Act(HIT, "chooses", "4", rest=0.5),
    Act(HIT, "presses", "F3", 3, 0.5),
    Act(TYPING, "asks", "customs 62,100"),
    Act(HIT, "chooses", "1", rest=0.5),
    Act(CARD, "follows", "point:", rest=0.5),
    Act(CARD, "leaves", rest=0.3),
    Act(TREE, "opens", "2.3", rest=0.5),
    Act(CARD, "follows", "fact:", rest=0.5),
    Act(CARD, "leaves", rest=0.3),
    Act(MARK, "selects", rest=0.2),
    Act(MARK, "presses", "Ctrl+H", rest=0.3),
    Act(KEYS, "presses", "Down", 8, 0.06),
    Act(MARK, "selects", rest=0.2),
    Act(MARK, "presses", "Alt+2", rest=0.3),
    Act(MARK, "presses", "Ctrl+D", rest=0.3),
    Act(MARK, "presses", "Ctrl+Z", rest=0.3),
    Act(PANELS, "presses", "F6", 2, 0.5),
    Act(THEME, "presses", "Ctrl+T", 5, 0.4),
    Act(WHOLE, "waits", rest=1.5),
    Act(THEME, "presses", "Ctrl+T", rest=0.4),
    Act(SIZE, "presses", "Ctrl++", 3, 0.3),
    Act(SIZE, "presses", "Ctrl+-", 2, 0.3),
    Act(SIZE, "presses", "Ctrl+0", rest=0.3),
    Act(LANGUAGE, "presses", "Ctrl+L", rest=0.5),
    Act(TYPING, "asks", "有效发明专利"),
    Act(HIT, "chooses", "1", rest=0.5),
    Act(TREE, "opens", "1.2", rest=0.5),
    Act(WHEEL, "turns", "-1", 20, 0.04),
    Act(LANGUAGE, "presses", "Ctrl+L", rest=0.5),
    Act(BOTH, "presses", "Ctrl+B", rest=0.5),
    Act(TREE, "opens", "4.1", rest=0.5),
    Act(WHEEL, "turns", "-1", 20, 0.04),
    Act(WHOLE, "waits", rest=2.5),
    Act(PRESS, "enters"),
    Act(KEYS, "presses", "PgDown", 4),
    Act(THEME, "presses", "Ctrl+T", rest=0.4),
    Act(SIZE, "presses", "Ctrl++", rest=0.4),
    Act(SIZE, "presses", "Ctrl+0", rest=0.4),
    Act(BOTH, "presses", "Ctrl+B", rest=0.5),
    Act(PANELS, "presses", "F9", 2, 0.4),
    Act(PANELS, "presses", "F10", 2, 0.4),
    Act(WIDTH, "widens", "1100", rest=0.3),
    Act(WIDTH, "widens", "900", rest=0.3),
    Act(WIDTH, "widens", "700", rest=0.3),
    Act(WIDTH, "widens", "1000", rest=0.3),
    Act(WIDTH, "widens", "1300", rest=0.3),
    Act(DIALOGS, "calls_up", "courts"),
    Act(DIALOGS, "presses", "Ctrl+,", rest=0.3),
    Act(DIALOGS, "leaves", rest=0.3),
    Act(INTERFACE, "presses", "Ctrl+Shift+Y", 2, 1.5),
)
