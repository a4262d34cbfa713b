"""A colleague's notes with remote pictures, scripts and HTML: shown everywhere, nothing is loaded.

A program of its own listens on this machine, shows the import's preview, takes the marks in,
shows list, note, page, layer and review of them, and tells whether anybody came.
"""

import json
import subprocess
import sys

from tests.support.annotations import annotation, readium, saved
from tests.support.library import compiled_sample
from tests.support.source import TOP

PROGRAM = """
import json, socket, sys
from pathlib import Path
from PySide6.QtCore import QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

library, home, file = map(Path, sys.argv[1:4])
listening = socket.create_server(("127.0.0.1", 0))
listening.setblocking(False)
port = listening.getsockname()[1]
file.write_text(file.read_text().replace("PORT", str(port)))
made = []
sys.addaudithook(lambda event, _: made.append(event) if event.startswith("socket.") else None)

from desktop import paths
from desktop.app import open_window
from desktop.reader import Reader
from desktop.ui.panels import sharing
from desktop.ui.sharing.intake import ImportDialog

app = QApplication([])
reader = Reader(paths.home(home), library)
window = open_window(app, reader)
window.show()
beside = window.panes.marginalia
QTest.qWait(300)
beside.start()
plan = reader.import_plan(file)
dialog = ImportDialog(window.hub, beside.desk, plan, window)
dialog.show()
QTest.qWait(100)
pictures = [dialog.grab()]
dialog.take()
beside.desk.settle()
beside.show_panel(True)
window.resize(1200, 700)
notes = [one.note for one in reader.marks.all()]
for one in reader.marks.all():
    window.hub.mark_asked.emit(one)
    beside.open_note(one, False)
    QTest.qWait(60)
    editor = next(one for one in window.findChildren(QDialog) if hasattr(one, "preview"))
    kinds = (QTextDocument.ResourceType.ImageResource, QTextDocument.ResourceType.HtmlResource)
    for link in (f"http://127.0.0.1:{port}/x.png", (library / "x.png").as_uri(), "x.png"):
        found = [editor.preview.loadResource(kind.value, QUrl(link)) for kind in kinds]
        assert not any(found), (link, found)
    editor.close()
    beside.desk.settle()
QTest.qWait(500)
pictures.append(window.grab())
try:
    listening.accept()
    came = True
except BlockingIOError:
    came = False
window.close()
print(json.dumps({"notes": notes, "came": came, "made": made}))
"""
AT = "http://127.0.0.1:PORT/x.png"
BODIES = (
    f'<p>one<script src="{AT}">steal()</script><img src="{AT}" onerror="go()"></p>',
    f'<iframe src="{AT}"></iframe><link href="{AT}"><style>@import "{AT}"</style>2',
    f"![a picture]({AT}) and [a link]({AT})\n\n<img src='{AT}'>",
    f"<b style=\"background: url('{AT}')\">three</b>",
)


def test_nothing_that_a_note_names_is_loaded_or_run(home, tmp_path):
    bodies = [{"type": "TextualBody", "value": one, "format": "text/html"} for one in BODIES]
    bodies += [{"type": "TextualBody", "value": one} for one in BODIES]
    items = [annotation(name=f"u:{n}", body=one) for n, one in enumerate(bodies)]
    words = [compiled_sample(), home, saved(tmp_path, readium(*items))]
    run = subprocess.run(
        [sys.executable, "-c", PROGRAM, *map(str, words)], cwd=TOP, capture_output=True, text=True,
        check=False, timeout=90,
    )  # fmt: skip
    assert run.returncode == 0, run.stderr
    told = json.loads(run.stdout)
    assert len(told["notes"]) == len(items)
    assert (told["came"], told["made"]) == (False, [])
