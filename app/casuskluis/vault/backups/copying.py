# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Copies a large file, telling apart which of the two disks fails."""

import os
from pathlib import Path
from typing import BinaryIO

from casuskluis.vault.errors import BackupDamaged
from casuskluis.vault.faults import exists, file_faults
from casuskluis.vault.files import write_new
from casuskluis.vault.watch import TOTAL, Watch

_CHUNK = 1 << 20


def copy_file(source: Path, copy: Path, size: int, watch: Watch) -> None:
    """Copy a file to one that is not there yet, for the owner only, and wait for the disk.

    Args:
        source: Only read.
        copy: The file to be.
        size: As it should be, in bytes; for the progress.
        watch: Told how much is done.

    Raises:
        BackupDamaged: There is no source.
        Cancelled: The officer stopped it.
        VaultError: Reading or writing failed.
    """
    write_new(copy, b"")
    if not exists(source):
        raise BackupDamaged("no database in the backup", place=source.parent.name)
    with file_faults(source, writing=False):
        reading = source.open("rb")
    done = 0
    with reading, file_faults(copy), copy.open("r+b") as writing:
        while chunk := _read(reading, source):
            writing.write(chunk)
            done += len(chunk)
            watch.step(min(done * TOTAL // max(size, 1), TOTAL))
        writing.flush()
        os.fsync(writing.fileno())


def _read(file: BinaryIO, source: Path) -> bytes:
    with file_faults(source, writing=False):
        return file.read(_CHUNK)
