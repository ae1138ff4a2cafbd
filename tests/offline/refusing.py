# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Has Linux refuse this process, for good, every socket but those of this computer.

A filter on system calls: AF_INET, AF_INET6, AF_NETLINK and AF_PACKET end in "not permitted". It
needs no rights, cannot be taken off and holds for C++ as well.
"""

import ctypes
import platform
import struct

_NO_NEW_PRIVS, _SECCOMP, _FILTER = 38, 22, 2
_LOAD, _EQUAL, _RETURN = 0x20, 0x15, 0x06
_ALLOW, _NOT_PERMITTED = 0x7FFF0000, 0x00050001
_KINDS = {"x86_64": (0xC000003E, 41), "aarch64": (0xC00000B7, 198)}
"""For each processor: how the kernel calls it, and the number of the call "socket"."""
_FAMILIES = (2, 10, 16, 17)


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("filter", ctypes.c_void_p))


def can_refuse() -> bool:
    """Tell whether this kind of processor is known here."""
    return platform.machine() in _KINDS


def refuse_network() -> None:
    """Put the filter on this process."""
    architecture, call = _KINDS[platform.machine()]
    count = len(_FAMILIES)
    steps = [
        (_LOAD, 0, 0, 4), (_EQUAL, 1, 0, architecture), (_RETURN, 0, 0, _ALLOW),
        (_LOAD, 0, 0, 0), (_EQUAL, 0, count + 1, call), (_LOAD, 0, 0, 16),
        *((_EQUAL, count - place, 0, family) for place, family in enumerate(_FAMILIES)),
        (_RETURN, 0, 0, _ALLOW), (_RETURN, 0, 0, _NOT_PERMITTED),
    ]  # fmt: skip
    packed = b"".join(struct.pack("HBBI", *step) for step in steps)
    held = ctypes.create_string_buffer(packed)
    program = _Program(len(steps), ctypes.addressof(held))
    libc = ctypes.CDLL(None, use_errno=True)
    assert libc.prctl(_NO_NEW_PRIVS, 1, 0, 0, 0) == 0
    assert libc.prctl(_SECCOMP, _FILTER, ctypes.byref(program), 0, 0) == 0
