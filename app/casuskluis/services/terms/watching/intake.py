# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The deadlines of notifications: feedback, weighing, more information, removal."""

from collections.abc import Iterable

from casuskluis.domain.deadline import Deadline, DeadlineKind
from casuskluis.domain.setting import SettingKey
from casuskluis.services.terms.watching.watcher import Rule, Watcher

_WHAT = "notification"


def _feedback(watcher: Watcher) -> Iterable[Deadline]:
    key, kind = SettingKey.FEEDBACK_TERM, DeadlineKind.FEEDBACK
    owed = watcher.transaction.due.feedback(watcher.starts(key), watcher.ask)
    for told in watcher.kept(kind, owed):
        last = watcher.ends(key, told.on)
        yield watcher.line(kind, last, _WHAT, key, object_id=told.id, number=told.number)


def _assessment(watcher: Watcher) -> Iterable[Deadline]:
    key, kind = SettingKey.ASSESSMENT_TERM, DeadlineKind.ASSESSMENT
    waiting = watcher.transaction.due.unweighed(watcher.starts(key), watcher.ask, acute=False)
    for told in watcher.kept(kind, waiting):
        last = watcher.ends(key, told.on)
        yield watcher.line(kind, last, _WHAT, key, object_id=told.id, number=told.number)


def _acute(watcher: Watcher) -> Iterable[Deadline]:
    """Acute danger is weighed on the day it comes in. Source: domain.md 5.5."""
    kind = DeadlineKind.ASSESSMENT
    waiting = watcher.transaction.due.unweighed(watcher.until, watcher.ask, acute=True)
    for told in watcher.kept(kind, waiting):
        yield watcher.line(
            kind, told.on, _WHAT, object_id=told.id, number=told.number, acute=True
        )


def _more_information(watcher: Watcher) -> Iterable[Deadline]:
    key, kind = SettingKey.MORE_INFORMATION_TERM, DeadlineKind.MORE_INFORMATION
    waiting = watcher.transaction.due.waiting_for_information(watcher.ask)
    usable = watcher.is_usable(key)
    for told in watcher.kept(kind, waiting):
        last = told.other or (watcher.ends(key, told.on) if usable else None)
        if last is not None:
            yield watcher.line(kind, last, _WHAT, key, object_id=told.id, number=told.number)


def _removal(watcher: Watcher) -> Iterable[Deadline]:
    key, kind = SettingKey.REJECTED_RETENTION, DeadlineKind.NOTIFICATION_REMOVAL
    due = watcher.transaction.due.removals(watcher.until, watcher.ask)
    for told in watcher.kept(kind, due):
        yield watcher.line(kind, told.on, _WHAT, key, object_id=told.id, number=told.number)


RULES = (
    Rule(kind=DeadlineKind.FEEDBACK, find=_feedback, key=SettingKey.FEEDBACK_TERM),
    Rule(kind=DeadlineKind.ASSESSMENT, find=_acute),
    Rule(kind=DeadlineKind.ASSESSMENT, find=_assessment, key=SettingKey.ASSESSMENT_TERM),
    Rule(
        kind=DeadlineKind.MORE_INFORMATION,
        find=_more_information,
        key=SettingKey.MORE_INFORMATION_TERM,
        stored=True,
    ),
    Rule(
        kind=DeadlineKind.NOTIFICATION_REMOVAL,
        find=_removal,
        key=SettingKey.REJECTED_RETENTION,
        stored=True,
    ),
)
