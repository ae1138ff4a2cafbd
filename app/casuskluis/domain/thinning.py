# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Which backups stay: of every day, then of every week, then of every month the last one.

A backup keeps what was destroyed after it, so it must go one day (AVG article 5(1)(e)). The
rule only ever names what may go; who removes looks again whether it is one of ours.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import Enum

from casuskluis.domain.terms import add_months

_DAYS_PER_WEEK = 7
_Bucket = tuple[str, int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class KeepRule:
    """How long backups stay; each term begins where the one before ends.

    Attributes:
        days: Of each of so many days, today included, the last backup stays.
        weeks: After that, of each week (ISO 8601) the last one.
        months: After that, of each month the last one.
    """

    days: int
    weeks: int
    months: int

    @property
    def closely(self) -> int:
        """Days during which the day or the week of a backup keeps it."""
        return self.days + _DAYS_PER_WEEK * self.weeks

    def gone_by(self, day: date) -> date:
        """Return the first day on which no backup of this day or earlier stays.

        But for the newest one of all, which always stays.
        """
        return add_months(day, self.months) + timedelta(days=self.closely)


class Span(Enum):
    """Of what a backup is the last one, and stays for that."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"


@dataclass(frozen=True, slots=True)
class Stay:
    """Why a backup stays, and for how long.

    Attributes:
        span: Of which it is the last; None when it may go at once.
        goes: The day it goes, when a backup is made every day from tomorrow; None when that
            is more than a year away.
    """

    span: Span | None
    goes: date | None


_AHEAD = 366
"""Days that are looked ahead."""
_LONG = Stay(Span.MONTH, None)


def stays(made: Iterable[datetime], rule: KeepRule, today: date) -> Mapping[datetime, Stay]:
    """Return why each backup stays, and when it goes.

    Args:
        made: When each was made, with time zone.
        rule: What stays.
        today: The day it is.
    """
    every = sorted(set(made))
    if not every:
        return {}
    now = superfluous(every, rule, today, spare=every[-1])
    found: dict[datetime, Stay] = {}
    there = set(every)
    for later in range(1, _AHEAD):
        day = today + timedelta(days=later)
        newest = datetime.combine(day, time(12), UTC)
        there.add(newest)
        go = superfluous(there, rule, day, spare=newest)
        for one in go.intersection(every):
            bucket = None if one in now else _bucket(one.date(), rule, today)
            found[one] = Stay(Span(bucket[0]) if bucket else None, day)
        there -= go
        if len(found) == len(every):
            break
    return {one: found.get(one, _LONG) for one in every}


def superfluous(
    made: Iterable[datetime], rule: KeepRule, today: date, *, spare: datetime
) -> frozenset[datetime]:
    """Return which backups may go.

    What seems to be made after today stays: a clock was wrong once, and nobody knows when.

    Args:
        made: When each was made, with time zone. The date is the one on the clock then, also
            where summer time or a journey has changed the clock since.
        rule: What stays.
        today: The day it is.
        spare: The one that was made and verified just now; never among them.
    """
    every = sorted(set(made))
    last: dict[_Bucket, datetime] = {}
    for one in every:
        bucket = _bucket(one.date(), rule, today)
        if bucket is not None:
            last[bucket] = one
    stays = {*last.values(), *every[-1:], spare}
    stays.update(one for one in every if one.date() > today)
    return frozenset(every) - stays


def _bucket(day: date, rule: KeepRule, today: date) -> _Bucket | None:
    """Return what a backup shares with those of which only the last stays; None: too old."""
    age = (today - day).days
    if age < rule.days:
        return ("day", day.toordinal(), 0)
    if age < rule.closely:
        year, week, _ = day.isocalendar()
        return ("week", year, week)
    if today < rule.gone_by(day):
        return ("month", day.year, day.month)
    return None
