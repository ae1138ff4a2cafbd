# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""With an open vault the window reaches no network; exactly these files on this computer.

Allowed are the socket of the display (X11 or Wayland), the message bus of the system and that
of the session, as decision 0022 has it. Nothing waits for a caller.
"""

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

if sys.platform != "linux":
    pytest.skip("looks into processes through /proc", allow_module_level=True)

WINDOW = Path(__file__).with_name("open_window.py")
PATIENCE = 180
CALLS = "trace=socket,connect,bind,listen,accept,accept4,sendto"
ALLOWED = (
    re.compile(r"@?/tmp/\.X11-unix/X\d+"),
    re.compile(r".*/wayland-\d+"),
    re.compile(r"/(var/)?run/dbus/system_bus_socket"),
    re.compile(r".*/bus"),
)
NO_SERVICE = re.compile(r"/var/run/nscd/socket|/run/nscd/socket")
"""Asked by the C library for the home of the officer, where that service runs at all."""


@dataclass(frozen=True)
class Observed:
    """What one window did and had open.

    Attributes:
        calls: System calls about sockets.
        inodes: Of the sockets it had open while the vault was in view.
        inet: Inodes of every inet socket on this computer then.
        told: What the window counted itself.
        home: The home of the officer.
    """

    calls: list[str]
    inodes: frozenset[str]
    inet: frozenset[str]
    told: dict[str, Any]
    home: Path


@pytest.fixture(scope="module")
def observed(tmp_path_factory: pytest.TempPathFactory) -> Observed:
    tracer = shutil.which("strace")
    if tracer is None:
        pytest.skip("strace is not installed")
    home = tmp_path_factory.mktemp("thuis")
    trace = home / "calls.txt"
    command = [
        tracer, "-f", "--seccomp-bpf", "-qq",
        "-s", "200", "-e", CALLS, "-e", "signal=none", "-o", str(trace),
        sys.executable, str(WINDOW), str(home),
    ]  # fmt: skip
    environment = os.environ | {
        "QT_QPA_PLATFORM": "offscreen", "HOME": str(home), "XDG_CONFIG_HOME": str(home),
        "XDG_CACHE_HOME": str(home),
    }  # fmt: skip
    with subprocess.Popen(  # noqa: S603 - our own program
        command, env=environment, start_new_session=True,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    ) as window:  # fmt: skip
        try:
            end = time.monotonic() + PATIENCE
            while not (home / "open").exists() and time.monotonic() < end:
                assert window.poll() is None, "the window did not stay open"
                time.sleep(0.2)
            assert (home / "open").exists(), "the vault never came into view"
            inodes = _sockets_of(window.pid)
            inet = _inet_sockets()
        finally:
            if window.poll() is None:
                os.killpg(window.pid, signal.SIGKILL)
    told = json.loads((home / "open").read_text())
    return Observed(trace.read_text("utf-8", "replace").splitlines(), inodes, inet, told, home)


def _sockets_of(tracer: int) -> frozenset[str]:
    """Return the inodes of the sockets of a process below the tracer."""
    children = Path(f"/proc/{tracer}/task/{tracer}/children").read_text().split()
    found = set()
    for fd in Path(f"/proc/{children[0]}/fd").iterdir():
        target = str(fd.readlink())
        if target.startswith("socket:"):
            found.add(target.removeprefix("socket:[").removesuffix("]"))
    return frozenset(found)


def _inet_sockets() -> frozenset[str]:
    tables = ("tcp", "tcp6", "udp", "udp6", "raw", "raw6", "icmp", "icmp6", "packet")
    found = set()
    for table in tables:
        path = Path("/proc/net") / table
        if path.exists():
            found |= {word for word in path.read_text().split() if word.isdigit()}
    return frozenset(found)


def _named(calls: list[str]) -> list[str]:
    """Return the files of the sockets that were reached for."""
    reached = [line for line in calls if re.search(r"\bconnect\(", line)]
    return [
        f"{'@' if found[1] else ''}{found[2]}"
        for line in reached
        if (found := re.search(r'sun_path=(@?)"([^"]*)"', line))
    ]


def test_an_open_vault_makes_no_inet_socket(observed: Observed) -> None:
    made = [line for line in observed.calls if re.search(r"\bsocket\(", line)]
    assert [line for line in made if "AF_UNIX" not in line] == []
    used = [line for line in observed.calls if re.search(r"\b(connect|bind|sendto)\(", line)]
    assert [line for line in used if "AF_INET" in line] == []


def test_an_open_vault_holds_no_inet_socket(observed: Observed) -> None:
    assert observed.inodes & observed.inet == set()


def test_nothing_waits_for_a_caller(observed: Observed) -> None:
    waits = [line for line in observed.calls if re.search(r"\b(listen|accept4?)\(", line)]
    assert waits == []


def test_only_the_display_and_the_buses_are_reached(observed: Observed) -> None:
    named = [one for one in _named(observed.calls) if not NO_SERVICE.fullmatch(one)]
    assert [one for one in named if not any(known.fullmatch(one) for known in ALLOWED)] == []


def test_a_paper_and_a_list_were_taken_out_meanwhile(observed: Observed) -> None:
    assert (observed.home / "agenda-2026-01.pdf").read_bytes().startswith(b"%PDF")
    assert b"Noodblad" in (observed.home / "lijst").read_bytes()


def test_the_gate_had_nothing_to_refuse(observed: Observed) -> None:
    assert (observed.told["network"], observed.told["programs"]) == (0, 0)
    assert observed.told["verdicts"]["network"] == "good"


def test_only_allowed_plugins_were_loaded(observed: Observed) -> None:
    assert observed.told["strange"] == []


def test_someone_who_watches_from_outside_is_noticed(observed: Observed) -> None:
    assert observed.told["verdicts"]["debugger"] == "doubtful"


def test_asking_for_a_file_leaves_no_trace_of_where(observed: Observed) -> None:
    kept = [
        one for one in observed.home.rglob("*") if one.is_file() and one.name != "calls.txt"
    ]
    assert not any(one.name == "QtProject.conf" for one in kept)
    assert not any(b"Geheimdocument" in one.read_bytes() for one in kept)
