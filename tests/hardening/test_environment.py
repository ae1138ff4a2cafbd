# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casuskluis.hardening.environment import (
    allowed,
    choose_theme,
    elsewhere,
    injected,
    scrub,
)

TRAPS = {
    "QT_QPA_PLATFORM": "vnc:port=5999",
    "QT_QPA_GENERIC_PLUGINS": "tuiotouch",
    "QT_QPA_PLATFORM_PLUGIN_PATH": "/elders",
    "QT_PLUGIN_PATH": "/elders",
    "QT_QPA_PLATFORMTHEME": "gtk3",
    "QT_IM_MODULE": "ibus",
    "QT_SCALE_FACTOR": "1;drop",
    "qt_plugin_path": "/elders",
    "QML2_IMPORT_PATH": "/elders",
    "PYSIDE_DESIGNER_PLUGINS": "/elders",
    "Shiboken_Debug": "1",
    "PYTHONPATH": "/elders",
    "PYTHONINSPECT": "1",
    "LD_PRELOAD": "/elders.so",
    "GTK_MODULES": "/elders.so",
    "GTK_PATH": "/elders",
    "GIO_EXTRA_MODULES": "/elders",
    "SSLKEYLOGFILE": "/elders/sleutels",
    "OPENSSL_CONF": "/elders.cnf",
    "OPENSSL_MODULES": "/elders",
    "FONTCONFIG_FILE": "/elders.conf",
    "CUPS_SERVER": "192.0.2.1",
    "http_proxy": "http://192.0.2.1",
    "DISPLAY": "192.0.2.1:0",
    "DBUS_SESSION_BUS_ADDRESS": "tcp:host=192.0.2.1,port=1",
    "DBUS_SYSTEM_BUS_ADDRESS": "unix:path=/run/bus;tcp:host=192.0.2.1",
    "SESSION_MANAGER": "local/hier:@/tmp/1,tcp/daar:1",
    "RL_rl_config": "/elders",
}
NEEDED = {
    "HOME": "/home/meijer", "PATH": "/usr/bin", "LANG": "nl_NL.UTF-8", "LC_TIME": "nl_NL",
    "TZ": "Europe/Amsterdam", "DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0",
    "XDG_RUNTIME_DIR": "/run/user/1000", "XAUTHORITY": "/home/meijer/.Xauthority",
    "DBUS_SESSION_BUS_ADDRESS": "unix:path=/run/user/1000/bus",
    "SESSION_MANAGER": "local/hier:@/tmp/.ICE-unix/1,unix/hier:/tmp/.ICE-unix/1",
    "SystemRoot": "C:\\Windows", "APPDATA": "C:\\x", "LOCALAPPDATA": "C:\\y", "TEMP": "C:\\z",
    "USERPROFILE": "C:\\w", "COMPUTERNAME": "BALIE-3", "QT_SCALE_FACTOR": "1.5",
    "QT_QPA_FONTDIR": "/usr/share/fonts", "CASUSKLUIS_KLUIS": "Veldhaven.kluis",
}  # fmt: skip


def test_every_known_trap_is_removed_and_what_is_needed_stays() -> None:
    for name, value in TRAPS.items():
        environment = {name: value}
        assert scrub(environment) == [name], name
        assert environment == {}
    kept = dict(NEEDED)
    assert scrub(kept) == []
    assert kept == NEEDED


@pytest.mark.parametrize("platform", ["offscreen", "xcb", "wayland", "windows", "wayland;xcb"])
def test_a_plain_platform_is_kept(platform: str) -> None:
    assert allowed("QT_QPA_PLATFORM", platform)


@pytest.mark.parametrize("platform", ["vnc", "offscreen:x", "xcb;vnc", "webgl:port=8", "xcb\n"])
def test_a_platform_that_could_listen_is_not(platform: str) -> None:
    assert not allowed("QT_QPA_PLATFORM", platform)


@given(st.dictionaries(st.text(min_size=1), st.text()))
def test_nothing_unknown_stays(environment: dict[str, str]) -> None:
    names = set(environment)
    removed = scrub(environment)
    assert all(allowed(name, value) for name, value in environment.items())
    assert set(removed) | set(environment) == names


@pytest.mark.parametrize(
    ("variables", "refused"),
    [
        ({"DISPLAY": "daar:0"}, True),
        ({"DISPLAY": "localhost:10.0"}, True),
        ({"DISPLAY": ":0"}, False),
        ({"DISPLAY": "daar:0", "WAYLAND_DISPLAY": "wayland-0"}, False),
        ({}, False),
    ],
)
def test_a_screen_of_another_computer_is_refused(
    variables: dict[str, str], *, refused: bool
) -> None:
    assert elsewhere(variables) == refused


def test_code_that_came_in_from_outside_is_named() -> None:
    assert injected({"LD_PRELOAD": "/x.so", "HOME": "/"}) == ("LD_PRELOAD",)
    assert injected({"LD_PRELOAD": "", "HOME": "/"}) == ()
    assert injected({"LD_LIBRARY_PATH": "/x"}, isolated=True) == ("LD_LIBRARY_PATH",)


def test_a_folder_python_starts_code_from_is_told_where_it_was_looked_at() -> None:
    variables = {"PYTHONPATH": "/x", "PYTHONHOME": "/y"}
    assert injected(variables, isolated=False) == ("PYTHONPATH", "PYTHONHOME")
    assert injected(variables, isolated=True) == ()


@pytest.mark.parametrize(("desktop", "theme"), [("ubuntu:GNOME", "gnome"), ("KDE", "kde")])
def test_qt_follows_the_desktop_without_gtk(desktop: str, theme: str) -> None:
    environment = {"XDG_CURRENT_DESKTOP": desktop}
    choose_theme(environment)
    assert environment["QT_QPA_PLATFORMTHEME"] == theme
