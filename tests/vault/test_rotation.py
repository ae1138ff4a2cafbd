# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A new master key: what hung on the old one is carried over, and the old one dies."""

import json
import os
import shutil
import threading
from hashlib import sha256
from pathlib import Path

import pytest

from casuskluis.domain.errors import Cancelled, OnlyReading
from casuskluis.vault.access.copies import read_copies, write_copies
from casuskluis.vault.access.recovery_code import new_code
from casuskluis.vault.backups.backup import back_up, restore_with_recovery_code
from casuskluis.vault.checking import check
from casuskluis.vault.connection import DATABASE
from casuskluis.vault.errors import (
    DatabaseForeign,
    KeysRenewed,
    RotationPending,
    VaultClosed,
    VaultError,
    WrongPassphrase,
    WrongRecoveryCode,
)
from casuskluis.vault.journal_key import new_first_key, read_first_key
from casuskluis.vault.keys import Purpose
from casuskluis.vault.rotating import standstill
from casuskluis.vault.rotating.finishing import Interrupted
from casuskluis.vault.rotating.rotation import _following, rotate
from casuskluis.vault.vault import Vault
from casuskluis.vault.watch import Watch
from vault.child import AT
from vault.rotating import GONE_WORDS, WORDS, add_leaver, around, keys_of
from vault.sample import ROWS, Sample, rows, secret


@pytest.fixture
def two(sample: Sample) -> Sample:
    """A vault of two officers, of which one will leave."""
    add_leaver(sample.folder)
    return sample


def renew(folder: Path, *, colleague: str = "") -> str:
    """Renew the keys; return the new recovery code."""
    new = new_code()
    with Vault.open(folder, secret()) as vault:
        rotate(vault, keys_of(vault, new, colleague=colleague), around(), Watch())
        assert rows(vault) == ROWS + 1
    return new


def test_the_old_secrets_are_dead_and_the_new_ones_open(two: Sample) -> None:
    once = new_code()
    new = renew(two.folder, colleague=once)
    for words in (GONE_WORDS,):
        with pytest.raises(WrongPassphrase):
            Vault.open(two.folder, bytearray(words))
    with pytest.raises(WrongRecoveryCode):
        Vault.open_with_recovery_code(two.folder, two.code)
    Vault.open(two.folder, secret()).close()
    Vault.open_with_recovery_code(two.folder, new).close()
    Vault.open_with_once_code(two.folder, once).close()
    assert sorted(one.name for one in two.folder.iterdir()) == [
        "data.db", "lock", "vault.json", "vault.json.2", "vernietigd.json", "vernietigd.json.2",
    ]  # fmt: skip
    assert "previous" not in json.loads((two.folder / "vault.json").read_text())


@pytest.mark.parametrize("copies", [("vault.json",), ("vault.json", "vault.json.2")])
def test_an_old_header_beside_the_new_database_is_told_from_damage(
    two: Sample, copies: tuple[str, ...]
) -> None:
    old = (two.folder / "vault.json").read_bytes()
    renew(two.folder)
    newer = (two.folder / "vault.json.2").read_bytes()
    for name in copies:
        (two.folder / name).write_bytes(old)
    with pytest.raises(KeysRenewed):
        Vault.open(two.folder, bytearray(GONE_WORDS))
    assert (two.folder / "vault.json").read_bytes() == old, "nothing is mended by that"
    (two.folder / "vault.json").write_bytes(newer)
    (two.folder / "vault.json.2").write_bytes(newer)
    with Vault.open(two.folder, secret()) as vault:
        assert rows(vault) == ROWS + 1


def test_a_damaged_database_is_not_taken_for_an_old_header(two: Sample) -> None:
    new = renew(two.folder)
    (two.folder / "data.db").write_bytes(os.urandom(8192))
    with pytest.raises(DatabaseForeign):
        Vault.open_with_recovery_code(two.folder, new)


def test_what_was_destroyed_and_the_key_of_the_journal_are_carried_over(two: Sample) -> None:
    with Vault.open(two.folder, secret()) as vault:
        plain, sealed = new_first_key(vault)
        connection = vault.connect()
        connection.execute("CREATE TABLE journal_key (id INTEGER, first_sealed BLOB)")
        connection.execute("INSERT INTO journal_key VALUES (1, ?)", (sealed,))
        connection.close()
        vault.ledger.intend(["case:1"], AT)
    renew(two.folder)
    with Vault.open(two.folder, secret()) as vault:
        connection = vault.connect()
        again = connection.execute("SELECT first_sealed FROM journal_key").fetchone()[0]
        connection.close()
        assert again != sealed
        assert bytes(read_first_key(vault, bytes(again)) or b"") == plain
        assert read_first_key(vault, sealed) is None
        assert vault.ledger.is_destroyed("case:1")
        assert vault.ledger.trouble is None


def test_the_former_master_key_is_wiped(two: Sample) -> None:
    with Vault.open(two.folder, secret()) as vault:
        former = vault.master
        rotate(vault, keys_of(vault, new_code()), around(), Watch())
        with pytest.raises(VaultClosed):
            former.subkey(Purpose.DATABASE)
        material = former._material
        assert not any(material)


def test_stopping_leaves_the_vault_as_it_was(two: Sample) -> None:
    Vault.open(two.folder, secret()).close()  # the database hears of the newest header
    before = {one.name: one.read_bytes() for one in two.folder.iterdir()}
    with Vault.open(two.folder, secret()) as vault:
        keys = keys_of(vault, new_code())
        with pytest.raises(Cancelled):
            rotate(vault, keys, around(), Watch(lambda: True))
        with pytest.raises(VaultClosed):
            keys.master.exposed()
        assert rows(vault) == ROWS
    after = {one.name: one.read_bytes() for one in two.folder.iterdir()}
    assert after == before | {"lock": b""}


def test_a_vault_that_is_only_read_gets_no_new_keys(two: Sample) -> None:
    with Vault.open(two.folder, secret(), read_only=True) as vault:
        keys = keys_of(vault, new_code())
        with pytest.raises(OnlyReading):
            rotate(vault, keys, around(), Watch())


def halfway(sample: Sample) -> tuple[Path, str]:
    """Return a vault with the new header and the former database, as after a power cut."""
    twin = sample.folder.with_name("Halverwege.kluis")
    shutil.copytree(sample.folder, twin)
    new = new_code()
    with Vault.open(twin, secret()) as vault:
        keys = keys_of(vault, new)
        write_copies(twin, _following(vault, keys))
    return twin, new


def test_a_lost_copy_is_made_anew_at_the_opening(two: Sample) -> None:
    folder, new = halfway(two)
    with Vault.open_with_recovery_code(folder, new) as vault:
        assert vault.interrupted is Interrupted.REMADE
        assert rows(vault) == ROWS
        assert vault.header.previous == b""
    with pytest.raises(WrongRecoveryCode):
        Vault.open_with_recovery_code(folder, two.code)


def test_a_copy_that_is_out_of_date_is_not_used(two: Sample) -> None:
    folder, new = halfway(two)
    stale = two.folder.with_name("Ander.kluis")
    shutil.copytree(two.folder, stale)
    renew(stale)
    shutil.copyfile(stale / "data.db", folder / "data.db.nieuw")
    with Vault.open_with_recovery_code(folder, new) as vault:
        assert vault.interrupted is Interrupted.REMADE


def test_without_room_to_finish_the_vault_works_on_under_the_former_key(two: Sample) -> None:
    folder, new = halfway(two)
    (folder / "data.db.nieuw").mkdir()  # nothing can be written at that place
    with Vault.open_with_recovery_code(folder, new) as vault:
        assert vault.interrupted is Interrupted.PENDING
        connection = vault.connect()
        connection.execute("INSERT INTO note VALUES (9999, 'intussen')")
        connection.close()
        made = back_up(vault, folder.parent, at=AT)
        with pytest.raises(RotationPending):
            rotate(vault, keys_of(vault, new_code()), around(), Watch())
    assert check(folder, bytearray(WORDS)).database.is_sound
    target = folder.with_name("Terug.kluis")
    restore_with_recovery_code(made, target, new, at=AT)
    (folder / "data.db.nieuw").rmdir()
    for place in (folder, target):
        with Vault.open_with_recovery_code(place, new) as vault:
            assert vault.interrupted is Interrupted.REMADE
            assert rows(vault) == ROWS + 1
            assert not read_copies(place).newest_first()[0].previous


def test_who_renews_the_keys_is_not_told_that_somebody_else_did(
    two: Sample, monkeypatch: pytest.MonkeyPatch
) -> None:
    waiting, told, lookers = os.fsync, list[str](), list[threading.Thread]()

    def look() -> None:
        try:
            vault.check_keys()
        except VaultError as error:
            told.append(type(error).__name__)

    def fsync(descriptor: int) -> None:
        """Look meanwhile, as the window does; a look may wait until the keys have changed."""
        waiting(descriptor)
        if not any(one.is_alive() for one in lookers):
            lookers.append(threading.Thread(target=look))
            lookers[-1].start()
            lookers[-1].join(0.1)

    with Vault.open(two.folder, secret()) as vault:
        keys = keys_of(vault, new_code())
        monkeypatch.setattr(os, "fsync", fsync)
        rotate(vault, keys, around(), Watch())
        for one in lookers:
            one.join()
    assert len(lookers) > 1
    assert not told


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="lists what is open")
def test_after_a_rotation_that_failed_windows_can_replace_the_file(
    two: Sample, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(standstill, "WINDOWS", True)
    with Vault.open(two.folder, secret()) as vault:
        with pytest.raises(Cancelled):
            rotate(vault, keys_of(vault, new_code()), around(), Watch(lambda: True))
        held = [one.readlink() for one in Path("/proc/self/fd").iterdir() if one.is_symlink()]
        assert two.folder / DATABASE not in held


def test_the_file_is_read_around_the_bytes_that_are_locked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, content = tmp_path / "data.db", os.urandom(10_000)
    file.write_bytes(content)
    still = standstill.Standstill(file)
    assert still.digest() == sha256(content).hexdigest()
    monkeypatch.setattr(standstill, "_LOCKED", 4096)
    assert still.digest() == sha256(content[:4096] + content[4608:]).hexdigest()
    still.close()
