# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The activities of the programme: what was held, for whom, with how many, at what cost."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from casuskluis.domain.activity import (
    Activity,
    ActivityAttendance,
    ActivityStatus,
    CountImpossible,
)
from casuskluis.domain.errors import RuleViolated
from casuskluis.domain.identifiers import (
    ActivityAttendanceId,
    ActivityId,
    OrganisationId,
)
from casuskluis.domain.naming import fold
from casuskluis.domain.officer import Permission
from casuskluis.services.context import Context
from casuskluis.services.programme.totals import ProgrammeTotals, totals_of
from casuskluis.storage.transaction import Transaction


class FewerThanAttended(RuleViolated):
    """More people came from the organisations together than took part in all."""


class HeldInFuture(RuleViolated):
    """What is still to come was not held yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivityQuery:
    """What a list of activities shows.

    Attributes:
        text: Every word must stand in title, provider or audience.
        year: 0 for every year.
        pillar: Code; empty for every pillar.
        status: None for every status.
    """

    text: str = ""
    year: int = 0
    pillar: str = ""
    status: ActivityStatus | None = None

    def holds(self, activity: Activity) -> bool:
        """Whether an activity belongs in the list."""
        words = fold(f"{activity.title} {activity.provider} {activity.audience}")
        return (
            (not self.year or activity.held_on.year == self.year)
            and (not self.pillar or activity.pillar == self.pillar)
            and (self.status is None or activity.status is self.status)
            and all(word in words for word in fold(self.text).split())
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivitySheet:
    """One activity with who came.

    Attributes:
        attendances: Number of people by organisation; 0 where nobody counted them.
        names: Name of each of these organisations.
    """

    activity: Activity
    attendances: Mapping[OrganisationId, int] = field(default_factory=dict)
    names: Mapping[OrganisationId, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ActivityService:
    """Activities, and how many people of which organisation came. Never who."""

    context: Context

    def ids(self, query: ActivityQuery) -> list[ActivityId]:
        """Return the activities that match, newest first."""
        with self.context.read(Permission.PROGRAMME) as transaction:
            return [one.id for one in transaction.activities.all() if query.holds(one)]

    def lines(self, ids: Sequence[ActivityId]) -> list[Activity]:
        """Return these activities in the same order; what is gone is left out."""
        with self.context.read(Permission.PROGRAMME) as transaction:
            found = transaction.activities.by_id(ids)
        return [found[one] for one in ids if one in found]

    def years(self) -> tuple[int, ...]:
        """Return the years with activities, newest first."""
        with self.context.read(Permission.PROGRAMME) as transaction:
            every = transaction.activities.all()
        return tuple(sorted({one.held_on.year for one in every}, reverse=True))

    def sheet(self, activity_id: ActivityId) -> ActivitySheet:
        """Return an activity with who came, or raise `NotFound`."""
        with self.context.read(Permission.PROGRAMME) as transaction:
            return _sheet(transaction, transaction.activities.get(activity_id))

    def save(
        self, activity: Activity, attendances: Mapping[OrganisationId, int] | None = None
    ) -> Activity:
        """Store a new or changed activity, and who came.

        Args:
            activity: With identifier 0 when it is new.
            attendances: Number of people by organisation (0: not counted); None leaves what
                is stored. There are never fewer organisations in all.

        Raises:
            ActivityIncomplete: When title, pillar or kind is missing.
            CountImpossible: When a number is below zero.
            FewerThanAttended: When fewer took part than came from the organisations.
            HeldInFuture: When it was held on a day that is still to come.
            ChangedMeanwhile: When somebody else saved it in between.
        """
        with self.context.write(Permission.PROGRAMME) as transaction:
            return self._stored(transaction, activity, attendances)

    def remove(self, activity_id: ActivityId) -> ActivitySheet:
        """Remove an activity with who came; return both, so that it can be put back."""
        with self.context.write(Permission.PROGRAMME) as transaction:
            gone = _sheet(transaction, transaction.activities.get(activity_id))
            for one in transaction.activity_attendances.of_activity(activity_id):
                transaction.activity_attendances.remove(one.id)
            transaction.activities.remove(activity_id)
        return gone

    def put_back(self, sheet: ActivitySheet) -> Activity:
        """Store again what was just removed."""
        with self.context.write(Permission.PROGRAMME) as transaction:
            again = replace(sheet.activity, id=ActivityId(0))
            return self._stored(transaction, again, sheet.attendances)

    def totals(self, year: int) -> ProgrammeTotals:
        """Return the totals of what was held in a year: per pillar, kind and funding."""
        with self.context.read(Permission.PROGRAMME) as transaction:
            held = [
                one
                for one in transaction.activities.of_year(year)
                if one.status is ActivityStatus.HELD
            ]
        return totals_of(year, held)

    def _stored(
        self,
        transaction: Transaction,
        activity: Activity,
        attendances: Mapping[OrganisationId, int] | None,
    ) -> Activity:
        activity.check()
        held = activity.status is ActivityStatus.HELD
        if held and activity.held_on > self.context.clock.today():
            raise HeldInFuture
        if attendances is None:
            attendances = _attended(transaction, activity.id) if activity.id else {}
        if any(number < 0 for number in attendances.values()):
            raise CountImpossible
        came = sum(attendances.values())
        if activity.participants < came:
            raise FewerThanAttended(participants=activity.participants, attended=came)
        organisations = max(activity.organisations, len(attendances))
        activity = replace(activity, organisations=organisations)
        stored = (
            transaction.activities.save(activity)
            if activity.id
            else transaction.activities.add(activity)
        )
        _write_attendances(transaction, stored.id, attendances)
        return stored


def _attended(transaction: Transaction, activity_id: ActivityId) -> dict[OrganisationId, int]:
    found = transaction.activity_attendances.of_activity(activity_id)
    return {one.organisation_id: one.participants for one in found}


def _sheet(transaction: Transaction, activity: Activity) -> ActivitySheet:
    came = _attended(transaction, activity.id)
    organisations = transaction.organisations.by_id(came)
    names = {one: organisations[one].name for one in came}
    order = sorted(came, key=lambda one: names[one].casefold())
    return ActivitySheet(
        activity=activity, attendances={one: came[one] for one in order}, names=names
    )


def _write_attendances(
    transaction: Transaction,
    activity_id: ActivityId,
    wanted: Mapping[OrganisationId, int],
) -> None:
    """Store who came; what did not change is left as it is."""
    repository = transaction.activity_attendances
    known = {one.organisation_id: one for one in repository.of_activity(activity_id)}
    for organisation, one in known.items():
        if organisation not in wanted:
            repository.remove(one.id)
        elif one.participants != wanted[organisation]:
            repository.save(replace(one, participants=wanted[organisation]))
    for organisation, number in wanted.items():
        if organisation not in known:
            repository.add(
                ActivityAttendance(
                    id=ActivityAttendanceId(0),
                    activity_id=activity_id,
                    organisation_id=organisation,
                    participants=number,
                )
            )
