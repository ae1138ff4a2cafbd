# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the sheet of a case shows beside its notes: plan, review, informing and instruments."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, time
from typing import TypeVar

from casuskluis.documents.papers import GoalLine, InterventionLine, ReviewLine
from casuskluis.domain.coding import CodeBook, CodeList
from casuskluis.domain.identifiers import CaseId
from casuskluis.domain.instrument import InstrumentReference
from casuskluis.domain.meeting import AgendaItem, CaseMeeting
from casuskluis.domain.partial_date import dutch_date
from casuskluis.domain.plan import ActionPlan, Goal, Intervention, PlanStatus
from casuskluis.domain.records import ItemRecord
from casuskluis.domain.request import Informing
from casuskluis.domain.review import NecessityReview
from casuskluis.services.casework.cases import CaseFile
from casuskluis.services.editions.holders import Holder
from casuskluis.storage.transaction import Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseParts:
    """Sections D, E, F and H of a sheet, in words."""

    informing: str = field(default="", repr=False)
    interpretation: str = field(default="", repr=False)
    instruments: tuple[str, ...] = field(default=(), repr=False)
    plan_label: str = ""
    goals: tuple[GoalLine, ...] = ()
    interventions: tuple[InterventionLine, ...] = ()
    review: ReviewLine | None = None


NOTHING = CaseParts()
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class PartsReader:
    """Reads the parts of every case on an agenda, in one question per kind.

    Attributes:
        holder: Who reads the paper.
        plans: The plan that holds, by case.
        goals: By plan.
        interventions: By plan.
        adopted_in: The meetings that adopted the plans.
        told: Whether the subject was told, newest first, by case.
        reviews: Newest first, by case.
        records: What was said, by agenda item.
    """

    holder: Holder
    codes: CodeBook
    plans: Mapping[int, ActionPlan]
    goals: Mapping[int, Sequence[Goal]]
    interventions: Mapping[int, Sequence[Intervention]]
    adopted_in: Mapping[int, CaseMeeting]
    told: Mapping[int, Sequence[Informing]]
    reviews: Mapping[int, Sequence[NecessityReview]]
    records: Mapping[int, ItemRecord]

    @classmethod
    def of(
        cls,
        transaction: Transaction,
        files: Collection[CaseFile],
        holder: Holder,
        codes: CodeBook,
    ) -> "PartsReader":
        """Return a reader that knows everything about these cases."""
        cases = [file.case.id for file in files]
        found = transaction.plans.with_any("case_id", cases)
        plans: dict[int, ActionPlan] = {
            one.case_id: one for one in found if one.status is PlanStatus.ADOPTED
        }
        held = [one.id for one in plans.values()]
        discussed = [item.id for file in files for _, item in file.discussed]
        return cls(
            holder=holder,
            codes=codes,
            plans=plans,
            goals=_by("plan_id", transaction.goals.with_any("plan_id", held)),
            interventions=_by("plan_id", transaction.interventions.with_any("plan_id", held)),
            adopted_in=transaction.meetings.by_id(
                one.meeting_id for one in plans.values() if one.meeting_id
            ),
            told=_by("case_id", _last_told_first(transaction, cases)),
            reviews=_by("case_id", _newest_first(transaction, cases)),
            records={
                one.agenda_item_id: one for one in transaction.item_records.of_items(discussed)
            },
        )

    def parts(self, file: CaseFile, item: AgendaItem) -> CaseParts:
        """Return what there is about a case, as far as the holder may read it."""
        case, plan = file.case.id, self.plans.get(file.case.id)
        goals = self.goals.get(plan.id, ()) if plan else ()
        interventions = self.interventions.get(plan.id, ()) if plan else ()
        return CaseParts(
            informing=_informing(self.told.get(case, ())),
            interpretation=self._interpretation(file, item),
            instruments=tuple(_instrument(one, file) for one in file.instruments),
            plan_label=self._plan_label(plan),
            goals=tuple(goal_line(one, self.codes) for one in goals),
            interventions=tuple(
                intervention_line(one, file.organisation_name(one.executor_id), self.codes)
                for one in interventions
            ),
            review=review_line(self.reviews.get(case, ()), self.codes),
        )

    def _plan_label(self, plan: ActionPlan | None) -> str:
        if plan is None or plan.adopted_on is None:
            return ""
        meeting = self.adopted_in.get(plan.meeting_id or 0)
        place = f" in overleg {meeting.number}" if meeting else ""
        return f"Versie {plan.number}, vastgesteld op {dutch_date(plan.adopted_on)}{place}."

    def _interpretation(self, file: CaseFile, item: AgendaItem) -> str:
        """Return what the table made of it the last time this holder sat there."""
        earlier = [
            pair
            for pair in file.discussed
            if pair[1].meeting_id != item.meeting_id and self.holder.takes_part_in(pair[1])
        ]
        for meeting, other in sorted(earlier, key=_when, reverse=True):
            record = self.records.get(other.id)
            if record and record.judgement.strip():
                return f"Overleg {meeting.number}: {record.judgement.strip()}"
        return ""


def _by(key: str, found: Iterable[_T]) -> dict[int, list[_T]]:
    grouped: dict[int, list[_T]] = {}
    for one in found:
        grouped.setdefault(getattr(one, key), []).append(one)
    return grouped


def _last_told_first(transaction: Transaction, cases: Sequence[CaseId]) -> list[Informing]:
    found = transaction.informings.with_any("case_id", cases)
    return sorted(found, key=lambda one: (one.recorded_on, one.id), reverse=True)


def _newest_first(transaction: Transaction, cases: Sequence[CaseId]) -> list[NecessityReview]:
    found = transaction.necessity_reviews.with_any("case_id", cases)
    return sorted(found, key=lambda one: (one.held_on, one.id), reverse=True)


def review_line(reviews: Iterable[NecessityReview], codes: CodeBook) -> ReviewLine | None:
    """Return the newest of some reviews, newest first; None when there is none."""
    newest = next(iter(reviews), None)
    if newest is None:
        return None
    return ReviewLine(
        held_on=newest.held_on,
        necessity=newest.necessity,
        proportionality=newest.proportionality,
        outcome_label=codes.label(CodeList.REVIEW_OUTCOME, newest.outcome).lower(),
        next_on=newest.next_on,
    )


def goal_line(goal: Goal, codes: CodeBook) -> GoalLine:
    """Return a goal as a line of a table."""
    return GoalLine(
        text=goal.text,
        life_domain=codes.label(CodeList.LIFE_DOMAIN, goal.life_domain),
        indicator=goal.indicator,
        target_on=goal.target_on,
        outcome_label=codes.label(CodeList.GOAL_OUTCOME, goal.outcome).lower(),
        remarks=goal.outcome_note,
    )


def intervention_line(one: Intervention, executor: str, codes: CodeBook) -> InterventionLine:
    """Return an intervention as a line of a table."""
    return InterventionLine(
        kind_label=codes.label(CodeList.INTERVENTION_KIND, one.kind).lower(),
        name=one.name,
        executor=executor,
        voluntary_label=codes.label(CodeList.VOLUNTARINESS, one.voluntariness).lower(),
        starts_on=one.starts_on,
        ends_on=one.ends_on,
        result=one.result,
    )


def _informing(records: Sequence[Informing]) -> str:
    """Return whether the subject was told, by the newest record; not why it is put off."""
    if not records:
        return "Betrokkene is nog niet geïnformeerd."
    newest = records[0]
    if newest.informed and newest.informed_on:
        by = f", door {newest.informed_by}" if newest.informed_by.strip() else ""
        return f"Geïnformeerd op {dutch_date(newest.informed_on)}: {newest.manner}{by}."
    until = newest.postponed_until
    later = f"; opnieuw bekijken op {dutch_date(until)}" if until else ""
    return f"Informeren is uitgesteld{later}."


def _instrument(one: InstrumentReference, file: CaseFile) -> str:
    used = f" op {dutch_date(one.used_on)}" if one.used_on else ""
    place = file.organisation_name(one.organisation_id)
    return (
        f"{one.instrument}, gebruikt door {place}{used}. De uitkomst ligt bij: {one.location}."
    )


def _when(pair: tuple[CaseMeeting, AgendaItem]) -> tuple[date, time, int]:
    meeting, item = pair
    return (*meeting.moment, item.position)
