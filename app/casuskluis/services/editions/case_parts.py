# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the sheet of a case shows beside its notes: plan, review, informing and instruments."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from casuskluis.documents.papers import GoalLine, InterventionLine, ReviewLine
from casuskluis.domain.coding import CodeBook, CodeList
from casuskluis.domain.instrument import InstrumentReference
from casuskluis.domain.meeting import AgendaItem, CaseMeeting
from casuskluis.domain.partial_date import dutch_date
from casuskluis.domain.plan import Goal, Intervention
from casuskluis.domain.request import Informing
from casuskluis.domain.review import NecessityReview
from casuskluis.services.casework.cases import CaseFile
from casuskluis.services.casework.plan_files import PlanFile, PlanVersion, read_plans
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


def read_parts(
    transaction: Transaction, file: CaseFile, holder: Holder, item: AgendaItem, codes: CodeBook
) -> CaseParts:
    """Return what there is about a case, as far as this holder may read it."""
    plans = read_plans(transaction, file.case.id)
    held = plans.adopted
    told = transaction.informings.of_case(file.case.id)
    return CaseParts(
        informing=_informing(told),
        interpretation=_interpretation(transaction, file, holder, item),
        instruments=tuple(_instrument(one, file) for one in file.instruments),
        plan_label=_plan_label(held),
        goals=tuple(goal_line(one.goal, codes) for one in held.goals) if held else (),
        interventions=tuple(intervention_line(one, plans, codes) for one in held.interventions)
        if held
        else (),
        review=review_line(transaction.necessity_reviews.of_case(file.case.id), codes),
    )


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


def intervention_line(one: Intervention, file: PlanFile, codes: CodeBook) -> InterventionLine:
    """Return an intervention as a line of a table."""
    return InterventionLine(
        kind_label=codes.label(CodeList.INTERVENTION_KIND, one.kind).lower(),
        name=one.name,
        executor=file.organisation_name(one.executor_id),
        voluntary_label=codes.label(CodeList.VOLUNTARINESS, one.voluntariness).lower(),
        starts_on=one.starts_on,
        ends_on=one.ends_on,
        result=one.result,
    )


def _plan_label(held: PlanVersion | None) -> str:
    if held is None or held.plan.adopted_on is None:
        return ""
    place = f" in overleg {held.meeting.number}" if held.meeting else ""
    return (
        f"Versie {held.plan.number}, vastgesteld op {dutch_date(held.plan.adopted_on)}{place}."
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


def _interpretation(
    transaction: Transaction, file: CaseFile, holder: Holder, item: AgendaItem
) -> str:
    """Return what the table made of it the last time this holder sat there."""
    earlier = [
        (meeting, other)
        for meeting, other in file.discussed
        if other.meeting_id != item.meeting_id and holder.takes_part_in(other)
    ]
    records = {
        one.agenda_item_id: one
        for one in transaction.item_records.of_items(other.id for _, other in earlier)
    }
    for meeting, other in sorted(earlier, key=_newest, reverse=True):
        record = records.get(other.id)
        if record and record.judgement.strip():
            return f"Overleg {meeting.number}: {record.judgement.strip()}"
    return ""


def _newest(pair: tuple[CaseMeeting, AgendaItem]) -> tuple[object, ...]:
    meeting, item = pair
    return meeting.held_on, meeting.starts_at, item.position
