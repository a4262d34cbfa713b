import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QInputMethodEvent

from desktop.document.model import Place
from desktop.marks.model import Draft, Edit, Segment
from desktop.ui import theme
from desktop.ui.hub import Hub
from desktop.ui.search.model import HIT
from desktop.ui.search.panel import SearchPanel
from desktop.ui.tasks import Tasks
from tests.support.panels import small_reader


@pytest.fixture
def hub(qapp):
    return Hub(qapp)


@pytest.fixture
def failures():
    return []


@pytest.fixture
def reader(home):
    return small_reader(home)


@pytest.fixture
def panel(qtbot, hub, reader, failures):
    tasks = Tasks(failures.append)
    made = SearchPanel(reader, hub, theme.load("light"), tasks)
    qtbot.addWidget(made)
    made.resize(320, 600)
    made.show()
    yield made
    tasks.close()
    reader.search.close()


@pytest.fixture
def answers(hub):
    heard = []
    hub.searched.connect(heard.append)
    return heard


@pytest.fixture
def chosen(hub):
    heard = []
    hub.hit_chosen.connect(lambda hit: heard.append(hit.block))
    return heard


@pytest.fixture
def find(panel, answers, qtbot):
    """Type a question and wait for its answer."""

    def ask(text):
        panel.box.setText(text)
        qtbot.waitUntil(lambda: bool(answers) and asked(answers[-1]) == text)
        return answers[-1]

    return ask


def asked(results):
    return results.query.text if results else ""


def blocks(panel):
    return [index.data(HIT).block for index in panel.model.hits()]


def test_typing_lists_the_hits(panel, qtbot, answers):
    qtbot.keyClicks(panel.box, "customs")
    qtbot.waitUntil(lambda: bool(answers) and asked(answers[-1]) == "customs")
    assert "1.2-1" in blocks(panel)


def test_only_the_latest_answer_is_shown(panel, qtbot, answers):
    qtbot.keyClicks(panel.box, "customs")
    qtbot.waitUntil(lambda: bool(answers) and asked(answers[-1]) == "customs")
    qtbot.wait(50)
    assert asked(answers[-1]) == "customs"
    assert blocks(panel) == [index.block for index in answers[-1].hits]


def test_an_unfinished_composition_searches_nothing(panel, qtbot, answers):
    for preedit in ("s", "shang", "shang biao"):
        QCoreApplication.sendEvent(panel.box, QInputMethodEvent(preedit, []))
    qtbot.wait(50)
    assert answers == []


def test_a_finished_composition_searches_once(panel, hub, qtbot, answers):
    hub.language_changed.emit("zh")
    QCoreApplication.sendEvent(panel.box, QInputMethodEvent("shang biao", []))
    done = QInputMethodEvent("", [])
    done.setCommitString("商标")
    QCoreApplication.sendEvent(panel.box, done)
    qtbot.waitUntil(lambda: len(answers) == 1)
    assert "3.2-1" in blocks(panel)


def test_the_count_is_told(panel, find):
    results = find("trademarks")
    sections = len({hit.section for hit in results.hits})
    assert panel.count.text() == f"{results.total} hits in {sections} sections"


@pytest.mark.parametrize("text", ["zzzz", "((((", '"', "-", "~*?", "😀", "a" * 3000])
def test_any_question_gets_an_answer(panel, find, failures, text):
    find(text)
    assert panel.count.text()
    assert failures == []


@pytest.mark.parametrize("text", [" ", "\t  "])
def test_blanks_ask_nothing(panel, qtbot, answers, text):
    panel.box.setText(text)
    qtbot.waitUntil(lambda: answers == [None])


def test_nothing_found_is_said(panel, find):
    find("zzzz")
    assert panel.count.text().startswith("Nothing found for “zzzz”.")


def test_a_better_word_is_one_act_away(panel, find, qtbot, answers):
    find("tradmarks")
    qtbot.waitUntil(lambda: bool(answers[-1].suggestion))
    better = answers[-1].suggestion
    assert panel.better.isVisible()
    panel.better.linkActivated.emit(f"text:{better}")
    qtbot.waitUntil(lambda: asked(answers[-1]) == better == panel.box.text())


def test_only_the_open_language_is_searched(find):
    assert {hit.lang for hit in find("trademarks").hits} == {"en"}


def test_both_languages_can_be_searched(panel, find):
    panel.both.setChecked(True)
    assert find("商标").query.home is None


def test_another_open_language_searches_again(panel, find, hub, qtbot, answers):
    find("商标")
    hub.language_changed.emit("zh")
    qtbot.waitUntil(lambda: answers[-1].query.home == "zh")
    assert blocks(panel)


def test_enter_goes_to_the_first_hit(panel, find, chosen, qtbot):
    find("trademarks")
    qtbot.keyClick(panel.box, Qt.Key.Key_Return)
    assert chosen == blocks(panel)[:1]


def test_down_goes_from_the_box_to_the_first_hit(panel, find, qtbot):
    find("trademarks")
    qtbot.keyClick(panel.box, Qt.Key.Key_Down)
    assert panel.tree.hasFocus()
    assert panel.tree.currentIndex().data(HIT).block == blocks(panel)[0]


def test_down_without_hits_stays_in_the_box(panel, qtbot):
    panel.box.setFocus()
    qtbot.keyClick(panel.box, Qt.Key.Key_Down)
    assert not panel.tree.hasFocus()


def test_a_click_goes_to_a_hit(panel, find, chosen, qtbot):
    find("trademarks")
    at = panel.tree.visualRect(panel.model.hits()[1]).center()
    qtbot.mouseClick(panel.tree.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert chosen == blocks(panel)[1:2]


def test_a_section_leads_to_its_start(panel, find, hub, qtbot):
    find("customs")
    section = panel.model.index(0, 0)
    with qtbot.waitSignal(hub.place_asked) as asking:
        panel.tree.choose(section)
    assert asking.args == [Place("1.2")]


def test_next_goes_through_all_hits_and_round(panel, find, chosen):
    find("trademarks")
    for _ in range(len(blocks(panel)) + 1):
        panel.next_hit()
    assert chosen == [*blocks(panel), blocks(panel)[0]]


def test_previous_goes_to_the_last_hit_first(panel, find, chosen):
    find("trademarks")
    panel.previous_hit()
    assert chosen == blocks(panel)[-1:]


def test_next_without_hits_does_nothing(panel, chosen):
    panel.next_hit()
    assert chosen == []


def test_the_present_hit_is_counted(panel, find):
    find("trademarks")
    panel.next_hit()
    assert panel.count.text() == f"1 of {len(blocks(panel))}"


def test_escape_in_the_box_leaves_and_keeps_words_and_hits(panel, find, hub, qtbot):
    listed = [hit.block for hit in find("trademarks").hits]
    with qtbot.waitSignal(hub.preview_left):
        qtbot.keyClick(panel.box, Qt.Key.Key_Escape)
    assert (panel.box.text(), blocks(panel)) == ("trademarks", listed)


def test_clear_forgets_the_search(panel, find, qtbot, answers):
    find("trademarks")
    panel.clear()
    qtbot.waitUntil(lambda: answers[-1] is None)


def test_the_box_takes_the_keys_with_its_text_selected(panel, find):
    find("trademarks")
    panel.focus_box()
    assert panel.box.selectedText() == "trademarks"


def test_a_damaged_index_is_a_known_error(panel, reader, failures, qtbot, monkeypatch, tmp_path):
    monkeypatch.setattr(reader.library, "folder", tmp_path)
    panel.box.setText("trademarks")
    qtbot.waitUntil(lambda: len(failures) == 1)
    assert "Install the program again" in str(failures[0])


def test_every_control_has_a_name(panel):
    assert panel.box.accessibleName() == "Search the edition"
    assert panel.tree.accessibleName() == "Hits"
    assert panel.both.text() == "In both languages"


@pytest.mark.parametrize("name", ["light", "sepia", "dark", "contrast"])
def test_what_was_found_is_tinted_in_the_themes_colour(panel, find, hub, name):
    find("trademarks")
    shown = theme.load(name)
    hub.theme_changed.emit(shown)
    image = panel.tree.viewport().grab().toImage()
    points = ((x, y) for x in range(0, image.width(), 2) for y in range(0, image.height(), 2))
    assert shown.color("hit").name() in {image.pixelColor(x, y).name() for x, y in points}


def test_arrows_look_and_escape_leaves(panel, find, hub, qtbot):
    looked, left = [], []
    hub.hit_previewed.connect(lambda hit: looked.append(hit.block))
    hub.preview_left.connect(lambda: left.append(True))
    find("trademarks")
    panel.activateWindow()
    panel.enter_list()
    qtbot.waitUntil(panel.tree.hasFocus)
    qtbot.keyClick(panel.tree, Qt.Key.Key_Down)
    qtbot.keyClick(panel.tree, Qt.Key.Key_Escape)
    assert (len(looked) >= 1, left) == (True, [True])


def test_nothing_found_offers_nothing_that_finds_nothing(find, panel, answers, qtbot):
    find("xyzzyx")
    qtbot.waitUntil(lambda: not answers[-1].query.typing)
    assert panel.better.text() == ""


def test_emoji_alone_are_told_to_hold_no_word(find, panel):
    find("😀🎉")
    assert panel.count.text().startswith("There is no word and no figure in “😀🎉”.")


def test_a_filter_that_empties_the_answer_can_be_dropped(panel, find, answers, qtbot):
    find("customs")
    panel.filters.part = "9"
    panel.ask()
    qtbot.waitUntil(lambda: bool(answers[-1].offers))
    assert "without the filter" in panel.better.text()
    panel.mend("wider:customs")
    qtbot.waitUntil(lambda: answers[-1].query.part is None)
    assert answers[-1].hits


def test_a_typed_limit_that_empties_the_answer_can_be_dropped(panel, find, answers, qtbot):
    find("customs part:9")
    qtbot.waitUntil(lambda: bool(answers[-1].offers))
    panel.mend("wider:customs")
    qtbot.waitUntil(lambda: asked(answers[-1]) == "customs")
    assert answers[-1].hits


@pytest.fixture
def noted(reader, hub, panel):  # noqa: ARG001  It hears of the mark.
    """A note of the reader's, as the panel hears of it."""
    block = next(one.id for one in reader.library.edition("en").sections[0].blocks[1:])
    (made,) = reader.marks.add(
        Draft("note", "en", (Segment(block, 0, 3),), "a quince", (), "yellow")
    ).added
    hub.marks_read.emit(reader.marks.all())
    yield made
    reader.marks.close()


def test_a_note_is_found_among_the_hits(find, noted):
    assert [hit.at for hit in find("quince").hits] == [noted.id]


def test_a_changed_note_is_found_by_its_new_words_alone(find, noted, reader, hub):
    find("quince")
    hub.marks_changed.emit(reader.marks.edit([noted.id], Edit(note="a medlar")))
    assert (len(find("medlar").hits), find("quince").hits) == (1, ())


def test_a_deleted_note_is_found_no_more(find, noted, reader, hub):
    find("quince")
    hub.marks_changed.emit(reader.marks.delete([noted.id]))
    find("year")  # The same words twice are asked once.
    assert find("quince").hits == ()


def test_what_a_mark_is_found_by_is_made_once(panel, noted):  # noqa: ARG001
    assert panel._own.all()[0] is panel._own.all()[0]
