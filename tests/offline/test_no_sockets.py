# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The whole demonstration, vault to printed papers, touches no network."""

import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

RUNNER = Path(__file__).with_name("watched_demo.py")
CALLS = "trace=socket,connect,socketpair,bind,listen,sendto"


@dataclass(frozen=True)
class Watched:
    """What was seen of one run.

    Attributes:
        events: Lines of the audit hook, after how the run ended.
        calls: Lines of the system call trace; None where the tool is missing.
    """

    events: list[str]
    calls: list[str] | None


@pytest.fixture(scope="module")
def watched(tmp_path_factory: pytest.TempPathFactory) -> Watched:
    folder = tmp_path_factory.mktemp("offline")
    report, trace = folder / "events.txt", folder / "calls.txt"
    tracer = shutil.which("strace")
    before = [
        tracer,
        "-f",
        "--seccomp-bpf",
        "-qq",
        "-e",
        CALLS,
        "-e",
        "signal=none",
        "-o",
        str(trace),
    ]
    program = [sys.executable, str(RUNNER), str(folder / "demo"), str(report)]
    command = [*filter(None, before), *program] if tracer else program
    subprocess.run(command, check=True, capture_output=True)  # noqa: S603 - our own program
    return Watched(
        report.read_text("utf-8").splitlines(),
        trace.read_text("utf-8").splitlines() if tracer else None,
    )


def test_the_watched_run_was_the_whole_demonstration(watched: Watched) -> None:
    assert watched.events[0] == "exit 0"


def test_no_event_of_the_interpreter_has_to_do_with_a_network(watched: Watched) -> None:
    assert watched.events[1:] == []


def test_no_system_call_makes_a_socket(watched: Watched) -> None:
    if watched.calls is None:
        pytest.skip("strace is not installed")

    assert [line for line in watched.calls if "exited with" not in line] == []


def test_the_watch_can_see(tmp_path: Path) -> None:
    """Prove that both nets catch something, so that an empty net means something."""
    code = (
        "import sys; seen = []; sys.addaudithook(lambda event, _: seen.append(event));"
        "import socket; socket.socket().close(); print('socket.__new__' in seen)"
    )
    tracer = shutil.which("strace")
    trace = tmp_path / "calls.txt"
    before = (
        [tracer, "-f", "--seccomp-bpf", "-qq", "-e", CALLS, "-o", str(trace)] if tracer else []
    )

    done = subprocess.run(  # noqa: S603 - our own program
        [*before, sys.executable, "-c", code], check=True, capture_output=True, text=True
    )

    assert done.stdout == "True\n"
    assert not tracer or "socket(" in trace.read_text("utf-8")
