import shutil
import subprocess
from functools import partial

import pytest
from PySide6.QtCore import QRect, QTimer
from PySide6.QtGui import QColor, QImage, QPageSize, QPainter
from PySide6.QtWidgets import QWidget

from desktop.document.model import Block, BlockId
from desktop.errors import FolderError
from desktop.ui import theme
from desktop.ui.hub import Hub
from desktop.ui.panels import program
from desktop.ui.printing.dialog import Here, PrintDialog
from desktop.ui.printing.job import Choice, Job, text_of
from desktop.ui.printing.sheets import Sheets, Text
from desktop.ui.printing.stepping import Stepping
from tests.support.library import sample_reader
from tests.support.marking import draft

A4 = QPageSize(QPageSize.PageSizeId.A4)


@pytest.fixture
def reader(home, qapp):
    assert qapp
    found = sample_reader(home)
    yield found
    found.close()


def job(reader, what="all", section="1.1", lang="en", *, both=False):
    return Job(reader, Choice(what, section, lang, both=both), partial(program.charts, reader))


def ids(reader, what, section):
    return [one.id for one in text_of(reader, Choice(what, section, "en")).copies["en"]]


def test_a_section_is_printed_with_its_subsections_and_no_others(reader):
    found = ids(reader, "section", "1.1")
    assert {"1.1", "1.1.1", "1.1.2"} <= set(found)
    assert not {"1", "1.2"} & set(found)


def test_a_part_is_printed_whole(reader):
    assert {"1", "1.1", "1.3"} <= set(ids(reader, "part", "1.2"))


def test_the_whole_edition_takes_several_pages_and_more_in_two_languages(reader):
    one, both = job(reader).sheets(A4).count, job(reader, both=True).sheets(A4).count
    assert 1 < one < both


def page(reader, number, **choice):
    picture = QImage(794, 1123, QImage.Format.Format_RGB32)
    picture.fill(QColor("white"))
    with QPainter(picture) as painter:
        job(reader, **choice).sheets(A4).paint(painter, number, 794)
    return picture


def is_blank(picture, room):
    part = picture.copy(room)
    colors = {
        part.pixel(x, y) for x in range(0, part.width(), 3) for y in range(0, part.height(), 3)
    }
    return len(colors) == 1


def test_a_page_has_text_a_number_and_white_margins(reader):
    second = page(reader, 1)
    assert not is_blank(second, QRect(150, 80, 500, 800))
    assert not is_blank(second, QRect(100, 1050, 600, 40))
    for margin in (QRect(0, 0, 794, 70), QRect(0, 1085, 794, 38), QRect(760, 0, 34, 1123)):
        assert is_blank(second, margin)


def test_charts_are_drawn_on_paper(reader):
    sheets = job(reader).sheets(A4)
    marks = 0
    for number in range(sheets.count):
        picture = QImage(794, 1123, QImage.Format.Format_RGB32)
        picture.fill(QColor("white"))
        with QPainter(picture) as painter:
            sheets.paint(painter, number, 794)
        chart = QColor("#1d4f91").rgb()
        marks += sum(
            picture.pixel(x, y) == chart for x in range(100, 700, 2) for y in range(80, 1040, 2)
        )
    assert marks > 200


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="poppler-utils is not installed")
@pytest.mark.parametrize(("lang", "words"), [("en", "Old books"), ("zh", "旧书")])
def test_the_words_of_a_pdf_can_be_copied(reader, tmp_path, lang, words):
    count = job(reader, "part", "3", lang).save(tmp_path / "part.pdf")
    told = subprocess.run(
        ["pdftotext", tmp_path / "part.pdf", "-"], capture_output=True, check=True
    )
    text = told.stdout.decode()
    assert words in text
    assert f"{count}/{count}" in text.replace(" ", "")


def test_a_file_that_cannot_be_written_is_told(reader, tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(FolderError):
        job(reader).save(tmp_path / "file" / "a.pdf")


def test_no_heading_or_caption_stands_alone_at_the_end_of_a_page(reader):
    sheets = job(reader, both=True).sheets(A4)
    assert sheets.count > 3
    assert list(sheets.stranded()) == []


def pages_of_the_end(count, langs):
    """On which pages two headings in a row and the text below them stand, after some lines."""
    lines = [Block(BlockId(f"1-{one}"), "paragraph", "Line.") for one in range(count)]
    heads = [Block(BlockId(one), "heading", one, level=len(one) // 2) for one in ("1.1", "1.1.1")]
    text = [*lines, *heads, Block(BlockId("1.1.1-1"), "paragraph", "Text.")]
    sheets = Sheets(Text(dict.fromkeys(langs, text), "T"), A4, lambda: None, {})
    for _ in sheets.making():
        pass
    high = sheets._document.pageSize().height()
    ends = [
        layout.top(number) for _, layout in sheets._layouts for number in range(count, count + 3)
    ]
    return {y // high for y in ends}


@pytest.mark.parametrize("langs", [("en",), ("en", "zh")])
def test_headings_in_a_row_stand_on_the_page_of_their_text(qapp, langs):
    assert qapp
    counts = range(20 // len(langs), 40 // len(langs))
    assert {count: len(pages_of_the_end(count, langs)) for count in counts} == dict.fromkeys(
        counts, 1
    )


def test_the_dialog_offers_where_the_reader_is(reader, qtbot, tmp_path):
    window = QWidget()
    qtbot.addWidget(window)
    hub = Hub(window)
    dialog = PrintDialog(reader, hub, Here("3.1", "en"), partial(program.charts, reader), window)
    assert "Old books" in dialog.what["section"].text()
    dialog.what["part"].setChecked(True)
    dialog.both.setChecked(True)
    assert dialog.choice == Choice("part", "3.1", "en", both=True)
    with qtbot.waitSignal(hub.said) as told:
        dialog.write(tmp_path / "part.pdf")
    assert "part.pdf" in told.args[0]


@pytest.fixture
def stepping(reader, qtbot, tmp_path, monkeypatch):
    monkeypatch.setattr("desktop.ui.printing.stepping.SLICE", 0)  # A step at a time.
    window = QWidget()
    qtbot.addWidget(window)
    yield Stepping(job(reader, both=True).saving(tmp_path / "all.pdf"), window)
    window.close()


def test_a_pdf_is_made_while_the_window_takes_events(stepping, qtbot, tmp_path):
    turns = []
    timer = QTimer(interval=0)
    timer.timeout.connect(lambda: turns.append(stepping.value()))
    timer.start()
    with qtbot.waitSignal(stepping.ended) as ended:
        pass
    timer.stop()
    assert ended.args[0] > 1
    assert (tmp_path / "all.pdf").is_file()
    assert len(turns) > 5
    assert turns == sorted(turns)


def test_what_is_cancelled_is_not_written(stepping, qtbot, tmp_path):
    qtbot.waitUntil(lambda: stepping.value() > 0)
    with qtbot.assertNotEmitted(stepping.ended):
        stepping.cancel()
        qtbot.wait(100)
    assert list(tmp_path.glob("*.pdf")) == []


def test_a_file_that_cannot_be_written_ends_the_steps(reader, qtbot, tmp_path):
    (tmp_path / "file").touch()
    window = QWidget()
    qtbot.addWidget(window)
    steps = job(reader, "section").saving(tmp_path / "file" / "a.pdf")
    with qtbot.captureExceptions() as raised:
        Stepping(steps, window)
        qtbot.waitUntil(lambda: bool(raised))
    assert raised[0][0] is FolderError
    qtbot.waitUntil(lambda: not window.findChildren(Stepping))


@pytest.fixture
def noted(reader):
    """A highlight with a note on words of block 1.1-1."""
    (made,) = reader.marks.add(draft("1.1-1", 0, 12, note="Ask the court.")).added
    return made


def test_only_what_is_selected_is_printed(reader):
    blocks = ("1.1-1", "1.1-2")
    choice = Choice("selection", "1.1", "en", blocks=blocks)
    assert [one.id for one in text_of(reader, choice).copies["en"]] == list(blocks)


def test_notes_follow_the_text_with_their_place_and_words(reader, noted):
    text = text_of(reader, Choice("section", "1.1", "en", marks=(noted,)))
    last = text.copies["en"][-1].text
    assert last.startswith(f"{noted.segments[0].block} “{noted.anchor.exact.strip()}”")
    assert last.endswith("Ask the court.")
    assert text.marks == (noted,)


def test_marks_of_other_sections_are_left_out(reader, noted):
    text = text_of(reader, Choice("section", "3.1", "en", marks=(noted,)))
    assert text.marks == ()
    assert text.copies["en"][-1].id.startswith("3.1")


def test_in_two_languages_both_have_as_many_blocks(reader, noted):
    text = text_of(reader, Choice("section", "1.1", "en", both=True, marks=(noted,)))
    assert len(text.copies["en"]) == len(text.copies["zh"])


def test_a_highlight_is_printed_where_it_stands(reader, noted):
    plain = page(reader, 0, what="section")
    marked = QImage(plain.size(), plain.format())
    marked.fill(QColor("white"))
    choice = Choice("section", "1.1", "en", marks=(noted,))
    with QPainter(marked) as painter:
        Job(reader, choice, partial(program.charts, reader)).sheets(A4).paint(painter, 0, 794)
    fill = theme.load("light").color("mark_yellow")
    assert fill.name() in colors(marked)
    assert fill.name() not in colors(plain)


def colors(picture):
    return {
        picture.pixelColor(x, y).name()
        for x in range(0, picture.width(), 3)
        for y in range(0, picture.height(), 3)
    }


def test_the_dialog_offers_the_selection_first(reader, qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    here = Here("1.1", "en", ("1.1-1", "1.1-2"))
    dialog = PrintDialog(reader, Hub(window), here, partial(program.charts, reader), window)
    assert dialog.what["selection"].text().endswith("1.1-1 – 1.1-2")
    assert dialog.choice.blocks == here.blocks
    assert not dialog.marks.isEnabled()


@pytest.mark.skipif(not shutil.which("pdftohtml"), reason="poppler-utils is not installed")
@pytest.mark.parametrize(("lang", "title"), [("en", "3.1 Old books"), ("zh", "3.1 旧书")])
def test_another_program_finds_the_outline_and_the_title(reader, tmp_path, lang, title):
    job(reader, "part", "3", lang).save(tmp_path / "part.pdf")
    told = [
        subprocess.run(command, cwd=tmp_path, capture_output=True, check=True).stdout.decode()
        for command in (["pdftohtml", "-xml", "-stdout", "-i", "part.pdf"], ["pdfinfo", "part.pdf"])
    ]
    assert f'<item page="1">{title}</item>' in told[0]
    assert reader.library.about["title"][lang] in told[1]


@pytest.mark.skipif(not shutil.which("qpdf"), reason="qpdf is not installed")
def test_a_pdf_is_whole_and_its_links_lead_somewhere(reader, tmp_path):
    job(reader, both=True).save(tmp_path / "all.pdf")
    checked = (
        ["qpdf", "--check", "all.pdf"],
        ["qpdf", "--qdf", "--object-streams=disable", "all.pdf", "-"],
    )
    told = [subprocess.run(one, cwd=tmp_path, capture_output=True, check=True) for one in checked]
    assert b"No syntax or stream encoding errors" in told[0].stdout
    assert told[1].stdout.count(b"/Subtype /Link") > 3
    assert b"(fact:" not in told[1].stdout
