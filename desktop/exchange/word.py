"""DOCX: headings, quotes, notes and citations in a word processor's own styles.

Five small parts in a ZIP, written here: the library for it would put 14 MB and a quarter
of a second of imports (lxml) into the program for four paragraph styles. In the tests that
library reads what is written.
"""

import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from itertools import groupby

from desktop.exchange.labels import CITATION, NOTE, ORPHAN, TAGS
from desktop.exchange.records import Head, Record

_LANGS = {"en": "en-GB", "zh": "zh-CN"}
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MADE = (1980, 1, 1, 0, 0, 0)  # The same marks give the same bytes.
_OFFICE = "http://schemas.openxmlformats.org"
_TYPE = "application/vnd.openxmlformats"
_WORD = f"{_TYPE}-officedocument.wordprocessingml"
_MAIN = f"{_OFFICE}/wordprocessingml/2006/main"
_OF = f"{_OFFICE}/officeDocument/2006/relationships"
_ABOUT = f"{_OFFICE}/package/2006"

_TYPES = (
    f'<Types xmlns="{_ABOUT}/content-types">'
    f'<Default Extension="rels" ContentType="{_TYPE}-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_WORD}.document.main+xml"/>'
    f'<Override PartName="/word/styles.xml" ContentType="{_WORD}.styles+xml"/>'
    f'<Override PartName="/docProps/core.xml" ContentType="{_TYPE}-package.core-properties+xml"/>'
    "</Types>"
)
_RELATIONS = (
    f'<Relationships xmlns="{_ABOUT}/relationships">'
    f'<Relationship Id="d" Type="{_OF}/officeDocument" Target="word/document.xml"/>'
    f'<Relationship Id="c" Type="{_ABOUT}/relationships/metadata/core-properties"'
    ' Target="docProps/core.xml"/></Relationships>'
)
_TO_STYLES = (
    f'<Relationships xmlns="{_ABOUT}/relationships">'
    f'<Relationship Id="s" Type="{_OF}/styles" Target="styles.xml"/></Relationships>'
)
_HEADING = (
    '<w:keepNext/><w:spacing w:before="360" w:after="120"/><w:outlineLvl w:val="0"/>'
)  # fmt: skip
_QUOTE = (
    '<w:keepNext/><w:pBdr><w:left w:val="single" w:sz="18" w:space="8" w:color="767676"/></w:pBdr>'
    '<w:spacing w:before="240" w:after="120"/><w:ind w:left="360"/>'
)
_STYLES = (  # Id, name, paragraph and run properties.
    ("Normal", "Normal", '<w:spacing w:after="120"/>', ""),
    ("Title", "Title", '<w:spacing w:after="240"/>', '<w:sz w:val="40"/>'),
    ("Heading1", "heading 1", _HEADING, '<w:b/><w:sz w:val="28"/>'),
    ("Quote", "Quote", _QUOTE, ""),
)


def write(found: Sequence[Record], head: Head) -> bytes:
    """Return the document."""
    return document(_body(found, head), head)


def document(paragraphs: Iterable[str], head: Head) -> bytes:
    """Return a whole document of what `paragraph` made; the same ones give the same bytes."""
    body = "".join(paragraphs)
    text = f'<w:document xmlns:w="{_MAIN}"><w:body>{body}</w:body></w:document>'
    parts = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _RELATIONS,
        "word/document.xml": text,
        "word/_rels/document.xml.rels": _TO_STYLES,
        "word/styles.xml": _styles(head),
        "docProps/core.xml": _core(head),
    }
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as file:
        for name, part in parts.items():
            file.writestr(zipfile.ZipInfo(name, _MADE), (_XML + part).encode("utf-8", "replace"),
                          zipfile.ZIP_DEFLATED)  # fmt: skip
    return kept.getvalue()


def _styles(head: Head) -> str:
    lang = _LANGS[head.lang]
    usual = (
        '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/>'
        f'<w:lang w:val="{lang}" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault></w:docDefaults>'
    )
    usually = ' w:default="1"'
    rows = (
        f'<w:style w:type="paragraph" w:styleId="{one}"{usually if one == "Normal" else ""}>'
        f'<w:name w:val="{name}"/><w:pPr>{block}</w:pPr><w:rPr>{run}</w:rPr></w:style>'
        for one, name, block, run in _STYLES
    )
    return f'<w:styles xmlns:w="{_MAIN}">{usual}{"".join(rows)}</w:styles>'


def _core(head: Head) -> str:
    dc = "http://purl.org/dc/elements/1.1/"
    return (
        f'<cp:coreProperties xmlns:cp="{_ABOUT}/metadata/core-properties" xmlns:dc="{dc}">'
        f"<dc:title>{_text(head.title)}</dc:title><dc:language>{_LANGS[head.lang]}</dc:language>"
        "</cp:coreProperties>"
    )


def _body(found: Sequence[Record], head: Head) -> Iterator[str]:
    yield paragraph("Title", head.title)
    for section, some in groupby(found, lambda one: one.section):
        yield paragraph("Heading1", section or "–")
        for one in some:
            yield from _mark(one, head)


def _mark(one: Record, head: Head) -> Iterator[str]:
    lang, mark = head.lang, one.mark
    yield paragraph("Quote", one.quote or mark.anchor.exact)
    said = (
        ("", ORPHAN[lang] if mark.state == "orphan" else ""),
        (f"{NOTE[lang]}: ", mark.note),
        (f"{TAGS[lang]}: ", ", ".join(mark.tags)),
        (f"{CITATION[lang]}: ", one.citation),
    )
    yield from (paragraph("Normal", words, label) for label, words in said if words)


def paragraph(style: str, words: str, label: str = "") -> str:
    """Return a paragraph in one of the four styles; ``label`` stands before it in bold."""
    bold = f"<w:r><w:rPr><w:b/></w:rPr>{_lines(label)}</w:r>" if label else ""
    kept = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>'
    return f"<w:p>{kept}{bold}<w:r>{_lines(words)}</w:r></w:p>"


def _lines(words: str) -> str:
    rows = (f'<w:t xml:space="preserve">{_text(line)}</w:t>' for line in words.split("\n"))
    return "<w:br/>".join(rows)


def _text(words: str) -> str:
    return escape(_NO_XML.sub("", words), quote=False)
