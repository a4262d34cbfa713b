"""What the reader may choose, made from the declarations; each choice shows at once."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QSpinBox,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.preferences.declared import GROUPS, PREFERENCES, Preference, Value
from desktop.ui.words import translated
from desktop.words import mark

FONTS = {  # Preferences that are a font, and the script it must have.
    "font_en": QFontDatabase.WritingSystem.Latin,
    "font_zh": QFontDatabase.WritingSystem.SimplifiedChinese,
}
USUAL_FONT = mark("The usual")
STEP = 5  # Percent a spin box goes by.


class PreferencesDialog(QDialog):
    """A tab for each group, a control for each preference.

    ``choose`` is called with a key and a value each time one is chosen. ``own`` are values of
    the reader's own, by key, and what each is called.
    """

    def __init__(
        self,
        values: Mapping[str, Value],
        choose: Callable[[str, Value], None],
        parent: QWidget | None = None,
        own: Mapping[str, Mapping[Value, str]] | None = None,
    ) -> None:
        super().__init__(parent)
        self._choose, self._own = choose, own or {}
        self.setWindowTitle(translated(mark("Preferences")))
        self.setObjectName("edit.preferences")
        self.controls: dict[str, QWidget] = {}
        tabs = QTabWidget()
        for group, title in GROUPS:
            page = QWidget()
            form = QFormLayout(page)
            for row in PREFERENCES:
                if row.group == group:
                    self._add(form, row, values[row.key])
            tabs.addTab(page, translated(title))
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.RestoreDefaults | QDialogButtonBox.StandardButton.Close
        )
        buttons.rejected.connect(self.reject)
        usual = buttons.button(QDialogButtonBox.StandardButton.RestoreDefaults)
        usual.clicked.connect(self.restore)
        usual.setAutoDefault(False)  # Enter closes; nobody resets everything by it.
        buttons.button(QDialogButtonBox.StandardButton.Close).setDefault(True)
        column = QVBoxLayout(self)
        column.addWidget(tabs)
        column.addWidget(buttons)

    def _add(self, form: QFormLayout, row: Preference, value: Value) -> None:
        control = _control(row, partial(self._choose, row.key), self._own.get(row.key, {}))
        _show(control, value)
        control.setAccessibleName(translated(row.title))
        control.setAccessibleDescription(translated(row.help))
        control.setToolTip(translated(row.help))
        self.controls[row.key] = control
        if isinstance(control, QCheckBox):
            form.addRow(control)
        else:
            form.addRow(translated(row.title), control)

    @Slot()
    def restore(self) -> None:
        """Choose every default; each control tells what it now shows."""
        for row in PREFERENCES:
            _show(self.controls[row.key], row.default)


def _control(row: Preference, choose: Callable[[Value], None], own: Mapping[Value, str]) -> QWidget:
    if isinstance(row.default, bool):
        box = QCheckBox(translated(row.title))
        box.toggled.connect(choose)
        return box
    if isinstance(row.default, int) and row.limits:
        spin = QSpinBox(minimum=row.limits[0], maximum=row.limits[1], suffix=f" {row.unit}")
        spin.setSingleStep(STEP if row.unit == "%" else 1)
        spin.valueChanged.connect(choose)
        return spin
    if row.key in FONTS or row.allowed:
        return _list(row, choose, own)
    line = QLineEdit()
    line.textChanged.connect(choose)
    return line


def _list(row: Preference, choose: Callable[[Value], None], own: Mapping[Value, str]) -> QComboBox:
    combo = QComboBox()
    if row.key in FONTS:
        combo.addItem(translated(USUAL_FONT), "")
        for family in QFontDatabase.families(FONTS[row.key]):
            if not QFontDatabase.isPrivateFamily(family):
                combo.addItem(family, family)
    for value, words in zip(row.allowed, row.words or map(str, row.allowed), strict=True):
        combo.addItem(translated(words), value)
    for value, words in own.items():
        combo.addItem(words, value)

    def tell(place: int) -> None:
        choose(combo.itemData(place))

    combo.currentIndexChanged.connect(tell)
    return combo


def _show(control: QWidget, value: Value) -> None:
    if isinstance(control, QCheckBox):
        control.setChecked(bool(value))
    elif isinstance(control, QSpinBox):
        control.setValue(int(value))
    elif isinstance(control, QComboBox):
        place = control.findData(value)
        if place < 0:  # A font that is gone from this machine stays chosen until another is.
            control.addItem(str(value), value)
        control.setCurrentIndex(control.findData(value))
    elif isinstance(control, QLineEdit):
        control.setText(str(value))
