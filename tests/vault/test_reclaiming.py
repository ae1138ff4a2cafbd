# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A stick that was pulled out, used on another computer and put back."""

import shutil
from collections.abc import Callable

import pytest

from casuskluis.vault.access.header import Header
from casuskluis.vault.access.recoveries import with_recovery_code
from casuskluis.vault.access.recovery_code import new_code
from casuskluis.vault.errors import (
    HeaderOutdated,
    KeysReplaced,
    VaultInUse,
    WrongPassphrase,
)
from casuskluis.vault.keys import MasterKey
from casuskluis.vault.lock import VaultLock
from casuskluis.vault.rotating.rotation import rotate
from casuskluis.vault.vault import Vault
from casuskluis.vault.watch import Watch
from vault.child import AT
from vault.rotating import GONE_WORDS, LEAVES, add_leaver, around, keys_of
from vault.sample import OTHER_WORDS, Sample, rows, secret


def elsewhere(sample: Sample, work: Callable[[Vault], object]) -> None:
    """Do something in the vault while its disk is not here."""
    other = sample.folder.with_name("elders.kluis")
    shutil.copytree(sample.folder, other)
    shutil.rmtree(sample.folder)
    with Vault.open(other, secret()) as vault:
        work(vault)
    other.rename(sample.folder)


def test_who_was_removed_elsewhere_stays_removed(sample: Sample) -> None:
    add_leaver(sample.folder)
    with sample.open() as vault:
        elsewhere(sample, lambda other: other.remove_officer(LEAVES))
        vault.reclaim()
        assert LEAVES not in vault.officers
        vault.change_passphrase(secret(), secret(OTHER_WORDS))
    with pytest.raises(WrongPassphrase):
        Vault.open(sample.folder, bytearray(GONE_WORDS))


def test_what_was_destroyed_elsewhere_is_not_forgotten(sample: Sample) -> None:
    at = AT.astimezone()
    with sample.open() as vault:
        elsewhere(sample, lambda other: other.ledger.intend(["case:1"], at))
        vault.reclaim()
        vault.ledger.intend(["case:2"], at)
    with sample.open() as vault:
        assert len(vault.ledger.destroyed) == 2
        assert vault.ledger.trouble is None


def test_after_a_new_passphrase_one_goes_on(sample: Sample) -> None:
    with sample.open() as vault:
        vault.change_passphrase(secret(), secret(OTHER_WORDS))
        vault.reclaim()
        assert rows(vault)


def test_new_keys_ask_for_the_passphrase_again(sample: Sample) -> None:
    with sample.open() as vault:
        elsewhere(
            sample,
            lambda other: rotate(other, keys_of(other, new_code()), around(), Watch()),
        )
        with pytest.raises(KeysReplaced):
            vault.reclaim()


def test_who_has_it_meanwhile_keeps_it(sample: Sample) -> None:
    with sample.open() as vault:
        elsewhere(sample, lambda other: other.header)
        taken = VaultLock(sample.folder)
        with pytest.raises(VaultInUse):
            vault.reclaim()
        taken.release()


def test_a_change_under_way_when_the_disk_comes_back_undoes_nothing(sample: Sample) -> None:
    add_leaver(sample.folder)
    with sample.open() as vault:

        def slow(header: Header, master: MasterKey) -> Header:
            elsewhere(sample, lambda other: other.remove_officer(LEAVES))
            vault.reclaim()
            return with_recovery_code(header, master, new_code())

        with pytest.raises(HeaderOutdated):
            vault.rewrite(slow)
        assert LEAVES not in vault.officers
    with pytest.raises(WrongPassphrase):
        Vault.open(sample.folder, bytearray(GONE_WORDS))
