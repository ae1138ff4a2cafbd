# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What IT decides for a whole computer, where no officer can change it."""

import sys
import tomllib
from contextlib import suppress
from pathlib import Path

POLICY_FILE = Path("/etc/casuskluis/beleid.toml")
POLICY_KEY = r"SOFTWARE\Policies\Casuskluis"


def decided(name: str, file: Path = POLICY_FILE) -> object:
    """Return what IT decided; None when it decided nothing, or nothing that can be read.

    Of an entry in a file with a typing error something comes back that has no meaning: it is
    there, and nobody may take it for absent.

    Args:
        name: Of the entry, in the file and under the key of the registry of Windows.
        file: The policy of a computer with Linux; Windows has it in its registry.
    """
    return _from_registry(name) if sys.platform == "win32" else _from_file(name, file)


def _from_file(name: str, file: Path) -> object:
    try:
        written = file.read_bytes()
    except OSError:
        return None
    try:
        return tomllib.loads(written.decode()).get(name)
    except ValueError:
        return object() if name.encode() in written else None


def _from_registry(name: str) -> object:
    if sys.platform != "win32":
        return None
    import winreg  # noqa: PLC0415 - exists on Windows only

    with (
        suppress(OSError),
        winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, POLICY_KEY) as key,
    ):
        return winreg.QueryValueEx(key, name)[0]
    return None
