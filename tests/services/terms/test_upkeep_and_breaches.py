# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from casuskluis.domain.clock import FixedClock
from casuskluis.domain.errors import NotFound
from casuskluis.domain.fixed import FieldFixed
from casuskluis.domain.identifiers import DataBreachId
from casuskluis.domain.journal import Actor
from casuskluis.domain.officer import NotAllowed, Officer, Role
from casuskluis.domain.upkeep import (
    BreachIncomplete,
    BreachUnexplained,
    DataBreach,
    UpkeepInFuture,
    UpkeepKind,
)
from casuskluis.services.terms.breaches import (
    BreachClosed,
    BreachService,
    ReportedAlready,
    ReportedImpossible,
)
from casuskluis.services.terms.deadline_words import clock_words, term_words
from casuskluis.services.terms.upkeep import Upkeep, UpkeepService
from services.bureau import NOW, TODAY, Office

HOUR = timedelta(hours=1)


def state(office: Office, kind: UpkeepKind) -> Upkeep:
    return next(one for one in office.workspace.upkeep.all() if one.kind is kind)


def breach(office: Office, found_at: datetime = NOW - HOUR) -> DataBreach:
    return office.workspace.breaches.record(found_at=found_at, description="Mail verkeerd.")


def test_a_check_that_was_never_done_counts_from_the_vault(office: Office) -> None:
    found = state(office, UpkeepKind.DPIA)
    assert (found.last, found.due_on, found.late) == (None, date(2029, 11, 20), False)
    assert term_words(found.setting) == "3 jaar"


def test_the_newest_of_several_counts_and_all_of_them_stay(office: Office) -> None:
    done = office.workspace.upkeep.done
    done(UpkeepKind.CONTACTS, on=date(2026, 5, 1), note=" Gebeld. ")
    done(UpkeepKind.CONTACTS, on=date(2025, 1, 1))
    found = state(office, UpkeepKind.CONTACTS)
    assert [one.done_on for one in found.history] == [date(2026, 5, 1), date(2025, 1, 1)]
    assert (found.due_on, found.late) == (date(2026, 11, 1), True)
    assert found.last is not None
    assert (found.last.author, found.last.note) == ("Toets", "Gebeld.")
    done(UpkeepKind.CONTACTS)
    assert not state(office, UpkeepKind.CONTACTS).late


def test_what_is_still_to_come_was_not_done(office: Office) -> None:
    with pytest.raises(UpkeepInFuture):
        office.workspace.upkeep.done(UpkeepKind.DPIA, on=TODAY + timedelta(days=1))


def test_a_breach_runs_from_the_moment_it_was_found(office: Office) -> None:
    made = breach(office, NOW - 10 * HOUR)
    line = office.workspace.breaches.get(made.id)
    assert made.number == "DL2026-01"
    assert (line.due_at, line.in_time) == (NOW + 62 * HOUR, None)
    assert clock_words(line, NOW) == "nog 62 uur"
    assert clock_words(line, NOW + 64 * HOUR) == "2 uur te laat"
    assert breach(office).number == "DL2026-02"


@pytest.mark.parametrize(("after", "in_time"), [(0, True), (72, True), (73, False)])
def test_reporting_tells_whether_it_was_in_time(
    office: Office, *, after: int, in_time: bool
) -> None:
    made = breach(office, NOW - 80 * HOUR)
    office.workspace.breaches.report(made.id, at=made.found_at + after * HOUR)
    line = office.workspace.breaches.get(made.id)
    assert line.in_time is in_time
    assert clock_words(line, NOW).endswith("te laat") is not in_time


@pytest.mark.parametrize("at", [NOW - 2 * HOUR, NOW + HOUR])
def test_a_breach_is_not_reported_before_it_was_found_or_later_than_now(
    office: Office, at: datetime
) -> None:
    with pytest.raises(ReportedImpossible):
        office.workspace.breaches.report(breach(office).id, at=at)


def test_a_breach_says_what_happened_and_comes_from_the_past(office: Office) -> None:
    record = office.workspace.breaches.record
    for found_at, words in ((NOW, " "), (NOW + HOUR, "Mail verkeerd.")):
        with pytest.raises(BreachIncomplete):
            record(found_at=found_at, description=words)
    assert office.workspace.breaches.all() == ()


def test_closing_needs_a_report_or_a_reason_and_is_for_good(office: Office) -> None:
    service, made = office.workspace.breaches, breach(office)
    with pytest.raises(BreachUnexplained):
        service.close(made.id, measures="Gewist.")
    with pytest.raises(ReportedImpossible):
        service.close(made.id, measures="x", reason_not="x", persons_told_on=date(2026, 1, 1))
    closed = service.close(
        made.id, measures="Gewist.", reason_not="Geen risico.", persons_told_on=TODAY
    )
    assert (closed.closed_on, closed.reason_not) == (TODAY, "Geen risico.")
    assert clock_words(service.get(made.id), NOW) == "niet gemeld, met reden"
    with pytest.raises(BreachClosed):
        service.report(made.id, at=NOW)
    with pytest.raises(BreachClosed):
        service.save(replace(closed, measures="Anders."))
    with pytest.raises(BreachClosed):
        service.close(made.id, measures="Weer.", reason_not="x")


def test_a_breach_is_reported_once_and_its_clock_stays(office: Office) -> None:
    service, made = office.workspace.breaches, breach(office)
    told = service.report(made.id, at=NOW)
    with pytest.raises(ReportedAlready):
        service.report(made.id, at=NOW)
    with pytest.raises(FieldFixed):
        service.save(replace(told, found_at=NOW))
    assert service.save(replace(told, measures="Wachtzin gewijzigd.")).measures
    assert service.close(made.id, measures="Gewist.", reason_not="y").reason_not == ""


def test_everybody_enters_a_breach_and_only_some_close_it(office: Office) -> None:
    with office.workspace.context.write() as transaction:
        transaction.officers.add(Officer(label="Ander", roles=(Role.CASE_COORDINATOR,)))
    context = replace(
        office.workspace.context,
        actor=Actor(label="Ander", origin="toets"),
        clock=FixedClock(NOW),
    )
    service = BreachService(context)
    made = service.record(found_at=NOW, description="Laptop weg.")
    with pytest.raises(NotAllowed):
        service.report(made.id, at=NOW)
    with pytest.raises(NotAllowed):
        service.close(made.id, measures="x", reason_not="y")
    with pytest.raises(NotAllowed):
        UpkeepService(context).done(UpkeepKind.DPIA)


def test_a_breach_that_is_not_there_is_told(office: Office) -> None:
    with pytest.raises(NotFound):
        office.workspace.breaches.get(DataBreachId(9))
