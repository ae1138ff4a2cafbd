# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

import subprocess
import sys

import pytest

_LOOK = """
import ctypes, os, resource
from casuskluis.cli.hardening import harden
harden()
print(oct(os.umask(0)), resource.getrlimit(resource.RLIMIT_CORE), end=" ")
print(ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="looks at limits of Linux")
def test_files_are_private_and_memory_never_goes_to_disk() -> None:
    done = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-c", _LOOK], check=True, capture_output=True, text=True
    )

    assert done.stdout == "0o77 (0, 0) 0\n"
