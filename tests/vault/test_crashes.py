# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A computer that stops at any moment never leaves half a vault."""

import functools
import json
import os
from pathlib import Path

import pytest

from casuskluis.vault.access.cost import FLOOR
from casuskluis.vault.access.once import with_code
from casuskluis.vault.backups.backup import restore_with_recovery_code
from casuskluis.vault.errors import (
    BackupIncomplete,
    HeaderMissing,
    WrongOnceCode,
    WrongPassphrase,
)
from casuskluis.vault.vault import Vault
from vault.child import AT, ONCE
from vault.sample import OTHER_WORDS, ROWS, WORDS, Sample, rows, run_child, secret

FULL = os.environ.get("CASUSKLUIS_FULL") == "1"


def crashed(action: str, scene: Path, stride: int = 1) -> list[Path]:
    """Return what is left after dying before each file operation of an action."""
    said = run_child("crash", action, scene, "Proef.kluis", stride)
    left = [Path(place) for place in json.loads(said)]
    assert len(left) >= 8
    return left


def test_a_crash_while_creating_leaves_a_whole_vault_or_none(tmp_path: Path) -> None:
    (tmp_path / "scene").mkdir()
    whole = 0
    for place in crashed("create", tmp_path / "scene", 1 if FULL else 2):
        folder = place / "Proef.kluis"
        if folder.exists():
            whole += 1
            Vault.open(folder, secret()).close()
        else:
            Vault.create(folder, secret(), label="", cost=FLOOR)[0].close()
        assert [one.name for one in place.iterdir()] == ["Proef.kluis"]
    assert whole


def opens_with(folder: Path, words: str) -> bool:
    try:
        with Vault.open(folder, secret(words)) as vault:
            assert rows(vault) == ROWS
            assert vault.verify().is_sound
    except WrongPassphrase:
        return False
    return True


def test_a_crash_while_changing_the_passphrase_leaves_exactly_one_that_opens(
    sample: Sample,
) -> None:
    answers = []
    for place in crashed("change", sample.folder.parent):
        folder = place / "Proef.kluis"
        old, new = opens_with(folder, WORDS), opens_with(folder, OTHER_WORDS)
        assert old != new
        answers.append(new)
        assert not list(folder.glob("*.tmp"))
    assert answers == sorted(answers)
    assert set(answers) == {False, True}


def redeems(folder: Path) -> bool:
    try:
        Vault.open_with_once_code(folder, ONCE).close()
    except WrongOnceCode:
        return False
    return True


def test_a_crash_while_a_code_becomes_a_passphrase_leaves_exactly_one_that_opens(
    sample: Sample,
) -> None:
    with sample.open() as vault:
        change = functools.partial(with_code, label="T. Nieuw", code=ONCE, slot_id=None)
        vault.rewrite(change)
    answers = []
    for place in crashed("redeem", sample.folder.parent):
        folder = place / "Proef.kluis"
        by_code = redeems(folder)
        if by_code:
            with pytest.raises(WrongPassphrase):
                Vault.open(folder, secret(OTHER_WORDS))
        else:
            assert opens_with(folder, OTHER_WORDS)
        answers.append(not by_code)
    assert answers == sorted(answers)
    assert set(answers) == {False, True}


def is_whole(folder: Path, code: str) -> bool:
    """Open with the recovery code, which takes a thousandth of the time."""
    with Vault.open_with_recovery_code(folder, code) as vault:
        return rows(vault) == ROWS and vault.verify().is_sound


def test_a_crash_while_backing_up_leaves_no_backup_that_only_looks_like_one(
    sample: Sample,
) -> None:
    for place in crashed("back_up", sample.folder.parent):
        assert is_whole(place / "Proef.kluis", sample.code)
        for backup in place.glob("Proef-*.kluis"):
            restore_with_recovery_code(backup, place / "Terug.kluis", sample.code, at=AT)
            assert is_whole(place / "Terug.kluis", sample.code)
        for partial in place.glob(".*.tmp"):
            try:
                restore_with_recovery_code(partial, place / "Ander.kluis", sample.code, at=AT)
            except (BackupIncomplete, HeaderMissing):
                assert not (place / "Ander.kluis").exists()
            else:
                assert is_whole(place / "Ander.kluis", sample.code)  # only its name was missing


def test_a_crash_while_restoring_loses_neither_the_vault_nor_the_backup(
    sample: Sample,
) -> None:
    assert run_child("back_up", sample.folder) == "ok"
    for place in crashed("restore", sample.folder.parent):
        vaults = [
            folder
            for folder in place.glob("*.kluis")
            if folder.name == "Proef.kluis" or "-opzij-" in folder.name
        ]
        assert vaults
        assert all(is_whole(folder, sample.code) for folder in vaults)
        backup = place / "Proef-20260304-050607.kluis"
        restore_with_recovery_code(backup, place / "Proef.kluis", sample.code, at=AT)
        assert is_whole(place / "Proef.kluis", sample.code)
