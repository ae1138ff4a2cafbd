# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The lock of a change holds against other processes, whatever else this process does.

Closing any descriptor of the database would let go of every lock of this process on it:
another process would then write through the change, and one of the two would be lost.
"""

import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from casuskluis.vault.access.recovery_code import new_code
from casuskluis.vault.backups.backup import back_up
from casuskluis.vault.rotating.rotation import Connect, Surroundings, rotate
from casuskluis.vault.vault import Vault
from casuskluis.vault.watch import Watch
from vault.child import AT
from vault.rotating import enter, keys_of
from vault.sample import Sample

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="locks are of a handle there")

_TRY = """
import fcntl, sys
with open(sys.argv[1], "r+b") as file:
    try:
        fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB, 1, 0x40000001)
    except OSError:
        print("locked")
"""
"""Tries the byte that SQLite locks while somebody changes a database."""


def is_locked(database: Path) -> bool:
    """Tell whether another process is kept from writing."""
    done = subprocess.run(  # noqa: S603  # our own script
        [sys.executable, "-c", _TRY, str(database)], capture_output=True, text=True, check=True
    )
    return done.stdout == "locked\n"


@pytest.mark.parametrize(
    "meanwhile",
    [
        lambda vault: vault.connect().close(),
        lambda vault: vault.verify(),
        lambda vault: back_up(vault, vault.folder.parent, at=AT),
    ],
    ids=["another connection", "a check", "a backup"],
)
def test_a_change_stays_locked_during(
    sample: Sample, meanwhile: Callable[[Vault], object]
) -> None:
    with sample.open() as vault:
        connection = vault.connect()
        connection.execute("BEGIN IMMEDIATE")
        assert is_locked(sample.database)
        meanwhile(vault)
        locked = is_locked(sample.database)
        connection.close()
    assert locked


def test_nobody_writes_in_the_former_database_while_the_keys_are_renewed(
    sample: Sample,
) -> None:
    seen: list[bool] = []

    def looking(connect: Connect) -> None:
        seen.append(is_locked(sample.database))
        enter(connect)

    @contextmanager
    def alone() -> Iterator[None]:
        seen.append(is_locked(sample.database))
        yield
        seen.append(is_locked(sample.database))  # the new one, which is free

    with sample.open() as vault:
        keys = keys_of(vault, new_code())
        rotate(vault, keys, Surroundings(looking, alone), Watch())
    assert seen == [True, True, False]
