"""A small library made by hand, for tests of the panels: real text, real index, no compiler."""

import tempfile
from functools import cache
from pathlib import Path

from desktop import paths
from desktop.compiler.write import write_json, write_manifest, write_text
from desktop.document.library import INDEX
from desktop.document.model import LANGS, Block, BlockId, Edition, Section, SectionId, Span
from desktop.reader import Reader
from desktop.search.query import Query
from desktop.search.results import Hit, Results, Snippet
from desktop.search.stored.building import build
from desktop.search.stored.documents import Entry

TITLES = {
    "0": ("At a glance", "概览"),
    "1": ("Effects of protection", "保护成效"),
    "1.1": ("Courts", "法院"),
    "1.2": ("Customs", "海关"),
    "3": ("Examination and registration", "审查登记"),
    "3.1": ("Invention patents", "发明专利"),
    "3.1.1": ("Time from filing to decision", "审查周期"),
    "3.1.2": ("Patents of high value held at home", "高价值发明专利拥有量"),
    "3.2": ("Trademarks", "商标"),
    "E": ("About this edition", "关于本书"),
}
TEXTS = {
    "0": [
        (
            "The year had more filings and faster examination; see how many trademarks stood.",
            "这一年申请更多、审查更快、惩处更严；下文说明年末有效商标和专利的数量。",
        )
    ],
    "1.1": [
        (
            (
                "Courts accepted many new cases. Among them were disputes over trademarks, "
                "patents and copyright, and the first orders of punitive damages in seed cases "
                "were confirmed on appeal."
            ),
            "法院受理大量新案件，其中有商标、专利、著作权和不正当竞争纠纷。",
        ),
        ("Punitive damages were awarded more often.", "惩罚性赔偿适用更多。"),
    ],
    "1.2": [("Customs held goods that bore false trademarks.", "海关扣留假冒商标货物。")],
    "3.1": [
        ("Invention patents are examined in substance.", "发明专利须经实质审查。"),
        ("A patent 😀 granted at home may be licensed openly.", "国内授权的专利😀可以开放许可。"),
    ],
    "3.1.1": [("The average time fell again.", "平均审查周期再次缩短。")],
    "3.2": [
        ("Trademarks are registered by class.", "商标按类别注册。"),
        ("Registered trademarks lapse after ten years unless renewed.", "注册商标期满可以续展。"),
    ],
    "E": [("This digest is not the paper itself.", "本书并非白皮书原文。")],
}


def blocks(section, lang):
    """The blocks of one section."""
    pick = LANGS.index(lang)
    heading = Block(BlockId(section), "heading", TITLES[section][pick], level=level(section))
    rest = [
        Block(BlockId(f"{section}-{number}"), "paragraph", text[pick])
        for number, text in enumerate(TEXTS.get(section, ()), 1)
    ]
    return (heading, *rest)


def level(section):
    """The level of a section, from 1."""
    return section.count(".") + 1


def edition(lang):
    """The small edition in one language."""
    sections = tuple(
        Section(
            SectionId(one),
            TITLES[one][LANGS.index(lang)],
            level(one),
            one[0],
            blocks(one, lang),
        )
        for one in TITLES
    )
    return Edition("2023", lang, "A small edition", sections)


@cache
def small_library():
    """The folder of the small edition, compiled once."""
    folder = Path(tempfile.mkdtemp(prefix="panels-"))
    entries = []
    for lang in LANGS:
        made = edition(lang)
        write_text(folder, made)
        entries += [
            Entry(block.id, one.id, one.part, lang, block.kind, one.title, block.text)
            for one in made.sections
            for block in one.blocks
        ]
    both = {"en": "A small edition", "zh": "小书"}
    licence = {"id": "CC-BY-4.0", "en": "Our words are free.", "zh": "文字自由。"}
    write_json(folder, "edition.json", {"title": both, "statement": both, "licence": licence})
    (folder / INDEX).mkdir()
    build(folder / INDEX, entries)
    write_manifest(folder, "2023")
    return folder


def small_reader(home):
    """A reader over the small edition."""
    return Reader(paths.home(home), small_library())


def wide(text):
    """The text in signs as wide as Chinese ones."""
    return "".join(chr(ord(sign) + 0xFEE0) for sign in text)


def hit(block):
    """A hit on the first word of an English block."""
    section = block.split("-")[0]
    text = next(one.text for one in blocks(section, "en") if one.id == block)
    spans = (Span(0, len(text.split(" ", maxsplit=1)[0])),)
    snippet = Snippet(text, spans)
    kind, title = "paragraph", TITLES[section][0]
    return Hit(1, 1.0, kind, BlockId(block), "", section, "en", title, snippet, text, spans)


def hits_of(*blocks, asked="trademarks", total=None):
    """An answer with a hit on each block."""
    found = tuple(hit(one) for one in blocks)
    return Results(Query(asked), len(found) if total is None else total, 1.0, "", found)
