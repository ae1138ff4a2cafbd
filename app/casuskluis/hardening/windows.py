# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What Windows offers to keep a process to itself. Each step is passed over where it is absent.

Sources: the process rights of KeePassXC (`Bootstrap.cpp`), and Microsoft's pages of each call.
"""

import ctypes
import os
import platform
import sys
from collections.abc import Callable
from typing import Any, Protocol

_NO_ERROR_BOXES = 0x8007
_DEFAULT_FOLDERS = 0x1000  # LOAD_LIBRARY_SEARCH_DEFAULT_DIRS: never the current folder or PATH
_NO_HEAP, _NO_SNAPSHOT = 0x1, 0x80
_IMAGE_LOAD_POLICY = 10
_NO_LOW_LABEL, _SYSTEM_FIRST = 0x2, 0x4
_DACL = 4
_SDDL_REVISION = 1
_THIS_PROCESS = -1
_RIGHTS = 0x101001  # SYNCHRONIZE | PROCESS_QUERY_LIMITED_INFORMATION | PROCESS_TERMINATE
OWNER_MAY = f"D:P(A;;{_RIGHTS:#x};;;OW)(A;;{_RIGHTS:#x};;;SY)"
"""Nobody reads or writes the memory of this process; its owner may wait for it and end it."""


class Libraries(Protocol):
    """Libraries of the system by name."""

    def __getattr__(self, name: str) -> Any:
        """Return a library; its functions are its attributes."""


class System:
    """The libraries of this Windows."""

    def __getattr__(self, name: str) -> Any:
        """Load one."""
        return getattr(ctypes, "windll")[name]  # noqa: B009 - exists on Windows only


def protect(libraries: Libraries, program: str = sys.executable) -> tuple[str, ...]:
    """Do every step; returns the names of those that this Windows refused or does not know.

    Args:
        libraries: Of the system.
        program: Path of what is running.
    """
    steps: dict[str, Callable[[], object]] = {
        "error boxes": lambda: libraries.kernel32.SetErrorMode(_NO_ERROR_BOXES) or True,
        "library folders": lambda: libraries.kernel32.SetDefaultDllDirectories(
            _DEFAULT_FOLDERS
        ),
        "current folder": lambda: libraries.kernel32.SetDllDirectoryW(""),
        "memory in reports": lambda: (
            libraries.kernel32.WerSetFlags(_NO_HEAP | _NO_SNAPSHOT) == 0
        ),
        "no reports": lambda: _exclude(libraries, program),
        "images": lambda: _images(libraries),
        "rights": lambda: _rights(libraries),
    }
    return tuple(name for name, step in steps.items() if not _done(step))


def _done(step: Callable[[], object]) -> bool:
    try:
        return bool(step())
    except (AttributeError, OSError, KeyError):
        return False


def _exclude(libraries: Libraries, program: str) -> bool:
    name = os.path.basename(program.replace("\\", "/"))  # noqa: PTH119 - a path of Windows
    if name.lower().startswith("python"):
        return True  # would keep the reports of every other Python of this officer away too
    return bool(libraries.wer.WerAddExcludedApplication(name, 0) == 0)


def _images(libraries: Libraries) -> object:
    flags = ctypes.c_uint32(_NO_LOW_LABEL | _SYSTEM_FIRST)
    size = ctypes.c_size_t(ctypes.sizeof(flags))
    return libraries.kernel32.SetProcessMitigationPolicy(
        _IMAGE_LOAD_POLICY, ctypes.byref(flags), size
    )


def _rights(libraries: Libraries) -> bool:
    descriptor = ctypes.c_void_p()
    made = libraries.advapi32.ConvertStringSecurityDescriptorToSecurityDescriptorW(
        ctypes.c_wchar_p(OWNER_MAY), _SDDL_REVISION, ctypes.byref(descriptor), None
    )
    if not made:
        return False
    try:
        process = ctypes.c_void_p(_THIS_PROCESS)
        return bool(libraries.advapi32.SetKernelObjectSecurity(process, _DACL, descriptor))
    finally:
        libraries.kernel32.LocalFree(descriptor)


def know_system() -> None:
    """Tell Python which Windows this is.

    SQLAlchemy asks for the kind of processor. Python looks for all it can tell at once, by
    starting ``cmd``; the gate would refuse and count that.
    """
    if sys.platform == "win32":
        found = sys.getwindowsversion()
        platform._uname_cache = platform.uname_result(  # type: ignore[attr-defined]  # noqa: SLF001 - nothing public sets it
            "Windows", "", str(found.major), f"{found.major}.{found.minor}.{found.build}",
            os.environ.get("PROCESSOR_ARCHITECTURE", ""),
        )  # fmt: skip
