# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

import hashlib
import os
import shutil
from datetime import datetime
from pathlib import Path

import pytest

from casuskluis.domain.errors import OnlyReading
from casuskluis.vault.errors import KeysReplaced, VaultInUse, WrongPassphrase
from casuskluis.vault.faults import database_faults
from casuskluis.vault.vault import Vault
from vault.sample import MARKER, OTHER_WORDS, ROWS, Sample, rows, secret
from vault.test_lock import held_elsewhere

AT = datetime(2026, 3, 4, 5, 6, 7)  # noqa: DTZ001  # only for a name
root_only = pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0, reason="needs another user to be"
)


def look(sample: Sample) -> Vault:
    return Vault.open(sample.folder, secret(), read_only=True)


def bytes_of(folder: Path) -> dict[str, str]:
    return {one.name: hashlib.sha256(one.read_bytes()).hexdigest() for one in folder.iterdir()}


def test_who_looks_on_reads_and_learns_who_works(sample: Sample) -> None:
    with held_elsewhere(sample) as process, look(sample) as vault:
        assert vault.read_only
        assert vault.onlooker is not None
        holder = vault.onlooker.holder
        assert holder is not None
        assert (holder.host, holder.pid) == (os.uname().nodename, process.pid)
        assert rows(vault) == ROWS


def test_who_looks_on_changes_no_byte_and_keeps_nobody_out(sample: Sample) -> None:
    sample.copies[0].write_bytes(b"broken")
    sample.open().close()  # leaves the empty lock file
    sample.copies[0].write_bytes(b"broken")
    before = bytes_of(sample.folder)
    with look(sample) as vault:
        assert rows(vault) == ROWS
        assert vault.verify().database.is_sound
    assert bytes_of(sample.folder) == before
    with look(sample), sample.open() as works:
        assert works.header_mended


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE note SET words = ''",
        "DELETE FROM note",
        "INSERT INTO note (words) VALUES ('x')",
        "CREATE TABLE other (id INTEGER)",
        "CREATE TEMP TABLE other (id INTEGER)",
        "DROP TABLE note",
        "ALTER TABLE note ADD COLUMN more TEXT",
        "UPDATE vault_meta SET v = 1",
        "PRAGMA user_version=7",
        "VACUUM",
        "REINDEX",
        "ANALYZE",
        "ATTACH 'other.db' AS other",
    ],
)
def test_the_database_itself_refuses_every_change(sample: Sample, statement: str) -> None:
    before = bytes_of(sample.folder)
    with look(sample) as vault:
        connection = vault.connect()
        with pytest.raises(Exception, match=r"failed|authorized|readonly") as caught:  # noqa: SIM117
            with database_faults(sample.database):
                connection.execute(statement)
        assert MARKER not in str(caught.value)
        connection.close()
    before["lock"] = bytes_of(sample.folder)["lock"]
    assert bytes_of(sample.folder) == before


def test_keys_and_ledger_of_a_vault_that_is_only_read_stay(sample: Sample) -> None:
    with look(sample) as vault:
        with pytest.raises(OnlyReading):
            vault.change_passphrase(secret(), secret(OTHER_WORDS))
        with pytest.raises(OnlyReading):
            vault.add_officer("Nieuw", secret(OTHER_WORDS))
        with pytest.raises(OnlyReading):
            vault.ledger.intend(["case:1"], AT)


def test_a_wrong_passphrase_opens_nothing_to_read_either(sample: Sample) -> None:
    with pytest.raises(WrongPassphrase):
        Vault.open(sample.folder, secret(OTHER_WORDS), read_only=True)


def test_who_looks_on_takes_over_once_the_other_is_gone(sample: Sample) -> None:
    with held_elsewhere(sample) as process, look(sample) as vault:
        with pytest.raises(VaultInUse):
            vault.take_over()
        assert vault.read_only
        process.kill()  # no time to say goodbye
        process.wait()
        vault.take_over()
        assert not vault.read_only
        vault.connect().execute("INSERT INTO note (words) VALUES ('x')")
        with pytest.raises(VaultInUse):
            sample.open()
    sample.open().close()


def test_new_keys_meanwhile_ask_for_the_passphrase_again(sample: Sample) -> None:
    with look(sample) as vault:
        with sample.open() as works:
            works.change_passphrase(secret(), secret(OTHER_WORDS))
        with pytest.raises(KeysReplaced):
            vault.take_over()
        assert rows(vault) == ROWS  # the key of the database is still the same
    sample.open(OTHER_WORDS).close()


@root_only
def test_a_place_without_rights_to_write_is_read(sample: Sample, tmp_path: Path) -> None:
    place = Path("/tmp") / f"lezen-{os.getpid()}"  # noqa: S108 - where another user may look
    shutil.copytree(sample.folder, place)
    place.chmod(0o555)
    for file in place.iterdir():
        file.chmod(0o444)
    child = os.fork()
    if child == 0:
        try:
            os.setresuid(65534, 65534, 65534)
            with Vault.open(place, secret(), read_only=True) as vault:
                told = vault.onlooker
                assert told is not None
                assert not told.writable
                assert told.holder is None
                assert rows(vault) == ROWS
        except BaseException:  # noqa: BLE001 - the parent asks what became of it
            os._exit(1)
        os._exit(0)
    ended = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    shutil.rmtree(place)
    assert ended == 0
