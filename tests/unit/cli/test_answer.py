"""Answers leave in UTF-8 as text, JSON or CSV, whatever stands at the other end."""

import csv
import io
import json

from desktop.cli.answer import as_csv, as_json, complain


def test_json_keeps_words_readable():
    assert "专利" in as_json({"text": "专利"})
    assert json.loads(as_json({"text": "a\udcff"}))


def test_csv_joins_nested_keys_and_lists():
    table = as_csv([{"id": "a", "label": {"en": "x,y", "zh": "专"}, "sources": ["s", "t"]}])
    [row] = csv.DictReader(io.StringIO(table))
    assert row == {"id": "a", "label_en": "x,y", "label_zh": "专", "sources": "s; t"}


def test_csv_rows_may_lack_what_others_have():
    assert as_csv([{"id": "a", "note": None}, {"id": "b", "note": {"en": "x"}}]).splitlines() == [
        "id,note_en", "a,", "b,x",
    ]  # fmt: skip


def test_an_error_is_one_printable_line(capsys):
    complain("what\x1b[1m\u2028next")
    assert capsys.readouterr().err == "whitepaper: what\\x1b[1m\\u2028next\n"
