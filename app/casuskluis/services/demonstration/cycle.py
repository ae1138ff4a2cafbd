# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The cycle of the meetings of the demonstration: a series, what was postponed, and wishes."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from casuskluis.domain.case import Case
from casuskluis.domain.identifiers import AgendaItemId, OrganisationId
from casuskluis.domain.lists import CaseQuery
from casuskluis.domain.meeting import AgendaItem, CaseMeeting
from casuskluis.domain.records import ItemRecord, Treatment
from casuskluis.domain.series import MeetingSeries, SeriesAttendee
from casuskluis.domain.wishes import DiscussionRequest
from casuskluis.services.meetings.making import is_standing
from casuskluis.services.meetings.placing import placed
from casuskluis.services.meetings.series_beginning import begun, first_series, series_of
from casuskluis.services.workspace import Workspace
from casuskluis.storage.transaction import Transaction

_WEEKS = 3
_REASONS = (
    "De begeleiding merkt dat het contact stilvalt en wil weten wat anderen zien.",
    "Er is een nieuwe school gevonden. Wie vertelt daar wat?",
)


def convene(workspace: Workspace) -> None:
    """Let the meetings follow each other in a series, and leave some work for the next one."""
    with workspace.context.write() as transaction:
        held = transaction.meetings.upcoming(date.min)
        series = _series(transaction, held[-1])
        chained = _chain(transaction, held, series)
        _postpone(transaction, chained[-2], chained[-1])
        _wish(transaction, chained[-1])


def _series(transaction: Transaction, coming: CaseMeeting) -> MeetingSeries:
    """Return the series of the coming meeting, with the core partners at every meeting."""
    rhythm = series_of(coming, first_series(coming.held_on).name, _WEEKS)
    for known in transaction.series.all():
        changed = replace(rhythm, id=known.id, version=known.version)
        for core in transaction.organisations.core():
            transaction.series_attendees.add(
                SeriesAttendee(series_id=known.id, organisation_id=core.id)
            )
        return transaction.series.save(changed)
    return begun(transaction, rhythm)


def _chain(
    transaction: Transaction, meetings: Sequence[CaseMeeting], series: MeetingSeries
) -> list[CaseMeeting]:
    chained: list[CaseMeeting] = []
    for one in meetings:
        before = chained[-1].id if chained else None
        linked = replace(one, series_id=series.id, previous_id=before)
        chained.append(transaction.meetings.save(linked))
    return chained


def _postpone(transaction: Transaction, last: CaseMeeting, coming: CaseMeeting) -> None:
    """Let the last table not reach one case more: its item stands on the next agenda again."""
    agenda = [
        one for one in transaction.agenda_items.of_meeting(last.id) if not is_standing(one)
    ]
    noted = {one.agenda_item_id for one in transaction.item_records.of_meeting(last.id)}
    for item in agenda:
        if item.id not in noted:
            _note(transaction, item, Treatment.DISCUSSED)
    there = {one.case_id for one in agenda}
    ahead = transaction.agenda_items.of_meeting(coming.id)
    for again in [one for one in ahead if one.case_id and one.case_id not in there][:1]:
        fresh = replace(again, id=AgendaItemId(0), meeting_id=last.id, version=1)
        late = placed(transaction, fresh)
        transaction.agenda_items.save(replace(again, carried_from=late.id))
        _note(transaction, late, Treatment.POSTPONED)


def _note(transaction: Transaction, item: AgendaItem, treated: Treatment) -> None:
    present = item.restricted_to if treated is Treatment.DISCUSSED else ()
    transaction.item_records.add(
        ItemRecord(
            meeting_id=item.meeting_id,
            agenda_item_id=item.id,
            treated=treated,
            present=present,
        )
    )


def _wish(transaction: Transaction, coming: CaseMeeting) -> None:
    """Let partners ask for two cases that stand on no agenda."""
    taken = {one.case_id for one in transaction.agenda_items.of_meeting(coming.id)}
    running = transaction.cases.by_id(transaction.cases.ids(CaseQuery())).values()
    free = [one for one in running if one.is_open and one.id not in taken]
    for case, reason in zip(sorted(free, key=_by_age)[-2:], _REASONS, strict=False):
        transaction.discussion_requests.add(
            DiscussionRequest(
                case_id=case.id,
                organisation_id=_asking(transaction, case),
                asked_on=coming.held_on.replace(day=1),
                reason=reason,
            )
        )


def _asking(transaction: Transaction, case: Case) -> OrganisationId | None:
    owners = [one.owner_id for one in transaction.actions.of_case(case.id)]
    return next((one for one in owners if one), None)


def _by_age(case: Case) -> tuple[object, int]:
    return case.opened_on, case.id
