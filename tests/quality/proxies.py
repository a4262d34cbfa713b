"""Stand-ins for public collections: questions whose right passage is known by how they are made.

English: the docstrings of Python's own library; the first line asks for the rest. Beside
ours stands plain BM25 with Porter stems, computed by bm25s. Chinese: sentences of the
edition, a third of their words dropped, ask for their block.
"""

import ast
import json
import math
import random
import re
import sysconfig
from pathlib import Path

from desktop.compiler.indexing.passages import compile_passages
from desktop.document.library import Library
from desktop.search.index import Search
from desktop.search.query import Query

MOST = 6000  # English passages, and of them so many questions:
ASKED = 400
DOCUMENTED = (ast.FunctionDef, ast.ClassDef, ast.Module)
DROPPED = 3  # One word in so many is left out.


def docstrings():
    """Pairs of a question and its passage from the installed Python's own library."""
    stdlib = Path(sysconfig.get_path("stdlib"))
    files = [*sorted(stdlib.glob("*.py")), *sorted(stdlib.glob("*/*.py"))]
    found = [_parted(one) for file in files for one in _docstrings(file)]
    return list(dict(one for one in found if one).items())[:MOST]


def _docstrings(file):
    try:
        tree = ast.parse(file.read_text("utf-8"))
    except (SyntaxError, ValueError):
        return []
    nodes = [one for one in ast.walk(tree) if isinstance(one, DOCUMENTED)]
    return [ast.get_docstring(one) or "" for one in nodes]


def _parted(docstring):
    first, _, rest = docstring.partition("\n")
    tells = len(first.split()) > 4 and len(rest.split()) > 15
    return (first, " ".join(rest.split())) if tells else None


def sentences(edition):
    """Pairs of a question and the block that holds its sentence, from the Chinese edition.

    The annexes are left out: they are lists, in both languages at once.
    """
    pick = random.Random(8)
    found = []
    for section in edition.sections:
        for block in section.blocks:
            if block.kind in {"paragraph", "item", "note", "card"} and section.part not in "ABCD":
                found += [
                    (_thinned(sentence, pick), block.id)
                    for sentence in block.text.split("。")
                    if len(sentence) >= 16
                ]
    return found


def _thinned(sentence, pick):
    words = re.findall(r"[\u3400-\u9fff]{1,2}|[^\u3400-\u9fff]+", sentence)
    return "".join(word for word in words if pick.randrange(DROPPED))


def library(folder, passages):
    """A search over passages, given as pairs of id and text."""
    file = folder / "passages.jsonl"
    lines = (json.dumps({"id": str(one), "text": text}) for one, text in passages)
    file.write_text("\n".join(lines), "utf-8")
    compile_passages(file, folder / "library", lambda _: None)
    return Search(Library(folder / "library"))


def ours(search, questions):
    """The ids found for each question, ten at most."""
    return [[one for one, _ in search.ids(Query(text, limit=10, deep=True))] for text in questions]


def bm25(texts, questions):
    """The same by bm25s with Porter stems."""
    import bm25s
    import Stemmer

    def cut(many):
        return bm25s.tokenize(
            many, stopwords="en", stemmer=Stemmer.Stemmer("porter"), show_progress=False
        )

    retriever = bm25s.BM25()
    retriever.index(cut(texts), show_progress=False)
    found, _ = retriever.retrieve(cut(questions), k=10, show_progress=False)
    return [[str(one) for one in row] for row in found]


def ndcg(found, right):
    """Mean nDCG@10 with one right passage a question."""
    gains = [
        1 / math.log2(row.index(one) + 2) if one in row else 0.0
        for row, one in zip(found, right, strict=True)
    ]
    return sum(gains) / len(gains)


def mrr(found, right):
    """Mean reciprocal rank among ten."""
    ranks = [
        1 / (row.index(one) + 1) if one in row else 0.0
        for row, one in zip(found, right, strict=True)
    ]
    return sum(ranks) / len(ranks)
