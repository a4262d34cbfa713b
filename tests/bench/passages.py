"""A hundred thousand passages, made from what is installed, and typing recorded over them.

English: paragraphs of the docstrings of all installed packages. Chinese: the edition's
sentences, drawn anew. Questions are stretches of the passages and the golden questions,
typed key by key. SQLite's FTS5 answers the same typing over the same tokens.
"""

import ast
import json
import random
import re
import sqlite3
import sysconfig
import time
from contextlib import closing
from pathlib import Path

from desktop.document.library import Library
from desktop.search.groups import groups_of
from desktop.search.index import Search
from desktop.search.query import Query
from desktop.search.stored.building import fields_of
from tests.quality.golden import golden

COUNT = 100_000
CHINESE = 20_000
ASKED = 200


def passages(reader):
    """The passages, as the lines of a file."""
    pick = random.Random(5)
    sentences = [
        sentence + "。"
        for section in reader.library.edition("zh").sections
        for block in section.blocks
        for sentence in block.text.split("。")
        if len(sentence) > 10
    ]
    chinese = ["".join(pick.choices(sentences, k=pick.randint(1, 5))) for _ in range(CHINESE)]
    english = _paragraphs(COUNT - CHINESE)
    while len(english) < COUNT - CHINESE:  # Where little is installed, some come twice.
        english += pick.sample(english, min(len(english), COUNT - CHINESE - len(english)))
    every = english + chinese
    pick.shuffle(every)
    return [json.dumps({"id": f"p{n}", "text": text}) for n, text in enumerate(every)]


def _paragraphs(most):
    folders = {sysconfig.get_path(one) for one in ("stdlib", "purelib")}
    found = {}
    for file in (one for folder in sorted(folders) for one in sorted(Path(folder).rglob("*.py"))):
        for text in _docstrings(file):
            found |= {" ".join(one.split()): None for one in text.split("\n\n") if len(one) > 40}
        if len(found) >= most:
            break
    return list(found)[:most]


def _docstrings(file):
    try:
        tree = ast.parse(file.read_text("utf-8"))
    except (SyntaxError, ValueError, OSError, RecursionError):
        return []
    nodes = (ast.FunctionDef, ast.ClassDef, ast.Module)
    return [ast.get_docstring(one) or "" for one in ast.walk(tree) if isinstance(one, nodes)]


def typing(lines):
    """What stands in the box after each key, for two hundred questions."""
    pick = random.Random(6)
    texts = [json.loads(line)["text"] for line in pick.sample(lines, ASKED)]
    asked = [_stretch(text, pick) for text in texts[: ASKED // 2]]
    asked += pick.sample([one.text for one in golden()], ASKED - len(asked))
    return [text[:end] for text in asked for end in range(1, len(text) + 1)]


def _stretch(text, pick):
    words = re.findall(r"[\u3400-\u9fff]{2,8}|[A-Za-z]{2,}|\d+", text)
    start = pick.randrange(max(1, len(words) - 4))
    return " ".join(words[start : start + pick.choice((1, 2, 2, 3, 3, 5))])


def timed(answer, keys):
    """Milliseconds that ``answer`` takes for each state of the box."""
    return [spent for spent, _ in both_timed(answer, keys)]


def both_timed(answer, keys):
    """The same, each with the processor's time: where it is less, the machine was busy."""
    found = []
    for text in keys:
        began, worked = time.perf_counter(), time.thread_time()
        answer(text)
        spent = time.perf_counter() - began, time.thread_time() - worked
        found.append(tuple(one * 1000 for one in spent))
    return found


def ours(folder):
    """Our search over a library, and how to ask it as the window does."""
    search = Search(Library(folder))
    search.open()
    return search, lambda text: search.find(Query(text, typing=True))


class Floor:
    """FTS5 over the same tokens, all wanted first, any of them else."""

    def __init__(self, file, lines):
        self.base = sqlite3.connect(file)
        self.base.execute("CREATE VIRTUAL TABLE t USING fts5(w, prefix='1 2 3', detail=none)")
        rows = ((n, self._tokens(json.loads(line)["text"])) for n, line in enumerate(lines))
        self.base.executemany("INSERT INTO t(rowid, w) VALUES(?, ?)", rows)
        self.base.execute("INSERT INTO t(t) VALUES('optimize')")
        self.base.commit()

    def _tokens(self, text):
        fields = fields_of(text, "")
        return " ".join(_plain(one) for one in (*fields["exact"], *fields["han"]))

    def ask(self, text):
        """The fifty best rows."""
        groups = groups_of(text, typing=True)
        words = [f'"{_plain(one.text)}"' + "*" * bool(one.prefix) for one in groups]
        for between in (" AND ", " OR "):
            if words and (found := self._rows(between.join(words))):
                return found
        return []

    def _rows(self, match):
        asked = "SELECT rowid FROM t WHERE t MATCH ? ORDER BY rank LIMIT 50"
        rows = self.base.execute(asked, [match])
        return rows.fetchall()


def _plain(token):
    return re.sub(r"[\W_]", "x", token)


def closed(floor):
    """A context that closes the floor's file."""
    return closing(floor.base)
