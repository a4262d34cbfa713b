import pytest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QSpinBox

from desktop.preferences.declared import PREFERENCES
from desktop.ui.dialogs.preferences import PreferencesDialog

USUAL = {row.key: row.default for row in PREFERENCES}
OTHERS = {QCheckBox: True, QSpinBox: 110, QLineEdit: "Doubts"}


@pytest.fixture
def chosen():
    return []


@pytest.fixture
def dialog(qtbot, chosen):
    made = PreferencesDialog(USUAL | {"theme": "sepia"}, lambda *pair: chosen.append(pair))
    qtbot.addWidget(made)
    return made


def test_every_preference_has_a_control_with_a_name(dialog):
    assert set(dialog.controls) == set(USUAL)
    assert all(one.accessibleName() for one in dialog.controls.values())


def test_what_is_chosen_is_shown(dialog):
    assert dialog.controls["theme"].currentData() == "sepia"


def test_a_choice_is_told_at_once(dialog, chosen):
    chosen.clear()
    dialog.controls["line_spacing"].setValue(110)
    dialog.controls["justified"].setChecked(True)
    dialog.controls["name_pink"].setText("Doubts")
    assert chosen == [("line_spacing", 110), ("justified", True), ("name_pink", "Doubts")]


def test_every_value_told_is_one_the_preference_accepts(dialog, chosen):
    for control in dialog.controls.values():
        if isinstance(control, QComboBox):
            for place in range(control.count()):
                control.setCurrentIndex(place)
        if isinstance(control, QSpinBox):
            control.setValue(control.minimum())
    rows = {row.key: row for row in PREFERENCES}
    assert len(chosen) > 10
    assert all(rows[key].accepts(value) for key, value in chosen)


def test_the_defaults_can_be_had_back(dialog, chosen):
    dialog.restore()
    assert chosen[-1] == ("theme", "system")


def test_a_font_that_is_gone_stays_chosen(qtbot):
    made = PreferencesDialog(USUAL | {"font_en": "No Such Serif"}, lambda *_: None)
    qtbot.addWidget(made)
    assert made.controls["font_en"].currentData() == "No Such Serif"


def test_themes_of_the_reader_s_own_stand_in_the_list(qtbot, chosen):
    own = {"theme": {"own:slate": "slate"}}
    made = PreferencesDialog(USUAL, lambda *pair: chosen.append(pair), None, own)
    qtbot.addWidget(made)
    themes = made.controls["theme"]
    themes.setCurrentIndex(themes.findText("slate"))
    assert chosen[-1] == ("theme", "own:slate")
