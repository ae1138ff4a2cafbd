# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What IT decides for a whole computer, where no officer can change it."""

import sys
import tomllib
from contextlib import suppress
from pathlib import Path

POLICY_FILE = Path("/etc/casuskluis/beleid.toml")
POLICY_KEY = r"SOFTWARE\Policies\Casuskluis"
IDLE_CEILING = "vergrendelen_na_minuten"
"""Name of the entry, in the file and under the key of the registry of Windows."""


def idle_ceiling(file: Path = POLICY_FILE) -> int | None:
    """Return the longest time without use, in minutes; None when IT decided nothing.

    Args:
        file: The policy of a computer with Linux; Windows has it in its registry.
    """
    found = _from_registry() if sys.platform == "win32" else _from_file(file)
    return found if isinstance(found, int) and found > 0 else None


def _from_file(file: Path) -> object:
    with suppress(OSError, ValueError):
        return tomllib.loads(file.read_text(encoding="utf-8")).get(IDLE_CEILING)
    return None


def _from_registry() -> object:
    if sys.platform != "win32":
        return None
    import winreg  # noqa: PLC0415 - exists on Windows only

    with (
        suppress(OSError),
        winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, POLICY_KEY) as key,
    ):
        return winreg.QueryValueEx(key, IDLE_CEILING)[0]
    return None
