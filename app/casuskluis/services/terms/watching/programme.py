# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The deadlines of the programme: consent, covenants, contacts, activities."""

from collections.abc import Callable, Iterable
from datetime import date

from casuskluis.domain.activity import ActivityStatus
from casuskluis.domain.deadline import Deadline, DeadlineKind
from casuskluis.domain.network import Covenant
from casuskluis.domain.setting import SettingKey
from casuskluis.services.programme.covenants import dpia_day, review_day
from casuskluis.services.terms.watching.watcher import Rule, Watcher


def _consent(watcher: Watcher) -> Iterable[Deadline]:
    """One line for all of them: a list of names is for their own page only."""
    key, kind = SettingKey.CONSENT_TERM, DeadlineKind.KEY_PERSON_CONSENT
    ending = [
        person
        for person in watcher.transaction.key_persons.all()
        if person.consent_until <= watcher.until
    ]
    if ending:
        first = min(ending, key=lambda one: (one.consent_until, one.id))
        on, count = first.consent_until, len(ending)
        yield watcher.line(kind, on, "key_person", key, object_id=first.id, count=count)


def _covenants(
    watcher: Watcher,
    kind: DeadlineKind,
    key: SettingKey | None,
    day_of: Callable[[Covenant], date | None],
) -> Iterable[Deadline]:
    for covenant in watcher.transaction.covenants.all():
        day = None if covenant.ended_on is not None else day_of(covenant)
        if day is not None:
            yield watcher.line(
                kind, day, "covenant", key, object_id=covenant.id, number=covenant.title
            )


def _review(watcher: Watcher) -> Iterable[Deadline]:
    key = SettingKey.COVENANT_TERM
    term = watcher.settings[key]
    kind = DeadlineKind.COVENANT_REVIEW
    return _covenants(watcher, kind, key, lambda one: review_day(one, term))


def _dpia(watcher: Watcher) -> Iterable[Deadline]:
    key = SettingKey.DPIA_TERM
    term = watcher.settings[key]
    kind = DeadlineKind.COVENANT_DPIA
    return _covenants(watcher, kind, key, lambda one: dpia_day(one, term))


def _end(watcher: Watcher) -> Iterable[Deadline]:
    kind = DeadlineKind.COVENANT_END
    return _covenants(watcher, kind, None, lambda one: one.valid_until)


def _follow_up(watcher: Watcher) -> Iterable[Deadline]:
    waiting = watcher.transaction.contact_moments.waiting(watcher.until)
    places = watcher.transaction.organisations.by_id(one.organisation_id for one in waiting)
    for moment in waiting[: watcher.ask]:
        yield watcher.line(
            DeadlineKind.CONTACT_FOLLOW_UP,
            moment.follow_up_on or watcher.today,
            "contact_moment",
            object_id=moment.id,
            number=places[moment.organisation_id].name,
        )


def _contact(watcher: Watcher) -> Iterable[Deadline]:
    """One line for every organisation that was spoken to once and must be spoken to again."""
    key = SettingKey.CONTACT_MOMENT_TERM
    last = watcher.transaction.contact_moments.last_by_organisation()
    places = watcher.transaction.organisations.by_id(last)
    due = [
        watcher.ends(key, day)
        for one, day in last.items()
        if not places[one].has_ended(watcher.today)
    ]
    soon = [day for day in due if day <= watcher.until]
    if soon:
        first = min(soon)
        count = sum(day <= max(first, watcher.today) for day in soon)
        yield watcher.line(
            DeadlineKind.CONTACT_MOMENT, first, "contact_moment", key, count=count
        )


def _activity(watcher: Watcher) -> Iterable[Deadline]:
    """What was planned and is over: was it held, and with how many?"""
    past = watcher.transaction.activities.between(date.min, watcher.today)
    planned = [one for one in past if one.status is ActivityStatus.PLANNED]
    for activity in planned[: watcher.ask]:
        yield watcher.line(
            DeadlineKind.ACTIVITY_RESULT,
            activity.held_on,
            "activity",
            object_id=activity.id,
            number=activity.title,
        )


RULES = (
    Rule(
        kind=DeadlineKind.KEY_PERSON_CONSENT,
        find=_consent,
        key=SettingKey.CONSENT_TERM,
        stored=True,
    ),
    Rule(
        kind=DeadlineKind.COVENANT_REVIEW,
        find=_review,
        key=SettingKey.COVENANT_TERM,
        stored=True,
    ),
    Rule(kind=DeadlineKind.COVENANT_DPIA, find=_dpia, key=SettingKey.DPIA_TERM),
    Rule(kind=DeadlineKind.COVENANT_END, find=_end),
    Rule(kind=DeadlineKind.CONTACT_FOLLOW_UP, find=_follow_up),
    Rule(
        kind=DeadlineKind.CONTACT_MOMENT,
        find=_contact,
        key=SettingKey.CONTACT_MOMENT_TERM,
    ),
    Rule(kind=DeadlineKind.ACTIVITY_RESULT, find=_activity),
)
