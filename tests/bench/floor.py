"""The floor beside which the packaged program is measured: an empty tree and text pane."""

import sys
import time

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QSplitter, QTextBrowser, QTreeWidget


class Pane(QTextBrowser):
    """Says on standard output when it was first painted."""

    told = False

    def paintEvent(self, event):
        super().paintEvent(event)
        if not Pane.told:
            Pane.told = True
            QTimer.singleShot(0, lambda: print(f"painted {time.time():.6f}", flush=True))


def main():
    """Open the window."""
    application = QApplication(sys.argv[:1])
    window, splitter = QMainWindow(), QSplitter()
    splitter.addWidget(QTreeWidget())
    splitter.addWidget(Pane())
    window.setCentralWidget(splitter)
    window.resize(1180, 740)
    window.show()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
