# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Room on the disk that is kept for the last words: given back when a lock finds none.

A vault locks at once, whatever is the matter, and the words that are not saved then go into the
vault as drafts. On a full disk there would be no room for them. A file of this size, made while
there is plenty, is removed first.
"""

import os
import shutil
from contextlib import suppress
from pathlib import Path

from casuskluis.vault.errors import VaultError
from casuskluis.vault.files import write_new

RESERVE = "reserve"
RESERVE_BYTES = 256 << 10
_PLENTY = 8 * RESERVE_BYTES
"""So much must be free to make it: it may not be what fills the disk."""


def make_reserve(folder: Path) -> bool:
    """Keep room in a vault; tells whether there is. Never fails.

    Args:
        folder: The vault.
    """
    file = folder / RESERVE
    with suppress(OSError, VaultError):
        if file.exists() and file.stat().st_size >= RESERVE_BYTES:
            return True
        file.unlink(missing_ok=True)
        if shutil.disk_usage(folder).free >= _PLENTY:
            # Random: a disk that packs files together would keep no room with zeros.
            write_new(file, os.urandom(RESERVE_BYTES))
            return True
    return False


def spend_reserve(folder: Path) -> bool:
    """Give the room back; tells whether there was any. Never fails.

    Args:
        folder: The vault.
    """
    with suppress(OSError):
        (folder / RESERVE).unlink()
        return True
    return False
