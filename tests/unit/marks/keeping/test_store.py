"""The marks file: whole or not at all, ours or left alone."""

import shutil
import sqlite3

import pytest

from desktop.errors import (
    MarksDamagedError,
    MarksForeignError,
    MarksNewerError,
    MarksNotKeptError,
)
from desktop.marks.keeping import opening, schema
from desktop.marks.keeping.schema import CURRENT
from desktop.marks.model import Edit
from tests.support.marking import draft, marks_in
from tests.support.source import TOP

SAMPLES = TOP / "tests" / "samples" / "marks"


@pytest.fixture
def marks(home):
    found = marks_in(home)
    yield found
    found.close()


@pytest.fixture
def path(marks):
    marks.folder.mkdir(parents=True)
    return marks.folder / "marks.sqlite"


def run(path, *statements):
    with sqlite3.connect(path) as connection:
        for one in statements:
            connection.execute(one)
    connection.close()


def test_asking_makes_no_file(marks):
    assert (marks.all(), marks.folder.exists()) == ((), False)


def test_a_sample_of_every_schema_is_kept():
    kept = {file.name for file in SAMPLES.glob("form-*.sqlite")}
    assert kept == {f"form-{number}.sqlite" for number in range(1, CURRENT + 1)}


@pytest.mark.parametrize("number", range(1, CURRENT + 1))
def test_a_file_of_every_schema_is_read_and_written(marks, path, number):
    shutil.copy(SAMPLES / f"form-{number}.sqlite", path)
    said = {(one.kind, one.note, one.tags, one.state) for one in marks.all()}
    marks.add(draft())
    assert said == {("highlight", "**why**", ("law", "rate"), "anchored"),
                    ("bookmark", "", (), "anchored")}  # fmt: skip
    assert (len(marks.all()), len(marks.trash())) == (3, 1)


def test_every_table_is_strict(marks):
    marks.add(draft())
    with marks._store._known() as connection:
        tables = connection.execute("PRAGMA table_list").fetchall()
    strict = {name: bool(is_strict) for _, name, _, _, _, is_strict in tables}
    assert {one: on for one, on in strict.items() if not one.startswith("sqlite_")} == {
        "mark": True, "segment": True, "tag": True,
    }  # fmt: skip


def test_an_old_file_is_copied_whole_before_its_tables_change(marks, path, monkeypatch):
    shutil.copy(SAMPLES / "form-1.sqlite", path)
    add = ("ALTER TABLE mark ADD COLUMN more TEXT NOT NULL DEFAULT ''",)
    monkeypatch.setattr(opening, "MIGRATIONS", (*schema.MIGRATIONS, add))
    monkeypatch.setattr(opening, "CURRENT", CURRENT + 1)
    marks.all()
    copy = sqlite3.connect(path.with_name("marks-form-1.sqlite"))
    found = copy.execute("SELECT count(*) FROM mark").fetchone()
    copy.close()
    assert found == (3,)


def test_a_migration_that_fails_leaves_the_old_file(marks, path, monkeypatch):
    shutil.copy(SAMPLES / "form-1.sqlite", path)
    form = path.read_bytes()
    bad = ("ALTER TABLE mark ADD COLUMN more TEXT", "SELECT nothing FROM nowhere")
    monkeypatch.setattr(opening, "MIGRATIONS", (*schema.MIGRATIONS, bad))
    monkeypatch.setattr(opening, "CURRENT", CURRENT + 1)
    with pytest.raises(sqlite3.OperationalError):
        marks.all()
    assert path.read_bytes() == form


def test_a_file_of_a_newer_program_is_never_written(marks, path):
    shutil.copy(SAMPLES / "form-1.sqlite", path)
    run(path, f"PRAGMA user_version = {CURRENT + 1}")
    form = path.read_bytes()
    with pytest.raises(MarksNewerError):
        marks.add(draft())
    assert path.read_bytes() == form


def test_a_file_of_another_program_is_never_written(marks, path):
    run(path, "CREATE TABLE places (url TEXT)")
    form = path.read_bytes()
    with pytest.raises(MarksForeignError):
        marks.add(draft())
    assert path.read_bytes() == form


def test_an_empty_file_is_one_that_was_just_begun(marks, path):
    path.touch()
    marks.add(draft())
    assert len(marks.all()) == 1


@pytest.mark.parametrize("spoil", [b"no database", b"SQLite format 3\0" + b"\xff" * 5000])
def test_a_file_that_is_none_is_damaged_and_left_as_it_is(marks, path, spoil):
    path.write_bytes(spoil)
    with pytest.raises(MarksDamagedError):
        marks.all()
    assert path.read_bytes() == spoil


def test_a_page_overwritten_is_found_when_the_file_is_opened(marks):
    marks.add(*[draft(start=n % 5, note="words " * 40) for n in range(200)])
    marks.close()
    path = marks.folder / "marks.sqlite"
    form = bytearray(path.read_bytes())
    form[4096 * 9 : 4096 * 9 + 2000] = b"\xa5" * 2000
    path.write_bytes(form)
    with pytest.raises(MarksDamagedError):
        marks_in(marks.folder.parent).all()


def test_a_file_another_program_holds_is_waited_for_and_then_said(marks, monkeypatch):
    marks.add(draft())
    monkeypatch.setattr(opening, "WAIT", 0.05)
    marks.close()
    other = sqlite3.connect(marks.folder / "marks.sqlite", isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(MarksNotKeptError, match="another program"):
        marks.add(draft())
    other.close()
    assert len(marks.all()) == 1


def test_a_folder_that_cannot_be_made_is_a_known_error(marks):
    marks.folder.parent.parent.mkdir(parents=True, exist_ok=True)
    marks.folder.parent.write_bytes(b"a file")
    with pytest.raises(MarksNotKeptError):
        marks.add(draft())


def test_the_file_is_written_through_and_checks_itself(marks):
    marks.add(draft())
    with marks._store._known() as connection:
        found = [
            connection.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("journal_mode", "synchronous", "foreign_keys", "secure_delete")
        ]
    assert found == ["wal", 3, 1, 1]


def test_marks_are_read_where_their_log_cannot_be_opened(marks, monkeypatch):
    marks.add(draft())
    other = marks_in(marks.folder.parent)  # The log is not in the file yet.
    real = sqlite3.connect

    def refused(address, **more):
        if str(marks.folder) in address:
            raise _error(sqlite3.SQLITE_CANTOPEN)
        return real(address, **more)

    monkeypatch.setattr(opening.sqlite3, "connect", refused)
    with pytest.raises(MarksNotKeptError):
        other.add(draft())
    assert len(other.all()) == 1


def _error(code):
    error = sqlite3.OperationalError("no")
    error.sqlite_errorcode = code
    return error


def test_the_state_is_another_after_each_change_and_none_without_marks(marks):
    states = [marks._store.state()]
    (made,) = marks.add(draft()).added
    states.append(marks._store.state())
    marks.edit([made.id], Edit(note="why"))
    states.append(marks._store.state())
    marks.delete([made.id])
    states.append(marks._store.state())
    assert (states[0], len(set(states))) == (0, 4)


def test_a_file_that_takes_another_ones_marks_has_no_others(marks, tmp_path):
    marks.add(draft(tags=("law",)))
    marks._store.copy_to(tmp_path / "copy.sqlite")
    marks.add(draft(start=3), draft(start=4))
    marks._store.replace_with(tmp_path / "copy.sqlite")
    marks.forget_session()
    assert [(one.tags, len(one.segments)) for one in marks.all()] == [(("law",), 1)]
