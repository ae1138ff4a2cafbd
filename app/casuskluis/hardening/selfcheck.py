# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The program looks at itself before it asks for a passphrase: does its promise hold here?"""

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from importlib import import_module
from pathlib import Path

from casuskluis.domain.errors import CasuskluisError
from casuskluis.hardening import plugins
from casuskluis.hardening.errors import NetworkRefused, ProgramRefused
from casuskluis.hardening.gate import Gate

_STATUS = Path("/proc/self/status")
_PRIVATE_UMASK = "0077"
_GET_DUMPABLE = 3


class Check(StrEnum):
    """What is looked at."""

    NETWORK = "network"
    PROGRAMS = "programs"
    ISOLATION = "isolation"
    FOREIGN_CODE = "foreign_code"
    DEBUGGER = "debugger"
    MEMORY = "memory"
    FILES = "files"
    PLUGINS = "plugins"
    LIBRARIES = "libraries"


class Verdict(StrEnum):
    """What was found."""

    GOOD = "good"
    ABSENT = "absent"
    """This system, or this way of starting, does not offer it."""
    DOUBTFUL = "doubtful"
    """Told to the officer, who decides."""
    REFUSED = "refused"
    """The program does not start."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at, and what was found."""

    check: Check
    verdict: Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class SelfCheck:
    """Looks at this process.

    Attributes:
        gate: Of this process.
        injected: Variables with which foreign code came in; see `environment.injected`.
        bundled: Whether this is the program as it is handed out, with a Python of its own.
    """

    gate: Gate = field(repr=False)
    injected: Sequence[str] = ()
    bundled: bool = False

    def run(self) -> tuple[Finding, ...]:
        """Look at what can be seen at once; a few milliseconds, opens nothing."""
        status = _status()
        looks: dict[Check, Callable[[], Verdict]] = {
            Check.NETWORK: self._network,
            Check.PROGRAMS: self._programs,
            Check.ISOLATION: self._isolation,
            Check.FOREIGN_CODE: self._foreign_code,
            Check.DEBUGGER: lambda: _debugger(status),
            Check.MEMORY: _memory,
            Check.FILES: lambda: _files(status),
        }
        return tuple(Finding(check, look()) for check, look in looks.items())

    def _network(self) -> Verdict:
        """Ask for a socket in earnest: no answer is the right one."""
        refused = self.gate.network
        try:
            import_module("_socket").socket().close()
        except NetworkRefused:
            self.gate.network = refused  # our own try is none of the attempts
            return Verdict.GOOD
        except ImportError:
            return Verdict.GOOD  # a Python without sockets
        except OSError:
            return Verdict.REFUSED  # by something else: the gate of the program let it pass
        return Verdict.REFUSED

    def _programs(self) -> Verdict:
        refused = self.gate.programs
        try:
            sys.audit("subprocess.Popen", "", [], None, None)
        except ProgramRefused:
            self.gate.programs = refused
            return Verdict.GOOD
        return Verdict.REFUSED

    def _isolation(self) -> Verdict:
        if sys.flags.isolated:
            return Verdict.GOOD
        return Verdict.REFUSED if self.bundled else Verdict.ABSENT

    def _foreign_code(self) -> Verdict:
        return Verdict.DOUBTFUL if self.injected else Verdict.GOOD


def check_plugins() -> Finding:
    """Look which plug-ins of Qt are in this process; only the allowed ones should be."""
    mapped = plugins.mapped()
    if mapped is None:
        return Finding(Check.PLUGINS, Verdict.ABSENT)
    strange = plugins.strange(mapped)
    return Finding(Check.PLUGINS, Verdict.DOUBTFUL if strange else Verdict.GOOD)


def check_libraries(check: Callable[[], None]) -> Finding:
    """Say what a check of the encryption libraries found.

    Args:
        check: Raises an error of the program when they are too old.
    """
    try:
        check()
    except CasuskluisError:
        return Finding(Check.LIBRARIES, Verdict.REFUSED)
    return Finding(Check.LIBRARIES, Verdict.GOOD)


def is_bundled() -> bool:
    """Tell whether this is the program as it is handed out."""
    return bool(getattr(sys, "frozen", False))


def _status() -> dict[str, str]:
    """Return what Linux says of this process; nothing elsewhere."""
    try:
        lines = _STATUS.read_text("ascii", "replace").splitlines()
    except OSError:
        return {}
    return {name: value.strip() for name, _, value in (one.partition(":") for one in lines)}


def _debugger(status: dict[str, str]) -> Verdict:
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - not needed elsewhere

        return Verdict.DOUBTFUL if ctypes.windll.kernel32.IsDebuggerPresent() else Verdict.GOOD
    if "TracerPid" not in status:
        return Verdict.ABSENT
    return Verdict.GOOD if status["TracerPid"] == "0" else Verdict.DOUBTFUL


def _memory() -> Verdict:
    if sys.platform != "linux":
        return Verdict.ABSENT
    import ctypes  # noqa: PLC0415 - loaded by the hardening already
    import resource  # noqa: PLC0415 - does not exist on Windows

    open_to_others = ctypes.CDLL(None).prctl(_GET_DUMPABLE, 0, 0, 0, 0)
    dumps = resource.getrlimit(resource.RLIMIT_CORE) != (0, 0)
    return Verdict.DOUBTFUL if open_to_others or dumps else Verdict.GOOD


def _files(status: dict[str, str]) -> Verdict:
    if "Umask" not in status:
        return Verdict.ABSENT
    return Verdict.GOOD if status["Umask"] == _PRIVATE_UMASK else Verdict.DOUBTFUL
