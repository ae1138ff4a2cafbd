# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""How each step of the closing checklist stands, from the records and the marks."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from casuskluis.domain.case import Case
from casuskluis.domain.closing import (
    AUTOMATIC,
    ChecklistLine,
    ClosingMark,
    ClosingStep,
    StepState,
)
from casuskluis.domain.plan import GoalOutcome
from casuskluis.domain.setting import SettingKey
from casuskluis.services.terms.term_days import day_or_none
from casuskluis.storage.transaction import Transaction


def checklist_of(
    transaction: Transaction, case: Case, today: date
) -> tuple[ChecklistLine, ...]:
    """Return the checklist of a case: what the program sees itself goes before a mark."""
    marks = {mark.step: mark for mark in transaction.closing_marks.of_case(case.id)}
    seen = _Seen(transaction, case, today)
    return tuple(_line(step, seen, marks.get(step)) for step in ClosingStep)


def _line(step: ClosingStep, seen: "_Seen", mark: ClosingMark | None) -> ChecklistLine:
    found = seen.line(step)
    if found is not None and (step in AUTOMATIC or found.is_settled):
        return found
    if mark is None:
        return ChecklistLine(step=step, state=StepState.OPEN)
    state = StepState.DONE if mark.applies else StepState.SKIPPED
    return ChecklistLine(step=step, state=state, on=mark.marked_on, mark=mark)


@dataclass(frozen=True, slots=True)
class _Seen:
    """What the records of one case tell."""

    transaction: Transaction
    case: Case
    today: date

    def line(self, step: ClosingStep) -> ChecklistLine | None:
        looks: Mapping[ClosingStep, Callable[[], ChecklistLine | None]] = {
            ClosingStep.ACTIONS: self._actions,
            ClosingStep.GOALS: self._goals,
            ClosingStep.FEEDBACK: self._feedback,
            ClosingStep.SUBJECT: self._subject,
            ClosingStep.RELATED_PERSONS: self._related_persons,
            ClosingStep.RETENTION: self._retention,
        }
        return looks[step]() if step in looks else None

    def _actions(self) -> ChecklistLine:
        actions = self.transaction.actions.of_case(self.case.id)
        return _counted(ClosingStep.ACTIONS, sum(one.is_running for one in actions))

    def _goals(self) -> ChecklistLine:
        plan = self.transaction.plans.adopted(self.case.id)
        goals = self.transaction.goals.of_plan(plan.id) if plan else []
        still = sum(one.outcome is GoalOutcome.OPEN for one in goals)
        return _counted(ClosingStep.GOALS, still)

    def _feedback(self) -> ChecklistLine | None:
        assessment = self.transaction.assessments.get(self.case.assessment_id)
        told = self.transaction.notifications.get(assessment.notification_id)
        return None if told.feedback_owed else _done(ClosingStep.FEEDBACK, told.feedback_on)

    def _subject(self) -> ChecklistLine | None:
        informings = self.transaction.informings.of_case(self.case.id)
        days = [one.informed_on for one in informings if one.informed and one.informed_on]
        return _done(ClosingStep.SUBJECT, max(days)) if days else None

    def _related_persons(self) -> ChecklistLine:
        persons = self.transaction.related_persons.of_case(self.case.id)
        return _done(ClosingStep.RELATED_PERSONS, count=len(persons))

    def _retention(self) -> ChecklistLine:
        if self.case.destroy_on is not None:
            return _done(ClosingStep.RETENTION, self.case.destroy_on)
        term = self.transaction.settings.get(SettingKey.CASE_RETENTION)
        day = day_or_none(self.today, term)
        if day is None:
            return ChecklistLine(
                step=ClosingStep.RETENTION, state=StepState.OPEN, automatic=True
            )
        return _done(ClosingStep.RETENTION, day)


def _counted(step: ClosingStep, still: int) -> ChecklistLine:
    state = StepState.OPEN if still else StepState.DONE
    return ChecklistLine(step=step, state=state, automatic=True, count=still)


def _done(step: ClosingStep, on: date | None = None, *, count: int = 0) -> ChecklistLine:
    return ChecklistLine(step=step, state=StepState.DONE, automatic=True, count=count, on=on)
