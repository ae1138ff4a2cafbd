# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Opening a restricted case alone lands on the next agenda, whoever plans that."""

from dataclasses import replace
from datetime import date

from casuskluis.domain.case import Case
from casuskluis.domain.meeting import (
    AgendaItem,
    AgendaItemKind,
    AgendaPurpose,
    CaseMeeting,
)
from casuskluis.domain.officer import Authorisation
from casuskluis.services.meetings.placing import placed
from casuskluis.storage.transaction import Transaction

_MINUTES = 5


def bring_to_table(transaction: Transaction, today: date) -> None:
    """Put each emergency that no agenda holds yet on the agenda of the next meeting.

    Without a meeting planned it waits: planning one calls this again.
    """
    coming = [
        meeting for meeting in transaction.meetings.upcoming(today) if meeting.is_preparing
    ]
    waiting = transaction.authorisations.emergencies()
    if not (coming and waiting):
        return
    core = tuple(found.id for found in transaction.organisations.core())
    told = {title for meeting in coming for title in _titles(transaction, meeting)}
    for title in dict.fromkeys(_by_title(transaction, waiting)):
        if title not in told:
            item = AgendaItem(
                meeting_id=coming[0].id,
                position=0,
                kind=AgendaItemKind.TOPIC,
                title=title,
                minutes=_MINUTES,
                purpose=AgendaPurpose.INFORM,
                restricted_to=core,
            )
            placed(transaction, item)


def heard(transaction: Transaction, meeting: CaseMeeting, today: date) -> None:
    """Once a meeting was held: note that it heard of the emergencies on its agenda.

    One that was taken off its agenda goes to the meeting after it.
    """
    if meeting.is_preparing:
        return
    waiting = transaction.authorisations.emergencies()
    titles = _titles(transaction, meeting)
    for title, emergencies in _by_title(transaction, waiting).items():
        for emergency in emergencies:
            if title in titles and emergency.granted_on <= meeting.held_on:
                transaction.authorisations.save(
                    replace(emergency, discussed_on=meeting.held_on)
                )
    bring_to_table(transaction, today)


def emergency_title(case: Case) -> str:
    """Return how an emergency stands on an agenda: the number of the case, no name."""
    return f"Noodtoegang tot afgeschermde casus {case.number}"


def _by_title(
    transaction: Transaction, waiting: list[Authorisation]
) -> dict[str, list[Authorisation]]:
    cases = transaction.cases.by_id(one.case_id for one in waiting)
    found: dict[str, list[Authorisation]] = {}
    for one in waiting:
        found.setdefault(emergency_title(cases[one.case_id]), []).append(one)
    return found


def _titles(transaction: Transaction, meeting: CaseMeeting) -> set[str]:
    return {item.title for item in transaction.agenda_items.of_meeting(meeting.id)}
