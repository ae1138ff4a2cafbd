# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What opening, recovering and restoring leave behind: warnings, journal lines, no secrets."""

import shutil
from pathlib import Path

import pytest

from casuskluis.domain.journal import JournalAction
from casuskluis.domain.lists import CaseQuery
from casuskluis.services.newcomers import bring_up_to_date
from casuskluis.services.workspace import Workspace
from casuskluis.storage.chaining import begin_chain, unkept_key
from casuskluis.storage.database import make_engine
from casuskluis.storage.migrations.runner import migrate
from casuskluis.vault.access.cost import FLOOR
from casuskluis.vault.access.recovery_code import new_code
from casuskluis.vault.errors import (
    BackupIncomplete,
    PassphraseTooWeak,
    VaultMissing,
    WrongPassphrase,
    WrongRecoveryCode,
)
from casuskluis.vault.vault import Vault
from services.bureau import PASSPHRASE, VAULTS, Office

NEW = b"zes heel andere woorden graag"
COPIES = ("vault.json", "vault.json.2")


def actions(workspace: Workspace, count: int) -> list[JournalAction]:
    """Return the newest actions on the vault, the oldest of them first."""
    lines = workspace.journal.newest(count)
    assert {line.object for line in lines} <= {"vault", "draft:case:1"}
    return [line.action for line in reversed(lines)]


@pytest.fixture
def recoverable(tmp_path: Path) -> tuple[Path, str]:
    """A closed, empty vault: its place and its recovery code."""
    vault, code = Vault.create(
        tmp_path / "Herstel.kluis", bytearray(PASSPHRASE), label="Toets", cost=FLOOR
    )
    vault.close()
    workspace = VAULTS.open(vault.folder, bytearray(PASSPHRASE))
    with workspace.context.write() as transaction:
        bring_up_to_date(transaction, vault.label)
    workspace.close()
    return vault.folder, code


def test_a_sound_vault_opens_without_a_warning(office: Office) -> None:
    place = office.workspace.place
    office.workspace.close()

    workspace = VAULTS.open(place, bytearray(PASSPHRASE))

    assert workspace.warnings == ()
    workspace.close()


def test_a_mended_header_is_told_once(office: Office) -> None:
    place = office.workspace.place
    office.workspace.close()
    (place / COPIES[1]).write_bytes(b"?")

    mended = VAULTS.open(place, bytearray(PASSPHRASE))
    told = mended.warnings
    mended.close()
    again = VAULTS.open(place, bytearray(PASSPHRASE))

    assert len(told) == 1
    assert "hersteld" in told[0]
    assert again.warnings == ()
    again.close()


def test_an_old_header_put_back_is_told(office: Office, tmp_path: Path) -> None:
    place = office.workspace.place
    for name in COPIES:
        shutil.copy(place / name, tmp_path)
    office.workspace.keys.change_passphrase(bytearray(PASSPHRASE), bytearray(NEW))
    office.workspace.close()
    VAULTS.open(place, bytearray(NEW)).close()
    for name in COPIES:
        shutil.copy(tmp_path / name, place / name)

    workspace = VAULTS.open(place, bytearray(PASSPHRASE))

    assert len(workspace.warnings) == 1
    assert "CISO" in workspace.warnings[0]
    workspace.close()


def test_a_new_vault_begins_its_journal_with_its_making(office: Office) -> None:
    first = office.workspace.journal.newest(500)[-2:]

    assert [line.action for line in reversed(first)] == [
        JournalAction.CREATED,
        JournalAction.OPENED,
    ]
    assert {line.object for line in first} == {"vault"}


def test_recovery_is_on_record_and_wipes_the_new_passphrase(
    recoverable: tuple[Path, str],
) -> None:
    place, code = recoverable
    new = bytearray(NEW)

    workspace = VAULTS.open_with_recovery_code(place, code, new)

    assert not any(new)
    assert workspace.recovered is not None
    told = " ".join(workspace.recovered.inside)
    assert "nieuwe wachtzin geldt nu" in told
    assert "bij de naam “Toets”" in told
    assert "Vergrendel de kluis en open haar met de nieuwe wachtzin" in told
    assert actions(workspace, 2) == [JournalAction.OPENED, JournalAction.KEYS_CHANGED]
    workspace.close()
    with pytest.raises(WrongPassphrase):
        VAULTS.open(place, bytearray(PASSPHRASE))
    VAULTS.open(place, bytearray(NEW)).close()


def test_with_more_officers_recovery_says_whose_the_passphrase_is_and_what_to_do(
    recoverable: tuple[Path, str],
) -> None:
    place, code = recoverable
    workspace = VAULTS.open(place, bytearray(PASSPHRASE))
    workspace.keys.add_officer("Tweede", bytearray(b"een tweede rij van losse woorden"))
    workspace.close()

    workspace = VAULTS.open_with_recovery_code(place, code, bytearray(NEW))

    assert workspace.recovered is not None
    assert workspace.recovered.inside == workspace.recovered.sentences
    told = " ".join(workspace.recovered.sentences)
    assert "bij de naam “na herstel”" in told
    assert "Hoofdstuk 75" in told
    workspace.close()
    for words, whose in ((PASSPHRASE, "Toets"), (NEW, "na herstel")):
        workspace = VAULTS.open(place, bytearray(words))
        assert (workspace.officer, workspace.recovered) == (whose, None)
        workspace.close()

    workspace = VAULTS.open_with_recovery_code(
        place, code, bytearray(b"weer een andere rij van woorden"), officer="Toets"
    )
    assert workspace.recovered is not None
    assert "bij de naam “Toets”" in " ".join(workspace.recovered.sentences)
    workspace.close()


def test_a_refused_recovery_changes_nothing_and_leaves_no_lock(
    recoverable: tuple[Path, str],
) -> None:
    place, code = recoverable
    weak, unused = bytearray(b"kort"), bytearray(NEW)

    with pytest.raises(PassphraseTooWeak):
        VAULTS.open_with_recovery_code(place, code, weak)
    with pytest.raises(WrongRecoveryCode):
        VAULTS.open_with_recovery_code(place, new_code(), unused)

    assert not any(weak + unused)
    workspace = VAULTS.open(place, bytearray(PASSPHRASE))
    assert actions(workspace, 1) == [JournalAction.OPENED]
    workspace.close()


def test_a_refused_change_of_passphrase_is_not_in_the_journal(office: Office) -> None:
    old, new = bytearray(b"dit is niet de wachtzin"), bytearray(NEW)

    with pytest.raises(WrongPassphrase):
        office.workspace.keys.change_passphrase(old, new)

    assert not any(old + new)
    assert office.workspace.journal.newest(1)[0].action is not JournalAction.KEYS_CHANGED


def test_restoring_is_on_record_and_keeps_no_passphrase(office: Office, tmp_path: Path) -> None:
    office.case()
    backup = office.workspace.backups.make()
    office.workspace.close()
    used, lost = bytearray(PASSPHRASE), bytearray(PASSPHRASE)

    restored = VAULTS.restoring.with_passphrase(backup, tmp_path / "Terug.kluis", used)
    assert restored.aside is None
    assert [sentence.split()[:4] for sentence in restored.sentences] == [
        ["De", "back-up", "loopt", "tot"],
        ["Het", "controlegetal", "na", "het"],
    ]
    with pytest.raises(VaultMissing):
        VAULTS.restoring.with_passphrase(tmp_path / "nergens", tmp_path / "Ander.kluis", lost)

    assert not any(used + lost)
    workspace = VAULTS.open(tmp_path / "Terug.kluis", bytearray(PASSPHRASE))
    assert len(workspace.cases.ids(CaseQuery())) == 1
    assert actions(workspace, 4) == [
        JournalAction.OPENED,
        JournalAction.RESTORED,
        JournalAction.LOCKED,
        JournalAction.OPENED,
    ]
    workspace.close()


def test_a_backup_comes_back_with_the_recovery_code(
    recoverable: tuple[Path, str], tmp_path: Path
) -> None:
    place, code = recoverable
    workspace = VAULTS.open(place, bytearray(PASSPHRASE))
    backup = workspace.backups.make()
    workspace.drafts.keep("case", 1, {"reason": "na de back-up"})
    workspace.close()

    with pytest.raises(WrongRecoveryCode):
        VAULTS.restoring.with_recovery_code(backup, place, new_code())
    with pytest.raises(BackupIncomplete):
        VAULTS.restoring.with_recovery_code(place, tmp_path / "Ander.kluis", code)
    aside = VAULTS.restoring.with_recovery_code(backup, place, code).aside

    assert aside is not None
    for folder, drafts in ((place, 0), (aside, 1)):
        opened = VAULTS.open(folder, bytearray(PASSPHRASE))
        assert len(opened.drafts.all()) == drafts
        opened.close()


def test_a_vault_of_an_older_version_is_backed_up_and_brought_up_to_date_on_record(
    tmp_path: Path,
) -> None:
    vault, _ = Vault.create(
        tmp_path / "Oud.kluis", bytearray(PASSPHRASE), label="Toets", cost=FLOOR
    )
    engine = make_engine(vault.connect)
    migrate(engine, to="0001", at_birth=lambda made: begin_chain(made, unkept_key()))
    engine.dispose()
    vault.close()

    workspace = VAULTS.open(vault.folder, bytearray(PASSPHRASE))

    about = [line for line in workspace.journal.newest(500) if line.object == "vault"]
    assert {line.action for line in about} == {
        JournalAction.OPENED,
        JournalAction.BACKED_UP,
        JournalAction.MIGRATED,
    }
    assert len(list(workspace.backups.default_folder.iterdir())) == 1
    workspace.close()


def test_drafts_survive_locking(office: Office) -> None:
    office.workspace.drafts.keep("case", 1, {"reason": "half getypt"})
    place = office.workspace.place
    office.workspace.close()

    workspace = VAULTS.open(place, bytearray(PASSPHRASE))
    kept = workspace.drafts.all()
    workspace.drafts.drop("case", 1)

    assert [dict(draft.fields) for draft in kept] == [{"reason": "half getypt"}]
    assert workspace.drafts.all() == []
    workspace.close()
