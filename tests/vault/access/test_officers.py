# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Two officers, each with a passphrase: nobody loses one by accident, nobody is mistaken."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from casuskluis.domain.errors import CasuskluisError
from casuskluis.vault import errors
from casuskluis.vault.access import header, officers
from casuskluis.vault.access.cost import FLOOR
from casuskluis.vault.access.header import MAXIMUM_SLOTS, parse
from casuskluis.vault.access.officers import AFTER_RECOVERY, with_officer
from casuskluis.vault.access.slots import new_slot_id
from casuskluis.vault.vault import Vault
from vault.sample import OTHER_WORDS, ROWS, WORDS, Sample, rows, secret

FIRST, SECOND = "Mw. Voorbeeld", "Dhr. Tweede"
THIRD_WORDS = "weer vijf nieuwe woorden hier"


@pytest.fixture
def vault(sample: Sample) -> Iterator[Vault]:
    """A vault with two officers, opened by the first."""
    with sample.open() as opened:
        opened.add_officer(SECOND, secret(OTHER_WORDS))
        yield opened


def opens(folder: Path, words: str) -> str:
    """Return whose vault a passphrase opens; empty when none."""
    try:
        with Vault.open(folder, secret(words)) as vault:
            assert rows(vault) == ROWS
            return vault.label
    except errors.WrongPassphrase:
        return ""


def test_each_officer_opens_with_a_passphrase_of_his_own(vault: Vault) -> None:
    assert vault.officers == (FIRST, SECOND)
    vault.close()
    assert (opens(vault.folder, WORDS), opens(vault.folder, OTHER_WORDS)) == (FIRST, SECOND)


def test_an_added_passphrase_is_wiped_and_its_slot_can_be_named_before(sample: Sample) -> None:
    words, slot_id = secret(OTHER_WORDS), new_slot_id()
    with sample.open() as vault:
        vault.add_officer(f" {SECOND} ", words, slot_id=slot_id)
        assert vault.slot_id(SECOND) == slot_id
        assert vault.verify().is_sound
    assert not any(words)
    assert SECOND.encode() not in sample.copies[0].read_bytes()


REFUSED: list[tuple[type[CasuskluisError], Callable[[Vault], object]]] = [
    (errors.OfficerExists, lambda v: v.add_officer("dhr. TWEEDE ", secret(THIRD_WORDS))),
    (errors.OfficerUnnamed, lambda v: v.add_officer("  ", secret(THIRD_WORDS))),
    (errors.PassphraseInUse, lambda v: v.add_officer("Derde", secret(WORDS))),
    (errors.PassphraseInUse, lambda v: v.change_passphrase(secret(), secret(OTHER_WORDS))),
    (errors.PassphraseTooShort, lambda v: v.add_officer("Derde", secret("kort"))),
    (errors.OfficerUnknown, lambda v: v.remove_officer("Derde")),
    (errors.OfficerUnknown, lambda v: v.slot_id("herstelcode")),
    (errors.OfficerUnknown, lambda v: v.replace_passphrase(secret(THIRD_WORDS), label="x")),
    (errors.WrongPassphrase, lambda v: v.confirm(secret(THIRD_WORDS))),
]


@pytest.mark.parametrize(("expected", "attempt"), REFUSED)
def test_what_is_refused_changes_nothing(
    vault: Vault, expected: type[CasuskluisError], attempt: Callable[[Vault], object]
) -> None:
    before = (vault.folder / "vault.json").read_bytes()
    with pytest.raises(expected):
        attempt(vault)
    assert (vault.folder / "vault.json").read_bytes() == before
    assert vault.officers == (FIRST, SECOND)


def test_a_removed_officer_no_longer_opens_and_the_last_one_stays(vault: Vault) -> None:
    vault.remove_officer(FIRST.lower())
    assert vault.officers == (SECOND,)
    with pytest.raises(errors.LastOfficer):
        vault.remove_officer(SECOND)
    vault.close()
    assert (opens(vault.folder, WORDS), opens(vault.folder, OTHER_WORDS)) == ("", SECOND)


def test_an_old_header_that_brings_a_removed_officer_back_is_noticed(
    sample: Sample, vault: Vault, tmp_path: Path
) -> None:
    for copy in sample.copies:
        shutil.copy(copy, tmp_path)
    vault.remove_officer(SECOND)
    vault.close()
    sample.open().close()
    for copy in sample.copies:
        shutil.copy(tmp_path / copy.name, copy)
    with sample.open(OTHER_WORDS) as again:
        assert again.header_rolled_back


def test_a_passphrase_says_whose_it_is_without_opening_anything(vault: Vault) -> None:
    words = secret(OTHER_WORDS)
    assert vault.confirm(words) == SECOND
    assert not any(words)
    assert vault.confirm(secret()) == FIRST


def test_changing_a_passphrase_leaves_the_other_officer_alone(vault: Vault) -> None:
    vault.change_passphrase(secret(OTHER_WORDS), secret(THIRD_WORDS))
    vault.close()
    assert opens(vault.folder, OTHER_WORDS) == ""
    assert (opens(vault.folder, WORDS), opens(vault.folder, THIRD_WORDS)) == (FIRST, SECOND)


def test_recovery_takes_nobodys_passphrase_when_it_is_not_said_whose(
    sample: Sample, vault: Vault
) -> None:
    vault.close()
    for words in (THIRD_WORDS, THIRD_WORDS + "!"):
        with Vault.open_with_recovery_code(sample.folder, sample.code) as recovered:
            recovered.replace_passphrase(secret(words))
            assert recovered.officers == (FIRST, SECOND, AFTER_RECOVERY)
    assert [opens(sample.folder, words) for words in (WORDS, OTHER_WORDS)] == [FIRST, SECOND]
    assert opens(sample.folder, THIRD_WORDS) == ""
    assert opens(sample.folder, THIRD_WORDS + "!") == AFTER_RECOVERY


def test_recovery_replaces_the_passphrase_of_the_officer_that_is_named(
    sample: Sample, vault: Vault
) -> None:
    vault.close()
    with Vault.open_with_recovery_code(sample.folder, sample.code) as recovered:
        with pytest.raises(errors.PassphraseInUse):
            recovered.replace_passphrase(secret(WORDS), label=SECOND)
        recovered.replace_passphrase(secret(THIRD_WORDS), label=SECOND)
    assert opens(sample.folder, OTHER_WORDS) == ""
    assert (opens(sample.folder, WORDS), opens(sample.folder, THIRD_WORDS)) == (FIRST, SECOND)


def test_a_header_never_gets_more_slots_than_it_can_be_read_with(vault: Vault) -> None:
    slots = vault.header.slots
    full = replace(vault.header, slots=(*slots, *slots[:1] * (MAXIMUM_SLOTS - len(slots))))
    with pytest.raises(errors.TooManyOfficers):
        with_officer(full, vars(vault)["_master"], "Derde", secret(), slot_id=None)


def test_a_header_never_gets_heavier_than_it_can_be_read_with(vault: Vault) -> None:
    heavy = replace(vault.header.slots[0], cost=replace(FLOOR, memory=256 * 1024, passes=16))
    full = replace(vault.header, slots=(heavy,) * 24)
    parse(full.to_bytes())
    with pytest.raises(errors.TooManyOfficers) as refused:
        with_officer(full, vars(vault)["_master"], "Derde", secret(), slot_id=None)
    assert refused.value.details == {"maximum": 24}


def test_a_full_vault_has_room_for_who_comes_back_with_the_recovery_code(
    sample: Sample, vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (header, officers):
        monkeypatch.setattr(module, "MOST_WORK", 3 * FLOOR.work)
    with pytest.raises(errors.TooManyOfficers) as refused:
        vault.add_officer("Derde", secret(THIRD_WORDS))
    assert refused.value.details == {"maximum": 2}
    vault.close()
    with Vault.open_with_recovery_code(sample.folder, sample.code) as recovered:
        recovered.replace_passphrase(secret(THIRD_WORDS))
    assert opens(sample.folder, THIRD_WORDS) == AFTER_RECOVERY
