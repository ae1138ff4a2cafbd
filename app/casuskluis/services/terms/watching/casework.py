# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The deadlines of cases: informing, reviews, actions, goals, stale information, the end."""

from collections.abc import Iterable
from datetime import date

from casuskluis.domain.deadline import Deadline, DeadlineKind
from casuskluis.domain.setting import SettingKey
from casuskluis.services.terms.watching.watcher import Rule, Watcher
from casuskluis.storage.deadlines import Due

_CASE = "case"


def _of_case(
    watcher: Watcher, kind: DeadlineKind, on: date, found: Due, key: SettingKey
) -> Deadline:
    return watcher.line(
        kind,
        on,
        _CASE,
        key,
        object_id=found.case_id,
        number=found.number,
        case_id=found.case_id,
        case_number=found.number,
    )


def _informing(watcher: Watcher) -> Iterable[Deadline]:
    key, kind = SettingKey.INFORMING_TERM, DeadlineKind.INFORMING
    silent = watcher.transaction.due.never_informed(watcher.starts(key), watcher.ask)
    for case in watcher.kept(kind, silent):
        yield _of_case(watcher, kind, watcher.ends(key, case.on), case, key)


def _informing_review(watcher: Watcher) -> Iterable[Deadline]:
    """Look again when the time asked for is over, and after the term at the latest."""
    key, kind = SettingKey.INFORMING_REVIEW_TERM, DeadlineKind.INFORMING_REVIEW
    recorded_until = watcher.starts(key)
    found = watcher.transaction.due.not_informed_yet(watcher.until, recorded_until, watcher.ask)
    for case in watcher.kept(kind, found):
        last = watcher.ends(key, case.on)
        yield _of_case(watcher, kind, min(case.other or last, last), case, key)


def _necessity_review(watcher: Watcher) -> Iterable[Deadline]:
    key, kind = SettingKey.NECESSITY_REVIEW_TERM, DeadlineKind.NECESSITY_REVIEW
    due = watcher.transaction.due.reviews(watcher.until, watcher.ask)
    for case in watcher.kept(kind, due):
        yield _of_case(watcher, kind, case.on, case, key)


def _action(watcher: Watcher) -> Iterable[Deadline]:
    """Tell which reminder is due; just reminded, none is."""
    kind, key = DeadlineKind.ACTION, SettingKey.ACTION_REMINDER
    every = watcher.settings[key].number() if watcher.is_usable(key) else 0
    due = watcher.transaction.due.actions(watcher.until, watcher.ask)
    for action in watcher.kept(kind, due):
        late = max(0, (watcher.today - action.on).days)
        just = action.other is not None and (watcher.today - action.other).days < every
        yield watcher.line(
            kind,
            action.on,
            "action_item",
            object_id=action.id,
            number=action.number,
            case_id=action.case_id,
            case_number=action.case_number,
            reminders=late // every if every and not just else 0,
        )


def _goal(watcher: Watcher) -> Iterable[Deadline]:
    kind = DeadlineKind.GOAL
    due = watcher.transaction.due.goals(watcher.until, watcher.ask)
    for goal in watcher.kept(kind, due):
        yield watcher.line(
            kind,
            goal.on,
            "goal",
            object_id=goal.id,
            number=goal.number,
            case_id=goal.case_id,
            case_number=goal.case_number,
        )


def _stale_information(watcher: Watcher) -> Iterable[Deadline]:
    """One line for each case: what ends by its own date, and what was only thought."""
    key, kind = SettingKey.SUSPICION_TERM, DeadlineKind.STALE_INFORMATION
    due = watcher.transaction.due
    ending = watcher.kept(kind, due.expiring(watcher.until, watcher.ask))
    ends = {one.id: (one, one.on) for one in ending}
    if watcher.is_usable(key):
        thought = watcher.kept(kind, due.suspicions(watcher.starts(key), watcher.ask))
        for one in thought:
            last = watcher.ends(key, one.on)
            ends[one.id] = (one, min(last, ends[one.id][1]) if one.id in ends else last)
    cases: dict[int, list[tuple[Due, date]]] = {}
    for found, last in ends.values():
        cases.setdefault(found.case_id, []).append((found, last))
    for case_id, several in cases.items():
        yield watcher.line(
            kind,
            min(last for _, last in several),
            _CASE,
            key,
            object_id=case_id,
            number=several[0][0].number,
            case_id=case_id,
            case_number=several[0][0].number,
            count=len(several),
        )


def _destruction(watcher: Watcher) -> Iterable[Deadline]:
    key, kind = SettingKey.CASE_RETENTION, DeadlineKind.CASE_DESTRUCTION
    due = watcher.transaction.due.destructions(watcher.until, watcher.ask)
    for case in watcher.kept(kind, due):
        yield _of_case(watcher, kind, case.on, case, key)


RULES = (
    Rule(kind=DeadlineKind.INFORMING, find=_informing, key=SettingKey.INFORMING_TERM),
    Rule(
        kind=DeadlineKind.INFORMING_REVIEW,
        find=_informing_review,
        key=SettingKey.INFORMING_REVIEW_TERM,
    ),
    Rule(
        kind=DeadlineKind.NECESSITY_REVIEW,
        find=_necessity_review,
        key=SettingKey.NECESSITY_REVIEW_TERM,
        stored=True,
    ),
    Rule(kind=DeadlineKind.ACTION, find=_action, key=SettingKey.ACTION_REMINDER, stored=True),
    Rule(kind=DeadlineKind.GOAL, find=_goal),
    Rule(
        kind=DeadlineKind.STALE_INFORMATION,
        find=_stale_information,
        key=SettingKey.SUSPICION_TERM,
        stored=True,
    ),
    Rule(
        kind=DeadlineKind.CASE_DESTRUCTION,
        find=_destruction,
        key=SettingKey.CASE_RETENTION,
        stored=True,
    ),
)
