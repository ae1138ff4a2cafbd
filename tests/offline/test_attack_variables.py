# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Variables with which others steer Qt have no effect; without our care they do.

Seen from outside, in the system calls: which files are opened, which sockets wait.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

CARE = "from casuskluis.hardening.starting import begin; import os; begin(os.environ)\n"
WINDOW = """
import os, sys
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel
app = QApplication(["casuskluis"])
shown = QLabel("Kluis"); shown.show()
QTimer.singleShot(100, app.quit)
sys.exit(app.exec())
"""
CALLS = "trace=socket,bind,listen,openat"
EVIL = "elders"
ATTACKS = {
    "vnc": {"QT_QPA_PLATFORM": "vnc:port=5999"},
    "tuio": {"QT_QPA_PLATFORM": "offscreen", "QT_QPA_GENERIC_PLUGINS": "tuiotouch"},
    "platform": {"QT_QPA_PLATFORM": "offscreen", "QT_QPA_PLATFORM_PLUGIN_PATH": EVIL},
    "plugins": {"QT_QPA_PLATFORM": "offscreen", "QT_PLUGIN_PATH": EVIL},
}


def _calls(attack: str, folder: Path, *, care: bool) -> list[str]:
    """Return what a window did that somebody attacks, with the marks of success in it."""
    tracer = shutil.which("strace")
    if tracer is None:
        pytest.skip("strace is not installed")
    for place in ("platforms", "imageformats", "iconengines", "."):
        (folder / EVIL / place).mkdir(parents=True, exist_ok=True)
        for name in ("libqoffscreen.so", "libqsvgicon.so"):
            (folder / EVIL / place / name).write_bytes(b"\x7fELF niet echt")
    trace = folder / "calls.txt"
    given = {
        name: str(folder / EVIL) if value == EVIL else value
        for name, value in ATTACKS[attack].items()
    }
    command = [
        tracer, "-f", "-qq", "-e", CALLS, "-e", "signal=none", "-o", str(trace),
        sys.executable, "-c", (CARE if care else "") + WINDOW,
    ]  # fmt: skip
    environment = os.environ | {"HOME": str(folder), "XDG_RUNTIME_DIR": str(folder)} | given
    subprocess.run(  # noqa: S603 - our own program
        command, env=environment, check=care, capture_output=True, timeout=60
    )
    lines = trace.read_text("utf-8", "replace").splitlines()
    marks = ("AF_INET", "listen(", f"/{EVIL}/")
    return [line for line in lines if any(mark in line for mark in marks)]


@pytest.mark.parametrize("attack", ATTACKS)
def test_it_has_no_effect_on_the_program(attack: str, tmp_path: Path) -> None:
    assert _calls(attack, tmp_path, care=True) == []


@pytest.mark.parametrize("attack", ["tuio", "platform"])
def test_without_our_care_it_has(attack: str, tmp_path: Path) -> None:
    """Prove that the attack is a real one, so that no effect means something."""
    assert _calls(attack, tmp_path, care=False) != []


@pytest.mark.skipif(not shutil.which("xvfb-run"), reason="there is no screen to show it on")
def test_a_desktop_of_gnome_brings_no_gtk_along(tmp_path: Path) -> None:
    """GTK would load modules of its own choice; its file dialog keeps a list of files."""
    look = (
        "from casuskluis.hardening import plugins\n"
        "gtk = 'libgtk' in open('/proc/self/maps').read()\n"
        "print(plugins.strange(plugins.mapped()), gtk, flush=True)\n"
        "os._exit(0)\n"
    )
    script = CARE + WINDOW.replace('"offscreen"', '"xcb"').replace(
        "sys.exit(app.exec())", f"app.exec()\n{look}"
    )
    environment = {
        "PATH": os.environ["PATH"], "HOME": str(tmp_path), "XDG_RUNTIME_DIR": str(tmp_path),
        "XDG_CURRENT_DESKTOP": "ubuntu:GNOME", "QT_QPA_PLATFORMTHEME": "gtk3",
    }  # fmt: skip
    done = subprocess.run(  # noqa: S603 - our own program
        ["xvfb-run", "-a", sys.executable, "-c", script],  # noqa: S607 - a tool of the system
        env=environment, check=True, capture_output=True, text=True, timeout=60,
    )  # fmt: skip
    assert done.stdout == "() False\n"


def test_a_start_that_would_show_elsewhere_is_refused(tmp_path: Path) -> None:
    environment = {"HOME": str(tmp_path), "PATH": os.environ["PATH"], "DISPLAY": "192.0.2.1:0"}
    done = subprocess.run(
        [sys.executable, "-m", "casuskluis_ui"],
        env=environment, check=False, capture_output=True, text=True, timeout=60,
    )  # fmt: skip
    assert done.returncode == 3
    assert done.stderr.startswith("Casuskluis start niet: het venster zou op het scherm van")
