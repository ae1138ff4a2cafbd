# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

import shutil
from pathlib import Path

import pytest

from casuskluis.vault.access.copies import CopyState
from casuskluis.vault.backups.backup import back_up
from casuskluis.vault.checking import check
from casuskluis.vault.errors import (
    BackupDamaged,
    BackupIncomplete,
    DatabaseMissing,
    VaultInUse,
    WrongPassphrase,
)
from vault.child import AT
from vault.sample import OTHER_WORDS, Sample, flip, secret


def contents(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir()}


def test_a_sound_vault_is_sound_and_stays_as_it_was(sample: Sample) -> None:
    before = contents(sample.folder)
    words = secret()
    assert check(sample.folder, words).is_sound
    assert not any(words)
    assert contents(sample.folder) == before


def test_damage_is_reported_not_mended(sample: Sample) -> None:
    flip(sample.copies[0], 30)
    flip(sample.database, 20)
    before = contents(sample.folder)
    report = check(sample.folder, secret())
    assert (report.first_copy, report.second_copy) == (CopyState.DAMAGED, CopyState.SOUND)
    assert report.database.pages
    assert not report.is_sound
    assert contents(sample.folder) == before


def test_a_rolled_back_header_is_reported(sample: Sample, tmp_path: Path) -> None:
    for copy in sample.copies:
        shutil.copy(copy, tmp_path)
    with sample.open() as vault:
        vault.change_passphrase(secret(), secret(OTHER_WORDS))
    sample.open(OTHER_WORDS).close()
    assert not check(sample.folder, secret(OTHER_WORDS)).header_rolled_back
    for copy in sample.copies:
        shutil.copy(tmp_path / copy.name, copy)
    assert check(sample.folder, secret()).header_rolled_back


def test_what_cannot_be_examined_is_named(sample: Sample) -> None:
    with pytest.raises(WrongPassphrase):
        check(sample.folder, secret(OTHER_WORDS))
    with sample.open(), pytest.raises(VaultInUse):
        check(sample.folder, secret())
    sample.database.unlink()
    with pytest.raises(DatabaseMissing):
        check(sample.folder, secret())


def test_a_backup_is_checked_without_touching_it(sample: Sample, tmp_path: Path) -> None:
    with sample.open() as vault:
        backup = back_up(vault, tmp_path, at=AT)
    before = contents(backup)
    assert check(backup, secret()).is_sound
    assert contents(backup) == before
    flip(backup / "data.db", 9000)
    with pytest.raises(BackupDamaged):
        check(backup, secret())


def test_a_backup_without_its_mark_is_not_mistaken_for_a_whole_one(
    sample: Sample, tmp_path: Path
) -> None:
    with sample.open() as vault:
        backup = back_up(vault, tmp_path, at=AT)
    (backup / "backup.json").write_bytes(b"{}")
    with pytest.raises((BackupDamaged, BackupIncomplete)):
        check(backup, secret())
