"""The one analyser: what becomes a token, and where it stands."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.search.analysis import fold, scan, stem


def tokens(text):
    return [token.text for token in scan(text) if token.kind != "sign"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Rights, reserved!", ["rights", "reserved"]),
        ("用户在UNiX命令行", ["用户", "户在", "unix", "命令", "令行"]),
        ("授权921,000件", ["授权", "921000"]),
        ("92.1万件", ["921000"]),
        ("3.5 billion", ["3500000000"]),
        ("35亿", ["3500000000"]),
        ("15.4%", ["15.4", "15.4%"]),
        ("15.4％", ["15.4", "15.4%"]),
        ("15.4 percent", ["15.4", "15.4%"]),
        ("1,234,567 items", ["1234567", "items"]),
        ("ＣＮＩＰＡ café", ["cnipa", "cafe"]),
        ("the G20's IP5", ["the", "g20's", "ip5"]),
    ],
)
def test_a_text_has_these_tokens(text, found):
    assert tokens(text) == found


def test_a_single_sign_is_a_token_of_its_own():
    assert [(token.kind, token.text) for token in scan("件")] == [("sign", "件")]


def test_words_of_one_stem_meet():
    assert stem("registered") == stem("registers")


@given(st.text())
def test_folding_keeps_the_length(text):
    assert len(fold(text)) == len(text)


@given(st.text())
def test_tokens_stand_inside_the_text(text):
    assert all(0 <= one.start < one.end <= len(text) for one in scan(text))


def test_no_number_makes_scanning_slow():
    began = time.perf_counter()
    for text in ("1.1.1." * 5000, "1," * 20000, "9" * 40000, "a'" * 20000):
        sum(1 for _ in scan(text))
    assert time.perf_counter() - began < 2
