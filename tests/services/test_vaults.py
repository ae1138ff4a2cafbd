# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Opening and closing, keys, backups: the vault as the services offer it."""

import os
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]  # publishes no types
import pytest

from casuskluis.documents import checking
from casuskluis.domain.journal import JournalAction
from casuskluis.domain.lists import CaseQuery
from casuskluis.services.papers import PrintedPaper
from casuskluis.vault.access.recovery_code import new_code
from casuskluis.vault.errors import (
    BackupDamaged,
    DatabaseForeign,
    PassphraseTooWeak,
    RecoveryCodeMistyped,
    VaultExists,
    VaultInUse,
    WrongPassphrase,
    WrongRecoveryCode,
)
from services.bureau import PASSPHRASE, VAULTS, Office, reopen

NEW = b"zes heel andere woorden graag"


def _code(sheet: PrintedPaper) -> str:
    document = pypdfium2.PdfDocument(sheet.pdf)
    try:
        lines = document[0].get_textpage().get_text_range().splitlines()
    finally:
        document.close()
    rows = [line.split() for line in lines]
    groups = [row for row in rows if row and all(_is_group(word) for word in row)]
    return "".join(word for row in groups for word in row)


def _is_group(word: str) -> bool:
    return len(word) == 4 and word.isalnum() and word.upper() == word


def test_what_was_saved_is_there_after_reopening(office: Office) -> None:
    case = office.case()

    again = reopen(office)

    try:
        assert again.workspace.cases.by_number(case.number) == case
        assert (again.workspace.name, again.workspace.officer) == ("Proef", "Toets")
        actions = [entry.action for entry in again.workspace.journal.newest(3)]
        assert actions[:2] == [JournalAction.OPENED, JournalAction.LOCKED]
    finally:
        again.workspace.close()


def test_a_vault_in_use_opens_for_nobody_else(office: Office) -> None:
    with pytest.raises(VaultInUse):
        VAULTS.open(office.workspace.place, bytearray(PASSPHRASE))


def test_no_vault_comes_over_another(office: Office) -> None:
    with pytest.raises(VaultExists):
        VAULTS.create(
            office.workspace.place, bytearray(NEW), municipality="Elders", label="Toets"
        )


def test_a_refused_passphrase_leaves_no_vault_behind(tmp_path: Path) -> None:
    with pytest.raises(PassphraseTooWeak):
        VAULTS.create(tmp_path / "Nieuw", bytearray(b"kort"), municipality="V", label="T")

    assert list(tmp_path.iterdir()) == []


def test_the_passphrase_is_wiped_and_changes(office: Office) -> None:
    old, new = bytearray(PASSPHRASE), bytearray(NEW)
    office.workspace.keys.change_passphrase(old, new)
    assert not any(old + new)

    again = reopen(office, NEW)

    again.workspace.close()
    with pytest.raises(WrongPassphrase):
        VAULTS.open(office.workspace.place, bytearray(PASSPHRASE))


def test_the_sheet_holds_the_code_that_opens(office: Office) -> None:
    assert checking.check(office.sheet.pdf) == ()
    office.workspace.close()
    place, code = office.workspace.place, _code(office.sheet)

    VAULTS.open_with_recovery_code(place, code, bytearray(NEW)).close()

    VAULTS.open(place, bytearray(NEW)).close()


def test_another_or_a_mistyped_code_does_not_open(office: Office) -> None:
    office.workspace.close()
    place, code = office.workspace.place, _code(office.sheet)
    mistyped = ("A" if code[0] != "A" else "B") + code[1:]

    with pytest.raises(WrongRecoveryCode):
        VAULTS.open_with_recovery_code(place, new_code(), bytearray(NEW))
    with pytest.raises(RecoveryCodeMistyped):
        VAULTS.open_with_recovery_code(place, mistyped, bytearray(NEW))


def test_a_new_sheet_makes_the_old_one_worthless(office: Office) -> None:
    new_sheet = office.workspace.keys.renew_recovery_sheet()
    office.workspace.close()
    place = office.workspace.place

    with pytest.raises(WrongRecoveryCode):
        VAULTS.open_with_recovery_code(place, _code(office.sheet), bytearray(NEW))
    VAULTS.open_with_recovery_code(place, _code(new_sheet), bytearray(NEW)).close()

    VAULTS.open(place, bytearray(NEW)).close()


def test_a_backup_brings_everything_back(office: Office) -> None:
    office.case()
    backup = office.workspace.backups.make()
    office.case("Kees de Wit")
    assert office.workspace.backups.last() is not None
    office.workspace.close()
    place = office.workspace.place

    aside = VAULTS.restoring.with_passphrase(backup, place, bytearray(PASSPHRASE)).aside

    assert aside is not None
    for folder, cases in ((place, 1), (aside, 2)):
        workspace = VAULTS.open(folder, bytearray(PASSPHRASE))
        assert len(workspace.cases.ids(CaseQuery())) == cases
        workspace.close()


def test_a_damaged_backup_is_never_restored(office: Office) -> None:
    backup = office.workspace.backups.make()
    office.workspace.close()
    os.truncate(backup / "data.db", 8192)

    with pytest.raises(BackupDamaged):
        VAULTS.restoring.with_passphrase(backup, office.workspace.place, bytearray(PASSPHRASE))

    VAULTS.open(office.workspace.place, bytearray(PASSPHRASE)).close()


def test_a_check_tells_soundness_from_damage(office: Office) -> None:
    office.workspace.close()
    place = office.workspace.place
    assert VAULTS.check(place, bytearray(PASSPHRASE)).is_sound

    (place / "data.db").write_bytes(os.urandom(40960))

    assert not VAULTS.check(place, bytearray(PASSPHRASE)).is_sound
    with pytest.raises(DatabaseForeign):
        VAULTS.open(place, bytearray(PASSPHRASE))
