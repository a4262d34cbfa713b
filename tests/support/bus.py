"""An accessibility bus of its own, and an ear on it: what a screen reader asks and hears.

Plain D-Bus, nothing kept between two questions: libatspi would hide what is stale.
"""

import os
import subprocess
import time
from contextlib import contextmanager
from dataclasses import dataclass

from jeepney import DBusAddress, MatchRule, new_method_call
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection
from jeepney.low_level import HeaderFields, MessageType

ACCESSIBLE = "org.a11y.atspi.Accessible"
ROOT = "/org/a11y/atspi/accessible/root"
REGISTRY = ("org.a11y.atspi.Registry", ROOT)
DROPPED = ("DBUS_", "AT_SPI_", "QT_")
SHOWING = 1 << 25
FOCUSED = 1 << 12


def is_there():
    """Whether this machine has what the bus needs."""
    needed = ("/usr/bin/dbus-daemon", "/usr/libexec/at-spi-bus-launcher", "/usr/bin/Xvfb")
    return all(os.access(one, os.X_OK) for one in needed)


@contextmanager
def bus(display, folder):
    """A session bus with the accessibility bus beside it; yields what a program needs of both."""
    (folder / "run").mkdir(mode=0o700)
    kept = {key: one for key, one in os.environ.items() if not key.startswith(DROPPED)}
    env = kept | {
        "DISPLAY": display, "XDG_RUNTIME_DIR": str(folder / "run"), "HOME": str(folder),
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "QT_QPA_PLATFORM": "xcb",
    }  # fmt: skip
    daemon = subprocess.Popen(
        ["dbus-daemon", "--session", "--print-address", "--nofork"],
        env=env, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
    )  # fmt: skip
    env["DBUS_SESSION_BUS_ADDRESS"] = daemon.stdout.readline().strip()
    try:
        yield env
    finally:
        daemon.terminate()
        daemon.wait()
        daemon.stdout.close()


@dataclass(frozen=True)
class Thing:
    """One accessible thing: where it is, and how to ask about it."""

    ear: "Ear"
    name_of_owner: str
    path: str

    def ask(self, method, signature=None, body=(), interface=ACCESSIBLE):
        """Call a method of it."""
        return self.ear.call((self.name_of_owner, self.path), interface, method, signature, body)

    def value(self, prop, interface=ACCESSIBLE):
        """Read a property of it."""
        asked = (interface, prop)
        return self.ask("Get", "ss", asked, "org.freedesktop.DBus.Properties")[0][1]

    @property
    def name(self):
        return self.value("Name")

    @property
    def role(self):
        return self.ask("GetRoleName")[0]

    @property
    def attributes(self):
        return dict(self.ask("GetAttributes")[0])

    @property
    def states(self):
        low, high = self.ask("GetState")[0]
        return low | high << 32

    @property
    def children(self):
        return [Thing(self.ear, *one) for one in self.ask("GetChildren")[0]]

    def do(self, action):
        """Do one of its actions, by name."""
        interface = "org.a11y.atspi.Action"
        names = [one[0] for one in self.ask("GetActions", interface=interface)[0]]
        return self.ask("DoAction", "i", (names.index(action),), interface)

    def walk(self):
        """Give it and all below it, in order."""
        yield self
        for one in self.children:
            yield from one.walk()

    def find(self, role, name=None):
        """Return the first thing of that role, and that name, below it."""
        found = (one for one in self.walk() if one.role == role and name in {None, one.name})
        return next(found)


class Ear:
    """Listens on the accessibility bus and asks on it."""

    def __init__(self, env):
        with open_dbus_connection(env["DBUS_SESSION_BUS_ADDRESS"]) as session:
            asked = new_method_call(
                DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus"), "GetAddress"
            )
            address = session.send_and_get_reply(asked, timeout=10).body[0]
        self._link = open_dbus_connection(address)
        self.heard = []
        rule = MatchRule(type="signal", interface="org.a11y.atspi.Event.Object")
        self._link.send_and_get_reply(message_bus.AddMatch(rule))
        self._register()

    def _register(self):
        for event in ("object:announcement", "object:state-changed", "object:children-changed"):
            self.call(
                ("org.a11y.atspi.Registry", "/org/a11y/atspi/registry"),
                "org.a11y.atspi.Registry", "RegisterEvent", "sass",
                (event, [], ""),
            )  # fmt: skip

    def close(self):
        """Hear no more."""
        self._link.close()

    def call(self, whom, interface, method, signature=None, body=()):
        """Call a method; what is heard meanwhile is kept."""
        owner, path = whom
        message = new_method_call(DBusAddress(path, owner, interface), method, signature, body)
        serial = next(self._link.outgoing_serial)
        self._link.send(message, serial=serial)
        end = time.monotonic() + 30
        while time.monotonic() < end:
            got = self._link.receive(timeout=30)
            if got.header.fields.get(HeaderFields.reply_serial) == serial:
                if got.header.message_type is MessageType.error:
                    raise LookupError(f"{method} {body}: {got.body}")
                return got.body
            self._note(got)
        raise TimeoutError(method)

    def _note(self, got):
        if got.header.message_type is MessageType.signal:
            member, detail = got.header.fields[HeaderFields.member], got.body[0] if got.body else ""
            self.heard.append((member, detail, *got.body[1:3], got.body[3][1]))

    def listen(self, seconds=0.05):
        """Take in what comes within a moment."""
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            try:
                self._note(self._link.receive(timeout=left))
            except TimeoutError:
                return

    def said(self):
        """Return what was announced so far, in order."""
        self.listen()
        return [one[4] for one in self.heard if one[0] == "Announcement"]

    def wait_for(self, true, seconds=20):
        """Wait until ``true()`` is; return what it gave."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            found = true()
            if found:
                return found
            self.listen()
        raise TimeoutError(f"heard until then: {self.said()[-20:]}")

    def program(self, name):
        """Wait for a program of that name; return it."""

        def found():
            try:
                programs = [
                    Thing(self, *one) for one in Thing(self, *REGISTRY).ask("GetChildren")[0]
                ]
                return next((one for one in programs if one.name == name and one.children), None)
            except (LookupError, TimeoutError):  # It is still starting.
                return None

        return self.wait_for(found)
