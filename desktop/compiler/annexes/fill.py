"""What stands in a block made from a table: pieces, as a writer would have written them.

So figures, links and cells are made, compared and counted by the same code as the text's.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from desktop.compiler.annexes.labels import Labels, emphasis, link, spans, strong, written_date
from desktop.compiler.check import SCHEME
from desktop.compiler.manual.interface import SHORTCUT, row_of
from desktop.compiler.markup import Piece, RawBlock, RawSection
from desktop.compiler.markup import Row as Cells
from desktop.compiler.sources import Row, Tables, told_in
from desktop.document.model import LANGS, Lang
from desktop.preferences.declared import Preference, Value


@dataclass(frozen=True, slots=True)
class Filler:
    """Fills the blocks of one compile.

    Attributes:
        places: The block of each key.
        rests: How many facts, points and events rest on each source.
    """

    tables: Tables
    labels: Labels
    places: Mapping[str, str]
    rests: Mapping[str, Counter[str]]

    def fill(self, raw: RawBlock, lang: Lang) -> None:
        """Put the words of its thing into a block that was made from a table."""
        kind, _, name = raw.key.partition(" ")
        if kind == "series":
            self._series(raw, name, lang)
        else:
            make = {
                "event": self._event, "term": self._term, "source": self._source,
                "action": self._action, "preference": self._preference,
            }[kind]  # fmt: skip
            raw.pieces = make(name, lang)

    def _series(self, raw: RawBlock, name: str, lang: Lang) -> None:
        points, labels = self.tables.series[name], self.labels
        first = next(iter(points.values()))
        unit = first.figure.unit
        raw.words = labels.text(
            "series.caption", lang,
            label=first.entry.row[f"label_{lang}"],
            unit=unit.zh if lang == "zh" else unit.many,
            gaps=self._gaps(points, lang),
        )  # fmt: skip
        heads = [labels(f"series.{one}", lang) for one in ("year", "figure", "how", "source")]
        raw.rows = [self._cells([[Piece("text", one)] for one in heads])]
        for year in sorted(points):
            row = points[year].entry.row
            how = labels(f"quality.{row['quality']}", lang)
            note = row[f"note_{lang}"].strip().rstrip(".。")
            cells = [
                [Piece("text", str(year))],
                [Piece("ref", f"{name}@{year}")],
                labels.filled("series.noted" if note else "series.plain", lang, how=how, note=note),
                self._link("source", row["source_id"]),
            ]
            raw.rows.append(self._cells(cells))

    def _gaps(self, points: Iterable[int], lang: Lang) -> str:
        first, last = (int(self.labels(f"series.{one}", "en")) for one in ("from", "to"))
        known = set(points)
        unknown = [year for year in range(first, last + 1) if year not in known]
        lost = spans(unknown, self.labels("span", lang))
        years = self.labels("comma", lang).join(lost)
        return self.labels.text("series.gaps", lang, years=years) if lost else ""

    def _cells(self, cells: Sequence[list[Piece]]) -> Cells:
        return [(cell, "right" if number == 1 else "left") for number, cell in enumerate(cells)]

    def _event(self, name: str, lang: Lang) -> list[Piece]:
        row = self.tables.events[name]
        return self.labels.filled(
            "event", lang,
            date=strong(written_date(row["date"], lang)),
            text=row[f"event_{lang}"],
            part=self._told_in(row, lang),
            source=self._link("source", row["source_id"]),
        )  # fmt: skip

    def _told_in(self, row: Row, lang: Lang) -> list[Piece]:
        # The blocks that tell of an event, else the part it belongs to.
        blocks = told_in(row)
        if not blocks:
            return link(self.labels(f"part.{row['part']}", lang), SCHEME + row["part"])
        comma = Piece("text", self.labels("comma", lang))
        found = [piece for one in blocks for piece in (comma, *link(one, SCHEME + one))]
        return found[1:]

    def _term(self, name: str, lang: Lang) -> list[Piece]:
        row, labels = self.tables.terms[name], self.labels
        tongues = sorted(LANGS, key=lambda one: one != lang)  # The page's own language first.
        names = ";".join(row[f"synonyms_{one}"] for one in tongues).split(";")
        also = labels("semicolon", lang).join(one.strip() for one in names if one.strip())
        return labels.filled(
            "term", lang,
            name=strong(row[lang]),
            other=row["zh" if lang == "en" else "en"],
            pinyin=row["pinyin"],
            abbr=labels.text("term.abbr", lang, abbr=row["abbr"]) if row["abbr"] else "",
            definition=row[f"definition_{lang}"],
            also=labels.text("term.also", lang, also=also) if also else "",
        )  # fmt: skip

    def _source(self, name: str, lang: Lang) -> list[Piece]:
        row, labels = self.tables.sources[name], self.labels
        publisher = row["publisher_zh"] if lang == "zh" else row["publisher"]
        date = written_date(row["date"], lang) if row["date"] else labels("source.undated", lang)
        host = urlsplit(str(row["url"])).netloc.removeprefix("www.")
        counts = [
            labels.text(f"source.{kind}", lang, count=str(count))
            for kind, count in self.rests.get(name, Counter[str]()).items()
        ]
        resting = labels("semicolon", lang).join(counts)
        return labels.filled(
            "source", lang,
            publisher=strong(publisher or row["publisher"]),
            title=row["title"] if row["title"].startswith("[") else emphasis(row["title"]),
            tongue=labels(f"source.in.{row['language']}", lang),
            date=date,
            via=self._via(row["via"], lang),
            grade=labels(f"grade.{row['grade']}", lang),
            recorded=labels(f"recorded.{row['recorded']}", lang),
            address=link(host, row["url"]) if host else labels("source.unlinked", lang),
            rests=labels.text("source.rests", lang, counts=resting)
            if counts else labels("source.unused", lang),
        )  # fmt: skip

    def _action(self, name: str, lang: Lang) -> list[Piece]:
        interface = self.tables.interface
        return self.labels.filled(
            "action", lang,
            name=strong(interface.named("action", name, lang)),
            tip=interface.tip(name, lang),
            keys=[Piece("ref", f"{SHORTCUT}:{name}:all")],
        )  # fmt: skip

    def _preference(self, name: str, lang: Lang) -> list[Piece]:
        row, said = row_of(name), self.tables.interface.said
        return self.labels.filled(
            "preference", lang,
            name=strong(said(row.title, lang)),
            help=said(row.help, lang),
            values=self._values(row, lang),
        )  # fmt: skip

    def _values(self, row: Preference, lang: Lang) -> str:
        def said(value: Value) -> str:
            return self.tables.interface.said(row.named(value), lang)

        if row.limits:
            least, most = (f"{one}" for one in row.limits)
            return self.labels.text(
                "preference.number", lang,
                least=least, most=most, unit=f" {row.unit}", usual=str(row.default),
            )  # fmt: skip
        if row.allowed:
            every = self.labels("comma", lang).join(said(one) for one in row.allowed)
            return self.labels.text("preference.choice", lang, every=every, usual=said(row.default))
        if isinstance(row.default, bool):  # What is usual may depend on the system.
            return self.labels("preference.switch", lang)
        return self.labels("preference.name", lang)

    def _via(self, via: str, lang: Lang) -> str:
        if not via:
            return ""
        if via in self.labels.rows:  # A description of ours; the names of sites stay as they are.
            via = self.labels(via, lang)
        return self.labels.text("source.via", lang, via=via)

    def _link(self, kind: str, name: str) -> list[Piece]:
        place = self.places.get(f"{kind} {name}", "")
        return link(place, SCHEME + place) if place else [Piece("text", name)]


def fill(pages: Sequence[Mapping[Lang, RawSection]], tables: Tables, labels: Labels) -> None:
    """Fill every block of the pages that was made from a table."""
    sections = [page[lang] for page in pages for lang in LANGS]
    every: list[tuple[RawBlock, Lang]] = [
        (raw, section.lang) for section in sections for raw in section.blocks if raw.key
    ]
    filler = Filler(tables, labels, {raw.key: raw.id for raw, _ in every}, _rests(tables))
    for raw, lang in every:
        filler.fill(raw, lang)


def _rests(tables: Tables) -> dict[str, Counter[str]]:
    found: dict[str, Counter[str]] = {}
    for fact in tables.facts.values():
        for source in fact.entry.row.get("sources") or ():
            found.setdefault(str(source), Counter())["facts"] += 1
    for points in tables.series.values():
        for point in points.values():
            found.setdefault(point.entry.row["source_id"], Counter())["points"] += 1
    for row in tables.events.values():
        found.setdefault(row["source_id"], Counter())["events"] += 1
    return found
