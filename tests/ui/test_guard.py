# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

import subprocess
import sys

import pytest
from PySide6 import __version__

from casuskluis_ui import guard


def test_variables_that_steer_qt_are_removed() -> None:
    environment = {
        "QT_QPA_PLATFORM": "vnc:port=5999",
        "QT_QPA_GENERIC_PLUGINS": "tuiotouch",
        "QT_PLUGIN_PATH": "/elsewhere",
        "QML2_IMPORT_PATH": "/elsewhere",
        "PYSIDE_DESIGNER_PLUGINS": "/elsewhere",
        "QT_SCALE_FACTOR": "1.5",
        "HOME": "/home/officer",
    }
    removed = guard.scrub(environment)
    assert environment == {"QT_SCALE_FACTOR": "1.5", "HOME": "/home/officer"}
    assert len(removed) == 5


@pytest.mark.parametrize("platform", ["offscreen", "xcb", "wayland", "windows", "wayland;xcb"])
def test_a_plain_platform_is_kept(platform: str) -> None:
    environment = {"QT_QPA_PLATFORM": platform}
    assert not guard.scrub(environment)
    assert environment


@pytest.mark.parametrize("platform", ["vnc", "offscreen:x", "xcb;vnc", "webgl:port=80"])
def test_a_platform_that_could_listen_is_not(platform: str) -> None:
    environment = {"QT_QPA_PLATFORM": platform}
    assert guard.scrub(environment) == ["QT_QPA_PLATFORM"]


@pytest.mark.parametrize(
    ("python", "qt", "refused"),
    [
        ((3, 11), "6.12.0", True),
        ((3, 11), "6.13.1", True),
        ((3, 11), "6.11.3", False),
        ((3, 12), "6.12.0", False),
        ((3, 14), "6.12.0", False),
    ],
)
def test_a_pair_that_would_abort_is_refused(
    python: tuple[int, int], qt: str, *, refused: bool
) -> None:
    sentence = guard.unfit(python, qt)
    assert bool(sentence) == refused
    assert not refused or "Casuskluis start niet" in sentence


def test_names_in_small_letters_steer_qt_too() -> None:
    environment = {"qt_plugin_path": "/elsewhere", "Shiboken_Debug": "1", "path": "/bin"}
    assert len(guard.scrub(environment)) == 2
    assert environment == {"path": "/bin"}


def test_the_folder_of_fonts_and_the_size_are_kept() -> None:
    environment = {"QT_QPA_FONTDIR": "/usr/share/fonts", "QT_SCALE_FACTOR": "2"}
    assert guard.scrub(environment) == []
    assert len(environment) == 2


def test_a_refusal_is_told_on_the_error_stream(capsys: pytest.CaptureFixture[str]) -> None:
    guard.refuse("Casuskluis start niet.")
    told = capsys.readouterr()
    assert (told.out, told.err) == ("", "Casuskluis start niet.\n")


@pytest.mark.skipif(sys.platform == "win32", reason="a box would wait for a click")
def test_a_refusal_without_any_stream_does_not_fail(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", None)
    guard.refuse("Casuskluis start niet.")


def test_a_system_that_hardens_less_lets_the_program_start(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refused(*_: object) -> None:
        raise OSError

    monkeypatch.setattr("os.umask", lambda _mask: 0)
    monkeypatch.setattr("resource.setrlimit", refused)
    monkeypatch.setattr("ctypes.CDLL", refused)
    guard.harden()


def test_this_very_pair_is_fit() -> None:
    assert not guard.unfit(sys.version_info[:2], __version__)


@pytest.mark.skipif(sys.platform != "linux", reason="reads limits of Linux")
def test_a_hardened_process_cannot_be_dumped_and_keeps_its_files_private() -> None:
    script = (
        "import os, resource\n"
        "from casuskluis_ui import guard\n"
        "guard.harden()\n"
        "assert resource.getrlimit(resource.RLIMIT_CORE) == (0, 0)\n"
        "assert os.umask(0) == 0o077\n"
        "import sys; assert not any(name.startswith('PySide6') for name in sys.modules)\n"
        "try:\n"
        "    open('/proc/self/mem', 'rb').close(); print('open')\n"
        "except PermissionError:\n"
        "    print('closed')\n"
    )
    done = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=30
    )
    # Root may read it all the same.
    assert done.stdout.strip() in {"closed", "open"}
