# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The restore drill: what it proves, what it keeps, and that it leaves nothing behind."""

import json
from dataclasses import replace
from functools import partial
from itertools import chain, repeat
from pathlib import Path

import pytest

from casuskluis.domain.errors import Cancelled
from casuskluis.domain.journal import JournalAction, JournalEntry, JournalQuery, JournalResult
from casuskluis.domain.upkeep import UpkeepKind
from casuskluis.services.backups.drills import BackupPlace
from casuskluis.services.workspace import Workspace
from casuskluis.vault.errors import BackupDamaged, NoBackup, SecondPlaceMissing
from documents.reading import page_texts, whole_text
from services.bureau import PASSPHRASE, VAULTS, Office


def drilled(workspace: Workspace) -> list[JournalEntry]:
    return workspace.journal.newest(wanted=JournalQuery(action=JournalAction.DRILLED))


def beside(workspace: Workspace) -> set[str]:
    return {one.name for one in workspace.place.parent.iterdir()}


def spoil(backup: Path) -> None:
    data = bytearray((backup / "data.db").read_bytes())
    data[60_000] ^= 1
    (backup / "data.db").write_bytes(data)


def test_a_sound_backup_passes_counts_as_a_check_and_leaves_nothing(office: Office) -> None:
    workspace = office.workspace
    office.notification()
    made = workspace.backups.make()
    office.subject("Iemand Anders")
    before = beside(workspace)

    seen: list[int] = []
    found = workspace.drills.drill(progress=lambda done, _: seen.append(done))

    assert found.passed
    assert found.backup == made.name
    assert found.then == found.restored
    assert found.now["subjects"] == found.restored["subjects"] + 1
    assert seen == sorted(seen)
    assert seen[-1] == 100
    assert beside(workspace) == before
    assert [one.result for one in drilled(workspace)] == [JournalResult.DONE]
    (check,) = (one for one in workspace.upkeep.all() if one.kind is UpkeepKind.RESTORE_TEST)
    assert check.last is not None
    assert str(found.control) in check.last.note


def test_the_proof_is_one_page_with_result_counts_and_control_numbers(office: Office) -> None:
    office.notification()
    made = office.workspace.backups.make()
    found = office.workspace.drills.drill()

    pdf = office.workspace.drills.proof(found).pdf

    assert len(page_texts(pdf)) == 1
    text = " ".join(whole_text(pdf).split())
    for words in ("Geslaagd", made.name, str(found.control), "Meldingen", "Gezien door"):
        assert words in text


def test_a_damaged_backup_fails_and_the_journal_says_so(office: Office) -> None:
    workspace = office.workspace
    spoil(workspace.backups.make())
    before = beside(workspace)
    with pytest.raises(BackupDamaged):
        workspace.drills.drill()
    assert [one.result for one in drilled(workspace)] == [JournalResult.REFUSED]
    assert beside(workspace) == before


def test_a_backup_that_does_not_join_the_journal_does_not_pass(office: Office) -> None:
    workspace = office.workspace
    workspace.backups.make()
    found = workspace.drills.drill()
    assert not replace(found, joins=False).passed
    assert not replace(found, sound=False).passed
    assert not replace(found, then={**found.then, "cases": 99}).passed
    assert replace(found, then={}).passed  # of before the counting
    failed = replace(found, joins=False, then={}, again=2)
    text = " ".join(whole_text(workspace.drills.proof(failed).pdf).split())
    assert "Niet geslaagd" in text
    assert "niet in orde" in text


def test_without_a_backup_there_is_nothing_to_drill(office: Office) -> None:
    with pytest.raises(NoBackup):
        office.workspace.drills.drill()
    with pytest.raises(SecondPlaceMissing):
        office.workspace.drills.drill(BackupPlace.SECOND)
    assert drilled(office.workspace) == []


def test_the_second_place_can_be_drilled_too(office: Office, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    office.workspace.backups.use_place(stick)
    office.workspace.backups.make()
    found = office.workspace.drills.drill(BackupPlace.SECOND)
    assert found.passed
    assert found.place is BackupPlace.SECOND


def test_stopping_keeps_nothing_and_leaves_nothing(office: Office) -> None:
    workspace = office.workspace
    workspace.backups.make()
    before = beside(workspace)
    for moment in (0, 3, 6):
        answers = chain([False] * moment, repeat(object=True))
        with pytest.raises(Cancelled):
            workspace.drills.drill(cancelled=partial(next, answers))
    assert beside(workspace) == before
    assert drilled(workspace) == []


def test_what_a_drill_left_when_the_computer_stopped_goes_at_the_next_opening(
    office: Office,
) -> None:
    workspace = office.workspace
    workspace.close()
    vault_id = json.loads((workspace.place / "vault.json").read_text())["vault_id"]
    left = workspace.place.parent / f".oefening-{vault_id}.0123abcd.tmp"
    left.mkdir()
    (left / "data.db").write_bytes(b"half")
    VAULTS.open(workspace.place, bytearray(PASSPHRASE)).abandon()
    assert not left.exists()
