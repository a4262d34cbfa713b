"""How long the window's thread waits while a worker searches: both want the interpreter.

The window's thread is this one, which wakes every five milliseconds, as a window that is
typed into does; the worker opens the library and answers one key after another.
"""

import threading
import time

from tests.bench import passages

TICK = 0.005  # Seconds.
IDLE = 2.0  # Seconds to watch where nothing is asked.


def gaps(folder, keys):
    """Milliseconds by which each wake came late, while ``keys`` are answered."""
    done, found = threading.Event(), []

    def work():
        search, ask = passages.ours(folder)
        for text in keys:
            ask(text)
        search.close()
        if not keys:
            done.wait(IDLE)
        done.set()

    worker = threading.Thread(target=work)
    worker.start()
    while not done.is_set():
        before = time.perf_counter()
        time.sleep(TICK)
        found.append(max(0.0, (time.perf_counter() - before - TICK) * 1000))
    worker.join()
    return found
