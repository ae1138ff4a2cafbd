# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A folder that appears under its name when it is whole, and never before."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from casuskluis.vault.faults import file_faults
from casuskluis.vault.files import make_private_folder, remove_folder
from casuskluis.vault.lock import LOCK, VaultLock
from casuskluis.vault.places import passing_name, sweep


@contextmanager
def unfinished(parent: Path, owner: str) -> Iterator[Path]:
    """Make a hidden folder to fill; what still stands there at the end is removed.

    Inside the block `filling` guards the writing; after it the folder is moved into place.

    Raises:
        VaultError: The folder cannot be made.
    """
    sweep(parent, owner)
    folder = passing_name(parent, owner)
    make_private_folder(folder)
    try:
        yield folder
    finally:
        remove_folder(folder)


@contextmanager
def filling(folder: Path) -> Iterator[None]:
    """Lock an unfinished folder, so that nobody takes it for a leftover.

    Freed before the folder is moved: Windows moves none with an open file in it.

    Raises:
        VaultError: The lock cannot be removed again, and nobody may find one in what is moved.
    """
    lock = VaultLock(folder)
    try:
        yield
    finally:
        lock.release()
        with file_faults(folder):
            (folder / LOCK).unlink(missing_ok=True)
