# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The lock file is removed while a vault is open, and somebody else comes in."""

from collections.abc import Callable

import pytest

from casuskluis.services.opening.standing import VaultPlace
from casuskluis.vault.access.copies import FIRST, SECOND
from casuskluis.vault.access.recovery_code import new_code
from casuskluis.vault.errors import KeysReplaced, VaultClosed, VaultInUse
from casuskluis.vault.lock import LOCK
from casuskluis.vault.reserve import RESERVE
from casuskluis.vault.rotating.rotation import rotate
from casuskluis.vault.sweeping import sweep
from casuskluis.vault.vault import Vault
from casuskluis.vault.watch import Watch
from vault.child import AT
from vault.rotating import around, keys_of
from vault.sample import OTHER_WORDS, Sample, secret
from vault.test_rotation import renew

PROVEN = 99
"""Hundredths of the renewal of keys: what follows changes the vault."""
OURS, THEIRS, LATER = "case:1:2026-001:2026-02-01", "case:2:2026-002:2026-02-03", "case:3:x:y"


def bytes_of(sample: Sample) -> dict[str, bytes]:
    return {one.name: one.read_bytes() for one in sample.folder.iterdir()}


def place_of(vault: Vault) -> VaultPlace:
    return VaultPlace(vault.folder, vault.reclaim, vault.check_keys, vault.make_sure_of_place)


def test_no_file_is_written_in_a_vault_that_somebody_else_has(sample: Sample) -> None:
    with sample.open() as vault:
        (sample.folder / LOCK).unlink()
        with sample.open():
            before = bytes_of(sample)
            writes: tuple[Callable[[], None], ...] = (
                lambda: vault.ledger.intend([OURS], AT),
                lambda: vault.ledger.seal_for(vault.master),
                lambda: sweep(vault),
                place_of(vault).keep_room,
            )
            for write in writes:
                with pytest.raises(VaultInUse):
                    write()
            assert bytes_of(sample) == before
        vault.ledger.intend([OURS], AT)
        place_of(vault).keep_room()
        assert (sample.folder / RESERVE).exists()
        with pytest.raises(VaultInUse):
            sample.open()


def test_what_somebody_else_destroyed_meanwhile_stays_in_the_list(sample: Sample) -> None:
    with sample.open() as vault:
        vault.ledger.intend([OURS], AT)
        (sample.folder / LOCK).unlink()
        with sample.open() as other:
            other.ledger.intend([THEIRS], AT)
            other.ledger.settle()
        vault.make_sure()  # the header finds out first that the lock was lost
        vault.ledger.settle([OURS])
        vault.ledger.intend([LATER], AT)
        vault.ledger.withdraw([LATER])
    with sample.open() as vault:
        assert all(map(vault.ledger.is_destroyed, (OURS, THEIRS)))
        assert vault.ledger.trouble is None
        assert not vault.ledger.pending


def test_the_list_of_before_new_keys_is_not_written_over_the_one_under_them(
    sample: Sample,
) -> None:
    with sample.open() as vault:
        (sample.folder / LOCK).unlink()
        renew(sample.folder)
        with pytest.raises(KeysReplaced):
            vault.ledger.intend([OURS], AT)


def test_no_header_of_before_new_keys_is_written_over_the_one_under_them(
    sample: Sample,
) -> None:
    with sample.open() as vault:
        (sample.folder / LOCK).unlink()
        new = renew(sample.folder)
        before = bytes_of(sample)
        with pytest.raises(KeysReplaced):
            vault.replace_recovery_code(new_code())
        after = bytes_of(sample)
        assert {name: after[name] for name in (FIRST, SECOND)} == {
            name: before[name] for name in (FIRST, SECOND)
        }
    Vault.open_with_recovery_code(sample.folder, new).close()


def test_a_look_that_comes_late_locks_no_vault_that_was_closed(sample: Sample) -> None:
    with sample.open() as vault:
        place = place_of(vault)
    (sample.folder / RESERVE).unlink(missing_ok=True)
    place.keep_room()
    with pytest.raises(VaultClosed):
        place.come_back()
    assert not (sample.folder / RESERVE).exists()
    sample.open().close()


def test_new_keys_leave_alone_what_somebody_else_changed_while_they_were_made(
    sample: Sample,
) -> None:
    def meanwhile(done: int, _total: int) -> None:
        if done == PROVEN and not others:
            (sample.folder / LOCK).unlink()
            others.append(sample.open())
            others[0].add_officer("Tweede", secret(OTHER_WORDS))

    others: list[Vault] = []
    with sample.open() as vault:
        keys = keys_of(vault, new_code())
        with pytest.raises(VaultInUse):
            rotate(vault, keys, around(), Watch(progress=meanwhile))
    others[0].close()
    Vault.open(sample.folder, secret(OTHER_WORDS)).close()
