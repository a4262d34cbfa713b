"""Saying: our own words in an evidence pack, in both languages, as rows to be set.

The faces, a page and a document, set the same rows: none says more than the other.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from desktop.document.model import Both, Lang, Table
from desktop.exchange.evidence.exhibits import Evidence, Exhibit, Passage
from desktop.exchange.labels import CITATION, KINDS, NOTE, ORPHAN, TAGS

TITLE = Both("Evidence pack", "证据材料")
EXHIBIT = Both("Exhibit {number}: block {block}", "材料{number}：段落{block}")
ABOUT = Both("What this is", "说明")
SHOWS = Both("What it shows, and what it does not", "能够证明与不能证明的事项")
CHECK = Both("How to check it", "核对方法")
EXHIBITS = Both("Exhibits", "材料")

PROVES = (
    Both(
        "It shows that the marked words stand in the named blocks of the named edition, unless "
        "an exhibit says that they no longer do: each block's text is given whole, with its "
        "SHA-256.",
        "本材料表明：除另注明已不存在者外，所标文字载于所列版本的所列段落；各段全文照录，并附其SHA-256值。",
    ),
    Both(
        "It shows whether a block has changed since it was marked, as far as the mark kept the "
        "beginning of its hash (16 of 64 digits).",
        "本材料表明：段落自标注以来是否改动，以标注所存散列值开头（64位中的16位）为限。",
    ),
)
PROVES_NOT = (
    Both(
        "It does not show what the white paper says. The edition is a digest in other words; "
        "a figure is proved by its own source, which is named, not by this pack.",
        "本材料不能证明白皮书的内容。本版为另行撰写的要览；数字应以所注来源为据，而非以本材料为据。",
    ),
    Both(
        "It does not show that a source says what the digest reports: no source was opened.",
        "本材料不能证明来源所载与要览所述一致：制作时未打开任何来源。",
    ),
    Both(
        "It does not show who made it or when. It is not signed, and the time is what this "
        "computer's clock said.",
        "本材料不能证明由何人、于何时制作。本材料未经签名，所载时间为本机时钟的时间。",
    ),
    Both(
        "It does not prove itself: whoever can change this file can change the hashes in it. "
        "They are proof only beside an edition that was had from elsewhere.",
        "本材料不能自证：能改动本文件者，亦能改动其中的散列值；须与另行取得的版本核对，方有证明力。",
    ),
)
HOW = Both(
    "Install the same edition and revision (“whitepaper editions” names its version), run "
    "“whitepaper show BLOCK --lang {langs} --json”, and take the SHA-256 of “text” in UTF-8, "
    "with no line end after it.",
    "安装同一版本与修订（“whitepaper editions”显示其版本号），运行“whitepaper show 段落 --lang "
    "{langs} --json”，取“text”的UTF-8文本（末尾不带换行）计算SHA-256。",
)

_EDITION = Both("Edition", "版本")
_REVISION = Both(
    "{id}, revision {revision}, version {version}", "{id}，修订{revision}，版本号{version}"
)
_FILE = Both("SHA-256 of {name}", "{name}的SHA-256")
_MADE = Both("Written", "制作时间")
_BY = Both("By", "制作程序")
_COUNT = Both("Exhibits", "材料数")
_KIND = Both("Mark", "标注")
_CREATED = Both("Made", "标注时间")
_STATE = Both("State", "状态")
_TEXT = Both("Block {block}, whole", "段落{block}全文")
_GONE = Both("This block is no longer in the edition.", "该段落已不在本版之中。")
_HASH = Both("SHA-256", "SHA-256")
_SAME = Both("The block is what it was when it was marked.", "该段落与标注时相同。")
_CHANGED = Both(
    "The block has changed since it was marked: its hash then began with {was}.",
    "该段落自标注以来已有改动：当时的散列值以{was}开头。",
)
_MOVED = Both("Moved to where the words stand now; please check.", "文字位置已变动，请核对。")
_SOURCE = Both("Source of a figure here", "此处数字的来源")
_NO_SOURCE = Both("No figure is marked here.", "此处未标注数字。")


@dataclass(frozen=True, slots=True)
class Row:
    """One thing said: its label, its words, and the language these are in.

    Attributes:
        table: Where the cells stand in the words of a table.
    """

    label: str
    words: str
    lang: Lang
    table: Table | None = None


def head(found: Evidence) -> Iterator[Row]:
    """Yield what is said of the pack and its edition."""
    lang = found.lang
    values = {"id": found.edition, "revision": found.revision, "version": found.version}
    yield Row(_EDITION[lang], found.title, lang)
    yield Row("", _REVISION[lang].format_map(values), lang)
    for name, sha in found.files.items():
        yield Row(_FILE[lang].format(name=name), sha, lang)
    yield Row(_COUNT[lang], str(len(found.exhibits)), lang)
    yield Row(_MADE[lang], found.making.made, lang)
    yield Row(_BY[lang], found.making.program, lang)


def check(found: Evidence) -> str:
    """Return how the hashes are made again."""
    langs = "|".join(dict.fromkeys(one.record.mark.lang for one in found.exhibits))
    return HOW[found.lang].format(langs=langs)


def title(one: Exhibit, lang: Lang) -> str:
    """Return an exhibit's heading."""
    return EXHIBIT[lang].format(number=one.number, block="–".join(_ends(one)))


def _ends(one: Exhibit) -> list[str]:
    blocks = one.record.blocks
    return list(dict.fromkeys((blocks[0], blocks[-1])))


def said(one: Exhibit, lang: Lang) -> Iterator[Row]:
    """Yield what is said of an exhibit below its quote."""
    mark, record = one.record.mark, one.record
    states = {"anchored": "", "moved": _MOVED[lang], "orphan": ORPHAN[lang]}
    rows = (
        Row(_STATE[lang], states[mark.state], lang),
        Row(NOTE[lang], mark.note, mark.lang),
        Row(TAGS[lang], ", ".join(mark.tags), mark.lang),
        Row(CITATION[lang], record.citation, mark.lang),
        Row(_KIND[lang], KINDS[mark.kind][lang], lang),
        Row(_CREATED[lang], mark.created, lang),
    )
    yield from (row for row in rows if row.words)
    for passage in one.passages:
        yield from _of_passage(passage, lang, mark.lang)


def _of_passage(passage: Passage, lang: Lang, own: Lang) -> Iterator[Row]:
    label = _TEXT[lang].format(block=passage.block)
    if not passage.text:
        yield Row(label, _GONE[lang], lang)
        return
    yield Row(label, passage.text, own, passage.table)
    yield Row(_HASH[lang], passage.sha256, lang)
    changed = _CHANGED[lang].format(was=passage.was)
    yield Row("", _SAME[lang] if passage.is_same else changed, lang)
    if not passage.sources:
        yield Row(_SOURCE[lang], _NO_SOURCE[lang], lang)
    for source in passage.sources:
        yield Row(_SOURCE[lang], source, own)
