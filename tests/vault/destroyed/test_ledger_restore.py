# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A backup that is put back learns from every ledger in reach what must not come back."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from casuskluis.vault.backups.backup import back_up, restore
from casuskluis.vault.checking import check
from casuskluis.vault.destroyed.ledger import FIRST, SECOND, LedgerTrouble, copy_name
from casuskluis.vault.destroyed.ledger_file import LedgerPage, seal_key
from casuskluis.vault.destroyed.ledger_opening import Known, join_ledgers, open_ledger
from casuskluis.vault.keys import MasterKey
from casuskluis.vault.vault import Vault
from vault.child import AT
from vault.destroyed.test_ledger import destroyed, ledgers, on_both, without_ledger
from vault.sample import Sample, flip, make, secret

OLD, SINCE, ELSEWHERE = "case:1", "case:2", "case:3"


@pytest.fixture
def usb(tmp_path: Path) -> Path:
    folder = tmp_path / "usb-stick"
    folder.mkdir()
    return folder


@pytest.fixture
def backup(sample: Sample, usb: Path) -> Path:
    """A backup in which one case was destroyed; in the vault one more was, since."""
    destroyed(sample, OLD)
    with sample.open() as vault:
        made = back_up(vault, usb, at=AT)
    destroyed(sample, SINCE)
    return made


def pending(folder: Path, *texts: str) -> tuple[bool, ...]:
    with Vault.open(folder, secret()) as vault:
        found = tuple(vault.ledger.fingerprint(text) in vault.ledger.pending for text in texts)
        assert vault.ledger.trouble is None
        assert len(vault.ledger.destroyed) == sum(found)
    return found


def trouble(folder: Path) -> LedgerTrouble | None:
    with Vault.open(folder, secret()) as vault:
        return vault.ledger.trouble


def test_a_backup_carries_its_ledger(backup: Path, tmp_path: Path) -> None:
    restore(backup, tmp_path / "Terug.kluis", secret(), at=AT)
    assert pending(tmp_path / "Terug.kluis", OLD, SINCE) == (True, False)


def test_what_was_destroyed_in_the_vault_put_aside_is_pending(
    sample: Sample, backup: Path
) -> None:
    restore(backup, sample.folder, secret(), at=AT)
    assert pending(sample.folder, OLD, SINCE) == (True, True)


def test_a_new_computer_learns_it_from_the_copy_with_the_backups(
    sample: Sample, backup: Path, usb: Path, tmp_path: Path
) -> None:
    with sample.open() as vault:
        vault.ledger.copy_to(usb)
    shutil.rmtree(sample.folder)
    restore(backup, tmp_path / "Nieuw.kluis", secret(), at=AT)
    assert pending(tmp_path / "Nieuw.kluis", OLD, SINCE) == (True, True)


def test_three_kinds_of_ledgers_are_joined(
    sample: Sample, backup: Path, tmp_path: Path
) -> None:
    (third := tmp_path / "reserve").mkdir()
    old = [file.read_bytes() for file in ledgers(sample)]
    destroyed(sample, ELSEWHERE)
    with sample.open() as vault:
        vault.ledger.copy_to(third)
    for file, data in zip(ledgers(sample), old, strict=True):
        file.write_bytes(data)
    restore(backup, sample.folder, secret(), at=AT, ledgers=(third,))
    assert pending(sample.folder, OLD, SINCE, ELSEWHERE) == (True, True, True)


def test_settling_after_a_restore_lasts(sample: Sample, backup: Path) -> None:
    restore(backup, sample.folder, secret(), at=AT)
    with sample.open() as vault:
        vault.ledger.settle()
    with sample.open() as vault:
        assert not vault.ledger.pending
        assert vault.ledger.is_destroyed(SINCE)


def vault_id(sample: Sample) -> str:
    with sample.open() as vault:
        return vault.vault_id


def without_any(sample: Sample, backup: Path) -> None:
    for file in (*ledgers(sample), backup / FIRST, backup / SECOND):
        file.unlink()


def spoilt_in(backup: Path) -> None:
    for name in (FIRST, SECOND):
        flip(backup / name, 90)


def unreadable(sample: Sample, backup: Path) -> None:
    """Let reading fail, as on a broken disk; also for who may read everything."""
    without_any(sample, backup)
    for file in ledgers(sample):
        file.mkdir()


SPOILT: list[Callable[[Sample, Path], object]] = [
    lambda s, _: on_both(s, lambda file: flip(file, 90)),
    lambda _, b: spoilt_in(b),
    lambda s, b: (b.parent / copy_name(vault_id(s))).write_bytes(b"{"),
    without_any,
    unreadable,
]


@pytest.mark.parametrize("spoil", SPOILT)
def test_a_ledger_that_cannot_be_read_is_told_until_the_officer_knows(
    sample: Sample, backup: Path, spoil: Callable[[Sample, Path], object]
) -> None:
    sample.open().close()
    spoil(sample, backup)
    restore(backup, sample.folder, secret(), at=AT)
    assert trouble(sample.folder) is LedgerTrouble.INCOMPLETE
    with sample.open() as vault:
        vault.ledger.acknowledge()
    assert trouble(sample.folder) is None


def test_a_backup_without_its_ledger_learns_it_from_the_vault(
    sample: Sample, backup: Path
) -> None:
    for name in (FIRST, SECOND):
        (backup / name).unlink()
    restore(backup, sample.folder, secret(), at=AT)
    assert pending(sample.folder, OLD, SINCE) == (True, True)


def test_the_ledger_of_another_vault_at_the_target_is_left_out(
    backup: Path, tmp_path: Path
) -> None:
    other = make(tmp_path / "Ander.kluis")
    destroyed(other, ELSEWHERE)
    assert restore(backup, other.folder, secret(), at=AT) is not None
    assert pending(other.folder, OLD, SINCE) == (True, False)


def test_a_backup_from_before_the_ledger_learns_it_too(sample: Sample, usb: Path) -> None:
    without_ledger(sample)
    with sample.open() as vault:
        made = back_up(vault, usb, at=AT)
    destroyed(sample, SINCE)
    restore(made, sample.folder, secret(), at=AT)
    assert pending(sample.folder, SINCE) == (True,)


def test_checking_a_backup_leaves_its_ledger_alone(backup: Path) -> None:
    before = {file: file.read_bytes() for file in backup.iterdir()}
    assert check(backup, secret()).is_sound
    assert {file: file.read_bytes() for file in backup.iterdir()} == before


def test_a_new_master_key_only_seals_the_ledger_key_anew(
    sample: Sample, tmp_path: Path
) -> None:
    """A ledger from after a change of the master key is read with the old one."""
    destroyed(sample, OLD)
    (later := tmp_path / "later").mkdir()
    with sample.open() as vault:
        ledger, name = vault.ledger, vault.vault_id
        key = bytearray(vars(ledger)["_key"])
        sealed = seal_key(key, bytearray(b"n" * 32), name)
        page = LedgerPage(name, 9, sealed, ledger.destroyed)
        for file in (FIRST, SECOND):
            (later / file).write_bytes(page.to_bytes(key))
        master: MasterKey = vars(vault)["_master"]
        (target := tmp_path / "terug").mkdir()
        known = Known(1, bytes(key))
        join_ledgers(target, (name, master), known, vaults=(later,), copies=())
        connection = vault.connect()
        joined = open_ledger(target, name, master, connection)
        connection.close()
        assert joined.pending == {ledger.fingerprint(OLD)}
