from hypothesis import given
from hypothesis import strategies as st

from desktop.document.text import length, points, units

TEXT = st.text(st.characters(exclude_categories=["Cs"]))


@given(TEXT, st.data())
def test_units_and_back_is_the_same_point(text, data):
    point = data.draw(st.integers(0, len(text)))
    assert points(text, units(text, point)) == point


@given(TEXT)
def test_length_is_what_utf16_says(text):
    assert length(text) == len(text.encode("utf-16-le")) // 2
