"""What CONTRIBUTING tells to type works, word for word."""

import re
import shutil
from textwrap import dedent

import pytest

from desktop.compiler.compile import compile_library, number_blocks
from desktop.document.library import Library
from tests.support.source import TOP

SECTION = "content/text/3-examination/900-examiners"


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    """The edition with the source, the fact, the series and the section of CONTRIBUTING."""
    top = tmp_path_factory.mktemp("contributed")
    shutil.copytree(TOP / "content", top / "content")
    words = (TOP / "CONTRIBUTING.md").read_text("utf-8")
    told = [dedent(one) for one in re.findall(r"   ```\w*\n(.*?)   ```", words, flags=re.DOTALL)]
    source, fact, series, english, chinese = told
    for file, text in (("sources.csv", source), ("series/series.csv", series)):
        append(top / "content" / file, text)
    append(top / "content" / "facts" / "3-patents.yaml", "\n" + fact)
    for lang, page in (("en", english), ("zh", chinese)):
        (top / f"{SECTION}.{lang}.md").write_text(page, "utf-8")
        annex = top / "content" / "text" / "A-series" / f"010-patents.{lang}.md"
        asked = re.sub(r"(::: each series .*)", r"\1 examiners", annex.read_text("utf-8"))
        annex.write_text(asked, "utf-8")
    number_blocks(top / "content")
    compile_library(top / "content", top / "compiled")
    return Library(top / "compiled")


def append(file, text):
    file.write_text(file.read_text("utf-8") + text, "utf-8")


def test_the_section_stands_in_both_languages(library):
    texts = {lang: section(library, lang).blocks[1].text for lang in ("en", "zh")}
    assert texts["en"].startswith("At the end of 2023 the office had over 16,000 examiners")
    assert texts["zh"].startswith("2023年底，审查员有超过1.6万人")


def section(library, lang):
    return next(one for one in library.edition(lang).sections if one.id == "3.90")


def test_the_series_and_the_source_stand_in_their_annexes(library):
    told = [b.text for s in library.edition("en").sections if s.part in "AD" for b in s.blocks]
    assert any(text.startswith("Examiners of patents (people). Not known: 2012") for text in told)
    assert any(text.startswith("Patent Office, Examiners in 2023, 1 March 2024.") for text in told)


def test_the_fact_knows_its_block_and_its_series(library):
    fact = library.facts["patents.examiners"]
    assert (fact.used_in, fact.series) == (("3.90-1",), "examiners")
