# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""First things: nothing this program makes is readable for others, no memory goes to disk."""

import ctypes
import os
import sys

PRIVATE = 0o077
_PR_SET_DUMPABLE = 4


def harden() -> None:
    """Keep files private and forbid core dumps; before any secret is read."""
    os.umask(PRIVATE)
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - does not exist on Windows

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        # Also keeps other programs of the same user from reading the memory.
        ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
