import csv
import io

import pytest

from desktop.errors import FolderError
from desktop.search.results import COLUMNS
from desktop.ui.hub import Hub
from desktop.ui.search import taking
from tests.support.panels import hits_of, small_reader


@pytest.fixture
def hub(qapp):
    return Hub(qapp)


def test_hits_are_copied_with_their_words_and_citations(home):
    reader, hits = small_reader(home), hits_of("3.2-1", "1.2-1").hits
    text = taking.as_list(reader, hits)
    assert text.startswith("1. Trademarks are registered by class.\n   White Paper Reader,")
    assert "\n2. Customs held" in text
    assert "¶ 1.2-1" in text


def test_a_style_for_machines_gives_its_records(home):
    reader = small_reader(home)
    reader.choices.set("cite_style", "bibtex")
    assert taking.as_list(reader, hits_of("3.2-1", "3.2-1").hits).count("@misc") == 1


def test_hits_are_saved_as_a_table_in_their_columns(hub, tmp_path, qtbot):
    with qtbot.waitSignal(hub.said):
        taking.write(hits_of("3.2-1", "1.2-1").hits, hub, tmp_path / "hits.csv")
    rows = list(csv.reader(io.StringIO((tmp_path / "hits.csv").read_text("utf-8-sig"))))
    assert rows[0] == list(COLUMNS)
    assert [row[2] for row in rows[1:]] == ["3.2-1", "1.2-1"]


def test_a_file_that_cannot_be_written_is_a_known_error(hub, tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(FolderError):
        taking.write(hits_of("3.2-1").hits, hub, tmp_path / "file" / "hits.csv")
