"""Every kind of mistake in the content, made once in the sample, is said with its line."""

import pytest

from tests.support.spoiling import problems, spoilt

EN = "text/1-rights/010-patents.en.md"
ZH = "text/1-rights/010-patents.zh.md"
OLD = "text/3-books/010-old.en.md"
FACTS = "facts/1-sample.yaml"

# name → file, what is there, what it becomes, and file:line: words that must be said
MISTAKES = {
    "unknown fact": (EN, "{patents.granted}, ", "{patents.lost}, ", f"{EN}:6: there is no fact “patents.lost”"),
    "unknown form": (EN, "{patents.granted}, ", "{patents.granted:loud}, ", f"{EN}:6: {{patents.granted:loud}}: there is no form “loud”"),
    "unknown point": (EN, "{score@2022}", "{score@2021}", f"{EN}:31: the series “score” has no point for 2021"),
    "unknown series": (EN, "series granted", "series lost", f"{EN}:9: there is no series “lost”"),
    "unknown name": ("text/1-rights/000-rights.en.md", '"Plan 9"', '"Plan 8"', 'text/1-rights/000-rights.en.md:9: there is no name "Plan 8" in names.yaml'),
    "no change stated": (EN, "| In force | {patents.inforce} | |", "| In force | {patents.inforce} | {patents.inforce:change} |", f"{EN}:13: “patents.inforce” states no change"),
    "digit": (EN, "Grants rose", "All 12 grants rose", f"{EN}:6: “12” should be a fact"),
    "number word": (EN, "Grants rose", "Twelve grants rose", f"{EN}:6: “Twelve” should be a fact"),
    "digit in Chinese": (ZH, "授权升至", "授权12件，升至", f"{ZH}:6: “12” should be a fact"),
    "number word in Chinese": (ZH, "授权升至", "授权十二件，升至", f"{ZH}:6: “十二” should be a fact"),
    "star in Chinese": (ZH, "授权升至", "*授权。*升至", f"{ZH}:6: “*” marks nothing here"),
    "language out of step": (ZH, "授权升至", "授权有{patents.inforce}，升至", f"{ZH}:6: out of step with English: patents.inforce"),
    "kinds out of step": (ZH, "1. 先为", "先为", f"{ZH}:1: out of step with English: section 1.1.1 has 4 blocks, 1.1.1 has 3"),
    "id missing": (EN, "{#1.1-1}\n", "", f"{ZH}:6: out of step: paragraph  in English, paragraph 1.1-1 here"),
    "broken link": (EN, "whitepaper:2)", "whitepaper:2.9)", f"{EN}:21: the link to “whitepaper:2.9” leads nowhere"),
    "link outward": (EN, "whitepaper:2)", "https://elsewhere.invalid)", f"{EN}:21: the link to “https://elsewhere.invalid” leads nowhere"),
    "ragged table": (EN, "| In force | {patents.inforce} | |\n", "", f"{ZH}:13: out of step: table 1.1-3 in English, table 1.1-3 here"),
    "no caption": (EN, "::: table Granted and in force", "::: table", f"{EN}:13: a table needs a caption"),
    "level skipped": (EN, "## Owners", "### Owners", f"{EN}:34: a heading level is skipped: a page opens subsections with “##”"),
    "container not closed": (EN, "{#1.1-4}\n:::", "{#1.1-4}", f"{EN}:21: “:::” is not closed"),
    "container unknown": (EN, "::: note", "::: shout", f"{EN}:21: there is no container “shout”"),
    "no source": (FACTS, "  sources: [firm-2024]\n", "  sources: []\n", f"{FACTS}:52: “batches.held” has no source and is not graded unverified"),
    "unknown source": (FACTS, "[firm-2024]", "[nobody]", f"{FACTS}:52: there is no source “nobody”"),
    "unknown unit": (FACTS, "  unit: batch", "  unit: bag", f"{FACTS}:52: “batches.held” has the unknown unit “bag”"),
    "unknown grade": (FACTS, "grade: law_firm", "grade: rumour", f"{FACTS}:52: “batches.held” has the unknown grade “rumour”"),
    "fact given twice": (FACTS, "id: books.lent", "id: patents.granted", f"{FACTS}:36: the fact id “patents.granted” is empty or given twice"),
    "label missing": (FACTS, "  label_zh: 借出图书\n", "", f"{FACTS}:36: “books.lent” has no label_zh"),
    "chart of no kind": (OLD, "chart line granted", "chart cloud granted", f"{OLD}:9: a chart is one of line, bars, shares"),
    "chart of two units": (OLD, "chart line granted", "chart line granted score", f"{OLD}:9: a chart has one unit, not patent, point"),
    "chart of words": (OLD, "{patents.inforce}", "few", f"{OLD}:13: a chart draws facts, not “few”"),
    "used and said not to be": (FACTS, "- id: batches.held\n", "- id: batches.held\n  unused: no room\n", f"{FACTS}:52: “batches.held” is said to be unused, and 1.2-2 cites it"),
    "table row": ("sources.csv", ",partly", "", "sources.csv:3: the row has too many or too few columns"),
}  # fmt: skip


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_is_said_with_its_file_and_line(tmp_path, name):
    file, old, new, words = MISTAKES[name]
    assert f"content/{words}" in problems(spoilt(tmp_path, file, old, new))


def test_all_mistakes_are_said_in_one_run(tmp_path):
    for name in ("digit", "broken link", "no source"):
        file, old, new, _ = MISTAKES[name]
        content = spoilt(tmp_path, file, old, new)
    files = {problem.split(":")[0] for problem in problems(content)}
    assert files == {f"content/{EN}", f"content/{ZH}", f"content/{FACTS}"}


def test_a_missing_language_is_said(tmp_path):
    content = spoilt(tmp_path, EN, "Grants", "Grants")
    (content / ZH).unlink()
    assert f"content/{EN}:1: 010-patents.zh.md is missing" in problems(content)


def test_a_failed_run_leaves_the_old_library(tmp_path):
    content = spoilt(tmp_path, EN, "Grants", "Grants")
    assert problems(content) == []
    before = (tmp_path / "compiled" / "manifest.json").read_bytes()
    assert problems(spoilt(tmp_path, EN, "Grants rose", "All 12 grants rose")) != []
    assert (tmp_path / "compiled" / "manifest.json").read_bytes() == before
