# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The variables of the environment that may stay; all others go, before Qt is loaded.

Variables can make any Qt program listen on the network, load a foreign plug-in, or show its
window on the screen of another computer. What is not known to be needed is not kept.
"""

import re
import sys
from collections.abc import Mapping, MutableMapping

_PLAIN = frozenset(
    {
        # who works here, and where
        "HOME", "USER", "LOGNAME", "PATH", "TMPDIR", "TZ", "TERM", "COLUMNS", "LINES",
        "NO_COLOR", "LANG", "LANGUAGE",
        # the desktop of Linux
        "WAYLAND_DISPLAY", "XAUTHORITY", "XDG_RUNTIME_DIR", "XDG_SESSION_ID",
        "XDG_SESSION_TYPE", "XDG_CURRENT_DESKTOP", "XDG_SESSION_DESKTOP", "DESKTOP_SESSION",
        "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME",
        "XDG_DATA_DIRS", "XDG_CONFIG_DIRS", "KDE_FULL_SESSION", "KDE_SESSION_VERSION",
        "XCURSOR_THEME", "XCURSOR_SIZE", "QT_QPA_FONTDIR",
        # Windows
        "SYSTEMROOT", "SYSTEMDRIVE", "WINDIR", "TEMP", "TMP", "APPDATA", "LOCALAPPDATA",
        "PROGRAMDATA", "PROGRAMFILES", "PROGRAMFILES(X86)", "COMMONPROGRAMFILES",
        "ALLUSERSPROFILE", "USERPROFILE", "PUBLIC", "HOMEDRIVE", "HOMEPATH", "COMPUTERNAME",
        "USERNAME", "USERDOMAIN", "PATHEXT", "COMSPEC", "OS", "NUMBER_OF_PROCESSORS",
        "PROCESSOR_ARCHITECTURE", "SESSIONNAME",
        # Windows as Wine imitates it: without this, nobody gets random numbers from it
        "WINEUSERNAME",
        # where a synchronised folder stands, to warn for it
        "ONEDRIVE", "ONEDRIVECOMMERCIAL", "ONEDRIVECONSUMER",
        # our own
        "CASUSKLUIS_KLUIS",
    }
)  # fmt: skip
_PLATFORM = "offscreen|xcb|wayland|windows|minimal|cocoa|direct2d"
_CHECKED: Mapping[str, re.Pattern[str]] = {
    # "vnc:port=5999" would open a port; an option after the name is never needed.
    "QT_QPA_PLATFORM": re.compile(f"({_PLATFORM})(;({_PLATFORM}))*"),
    "QT_SCALE_FACTOR": re.compile(r"\d+(\.\d+)?"),
    # "other:0" is the screen of another computer, reached over the network.
    "DISPLAY": re.compile(r"(unix)?:\d+(\.\d+)?"),
    # "tcp:host=…" is a bus of another computer.
    "DBUS_SESSION_BUS_ADDRESS": re.compile(r"unix:[^;]+(;unix:[^;]+)*"),
    "DBUS_SYSTEM_BUS_ADDRESS": re.compile(r"unix:[^;]+(;unix:[^;]+)*"),
    "AT_SPI_BUS_ADDRESS": re.compile(r"unix:[^;]+(;unix:[^;]+)*"),
    "SESSION_MANAGER": re.compile(r"(local|unix)/[^,]+(,(local|unix)/[^,]+)*"),
}
_INJECTING = (
    "LD_PRELOAD", "LD_AUDIT", "LD_LIBRARY_PATH", "DYLD_INSERT_LIBRARIES", "DYLD_LIBRARY_PATH",
    "DYLD_FRAMEWORK_PATH",
)  # fmt: skip
_INJECTING_PYTHON = ("PYTHONPATH", "PYTHONHOME")
"""A Python that is not isolated runs a ``sitecustomize`` it finds there."""
_THEME = "QT_QPA_PLATFORMTHEME"


def scrub(environment: MutableMapping[str, str]) -> list[str]:
    """Remove every variable that is not known to be needed; returns their names."""
    removed = [name for name in environment if not allowed(name, environment[name])]
    for name in removed:
        del environment[name]
    return removed


def allowed(name: str, value: str) -> bool:
    """Tell whether a variable may stay as it is."""
    upper = name.upper()
    if upper in _CHECKED:
        # Small letters mean nothing to the system that reads this one.
        return name == upper and _CHECKED[upper].fullmatch(value) is not None
    return upper in _PLAIN or upper.startswith("LC_")


def injected(
    environment: Mapping[str, str], *, isolated: bool = bool(sys.flags.ignore_environment)
) -> tuple[str, ...]:
    """Return the variables with which foreign code came in, before any line of ours.

    Nothing can undo that; the officer is told.

    Args:
        environment: Before `scrub`.
        isolated: Whether this Python passed over the variables that are meant for it.
    """
    names = _INJECTING if isolated else (*_INJECTING, *_INJECTING_PYTHON)
    return tuple(name for name in names if environment.get(name))


def elsewhere(environment: Mapping[str, str]) -> bool:
    """Tell whether the window would show on another computer. Ask before `scrub`."""
    shown = environment.get("DISPLAY", "")
    local = environment.get("WAYLAND_DISPLAY") or environment.get("QT_QPA_PLATFORM")
    return bool(shown) and not local and not allowed("DISPLAY", shown)


def choose_theme(environment: MutableMapping[str, str]) -> None:
    """Have Qt follow the desktop by itself, without loading GTK into this process.

    GTK brings modules of its own choice, and its file dialog keeps a list of files used.
    """
    kde = "KDE" in environment.get("XDG_CURRENT_DESKTOP", "").upper()
    environment[_THEME] = "kde" if kde else "gnome"
