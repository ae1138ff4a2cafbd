# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The actions of the demonstration, and how they ended; and the activities."""

from collections import defaultdict
from collections.abc import Container, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from casuskluis.domain.action import ActionItem, ActionStatus
from casuskluis.domain.activity import Activity
from casuskluis.domain.identifiers import ActionItemId, ActivityId, CaseId, MeetingId
from casuskluis.domain.partner import Organisation
from casuskluis.domain.subject import Gender
from casuskluis.services.demonstration.casework import Docket
from casuskluis.services.demonstration.chance import workday
from casuskluis.services.demonstration.dossier import voices
from casuskluis.services.demonstration.stage import Stage
from casuskluis.services.demonstration.stock import ActionText
from casuskluis.services.demonstration.table import Table

ACTIONS = 200

_LONG_AGO = timedelta(days=30)
_FRESH = timedelta(days=75)
_ENDS: dict[str, tuple[tuple[ActionStatus, float], ...]] = {
    "closed": (
        (ActionStatus.DONE, 0.88),
        (ActionStatus.LAPSED, 0.07),
        (ActionStatus.HANDED_OVER, 0.05),
    ),
    "past": (
        (ActionStatus.DONE, 0.89),
        (ActionStatus.LAPSED, 0.04),
        (ActionStatus.HANDED_OVER, 0.03),
        (ActionStatus.BUSY, 0.04),
    ),
    "recent": ((ActionStatus.DONE, 0.5), (ActionStatus.OPEN, 0.3), (ActionStatus.BUSY, 0.2)),
    "future": ((ActionStatus.DONE, 0.2), (ActionStatus.OPEN, 0.5), (ActionStatus.BUSY, 0.3)),
}
"""How actions stand: in a closed case, long due, just due, and not due yet."""


@dataclass(frozen=True, slots=True)
class _Occasion:
    """Where an action came up; a general one has no case."""

    on: date
    docket: Docket | None = None
    meeting_id: MeetingId | None = None


def draw_actions(stage: Stage, dockets: Sequence[Docket], table: Table) -> list[ActionItem]:
    """Return two hundred actions in the order in which they came up."""
    occasions = sorted(_occasions(stage, dockets, table), key=lambda found: found.on)
    given: defaultdict[CaseId, set[ActionText]] = defaultdict(set)
    actions: list[ActionItem] = []
    for place, occasion in enumerate(occasions, start=1):
        docket = occasion.docket
        before = given[docket.case.id] if docket else set()
        owner, text = _task(stage, docket, before)
        before.add(text)
        action = _action(stage, occasion, owner, text)
        actions.append(replace(action, id=ActionItemId(place), number=f"A-{place}"))
    return actions


def draw_activities(stage: Stage) -> list[Activity]:
    """Return the activities, spread over the three years."""
    texts = stage.chance.shuffled(stage.stock.activities)
    first = stage.calendar.years[0][0]
    span = (stage.last_day - first) / len(texts)
    return [
        Activity(
            id=ActivityId(place + 1),
            title=text.title,
            pillar=text.pillar,
            kind=text.kind,
            phenomenon=text.phenomenon,
            held_on=stage.chance.between(first + place * span, first + (place + 1) * span),
            provider=text.provider,
            audience=text.audience,
            participants=text.participants,
            organisations=text.organisations,
            cost=text.cost,
            funding=text.funding,
            evaluation=text.evaluation,
        )
        for place, text in enumerate(texts)
    ]


def _occasions(stage: Stage, dockets: Sequence[Docket], table: Table) -> list[_Occasion]:
    """Return where actions come up: at every meeting once in general, the rest in cases."""
    held = [meeting for meeting in table.meetings if meeting.held_on <= stage.last_day]
    general = [_Occasion(meeting.held_on, meeting_id=meeting.id) for meeting in held]
    at_start = [_Occasion(docket.case.opened_on, docket) for docket in dockets]
    at_meetings = [
        _Occasion(meeting.held_on, docket, meeting.id)
        for docket, meeting in table.discussed
        if docket.case.closed_on != meeting.held_on
    ]
    found = general + at_start + at_meetings
    fresh = [one for one in at_meetings if one.on > stage.last_day - _FRESH]
    rounds = fresh + stage.chance.shuffled(at_start + at_meetings)
    while len(found) < ACTIONS:
        found += rounds[: ACTIONS - len(found)]
    return found[:ACTIONS]


def _action(
    stage: Stage, occasion: _Occasion, owner: Organisation, text: ActionText
) -> ActionItem:
    chance, lists = stage.chance, stage.stock.lists
    docket = occasion.docket
    gender = docket.gender if docket else Gender.UNKNOWN
    due = workday(occasion.on + timedelta(days=chance.number(14, 60)))
    action = ActionItem(
        number="",
        case_id=docket.case.id if docket else None,
        meeting_id=occasion.meeting_id,
        description=chance.fill(text.text, gender),
        owner_id=owner.id,
        owner_contact_id=chance.pick(stage.partners.staff(owner.id)).id,
        recorded_on=occasion.on,
        due_on=due,
        condition=chance.deal(lists["triggers"]) if docket else "",
        informing=chance.deal(lists["informing"]) if docket else "",
    )
    return _ended(stage, action, docket, chance.fill(chance.deal(text.results), gender))


def _task(
    stage: Stage, docket: Docket | None, before: Container[ActionText]
) -> tuple[Organisation, ActionText]:
    """Return who does what: a text that was used least often, and a participant to do it."""
    at_table = list(stage.partners.organisations)
    fitting = list(stage.stock.general_actions)
    if docket:
        at_table = [at_table[number - 1] for number in docket.participants]
        heard = frozenset().union(*(voices(organisation) for organisation in at_table))
        fitting = [
            text
            for text in stage.stock.actions
            if text.owner in heard and text.band in {"", docket.band}
        ]
    new = [text for text in fitting if text not in before]
    text = stage.chance.rarest(new or fitting)
    able = [one for one in at_table if text.owner in voices(one)]
    return (stage.chance.pick(able) if docket else able[0]), text


def _ended(stage: Stage, action: ActionItem, docket: Docket | None, result: str) -> ActionItem:
    """Return the action as it stands on the last day."""
    due = action.due_on or stage.last_day
    last = docket.ends_on if docket else stage.last_day
    status = _status(stage, due, closed=bool(docket and not docket.case.is_open))
    match status:
        case ActionStatus.DONE:
            soonest = min(action.recorded_on + timedelta(days=2), last)
            latest = min(due + timedelta(days=9), last)
            done_on = stage.chance.between(soonest, max(soonest, latest))
            return replace(action, status=status, done_on=done_on, result=result)
        case ActionStatus.LAPSED:
            result = stage.chance.deal(stage.stock.lists["lapsed"])
        case ActionStatus.HANDED_OVER:
            result = stage.chance.deal(stage.stock.lists["handed_over"])
        case _:
            result = ""
    return replace(action, status=status, result=result)


def _status(stage: Stage, due: date, *, closed: bool) -> ActionStatus:
    if closed:
        ends = _ENDS["closed"]
    elif due < stage.last_day - _LONG_AGO:
        ends = _ENDS["past"]
    else:
        ends = _ENDS["recent" if due < stage.last_day else "future"]
    statuses, shares = zip(*ends, strict=True)
    status: ActionStatus = stage.chance.random.choices(statuses, shares)[0]
    return status
