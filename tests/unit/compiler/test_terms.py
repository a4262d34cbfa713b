"""Terms are linked by the compiler: once a section, the longest, whole words, never in links."""

import pytest

from desktop.compiler.compile import number_blocks
from desktop.compiler.linking.terms import finder_of, with_terms
from desktop.document.model import Block, BlockId, Edition, Run, Section, SectionId
from tests.support.annexes import blocks, with_annexes
from tests.support.spoiling import spoilt


def row(en, zh, abbr="", synonyms_en="", synonyms_zh=""):
    return {"en": en, "zh": zh, "abbr": abbr,
            "synonyms_en": synonyms_en, "synonyms_zh": synonyms_zh}  # fmt: skip


ROWS = {
    "patent": row("patent", "专利", synonyms_zh="专利权"),
    "invention": row("invention patent", "发明专利"),
    "rate": row("patent use rate", "专利产业化率"),
    "ip": row("intellectual property", "知识产权", "IP", "intangible", "知产"),
    "guardian": row("Guardian", "“守护”行动"),
    "madrid": row("Madrid System", "马德里体系"),
    "treaty": row("Design Law Treaty", "外观设计法条约"),
    "remedy": row("remedy", "救济", synonyms_en="way of redress; cure"),
}


def linked(text, *runs, lang="en", kind="paragraph", part="1"):
    """What is linked in a section of one block, as ``term: words``."""
    block = Block(BlockId("1-1"), kind, text, runs)
    section = Section(SectionId("1"), "One", 1, part, (block,))
    made = with_terms(Edition("2023", lang, "A book", (section,)), ROWS)
    runs = [run for run in made.sections[0].blocks[0].runs if run.kind == "term"]
    return [f"{run.target}: {text[run.start : run.end]}" for run in runs]


def test_only_the_first_use_is_linked():
    assert linked("A patent, then a patent.") == ["patent: patent"]


def test_each_section_begins_anew():
    one = Section(SectionId("1"), "", 1, "1", (Block(BlockId("1-1"), "paragraph", "a patent"),))
    two = Section(SectionId("2"), "", 1, "2", (Block(BlockId("2-1"), "paragraph", "a patent"),))
    made = with_terms(Edition("2023", "en", "", (one, two)), ROWS)
    assert [len(section.blocks[0].runs) for section in made.sections] == [1, 1]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Invention patents grew.", ["invention: Invention patents"]),
        ("The patent use rate and a patent.", ["rate: patent use rate", "patent: patent"]),
        ("Remedies and a way of redress", ["remedy: Remedies"]),
        ("No cure, nothing intangible", []),
        ("impatent patentable non-patent patent-like", []),
        ("IP, ip and intellectual property", ["ip: IP"]),
        ("a guardian; Guardian", ["guardian: Guardian"]),
        ("the Madrid system, no madrid system", ["madrid: Madrid system"]),
        ("a design law treaty", ["treaty: design law treaty"]),
    ],
)
def test_english_is_linked_by_whole_words(text, found):
    assert linked(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("企业发明专利产业化率首次过半", ["rate: 专利产业化率"]),  # Six signs beat the four before.
        ("发明专利与专利", ["invention: 发明专利", "patent: 专利"]),
        ("知产与专利权", ["patent: 专利"]),
        ("2023年知识产权授权，知识产权", ["ip: 知识产权"]),
    ],
)
def test_chinese_is_linked_by_the_longest(text, found):
    assert linked(text, lang="zh") == found


@pytest.mark.parametrize("kind", ["link", "fact", "point", "name"])
def test_what_leads_elsewhere_is_left_alone(kind):
    run = Run(4, 20, kind, "x")
    assert linked("All invention patents, and a patent", run) == ["patent: patent"]


def test_emphasis_does_not_hide_a_term():
    assert linked("A *patent*", Run(2, 10, "emphasis")) == ["patent: patent"]


@pytest.mark.parametrize(("kind", "part"), [("heading", "1"), ("paragraph", "C")])
def test_headings_and_annexes_have_no_links(kind, part):
    assert linked("A patent", kind=kind, part=part) == []


def test_offsets_are_code_points():
    found = finder_of(ROWS, "en").find("😀 a patent 😀")
    assert [(span.start, span.end) for span, _ in found] == [(4, 10)]


def test_a_term_changes_no_word_no_hash_and_no_id(tmp_path):
    content = with_annexes(tmp_path)
    before, ledger = blocks(content), (content / "ledger.csv").read_bytes()
    old = "trademark,商标,shāngbiāo,TM,mark,标志,"
    spoilt(tmp_path, "terms/terms.csv", old, f"lent,borrowed,x,,,,d,d,rights\n{old}")
    number_blocks(content)
    after = blocks(content)
    assert {one: (after[one].text, after[one].sha) for one in before} == {
        one: (block.text, block.sha) for one, block in before.items()
    }
    kept = (content / "ledger.csv").read_bytes().splitlines()
    assert set(ledger.splitlines()) <= set(kept)


def test_the_sample_is_linked_in_both_languages(tmp_path):
    content = with_annexes(tmp_path)
    for lang in ("en", "zh"):
        runs = {run.kind for run in blocks(content, lang)["0-1"].runs}
        assert "term" in runs
