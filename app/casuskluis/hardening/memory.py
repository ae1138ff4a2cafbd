# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Memory and files of this process, kept from others: no dump, no debugger, umask 077.

What a system does not offer is passed over; the program must start there too.
"""

import ctypes
import os
import sys
from contextlib import suppress

PRIVATE = 0o077
_PR_SET_DUMPABLE = 4
_PR_SET_NO_NEW_PRIVS = 38


def protect() -> None:
    """Protect this process; before any secret is read."""
    os.umask(PRIVATE)
    if sys.platform == "win32":
        from casuskluis.hardening import windows  # noqa: PLC0415 - exists on Windows only

        windows.protect(windows.System())
        return
    import resource  # noqa: PLC0415 - does not exist on Windows

    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        with suppress(AttributeError, OSError):
            # Also keeps other programs of the same user from reading the memory.
            ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
            ctypes.CDLL(None).prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
