# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The ledger of what was destroyed, and officers who come and go, as the services offer it."""

import shutil
from pathlib import Path

import pytest

from casuskluis.domain.journal import JournalAction, JournalEntry, JournalResult
from casuskluis.services.workspace import Workspace
from casuskluis.vault.destroyed.ledger import FIRST, SECOND
from casuskluis.vault.errors import LastOfficer, WrongPassphrase
from services.bureau import NOW, PASSPHRASE, VAULTS, Office, reopen

TEXT = "case:1:2026-001:2026-11-20"
NEW = b"zes heel andere woorden graag"


def destroy(workspace: Workspace) -> None:
    """Do what every destruction does with the ledger."""
    workspace.ledger.intend([TEXT], NOW)
    workspace.ledger.settle()
    assert workspace.backups.spread_ledger()


def newest(workspace: Workspace) -> JournalEntry:
    return workspace.journal.newest(1)[0]


def test_a_new_computer_with_an_old_backup_knows_what_was_destroyed(
    office: Office, tmp_path: Path
) -> None:
    backup = office.workspace.backups.make()
    destroy(office.workspace)
    office.workspace.close()
    (usb := tmp_path / "elders").mkdir()
    shutil.copytree(backup.parent, usb / "reserve")
    shutil.rmtree(office.workspace.place)

    VAULTS.restoring.with_passphrase(
        usb / "reserve" / backup.name, usb / "Nieuw.kluis", bytearray(PASSPHRASE)
    )

    workspace = VAULTS.open(usb / "Nieuw.kluis", bytearray(PASSPHRASE))
    assert workspace.ledger.is_destroyed(TEXT)
    assert workspace.ledger.pending == frozenset()  # carried out at the opening
    assert workspace.warnings == ()
    workspace.close()


def test_an_old_copy_of_the_folder_learns_it_from_the_backup_folder(
    office: Office, tmp_path: Path
) -> None:
    office.workspace.close()
    place = office.workspace.place
    copy = shutil.copytree(place, tmp_path / "kopie")
    workspace = VAULTS.open(place, bytearray(PASSPHRASE))
    destroy(workspace)
    workspace.close()
    shutil.rmtree(place)
    shutil.copytree(copy, place)

    workspace = VAULTS.open(place, bytearray(PASSPHRASE))

    assert workspace.ledger.is_destroyed(TEXT)
    assert workspace.ledger.pending == frozenset()  # carried out at the opening
    workspace.close()


def test_a_ledger_taken_away_is_told_once_and_stays_on_record(office: Office) -> None:
    destroy(office.workspace)
    office = reopen(office)
    place = office.workspace.place
    office.workspace.close()
    for name in (FIRST, SECOND):
        (place / name).unlink()

    workspace = VAULTS.open(place, bytearray(PASSPHRASE))

    (sentence,) = workspace.warnings
    assert "ontbrak" in sentence
    assert (newest(workspace).object, newest(workspace).result) == (
        "ledger",
        JournalResult.REFUSED,
    )
    assert workspace.ledger.is_destroyed(TEXT)  # from the copy in the backup folder
    workspace.close()
    again = VAULTS.open(place, bytearray(PASSPHRASE))
    assert again.warnings == ()
    again.close()


def test_a_ledger_that_could_not_be_joined_is_told_at_the_first_real_opening(
    office: Office,
) -> None:
    backup = office.workspace.backups.make()
    destroy(office.workspace)
    (copy,) = office.workspace.backups.default_folder.glob("vernietigd-*.json")
    office.workspace.close()
    copy.write_bytes(b"?")

    VAULTS.restoring.with_passphrase(backup, office.workspace.place, bytearray(PASSPHRASE))

    told = []
    for _ in range(2):
        workspace = VAULTS.open(office.workspace.place, bytearray(PASSPHRASE))
        told.append(workspace.warnings)
        workspace.close()
    assert [len(each) for each in told] == [1, 0]
    assert "vernietig die opnieuw" in told[0][0]


def test_a_backup_folder_without_destructions_holds_backups_only(office: Office) -> None:
    backup = office.workspace.backups.make()
    assert list(backup.parent.iterdir()) == [backup]


def test_a_backup_elsewhere_takes_the_ledger_along(office: Office, tmp_path: Path) -> None:
    destroy(office.workspace)
    (usb := tmp_path / "usb").mkdir()
    office.workspace.backups.make(usb)
    assert len(list(usb.glob("vernietigd-*.json"))) == 1


def test_a_backup_folder_that_is_gone_does_not_undo_a_destruction(
    office: Office, tmp_path: Path
) -> None:
    destroy(office.workspace)
    assert not office.workspace.backups.spread_ledger(tmp_path / "weg")
    assert office.workspace.ledger.is_destroyed(TEXT)


def test_a_second_officer_is_on_record_by_slot_and_acts_by_name(office: Office) -> None:
    words = bytearray(NEW)
    office.workspace.keys.add_officer("Tweede", words)
    line = newest(office.workspace)
    place = office.workspace.place

    assert not any(words)
    assert (line.action, line.object[:5]) == (JournalAction.KEYS_CHANGED, "slot:")
    assert office.workspace.keys.officers == ("Toets", "Tweede")
    assert office.workspace.keys.confirm(bytearray(NEW)) == "Tweede"
    with pytest.raises(WrongPassphrase):
        office.workspace.keys.confirm(bytearray(b"dit is niet de wachtzin"))
    office.workspace.close()

    workspace = VAULTS.open(place, bytearray(NEW))
    assert (workspace.officer, newest(workspace).actor) == ("Tweede", "Tweede")
    workspace.keys.remove_officer("Toets")
    assert newest(workspace).object != line.object
    with pytest.raises(LastOfficer):
        workspace.keys.remove_officer("Tweede")
    assert newest(workspace).object.startswith("slot:")
    workspace.close()
    with pytest.raises(WrongPassphrase):
        VAULTS.open(place, bytearray(PASSPHRASE))
