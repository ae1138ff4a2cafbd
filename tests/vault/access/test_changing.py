# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

import shutil
from pathlib import Path

import pytest

from casuskluis.vault.access.recovery_code import new_code
from casuskluis.vault.errors import (
    PassphraseTooShort,
    WrongPassphrase,
    WrongRecoveryCode,
)
from casuskluis.vault.vault import Vault
from vault.sample import OTHER_WORDS, ROWS, WORDS, Sample, rows, secret


def test_a_changed_passphrase_opens_and_the_old_one_does_not(sample: Sample) -> None:
    with sample.open() as vault:
        old, new = secret(), secret(OTHER_WORDS)
        before = sample.database.read_bytes()
        vault.change_passphrase(old, new)
        assert sample.database.read_bytes() == before
        assert not any(old)
        assert not any(new)
        assert vault.verify().is_sound
    with pytest.raises(WrongPassphrase):
        sample.open()
    with sample.open(OTHER_WORDS) as vault:
        assert (vault.label, rows(vault)) == ("Mw. Voorbeeld", ROWS)
    with Vault.open_with_recovery_code(sample.folder, sample.code) as vault:
        assert rows(vault) == ROWS


def test_a_wrong_old_or_weak_new_passphrase_changes_nothing(sample: Sample) -> None:
    before = [copy.read_bytes() for copy in sample.copies]
    with sample.open() as vault:
        with pytest.raises(WrongPassphrase):
            vault.change_passphrase(secret(OTHER_WORDS), secret(OTHER_WORDS))
        with pytest.raises(PassphraseTooShort):
            vault.change_passphrase(secret(), secret("kort"))
        with pytest.raises(PassphraseTooShort):
            vault.replace_passphrase(secret("kort"))
    assert [copy.read_bytes() for copy in sample.copies] == before


def test_after_recovery_a_new_passphrase_takes_the_place_of_the_lost_one(
    sample: Sample,
) -> None:
    with Vault.open_with_recovery_code(sample.folder, sample.code) as vault:
        vault.replace_passphrase(secret(OTHER_WORDS))
    with pytest.raises(WrongPassphrase):
        sample.open()
    with sample.open(OTHER_WORDS) as vault:
        assert (vault.label, rows(vault)) == ("Mw. Voorbeeld", ROWS)


def test_a_renewed_recovery_code_makes_the_old_sheet_worthless(sample: Sample) -> None:
    with sample.open() as vault:
        vault.replace_recovery_code(code := new_code())
    with pytest.raises(WrongRecoveryCode):
        Vault.open_with_recovery_code(sample.folder, sample.code)
    with Vault.open_with_recovery_code(sample.folder, code) as vault:
        assert rows(vault) == ROWS
    sample.open().close()


def test_an_old_header_put_back_is_noticed(sample: Sample, tmp_path: Path) -> None:
    for copy in sample.copies:
        shutil.copy(copy, tmp_path)
    with sample.open() as vault:
        vault.change_passphrase(secret(), secret(OTHER_WORDS))
    with sample.open(OTHER_WORDS) as vault:
        assert not vault.header_rolled_back
    for copy in sample.copies:
        shutil.copy(tmp_path / copy.name, copy)
    with sample.open(WORDS) as vault:
        assert vault.header_rolled_back
        assert not vault.verify().is_sound


def test_one_old_copy_put_back_does_not_bring_the_old_passphrase_back(
    sample: Sample,
) -> None:
    old = sample.copies[0].read_bytes()
    with sample.open() as vault:
        vault.change_passphrase(secret(), secret(OTHER_WORDS))
    sample.copies[0].write_bytes(old)
    with pytest.raises(WrongPassphrase):
        sample.open()
    with sample.open(OTHER_WORDS) as vault:
        assert vault.header_mended
    assert sample.copies[0].read_bytes() == sample.copies[1].read_bytes()
