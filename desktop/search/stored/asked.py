"""Asked: the questions that blocks answer, in readers' words, beside the index.

`asked.json` holds each question with its block, and for each token the questions that have
it: stems of English words, figures, pairs of Chinese signs.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from desktop.document.model import Lang
from desktop.search.analysis import STOP_WORDS, scan, stem

Asked = Mapping[tuple[Lang, str], Sequence[str]]  # By language and block.
FILE = "asked.json"


class Questions(NamedTuple):
    """All questions; each is named by its place.

    Attributes:
        texts: As they are asked.
        blocks: The block that answers each.
        words: The questions that have a token.
        documents: The numbers of a block's own documents, one a language.
    """

    texts: Sequence[str] = ()
    blocks: Sequence[str] = ()
    words: Mapping[str, Sequence[int]] = {}
    documents: Mapping[str, Sequence[int]] = {}


def questions(asked: Asked, numbers: Mapping[str, Sequence[int]]) -> Questions:
    """Return what is to be kept of questions; ``numbers`` are those of the documents of a block."""
    every = [(block, text) for (_, block), some in asked.items() for text in some]
    words: dict[str, list[int]] = {}
    for place, (_, text) in enumerate(every):
        for token in sorted(tokens_of(text)):
            words.setdefault(token, []).append(place)
    blocks = [block for block, _ in every]
    documents = {one: numbers[one] for one in dict.fromkeys(blocks) if one in numbers}
    return Questions([text for _, text in every], blocks, words, documents)


def tokens_of(text: str) -> set[str]:
    """Return what a question is found by.

    >>> sorted(tokens_of("How long are patents examined"))
    ['examin', 'long', 'patent']
    """
    return {
        stem(one.text) if one.kind in {"word", "joined"} else one.text
        for one in scan(text)
        if one.kind != "sign" and one.text not in STOP_WORDS
    }
