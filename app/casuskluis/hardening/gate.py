# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A gate inside Python: no network, no other program, no foreign library, from the start.

Python tells a hook of what is about to happen; the hook refuses. It cannot be taken out again.
What C++ does by itself it does not see: for that the tests look from outside.
"""

import sys
from collections.abc import Iterable
from pathlib import Path

from casuskluis.hardening.errors import NetworkRefused, ProgramRefused

_NETWORK = (
    "socket.", "ssl.", "urllib.", "http.", "ftplib.", "smtplib.", "imaplib.", "poplib.",
    "nntplib.", "telnetlib.", "webbrowser.",
)  # fmt: skip
_PROGRAMS = (
    "subprocess.", "os.system", "os.exec", "os.posix_spawn", "os.spawn", "os.startfile",
    "os.fork", "pty.spawn", "cpython.remote_debugger_script", "sys.remote_exec",
)  # fmt: skip
_REGISTRY = "winreg."
_READS = frozenset(
    {
        "winreg.OpenKey", "winreg.OpenKey/result", "winreg.QueryValue", "winreg.QueryInfoKey",
        "winreg.EnumKey", "winreg.EnumValue", "winreg.ExpandEnvironmentStrings",
        "winreg.PyHKEY.Detach",
    }
)  # fmt: skip
_LOADING = "ctypes.dlopen"
_SYSTEM = frozenset(
    {
        "advapi32", "kernel32", "mpr", "netapi32", "ntdll", "ole32", "powrprof", "psapi",
        "shell32", "shlwapi", "user32", "wer", "wtsapi32", "dwmapi", "libc.so.6",
    }
)  # fmt: skip
"""Libraries of the system itself that are asked for by name."""
_WATCHED = (*_NETWORK, *_PROGRAMS, _REGISTRY, _LOADING)


class Gate:
    """Refuses, and counts what it refused.

    Args:
        program: What this process may become: itself, freshly started, after a lock.
        roots: Folders of which libraries may be loaded: of Python and of the packages.
    """

    def __init__(self, program: str, roots: Iterable[str]) -> None:
        self._program = program
        self._roots = tuple(Path(root) for root in roots if root)
        self.network = 0
        self.programs = 0

    def close(self) -> None:
        """Put the hook in place, for good."""
        sys.addaudithook(self.hear)

    def hear(self, event: str, arguments: tuple[object, ...]) -> None:
        """Judge what is about to happen.

        Raises:
            NetworkRefused: When it has to do with a network.
            ProgramRefused: When it starts a program, writes the registry or loads a library
                that is not ours.
        """
        if not event.startswith(_WATCHED):
            return
        if event.startswith(_NETWORK):
            self.network += 1
            raise NetworkRefused(event)
        if not self._harmless(event, arguments):
            self.programs += 1
            raise ProgramRefused(event)

    def _harmless(self, event: str, arguments: tuple[object, ...]) -> bool:
        if event == "os.exec":
            return bool(arguments) and arguments[0] == self._program
        if event == _LOADING:
            return bool(arguments) and self._known(arguments[0])
        return event in _READS

    def _known(self, library: object) -> bool:
        if library is None:
            return True
        name = str(library)
        if name.lower().removesuffix(".dll") in _SYSTEM:
            return True
        path = Path(name)
        # As it is written: a step back in it ("..") would leave the folder again.
        inside = any(path.is_relative_to(root) for root in self._roots)
        return path.is_absolute() and ".." not in path.parts and inside


def own_gate() -> Gate:
    """Return the gate of this process."""
    roots = {sys.prefix, sys.base_prefix, *sys.path}
    return Gate(sys.executable, roots)
