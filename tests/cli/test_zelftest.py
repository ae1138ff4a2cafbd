# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

import os
import subprocess
import sys
from pathlib import Path

import pytest

from casuskluis import __version__
from casuskluis.cli.composition import Tools
from casuskluis.domain.clock import FixedClock
from casuskluis.hardening.selfcheck import Check, Verdict
from cli.terminal import NOW


def _call(*arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-I", "-m", "casuskluis", *arguments],
        check=False, capture_output=True, text=True, env=os.environ | more, timeout=60,
    )  # fmt: skip


@pytest.mark.skipif(sys.platform != "linux", reason="what Linux tells of a process")
def test_a_sound_start_is_told_line_by_line() -> None:
    done = _call("zelftest")
    lines = done.stdout.splitlines()
    assert done.returncode == 0
    assert lines[0] == "+ Geen netwerk: dit programma vroeg er een en kreeg het niet."
    assert all(line.startswith("+ ") for line in lines[:-1])
    assert lines[-1] == "Alles in orde."


def test_the_version_is_told_without_a_vault() -> None:
    done = _call("--version", CASUSKLUIS_KLUIS="/bestaat-niet.kluis")
    assert (done.returncode, done.stdout) == (0, f"Casuskluis {__version__}\n")


def test_what_an_administrator_must_judge_has_a_mark_and_does_not_stop_the_work() -> None:
    done = _call("zelftest", LD_PRELOAD="/bestaat-niet.so")
    assert done.returncode == 0
    assert "! Er kan een vreemd onderdeel met dit programma zijn gestart" in done.stdout
    assert "Alles in orde" not in done.stdout


def test_every_command_begins_behind_the_gate(tmp_path: Path) -> None:
    """A library that calls out while a command runs gets nothing."""
    script = (
        "import sys, casuskluis.cli.app as program, casuskluis.cli.handbook as one\n"
        "import socket\n"
        "def call(*_, **__):\n"
        "    socket.create_connection(('192.0.2.1', 9), timeout=1)\n"
        "one.shipped_handbook = call\n"
        "program.main(['handboek'])\n"
    )
    done = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", script],
        check=False, capture_output=True, text=True, cwd=tmp_path, timeout=60,
    )  # fmt: skip
    assert done.returncode == 3
    assert "vroeg om het netwerk. Dat is geweigerd" in done.stderr


def test_tools_made_without_a_start_do_not_pretend_to_be_guarded() -> None:
    found = Tools(FixedClock(NOW), "toets").self_check.run()
    assert {one.check: one.verdict for one in found}[Check.NETWORK] is Verdict.REFUSED
