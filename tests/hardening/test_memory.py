# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

import ctypes
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from casuskluis.hardening import memory, windows

LOOK = """
import ctypes, os, resource, sys
from casuskluis.hardening.memory import protect
protect()
prctl = ctypes.CDLL(None).prctl
limit = resource.getrlimit(resource.RLIMIT_CORE)
print(oct(os.umask(0)), limit, prctl(3,0,0,0,0), prctl(39,0,0,0,0))
assert not any(name.startswith('PySide6') for name in sys.modules)
if sys.argv[1:]:
    os.chdir(sys.argv[1])
    os.kill(os.getpid(), 11)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="looks at limits of Linux")
def test_files_are_private_and_memory_never_goes_to_disk(tmp_path: Path) -> None:
    command = [sys.executable, "-c", LOOK]
    done = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603
    assert done.stdout == "0o77 (0, 0) 0 1\n"
    crashed = subprocess.run([*command, str(tmp_path)], check=False, capture_output=True)  # noqa: S603
    assert crashed.returncode == -11
    assert list(tmp_path.iterdir()) == []


def test_a_system_that_protects_less_lets_the_program_start(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refused(*_: object) -> None:
        raise OSError

    monkeypatch.setattr(os, "umask", lambda _mask: 0)
    monkeypatch.setattr("resource.setrlimit", refused)
    monkeypatch.setattr(ctypes, "CDLL", refused)
    memory.protect()


class Recorder:
    """Stands at the border of ctypes: keeps what Windows would be asked."""

    def __init__(self, answers: Mapping[str, object]) -> None:
        self._answers = answers
        self.asked: dict[str, tuple[Any, ...]] = {}

    def __getattr__(self, name: str) -> Any:
        if name in {"kernel32", "advapi32", "wer"}:
            return self
        if name not in self._answers:
            raise AttributeError(name)

        def call(*given: Any) -> object:
            self.asked[name] = given
            return self._answers[name]

        return call


WINDOWS = {
    "SetErrorMode": 0, "SetDefaultDllDirectories": 1, "SetDllDirectoryW": 1, "WerSetFlags": 0,
    "WerAddExcludedApplication": 0, "SetProcessMitigationPolicy": 1, "LocalFree": 0,
    "ConvertStringSecurityDescriptorToSecurityDescriptorW": 1, "SetKernelObjectSecurity": 1,
}  # fmt: skip


def test_windows_is_asked_for_everything_it_offers() -> None:
    recorder = Recorder(WINDOWS)
    assert windows.protect(recorder, r"C:\Program Files\Casuskluis\casuskluis.exe") == ()
    assert set(recorder.asked) == set(WINDOWS)
    assert recorder.asked["WerAddExcludedApplication"] == ("casuskluis.exe", 0)
    assert recorder.asked["SetErrorMode"] == (0x8007,)
    convert = recorder.asked["ConvertStringSecurityDescriptorToSecurityDescriptorW"]
    assert convert[0].value == windows.OWNER_MAY
    # neither reading (0x10), writing (0x20) nor duplicating handles (0x40)
    assert 0x101001 & (0x10 | 0x20 | 0x40) == 0


def test_reports_of_another_python_are_left_alone() -> None:
    recorder = Recorder(WINDOWS)
    windows.protect(recorder, r"C:\Python312\pythonw.exe")
    assert "WerAddExcludedApplication" not in recorder.asked


@pytest.mark.parametrize("missing", sorted(set(WINDOWS) - {"LocalFree"}))
def test_what_a_windows_does_not_know_is_passed_over(missing: str) -> None:
    answers = {name: value for name, value in WINDOWS.items() if name != missing}
    assert len(windows.protect(Recorder(answers), "casuskluis.exe")) == 1


def test_the_rights_are_freed_when_windows_refuses_them() -> None:
    recorder = Recorder(WINDOWS | {"SetKernelObjectSecurity": 0})
    assert windows.protect(recorder, "casuskluis.exe") == ("rights",)
    assert "LocalFree" in recorder.asked
