# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Requests and data breaches leave their registers when their terms have passed."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest

from casuskluis.domain.clock import FixedClock
from casuskluis.domain.coding import CodeList
from casuskluis.domain.deadline import Deadline, DeadlineKind
from casuskluis.domain.identifiers import SubjectId
from casuskluis.domain.journal import Actor
from casuskluis.domain.officer import NotAllowed, Officer, Role
from casuskluis.domain.request import AccessRequest, RequestKind, RequestOutcome
from casuskluis.domain.setting import SettingKey
from casuskluis.domain.upkeep import DataBreach
from casuskluis.services.context import Context
from casuskluis.services.endings.registers import Cleared, RegisterService
from casuskluis.services.terms.deadlines import DeadlineService
from casuskluis.services.vaults import Vaults
from casuskluis.services.workspace import Workspace
from casuskluis.vault.access.cost import FLOOR
from meddling import laid_out_as, meddle
from services.bureau import NOW, PASSPHRASE, TODAY, VAULTS, Office
from services.planted import found_in, pages

SECRET = "kwetterzeearend"
TERMS = {
    RequestOutcome.GRANTED: 5,
    RequestOutcome.PARTLY: 5,
    RequestOutcome.REFUSED: 1,
    RequestOutcome.WITHDRAWN: 1,
}


def request(
    office: Office, outcome: RequestOutcome, subject: SubjectId | None = None
) -> AccessRequest:
    service = office.workspace.requests
    asked = service.receive(
        AccessRequest(
            number="",
            kind=RequestKind.ERASURE,
            subject_id=subject,
            requester=SECRET,
            received_on=TODAY,
            due_on=TODAY,
        )
    )
    service.check_identity(asked.id, on=TODAY, method="Paspoort getoond")
    asked = service.decide(asked.id, outcome=outcome, motivation="Zo besloten.", on=TODAY)
    withdrawn = outcome is RequestOutcome.WITHDRAWN
    return asked if withdrawn else service.send(asked.id, on=TODAY)


def breach(office: Office, *, closed: bool = True) -> DataBreach:
    service = office.workspace.breaches
    made = service.record(found_at=NOW, description=SECRET)
    if not closed:
        return made
    return service.close(made.id, measures="Gewist.", reason_not="Geen risico.")


def on(office: Office, day: date) -> RegisterService:
    return RegisterService(_context(office, day), office.workspace._vault)


def _context(office: Office, day: date) -> Context:
    moment = datetime.combine(day, time(9), tzinfo=UTC)
    return replace(office.workspace.context, clock=FixedClock(moment))


def in_vault(office: Office) -> bool:
    vault = office.workspace._vault
    return SECRET in found_in(pages(vault, vault.folder / "data.db"), [SECRET])


def years(count: int) -> date:
    return TODAY.replace(year=TODAY.year + count)


def removals(office: Office, day: date) -> list[Deadline]:
    found = DeadlineService(_context(office, day)).watch(day).deadlines
    return [one for one in found if one.kind is DeadlineKind.REGISTER_REMOVAL]


@pytest.mark.parametrize("outcome", RequestOutcome)
def test_a_request_goes_when_the_term_of_its_outcome_has_passed(
    office: Office, outcome: RequestOutcome
) -> None:
    request(office, outcome)
    last = years(TERMS[outcome])

    assert on(office, last - timedelta(days=1)).due() == Cleared()
    assert on(office, last).due() == Cleared(requests=1)
    assert removals(office, last - timedelta(days=1)) == []
    (line,) = removals(office, last)
    assert (line.due_on, line.count, line.object_kind) == (last, 1, "register")
    assert "Selectielijst" in line.source


def test_a_breach_goes_five_years_after_it_was_closed(office: Office) -> None:
    breach(office)
    breach(office, closed=False)

    assert on(office, years(5) - timedelta(days=1)).due().total == 0
    assert on(office, years(5)).due() == Cleared(breaches=1)
    (line,) = removals(office, years(5))
    assert line.setting is SettingKey.BREACH_RETENTION


def test_one_line_stands_for_all_that_is_due(office: Office) -> None:
    for _ in range(3):
        request(office, RequestOutcome.REFUSED)
    (line,) = removals(office, years(2))
    assert (line.count, line.due_on) == (3, years(1))


def test_what_runs_still_stays_however_old(office: Office) -> None:
    asked = request(office, RequestOutcome.WITHDRAWN)
    with office.workspace.context.write() as transaction:
        stored = transaction.access_requests.get(asked.id)
        transaction.access_requests.save(
            replace(stored, outcome=RequestOutcome.REFUSED, sent_on=None)
        )
    assert on(office, years(9)).due() == Cleared()


def test_clearing_leaves_nothing_and_is_on_record(office: Office) -> None:
    asked = request(office, RequestOutcome.REFUSED)
    found = breach(office)
    kept = request(office, RequestOutcome.GRANTED)
    office.workspace.drafts.keep("request_decision", asked.id, {"motivation": SECRET})
    assert in_vault(office)

    went = on(office, years(1)).clear()

    assert went == Cleared(requests=1)
    assert [one.id for one in office.workspace.requests.all()] == [kept.id]
    with office.workspace.context.read() as transaction:
        assert transaction.history.of_many({"access_request": [asked.id]}) == []
        assert transaction.history.of_many({"access_request": [kept.id]})
    lines = [one.object for one in office.workspace.journal.newest(10)]
    assert f"access_request:{asked.id}" in lines
    assert on(office, years(5)).clear() == Cleared(requests=1, breaches=1)
    assert not in_vault(office)
    assert f"data_breach:{found.id}" in [
        one.object for one in office.workspace.journal.newest(10)
    ]
    assert on(office, years(5)).clear() == Cleared()


def test_a_hold_or_a_running_request_of_the_same_person_keeps_it(office: Office) -> None:
    case = office.case()
    request(office, RequestOutcome.REFUSED, case.subject_id)
    office.workspace.retention.hold(case.id, "Rechtszaak.")
    other = office.subject("Kees de Wit")
    request(office, RequestOutcome.REFUSED, other.id)
    office.workspace.requests.receive(
        AccessRequest(
            number="", subject_id=other.id, requester="K", received_on=TODAY, due_on=TODAY
        )
    )

    assert on(office, years(2)).clear() == Cleared(held=2)
    assert removals(office, years(2)) == []


def test_a_term_that_cannot_be_read_removes_nothing_and_is_told(office: Office) -> None:
    breach(office)
    with office.workspace.context.write() as transaction:
        term = transaction.settings.get(SettingKey.BREACH_RETENTION)
        transaction.settings.save(replace(term, value=""))

    assert on(office, years(9)).clear() == Cleared()
    watch = DeadlineService(_context(office, years(9))).watch()
    assert SettingKey.BREACH_RETENTION in {one.key for one in watch.broken}


def test_clearing_is_for_who_may_destroy(office: Office) -> None:
    with office.workspace.context.write() as transaction:
        transaction.officers.add(Officer(label="Ander", roles=(Role.CASE_COORDINATOR,)))
    context = replace(office.workspace.context, actor=Actor(label="Ander", origin="toets"))
    service = RegisterService(context, office.workspace._vault)
    for act in (service.due, service.clear):
        with pytest.raises(NotAllowed):
            act()


def test_what_comes_back_with_a_backup_is_due_at_once(office: Office) -> None:
    request(office, RequestOutcome.REFUSED)
    backup = office.workspace.backups.make()
    on(office, years(1)).clear()
    place = office.workspace.place
    office.workspace.close()
    later = Vaults(FixedClock(datetime.combine(years(1), time(9), tzinfo=UTC)), "toets", FLOOR)

    later.restoring.with_passphrase(backup, place, bytearray(PASSPHRASE))

    workspace = later.open(place, bytearray(PASSPHRASE))
    try:
        assert workspace.registers.due() == Cleared(requests=1)
    finally:
        workspace.abandon()


def test_a_vault_from_before_gets_the_terms_and_the_code(office: Office) -> None:
    place = _as_before(office.workspace)

    workspace = VAULTS.open(place, bytearray(PASSPHRASE))
    try:
        assert workspace.settings.get(SettingKey.REQUEST_REFUSED_RETENTION).value == "1"
        assert workspace.settings.get(SettingKey.BREACH_TERM).value == "48"  # as chosen
        label = workspace.codes.book().label(
            CodeList.DEADLINE_KIND, DeadlineKind.REGISTER_REMOVAL
        )
        assert label == "Register opschonen"
        workspace.deadlines.watch()
        assert workspace.backups.last() is not None
    finally:
        workspace.abandon()


def _as_before(workspace: Workspace) -> Path:
    """Close a vault as the program before left it: older tables, no terms, no code."""
    place = workspace.place
    meddle(
        workspace,
        "DELETE FROM settings WHERE key LIKE '%\\_retention' ESCAPE '\\' "
        "AND key NOT IN ('case_retention', 'rejected_retention')",
        "DELETE FROM codes WHERE code = 'register_removal'",
        "UPDATE settings SET value = '48' WHERE key = 'breach_term'",
    )
    laid_out_as(workspace, "0005", ("settings", "codes", "journal", "officers", "journal_key"))
    workspace.abandon()
    return place
