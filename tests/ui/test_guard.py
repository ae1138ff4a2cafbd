# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

import subprocess
import sys

import pytest
from PySide6 import __version__

from casuskluis_ui import guard


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


def test_a_refusal_is_told_on_the_error_stream(capsys: pytest.CaptureFixture[str]) -> None:
    guard.refuse("Casuskluis start niet.")
    told = capsys.readouterr()
    assert (told.out, told.err) == ("", "Casuskluis start niet.\n")


@pytest.mark.skipif(sys.platform == "win32", reason="a box would wait for a click")
def test_a_refusal_without_any_stream_does_not_fail(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", None)
    guard.refuse("Casuskluis start niet.")


def test_this_very_pair_is_fit() -> None:
    assert not guard.unfit(sys.version_info[:2], __version__)


FRESH = """
import os, sys
from casuskluis.hardening.starting import begin
begin(os.environ)
from casuskluis_ui.shell.process import replace_process
{becomes}
"""


def _after(becomes: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", FRESH.format(becomes=becomes)],
        check=False, capture_output=True, text=True, timeout=60,
    )  # fmt: skip


@pytest.mark.skipif(sys.platform == "win32", reason="Windows starts a second process")
def test_a_lock_becomes_a_fresh_process_through_the_gate() -> None:
    done = _after("replace_process([sys.executable, '-c', 'print(1)'])")
    assert (done.stdout, done.returncode) == ("1\n", 0)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows starts a second process")
def test_it_becomes_no_other_program() -> None:
    done = _after("replace_process(['/bin/echo', 'vreemd'])")
    assert done.stdout == ""
