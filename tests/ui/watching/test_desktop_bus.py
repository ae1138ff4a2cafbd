# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the desktop of Linux says, on a bus of our own with a stand-in for its services."""

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from casuskluis_ui.shell.reason import LockReason

if sys.platform != "linux":
    pytest.skip("the message bus of Linux", allow_module_level=True)

from casuskluis_ui.shell.watching.desktop_bus import DesktopWatch, addresses, escaped

FAKE = Path(__file__).with_name("fake_logind.py")
LOGIND = "org.freedesktop.login1"
OURS = "/org/freedesktop/login1/session/_32"
THEIRS = "/org/freedesktop/login1/session/_33"
MANAGER = "/org/freedesktop/login1"
PROPERTIES = "org.freedesktop.DBus.Properties"
SESSION = f"{LOGIND}.Session"
SAVER = "org.freedesktop.ScreenSaver"
POWER = "org.freedesktop.UPower"
NO = False
BUS = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:path={path}</listen>
<policy context="default"><allow send_destination="*"/><allow receive_sender="*"/>
<allow receive_type="signal"/><allow receive_type="method_return"/><allow receive_type="error"/>
<allow send_type="signal"/><allow send_type="method_return"/><allow own="*"/>
</policy></busconfig>"""


@pytest.fixture
def bus(tmp_path: Path) -> Iterator[str]:
    """The address of a private bus."""
    daemon = shutil.which("dbus-daemon")
    if daemon is None:
        pytest.skip("dbus-daemon is not installed")
    configuration = tmp_path / "bus.conf"
    configuration.write_text(BUS.format(path=tmp_path / "bus"))
    with subprocess.Popen(  # noqa: S603 - our own bus
        [daemon, f"--config-file={configuration}", "--nofork", "--print-address"],
        stdout=subprocess.PIPE, text=True,
    ) as running:  # fmt: skip
        assert running.stdout is not None
        yield running.stdout.readline().strip()
        running.kill()


class Desktop:
    """The services of a desktop, in a process of their own."""

    def __init__(self, child: "subprocess.Popen[str]") -> None:
        self._child = child

    def says(self, path: str, interface: str, signal: str, *carried: Any) -> None:
        assert self._child.stdin is not None
        self._child.stdin.write(json.dumps([path, interface, signal, carried]) + "\n")
        self._child.stdin.flush()


@pytest.fixture
def desktop(bus: str) -> Iterator[Desktop]:
    command = [sys.executable, str(FAKE), bus, LOGIND, SAVER, POWER]
    with subprocess.Popen(  # noqa: S603 - our own script
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "ready\n"
        yield Desktop(child)
        child.kill()


@pytest.fixture
def watch(bus: str, desktop: Desktop, qtbot: QtBot) -> Iterator[DesktopWatch]:
    names = {"DBUS_SYSTEM_BUS_ADDRESS": bus, "DBUS_SESSION_BUS_ADDRESS": bus}
    made = DesktopWatch({**names, "XDG_SESSION_ID": "2"})
    window = QWidget()
    qtbot.addWidget(window)
    made.start(window)
    yield made
    made.stop()


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ((OURS, SESSION, "Lock"), LockReason.SCREEN),
        ((OURS, PROPERTIES, "PropertiesChanged", SESSION, {"LockedHint": True}, ["Name"]),
         LockReason.SCREEN),
        ((OURS, PROPERTIES, "PropertiesChanged", SESSION, {"Active": False}, ["Name"]),
         LockReason.SWITCH),
        ((MANAGER, f"{LOGIND}.Manager", "PrepareForSleep", True), LockReason.SLEEP),
        (("/org/freedesktop/ScreenSaver", SAVER, "ActiveChanged", True), LockReason.SCREEN),
        (("/org/freedesktop/UPower", PROPERTIES, "PropertiesChanged", POWER,
          {"LidIsClosed": True}, ["Name"]), LockReason.LID),
    ],
)  # fmt: skip
def test_what_the_desktop_says_locks(
    watch: DesktopWatch,
    desktop: Desktop,
    qtbot: QtBot,
    said: tuple[Any, ...],
    reason: LockReason,
) -> None:
    with qtbot.waitSignal(watch.left, timeout=20_000) as heard:
        desktop.says(*said)
    assert heard.args == [reason]


def test_the_session_of_another_and_waking_up_do_not_lock(
    watch: DesktopWatch, desktop: Desktop, qtbot: QtBot
) -> None:
    heard: list[object] = []
    watch.left.connect(heard.append)
    desktop.says(THEIRS, SESSION, "Lock")
    desktop.says(MANAGER, f"{LOGIND}.Manager", "PrepareForSleep", NO)
    desktop.says("/org/freedesktop/ScreenSaver", SAVER, "ActiveChanged", NO)
    desktop.says(THEIRS, PROPERTIES, "PropertiesChanged", SESSION, {"Active": False}, ["Name"])
    desktop.says(
        OURS, PROPERTIES, "PropertiesChanged", SESSION, {"LockedHint": False}, ["Name"]
    )
    with qtbot.waitSignal(watch.left, timeout=20_000):
        desktop.says(OURS, SESSION, "Lock")
    assert heard == [LockReason.SCREEN]


@pytest.mark.parametrize(
    "address",
    [
        "tcp:host=localhost,port=12345",
        "unix:path=/tmp/a;tcp:host=example.org,port=1",
        "autolaunch:",
        "unixexec:path=/bin/true",
        "nonce-tcp:host=localhost,port=1,noncefile=/tmp/x",
        "",
    ],
)
def test_only_files_on_this_computer_are_buses(address: str) -> None:
    assert addresses({"DBUS_SESSION_BUS_ADDRESS": address})[1] == ""


def test_without_a_bus_nothing_happens(qtbot: QtBot, tmp_path: Path) -> None:
    watch = DesktopWatch({"DBUS_SYSTEM_BUS_ADDRESS": f"unix:path={tmp_path}/none"})
    window = QWidget()
    qtbot.addWidget(window)
    watch.start(window)
    watch.stop()


def test_the_name_of_a_session_is_escaped_as_systemd_does_it() -> None:
    assert [escaped(one) for one in ("2", "c1", "12", "a-b")] == ["_32", "c1", "_312", "a_2db"]
