"""The same at a real speech-dispatcher, with its module that speaks to nobody."""

import os
import shutil
import subprocess
import time

import pytest

from desktop.speech.dispatcher import Dispatcher

CONF = """LogLevel 0
LogDir "{folder}"
DefaultLanguage "en"
AudioOutputMethod "alsa"
AudioALSADevice "null"
AddModule "dummy" "sd_dummy" ""
DefaultModule dummy
"""

pytestmark = pytest.mark.skipif(
    not shutil.which("speech-dispatcher"), reason="speech-dispatcher is not installed"
)


@pytest.fixture
def voice(tmp_path):
    (tmp_path / "speechd.conf").write_text(CONF.format(folder=tmp_path))
    path = tmp_path / "s.sock"
    command = [
        "speech-dispatcher", "-s", "-c", "unix_socket", "-S", path, "-C", tmp_path,
        "-P", tmp_path / "pid", "-L", tmp_path,
    ]  # fmt: skip
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    server = subprocess.Popen(command, env=os.environ | {"HOME": str(tmp_path)}, **quiet)
    end = time.monotonic() + 10
    while not path.exists() and time.monotonic() < end:
        time.sleep(0.02)
    made = Dispatcher({"SPEECHD_ADDRESS": f"unix_socket:{path}"})
    yield made
    made.close()
    server.terminate()
    server.wait(10)


def test_sentences_of_both_languages_are_said_to_their_end(voice):
    for words, lang in (("The court held\n.\nso.", "en"), ("法院受理4.9万件。", "zh")):
        assert voice.say(words, lang, 125, lambda: True)
