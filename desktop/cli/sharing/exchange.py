"""`marks export`, `marks import` and the layers: marks out, and others' marks in."""

from collections.abc import Callable, Mapping
from pathlib import Path

from desktop import __version__, disk
from desktop.cli.answer import Answer, Row, many
from desktop.cli.asking.options import Asked
from desktop.cli.layout import Grid, Paragraph
from desktop.cli.marks import is_asked, no_marks, row
from desktop.errors import BadOptionError, FolderError, NothingListed
from desktop.exchange import formats
from desktop.exchange.evidence.exhibits import Making, gathered
from desktop.exchange.intake import plan as plans
from desktop.exchange.intake.layers import Layer
from desktop.exchange.intake.plan import Plan
from desktop.exchange.labels import TITLE
from desktop.exchange.records import Head, records
from desktop.marks import clock
from desktop.reader import Reader

_APART = "keep a file of them apart with “whitepaper marks import FILE --layer NAME”"


def export(reader: Reader, asked: Asked) -> Answer:
    """Write the marks asked for into a file, or as the answer itself."""
    file = asked.words[1] if len(asked.words) > 1 else ""
    name = asked.format or formats.suited(file)
    found = [one for one in reader.marks.all() if is_asked(one, asked)]
    if not found:
        return Answer({"format": name, "marks": 0}, error=no_marks())
    lang = asked.lang or "en"
    head = Head(f"{TITLE[lang]} – {reader.library.about['title'][lang]}", lang)
    form = formats.write(name, records(reader.library, found, asked.style), head)
    value: Row = {"format": name, "marks": len(found), "file": file or None}
    if not file:
        if not formats.FORMATS[name].is_text:
            raise BadOptionError(why=f"--format {name} is no text: name a file to write.")
        text = form.decode("utf-8").rstrip("\n")
        return Answer({**value, "text": text}, raw=text, afterwards=reader.close)
    _write(Path(file), form)
    said = f"{many(len(found), 'mark')} written into {file}."
    return Answer(value, [Paragraph(said)], [value], afterwards=reader.close)


def _write(path: Path, form: bytes) -> None:
    if not path.absolute().parent.is_dir():
        raise FolderError(path=path.parent, why="there is no such folder")
    try:
        disk.write(path.absolute(), form)
    except OSError as error:
        raise FolderError(path=path.parent, why=error.strerror or error) from error


def evidence(reader: Reader, asked: Asked) -> Answer:
    """Write the marks asked for as an evidence pack, as HTML or DOCX by the file's name."""
    path = Path(asked.words[1])
    found = [one for one in reader.marks.all() if is_asked(one, asked)]
    if not found:
        return Answer({"marks": 0}, error=no_marks())
    how = Making(asked.lang or "en", asked.style, clock.now(), f"White Paper Reader {__version__}")
    pack = gathered(reader.library, found, how)
    _write(path, formats.evidence(path.name, pack))
    value: Row = {
        "file": str(path), "marks": len(pack.exhibits), "edition": pack.edition,
        "revision": pack.revision, "version": pack.version, "hashes": dict(pack.files),
    }  # fmt: skip
    said = f"An evidence pack of {many(len(pack.exhibits), 'mark')} was written into {path}."
    return Answer(value, [Paragraph(said)], [value], afterwards=reader.close)


def take_in(reader: Reader, asked: Asked) -> Answer:
    """Take others' marks in, into a layer where one is named; or say what would be done."""
    plan = plans.read(reader.marks, Path(asked.words[1]))
    if not asked.preview:
        if asked.layer is not None:
            reader.layers.add(asked.layer, plan.marks)
        else:
            plans.carry_out(reader.marks, plan)
    value: Row = {
        "added": len(plan.marks) if asked.layer is not None else len(plan.added),
        "merged": 0 if asked.layer is not None else len(plan.merged),
        "orphans": plan.orphans,
        "refused": [{"item": one.item, "why": one.why} for one in plan.refused],
        "same": plan.same, "kept": plan.kept, "name": plan.name, "layer": asked.layer,
        "preview": asked.preview,
    }  # fmt: skip
    return Answer(value, [Paragraph(_told(value)), Grid(_refusals(plan))], [value],
                  afterwards=_tidied(reader))  # fmt: skip


def _told(value: Row) -> str:
    begin = "Would be taken in" if value["preview"] else "Taken in"
    counts = [f"{value[name]} {name}" for name in ("added", "merged", "same", "kept")]
    return f"{begin}: {', '.join(counts)}, {many(int(str(value['orphans'])), 'orphan')}."


def _refusals(plan: Plan) -> list[tuple[str, str]]:
    return [(one.item, one.why) for one in plan.refused]


def _tidied(reader: Reader) -> Callable[[], None]:
    def tidied() -> None:
        reader.marks.tidy()
        reader.close()

    return tidied


def layers(reader: Reader, _asked: Asked) -> Answer:
    """Return the layers there are."""
    rows = [_layer(one) for one in reader.layers.all()]
    if not rows:
        return Answer(rows, error=NothingListed(what="colleagues' marks kept apart", then=_APART))
    lines = [(str(one["layer"]), f"{one['marks']}", str(one["shown"])) for one in rows]
    return Answer(rows, [Grid(lines)], rows)


def _layer(one: Layer) -> Row:
    shown = "shown" if one.shown else "hidden"
    return {"layer": one.name, "marks": len(one.marks), "shown": shown}


def _show(reader: Reader, asked: Asked) -> Answer:
    value = _layer(reader.layers.show(asked.words[1], on=asked.words[0] == "show"))
    return Answer(value, [Paragraph(f"{value['layer']} is {value['shown']}.")], [value])


def _forget(reader: Reader, asked: Asked) -> Answer:
    reader.layers.remove(asked.words[1])
    value: Row = {"layer": asked.words[1], "marks": 0, "shown": "gone"}
    return Answer(value, [Paragraph(f"{asked.words[1]} is gone.")], [value])


def _take(reader: Reader, asked: Asked) -> Answer:
    (one,) = reader.layers.take_over(asked.layer or "", asked.words[1]).added
    value = row(one)
    said = f"{one.id} is yours now."
    return Answer(value, [Paragraph(said)], [value], afterwards=_tidied(reader))


VERBS: Mapping[str, Callable[[Reader, Asked], Answer]] = {
    "export": export, "evidence": evidence, "import": take_in, "layers": layers,
    "show": _show, "hide": _show, "forget": _forget, "take": _take,
}  # fmt: skip
