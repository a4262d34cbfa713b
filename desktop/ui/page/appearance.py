"""How the text looks: what the reader chose, shown at once and kept."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QApplication

from desktop.errors import OwnThemeError
from desktop.preferences.choices import Choices
from desktop.preferences.declared import (
    LARGEST_TEXT,
    SMALLEST_TEXT,
    USUAL_TEXT,
    Value,
)
from desktop.reader import Reader
from desktop.ui import theme, words
from desktop.ui.hub import Hub
from desktop.ui.looks.wardrobe import Wardrobe, is_own
from desktop.ui.page.navigation import Navigation
from desktop.ui.page.spread import Spread
from desktop.ui.typesetting.typography import Setting
from desktop.ui.words import translated
from desktop.words import mark

TYPE = {  # Preferences that set type, and what of a `Setting` each is.
    "text_size": "px",
    "font_en": "font_en",
    "font_zh": "font_zh",
    "line_width": "width",
    "line_spacing": "lines",
    "paragraph_spacing": "paragraphs",
    "justified": "is_justified",
}
SWITCHES = {"numbers": "view.numbers", "both": "view.both"}  # And the action that shows each.


def setting_of(choices: Choices) -> Setting:
    """Return the type the reader chose."""
    values = choices.values()
    return Setting(**{name: values[key] for key, name in TYPE.items()})  # pyright: ignore[reportArgumentType]  Each row's own type.


class Appearance(QObject):
    """How the text looks, kept as the reader's choice.

    ``switched`` tells of an action that now is on or off by a preference, ``dressed`` of
    a theme of the reader's own that is shown, by its title, ``failed`` of an error.
    """

    switched = Signal(str, bool)
    dressed = Signal(str, object)
    failed = Signal(object)

    def __init__(
        self,
        application: QApplication,
        reader: Reader,
        hub: Hub,
        spread: Spread,
        navigation: Navigation,
    ) -> None:
        super().__init__(spread)
        self._application, self._choices, self.hub = application, reader.choices, hub
        self.wardrobe = Wardrobe(reader.home)
        self._spread, self._page, self._navigation = spread, spread.page, navigation
        hub.theme_changed.connect(self._page.set_theme)
        hub.chosen.connect(self.show_chosen)
        application.styleHints().colorSchemeChanged.connect(self.follow_system)

    def size_by(self, step: int) -> None:
        """Make the text larger or smaller by ``step`` pixels."""
        self.set_size(self._choices.text_size + step)

    def set_size(self, px: int) -> None:
        """Set the text's size in pixels, within its limits."""
        px = min(max(px, SMALLEST_TEXT), LARGEST_TEXT)
        self._keep("text_size", px)
        share = round(px * 100 / USUAL_TEXT)
        self.hub.said.emit(translated(mark("Text size: {share} %"), share=share))

    def set_type(self) -> None:
        """Set the text as the reader chose."""
        self._page.set_type(setting_of(self._choices))

    def choose(self, key: str, value: Value) -> None:
        """Keep a preference and show it at once."""
        if not self._keep(key, value):
            return
        if key == "lang" and value != self._page.lang:
            self._navigation.show_language("zh" if value == "zh" else "en")
        elif key == "theme":
            self.wear(str(value))  # What is wrong with one of the reader's own is told.
        elif key == "interface":
            words.speak(self._application, words.chosen(str(value)))
        elif key == "both":
            self.switched.emit(SWITCHES[key], bool(value))

    def _keep(self, key: str, value: Value) -> bool:
        # Tell every window of what has changed, and whether it has.
        is_other = self._choices.take(key, value)
        if is_other:
            self.hub.shared.chosen.emit(key)  # The company saves it.
        return is_other

    @Slot(str)
    def show_chosen(self, key: str) -> None:
        """Show a preference that was chosen in this window or in another.

        Which language is read, and whether both are, is each window's own.
        """
        if key in TYPE:
            self.set_type()
        elif key == "numbers":
            self.switched.emit(SWITCHES[key], self._choices.numbers)

    @property
    def theme_name(self) -> str:
        """The theme that is chosen."""
        return self._choices.theme

    def next_theme(self) -> None:
        """Change to the next theme of the list, the reader's own behind the bundled ones."""
        names = self.wardrobe.names()
        now = self._choices.theme
        place = names.index(now) if now in names else -1
        self.choose_theme(names[(place + 1) % len(names)])

    def choose_theme(self, name: str) -> None:
        """Keep a theme and show it; one that cannot be used is told of and not kept."""
        if self.wear(name):
            self._keep("theme", name)
            self.hub.said.emit(translated(mark("Theme: {name}"), name=self.wardrobe.title(name)))

    def wear(self, name: str) -> bool:
        """Show a theme; return whether it can be used."""
        try:
            shown = self.wardrobe.chosen(name)
        except OwnThemeError as error:
            self.failed.emit(error)
            return False
        self.show_theme(shown)
        if is_own(name):
            self.dressed.emit(self.wardrobe.title(name), shown)
        return True

    def show_theme(self, shown: theme.Theme) -> None:
        """Colour the whole program, every window of it."""
        theme.apply(self._application, shown)
        self.hub.shared.theme_changed.emit(shown)

    def show_numbers(self, on: bool) -> None:
        """Show or hide the block numbers."""
        self._page.show_numbers(on)
        self._keep("numbers", on)

    def show_both(self, on: bool) -> None:
        """Show both languages, or one; say so when that is new."""
        self._spread.show_both(on)
        if self._keep("both", on):
            said = mark("Both languages are shown") if on else mark("One language is shown")
            self.hub.said.emit(translated(said))

    def other_language(self) -> None:
        """Read the same place in the other language."""
        lang = "zh" if self._page.lang == "en" else "en"
        self._navigation.show_language(lang)
        self._keep("lang", lang)
        english, chinese = mark("The text is in English"), mark("The text is in Chinese")
        self.hub.said.emit(translated(english if lang == "en" else chinese))

    def other_interface(self) -> None:
        """Change the language of the interface, and keep it as the reader's choice."""
        self.choose("interface", "zh" if words.spoken() == "en" else "en")

    @Slot()
    def follow_system(self) -> None:
        """Change with the system's light or dark when the reader chose so."""
        if self._choices.theme == "system" and self._page.theme != theme.for_system():
            self.show_theme(theme.for_system())
