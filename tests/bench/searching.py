"""`python -m tests.bench.searching`: the search's budgets, on the edition and on 100,000 passages.

Beside each figure stands SQLite's FTS5 on the same tokens and the same typing, in this run.
"""

import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import quantiles

from desktop import paths
from desktop.reader import Reader
from desktop.search.query import Query
from tests.bench import passages
from tests.support.source import TOP


def spread(found):
    """The middle, the 95th and the 99th of a hundred."""
    cut = quantiles(found, n=100)
    return f"p50 {cut[49]:6.1f}  p95 {cut[94]:6.1f}  p99 {cut[98]:6.1f}  most {max(found):6.1f} ms"


def measured(folder):
    """Print all figures; return the 95th of a hundred of ours and of the floor's."""
    reader = Reader(paths.home())
    lines = passages.passages(reader)
    keys = passages.typing(lines)
    edition = reader.search
    edition.open()
    asked = passages.timed(lambda text: edition.find(Query(text, typing=True)), keys)
    tell("the edition, a key", spread(asked))
    edition.close()
    file = folder / "passages.jsonl"
    file.write_text("\n".join(lines), "utf-8")
    tell("index of 100,000 passages", _build(file, folder / "library"))
    found = _typed(folder / "library", keys)
    began = time.perf_counter()
    floor = passages.Floor(folder / "floor.sqlite", lines)
    rate, size = len(lines) / (time.perf_counter() - began), _size(folder / "floor.sqlite")
    tell("FTS5 on the same tokens, index", f"{rate:,.0f} passages a second, {size:.0f} MiB")
    with passages.closed(floor):
        beside = passages.timed(floor.ask, keys)
    tell("FTS5 on the same tokens, a key", spread(beside))
    return quantiles(found, n=20)[18], quantiles(beside, n=20)[18]


def tell(what, figures):
    """Print a row."""
    print(f"{what:<34}{figures}")


def _typed(folder, keys):
    began = time.perf_counter()
    search, ask = passages.ours(folder)
    opened = time.perf_counter()
    ask("first")
    first = time.perf_counter() - opened
    tell("opened and asked first", f"{1000 * (opened - began):.0f} ms, {1000 * first:.0f} ms")
    found = passages.timed(ask, keys)
    tell("100,000 passages, a key", spread(found))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    tell("memory of this process", f"{memory} MiB")
    search.close()
    return found


def _size(file):
    return file.stat().st_size / 2**20


def _build(file, folder):
    began = time.perf_counter()
    command = [sys.executable, "-m", "desktop.compiler", "passages", str(file), str(folder)]
    subprocess.run(command, cwd=TOP, check=True, capture_output=True)
    rate = passages.COUNT / (time.perf_counter() - began)
    size = sum(_size(one) for one in folder.rglob("*") if one.is_file())
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    return f"{rate:,.0f} passages a second, {size:.0f} MiB; memory at most {memory} MiB"


def main():
    """Measure; return the exit status."""
    with tempfile.TemporaryDirectory() as folder:
        mine, floor = measured(Path(folder))
    return 1 if mine > 40 or mine > 2 * floor else 0  # Twice the budget: machines are noisy.


if __name__ == "__main__":
    sys.exit(main())
