"""A passage as HTML that word processors take, and as Markdown."""

import re

from desktop.document.model import Block, BlockId, Cell, Run, Span, Table
from desktop.document.piece import Piece
from desktop.exchange.passage import html, markdown

HEAD = Block(BlockId("3.1"), "heading", "Patents & marks", level=2)
WORDS = Block(
    BlockId("3.1-1"), "paragraph", "Grants rose by 15 in the <year>; see here and there.",
    runs=(
        Run(0, 6, "strong"), Run(36, 40, "link", "whitepaper:3.2"),
        Run(45, 50, "link", "https://office.example/a?b=1&c=2"),
    ),
)  # fmt: skip
ITEMS = (
    Block(BlockId("3.1-2"), "item", "first", level=1, marker="2."),
    Block(BlockId("3.1-3"), "item", "below it", level=2, marker="•"),
    Block(BlockId("3.1-4"), "item", "second", level=1, marker="3."),
)


def whole(*blocks):
    return [Piece(one, 0, len(one.text)) for one in blocks]


def table():
    text = "By year\nYear\tGrants\n2023\t921,000"
    cells = [text.index(one) for one in ("Year", "Grants", "2023", "921,000")]
    year, grants = Cell(cells[0], cells[0] + 4), Cell(cells[1], cells[1] + 6, "right")
    when, count = Cell(cells[2], cells[2] + 4), Cell(cells[3], cells[3] + 7, "right")
    value = Table(Span(0, 7), ((year, grants), (when, count)))
    return Block(BlockId("3.1-5"), "table", text, table=value)


def test_a_heading_stays_one_and_has_no_number():
    assert "<h2>Patents &amp; marks</h2>" in html(whole(HEAD), "en")
    assert markdown(whole(HEAD)) == "## Patents & marks\n"


def test_a_part_of_a_heading_is_words():
    assert "<p>Patents</p>" in html([Piece(HEAD, 0, 7)], "en")


def test_emphasis_and_outward_links_are_kept_and_links_within_are_words():
    made = html(whole(WORDS), "en")
    assert "<strong>Grants</strong>" in made
    assert '<a href="https://office.example/a?b=1&amp;c=2">' in made
    assert "whitepaper:" not in made
    assert "&lt;year&gt;" in made


def test_markdown_escapes_its_own_signs():
    made = markdown(whole(WORDS))
    assert made.startswith("**Grants** rose")
    assert r"\<year\>" in made
    assert "](https://office.example/a?b=1&c=2)" in made


def test_lists_open_and_close_and_count_on():
    made = html(whole(*ITEMS), "en")
    assert re.sub(r" start=\"\d+\"", "", made).count("<ol>") == 1
    assert '<ol start="2">' in made
    for name in ("ol", "ul", "li"):
        assert len(re.findall(rf"<{name}\b", made)) == made.count(f"</{name}>")


def test_an_item_below_another_is_set_in():
    assert markdown(whole(*ITEMS)) == "2. first\n    - below it\n3. second\n"


def test_a_table_has_its_head_its_caption_and_its_sides():
    made = html(whole(table()), "en")
    assert "<strong>By year</strong>" in made
    assert re.search(r"<th[^>]*>Year</th>", made)
    assert re.search(r"<td[^>]*text-align:right[^>]*>921,000</td>", made)


def test_a_table_is_a_table_in_markdown():
    assert markdown(whole(table())).splitlines() == [
        "**By year**", "", "| Year | Grants |", "| --- | --: |", "| 2023 | 921,000 |",
    ]  # fmt: skip


def test_rows_that_are_not_selected_are_left_out():
    block = table()
    made = html([Piece(block, block.text.index("2023"), len(block.text))], "en")
    assert "2023" in made
    assert "Year" not in made
    assert "By year" not in made


def test_the_language_is_told():
    assert html(whole(HEAD), "zh").startswith('<html lang="zh-CN">')
