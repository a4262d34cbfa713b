"""The compiled files: the same bytes each time, read back as they were meant."""

from contextlib import closing

from desktop.compiler.compile import compile_library
from desktop.compiler.fresh import is_fresh
from desktop.document.library import Library
from desktop.search.index import Search
from desktop.search.query import Query
from tests.support.library import SAMPLE, compiled_sample


def block(name, lang="en"):
    sections = Library(compiled_sample()).edition(lang).sections
    return next(one for section in sections for one in section.blocks if one.id == name)


def test_two_compiles_give_the_same_bytes(tmp_path):
    compile_library(SAMPLE, tmp_path / "again")
    for file in sorted(compiled_sample().glob("*.json")):
        if file.name not in {"manifest.json", "stamp.json"}:
            assert (tmp_path / "again" / file.name).read_bytes() == file.read_bytes()


def answers(folder):
    with closing(Search(Library(folder))) as search:
        return [(hit.block, hit.score) for hit in search.find(Query("patents")).hits]


def test_two_compiles_give_an_index_of_the_same_answers(tmp_path):
    compile_library(SAMPLE, tmp_path / "again")
    assert answers(tmp_path / "again") == answers(compiled_sample()) != []


def test_two_compiles_give_the_same_version(tmp_path):
    compile_library(SAMPLE, tmp_path / "again")
    assert Library(tmp_path / "again").version == Library(compiled_sample()).version


def test_a_compiled_library_is_fresh_until_a_file_changes(tmp_path):
    assert is_fresh(SAMPLE, compiled_sample())
    assert not is_fresh(tmp_path, compiled_sample())


def test_a_figure_is_written_for_each_language():
    assert block("0-1").text.startswith("The registry granted 921,000 patents in 2023")
    assert block("0-1", "zh").text.startswith("2023年登记处授权92.1万件")


def test_a_figure_keeps_its_link_to_the_fact():
    run = next(one for one in block("0-1").runs if one.kind == "fact")
    assert (block("0-1").text[run.start : run.end], run.target) == (
        "921,000 patents",
        "patents.granted",
    )


def test_a_bound_is_part_of_the_figure():
    assert block("1-4").text == "last the books: over 40,000 books."
    assert block("1-4", "zh").text == "最后是图书：4万余册。"


def test_words_can_stand_for_a_fact():
    assert block("2-1").facts == ("rules.adopted",)


def test_a_series_leaves_a_gap_where_it_has_no_point():
    rows = block("1.1-2").text.split("\n")
    assert rows[1:] == [
        "Year\tPatents granted",
        "2019\t453,000",
        "2020\t530,000",
        "2021\t–",
        "2022\t798,347",
        "2023\t921,000",
    ]


def test_cells_cover_their_words():
    found = block("1.1-3")
    words = [[found.text[cell.start : cell.end] for cell in row] for row in found.table.rows]
    assert words == [
        ["Kind", "Number", "Change"],
        ["Granted", "921,000", "+15.3%"],
        ["In force", "4.9906 million", ""],
    ]


def test_a_fact_knows_where_it_is_used():
    facts = Library(compiled_sample()).facts
    assert facts["patents.inforce"].used_in == ("0-2", "1.1-3", "3.1-3")


def test_a_conflict_stays_with_its_fact():
    fact = Library(compiled_sample()).facts["patents.granted"]
    assert fact.conflict["zh"] == "另一家报纸称增长15.4%。"
