# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What left is told by kind and number, of the period asked for, and to who may know."""

from datetime import timedelta

import pytest

from casuskluis.domain.journal import JournalAction, JournalResult
from casuskluis.domain.officer import NotAllowed, Officer, Role
from casuskluis.hardening.selfcheck import Verdict
from casuskluis.services.keeping.leaving import LeavingLine, LeavingWay
from casuskluis.services.workspace import Workspace
from services.bureau import NOW, PASSPHRASE, VAULTS, Office

SECOND = b"een tweede rij van losse woorden"


def _record(
    workspace: Workspace,
    action: JournalAction,
    what: str,
    *,
    days_ago: int = 0,
    result: JournalResult = JournalResult.DONE,
) -> None:
    context = workspace.context
    at = NOW - timedelta(days=days_ago)
    with context.database.write(context.actor, at) as transaction:
        transaction.journal.record(action, what, result)


def _newest(workspace: Workspace) -> LeavingLine:
    return workspace.leaving.newest(limit=1)[0]


@pytest.mark.parametrize(
    ("action", "what", "way", "words"),
    [
        (JournalAction.PRINTED, "meeting:3:agenda", LeavingWay.PAPER, "Overleg 3 (agenda)"),
        (JournalAction.EXPORTED, "list:cases:count=60", LeavingWay.FILE,
         "Lijst casussen (60 rijen)"),
        (JournalAction.EXPORTED, "attachment:7", LeavingWay.FILE, "Bijlage 7"),
        (JournalAction.EXPORTED, "screen", LeavingWay.SCREEN, "Scherm delen"),
        (JournalAction.PRINTED, "recovery_sheet", LeavingWay.SHEET, "Noodblad"),
        (JournalAction.EXPORTED, "journal_key", LeavingWay.SHEET, "Controlesleutel"),
        (JournalAction.BACKED_UP, "vault", LeavingWay.BACKUP, "Kluis"),
        (JournalAction.SALVAGED, "vault", LeavingWay.SALVAGE, "Kluis"),
    ],
)  # fmt: skip
def test_each_way_out_has_its_word(
    office: Office, action: JournalAction, what: str, way: LeavingWay, words: str
) -> None:
    _record(office.workspace, action, what)
    found = _newest(office.workspace)
    assert (found.way, found.what, found.who) == (way, words, "Toets")


def test_what_stayed_or_was_refused_is_not_there(office: Office) -> None:
    before = len(office.workspace.leaving.newest())
    _record(office.workspace, JournalAction.VIEWED, "case:1")
    _record(office.workspace, JournalAction.CHANGED, "case:1")
    _record(office.workspace, JournalAction.PRINTED, "case:1", result=JournalResult.REFUSED)
    assert len(office.workspace.leaving.newest()) == before


def test_a_real_print_and_a_real_backup_are_there(office: Office) -> None:
    case = office.case()
    office.workspace.backups.make()
    found = office.workspace.leaving.newest()
    assert found[0].way is LeavingWay.BACKUP
    assert case.reason not in str(found)


@pytest.mark.parametrize(("days", "seen"), [(1, 1), (7, 2), (30, 3), (0, 4)])
def test_a_period_holds_its_days_today_included(office: Office, days: int, seen: int) -> None:
    for ago in (0, 6, 29, 400):
        _record(office.workspace, JournalAction.PRINTED, "case:1", days_ago=ago)
    found = office.workspace.leaving.newest(days)
    assert sum(one.what == "Casus 1" for one in found) == seen


def test_a_line_leads_to_its_record(office: Office) -> None:
    workspace = office.workspace
    for what, place in (
        ("case:14:references", ("cases", 14)), ("notification:2", ("notifications", 2)),
        ("meeting:3:agenda", ("meetings", 3)), ("handover", ("", 0)),
        ("subject:count=3", ("", 0)), ("case:count=3", ("", 0)),
    ):  # fmt: skip
        _record(workspace, JournalAction.PRINTED, what)
        found = _newest(workspace)
        assert (found.section, found.record) == place


def test_the_list_leaves_as_a_file_and_that_is_on_it(office: Office) -> None:
    _record(office.workspace, JournalAction.PRINTED, "case:14")
    file = office.workspace.leaving.export(7)
    text = file.data.decode("utf-8-sig")
    assert file.name == "wat-verlaat-2026-11-20.csv"
    assert text.splitlines()[0] == "Regel;Dag;Tijd;Hoe;Wat;Wie;Apparaat"
    assert len(text.splitlines()) == file.rows + 1
    assert "Afdruk of PDF;Casus 14;Toets;" in text
    assert "wat deze computer verliet" in _newest(office.workspace).what


def test_an_auditor_reads_it_without_a_way_into_casework(office: Office) -> None:
    workspace = office.workspace
    _record(workspace, JournalAction.PRINTED, "case:14")
    auditor = Officer(label="FG", roles=(Role.AUDITOR,))
    workspace.officers.add(auditor, bytearray(SECOND))
    place = workspace.place
    workspace.close()
    opened = VAULTS.open(place, bytearray(SECOND))
    try:
        printed = [one for one in opened.leaving.newest() if one.what == "Casus 14"]
        assert [(one.section, one.record) for one in printed] == [("", 0)]
    finally:
        opened.abandon()


@pytest.mark.parametrize("role", [Role.CASE_COORDINATOR, Role.BOARD_READER])
def test_who_may_not_read_the_journal_does_not_read_this(office: Office, role: Role) -> None:
    workspace = office.workspace
    workspace.officers.add(Officer(label="Ander", roles=(role,)), bytearray(SECOND))
    place = workspace.place
    workspace.close()
    opened = VAULTS.open(place, bytearray(SECOND))
    try:
        with pytest.raises(NotAllowed):
            opened.leaving.newest()
        with pytest.raises(NotAllowed):
            opened.leaving.export()
    finally:
        opened.abandon()


def test_the_encryption_is_looked_at_too(office: Office) -> None:
    assert office.workspace.leaving.libraries().verdict is Verdict.GOOD
    assert PASSPHRASE.decode() not in repr(office.workspace.leaving)
