# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The window at its lock screen asks the system for no network at all."""

import os
import re
import shutil
import signal
import subprocess
import sys
from contextlib import suppress

import pytest

PATIENCE = 60
LINGER = 1.0
"""Seconds to look at it, once everything is prepared."""
GLANCE = 0.2
CALLS = "trace=socket,socketpair,connect,bind,listen,sendto"
LOADED = re.compile(r'openat\(.*/(sqlcipher3|reportlab)/.*"')
"""What the preparing behind the lock screen loads last."""


@pytest.fixture(scope="module")
def calls(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """Return the calls of a window that stood at its lock screen for some seconds."""
    tracer = shutil.which("strace")
    if tracer is None:
        pytest.skip("strace is not installed")
    home = tmp_path_factory.mktemp("thuis")
    trace = home / "calls.txt"
    command = [
        tracer, "-f", "--seccomp-bpf", "-qq",
        "-e", f"{CALLS},openat", "-e", "signal=none", "-o", str(trace),
        sys.executable, "-m", "casuskluis_ui", "--kluis", str(home / "Veldhaven.kluis"),
    ]  # fmt: skip
    environment = os.environ | {
        "QT_QPA_PLATFORM": "offscreen", "HOME": str(home), "XDG_CONFIG_HOME": str(home),
        "XDG_RUNTIME_DIR": str(home), "XDG_CACHE_HOME": str(home),
    }  # fmt: skip
    trace.touch()
    with subprocess.Popen(  # noqa: S603 - our own program
        command, env=environment, start_new_session=True,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    ) as window:  # fmt: skip
        try:
            waited = 0.0
            while waited < PATIENCE and not LOADED.search(trace.read_text("utf-8", "replace")):
                _stay(window, GLANCE)
                waited += GLANCE
            _stay(window, LINGER)
        finally:
            if window.poll() is None:
                os.killpg(window.pid, signal.SIGKILL)
    assert window.returncode == -signal.SIGKILL, "the window did not stay open"
    return trace.read_text("utf-8", "replace").splitlines()


def _stay(window: subprocess.Popen[bytes], seconds: float) -> None:
    with suppress(subprocess.TimeoutExpired):
        window.wait(seconds)


def test_the_watched_window_came_as_far_as_its_lock_screen(calls: list[str]) -> None:
    assert any("casuskluis_ui/shell/door" in line for line in calls)
    assert any(LOADED.search(line) for line in calls)


def test_the_window_makes_no_socket_but_to_its_display(calls: list[str]) -> None:
    made = [line for line in calls if re.search(r"\b(socket|socketpair)\(", line)]
    assert [line for line in made if "AF_UNIX" not in line] == []


def test_the_window_calls_nobody_and_waits_for_nobody(calls: list[str]) -> None:
    used = [line for line in calls if re.search(r"\b(connect|bind|listen|sendto)\(", line)]
    assert [line for line in used if "AF_UNIX" not in line] == []
