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
_REGISTRY_OF = "winreg.ConnectRegistry"
_LOADING = "ctypes.dlopen"
_SYSTEM = frozenset(
    {
        "advapi32", "kernel32", "mpr", "netapi32", "ntdll", "ole32", "powrprof", "psapi",
        "shell32", "shlwapi", "user32", "wer", "wtsapi32", "dwmapi", "libc.so.6",
    }
)  # fmt: skip
"""Libraries of the system itself that are asked for by name."""
_LOOKING_UP = "ctypes.dlsym"
_NEVER = frozenset(
    {
        "accept", "bind", "connect", "dlmopen", "dlopen", "execl", "execle", "execlp", "execv",
        "execve", "execveat", "execvp", "execvpe", "fexecve", "fork", "getaddrinfo", "listen",
        "popen", "posix_spawn", "posix_spawnp", "ptrace", "sendmsg", "sendto", "socket",
        "socketpair", "syscall", "system", "vfork",
        "CreateProcessA", "CreateProcessW", "CreateRemoteThread", "LoadLibraryA",
        "LoadLibraryExA", "LoadLibraryExW", "LoadLibraryW", "ShellExecuteA", "ShellExecuteExA",
        "ShellExecuteExW", "ShellExecuteW", "WSASocketW", "WSAStartup", "WinExec",
    }
)  # fmt: skip
"""Calls of the system that do what the gate refuses, asked for past Python."""
_IMPORT, _NAMED = "import", 2
_WATCHED = (*_NETWORK, *_PROGRAMS, _REGISTRY, _LOADING, _LOOKING_UP)


class Gate:
    """Refuses, and counts what it refused.

    Args:
        program: What this process may become: itself, freshly started, after a lock.
        roots: Folders of which libraries and compiled modules may be loaded.
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
        if event == _IMPORT:
            self._admit(arguments)
        if not event.startswith(_WATCHED):
            return
        if event.startswith(_NETWORK):
            self.network += 1
            raise NetworkRefused(event)
        if not self._harmless(event, arguments):
            self.programs += 1
            raise ProgramRefused(event)

    def _admit(self, arguments: tuple[object, ...]) -> None:
        """Judge a module that is compiled; Python names the file of no other."""
        file = arguments[1] if len(arguments) > 1 else None
        if file is not None and not self._known(file):
            self.programs += 1
            raise ProgramRefused(_IMPORT)

    def _harmless(self, event: str, arguments: tuple[object, ...]) -> bool:
        if event == "os.exec":
            return bool(arguments) and arguments[0] == self._program
        if event == _REGISTRY_OF:  # without a name it is that of this computer; dateutil asks
            return bool(arguments) and arguments[0] is None
        if event == _LOADING:
            return bool(arguments) and self._known(arguments[0])
        if event.startswith(_LOOKING_UP):
            return len(arguments) < _NAMED or arguments[1] not in _NEVER
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
    """Return the gate of this process.

    A folder that somebody put on the path of Python is none of the program: only what stands in
    Python itself or in its environment counts, and where this very file was installed.
    """
    own = tuple(map(Path, {sys.prefix, sys.base_prefix}))
    found = {one for one in sys.path if any(Path(one).is_relative_to(root) for root in own)}
    if getattr(sys, "frozen", False):
        found.add(sys.prefix)
    found.add(str(Path(__file__).parents[2]))
    # A library may name its folder by its real path: on Windows a drive letter that stands for
    # a share or another folder has two.
    return Gate(sys.executable, found | {str(Path(one).resolve()) for one in found})
