# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The lock of a change holds against other processes, whatever else this process does.

Closing any descriptor of the database would let go of every lock of this process on it:
another process would then write through the change, and one of the two would be lost.
"""

import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext, suppress
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as sqlcipher

from casuskluis.domain.errors import CasuskluisError
from casuskluis.vault.access.recovery_code import new_code
from casuskluis.vault.backups.backup import back_up
from casuskluis.vault.connection import DATABASE, open_keyed
from casuskluis.vault.errors import CannotWrite, DatabaseDamaged
from casuskluis.vault.faults import database_fault
from casuskluis.vault.keys import KEY_BYTES
from casuskluis.vault.rotating.finishing import Interrupted
from casuskluis.vault.rotating.recoding import RECODED
from casuskluis.vault.rotating.rotation import Connect, Surroundings, rotate
from casuskluis.vault.vault import Vault
from casuskluis.vault.watch import Watch
from vault.child import AT
from vault.rotating import enter, keys_of
from vault.sample import Sample
from vault.test_rotation import halfway

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="locks are of a handle there")

_TRY = """
import fcntl, sys
with open(sys.argv[1], "r+b") as file:
    try:
        fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB, int(sys.argv[3]), int(sys.argv[2]))
    except OSError:
        print("locked")
"""
CHANGED, READ = (0x40000001, 1), (0x40000002, 510)
"""The bytes that SQLite locks while somebody changes a database, and while one reads."""


def is_locked(database: Path, octets: tuple[int, int] = CHANGED) -> bool:
    """Tell whether another process is kept from writing."""
    done = subprocess.run(  # noqa: S603  # our own script
        [sys.executable, "-I", "-S", "-c", _TRY, str(database), *map(str, octets)],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    return done.stdout == "locked\n"


def out_of_sight(vault: Vault) -> None:
    """Have the disk say for a moment that the database, which was backed up, is not there."""
    back_up(vault, vault.folder.parent, at=AT)
    file = vault.folder / DATABASE
    file.rename(file.with_suffix(".away"))
    with suppress(CasuskluisError):
        vault.raw_database()
    vault.let_go_of_former()
    file.with_suffix(".away").rename(file)


def wrong_key(vault: Vault) -> None:
    """Open the database as it looks when it is damaged."""
    with pytest.raises(DatabaseDamaged):
        open_keyed(vault.folder / DATABASE, bytearray(KEY_BYTES))


def named_fault(vault: Vault) -> None:
    """Name what the library says of a disk that fails."""
    fault = sqlcipher.OperationalError()
    fault.sqlite_errorcode = 10
    assert isinstance(database_fault(fault, vault.folder / DATABASE), CannotWrite)


@pytest.mark.parametrize(
    "meanwhile",
    [
        lambda vault: vault.connect().close(),
        lambda vault: vault.verify(),
        lambda vault: back_up(vault, vault.folder.parent, at=AT),
        out_of_sight,
        wrong_key,
        named_fault,
    ],
    ids=["another connection", "a check", "a backup", "out of sight", "damage", "a fault"],
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


def test_who_reads_while_the_keys_are_not_renewed_after_all_stays_locked(
    sample: Sample,
) -> None:
    def failing(_: Connect) -> None:
        raise DatabaseDamaged("stopped here")

    with sample.open() as vault:
        reading = vault.connect()
        reading.execute("BEGIN")
        reading.execute("SELECT count(*) FROM note").fetchone()
        assert is_locked(sample.database, READ)
        with pytest.raises(DatabaseDamaged):
            rotate(
                vault, keys_of(vault, new_code()), Surroundings(failing, nullcontext), Watch()
            )
        locked = is_locked(sample.database, READ)
        reading.close()
    assert locked


def test_nobody_writes_while_a_rotation_that_was_cut_off_is_finished(sample: Sample) -> None:
    seen: list[bool] = []
    at_work = True

    def hook(event: str, arguments: tuple[object, ...]) -> None:
        if at_work and event == "os.rename" and str(arguments[0]).endswith(RECODED):
            seen.append(is_locked(folder / DATABASE))

    folder, new = halfway(sample)
    sys.addaudithook(hook)
    with Vault.open_with_recovery_code(folder, new) as vault:
        at_work = False
        assert vault.interrupted is Interrupted.REMADE
    assert seen == [True]
