# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The deadlines of the work around the cases: minutes, requests, breaches, roles, checks."""

from collections import Counter
from collections.abc import Iterable
from datetime import timedelta
from functools import partial

from casuskluis.domain.deadline import Deadline, DeadlineKind
from casuskluis.domain.officer import Role
from casuskluis.domain.setting import SettingKey
from casuskluis.domain.upkeep import UpkeepKind
from casuskluis.services.endings.registers import KEYS, past_their_day
from casuskluis.services.terms.upkeep import TERMS, counts_from
from casuskluis.services.terms.watching.watcher import Rule, Watcher


def _minutes(watcher: Watcher) -> Iterable[Deadline]:
    """Adopt the minutes at the next meeting, and within the term at the latest."""
    key, kind = SettingKey.MINUTES_TERM, DeadlineKind.MINUTES
    found = watcher.transaction.due.minutes(watcher.today, watcher.today, watcher.ask)
    for held in watcher.kept(kind, found):
        last = watcher.ends(key, held.on)
        due_on = min(held.other or last, last)
        yield watcher.line(kind, due_on, "meeting", key, object_id=held.id, number=held.number)


def _copies(watcher: Watcher) -> Iterable[Deadline]:
    """Papers come back at the end of the meeting, or are destroyed; one line for each."""
    missing = watcher.transaction.copies.missing(watcher.until + timedelta(days=1))
    count = Counter(one.meeting_id for one in missing)
    for meeting in watcher.transaction.meetings.by_id(count).values():
        yield watcher.line(
            DeadlineKind.COPIES,
            meeting.held_on,
            "meeting",
            object_id=meeting.id,
            number=meeting.number,
            count=count[meeting.id],
        )


def _request(watcher: Watcher) -> Iterable[Deadline]:
    for asked in watcher.transaction.access_requests.running():
        yield watcher.line(
            DeadlineKind.REQUEST,
            asked.due_on,
            "access_request",
            SettingKey.REQUEST_TERM,
            object_id=asked.id,
            number=asked.number,
        )


def _breach(watcher: Watcher) -> Iterable[Deadline]:
    hours = watcher.settings[SettingKey.BREACH_TERM].number()
    for breach in watcher.transaction.data_breaches.open():
        if breach.reported_at is not None or breach.reason_not.strip():
            continue
        due_at = breach.found_at + timedelta(hours=hours)
        yield watcher.line(
            DeadlineKind.BREACH,
            due_at.astimezone().date(),
            "data_breach",
            SettingKey.BREACH_TERM,
            object_id=breach.id,
            number=breach.number,
            due_at=due_at,
        )


def _register_removal(watcher: Watcher, key: SettingKey) -> Iterable[Deadline]:
    """One line for each term: all of it goes at once. What somebody holds waits unseen."""
    past = past_their_day(watcher.transaction, watcher.until)
    days = [one.remove_on for one in past if one.key is key and not one.held]
    if days:
        first = min(days)
        count = sum(day <= max(first, watcher.today) for day in days)
        kind = DeadlineKind.REGISTER_REMOVAL
        yield watcher.line(kind, first, "register", key, count=count)


def _emergency_access(watcher: Watcher) -> Iterable[Deadline]:
    """The next meeting hears of it; without one planned, it waits for today."""
    alone = watcher.transaction.authorisations.emergencies()
    if not alone:
        return
    meetings = watcher.transaction.meetings.upcoming(min(one.granted_on for one in alone))
    numbers = watcher.transaction.cases.by_id(one.case_id for one in alone)
    for one in alone:
        after = [found.held_on for found in meetings if found.held_on >= one.granted_on]
        number = numbers[one.case_id].number
        yield watcher.line(
            DeadlineKind.EMERGENCY_ACCESS,
            after[0] if after else watcher.today,
            "authorisation",
            object_id=one.id,
            number=number,
            case_id=one.case_id,
            case_number=number,
        )


def _stand_in(watcher: Watcher) -> Iterable[Deadline]:
    for officer in watcher.transaction.officers.all():
        if officer.active and Role.STAND_IN in officer.roles and officer.valid_until:
            yield watcher.line(
                DeadlineKind.STAND_IN,
                officer.valid_until,
                "officer",
                object_id=officer.id,
            )


def _upkeep(watcher: Watcher, kind: UpkeepKind) -> Iterable[Deadline]:
    """Count from the last time; what was never done counts from the day the vault was made."""
    last = watcher.transaction.upkeep.last().get(kind)
    start = last or counts_from(watcher.transaction, watcher.today)
    key = TERMS[kind]
    yield watcher.line(DeadlineKind(kind.value), watcher.ends(key, start), "upkeep", key)


RULES = (
    Rule(kind=DeadlineKind.MINUTES, find=_minutes, key=SettingKey.MINUTES_TERM),
    Rule(kind=DeadlineKind.COPIES, find=_copies),
    Rule(kind=DeadlineKind.REQUEST, find=_request, key=SettingKey.REQUEST_TERM, stored=True),
    Rule(kind=DeadlineKind.BREACH, find=_breach, key=SettingKey.BREACH_TERM),
    *(
        Rule(
            kind=DeadlineKind.REGISTER_REMOVAL,
            find=partial(_register_removal, key=key),
            key=key,
        )
        for key in KEYS
    ),
    Rule(kind=DeadlineKind.EMERGENCY_ACCESS, find=_emergency_access),
    Rule(kind=DeadlineKind.STAND_IN, find=_stand_in),
    *(
        Rule(kind=DeadlineKind(kind.value), find=partial(_upkeep, kind=kind), key=key)
        for kind, key in TERMS.items()
    ),
)
