"""The edition as one web page, or as an e-book in EPUB 3.

Made from the same markup. Deterministic: the same edition and marks give the same bytes.
EPUB as the W3C's EPUB 3.3 has it: a container, a package, a navigation document; the
``mimetype`` first and stored.
"""

import io
import uuid
import zipfile
from collections.abc import Callable, Mapping, Sequence
from html import escape
from typing import Final

from desktop.document.library import Library
from desktop.document.model import Both, Lang, Section
from desktop.document.outline import Outline
from desktop.errors import BadOptionError
from desktop.exchange.book.markup import LANGS, STYLE, Writer, anchor, marks_by_block
from desktop.marks.model import Mark

CONTENTS = Both("Contents", "目录")
SOURCES = Both("What each figure rests on", "各数字的来源")
SPACE: Final = uuid.UUID("0d0d4b1e-6f0e-5c8e-9d55-6a6f2f6e2023")  # Our own, for identifiers.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_MIDDLE = " main, nav { max-width: 42rem; margin: 0 auto; padding: 0 1rem; }"
_DRAWN = {True: ' properties="svg"', False: ""}
_MOMENT = (2026, 1, 1, 0, 0, 0)  # Of every file in the book: no build may differ by its hour.


def write(name: str, library: Library, lang: Lang, marks: Sequence[Mark] = ()) -> bytes:
    """Return the edition in the form that a file's name asks for.

    Raises:
        BadOptionError: The name ends in neither ``.html`` nor ``.epub``.
    """
    for suffix, make in FORMS.items():
        if name.lower().endswith(suffix):
            return make(library, lang, marks)
    raise BadOptionError(why=f"“{name}” must end in {' or '.join(FORMS)}.")


def web_page(library: Library, lang: Lang, marks: Sequence[Mark] = ()) -> bytes:
    """Return the whole edition in one language as one page that loads nothing."""
    writer = Writer(library, lang, marks_by_block(marks), "#{}".format)
    edition = library.edition(lang).work
    body = [line for section in edition.sections for line in writer.section(section)]
    lines = [
        f'<!DOCTYPE html>\n<html lang="{LANGS[lang]}">\n<head>\n<meta charset="utf-8"/>',
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}"/>',
        '<meta name="viewport" content="width=device-width, initial-scale=1"/>',
        f"<title>{escape(edition.title)}</title>",
        f"<style>{STYLE}{_MIDDLE}</style>",
        "</head>\n<body>",
        f'<nav aria-label="{CONTENTS[lang]}">{_contents(Outline(edition), "#{}".format)}</nav>',
        "<main>",
        *body,
        f'<section id="sources"><h1>{SOURCES[lang]}</h1>',
        *writer.sources(),
        "</section>\n</main>\n</body>\n</html>\n",
    ]
    return "\n".join(lines).encode()


def e_book(library: Library, lang: Lang, marks: Sequence[Mark] = ()) -> bytes:
    """Return the whole edition in one language as EPUB 3, a file a part."""
    edition = library.edition(lang).work
    parts = {section.part: section for section in reversed(edition.sections)}
    order = [section.part for section in edition.sections if section is parts[section.part]]

    def href(name: str) -> str:
        if name.startswith("source-"):
            return f"sources.xhtml#{name}"
        return f"part-{name[1:].split('.', maxsplit=1)[0].split('-', maxsplit=1)[0]}.xhtml#{name}"

    writer = Writer(library, lang, marks_by_block(marks), href)
    files = {
        f"part-{part}.xhtml": _page(
            parts[part].title,
            lang,
            [line for one in edition.sections if one.part == part for line in writer.section(one)],
        )
        for part in order
    }
    files["sources.xhtml"] = _page(
        SOURCES[lang], lang, [f"<h1>{SOURCES[lang]}</h1>", *writer.sources()]
    )
    nav = f'<nav epub:type="toc"><h1>{CONTENTS[lang]}</h1>{_contents(Outline(edition), href)}</nav>'
    files["nav.xhtml"] = _page(CONTENTS[lang], lang, [nav])
    files["style.css"] = STYLE
    spine = [*(f"part-{part}.xhtml" for part in order), "sources.xhtml"]
    files["package.opf"] = _package(library, lang, {one: "<svg" in files[one] for one in spine})
    return _zipped(files)


def _contents(outline: Outline, href: Callable[[str], str], above: Section | None = None) -> str:
    below = outline.children(above.id if above else None)
    items = [
        f'<li><a href="{href(anchor(one.id))}">{one.id} {escape(one.title)}</a>'
        f"{_contents(outline, href, one)}</li>"
        for one in below
    ]
    return f"<ol>{''.join(items)}</ol>" if items else ""


def _page(title: str, lang: Lang, lines: Sequence[str]) -> str:
    return "\n".join((
        '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>',
        (
            '<html xmlns="http://www.w3.org/1999/xhtml" '
            'xmlns:epub="http://www.idpf.org/2007/ops" '
            f'lang="{LANGS[lang]}" xml:lang="{LANGS[lang]}">'
        ),
        f'<head><title>{escape(title)}</title><link rel="stylesheet" href="style.css"/></head>',
        "<body>",
        *lines,
        "</body>\n</html>\n",
    ))


def _package(library: Library, lang: Lang, spine: Mapping[str, bool]) -> str:
    # ``spine`` says of each page, in reading order, whether a drawing stands in it.
    about, edition = library.about, library.edition(lang)
    rights = [words for name, words in about["licence"].items() if name in {lang, "words"}]
    name = uuid.uuid5(SPACE, f"{edition.id}/{lang}/{library.version}")
    items = [
        f'<item id="{one}" href="{one}" media-type="application/xhtml+xml"{_DRAWN[is_drawn]}/>'
        for one, is_drawn in spine.items()
    ]
    features = ("tableOfContents", "structuralNavigation", "longDescription", "alternativeText")
    accessible = [
        *(f'<meta property="schema:accessMode">{one}</meta>' for one in ("textual", "visual")),
        '<meta property="schema:accessModeSufficient">textual</meta>',
        *(f'<meta property="schema:accessibilityFeature">{one}</meta>' for one in features),
        '<meta property="schema:accessibilityHazard">none</meta>',
    ]
    return "\n".join((
        '<?xml version="1.0" encoding="utf-8"?>',
        '<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id">',
        '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">',
        f'<dc:identifier id="id">urn:uuid:{name}</dc:identifier>',
        f"<dc:title>{escape(edition.title)}</dc:title>",
        f"<dc:language>{LANGS[lang]}</dc:language>",
        f"<dc:date>{escape(str(about['issued']))}</dc:date>",
        *(f"<dc:rights>{escape(str(one))}</dc:rights>" for one in rights),
        '<meta property="dcterms:modified">2026-01-01T00:00:00Z</meta>',
        *accessible,
        "</metadata>\n<manifest>",
        '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>',
        '<item id="style" href="style.css" media-type="text/css"/>',
        *items,
        "</manifest>\n<spine>",
        *(f'<itemref idref="{one}"/>' for one in spine),
        "</spine>\n</package>\n",
    ))


def _zipped(files: Mapping[str, str]) -> bytes:
    container = (
        '<?xml version="1.0" encoding="utf-8"?>\n<container version="1.0" '
        'xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile '
        'full-path="book/package.opf" media-type="application/oebps-package+xml"/></rootfiles>'
        "</container>\n"
    )
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as book:
        _put(book, "mimetype", "application/epub+zip", zipfile.ZIP_STORED)
        _put(book, "META-INF/container.xml", container)
        for name, text in files.items():
            _put(book, f"book/{name}", text)
    return packed.getvalue()


def _put(book: zipfile.ZipFile, name: str, text: str, how: int = zipfile.ZIP_DEFLATED) -> None:
    info = zipfile.ZipInfo(name, _MOMENT)
    info.compress_type = how
    info.external_attr = 0o644 << 16
    book.writestr(info, text.encode())


FORMS: Final = {".html": web_page, ".epub": e_book}
