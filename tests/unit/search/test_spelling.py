"""What was meant by words nobody wrote."""

from desktop.search.language.spelling import mended_run, nearest, sounds, sounds_of

WORDS = {"trademark": 40, "trademarks": 60, "patent": 50, "court": 30, "tribunal": 2}
PAIRS = {"专利": 20, "利申": 9, "申请": 30, "法院": 10}


def known(letter):
    return {word: count for word, count in WORDS.items() if word.startswith(letter)}


def test_a_slip_is_mended():
    assert nearest("tradmarks", known) == "trademarks"


def test_a_swapped_beginning_is_mended():
    assert nearest("aptent", known) == "patent"


def test_short_words_are_left_alone():
    assert nearest("cou", known) == ""


def test_homophones_are_mended():
    assert mended_run("专力申请", lambda pair: PAIRS.get(pair, 0), sounds_of(PAIRS)) == "专利申请"


def test_a_run_that_stands_is_left_alone():
    assert mended_run("专利申请", lambda pair: PAIRS.get(pair, 0), sounds_of(PAIRS)) == "专利申请"


def test_sounds_that_speakers_mix_are_one():
    assert set(sounds("专力")) & set(sounds("专利"))
