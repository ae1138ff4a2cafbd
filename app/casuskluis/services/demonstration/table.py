# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The meetings of the demonstration: invitations, agendas and decisions."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from casuskluis.domain.assessment import Assessment
from casuskluis.domain.case import CasePhase
from casuskluis.domain.identifiers import (
    AgendaItemId,
    AttendanceId,
    DecisionId,
    MeetingId,
    MeetingNumber,
    NotificationId,
    OrganisationId,
)
from casuskluis.domain.meeting import (
    AgendaItem,
    Attendance,
    AttendanceStatus,
    CaseMeeting,
    Decision,
    MeetingStatus,
)
from casuskluis.domain.notification import Notification, NotificationStatus
from casuskluis.domain.subject import Gender
from casuskluis.services.demonstration.agenda import (
    STARTS,
    case_item,
    end,
    notification_item,
    standing,
    topic,
)
from casuskluis.services.demonstration.casework import Docket
from casuskluis.services.demonstration.stage import Stage

_MOST_CASES = 6
_MOST_NOTIFICATIONS = 4
_EXCUSED = 0.12
_SECOND_DECISION = 0.4
_TO_ADOPT = 2
_REVIEW_SOON = timedelta(weeks=6)


@dataclass(slots=True)
class Table:
    """The meetings as they grow.

    Attributes:
        discussed: Which case was on the agenda of which held meeting.
    """

    meetings: list[CaseMeeting] = field(default_factory=list)
    attendances: list[Attendance] = field(default_factory=list)
    agenda_items: list[AgendaItem] = field(default_factory=list)
    decisions: list[Decision] = field(default_factory=list)
    discussed: list[tuple[Docket, CaseMeeting]] = field(default_factory=list)


def draw_table(
    stage: Stage,
    notifications: Sequence[Notification],
    assessments: Sequence[Assessment],
    dockets: Sequence[Docket],
) -> Table:
    """Return the fourteen meetings with everything on their tables."""
    table = Table()
    by_id = {notification.id: notification for notification in notifications}
    for day in stage.calendar.past:
        weighed = [found for found in assessments if found.held_on == day]
        meeting = _meeting(stage, table, day)
        cases = _cases_of(stage, dockets, day)
        outcomes = {found.notification_id: found for found in weighed}
        items = _lay(stage, table, meeting, [by_id[number] for number in outcomes], cases)
        _decide(stage, table, items, outcomes, cases)
        table.discussed += [(docket, meeting) for docket in cases]
    _prepare(stage, table, notifications, dockets)
    return table


def _prepare(
    stage: Stage, table: Table, notifications: Sequence[Notification], dockets: Sequence[Docket]
) -> None:
    """Lay the table of the coming meeting: what waits, and whose review comes near."""
    waiting = [one for one in notifications if one.status is not NotificationStatus.HANDLED]
    soon = stage.calendar.coming + _REVIEW_SOON
    running = sorted(
        (docket for docket in dockets if docket.case.is_open),
        key=lambda docket: (
            (docket.case.next_review_on or soon) >= soon,
            docket.case.phase is not CasePhase.CASE_MEETING,
            docket.case.next_review_on or soon,
        ),
    )
    meeting = _meeting(stage, table, stage.calendar.coming)
    _lay(stage, table, meeting, waiting[:_MOST_NOTIFICATIONS], running[:_MOST_CASES])


def _meeting(stage: Stage, table: Table, day: date) -> CaseMeeting:
    sequence = 1 + sum(found.held_on.year == day.year for found in table.meetings)
    coming = day > stage.last_day
    recent = len(table.meetings) >= len(stage.calendar.past) - _TO_ADOPT
    held = MeetingStatus.HELD if recent else MeetingStatus.ADOPTED
    chair = stage.partners.with_function("procesregisseur radicalisering")[0]
    minute_taker = stage.partners.with_function("ambtelijk secretaris casusoverleg")[0]
    meeting = CaseMeeting(
        id=MeetingId(len(table.meetings) + 1),
        number=MeetingNumber(f"{day.year}-{sequence:02}"),
        held_on=day,
        starts_at=STARTS,
        place=stage.chance.pick(stage.stock.lists["rooms"]),
        chair=chair.name.display,
        minute_taker=minute_taker.name.display,
        status=MeetingStatus.DRAFT if coming else held,
        previous_id=table.meetings[-1].id if table.meetings else None,
    )
    table.meetings.append(meeting)
    return meeting


def _cases_of(stage: Stage, dockets: Sequence[Docket], day: date) -> list[Docket]:
    """Return the cases of a held meeting; those that close or are young come first."""
    running = [docket for docket in dockets if docket.is_open_on(day)]
    mixed = sorted(
        stage.chance.shuffled(running),
        key=lambda docket: (
            docket.case.closed_on != day,
            docket.case.opened_on < day - timedelta(weeks=17),
        ),
    )
    return sorted(mixed[:_MOST_CASES], key=lambda docket: docket.case.id)


def _lay(
    stage: Stage,
    table: Table,
    meeting: CaseMeeting,
    notifications: Sequence[Notification],
    cases: Sequence[Docket],
) -> list[AgendaItem]:
    """Put the items on the agenda, invite who takes part, and let the meeting end in time."""
    core = tuple(found.id for found in stage.partners.core)
    items = [standing(meeting, text) for text in stage.stock.opening]
    items += [notification_item(stage, meeting, found, core) for found in notifications]
    items += [case_item(stage, meeting, docket) for docket in cases]
    items.append(topic(stage, meeting))
    items += [standing(meeting, text) for text in stage.stock.closing]
    first = len(table.agenda_items) + 1
    numbered = [
        replace(item, id=AgendaItemId(first + place), position=place + 1)
        for place, item in enumerate(items)
    ]
    table.agenda_items += numbered
    table.meetings[-1] = replace(meeting, ends_at=end(numbered))
    invited = [*core, *(number for docket in cases for number in docket.participants)]
    _invite(stage, table, meeting, dict.fromkeys(invited))
    return numbered


def _invite(
    stage: Stage, table: Table, meeting: CaseMeeting, invited: Iterable[OrganisationId]
) -> None:
    coming = meeting.status is MeetingStatus.DRAFT
    for number in invited:
        organisation = stage.partners.organisations[number - 1]
        excused = not organisation.is_core and stage.chance.happens(_EXCUSED)
        expected = AttendanceStatus.INVITED if coming else AttendanceStatus.PRESENT
        table.attendances.append(
            Attendance(
                id=AttendanceId(len(table.attendances) + 1),
                meeting_id=meeting.id,
                organisation_id=number,
                contact_id=stage.partners.staff(number)[0].id,
                status=AttendanceStatus.EXCUSED if excused else expected,
                stays=organisation.is_core,
            )
        )


def _decide(
    stage: Stage,
    table: Table,
    items: Sequence[AgendaItem],
    outcomes: Mapping[NotificationId, Assessment],
    cases: Sequence[Docket],
) -> None:
    by_case = {docket.case.id: docket for docket in cases}
    for item in items:
        texts: list[str] = []
        if item.notification_id:
            outcome = outcomes[item.notification_id].outcome
            options = stage.stock.notification_decisions[outcome]
            texts = [stage.line(options, Gender.UNKNOWN)]
        elif item.case_id:
            held_on = next(
                meeting.held_on for meeting in table.meetings if meeting.id == item.meeting_id
            )
            texts = _case_decisions(stage, by_case[item.case_id], held_on)
        for text in texts:
            number = len(table.decisions) + 1
            table.decisions.append(
                Decision(
                    id=DecisionId(number),
                    number=f"B-{number}",
                    meeting_id=item.meeting_id,
                    agenda_item_id=item.id,
                    case_id=item.case_id,
                    text=text,
                )
            )


def _case_decisions(stage: Stage, docket: Docket, day: date) -> list[str]:
    if docket.case.closed_on == day:
        return [stage.line(stage.stock.lists["closing_decision"], docket.gender)]
    options = stage.stock.questions["case_decisions"].fitting(minor=docket.minor)
    count = 2 if stage.chance.happens(_SECOND_DECISION) else 1
    return [stage.line(options, docket.gender) for _ in range(count)]
