# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What must be in order before Qt is loaded. This module knows no Qt.

Variables of the environment can make any Qt program listen on the network or load a foreign
plug-in; a core dump or a debugger of the same user can read what is unlocked.
"""

import ctypes
import os
import sys
from collections.abc import MutableMapping
from contextlib import suppress

REFUSED = 3
"""Exit status when the program does not want to run here."""

_SCRUBBED = ("QT_", "QML", "PYSIDE", "QTWEBENGINE", "SHIBOKEN")
_KEPT = frozenset({"QT_QPA_PLATFORM", "QT_SCALE_FACTOR", "QT_QPA_FONTDIR"})
_PLATFORMS = frozenset(
    {"offscreen", "xcb", "wayland", "windows", "minimal", "cocoa", "direct2d"}
)
_FIRST_PYTHON = (3, 12)
_FIRST_QT = (6, 12)
_PR_SET_DUMPABLE = 4
_NO_ERROR_BOXES = 0x8007

UNFIT = (
    "Casuskluis start niet: deze combinatie van Python {python} en PySide6 {qt} stopt zomaar "
    "tijdens het werk. Installeer Python 3.12 of nieuwer, of PySide6 6.11."
)


def scrub(environment: MutableMapping[str, str]) -> list[str]:
    """Remove the variables that steer Qt, except a few harmless ones; returns their names."""
    steering = [name for name in environment if name.upper().startswith(_SCRUBBED)]
    removed = [name for name in steering if not _harmless(name, environment[name])]
    for name in removed:
        del environment[name]
    return removed


def harden() -> None:
    """Keep memory and files of this process from others: no dump, no debugger, umask 077.

    What a system does not offer is passed over; the program must start there too.
    """
    os.umask(0o077)
    if sys.platform == "win32":
        with suppress(AttributeError, OSError):
            ctypes.windll.kernel32.SetErrorMode(_NO_ERROR_BOXES)
        return
    import resource  # noqa: PLC0415 - does not exist on Windows

    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        with suppress(AttributeError, OSError):
            ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)


def unfit(python: tuple[int, ...], qt: str) -> str:
    """Return the Dutch refusal for a pair of versions that cannot work; empty when it can.

    PySide6 6.12 takes a reference off ``None`` in every call that returns nothing; before
    Python 3.12 that ends in an abort after some thousands of calls.
    """
    qt_version = tuple(int(part) for part in qt.split(".")[:2])
    if python[:2] < _FIRST_PYTHON and qt_version >= _FIRST_QT:
        return UNFIT.format(python=".".join(str(part) for part in python[:2]), qt=qt)
    return ""


def refuse(sentence: str) -> None:
    """Tell on the error stream, or in a box of the system, why the program does not start."""
    if sys.stderr is not None:
        sys.stderr.write(f"{sentence}\n")
    elif sys.platform == "win32":
        ctypes.windll.user32.MessageBoxW(None, sentence, "Casuskluis", 0x10)


def _harmless(name: str, value: str) -> bool:
    if name not in _KEPT:
        return False
    # "vnc:port=5999" would open a port; an option after the name is never needed.
    return name != "QT_QPA_PLATFORM" or set(value.split(";")) <= _PLATFORMS
