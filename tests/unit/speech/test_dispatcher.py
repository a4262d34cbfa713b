"""The protocol of speech-dispatcher, at a server that keeps what it was sent."""

import sys
import threading

import pytest

from desktop.errors import SpeechError
from desktop.speech.dispatcher import Dispatcher, is_there, rate
from desktop.words import Said
from tests.support.speech import Server

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a socket of Unix")


def always():
    return True


@pytest.fixture
def path(tmp_path):
    return tmp_path / "speech-dispatcher" / "speechd.sock"


@pytest.fixture
def server(path):
    made = Server(path)
    yield made
    made.close()


@pytest.fixture
def voice(server, tmp_path):  # noqa: ARG001  It listens.
    made = Dispatcher({"XDG_RUNTIME_DIR": str(tmp_path)})
    yield made
    made.close()


def test_a_sentence_is_said_to_its_end_in_its_language(voice, server):
    assert voice.say("审查员有1.6万人。", "zh", 100, always)
    assert server.said == ["审查员有1.6万人。"]
    assert server.sent[-3:] == ["SET self LANGUAGE zh", "SET self RATE 0", "SPEAK"]


def test_who_speaks_and_that_news_are_wanted_is_told_once(voice, server):
    for words in ("One.", "Two."):
        voice.say(words, "en", 100, always)
    assert server.sent[:3] == [
        "SET self CLIENT_NAME user:whitepaper:reading", "SET self PRIORITY message",
        "SET self NOTIFICATION ALL on",
    ]  # fmt: skip
    assert server.said == ["One.", "Two."]


def test_a_line_that_is_one_stop_ends_nothing(voice, server):
    assert voice.say("One\n.\n..two", "en", 100, always)
    assert server.said == ["One\n.\n..two"]


def test_hushed_it_comes_back_at_once_and_speaks_again(voice, server):
    server.speaks = False
    told = []
    thread = threading.Thread(target=lambda: told.append(voice.say("Long.", "en", 100, always)))
    thread.start()
    assert server.begun.wait(5)
    while thread.is_alive():  # Until it has been told of as being said.
        voice.hush()
        thread.join(0.01)
    server.speaks = True
    assert told == [False]
    assert voice.say("Short.", "en", 100, always)


def test_what_is_not_wanted_any_more_is_not_said(voice, server):
    assert not voice.say("One.", "en", 100, lambda: False)
    assert server.said == []


def test_news_of_another_message_is_no_end(voice, server):
    server.speaks = False
    thread = threading.Thread(target=lambda: voice.say("Long.", "en", 100, always))
    thread.start()
    assert server.begun.wait(5)
    server._write("702-77\r\n702-1\r\n702 END\r\n")
    thread.join(0.2)
    assert thread.is_alive()
    server.tell("702", "END")
    thread.join(5)
    assert not thread.is_alive()


def test_a_server_that_is_gone_is_a_known_error_and_can_be_asked_again(voice, server):
    assert voice.say("One.", "en", 100, always)
    server.drop()
    with pytest.raises(SpeechError):
        voice.say("Two.", "en", 100, always)
    assert voice.say("Three.", "en", 100, always)


def test_what_the_server_refuses_is_told_in_its_words(voice, server):
    server.refuses = "SET self LANGUAGE"
    with pytest.raises(SpeechError) as caught:
        voice.say("One.", "en", 100, always)
    assert "300 ERR" in str(caught.value)


def test_a_machine_has_speech_where_a_server_runs_or_can_be_started(path, tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    here = {"XDG_RUNTIME_DIR": str(tmp_path)}
    assert not is_there(here)
    server = Server(path)
    assert is_there(here)
    assert is_there({"SPEECHD_ADDRESS": f"unix_socket:{path}"})
    assert not is_there({"SPEECHD_ADDRESS": "inet_socket:192.0.2.1:6560"})
    server.close()


@pytest.mark.parametrize(("speed", "told"), [(50, -50), (100, 0), (200, 50), (300, 100)])
def test_speeds_are_told_as_the_protocol_has_them(speed, told):
    assert rate(speed) == told


def test_a_server_that_takes_all_and_says_nothing_is_told(voice, server, monkeypatch):
    monkeypatch.setattr("desktop.speech.dispatcher.SILENCE", 0.3)
    server.begins = server.speaks = False
    with pytest.raises(SpeechError, match="says nothing"):
        voice.say("One.", "en", 100, always)


def test_what_never_began_is_left_at_once_when_nobody_waits(voice, server):
    server.begins = server.speaks = server.cuts = False
    is_over = threading.Event()
    thread = threading.Thread(
        target=lambda: voice.say("Long.", "en", 100, lambda: not is_over.is_set())
    )
    thread.start()
    assert server.begun.wait(5)
    is_over.set()
    thread.join(2)
    assert not thread.is_alive()
    assert server.sent[-1] == "CANCEL self"


def test_to_be_silent_at_a_server_that_is_gone_is_no_error(voice, server):
    assert voice.say("One.", "en", 100, always)
    voice._is_speaking = True
    server.drop()
    voice.hush()


def test_a_machine_without_a_folder_for_sockets_is_told_in_words_that_are_translated():
    with pytest.raises(SpeechError) as caught:
        Dispatcher({}).say("One.", "en", 100, always)
    assert isinstance(caught.value.values["why"], Said)
