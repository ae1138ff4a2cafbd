# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A code for one time: it becomes a passphrase, once, and nothing else opens meanwhile."""

from collections.abc import Iterator
from functools import partial

import pytest

from casuskluis.vault import errors
from casuskluis.vault.access.header import BINDING_VERSION, VERSION, SlotKind, parse
from casuskluis.vault.access.once import new_once_slot, with_code, with_code_again
from casuskluis.vault.access.recovery_code import new_code
from casuskluis.vault.access.slots import new_slot_id, try_slot
from casuskluis.vault.keys import MasterKey
from casuskluis.vault.vault import Vault
from vault.sample import OTHER_WORDS, ROWS, WORDS, Sample, rows, secret

FIRST, NEW = "Mw. Voorbeeld", "T. Nieuw"
THIRD_WORDS = "weer vijf nieuwe woorden hier"


@pytest.fixture
def code(sample: Sample) -> str:
    """A code that waits for a new colleague."""
    made = new_code()
    with sample.open() as vault:
        vault.rewrite(partial(with_code, label=NEW, code=made, slot_id=None))
        assert vault.waiting == (NEW,)
        assert vault.officers == (FIRST,)
    return made


@pytest.fixture
def newcomer(sample: Sample, code: str) -> Iterator[Vault]:
    with Vault.open_with_once_code(sample.folder, code) as opened:
        yield opened


def test_a_slot_for_one_time_opens_with_its_code_and_no_other() -> None:
    vault_id = new_slot_id()
    master = MasterKey.new(vault_id)
    slot, made = new_once_slot(master, vault_id, NEW)

    right = try_slot(vault_id, slot, bytearray(made.replace("-", "")[:26], "ascii"))
    assert right is not None
    assert right.exposed() == master.exposed()
    assert try_slot(vault_id, slot, bytearray(b"0" * 26)) is None


def test_the_code_becomes_a_passphrase_under_the_same_identifier(
    sample: Sample, code: str
) -> None:
    words = secret(OTHER_WORDS)
    with Vault.open_with_once_code(sample.folder, code.lower()) as vault:
        assert (vault.label, vault.opened_with) == (NEW, SlotKind.ONCE)
        before = vault.slot_id(NEW)
        vault.set_own_passphrase(words)
        assert (vault.slot_id(NEW), vault.waiting) == (before, ())
    assert not any(words)
    with sample.open(OTHER_WORDS) as vault:
        assert (vault.label, rows(vault)) == (NEW, ROWS)
    with pytest.raises(errors.WrongOnceCode):
        Vault.open_with_once_code(sample.folder, code)


def test_a_weak_or_taken_passphrase_leaves_the_code_good(
    sample: Sample, newcomer: Vault, code: str
) -> None:
    with pytest.raises(errors.PassphraseTooWeak):
        newcomer.set_own_passphrase(secret("kort"))
    with pytest.raises(errors.PassphraseInUse):
        newcomer.set_own_passphrase(secret(WORDS))
    newcomer.close()
    Vault.open_with_once_code(sample.folder, code).close()


def test_a_typing_error_is_found_before_anything_is_tried(sample: Sample) -> None:
    with pytest.raises(errors.OnceCodeMistyped):
        Vault.open_with_once_code(sample.folder, "V8WX-29HC-57TX-QMJN-DCJZ-3HXF-KP9*")
    with pytest.raises(errors.WrongOnceCode):
        Vault.open_with_once_code(sample.folder, new_code())


def test_a_code_opens_no_other_kind_of_slot(sample: Sample, code: str) -> None:
    with pytest.raises(errors.WrongRecoveryCode):
        Vault.open_with_recovery_code(sample.folder, code)
    with pytest.raises(errors.WrongOnceCode):
        Vault.open_with_once_code(sample.folder, sample.code)


def test_who_forgot_the_passphrase_gets_a_code_and_keeps_the_name(sample: Sample) -> None:
    made = new_code()
    with sample.open() as vault:
        vault.add_officer(NEW, secret(OTHER_WORDS))
        vault.rewrite(partial(with_code_again, label=NEW, code=made, slot_id=None))
        assert (vault.officers, vault.waiting) == ((FIRST,), (NEW,))
    with pytest.raises(errors.WrongPassphrase):
        sample.open(OTHER_WORDS)
    with Vault.open_with_once_code(sample.folder, made) as vault:
        vault.set_own_passphrase(secret(THIRD_WORDS))
        assert vault.officers == (FIRST, NEW)


def test_a_new_code_ends_the_former_one(sample: Sample, code: str) -> None:
    made = new_code()
    with sample.open() as vault:
        vault.rewrite(partial(with_code_again, label=NEW, code=made, slot_id=None))
    with pytest.raises(errors.WrongOnceCode):
        Vault.open_with_once_code(sample.folder, code)
    Vault.open_with_once_code(sample.folder, made).close()


def test_the_last_passphrase_stays_and_a_name_is_given_once(sample: Sample, code: str) -> None:
    with sample.open() as vault:
        with pytest.raises(errors.LastOfficer):
            vault.rewrite(partial(with_code_again, label=FIRST, code=code, slot_id=None))
        with pytest.raises(errors.LastOfficer):
            vault.remove_officer(FIRST)
        with pytest.raises(errors.OfficerExists):
            vault.add_officer(f" {NEW.upper()}", secret(OTHER_WORDS))
        vault.remove_officer(NEW)
        assert vault.waiting == ()


def test_recovery_gives_a_passphrase_to_who_only_had_a_code(sample: Sample, code: str) -> None:
    with Vault.open_with_recovery_code(sample.folder, sample.code) as vault:
        vault.replace_passphrase(secret(OTHER_WORDS), label=NEW)
        assert (vault.officers, vault.waiting) == ((FIRST, NEW), ())
    with pytest.raises(errors.WrongOnceCode):
        Vault.open_with_once_code(sample.folder, code)


def test_an_older_program_refuses_a_vault_with_a_code_and_opens_it_once_used(
    sample: Sample, code: str
) -> None:
    """Nothing may hide a slot from a program that does not know its kind."""
    assert parse(sample.copies[0].read_bytes()).version == VERSION == 2
    with Vault.open_with_once_code(sample.folder, code) as vault:
        vault.set_own_passphrase(secret(OTHER_WORDS))
    assert parse(sample.copies[0].read_bytes()).version == BINDING_VERSION == 1


def test_only_who_opened_with_a_code_sets_a_passphrase_without_the_former_one(
    sample: Sample, code: str
) -> None:
    with sample.open() as vault, pytest.raises(errors.WrongOnceCode):
        vault.set_own_passphrase(secret(OTHER_WORDS))
    with Vault.open_with_once_code(sample.folder, code) as vault:
        vault.set_own_passphrase(secret(OTHER_WORDS))
        with pytest.raises(errors.WrongOnceCode):
            vault.set_own_passphrase(secret(THIRD_WORDS))
    sample.open().close()
    sample.open(OTHER_WORDS).close()
