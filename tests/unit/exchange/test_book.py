import io
import shutil
import subprocess
import xml.etree.ElementTree as ET
import zipfile
from html.parser import HTMLParser
from pathlib import Path

import pytest

from desktop.errors import BadOptionError
from desktop.exchange.book.files import e_book, web_page, write
from tests.support.library import sample_reader
from tests.support.marking import draft

CHECK = Path("/usr/bin/epubcheck")


@pytest.fixture
def reader(home):
    found = sample_reader(home)
    yield found
    found.close()


class Page(HTMLParser):
    """What a page holds: ids, addresses, tags."""

    def __init__(self, text):
        super().__init__()
        self.ids, self.addresses, self.tags = [], [], []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        found = dict(attrs)
        self.tags.append(tag)
        self.ids += [found["id"]] if "id" in found else []
        self.addresses += [found[one] for one in ("href", "src") if one in found]


@pytest.fixture
def page(reader):
    return Page(web_page(reader.library, "en").decode())


def test_every_block_stands_in_the_page_once(reader, page):
    blocks = [block.id for one in reader.library.edition("en").sections for block in one.blocks]
    assert [one for one in page.ids if one.startswith("b") and not one.endswith("-section")] == [
        f"b{block}" for block in blocks
    ]


def test_every_link_inside_the_page_leads_somewhere(page):
    inside = {one[1:] for one in page.addresses if one.startswith("#")}
    assert inside
    assert inside <= set(page.ids)


def test_a_page_loads_and_runs_nothing(page):
    assert not {"script", "img", "iframe", "link", "object"} & set(page.tags)


def test_headings_tables_lists_and_drawings_are_what_they_are(page):
    assert {"h1", "h2", "h3", "ul", "table", "caption", "th", "figure", "svg"} <= set(page.tags)


def test_a_figure_leads_to_its_source(reader):
    text = web_page(reader.library, "zh").decode()
    assert 'href="#source-fact-patents.granted"' in text
    entry = text.split('<li id="source-fact-patents.granted">')[1].split("</li>")[0]
    fact = reader.library.facts["patents.granted"]
    source = reader.library.sources[fact.sources[0]]
    assert fact.text.zh in entry
    assert source.publisher.zh in entry


def test_marks_and_notes_stand_in_the_text(reader):
    (made,) = reader.marks.add(draft(end=6, note="Ask <b>why</b>")).added
    text = web_page(reader.library, "en", reader.marks.all()).decode()
    assert f'<mark class="{made.colour}">' in text
    assert "Ask &lt;b&gt;why&lt;/b&gt;" in text


def test_the_same_edition_gives_the_same_bytes(reader):
    assert e_book(reader.library, "en") == e_book(reader.library, "en")


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_every_page_of_the_book_is_xml_and_its_links_lead_somewhere(reader, lang):
    with zipfile.ZipFile(io.BytesIO(e_book(reader.library, lang))) as book:
        assert book.namelist()[0] == "mimetype"
        pages = {n: book.read(n).decode() for n in book.namelist() if n.endswith(".xhtml")}
    known = {
        f"{name.removeprefix('book/')}#{one.get('id')}"
        for name, text in pages.items()
        for one in ET.fromstring(text).iter()  # noqa: S314  Our own words.
        if one.get("id")
    }
    asked = {address for text in pages.values() for address in Page(text).addresses}
    assert {one for one in asked if "#" in one and not one.startswith("http")} <= known


@pytest.mark.skipif(not (CHECK.exists() and shutil.which("java")), reason="epubcheck is missing")
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_epubcheck_finds_no_error(reader, lang, tmp_path):
    reader.marks.add(draft(end=6, note="A & B"))
    (tmp_path / "a.epub").write_bytes(e_book(reader.library, lang, reader.marks.all()))
    # It runs for a second: compiled well, or collected by threads, it takes three times as long.
    java = ["java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", CHECK]
    told = subprocess.run([*java, tmp_path / "a.epub"], capture_output=True, text=True, check=False)
    assert (told.returncode, "No errors or warnings detected" in told.stdout) == (0, True), told


def test_another_kind_of_file_is_refused(reader):
    with pytest.raises(BadOptionError, match=r"\.html or \.epub"):
        write("a.pdf", reader.library, "en")
