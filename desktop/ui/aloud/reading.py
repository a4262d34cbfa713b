"""Reading aloud: one sentence after the other, on a thread of its own, until told otherwise."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from desktop.errors import ReaderError
from desktop.speech.queue import Queue
from desktop.speech.voices import Voice
from desktop.ui.tasks import Tasks


class Reading(QObject):
    """Has a voice say a queue of sentences.

    ``reached`` carries the `Sentence` that is said now, or None at the end; ``failed`` a known
    error, after which nothing is said. ``speed`` gives percent of the usual.

    Attributes:
        is_speaking: Whether it speaks; else it pauses, or has not begun.
    """

    reached = Signal(object)
    failed = Signal(object)

    def __init__(self, voice: Voice, speed: Callable[[], int], parent: QObject) -> None:
        super().__init__(parent)
        self._voice, self._speed = voice, speed
        self._queue: Queue | None = None
        self._tasks: Tasks | None = None
        self._turn = 0  # What is said belongs to a turn: an old one is wanted no more.
        self.is_speaking = False

    @property
    def has_begun(self) -> bool:
        """Whether there is something to go on with."""
        return self._queue is not None

    def begin(self, queue: Queue) -> None:
        """Read from where a queue stands."""
        self._queue = queue
        self._tasks = self._tasks or Tasks(self._fail, self)
        self.speak()

    def speak(self) -> None:
        """Say the present sentence from its beginning, and go on behind it."""
        if self._queue is None or self._tasks is None:
            return
        sentence = self._queue.current
        if sentence is None:
            self.stop()
            return
        self.pause()
        self.is_speaking = True
        self.reached.emit(sentence)
        wanted = partial(self._is_wanted, self._turn)
        say = partial(self._voice.say, sentence.words, self._queue.lang, self._speed(), wanted)
        self._tasks.latest("say", say, partial(self._go_on, self._turn))

    def pause(self) -> None:
        """Be silent; `speak` begins the sentence anew."""
        self._turn += 1
        self.is_speaking = False
        self._voice.hush()

    def step(self, by: int) -> None:
        """Go a sentence on or back, and say it unless there is a pause."""
        if self._queue is None or not self._queue.step(by):
            return
        if self.is_speaking:
            self.speak()
        else:
            self.reached.emit(self._queue.current)

    def stop(self) -> None:
        """End, and let go of the voice."""
        self.pause()
        self._queue = None
        if self._tasks is not None:
            self._tasks.close()
            self._tasks = None
            self._voice.close()
            self.reached.emit(None)

    def _is_wanted(self, turn: int) -> bool:
        return turn == self._turn

    def _go_on(self, turn: int, is_whole: bool) -> None:
        if turn != self._turn or self._queue is None:
            return
        if not is_whole:  # Somebody else's words came in between.
            self.pause()
            self.reached.emit(self._queue.current)
        elif self._queue.step(1):
            self.speak()
        else:
            self.stop()

    def _fail(self, error: ReaderError) -> None:
        self.stop()
        self.failed.emit(error)
