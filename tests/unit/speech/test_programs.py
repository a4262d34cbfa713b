"""Voices that are programs: here one that writes down what it is given."""

import sys
import threading

import pytest

from desktop.errors import SpeechError
from desktop.speech.programs import Programs, powershell, say

WRITES = "import sys; open(sys.argv[1], 'w', encoding='utf-8').write(sys.stdin.read())"


def test_the_words_go_to_its_input_and_its_end_is_theirs(tmp_path):
    path = tmp_path / "said"
    voice = Programs(lambda *_: (sys.executable, "-X", "utf8", "-c", WRITES, str(path)))
    assert voice.say("一。 -f $(rm)", "zh", 100, lambda: True)
    assert path.read_text("utf-8") == "一。 -f $(rm)"


def test_it_is_silent_at_once_when_nobody_listens():
    voice = Programs(lambda *_: (sys.executable, "-c", "import time; time.sleep(60)"))
    told = []
    thread = threading.Thread(target=lambda: told.append(voice.say("A.", "en", 100, lambda: False)))
    thread.start()
    thread.join(10)
    assert told == [False]


def test_one_that_there_is_not_is_a_known_error():
    with pytest.raises(SpeechError):
        Programs(lambda *_: ("/no/such/voice",)).say("A.", "en", 100, lambda: True)


def test_one_that_fails_by_itself_is_told_and_is_no_pause():
    voice = Programs(lambda *_: (sys.executable, "-c", "import sys; sys.stdin.read(); sys.exit(3)"))
    with pytest.raises(SpeechError, match="ended with status 3"):
        voice.say("A.", "en", 100, lambda: True)


def test_language_and_speed_are_in_the_command():
    assert say("zh", 200) == ("say", "-v", "Tingting", "-r", "350", "-f", "-")
    assert "'zh-CN'" in powershell("zh", 300)[-1]
    assert "$v.Rate = 10;" in powershell("en", 300)[-1]
    assert "$v.Rate = -10;" in powershell("en", 50)[-1]
