# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Codes, key files and shares through the services, with their lines in the journal."""

import re
from contextlib import closing
from pathlib import Path

import pytest

from casuskluis.domain.journal import JournalAction
from casuskluis.domain.officer import NotAllowed, Officer, Role
from casuskluis.services.keys.once_codes import NoCodeForOneself
from casuskluis.services.papers import PrintedPaper
from casuskluis.services.workspace import Workspace
from casuskluis.vault import errors
from documents.reading import whole_text
from services.bureau import PASSPHRASE, VAULTS, Office

NEW = b"een heel nieuwe rij woorden"
COLLEAGUE = "T. de Wit"
_GROUP = "[0-9A-HJKMNP-TV-Z]{4}"


def code_on(paper: PrintedPaper, groups: int = 7) -> str:
    """Return the code as it stands large on a sheet."""
    found = re.findall(rf"\b{_GROUP}\b", whole_text(paper.pdf).split("Groep")[0])
    return "-".join(found[-groups:])


def changes(workspace: Workspace) -> list[str]:
    lines = workspace.journal.newest(50)
    return [str(line.object) for line in lines if line.action is JournalAction.KEYS_CHANGED]


def colleague(roles: tuple[Role, ...] = (Role.CASE_COORDINATOR,)) -> Officer:
    return Officer(label=COLLEAGUE, roles=roles)


def test_a_colleague_comes_in_with_a_code_and_keeps_an_own_passphrase(office: Office) -> None:
    paper = office.workspace.officers.add_with_code(colleague())
    (line,) = (one for one in office.workspace.officers.all() if one.officer.label == COLLEAGUE)
    assert (line.has_key, line.has_code) == (False, True)
    assert COLLEAGUE in whole_text(paper.pdf)
    place, code = office.workspace.place, code_on(paper)
    office.workspace.close()

    with pytest.raises(errors.PassphraseTooWeak):
        VAULTS.open_with_once_code(place, code, bytearray(b"kort"))
    with closing(VAULTS.open_with_once_code(place, code, bytearray(NEW))) as workspace:
        assert workspace.officer == COLLEAGUE
        assert workspace.once_codes.waiting == ()
    with pytest.raises(errors.WrongOnceCode):
        VAULTS.open_with_once_code(place, code, bytearray(NEW))
    with closing(VAULTS.open(place, bytearray(NEW))) as workspace:
        assert workspace.officer == COLLEAGUE
    with closing(VAULTS.open(place, bytearray(PASSPHRASE))) as workspace:
        made = changes(workspace)
    assert len(made) == 2
    assert len(set(made)) == 1  # the code and the passphrase are one slot
    assert made[0].startswith("slot:")


def test_a_forgotten_passphrase_becomes_a_code_and_the_roles_stay(office: Office) -> None:
    officers = office.workspace.officers
    officers.add(colleague(), bytearray(NEW))
    paper = officers.give_code(COLLEAGUE)
    place = office.workspace.place
    with pytest.raises(NoCodeForOneself):
        officers.give_code(office.workspace.officer)
    office.workspace.close()

    with pytest.raises(errors.WrongPassphrase):
        VAULTS.open(place, bytearray(NEW))
    with closing(VAULTS.open_with_once_code(place, code_on(paper), bytearray(NEW))) as one:
        (line,) = (found for found in one.officers.all() if found.officer.label == COLLEAGUE)
        assert line.officer.roles == (Role.CASE_COORDINATOR,)
        with pytest.raises(NotAllowed):
            one.officers.give_code(office.workspace.officer)


def test_a_colleague_with_only_a_code_can_go_again(office: Office) -> None:
    officers = office.workspace.officers
    officers.add_with_code(colleague())
    with pytest.raises(errors.OfficerExists):
        office.workspace.once_codes.issue(COLLEAGUE)
    officers.remove(COLLEAGUE)
    assert office.workspace.once_codes.waiting == ()


def test_a_key_file_is_made_asked_for_and_turned_off(office: Office, tmp_path: Path) -> None:
    workspace, place, file = office.workspace, office.workspace.place, tmp_path / "stick.bin"
    with pytest.raises(errors.WrongPassphrase):
        workspace.key_files.turn_on(bytearray(NEW), file)
    assert not file.exists()
    assert not VAULTS.wants_key_file(place)
    workspace.key_files.turn_on(bytearray(PASSPHRASE), file)
    assert workspace.key_files.is_own
    assert changes(workspace)[0].startswith("slot:")
    workspace.close()

    assert VAULTS.wants_key_file(place)
    with pytest.raises(errors.KeyFileNeeded):
        VAULTS.open(place, bytearray(PASSPHRASE))
    assert VAULTS.check(place, bytearray(PASSPHRASE), key_file=file).is_sound
    with closing(VAULTS.open(place, bytearray(PASSPHRASE), key_file=file)) as again:
        again.keys.change_passphrase(bytearray(PASSPHRASE), bytearray(NEW), key_file=file)
        assert again.keys.confirm(bytearray(NEW), key_file=file) == again.officer
        again.key_files.turn_off(bytearray(NEW), file)
    VAULTS.open(place, bytearray(NEW)).close()
    assert not VAULTS.wants_key_file(place.parent / "nergens.kluis")


def test_nobody_turns_on_a_key_file_for_a_colleague(office: Office, tmp_path: Path) -> None:
    office.workspace.officers.add(colleague(), bytearray(NEW))
    with pytest.raises(errors.WrongPassphrase):
        office.workspace.key_files.turn_on(bytearray(NEW), tmp_path / "stick.bin")
    assert not (tmp_path / "stick.bin").exists()


def test_a_backup_comes_back_with_passphrase_and_key_file(
    office: Office, tmp_path: Path
) -> None:
    workspace, file = office.workspace, tmp_path / "stick.bin"
    workspace.key_files.turn_on(bytearray(PASSPHRASE), file)
    made = workspace.backups.make()
    workspace.close()
    target = tmp_path / "Terug.kluis"
    VAULTS.restoring.with_passphrase(made, target, bytearray(PASSPHRASE), key_file=file)
    VAULTS.open(target, bytearray(PASSPHRASE), key_file=file).close()


def test_two_of_three_sheets_open_the_vault_and_older_sheets_do_not(office: Office) -> None:
    workspace, place = office.workspace, office.workspace.place
    papers = workspace.keys.renew_recovery_shares(("De secretaris", "De CISO"))
    assert workspace.keys.recovery_is_split
    texts = [whole_text(paper.pdf) for paper in papers]
    assert "De secretaris" in texts[0]
    assert "De CISO" not in texts[0]
    assert next(paper.file_name for paper in papers) == "noodblad-deel-1.pdf"
    shares = [code_on(paper, 10) for paper in papers]
    workspace.close()

    with pytest.raises(errors.WrongRecoveryCode):
        VAULTS.open_with_recovery_code(place, code_on(office.sheet), bytearray(NEW))
    typed = (shares[2], shares[0])
    with closing(VAULTS.open_with_recovery_code(place, typed, bytearray(NEW))) as opened:
        sheet = opened.keys.renew_recovery_sheet()
        assert not opened.keys.recovery_is_split
    with pytest.raises(errors.WrongShares):
        VAULTS.open_with_recovery_code(place, typed, bytearray(NEW))
    VAULTS.open_with_recovery_code(place, code_on(sheet), bytearray(NEW)).close()
