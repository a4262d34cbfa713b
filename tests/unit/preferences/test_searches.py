import pytest

from desktop.errors import HomeError
from desktop.preferences.searches import FILE, KEPT, RECENT, Memory, Searches, load, save


def test_what_was_searched_comes_back_newest_first(tmp_path):
    save(tmp_path, Searches().made("court").made("商标").keep("customs part:1"))
    assert load(tmp_path) == Searches(("商标", "court"), ("customs part:1",))


def test_a_question_made_again_stands_once():
    assert Searches().made("a  b").made("c").made(" a b ").recent == ("a b", "c")


def test_lists_stay_short():
    made = Searches()
    for number in range(KEPT + 5):
        made = made.made(str(number)).keep(str(number))
    assert (len(made.recent), len(made.kept), made.recent[0]) == (RECENT, KEPT, str(KEPT + 4))


def test_blanks_are_no_question():
    assert Searches().made("  ").keep("\t") == Searches()


def test_what_was_kept_outlives_forgetting_until_it_is_dropped():
    made = Searches().made("court").keep("law").forgotten()
    assert (made, made.drop("law")) == (Searches((), ("law",)), Searches())


@pytest.mark.parametrize(
    "form", ["", "[]", '{"version":1,"recent":3}', '{"version":1,"recent":[1,""," "],"kept":{}}']
)
def test_a_strange_file_means_none(tmp_path, form):
    (tmp_path / FILE).write_text(form)
    assert load(tmp_path) == Searches()


def test_a_folder_that_cannot_be_written_is_a_known_error(tmp_path):
    (tmp_path / "home").write_text("a file")
    with pytest.raises(HomeError):
        save(tmp_path / "home", Searches(("law",)))


def test_what_could_not_be_written_is_written_the_next_time(tmp_path):
    (tmp_path / "home").write_text("a file")
    memory = Memory(tmp_path / "home")
    memory.take(Searches(("law",)))
    with pytest.raises(HomeError):
        memory.save()
    (tmp_path / "home").unlink()
    memory.save()
    assert load(tmp_path / "home").recent == ("law",)
