"""The sample library, compiled once a run: a dozen sections with every construct."""

import atexit
import os
import shutil
import tempfile
from functools import cache
from pathlib import Path

from desktop import paths
from desktop.compiler.compile import compile_library
from desktop.reader import Reader
from tests.support.source import TOP

SAMPLE = TOP / "tests" / "samples" / "content"


@cache
def compiled_sample():
    """The folder of the compiled sample; not to be changed."""
    given = os.environ.get("WHITEPAPER_SAMPLE")  # By a test that starts programs of its own.
    if given:
        return Path(given)
    folder = Path(tempfile.mkdtemp(prefix="whitepaper-sample-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    compile_library(SAMPLE, folder / "compiled")
    return folder / "compiled"


def sample_reader(home):
    """A reader over the sample, with its own folders below ``home``."""
    return Reader(paths.home(home), compiled_sample())
