"""Blocks as a tree of what there is to hear."""

from desktop.document.model import Block, BlockId, Cell, Run, Span, Table
from desktop.ui.access.nodes import tree


def item(name, text, level=1, marker="•"):
    return Block(BlockId(name), "item", text, level=level, marker=marker)


TABLE = Block(
    BlockId("1-1"),
    "table",
    "Cases\nYear\tNew\n2022\t5\n2023\t",
    runs=(Run(20, 21, "point", "cases@2022"),),
    table=Table(
        Span(0, 5),
        (
            (Cell(6, 10), Cell(11, 14)),
            (Cell(15, 19), Cell(20, 21)),
            (Cell(22, 26), Cell(27, 27)),
        ),
    ),
)


def outline(nodes):
    return [(one.kind, one.name, outline(one.children)) for one in nodes]


def test_a_heading_is_told_with_its_number_and_level():
    (node,) = tree([Block(BlockId("1.1"), "heading", "Courts", level=2)], "en")
    assert (node.kind, node.name, node.level) == ("heading", "1.1 Courts", 2)


def test_links_and_figures_stand_below_their_paragraph():
    runs = (Run(0, 3, "link", "whitepaper:2"), Run(4, 5, "fact", "a.b"), Run(6, 8, "strong"))
    (node,) = tree([Block(BlockId("1-1"), "paragraph", "see 7 so", runs)], "en")
    found = [(one.kind, one.name, one.target) for one in node.children]
    assert found == [("link", "see", "whitepaper:2"), ("link", "7", "fact:a.b")]


def test_items_make_a_list_and_deeper_ones_a_list_below():
    blocks = [item("1-1", "a"), item("1-2", "b", 2), item("1-3", "c"), item("1-4", "d", 1, "2.")]
    found = outline(tree(blocks, "en"))
    deeper = [("list", "", [("item", "b", [])])]
    assert found == [("list", "", [("item", "a", deeper), ("item", "c", []), ("item", "2. d", [])])]


def test_a_paragraph_between_parts_two_lists():
    between = Block(BlockId("1-2"), "paragraph", "and")
    kinds = [one.kind for one in tree([item("1-1", "a"), between, item("1-3", "b")], "en")]
    assert kinds == ["list", "paragraph", "list"]


def test_a_table_has_rows_of_cells_below_headers():
    (table,) = tree([TABLE], "en")
    head, first, last = table.children
    assert table.name == "Cases"
    assert [one.kind for one in head.children] == ["header", "header"]
    assert (first.name, last.name) == ("Year: 2022; New: 5", "Year: 2023; New: blank")
    assert first.children[1].place == (1, 1)
    assert first.children[1].children[0].target == "point:cases@2022"


def test_rows_are_told_in_their_language():
    (table,) = tree([TABLE], "zh")
    assert table.children[1].name == "Year：2022；New：5"


def test_every_block_of_the_edition_is_in_its_tree(reader):
    def blocks(nodes):
        for one in nodes:
            yield from ([] if one.kind == "list" else [one.block.id])
            if one.kind in {"list", "item"}:
                yield from blocks(below for below in one.children if below.kind != "link")

    for lang in ("en", "zh"):
        every = [one for section in reader.library.edition(lang).sections for one in section.blocks]
        assert list(blocks(tree(every, lang))) == [one.id for one in every]
