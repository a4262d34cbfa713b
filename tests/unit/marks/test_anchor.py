"""Anchors: the words win over the place, and where they are in doubt, nothing is said."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.marks.anchor import describe, resolve, suggest
from tests.support.marking import passages, segment, words_of

SIGNS = st.text(st.sampled_from("abcde 商标专利😀𠮷"), max_size=60)
WORDS = "WXYZ权利"  # Of signs that stand nowhere else.


@given(before=SIGNS, after=SIGNS)
def test_what_is_described_is_resolved_to_itself(before, after):
    text = before + WORDS + after
    here = passages(text)
    span = segment(len(before), len(before) + len(WORDS))
    assert resolve(describe(here, (span,)), passages(text, version="v2")).segments == (span,)


@given(before=SIGNS, after=SIGNS.filter(lambda text: len(text) >= 16), added=SIGNS.filter(bool))
def test_text_added_before_moves_the_mark_by_as_much(before, after, added):
    anchor = describe(
        passages(before + WORDS + after), (segment(len(before), len(before) + len(WORDS)),)
    )
    found = resolve(anchor, passages(added + before + WORDS + after, version="v2"))
    start = len(added) + len(before)
    assert found.segments == (segment(start, start + len(WORDS)),)


@given(before=SIGNS, after=SIGNS)
def test_a_mark_whose_words_were_cut_is_an_orphan_and_keeps_its_place(before, after):
    span = segment(len(before), len(before) + len(WORDS))
    anchor = describe(passages(before + WORDS + after), (span,))
    found = resolve(anchor, passages(before + after, version="v2"))
    assert (found.segments, found.state) == ((span,), "orphan")


def test_the_same_words_elsewhere_in_the_block_do_not_catch_an_orphan():
    old = "专利授权增长较快，年末统计。其他部分说明商标注册与续展情况，专利另述。"
    new = "其他部分说明商标注册与续展情况，专利另述。"
    found = resolve(describe(passages(old), (segment(0, 2),)), passages(new, version="v2"))
    assert found.state == "orphan"


def test_of_two_equal_phrases_the_surroundings_tell():
    old = "courts heard cases; customs heard cases"
    new = "again courts heard cases; customs heard cases"
    span = segment(28, 39)
    found = resolve(describe(passages(old), (span,)), passages(new, version="v2"))
    assert found.segments == (segment(34, 45),)


def test_two_places_that_cannot_be_told_apart_make_an_orphan():
    text = "q" * 70 + "ab" + "r" * 70
    anchor = describe(passages(text), (segment(70, 72),))
    assert resolve(anchor, passages(text + text, version="v2")).state == "orphan"


def test_the_same_version_is_not_looked_at():
    anchor = describe(passages("some words"), (segment(0, 4),))
    assert resolve(anchor, passages("other", version="v1")).state == "anchored"


def test_an_unchanged_block_holds_though_the_edition_changed_elsewhere():
    anchor = describe(passages("some words", "more"), (segment(5, 10),))
    found = resolve(anchor, passages("some words", "fewer", version="v2"))
    assert (found.segments, found.state) == ((segment(5, 10),), "anchored")


def test_a_mark_across_blocks_moves_in_each():
    anchor = describe(passages("one two", "three four"), (segment(4, 7), segment(0, 5, "1-2")))
    found = resolve(anchor, passages("and one two", "three four", version="v2"))
    assert (found.segments, found.state) == ((segment(8, 11), segment(0, 5, "1-2")), "moved")


def test_one_lost_block_of_several_makes_the_mark_an_orphan():
    anchor = describe(passages("one two", "three four"), (segment(4, 7), segment(0, 5, "1-2")))
    assert resolve(anchor, passages("one two", version="v2")).state == "orphan"


def test_a_block_itself_holds_whatever_its_words_become():
    anchor = describe(passages("some words"), (segment(0, 0),))
    found = resolve(anchor, passages("quite different", version="v2"))
    assert (found.state, anchor.exact) == ("anchored", "some words")


def test_context_reaches_over_the_blocks_edge_and_no_further_than_the_section():
    anchor = describe(passages("before", "words", "after"), (segment(0, 5, "1-2"),))
    assert (anchor.before, anchor.after) == ("Effects\nbefore\n", "\nafter")


def test_context_has_64_characters_not_units():
    anchor = describe(passages("𠮷" * 100 + "words" + "😀" * 100), (segment(100, 105),))
    assert (anchor.before, anchor.after) == ("𠮷" * 64, "😀" * 64)


def test_in_another_edition_an_id_names_nothing_and_unique_words_are_never_certain():
    text = "Courts closed more cases than in any year before, and customs held fewer goods."
    anchor = describe(passages(text), (segment(7, 30),))
    elsewhere = passages("Another thing.", text, edition="2024", version="v2")
    found = resolve(anchor, elsewhere)
    assert (found.segments, found.state) == ((segment(7, 30, "1-2"),), "moved")


def test_words_cut_from_between_what_still_stands_are_not_found_in_a_twin():
    old = "Last year the courts of every province closed many more cases than before."
    anchor = describe(passages(old), (segment(46, 61),))
    twin = "Next year the courts of every province closed many more cases than before."
    after = passages(old.replace("many more cases", "none"), twin, version="v2")
    assert (anchor.exact, resolve(anchor, after).state) == ("many more cases", "orphan")


def test_words_of_a_block_that_the_map_calls_gone_are_not_found_in_a_twin():
    old = "Last year the courts of every province closed many more cases than before."
    anchor = describe(passages("One.", old), (segment(46, 61, "1-2"),))
    after = passages(old, version="v2", became={"1-2": ()})
    assert resolve(anchor, after).state == "orphan"


def test_words_with_next_to_nothing_around_them_are_not_looked_for_in_the_whole_text():
    anchor = describe(passages("cases"), (segment(0, 5),))
    assert resolve(anchor, passages("more", "cases", edition="2024")).state == "orphan"


def test_the_map_of_an_edition_leads_to_where_a_block_went():
    anchor = describe(passages("one", "some words of note"), (segment(5, 10, "1-2"),))
    after = passages("some words of note", version="v2", became={"1-2": ("1-1",)})
    found = resolve(anchor, after)
    assert (found.segments, found.state) == ((segment(5, 10),), "anchored")


def test_words_parted_by_a_new_paragraph_are_marked_in_both():
    anchor = describe(passages("Courts heard more. Customs held less."), (segment(13, 25),))
    after = passages(
        "Courts heard more.", "Customs held less.", version="v2", became={"1-1": ("1-1", "1-2")}
    )
    found = resolve(anchor, after)
    assert (found.segments, found.state) == ((segment(13, 18), segment(0, 6, "1-2")), "moved")


def test_a_corrected_figure_is_found_between_what_stands_on_either_side():
    old = "Last year the courts closed 921,000 cases of the kind, more than ever."
    new = old.replace("921,000", "935,400")
    found = resolve(describe(passages(old), (segment(28, 35),)), passages(new, version="v2"))
    assert (words_of(found, new), found.state) == ("935,400", "moved")


def test_a_copy_in_another_block_is_not_the_words_while_their_neighbours_stand():
    old = "Last year the courts of every province closed many more cases than in spring."
    anchor = describe(passages(old, "One."), (segment(46, 61),))
    new = old.replace("many more cases", "many new cases"), f"One. {old}"
    after = passages(*new, version="v2", became={"1-1": ("1-1", "1-2")})
    found = resolve(anchor, after)
    assert (found.segments[0].block, found.state) == ("1-1", "moved")


def test_one_neighbour_in_another_block_does_not_make_a_few_letters_the_words():
    anchor = describe(passages("On it rest the facts of 1994, and no event."), (segment(15, 20),))
    new = "It is another thing.", "Here are the faces of 1994, and no event."
    after = passages(*new, version="v2", became={"1-1": ("1-1", "1-2")})
    assert (anchor.exact, resolve(anchor, after).state) == ("facts", "orphan")


def test_long_words_are_found_whole_behind_what_was_put_in_front_of_them():
    words = "The courts closed many more cases than in any year before."
    anchor = describe(passages(words), (segment(0, len(words)),))
    new = f"海关扣留侵权货物逾百万件。{words}"
    found = resolve(anchor, passages(new, version="v2"))
    assert (words_of(found, new), found.state) == (words, "moved")


def test_an_orphan_is_offered_at_most_three_places_the_likeliest_first():
    old = "Customs seized many fakes at the border in spring."
    anchor = describe(passages(old), (segment(15, 25),))
    after = passages("It held many fakes.", *["Many fakes, many fakes."] * 4, version="v2")
    offered = suggest(anchor, after)
    assert resolve(anchor, after).state == "orphan"
    assert 1 <= len(offered) <= 3
    assert list(offered) == sorted(offered, key=lambda one: -one.confidence)


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_an_anchor_says_where_it_stood_without_the_edition(lang):
    anchor = describe(passages("some words", lang=lang), (segment(0, 4),))
    assert (anchor.lang, anchor.heading, anchor.progress) == (lang, "Effects", 0.5)


def test_the_words_are_those_of_the_text():
    text = "a rare 𠮷 sign"
    found = resolve(describe(passages(text), (segment(7, 8),)), passages(text, version="v2"))
    assert words_of(found, text) == "𠮷"


def test_an_orphan_of_which_nothing_is_left_is_offered_what_became_of_its_block():
    anchor = describe(passages("abc def ghi jkl"), (segment(4, 7),))
    after = passages("XYZ UVW", version="v2")
    assert [one.segments for one in suggest(anchor, after)] == [(segment(0, 7),)]
