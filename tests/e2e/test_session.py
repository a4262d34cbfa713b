"""A whole session by keyboard alone, in each language: begun, used, ended, taken up again.

In a real window, known by what is heard, copied and written. The tests of one language are one
sitting, in their order. Skipped where the accessibility bus is not installed, as
`test_access.py`.
"""

import pytest

from tests.support import bus
from tests.support.sitting import sitting

pytestmark = [
    pytest.mark.patient,
    pytest.mark.skipif(not bus.is_there(), reason="at-spi2-core or Xvfb is missing"),
]
TABLE, FIGURE, CHART = "3.1-3", "3.1-1", "3.1-12"

# What is typed, heard and written: in English, in Chinese.
SAYS = {
    "system": ("en_GB.UTF-8", "zh_CN.UTF-8"),
    "title": ("White Paper Reader", "白皮书阅读器"),
    "card": ("Three things to try", "三件事"),
    "contents": ("customs", "海关"),
    "asked": ("longteng", "龙腾行动"),
    "hits": ("hits in", "个结果"),
    "hit": ("Longteng", "龙腾"),
    "caret": ("Caret on", "光标已开启"),
    "kept": ("Highlight kept", "已添加高亮"),
    "booked": ("Bookmark kept", "已添加书签"),
    "green": ("Green", "绿"),
    "copied": ("Copied with its citation", "已复制并附引文"),
    "clipped": ("on the clipboard", "剪贴板"),
    "wrote": ("marks were written", "条标注"),
    "en": ("The text is in English", "英文"),
    "zh": ("The text is in Chinese", "中文"),
    "both": ("Both languages", "中英对照"),
    "theme": ("Theme: Light", "主题：浅色"),
    "next theme": ("Sepia", "护眼"),
    "size": ("Text size: 106 %", "字号：106%"),
    "figure": ("921,000", "92.1万"),
    "help": ("H.5 Both languages", "H.5 中英"),
    "word": ("seeds", "种业"),
    "section": ("1.12 Seeds", "1.12 "),
    "style": ("OSCOLA", "GB/T"),
    "source": ("Xinhua", "新华社"),
    "digest": ("A Digest", "要览"),
    "note": ("for the brief", "写报告时引用"),
    "caption": ("Invention patents granted", "发明专利授权量"),
}


@pytest.fixture(scope="module", params=["en", "zh"])
def lang(request):
    return request.param


@pytest.fixture(scope="module")
def says(lang):
    return {name: both[lang == "zh"] for name, both in SAYS.items()}


@pytest.fixture(scope="module")
def screen(tmp_path_factory, says):
    with sitting(tmp_path_factory.mktemp("session"), says["system"]) as one:
        yield one


@pytest.fixture(scope="module")
def user(screen, says):
    """The first sitting; it ends when the second begins."""
    with screen.opened(says["title"]) as one:
        yield one


def test_the_first_card_is_heard_and_escape_closes_it(user, says):
    user.ear.wait_for(lambda: user.is_shown(says["card"]))
    user.presses("Escape")
    user.ear.wait_for(lambda: not user.is_shown(says["card"]))


def test_the_contents_lead_to_a_section(user, says):
    user.presses("ctrl+Tab")
    user.writes(says["contents"])
    user.presses("Down")
    user.does("Return", "1.10")
    assert user.place.startswith("1.10")


def test_a_number_leads_to_its_block(user):
    user.goes(FIGURE)


def test_words_are_searched_and_a_hit_opened(user, says):
    user.begins()
    user.presses("ctrl+f")
    user.writes(says["asked"])
    user.hears(says["hits"])
    user.presses("Down")
    user.does("Return", says["hit"])


def test_words_are_selected_at_the_caret_and_marked_in_a_colour(user, says):
    user.goes(FIGURE)
    user.does("F7", says["caret"])
    user.does("shift+End alt+2", says["kept"])
    (one,) = user.told("marks", "list")
    assert (one["kind"], one["colour"], one["lang"]) == ("highlight", "green", user.lang)


def test_a_note_is_written_on_the_mark(user, says):
    user.presses("ctrl+m")
    user.dialog()
    user.writes(says["note"])
    user.presses("Escape")
    user.no_dialog()
    assert [one["note"] for one in user.told("marks", "list")] == [says["note"]]


def test_a_block_is_bookmarked(user, says):
    user.goes("3.1-5")
    user.does("ctrl+d", says["booked"])
    assert [one["kind"] for one in user.told("marks", "list")] == ["highlight", "bookmark"]


def test_a_figure_leads_to_its_card_its_source_and_its_chart(user, says):
    user.goes(FIGURE)
    card = user.opens_the_card(says["figure"])
    assert any(says["source"] in one.name for one in card.find("list").children)
    user.presses("alt+c")
    user.no_dialog()
    user.ear.wait_for(lambda: user.place == CHART)


def test_the_other_language_has_the_same_place(user, says):
    before = user.place
    user.does("ctrl+l", says["zh" if user.lang == "en" else "en"])
    assert user.place == before
    user.does("ctrl+l", says[user.lang])


def test_a_style_is_chosen_and_used_from_then_on(user, says):
    user.goes(FIGURE)
    user.presses("ctrl+alt+c")
    user.dialog()
    user.presses("alt+s")
    user.hands.type(says["style"].lower()[:2])
    user.presses("alt+o")
    user.no_dialog()
    assert says["digest"] in user.copied
    assert user.does("ctrl+shift+c", says["copied"], says["style"])


def test_a_block_a_table_and_a_chart_are_cited(user, says):
    for block in ("3.1-2", TABLE, CHART):
        user.goes(block)
        user.does("ctrl+shift+c", says["copied"])
        first, *rest = user.copied.split("\n")
        assert block == "3.1-2" or says["caption"] in first
        assert block in rest[-1]


def test_a_selection_is_cited(user, says):
    user.goes("3.1-5")
    user.does("shift+End ctrl+shift+c", says["copied"])
    first, *rest = user.copied.split("\n")
    assert first[1:-1] in user.text("3.1-5")
    assert "3.1-5" in rest[-1]


def test_a_mark_is_cited(user, says):
    (one, _) = user.told("marks", "list")
    user.goes("3.1-13")
    user.does("shift+F4", says["green"])
    user.presses("ctrl+shift+m", "c")
    user.hears(says["copied"])
    first, *rest = user.copied.split("\n")
    assert first[1:-1] == one["quote"]
    assert FIGURE in rest[-1]


def test_a_figure_is_cited_by_its_source(user, says):
    user.goes(FIGURE)
    user.opens_the_card(says["figure"])
    user.does("alt+i", says["clipped"])
    user.presses("Escape")
    user.no_dialog()
    assert says["source"] in user.copied
    assert says["digest"] not in user.copied


def test_marks_are_exported(user, says):
    file = user.home.parent / "marks.md"
    user.presses("ctrl+e")
    user.dialog()
    user.presses("ctrl+a")
    user.hands.type(str(file))
    user.does("Return", says["wrote"])
    assert says["note"] in file.read_text("utf-8")


def test_theme_size_and_both_languages_are_chosen(user, says):
    user.does("ctrl+t", says["theme"])
    user.does("ctrl+plus", says["size"])
    user.does("ctrl+b", says["both"])
    assert len(user.texts()) == 2


def test_the_palette_leads_to_a_section(user, says):
    user.presses("ctrl+k")
    user.dialog()
    user.writes(says["word"])
    user.presses("Return")
    user.no_dialog()
    user.ear.wait_for(lambda: user.place.startswith("1.12"))


def test_help_opens_and_back_leads_back(user, says):
    before = user.place
    user.does("F1", says["help"])
    user.does("alt+Left", says["section"])
    assert user.place == before


def test_what_was_done_is_found_again_the_next_time(user, screen, says):
    left, marks = user.place, user.told("marks", "list")
    user.quits()
    with screen.opened(says["title"]) as again:
        again.ear.wait_for(lambda: again.place == left)
        assert (again.told("marks", "list"), len(again.texts())) == (marks, 2)
        assert not again.is_shown(says["card"])
        again.does("ctrl+t", says["next theme"])
        again.does("ctrl+plus", "111")
        again.quits()
