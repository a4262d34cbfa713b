"""What Qt Linguist writes becomes what Qt loads; and the program's words reach it."""

import subprocess
from pathlib import Path

import PySide6
import pytest
from PySide6.QtCore import QTranslator

from desktop.compiler.wording.gather import WordsError, gather, marked
from desktop.compiler.wording.release import CONTEXT, SOURCES, Message, messages, packed, release
from tests.support.source import TOP

TRANSLATIONS = TOP / "content" / "translations"
LRELEASE = Path(PySide6.__file__).parent / "lrelease"
ONE = Message("One", ("一",), is_plural=False, is_finished=True)
NUMBERS = (0, 1, 2, 5, 11, 21, 100)


def loaded(path):
    translator = QTranslator()
    assert translator.load(str(path))
    return translator


def said(translator, one):
    numbers = NUMBERS if one.is_plural else (-1,)
    return [translator.translate(CONTEXT, one.source, None, n) for n in numbers]


@pytest.mark.skipif(not LRELEASE.is_file(), reason="Qt's own lrelease is not here")
@pytest.mark.parametrize("lang", SOURCES)
def test_qt_reads_the_same_from_ours_as_from_its_own(lang, tmp_path):
    release(TRANSLATIONS, tmp_path)
    source, theirs = TRANSLATIONS / f"reader_{lang}.ts", tmp_path / "theirs.qm"
    subprocess.run([LRELEASE, "-silent", source, "-qm", theirs], check=True)
    ours, theirs = loaded(tmp_path / f"reader_{lang}.qm"), loaded(theirs)
    every = [one for one in messages(source) if one.is_finished]
    assert every
    assert [said(ours, one) for one in every] == [said(theirs, one) for one in every]


def test_the_same_words_give_the_same_bytes(tmp_path):
    release(TRANSLATIONS, tmp_path / "a")
    release(TRANSLATIONS, tmp_path / "b")
    names = [path.name for path in (tmp_path / "a").iterdir()]
    assert names
    for name in names:
        assert (tmp_path / "a" / name).read_bytes() == (tmp_path / "b" / name).read_bytes()


def test_what_is_not_finished_stays_english(tmp_path):
    (tmp_path / "some.qm").write_bytes(packed([ONE], "zh"))
    translator = loaded(tmp_path / "some.qm")
    assert translator.translate(CONTEXT, "One") == "一"
    assert not translator.translate(CONTEXT, "Two")


def test_content_without_translations_has_no_words(tmp_path):
    release(tmp_path / "none", tmp_path / "words")
    assert not (tmp_path / "words").exists()


def program(folder, text):
    (folder / "room.py").write_text(text, "utf-8")
    return folder


def test_words_are_found_with_where_they_stand(tmp_path):
    found = marked(program(tmp_path, 'A = mark("one " "“two”")\nB = [mark("%n\\nthree")]\n'))
    assert found == {"one “two”": ["room.py"], "%n\nthree": ["room.py"]}


def test_words_that_are_not_written_out_are_refused(tmp_path):
    with pytest.raises(WordsError, match=r"room\.py:2: mark\(\) takes one string"):
        marked(program(tmp_path, "A = 1\nB = mark(A)\n"))


def test_gathering_keeps_what_is_translated_and_drops_what_is_gone(tmp_path):
    translations = tmp_path / "translations"
    translations.mkdir()
    package = tmp_path / "package"
    package.mkdir()
    gather(program(package, 'A = mark("One")\nB = mark("Two")\n'), translations)
    path = translations / "reader_zh.ts"
    empty, done = '<translation type="unfinished"></', "<translation>一</"
    path.write_text(path.read_text("utf-8").replace(empty, done, 1), "utf-8")
    gather(program(package, 'A = mark("One")\nC = mark("%n threes")\n'), translations)
    assert [(one.source, one.forms) for one in messages(path)] == [
        ("%n threes", ("",)),
        ("One", ("一",)),
    ]
