"""Every format, read by something we did not write."""

import csv
import io
import json
import re
from html.parser import HTMLParser

import pytest
from markdown_it import MarkdownIt

from desktop.citing.styles import STYLES
from desktop.document.library import Library
from desktop.exchange import formats
from desktop.exchange.records import Head, records
from desktop.marks.model import Edit, Segment
from tests.support.annotations import CONTEXT, OA, RDF
from tests.support.library import compiled_sample
from tests.support.marking import draft, marks_in

NOTE = "=HYPERLINK(1) <script>x()</script> ![i](http://a.invalid/) } \\x % & ER  - 注"


@pytest.fixture
def written(home):
    """Four marks written in a format."""
    marks = marks_in(home)
    over = (Segment("1.1-1", 0, 6), Segment("1.1-4", 0, 7))
    made = marks.add(
        draft(note=NOTE, tags=("law", "a, b")), draft(start=0, end=0, kind="bookmark"),
        draft(lang="zh", start=0, end=2, note="两行\n文字"), draft(),
    ).added  # fmt: skip
    marks.edit([made[3].id], Edit(segments=over))
    found = records(Library(compiled_sample()), [marks.mark(one.id) for one in made])
    return lambda name: formats.write(name, found, Head("My marks", "en"))


def expanded(written):
    form = json.loads(written("jsonld"))
    form["@context"] = [CONTEXT, form["@context"][1]]
    return pytest.importorskip("pyld.jsonld").expand(form)


def test_json_ld_is_of_the_vocabulary_of_web_annotations(written):
    (page,) = expanded(written)
    items = page["http://www.w3.org/ns/activitystreams#items"][0]["@list"]
    assert [one["@type"] for one in items] == [[OA + "Annotation"]] * 4
    assert all(one[OA + "motivatedBy"][0]["@id"].startswith(OA) for one in items)
    purposes = [b[OA + "hasPurpose"][0]["@id"] for b in items[0][OA + "hasBody"]]
    assert purposes == [OA + "commenting", OA + "tagging", OA + "tagging"]
    assert items[0][OA + "hasBody"][0][RDF + "value"][0]["@value"] == NOTE


def test_no_key_of_json_ld_is_lost_to_a_processor(written):
    form = json.loads(written("jsonld"))
    terms = set(CONTEXT) | {"@context"}
    keys = {key for one in _walked(form["items"]) for key in one} | set(form)
    assert {key for key in keys if key not in terms and not key.startswith("whitepaper:")} == set()


def _walked(found):
    for one in found if isinstance(found, list) else [found]:
        if isinstance(one, dict):
            yield one
            for inner in one.values():
                yield from _walked(inner)


def test_a_mark_over_blocks_has_a_target_with_its_own_words_for_each(written):
    targets = json.loads(written("jsonld"))["items"][2]["target"]
    assert [one["selector"][0]["value"] for one in targets] == ["1.1-1", "1.1-4"]
    assert [one["selector"][1]["exact"] for one in targets] == ["Grants", "Sources"]


def test_bibtex_is_read_with_its_notes_and_tags(written):
    entries = (
        pytest
        .importorskip("pybtex.database")
        .parse_string(written("bibtex").decode(), "bibtex")
        .entries
    )
    assert len(entries) == 4
    first = next(iter(entries.values())).fields
    assert "1.1-1" in first["note"]
    assert "HYPERLINK" in first["annote"]


def test_ris_is_read_record_by_record(written):
    found = pytest.importorskip("rispy").loads(written("ris").decode())
    assert [one["type_of_reference"] for one in found] == ["RPRT"] * 4
    assert found[0]["keywords"] == ["law", "a, b"]


def test_docx_holds_quotes_notes_and_citations(written):
    found = pytest.importorskip("docx").Document(io.BytesIO(written("docx")))
    quotes = [one.text for one in found.paragraphs if one.style.name == "Quote"]
    text = "\n".join(one.text for one in found.paragraphs)
    assert quotes[0] == "Grants"
    assert NOTE in text
    assert "¶ 1.1-1" in text


def test_csv_has_a_row_a_mark_and_no_formula(written):
    rows = list(csv.DictReader(io.StringIO(written("csv").decode("utf-8-sig"))))
    assert [one["quote"].split("\n")[0] for one in rows] == ["Grants", "", "Grants", "授权"]
    assert not [cell for one in rows for cell in one.values() if cell.startswith(("=", "+", "@"))]


def test_what_people_read_stands_in_reading_order_under_one_heading_a_section(home):
    marks = marks_in(home)
    places = ("2-1", "en"), ("1.1-4", "en"), ("1.1-1", "zh"), ("2-1", "en"), ("1.1-1", "en")
    made = marks.add(*[draft(block, end=2, lang=lang) for block, lang in places]).added
    found = records(Library(compiled_sample()), made)
    said = formats.write("html", found, Head("My marks", "en")).decode()
    blocks = [(one.blocks[0], one.mark.lang) for one in found]
    assert blocks == [places[4], places[1], places[2], places[0], places[3]]
    assert re.findall(r'<h2 lang="([^"]+)">', said) == ["en", "zh-Hans", "en"]


def test_html_runs_and_loads_nothing_and_says_its_language(written):
    tags, words = [], []
    reader = HTMLParser()
    reader.handle_starttag = lambda tag, attrs: tags.append((tag, dict(attrs)))
    reader.handle_data = words.append
    reader.feed(written("html").decode())
    assert not {"script", "img", "iframe", "link", "object"} & {tag for tag, _ in tags}
    assert not [a for _, a in tags if {"src", "href", "onload", "onclick"} & set(a)]
    assert {a["lang"] for tag, a in tags if tag == "article"} == {"en", "zh-Hans"}
    assert NOTE in "".join(words)


def test_markdown_has_quotes_and_neither_html_nor_images(written):
    tokens = MarkdownIt("commonmark").parse(written("markdown").decode())
    every = [one for token in tokens for one in (token, *(token.children or ()))]
    assert sum(one.type == "blockquote_open" for one in every) == 4
    assert not [one for one in every if one.type in {"html_block", "html_inline", "image"}]


@pytest.mark.parametrize("style", STYLES)
def test_every_style_can_be_in_an_export(style, home):
    marks = marks_in(home)
    marks.add(draft())
    (one,) = records(Library(compiled_sample()), marks.all(), style)
    assert "1.1-1" in one.citation


def test_a_mark_over_blocks_is_cited_over_blocks(written):
    assert "¶¶ 1.1-1 to 1.1-4" in written("markdown").decode()


def test_a_fragment_says_what_its_form_is(written):
    items = expanded(written)[0]["http://www.w3.org/ns/activitystreams#items"][0]["@list"]
    selectors = items[0][OA + "hasTarget"][0][OA + "hasSelector"]
    said = [one["http://purl.org/dc/terms/conformsTo"][0]["@id"] for one in selectors
            if one["@type"] == [OA + "FragmentSelector"]]  # fmt: skip
    assert said == ["urn:x-whitepaper:block-id"]
