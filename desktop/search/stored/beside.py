"""The reader's own passages, beside the index: few, changing, so looked through one by one."""

from collections.abc import Iterable
from functools import lru_cache

from desktop.search.analysis import fold, scan, stem
from desktop.search.groups import Asked, Condition, Group
from desktop.search.query import Question
from desktop.search.stored.documents import Entry


def found_in(entries: Iterable[Entry], asked: Asked, question: Question) -> list[Entry]:
    """Return the passages that hold all that is asked, in the order given."""
    if not asked.groups and not asked.musts and question.kind != "mark":
        return []
    return [
        entry
        for entry in entries
        if question.lang in {None, entry.lang}
        and question.part in {None, entry.part}
        and question.kind in {None, entry.kind}
        and _answers(entry.text, asked)
    ]


def _answers(text: str, asked: Asked) -> bool:
    return (
        all(_has(text, group) for group in asked.groups)
        and all(any(_fulfils(text, one) for one in many) for many in asked.musts)
        and not any(_fulfils(text, one) for one in asked.nots)
        and (not asked.year or asked.year in _tokens(text))
    )


def _fulfils(text: str, condition: Condition) -> bool:
    if condition.clause.where == "title" or not condition.groups:
        return False
    if condition.pattern is not None:
        return bool(condition.pattern.search(fold(text)))
    return all(_has(text, group) for group in condition.groups)


def _has(text: str, group: Group) -> bool:
    tokens = _tokens(text)
    if any(term in tokens for _, term, _ in group.terms):
        return True
    return bool(group.prefix) and any(one.startswith(group.prefix) for one in tokens)


@lru_cache(maxsize=8192)
def _tokens(text: str) -> frozenset[str]:
    found = {one.text: one.kind for one in scan(text)}
    return frozenset(found) | {stem(one) for one, kind in found.items() if kind == "word"}
