# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the desktop of Linux tells on its message bus: locked, asleep, lid closed, other user.

The bus is a socket of the desktop on this computer, as the one of the display is; see decision
0022. The program asks nothing and offers nothing there: it only listens. An address that is not
a file on this computer is left alone, and without a bus nothing happens.
"""

import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple
from uuid import uuid4

from PySide6.QtCore import SLOT, QObject, Slot
from PySide6.QtDBus import QDBusConnection, QDBusMessage
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from casuskluis_ui.shell.reason import LockReason
from casuskluis_ui.shell.watching.watch import Watch

_PROPERTIES = "org.freedesktop.DBus.Properties"
_LOGIND = "org.freedesktop.login1"
_SESSIONS = "/org/freedesktop/login1/session/"
_LOGIND_SESSION = f"{_LOGIND}.Session"
_POWER = "org.freedesktop.UPower"
_SAVERS = tuple(
    f"org.{desktop}.ScreenSaver"
    for desktop in ("freedesktop", "gnome", "cinnamon", "mate", "xfce")
)
_SYSTEM_BUS = "/run/dbus/system_bus_socket"
_ONLY_FILES = re.compile(r"unix:[^;]*(;unix:[^;]*)*")
_NAME = "casuskluis"
_TURNED = "turned(QString,QVariantMap,QStringList,QDBusMessage)"


class News(NamedTuple):
    """One kind of message: whose, where, and which."""

    service: str
    path: str
    interface: str
    signal: str
    slot: str


class DesktopWatch(Watch):
    """Listens on the bus of the system and the bus of the session.

    Args:
        environment: Where the buses are named; that of the process when not given.
    """

    def __init__(
        self, environment: Mapping[str, str] | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._environment = os.environ if environment is None else environment
        self._heard: list[tuple[QDBusConnection, tuple[News, ...]]] = []

    @override
    def start(self, window: QWidget) -> None:
        """Listen on the buses there are."""
        del window
        system, session = addresses(self._environment)
        self._listen(system, _of_the_system())
        self._listen(session, _of_the_session())

    @override
    def stop(self) -> None:
        """Hear nothing any more.

        The connections stay until the process ends, soon: what still is on its way over a bus
        that is closed makes Qt touch what it threw away.
        """
        for bus, news in self._heard:
            for one in news:
                _unhear(bus, one, self)
        self._heard.clear()

    def _listen(self, address: str, news: tuple[News, ...]) -> None:
        if not address:
            return
        bus = QDBusConnection.connectToBus(address, f"{_NAME}-{uuid4()}")
        if bus.isConnected():
            for one in news:
                _hear(bus, one, self)
            self._heard.append((bus, news))

    @Slot(QDBusMessage)
    def locked(self, message: QDBusMessage) -> None:
        """Hear that the screen of a session locks."""
        if self._is_ours(message.path()):
            self.left.emit(LockReason.SCREEN)

    @Slot(QDBusMessage)
    def sleeping(self, message: QDBusMessage) -> None:
        """Hear that the computer goes to sleep, or wakes up."""
        if message.arguments() == [True]:
            self.left.emit(LockReason.SLEEP)

    @Slot(QDBusMessage)
    def saving(self, message: QDBusMessage) -> None:
        """Hear that the screen saver begins, or ends."""
        if message.arguments() == [True]:
            self.left.emit(LockReason.SCREEN)

    @Slot(str, "QVariantMap", "QStringList", QDBusMessage)
    def turned(
        self, about: str, changed: dict[str, object], gone: list[str], message: QDBusMessage
    ) -> None:
        """Hear that something of a session or of the laptop changed."""
        del gone  # what changed without its new value: nothing of ours
        if about == _POWER and changed.get("LidIsClosed") is True:
            self.left.emit(LockReason.LID)
        elif about == _LOGIND_SESSION and self._is_ours(message.path()):
            if changed.get("LockedHint") is True:
                self.left.emit(LockReason.SCREEN)
            elif changed.get("Active") is False:
                self.left.emit(LockReason.SWITCH)

    def _is_ours(self, path: str) -> bool:
        """Tell whether news is about this session; when nobody knows which, it is."""
        own = self._environment.get("XDG_SESSION_ID", "")
        return not own or path == _SESSIONS + escaped(own)


def addresses(environment: Mapping[str, str]) -> tuple[str, str]:
    """Return the address of the system bus and of the session bus; empty for none.

    Only sockets that are files on this computer: an address can also name a host, or a program
    to start.
    """
    system = environment.get("DBUS_SYSTEM_BUS_ADDRESS", "")
    if not system and Path(_SYSTEM_BUS).is_socket():
        system = f"unix:path={_SYSTEM_BUS}"
    session = environment.get("DBUS_SESSION_BUS_ADDRESS", "")
    runtime = environment.get("XDG_RUNTIME_DIR", "")
    if not session and runtime and (Path(runtime) / "bus").is_socket():
        session = f"unix:path={runtime}/bus"
    return tuple(  # type: ignore[return-value]  # two in, two out
        one if _ONLY_FILES.fullmatch(one) else "" for one in (system, session)
    )


def escaped(identifier: str) -> str:
    """Return the name of a session as the path of its object holds it.

    The rule is the one of systemd: a letter stays, a digit stays unless it comes first, and
    every other byte becomes its number.
    """
    return "".join(
        letter
        if letter.isascii() and (letter.isalpha() or (letter.isdigit() and place))
        else "".join(f"_{byte:02x}" for byte in letter.encode())
        for place, letter in enumerate(identifier)
    )


def _hear(bus: QDBusConnection, one: News, watch: QObject) -> None:
    slot = SLOT(one.slot)
    # The stubs want bytes; the call itself only takes a text.
    bus.connect(one.service, one.path, one.interface, one.signal, watch, slot)  # type: ignore[call-overload]


def _unhear(bus: QDBusConnection, one: News, watch: QObject) -> None:
    slot = SLOT(one.slot)
    bus.disconnect(one.service, one.path, one.interface, one.signal, watch, slot)  # type: ignore[call-overload]  # as above


def _of_the_system() -> tuple[News, ...]:
    return (
        News(_LOGIND, "", _LOGIND_SESSION, "Lock", "locked(QDBusMessage)"),
        News(_LOGIND, "", _PROPERTIES, "PropertiesChanged", _TURNED),
        News(_LOGIND, "", f"{_LOGIND}.Manager", "PrepareForSleep", "sleeping(QDBusMessage)"),
        News(_POWER, "", _PROPERTIES, "PropertiesChanged", _TURNED),
    )


def _of_the_session() -> tuple[News, ...]:
    return tuple(
        News(saver, "", saver, "ActiveChanged", "saving(QDBusMessage)") for saver in _SAVERS
    )
