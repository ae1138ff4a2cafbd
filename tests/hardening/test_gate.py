# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

import os
import subprocess
import sys
from pathlib import Path

import pytest

from casuskluis.hardening.errors import NetworkRefused, ProgramRefused
from casuskluis.hardening.gate import Gate, own_gate

_FOREIGN = 77
_SHORT = os.environ.get("CASUSKLUIS_FULL") != "1"
INSIDE = "/programma/lib/onderdeel.so"
REFUSED: dict[str, tuple[object, ...]] = {
    "socket.__new__": (), "socket.connect": (), "socket.bind": (), "socket.getaddrinfo": (),
    "socket.gethostname": (), "ssl.wrap": (), "urllib.Request": (), "http.client.connect": (),
    "ftplib.connect": (), "smtplib.send": (), "webbrowser.open": (),
}  # fmt: skip
NOT_OURS: dict[str, tuple[object, ...]] = {
    "subprocess.Popen": ("/bin/sh",), "os.system": ("ls",), "os.exec": ("/bin/sh", [], {}),
    "os.posix_spawn": ("/bin/sh",), "os.spawn": (), "os.startfile": ("x.pdf",), "os.fork": (),
    "pty.spawn": (), "cpython.remote_debugger_script": (), "sys.remote_exec": (),
    "winreg.SetValue": (), "winreg.CreateKey": (), "winreg.DeleteKey": (),
    "winreg.ConnectRegistry": (r"\\elders", 1), "ctypes.dlopen": ("/elders/vreemd.so",),
}  # fmt: skip
HARMLESS: dict[str, tuple[object, ...]] = {
    "import": ("os",), "open": ("x", "r", 0), "winreg.OpenKey": (), "winreg.QueryValue": (),
    "winreg.ConnectRegistry": (None, 1),
    "ctypes.dlopen": (None,), "os.exec": ("/programma/python", [], {}),
    "ctypes.dlsym": (None, "prctl"), "os.listdir": (".",),
}  # fmt: skip


@pytest.fixture
def gate() -> Gate:
    return Gate("/programma/python", ["/programma/lib", ""])


@pytest.mark.parametrize("event", REFUSED)
def test_whatever_has_to_do_with_a_network_is_refused(gate: Gate, event: str) -> None:
    with pytest.raises(NetworkRefused):
        gate.hear(event, REFUSED[event])
    assert (gate.network, gate.programs) == (1, 0)


@pytest.mark.parametrize("event", NOT_OURS)
def test_other_programs_and_foreign_code_are_refused(gate: Gate, event: str) -> None:
    with pytest.raises(ProgramRefused):
        gate.hear(event, NOT_OURS[event])
    assert (gate.network, gate.programs) == (0, 1)


@pytest.mark.parametrize("event", HARMLESS)
def test_what_the_work_needs_goes_on(gate: Gate, event: str) -> None:
    gate.hear(event, HARMLESS[event])
    assert (gate.network, gate.programs) == (0, 0)


@pytest.mark.parametrize(
    ("library", "loads"),
    [
        (INSIDE, True), ("kernel32", True), ("USER32.DLL", True), ("libc.so.6", True),
        ("vreemd.so", False), ("/programma/lib/../vreemd.so", False), ("lib/x.so", False),
        ("/programma/library.so", False),
    ],
)  # fmt: skip
def test_only_libraries_of_the_program_and_the_system_are_loaded(
    gate: Gate, library: str, *, loads: bool
) -> None:
    if loads:
        gate.hear("ctypes.dlopen", (library,))
    else:
        with pytest.raises(ProgramRefused):
            gate.hear("ctypes.dlopen", (library,))


TRY = """
import os
from casuskluis.hardening.starting import begin
check = begin(os.environ)
assert "socket" not in __import__("sys").modules
import socket, subprocess, ctypes, urllib.request, sys, threading
def refused(what):
    try:
        what()
    except PermissionError as error:
        return type(error).__name__
    return "gelukt"
tries = (
    lambda: socket.socket(), lambda: socket.create_connection(("127.0.0.1", 9)),
    lambda: socket.socketpair(), lambda: socket.getaddrinfo("example.org", 80),
    lambda: urllib.request.urlopen("http://127.0.0.1:9/"),
    lambda: subprocess.run(["true"]), lambda: os.system("true"),
    lambda: os.execv("/bin/true", ["true"]), lambda: os.fork(),
    lambda: os.posix_spawn("/bin/true", ["true"], {}), lambda: ctypes.CDLL("/tmp/geen.so"),
)
print(*map(refused, tries))
seen = []
worker = threading.Thread(target=lambda: seen.append(refused(socket.socket)))
worker.start(); worker.join()
print(seen[0], check.gate.network, check.gate.programs)
import asyncio, sqlalchemy, sqlcipher3, multiprocessing, pypdfium2, pikepdf, highspy, PIL.Image
print("geladen", {one.check: one.verdict for one in check.run()}["network"])
"""


def test_the_gate_holds_in_a_real_process_and_lets_every_library_load() -> None:
    done = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", TRY], check=True, capture_output=True, text=True, timeout=60
    )
    first, second, third = done.stdout.splitlines()
    assert first.split() == ["NetworkRefused"] * 5 + ["ProgramRefused"] * 6
    # urlopen asked once more, on its way
    assert second.split()[0] == "NetworkRefused"
    assert int(second.split()[1]) >= 6
    assert int(second.split()[2]) == 6
    assert third == "geladen good"


@pytest.mark.parametrize("event", ["ctypes.dlsym", "ctypes.dlsym/handle"])
@pytest.mark.parametrize("name", ["socket", "system", "execve", "dlopen", "WinExec"])
def test_what_the_gate_refuses_is_not_had_from_the_system_itself(
    gate: Gate, event: str, name: str
) -> None:
    with pytest.raises(ProgramRefused):
        gate.hear(event, (None, name))


def test_a_compiled_module_from_elsewhere_is_refused(gate: Gate) -> None:
    gate.hear("import", ("json", None, [], [], []))
    gate.hear("import", ("onderdeel", INSIDE, None, None, None))
    with pytest.raises(ProgramRefused):
        gate.hear("import", ("vreemd", "/elders/vreemd.so", None, None, None))


def test_a_folder_on_the_path_of_python_is_not_of_the_program(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.syspath_prepend(str(tmp_path))
    with pytest.raises(ProgramRefused):
        own_gate().hear("ctypes.dlopen", (str(tmp_path / "vreemd.so"),))


def test_a_library_that_names_its_folder_by_its_real_path_is_still_of_the_program(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    real = tmp_path / "schijf" / "Casuskluis"
    (real / "lib").mkdir(parents=True)
    letter = tmp_path / "letter"
    letter.symlink_to(real)
    monkeypatch.setattr(sys, "prefix", str(letter))
    monkeypatch.setattr(sys, "path", [str(letter / "lib")])
    gate = own_gate()

    for folder in (letter, real):
        gate.hear("ctypes.dlopen", (str(folder / "lib" / "onderdeel.so"),))
    with pytest.raises(ProgramRefused):
        gate.hear("ctypes.dlopen", (str(tmp_path / "schijf" / "vreemd.so"),))


@pytest.mark.parametrize(
    ("package", "first"),
    [
        ("casuskluis_ui", "argparse"),
        pytest.param(
            "casuskluis", "typer", marks=pytest.mark.skipif(_SHORT, reason="imports everything")
        ),
    ],
)
def test_a_module_where_it_is_started_is_not_taken_for_a_library(
    package: str, first: str, tmp_path: Path
) -> None:
    (tmp_path / f"{first}.py").write_text(f"raise SystemExit({_FOREIGN})")
    elsewhere = {**os.environ, "DISPLAY": "elders:0"}  # so that the window does not start
    for name in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY"):
        elsewhere.pop(name, None)
    done = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-m", package, "--help"],
        capture_output=True, check=False, cwd=tmp_path, env=elsewhere, timeout=60,
    )  # fmt: skip
    assert done.returncode != _FOREIGN


def test_a_library_that_expects_an_error_of_the_system_gets_one(gate: Gate) -> None:
    with pytest.raises(OSError, match="socket"):
        gate.hear("socket.__new__", ())
