"""Mending: a question whose words nobody wrote, as it was probably meant."""

from desktop.search.analysis import STOP_WORDS, Token, fold, scan, stem
from desktop.search.groups import Asked
from desktop.search.language.spelling import mended_run, nearest
from desktop.search.nearness import Nearness
from desktop.search.opened import Index


def mended(asked: Asked, index: Index) -> str:
    """Return the plain words of a question with misspellings mended, or as they were."""
    text = made = fold(asked.text)
    for token in scan(text):
        if _is_unknown(token, index):
            better = _parted(token.text, index) or nearest(token.text, index.words.beginning_with)
            made = made.replace(token.text, better) if better else made
    for run in Nearness(text, ()).runs:
        better = mended_run(run, index.pairs, index.sounds)
        # A guess is worth telling only when it makes sense from end to end.
        if all(index.pairs(better[at : at + 2]) for at in range(len(better) - 1)):
            made = made.replace(run, better)
    return made if made != text else asked.text


def _is_unknown(token: Token, index: Index) -> bool:
    word = token.text
    if token.kind != "word" or not word.isalpha() or not word.isascii():
        return False
    # A word of general use was not misspelt, though nobody wrote it here.
    if stem(word) in index.synonyms or word in STOP_WORDS:
        return False
    return not index.words.count(word) and not index.ranker.term("stem", word)


def _parted(word: str, index: Index) -> str:
    # "datasheet" where the texts write "data sheet": the parts most often written.
    count = index.words.count
    found = [
        (min(count(word[:at]), count(word[at:])), f"{word[:at]} {word[at:]}")
        for at in range(3, len(word) - 2)
    ]
    times, parts = max(found, default=(0, ""))
    return parts if times else ""
