# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Watching the deadlines (termijnbewaking): everything that is late, due or coming.

One engine for every deadline of domain.md 5.5. A term that cannot be computed, because its
setting is empty or absurd, is told as such; it never becomes a day far away.
"""

from collections.abc import Collection
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date, timedelta

from casuskluis.domain.deadline import Deadline, DeadlineKind, Urgency
from casuskluis.domain.officer import Permission
from casuskluis.domain.setting import Setting, SettingKey
from casuskluis.domain.upkeep import UpkeepKind
from casuskluis.services.context import Context
from casuskluis.services.terms.watching import RULES, Watcher

HORIZON = timedelta(weeks=6)
"""How far ahead is looked unless somebody asks otherwise. A choice of the page, no term."""
LIMIT = 200
"""How many of one kind are read: the soonest. Nobody does 200 things of one kind today."""

ABOUT_THE_VAULT = frozenset(
    {DeadlineKind.STAND_IN, *(DeadlineKind(kind.value) for kind in UpkeepKind)}
)
"""What an administrator sees: roles and periodic checks, no casework."""
_PLACES = {kind: place for place, kind in enumerate(DeadlineKind)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Watch:
    """What is due, as seen on one day.

    Attributes:
        today: The day it is.
        until: How far ahead was looked.
        deadlines: Most urgent first: danger and clocks in hours, then by day.
        cut: The kinds of which there are more than were read; what is there is the soonest.
        broken: The settings from which no term can be computed.
    """

    today: date
    until: date
    deadlines: tuple[Deadline, ...]
    cut: frozenset[DeadlineKind] = frozenset()
    broken: tuple[Setting, ...] = ()

    @property
    def pressing(self) -> tuple[Deadline, ...]:
        """What waits for nothing: acute danger, and clocks in hours."""
        return tuple(one for one in self.deadlines if one.is_pressing)

    def of(self, urgency: Urgency) -> tuple[Deadline, ...]:
        """Return what is late, due this week, or coming; most urgent first."""
        return tuple(one for one in self.deadlines if one.urgency(self.today) is urgency)


@dataclass(frozen=True, slots=True)
class DeadlineService:
    """Every deadline the program knows."""

    context: Context

    def watch(
        self,
        until: date | None = None,
        *,
        kinds: Collection[DeadlineKind] = tuple(DeadlineKind),
        limit: int = LIMIT,
    ) -> Watch:
        """Return what is late or due up to a day.

        Args:
            until: The last day wanted; None looks six weeks ahead.
            kinds: Only these.
            limit: How many of each kind at most; the soonest are kept.
        """
        clock = self.context.clock
        today = clock.today()
        with self.context.read() as transaction:
            watcher = Watcher(
                transaction=transaction,
                settings={setting.key: setting for setting in transaction.settings.all()},
                now=clock.now(),
                today=today,
                until=until or today + HORIZON,
                limit=limit,
            )
            allowed = _allowed(self.context.access(transaction).permissions)
            found, broken = _found(watcher, allowed.intersection(kinds))
        return Watch(
            today=today,
            until=watcher.until,
            deadlines=tuple(sorted(found, key=_urgent_first)),
            cut=frozenset(watcher.cut),
            broken=broken,
        )


def _allowed(permissions: AbstractSet[Permission]) -> frozenset[DeadlineKind]:
    """Return what an officer sees: all of it, what the vault itself needs, or nothing."""
    if Permission.DEADLINES in permissions:
        return frozenset(DeadlineKind)
    return ABOUT_THE_VAULT if Permission.OFFICERS in permissions else frozenset()


def _found(
    watcher: Watcher, kinds: AbstractSet[DeadlineKind]
) -> tuple[list[Deadline], tuple[Setting, ...]]:
    """Return what is due, and the settings from which nothing can be computed."""
    found: list[Deadline] = []
    broken: dict[SettingKey, Setting] = {}
    for rule in RULES:
        if rule.kind not in kinds:
            continue
        usable = rule.key is None or watcher.is_usable(rule.key)
        if rule.key is not None and not usable:
            broken[rule.key] = watcher.settings[rule.key]
        if usable or rule.stored:
            found += [one for one in rule.find(watcher) if one.due_on <= watcher.until]
    return found, tuple(broken.values())


def _urgent_first(one: Deadline) -> tuple[bool, date, int, str]:
    return (not one.is_pressing, one.due_on, _PLACES[one.kind], one.number)
