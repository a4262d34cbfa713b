"""The appendix of a PDF: an outline, links and the language, added behind what Qt wrote.

Qt writes no outline and no language, and of links only such as lead out of the file, or
nowhere: all are written here. A PDF may be continued at its end: objects written there stand for
those of the same number before, and a new table leads to the old one (ISO 32000-1, 7.5.6).
Nothing before is touched. Read are the file's last table, its catalog and its pages, which
Qt writes as plain text; a file that is of another form is left as it was.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

_OBJECT = rb"\A\d+ 0 obj\s*<<(.*?)>>\s*endobj"
_TABLE = rb"\Axref\s+0 \d+\s+((?:\d{10} \d{5} [nf]\s+)+)"
_LONGEST = 100_000  # Bytes of an object that is read: the pages of a book are listed in one.


class Spot(NamedTuple):
    """A place on a page, in points from its upper edge; the first page is 0."""

    page: int
    top: float


class Heading(NamedTuple):
    """A line of the outline; one of level 1 stands below none."""

    title: str
    level: int
    spot: Spot


class Link(NamedTuple):
    """A rectangle of a page, in points from its upper left corner, and where it leads.

    Attributes:
        box: Left, top, right and bottom.
        target: A place in the file, or an address.
    """

    page: int
    box: tuple[float, float, float, float]
    target: Spot | str


class _Page(NamedTuple):
    number: int
    annotations: int
    height: float


def appended(
    pdf: bytes, lang: str, headings: Sequence[Heading], links: Iterable[Link] = ()
) -> bytes:
    """Return a PDF that Qt wrote with an outline, links and the language of its text."""
    try:
        return _Appendix(pdf).written(lang, headings, links)
    except _OtherFormError:
        return pdf


class _OtherFormError(Exception):
    """The file is not as Qt writes it."""


class _Appendix:
    def __init__(self, pdf: bytes) -> None:
        self._pdf = pdf
        trailer = pdf[pdf.rfind(b"trailer") :]
        self._before = int(_found(rb"startxref\s+(\d+)", trailer))
        self._size = self._next = int(_found(rb"/Size\s+(\d+)", trailer))
        self._info, self._id = (
            _found(rb"/Info\s+(\d+)", trailer),
            _found(rb"(/ID \[.*?\])", trailer),
        )
        self._starts = self._listed()
        self._root = int(_found(rb"/Root\s+(\d+)", trailer))
        self._catalog = self._body(self._root)
        self._pages = [self._page(number) for number in self._leaves()]
        self._objects: dict[int, bytes] = {}

    def _listed(self) -> list[int]:
        # Where each object begins, as the file's table says: a line of 20 bytes for each.
        table = _found(_TABLE, self._pdf[self._before :])
        return [int(one) for one in re.findall(rb"(\d{10}) \d{5}", table)]

    def _body(self, number: int) -> bytes:
        if number >= len(self._starts):
            raise _OtherFormError
        start = self._starts[number]
        return _found(_OBJECT, self._pdf[start : start + _LONGEST])

    def _leaves(self) -> list[int]:
        tree = self._body(int(_found(rb"/Pages\s+(\d+)", self._catalog)))
        kids = _found(rb"/Kids\s*\[(.*?)\]", tree)
        return [int(one) for one in re.findall(rb"(\d+)\s+0\s+R", kids)]

    def _page(self, number: int) -> _Page:
        body = self._body(number)
        annotations = int(_found(rb"/Annots\s+(\d+)\s+0\s+R", body))
        height = float(_found(rb"/MediaBox\s*\[\s*\S+\s+\S+\s+\S+\s+([\d.]+)\s*\]", body))
        return _Page(number, annotations, height)

    def written(self, lang: str, headings: Sequence[Heading], links: Iterable[Link]) -> bytes:
        more = b"/Lang (%s)\n/ViewerPreferences << /DisplayDocTitle true >>\n" % lang.encode()
        if headings:
            more += b"/Outlines %d 0 R\n/PageMode /UseOutlines\n" % self._outline(headings)
        self._objects[self._root] = b"<<%s%s>>" % (self._catalog, more)
        noted: dict[int, list[bytes]] = {one.annotations: [] for one in self._pages}
        for one in links:
            noted[self._pages[one.page].annotations].append(self._annotation(one))
        self._objects |= {number: b"[%s]" % b"\n".join(some) for number, some in noted.items()}
        return self._pdf + self._end()

    def _given(self) -> int:
        self._next += 1
        return self._next - 1

    def _outline(self, headings: Sequence[Heading]) -> int:
        # Each line names its neighbours and its first and last below, so numbers come first.
        root, numbers = self._given(), [self._given() for _ in headings]
        above = list(_parents(headings))
        below: dict[int | None, list[int]] = {}
        for place, parent in enumerate(above):
            below.setdefault(parent, []).append(place)
        for place, one in enumerate(headings):
            row, parent = below[above[place]], above[place]
            at = row.index(place)
            form = {"Title": _text(one.title), "Dest": self._destination(one.spot)}
            form["Parent"] = _ref(root if parent is None else numbers[parent])
            form |= {"Prev": _ref(numbers[row[at - 1]])} if at else {}
            form |= {"Next": _ref(numbers[row[at + 1]])} if at + 1 < len(row) else {}
            under = [numbers[each] for each in below.get(place, ())]
            self._objects[numbers[place]] = _form(form | _ends(under, sign="-"))
        tops = [numbers[each] for each in below[None]]
        self._objects[root] = _form({"Type": "/Outlines"} | _ends(tops))
        return root

    def _destination(self, spot: Spot) -> str:
        page = self._pages[spot.page]
        return f"[{page.number} 0 R /XYZ null {page.height - spot.top:.2f} null]"

    def _annotation(self, link: Link) -> bytes:
        left, top, right, bottom = link.box
        high = self._pages[link.page].height
        form = {
            "Type": "/Annot", "Subtype": "/Link", "Border": "[0 0 0]", "F": "4",
            "Rect": f"[{left:.2f} {high - bottom:.2f} {right:.2f} {high - top:.2f}]",
        }  # fmt: skip
        if isinstance(link.target, Spot):
            form["Dest"] = self._destination(link.target)
        else:
            form["A"] = f"<< /S /URI /URI <{link.target.encode().hex()}> >>"
        return _form(form)

    def _end(self) -> bytes:
        parts, starts = [b"\n"], dict[int, int]()
        end = len(self._pdf) + 1
        for number, body in sorted(self._objects.items()):
            starts[number] = end
            parts.append(b"%d 0 obj\n%s\nendobj\n" % (number, body))
            end += len(parts[-1])
        trailer = b"trailer\n<<\n/Size %d\n/Info %s 0 R\n/Root %d 0 R\n%s\n/Prev %d\n>>\n" % (
            self._next, self._info, self._root, self._id, self._before,
        )  # fmt: skip
        last = b"startxref\n%d\n%%%%EOF\n" % end
        return b"".join((*parts, b"xref\n", *_table(starts), trailer, last))


def _found(pattern: bytes, text: bytes) -> bytes:
    found = re.search(pattern, text, re.DOTALL)
    if found is None:
        raise _OtherFormError
    return found[1]


def _parents(headings: Sequence[Heading]) -> Iterator[int | None]:
    # Above a heading stands the nearest before it that is of a lower level.
    path: list[int] = []
    for place, one in enumerate(headings):
        while path and headings[path[-1]].level >= one.level:
            path.pop()
        yield path[-1] if path else None
        path.append(place)


def _ends(under: Sequence[int], sign: str = "") -> dict[str, str]:
    # With a minus they are folded away until the reader of the file unfolds them.
    if not under:
        return {}
    count = f"{sign}{len(under)}"
    return {"First": _ref(under[0]), "Last": _ref(under[-1]), "Count": count}


def _ref(number: int) -> str:
    return f"{number} 0 R"


def _text(words: str) -> str:
    return f"<feff{words.encode('utf-16-be').hex()}>"


def _form(entries: Mapping[str, str]) -> bytes:
    return "<< {} >>".format(" ".join(f"/{key} {value}" for key, value in entries.items())).encode()


def _table(starts: Mapping[int, int]) -> Iterator[bytes]:
    yield b"0 1\n0000000000 65535 f \n"  # As every table begins.
    numbers = sorted(starts)
    for _, some in groupby(enumerate(numbers), lambda pair: pair[1] - pair[0]):
        run = [number for _, number in some]
        yield b"%d %d\n" % (run[0], len(run))
        yield from (b"%010d 00000 n \n" % starts[number] for number in run)
