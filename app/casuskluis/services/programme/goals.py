# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The goals of the programme, per pillar and year, in the form of planning and control."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from casuskluis.domain.errors import RuleViolated
from casuskluis.domain.identifiers import ProgrammeGoalId
from casuskluis.domain.officer import Permission
from casuskluis.domain.programme import GoalProgress, ProgrammeGoal
from casuskluis.services.context import Context
from casuskluis.storage.transaction import Transaction

ENDED = frozenset({GoalProgress.REACHED, GoalProgress.DROPPED})
"""What does not go along to a next year."""


class SameYear(RuleViolated):
    """Goals are copied to another year than their own."""


class NothingToCopy(RuleViolated):
    """Every goal of that year has ended, or stands in the other year already."""


@dataclass(frozen=True, slots=True)
class GoalService:
    """What each pillar must reach in a year: the four questions of planning and control."""

    context: Context

    def years(self) -> tuple[int, ...]:
        """Return the years with goals, newest first."""
        with self.context.read(Permission.PROGRAMME) as transaction:
            every = transaction.programme_goals.all()
        return tuple(sorted({goal.year for goal in every}, reverse=True))

    def of_year(self, year: int) -> tuple[ProgrammeGoal, ...]:
        """Return the goals of a year, by pillar and in order."""
        with self.context.read(Permission.PROGRAMME) as transaction:
            return tuple(transaction.programme_goals.of_year(year))

    def get(self, goal_id: ProgrammeGoalId) -> ProgrammeGoal:
        """Return one goal, or raise `NotFound`."""
        with self.context.read(Permission.PROGRAMME) as transaction:
            return transaction.programme_goals.get(goal_id)

    def save(self, goal: ProgrammeGoal) -> ProgrammeGoal:
        """Store a new or changed goal; a new one comes last in its pillar.

        Raises:
            ProgrammeGoalIncomplete: When pillar, year or aim is missing.
            ChangedMeanwhile: When somebody else saved it in between.
        """
        with self.context.write(Permission.PROGRAMME) as transaction:
            goal.check()
            stored = transaction.programme_goals.get(goal.id) if goal.id else None
            if stored is None or (stored.pillar, stored.year) != (goal.pillar, goal.year):
                goal = replace(goal, position=_last(transaction, goal) + 1)
            return _put(transaction, goal)

    def move(self, goal_id: ProgrammeGoalId, by: int) -> ProgrammeGoal:
        """Move a goal up (below 0) or down within its pillar; stops at the ends."""
        with self.context.write(Permission.PROGRAMME) as transaction:
            moved = transaction.programme_goals.get(goal_id)
            order = _of_pillar(transaction, moved)
            place = next(at for at, one in enumerate(order) if one.id == goal_id)
            order.insert(min(max(place + by, 0), len(order) - 1), order.pop(place))
            _number(transaction, order)
            return transaction.programme_goals.get(goal_id)

    def remove(self, goal_id: ProgrammeGoalId) -> ProgrammeGoal:
        """Remove a goal and return it, so that it can be put back."""
        with self.context.write(Permission.PROGRAMME) as transaction:
            gone = transaction.programme_goals.get(goal_id)
            transaction.programme_goals.remove(goal_id)
            _number(transaction, _of_pillar(transaction, gone))
        return gone

    def put_back(self, goal: ProgrammeGoal) -> ProgrammeGoal:
        """Store a goal again that was just removed, at its place."""
        with self.context.write(Permission.PROGRAMME) as transaction:
            goal.check()
            order = _of_pillar(transaction, goal)
            again = transaction.programme_goals.add(replace(goal, id=ProgrammeGoalId(0)))
            order.insert(min(goal.position - 1, len(order)), again)
            _number(transaction, order)
            return transaction.programme_goals.get(again.id)

    def copy_year(self, year: int, to: int) -> int:
        """Copy the goals of a year that did not end to another year; return how many.

        What was done becomes where things stand: the answer to the last question is the
        answer to the first one a year on. A goal with the same words is not copied again.

        Raises:
            SameYear: When both years are the same.
            NothingToCopy: When there is nothing left to copy.
        """
        with self.context.write(Permission.PROGRAMME) as transaction:
            if year == to:
                raise SameYear
            present = {
                (goal.pillar, goal.aim) for goal in transaction.programme_goals.of_year(to)
            }
            fresh = [
                _a_year_on(goal, to)
                for goal in transaction.programme_goals.of_year(year)
                if goal.progress not in ENDED and (goal.pillar, goal.aim) not in present
            ]
            if not fresh:
                raise NothingToCopy(year=year, to=to)
            for goal in fresh:
                goal.check()
                last = _last(transaction, goal)
                transaction.programme_goals.add(replace(goal, position=last + 1))
        return len(fresh)


def _a_year_on(goal: ProgrammeGoal, year: int) -> ProgrammeGoal:
    return ProgrammeGoal(
        pillar=goal.pillar,
        year=year,
        situation=goal.result or goal.situation,
        aim=goal.aim,
        plan=goal.plan,
    )


def _put(transaction: Transaction, goal: ProgrammeGoal) -> ProgrammeGoal:
    if goal.id:
        return transaction.programme_goals.save(goal)
    return transaction.programme_goals.add(goal)


def _of_pillar(transaction: Transaction, goal: ProgrammeGoal) -> list[ProgrammeGoal]:
    every = transaction.programme_goals.of_year(goal.year)
    return [one for one in every if one.pillar == goal.pillar]


def _last(transaction: Transaction, goal: ProgrammeGoal) -> int:
    return max((one.position for one in _of_pillar(transaction, goal)), default=0)


def _number(transaction: Transaction, order: Iterable[ProgrammeGoal]) -> None:
    """Number the goals of a pillar from 1, without gaps."""
    for position, goal in enumerate(order, start=1):
        if goal.position != position:
            transaction.programme_goals.save(replace(goal, position=position))
