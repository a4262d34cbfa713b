"""The help tells of everything there is, in both languages, and in the interface's words."""

import pytest

from desktop import paths
from desktop.actions import ACTIONS, MENUS
from desktop.cli.asking.commands import COMMANDS
from desktop.compiler.manual.interface import bare, read_interface
from desktop.document.library import Library
from desktop.document.model import LANGS, OBJECT
from desktop.preferences.declared import PREFERENCES
from desktop.ui.helping import opening
from tests.support.source import TOP


@pytest.fixture(scope="module")
def helps():
    library = Library(paths.compiled())
    return {lang: [one for one in library.edition(lang).sections if one.is_help] for lang in LANGS}


@pytest.fixture(scope="module")
def interface():
    return read_interface(TOP / "content")


def text_of(sections):
    return "\n".join(block.text for section in sections for block in section.blocks)


@pytest.mark.parametrize("lang", LANGS)
def test_every_action_is_told_with_its_keys(helps, lang):
    targets = {run.target for one in helps[lang] for block in one.blocks for run in block.runs}
    assert {f"{action.id}:all" for action in ACTIONS} <= targets


@pytest.mark.parametrize("lang", LANGS)
def test_every_action_and_preference_is_named_as_the_window_names_it(helps, interface, lang):
    text = text_of(helps[lang])
    words = [one.words for one in ACTIONS] + [one.title for one in PREFERENCES]
    assert [one for one in words if interface.said(one, lang) not in text] == []


@pytest.mark.parametrize("lang", LANGS)
def test_every_command_is_told(helps, lang):
    commands = next(text_of([one]) for one in helps[lang] if one.id == "H.13")
    assert [name for name in COMMANDS if name not in commands] == []


@pytest.mark.parametrize("lang", LANGS)
def test_keys_are_told_by_menu(helps, interface, lang):
    titles = [one.title for one in helps[lang] if one.id.startswith("H.11.")]
    assert titles == [interface.said(words, lang) for _, words in MENUS]


def test_no_key_is_written_out(helps):
    known = {key for action in ACTIONS for key in action.keys if "+" in key}
    text = text_of(helps["en"] + helps["zh"])
    assert OBJECT in text
    assert [key for key in known if key in text] == []


def test_the_help_opens_at_sections_there_are(helps):
    opened = {*opening.SECTIONS.values(), opening.FIRST, opening.BOTH, opening.FIGURES}
    assert opened | {opening.MARKS} <= {one.id for one in helps["en"]}


def test_a_letter_to_press_is_no_part_of_a_name():
    assert bare("Sa&ve the hits as a table…") == "Save the hits as a table"
    assert bare("复制并附引文(&I)") == "复制并附引文"
