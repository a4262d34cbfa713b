"""What is added behind a PDF: read back by rules, on the smallest file of Qt's form."""

import re

import pytest

from desktop.exchange.pdf.appendix import Heading, Link, Spot, appended

PAGES = 2


def small():
    """A PDF of two empty pages, as Qt writes one."""
    bodies = {
        1: b"<<\n/Title (T)\n>>", 2: b"<<\n/Type /Catalog\n/Pages 3 0 R\n>>",
        3: b"<<\n/Type /Pages\n/Kids \n[\n4 0 R\n6 0 R\n]\n/Count 2\n>>",
        4: b"<<\n/Type /Page\n/Annots 5 0 R\n/MediaBox [0 0 595.0 842.0]\n>>", 5: b"[ 99 0 R ]",
        6: b"<<\n/Type /Page\n/Annots 7 0 R\n/MediaBox [0 0 595.0 842.0]\n>>", 7: b"[ ]",
    }  # fmt: skip
    text, starts = b"%PDF-1.4\n", []
    for number, body in bodies.items():
        starts.append(len(text))
        text += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % one for one in starts)
    head = b"xref\n0 8\n0000000000 65535 f \n" + table
    trailer = b"trailer\n<<\n/Size 8\n/Info 1 0 R\n/Root 2 0 R\n/ID [ <00> <00> ]\n>>\n"
    return text + head + trailer + b"startxref\n%d\n%%%%EOF\n" % len(text)


def object_at(pdf, number):
    """An object as the last table leads to it."""
    start = int(re.findall(rb"startxref\s+(\d+)", pdf)[-1])
    table, found, run = pdf[start:].splitlines(), None, None
    for line in table[1:]:
        if line.startswith(b"trailer"):
            break
        if len(line.split()) == 2:
            run = int(line.split()[0])
            continue
        found, run = (int(line[:10]) if run == number else found), run + 1
    assert found is not None
    begun = pdf[found:]
    assert begun.startswith(b"%d 0 obj" % number)
    return begun[: begun.index(b"endobj")].decode()


HEADINGS = [
    Heading("1 法院", 1, Spot(0, 100)), Heading("1.1 A", 2, Spot(0, 200)),
    Heading("1.2 B", 2, Spot(1, 50)), Heading("2 C", 1, Spot(1, 300)),
]  # fmt: skip


def test_what_was_there_stays_byte_by_byte():
    assert appended(small(), "en", HEADINGS).startswith(small())


def test_the_catalog_names_language_and_outline():
    catalog = object_at(appended(small(), "zh", HEADINGS), 2)
    assert "/Pages 3 0 R" in catalog
    assert "/Lang (zh)" in catalog
    assert "/Outlines 8 0 R" in catalog


def test_lines_of_the_outline_stand_below_their_parts_and_know_their_neighbours():
    pdf = appended(small(), "en", HEADINGS)
    root, first, under, last = (object_at(pdf, number) for number in (8, 9, 11, 12))
    assert "/First 9 0 R /Last 12 0 R /Count 2" in root
    assert "/First 10 0 R /Last 11 0 R /Count -2" in first
    assert "/Parent 9 0 R /Prev 10 0 R" in under
    assert "/Parent 8 0 R /Prev 9 0 R" in last


def test_a_line_has_its_title_in_any_script_and_leads_to_its_height():
    first = object_at(appended(small(), "en", HEADINGS), 9)
    title = bytes.fromhex(re.search(r"/Title <(\w+)>", first)[1]).decode("utf-16")
    assert title == "1 法院"
    assert "/Dest [4 0 R /XYZ null 742.00 null]" in first


def test_links_take_the_place_of_those_that_led_nowhere():
    box = (10, 20, 30, 40)
    links = [Link(1, box, Spot(0, 100)), Link(1, box, "https://example.org/(a)")]
    pdf = appended(small(), "en", [], links)
    assert object_at(pdf, 5).split("obj")[1].strip() == "[]"
    second = object_at(pdf, 7)
    assert second.count("/Rect [10.00 802.00 30.00 822.00]") == 2
    assert b"https://example.org/(a)".hex() in second


def test_a_table_leads_on_to_the_one_before():
    pdf = appended(small(), "en", HEADINGS)
    before = int(re.findall(rb"/Prev (\d+)\n>>", pdf)[-1])
    assert pdf[before:].startswith(b"xref\n0 8")


@pytest.mark.parametrize("pdf", [b"", b"no PDF", small().replace(b"/Annots", b"/Nothing")])
def test_a_file_of_another_form_is_left_as_it_is(pdf):
    assert appended(pdf, "en", HEADINGS) == pdf
