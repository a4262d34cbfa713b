import json
import logging
import shutil

import pytest

from desktop.errors import ChoiceNotKeptError
from desktop.preferences.choices import FILE, Choices
from desktop.preferences.declared import PREFERENCES

USUAL = {row.key: row.default for row in PREFERENCES}
WRONG = {
    "lang": ["fr", 1, None, ["en"]],
    "theme": ["pink", True, {}],
    "text_size": [11, 1000, "18", 18.0, True, None],
    "numbers": [1, "yes", None],
}


def keep(folder, **values):
    (folder / FILE).write_text(json.dumps({"version": 1, **values}), "utf-8")
    return Choices(folder)


def test_no_file_means_defaults(tmp_path):
    assert Choices(tmp_path).values() == USUAL


def test_every_default_is_one_that_may_be_chosen():
    assert all(row.accepts(row.default) for row in PREFERENCES)


def test_a_choice_is_there_next_time(tmp_path):
    Choices(tmp_path).set("theme", "dark")
    assert Choices(tmp_path).theme == "dark"


def test_the_other_choices_stay(tmp_path):
    Choices(tmp_path).set("theme", "dark")
    Choices(tmp_path).set("text_size", 22)
    assert Choices(tmp_path).values() == USUAL | {"theme": "dark", "text_size": 22}


@pytest.mark.parametrize(("key", "value"), [(key, value) for key in WRONG for value in WRONG[key]])
def test_a_wrong_value_means_that_default_alone(tmp_path, key, value):
    other = "numbers" if key != "numbers" else "lang"
    kept = {"numbers": False, "lang": "zh"}[other]
    choices = keep(tmp_path, **{key: value, other: kept})
    assert choices.values() == USUAL | {other: kept}


def test_wrong_values_are_said_once(tmp_path, caplog):
    caplog.set_level(logging.INFO)
    keep(tmp_path, lang="fr", numbers="yes")
    assert [one.getMessage() for one in caplog.records] == [
        "preferences.json: no such value, defaults are used for lang, numbers"
    ]


def test_a_partial_file_fills_up_with_defaults(tmp_path):
    assert keep(tmp_path, lang="zh").values() == USUAL | {"lang": "zh"}


def test_unknown_keys_are_kept_out(tmp_path):
    keep(tmp_path, colour="blue").set("lang", "zh")
    assert "colour" not in json.loads((tmp_path / FILE).read_text("utf-8"))


def test_nothing_is_written_when_nothing_changed(tmp_path):
    Choices(tmp_path).set("lang", "en")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("key", "value"), [("text_size", 11), ("lang", "fr"), ("colour", "blue")])
def test_what_cannot_be_is_refused(tmp_path, key, value):
    with pytest.raises(ValueError, match=key):
        Choices(tmp_path).set(key, value)


def test_what_is_supposed_gives_way_to_what_was_chosen(tmp_path):
    choices = Choices(tmp_path)
    choices.suppose("lang", "zh")
    assert choices.lang == "zh"
    assert not (tmp_path / FILE).exists()
    choices.set("lang", "en")
    for one in (choices, Choices(tmp_path)):
        one.suppose("lang", "zh")
        assert one.lang == "en"


def test_what_is_supposed_stays_so_whatever_else_is_chosen(tmp_path):
    choices = Choices(tmp_path)
    choices.suppose("lang", "zh")
    choices.set("text_size", 22)
    again = Choices(tmp_path)
    again.suppose("lang", "en")
    assert (choices.lang, again.lang, again.text_size) == ("zh", "en", 22)


def test_what_was_supposed_and_is_then_chosen_is_kept(tmp_path):
    choices = Choices(tmp_path)
    choices.suppose("lang", "zh")
    choices.set("lang", "zh")
    again = Choices(tmp_path)
    again.suppose("lang", "en")
    assert again.lang == "zh"


def test_a_choice_that_cannot_be_kept_holds_and_is_said_once(tmp_path):
    choices = Choices(tmp_path)
    (tmp_path / FILE / "in the way").mkdir(parents=True)
    with pytest.raises(ChoiceNotKeptError):
        choices.set("text_size", 22)
    choices.set("numbers", value=False)
    assert (choices.text_size, choices.numbers) == (22, False)


def test_it_is_said_again_where_choices_could_be_kept_between(tmp_path):
    choices = Choices(tmp_path)
    for size in (22, 23):
        (tmp_path / FILE).unlink(missing_ok=True)
        (tmp_path / FILE / "in the way").mkdir(parents=True)
        with pytest.raises(ChoiceNotKeptError):
            choices.set("text_size", size)
        shutil.rmtree(tmp_path / FILE)
        choices.set("text_size", 18)


def test_what_is_taken_waits_to_be_saved(tmp_path):
    choices = Choices(tmp_path)
    assert choices.take("theme", "dark")
    assert not choices.take("theme", "dark")
    assert choices.theme == "dark"
    assert not (tmp_path / FILE).exists()
    choices.save()
    assert Choices(tmp_path).theme == "dark"


def test_nothing_is_written_where_nothing_waits_to_be_saved(tmp_path):
    Choices(tmp_path).save()
    assert not (tmp_path / FILE).exists()
