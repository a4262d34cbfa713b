"""Evidence packs: what is claimed in them holds, in both forms and both languages."""

import hashlib
import io
import json
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from desktop.cli.main import run
from desktop.errors import BadOptionError
from desktop.exchange import formats
from desktop.exchange.evidence import saying
from desktop.exchange.evidence.exhibits import Making, gathered
from desktop.marks.model import Edit, Segment
from tests.support import packs
from tests.support.library import compiled_sample, sample_reader
from tests.support.marking import draft

NOTE = "<script>x()</script> ![i](http://a.invalid/) 注"
VOID = {"meta", "br"}


@pytest.fixture
def reader(home):
    """A reader with marks on a figure, in Chinese, on a block and on one that a revision drops."""
    made = sample_reader(home)
    made.marks.add(
        draft(note=NOTE, tags=("law",), end=20), draft(lang="zh", end=4),
        draft(block="1.2-2", kind="bookmark", end=0), draft(block="1.2-2", start=4, end=9),
    )  # fmt: skip
    return made


def pack(reader, lang="en", library=None):
    how = Making(lang, "plain", "2026-11-25T09:00:00.000Z", "a program")
    return gathered(library or reader.library, reader.marks.all(), how)


class Page(HTMLParser):
    """What a page is made of: tags in order, words, and whether every tag is closed."""

    def __init__(self, form):
        super().__init__()
        self.tags, self.open, self.words = [], [], []
        self.feed(form.decode())

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        self.open += [] if tag in VOID else [tag]

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.words.append(data)


def page(reader, lang="en"):
    return Page(formats.evidence("a.HTML", pack(reader, lang)))


def test_a_hash_is_made_again_from_what_show_tells(reader, capsysbinary):
    for one in pack(reader).exhibits:
        for passage in one.passages:
            words = ["show", passage.block, "--lang", one.record.mark.lang, "--json"]
            run(words, compiled_sample())
            (block,) = json.loads(capsysbinary.readouterr().out)["blocks"]
            assert hashlib.sha256(block["text"].encode()).hexdigest() == passage.sha256
            assert passage.is_same


def test_the_hash_of_the_text_file_is_the_files_own(reader):
    for name, said in pack(reader).files.items():
        assert hashlib.sha256((compiled_sample() / name).read_bytes()).hexdigest() == said


def test_figures_that_are_marked_bring_their_sources_and_others_do_not(reader):
    found = {one.record.quote: one.passages[0].sources for one in pack(reader).exhibits}
    (figures,) = [sources for quote, sources in found.items() if quote.startswith("Grants rose")]
    assert ["Registry" in one for one in figures] == [False, True]
    assert found["授权升至"] == ()
    assert len(found[""]) == 1  # The whole block is marked: all its figures count.


def test_exhibits_stand_in_reading_order_and_none_is_left_out(reader):
    found = pack(reader).exhibits
    assert [one.number for one in found] == [1, 2, 3, 4]
    assert [one.record.mark.block for one in found] == ["1.1-1", "1.1-1", "1.2-2", "1.2-2"]


def test_a_mark_over_blocks_shows_each_of_them(reader):
    (made,) = reader.marks.add(draft()).added
    over = (Segment("1.1-1", 0, 6), Segment("1.1-4", 0, 7))
    reader.marks.edit([made.id], Edit(segments=over))
    found = next(one for one in pack(reader).exhibits if one.record.mark.id == made.id)
    assert [one.block for one in found.passages] == ["1.1-1", "1.1-4"]


def test_what_has_changed_or_gone_since_is_said(home, reader, tmp_path):
    reader.marks.add(draft(block="1.2-1", end=7))
    new = packs.reader(home)
    new.editions.install(packs.packed(tmp_path), new.library)
    after = packs.Reader(new.home, bundled=compiled_sample())
    shown = "".join(Page(formats.evidence("a.html", pack(after))).words)
    assert "The block has changed since it was marked: its hash then began with" in shown
    assert "This block is no longer in the edition." in shown
    assert "These words no longer stand in the edition." in shown


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_it_says_what_it_proves_and_what_not_in_both_forms(lang, reader):
    docx = pytest.importorskip("docx")
    words = "".join(page(reader, lang).words)
    found = docx.Document(io.BytesIO(formats.evidence("a.docx", pack(reader, lang))))
    text = "\n".join(one.text for one in found.paragraphs)
    for said in (*saying.PROVES, *saying.PROVES_NOT):
        assert said[lang] in words
        assert said[lang] in text


def test_both_forms_say_the_same_of_every_exhibit(reader):
    docx = pytest.importorskip("docx")
    found, words = pack(reader), "".join(page(reader).words)
    document = docx.Document(io.BytesIO(formats.evidence("a.docx", found)))
    text = "\n".join(one.text for one in document.paragraphs)
    for one in found.exhibits:
        for row in saying.said(one, "en"):
            assert row.words in words
            assert row.words in text


def test_the_document_has_headings_and_quotes_in_their_styles(reader):
    docx = pytest.importorskip("docx")
    found = docx.Document(io.BytesIO(formats.evidence("a.docx", pack(reader))))
    styles = [one.style.name for one in found.paragraphs]
    assert (styles.count("Title"), styles.count("Quote")) == (1, 4)
    assert styles.count("Heading 1") == 7


def test_the_page_can_be_heard_its_headings_go_down_by_one(reader):
    tags = page(reader).tags
    levels = [int(tag[1]) for tag, _ in tags if tag in {"h1", "h2", "h3"}]
    assert (levels[0], levels.count(1)) == (1, 1)
    assert all(after <= before + 1 for before, after in pairwise(levels))
    labels = {attrs["aria-labelledby"] for _, attrs in tags if "aria-labelledby" in attrs}
    assert labels <= {attrs.get("id") for _, attrs in tags}
    assert {attrs["lang"] for tag, attrs in tags if tag == "blockquote"} == {"en", "zh-Hans"}


def test_a_table_is_heard_as_one_with_the_heads_of_its_columns(reader):
    reader.marks.add(draft("1.1-3", end=5))
    found, block = page(reader), reader.block("1.1-3", "en")
    heads = [attrs for tag, attrs in found.tags if tag == "th"]
    cells = [tag for tag, _ in found.tags if tag == "td"]
    rows = block.table.rows
    assert heads == [{"scope": "col"}] * len(rows[0]) * block.table.header
    assert len(cells) == len(rows[0]) * (len(rows) - block.table.header)
    words = "".join(found.words)
    assert all(block.text[one.start : one.end] in words for row in rows for one in row)


def test_the_page_runs_and_loads_nothing(reader):
    found = page(reader)
    assert not {"script", "img", "iframe", "link", "a"} & {tag for tag, _ in found.tags}
    assert not [a for _, a in found.tags if {"src", "href", "onload"} & set(a)]
    assert NOTE in "".join(found.words)
    assert found.open == []


def test_another_form_is_refused(reader):
    with pytest.raises(BadOptionError, match=r"\.html or \.docx"):
        formats.evidence("a.pdf", pack(reader))


def test_the_command_writes_the_marks_asked_for(reader, tmp_path, capsysbinary):
    file = tmp_path / "evidence.html"
    words = ["marks", "evidence", str(file), "--tag", "law", "--json"]
    assert run(words, compiled_sample()) == 0
    answer = json.loads(capsysbinary.readouterr().out)
    assert (answer["marks"], answer["version"]) == (1, reader.library.version)
    assert b"exhibit-1" in file.read_bytes()
    assert run(["marks", "evidence", str(file), "--tag", "none"], compiled_sample()) == 1
    assert run(["marks", "evidence", str(tmp_path / "a.pdf")], compiled_sample()) == 2
