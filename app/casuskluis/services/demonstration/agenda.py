# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What is on the agendas of the demonstration, item by item."""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta

from casuskluis.domain.case import CasePhase
from casuskluis.domain.identifiers import OrganisationId
from casuskluis.domain.meeting import (
    KEEP_THEIR_PLACE,
    AgendaItem,
    AgendaItemKind,
    AgendaPurpose,
    CaseMeeting,
)
from casuskluis.domain.notification import Notification
from casuskluis.services.demonstration.casework import Docket
from casuskluis.services.demonstration.stage import Stage
from casuskluis.services.demonstration.stock import StandingText
from casuskluis.services.meetings.agendas import CASE_MINUTES, NOTIFICATION_MINUTES

STARTS = time(13, 30)

_QUARTER = 15
_TOPIC_MINUTES = 10


def standing(meeting: CaseMeeting, text: StandingText) -> AgendaItem:
    """Return a standing item."""
    return AgendaItem(
        meeting_id=meeting.id,
        position=0,
        kind=AgendaItemKind(text.kind),
        title=text.title,
        minutes=text.minutes,
        purpose=AgendaPurpose(text.purpose),
        pinned=AgendaItemKind(text.kind) in KEEP_THEIR_PLACE,
    )


def notification_item(
    stage: Stage,
    meeting: CaseMeeting,
    notification: Notification,
    core: tuple[OrganisationId, ...],
) -> AgendaItem:
    """Return the item that asks to weigh a notification, for the core partners."""
    return AgendaItem(
        meeting_id=meeting.id,
        position=0,
        kind=AgendaItemKind.NOTIFICATION,
        title=f"Melding {notification.number}",
        notification_id=notification.id,
        minutes=NOTIFICATION_MINUTES,
        purpose=AgendaPurpose.DECIDE,
        question=stage.chance.deal(stage.stock.lists["notification_questions"]),
        restricted_to=core,
    )


def case_item(stage: Stage, meeting: CaseMeeting, docket: Docket) -> AgendaItem:
    """Return the item of a case, for its participants; the title is its number."""
    phase = docket.case.phase if docket.case.is_open else CasePhase.MONITORING
    questions = stage.stock.questions[phase].fitting(minor=docket.minor)
    return AgendaItem(
        meeting_id=meeting.id,
        position=0,
        kind=AgendaItemKind.CASE,
        title=f"Casus {docket.case.number}",
        case_id=docket.case.id,
        minutes=CASE_MINUTES,
        purpose=stage.chance.pick(list(AgendaPurpose)),
        question=stage.line(questions, docket.gender),
        restricted_to=docket.participants,
    )


def topic(stage: Stage, meeting: CaseMeeting) -> AgendaItem:
    """Return an item without persons."""
    return AgendaItem(
        meeting_id=meeting.id,
        position=0,
        kind=AgendaItemKind.TOPIC,
        title=stage.chance.deal(stage.stock.lists["topics"]),
        minutes=_TOPIC_MINUTES,
        purpose=AgendaPurpose.INTERPRET,
        question=stage.chance.deal(stage.stock.lists["topic_questions"]),
    )


def end(items: Iterable[AgendaItem]) -> time:
    """Return when a meeting with these items ends, on the quarter of an hour."""
    minutes = sum(item.minutes for item in items)
    rounded = -(-minutes // _QUARTER) * _QUARTER
    start = datetime.combine(date.min, STARTS)
    return (start + timedelta(minutes=rounded)).time()
