"""The paraphrases among the golden questions share few words with what answers them."""

import pytest

from desktop import paths
from desktop.document.library import Library
from desktop.search.analysis import stem
from desktop.search.groups import groups_of
from tests.quality.golden import BLIND, FRESH, UNSEEN, golden


@pytest.fixture(scope="module")
def texts():
    library = Library(paths.compiled())
    editions = [library.edition(lang) for lang in ("en", "zh")]
    return {
        (edition.lang, block.id): block.text
        for edition in editions
        for section in edition.sections
        for block in section.blocks
    }


def words(text):
    return {stem(group.text) for group in groups_of(text)}


def test_a_paraphrase_shares_at_most_half_its_words(texts):
    near = {
        one.text: block
        for one in (*golden(), *golden(FRESH), *golden(BLIND), *golden(UNSEEN))
        if one.group == "paraphrase"
        for block in one.right
        if len(words(one.text) & words(texts[one.lang, block])) * 2 > len(words(one.text))
    }
    assert near == {}


def test_every_right_block_stands_in_the_edition(texts):
    blocks = {block for _, block in texts}
    assert {
        block
        for one in (*golden(), *golden(FRESH), *golden(BLIND), *golden(UNSEEN))
        for block in one.right
    } - blocks == set()
