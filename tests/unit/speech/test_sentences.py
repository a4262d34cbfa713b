"""What is said, in which order."""

import pytest

from desktop.document.model import Block, BlockId, Cell, Run, Span, Table
from desktop.speech.queue import Queue
from desktop.speech.sentences import sentences


def block(text, **more):
    return Block(BlockId(more.pop("id", "1.1-1")), more.pop("kind", "paragraph"), text, **more)


def said(text, lang="en"):
    return [one.words for one in sentences(block(text), lang)]


@pytest.mark.parametrize(
    ("lang", "parts"),
    [
        ("en", ["It fell.", "“Why?”", "Nobody knows!"]),
        ("en", ["Art. 5 of Order No. 79 stands; see Co. Ltd. v. Smith.", "In 2023 it rose 2.3 %."]),
        ("en", ["The U.S. office said so."]),
        ("zh", ["2023年，法院受理4.9万件；", "增长2.3%。", "“为什么？”", "无人知道！"]),
    ],
)
def test_sentences_end_where_they_end(lang, parts):
    assert said((" " if lang == "en" else "").join(parts), lang) == parts


def test_a_sentence_knows_where_it_stands():
    one = sentences(block("One.  Two."), "en")[1]
    assert (one.span, one.words) == (Span(6, 10), "Two.")


def test_keys_are_said_in_the_place_of_their_sign():
    made = block("Press \ufffc. Go.", runs=(Run(6, 7, "key", "edit.find"),))
    assert sentences(made, "en", lambda _: "Ctrl+F")[0].words == "Press Ctrl+F."


def table():
    text = "Patents\nYear\tInventions\tDesigns\n2022\t798,000\t–\n2023\t921,000\t638,000"
    cells, start = [], text.index("\n") + 1
    for line in text.split("\n")[1:]:
        row = []
        for words in line.split("\t"):
            row.append(Cell(start, start + len(words)))
            start += len(words) + 1
        cells.append(tuple(row))
    return block(text, kind="table", table=Table(Span(0, 7), tuple(cells)))


def test_a_table_says_its_caption_then_each_row_with_the_heads():
    assert [one.words for one in sentences(table(), "en")] == [
        "Patents",
        "2022: Inventions 798,000; Designs no figure",
        "2023: Inventions 921,000; Designs 638,000",
    ]


def test_a_row_is_shown_whole():
    row = sentences(table(), "en")[1]
    assert table().text[row.span.start : row.span.end] == "2022\t798,000\t–"


@pytest.fixture
def queue():
    blocks = [block("Ah. Be.", id="1"), block("", id="2"), block("Cut. Do.", id="3")]
    return Queue(blocks, "en")


def test_it_goes_on_over_blocks_and_back(queue):
    queue.begin(BlockId("1"))
    told = [queue.current.words]
    while queue.step(1):
        told.append(queue.current.words)
    assert told == ["Ah.", "Be.", "Cut.", "Do."]
    assert queue.step(-1)
    assert queue.step(-1)
    assert queue.current.words == "Be."


def test_it_begins_at_the_sentence_that_holds_the_place(queue):
    queue.begin(BlockId("3"), 5)
    assert queue.current.words == "Do."
    queue.begin(BlockId("2"))
    assert queue.current.words == "Cut."


def test_past_the_ends_it_stays(queue):
    queue.begin(BlockId("1"))
    assert not queue.step(-1)
    assert queue.current.words == "Ah."


def test_where_there_is_nothing_nothing_is_said():
    assert Queue([], "en").current is None
