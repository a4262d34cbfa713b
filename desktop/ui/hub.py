"""The signals of the whole window, and nothing else: past tense, one value each.

Panels emit and listen here; none knows another. `window.py` connects what is left. What
concerns every window is emitted on ``shared`` and heard on the window's own hub.
"""

from PySide6.QtCore import QObject, Signal


class Hub(QObject):
    """The signals.

    Signals carry: ``place_asked`` a `Place` to jump to (goes into the history);
    ``place_changed`` the `Place` now at the top, by the reader's own scrolling or after a
    jump; ``place_menu_asked`` a block, its language and the point of the screen at which its
    menu is wanted; ``section_entered`` a `SectionId`;
    ``link_opened`` an address, ``whitepaper:…`` or
    outward; ``figure_pointed`` one sentence on the figure under pointer or caret, or empty;
    ``figure_chosen`` a figure whose card is wanted, ``fact:…`` or ``point:series@year``;
    ``data_chosen`` the `BlockId` of a table or chart whose data is wanted;
    ``language_changed`` ``en`` or ``zh``; ``theme_changed`` a `Theme`; ``searched`` a
    `Results`, or None when the box is empty; ``hit_chosen`` a `Hit`, ``hit_previewed`` one that is
    only looked at, ``preview_left`` that the reader goes back to where they were;
    ``term_chosen`` a term's id; ``selection_changed`` whether text is selected;
    ``marks_read`` all living marks, after which none others are; ``marks_changed`` a `Changed`;
    ``layers_changed`` that colleagues' marks are others; ``mark_asked`` a `Mark` to jump to;
    ``edition_changed`` that another edition is to be opened;
    ``said`` one sentence for the status line;
    ``speech_told`` whether anything speaks on this machine;
    ``history_changed`` a `History`; ``chosen`` the key of a preference that has another
    value now; ``keys_changed`` that actions have other keys.

    Attributes:
        shared: The hub of all windows, which passes on what they have in common; a hub that
            was made alone is its own.
    """

    place_asked = Signal(object)
    place_changed = Signal(object)
    place_menu_asked = Signal(str, str, object)
    section_entered = Signal(str)
    link_opened = Signal(str)
    figure_pointed = Signal(str)
    figure_chosen = Signal(str)
    data_chosen = Signal(str)
    language_changed = Signal(str)
    theme_changed = Signal(object)
    searched = Signal(object)
    hit_chosen = Signal(object)
    hit_previewed = Signal(object)
    preview_left = Signal()
    term_chosen = Signal(str)
    selection_changed = Signal(bool)
    marks_read = Signal(object)
    marks_changed = Signal(object)
    layers_changed = Signal()
    mark_asked = Signal(object)
    edition_changed = Signal()
    said = Signal(str)
    history_changed = Signal(object)
    chosen = Signal(str)
    keys_changed = Signal()
    speech_told = Signal(bool)

    def __init__(self, parent: QObject | None = None, shared: "Hub | None" = None) -> None:
        super().__init__(parent)
        self.shared = shared or self
        if shared:
            shared.theme_changed.connect(self.theme_changed)
            shared.marks_read.connect(self.marks_read)
            shared.marks_changed.connect(self.marks_changed)
            shared.layers_changed.connect(self.layers_changed)
            shared.chosen.connect(self.chosen)
            shared.keys_changed.connect(self.keys_changed)
            shared.speech_told.connect(self.speech_told)
            shared.said.connect(self.said)
