# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What stands in a policy plan: chapters and measures, written, ordered and kept up."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TypeVar

from casuskluis.domain.fixed import check_fixed
from casuskluis.domain.identifiers import MeasureId, PlanSectionId, PolicyPlanId
from casuskluis.domain.officer import Permission
from casuskluis.domain.policy_plan import Measure, MeasureStatus, PlanSection
from casuskluis.services.context import Context
from casuskluis.services.programme.plan_file import read_plan
from casuskluis.storage.transaction import Transaction

T = TypeVar("T")
_NEEDS = Permission.PROGRAMME


@dataclass(frozen=True, slots=True)
class PlanContentService:
    """The chapters and measures of plans; only those of a draft change."""

    context: Context

    def save_section(self, section: PlanSection) -> PlanSection:
        """Store a new or changed chapter; a new one comes at the end.

        Raises:
            PlanTextMissing: When it has no title.
            PolicyPlanFixed: When the plan was adopted.
            FieldFixed: When it would move; see `move_section`.
            ChangedMeanwhile: When somebody else saved it in between.
        """
        with self._in_draft(section.plan_id) as transaction:
            section.check()
            section = replace(section, title=_one_line(section.title))
            known = transaction.plan_sections
            if section.id:
                stored = known.get(section.id)
                check_fixed(stored, section, "plan_id", "position", "after_measures")
                return known.save(section)
            others = known.of_plan(section.plan_id)
            place = max((one.position for one in others), default=0) + 1
            return known.add(replace(section, position=place))

    def remove_section(self, section_id: PlanSectionId) -> None:
        """Take a chapter out of a draft.

        Raises:
            PolicyPlanFixed: When the plan was adopted.
        """
        with self.context.read(_NEEDS) as transaction:
            found = transaction.plan_sections.get(section_id)
        with self._in_draft(found.plan_id) as transaction:
            transaction.plan_sections.remove(section_id)

    def move_section(self, section_id: PlanSectionId, step: int) -> None:
        """Move a chapter one place up (-1) or down (1), past the measures too.

        Nothing happens at the ends.

        Raises:
            PolicyPlanFixed: When the plan was adopted.
        """
        with self.context.read(_NEEDS) as transaction:
            found = transaction.plan_sections.get(section_id)
        with self._in_draft(found.plan_id) as transaction:
            file = read_plan(transaction, found.plan_id, ())
            line: list[PlanSection | None] = [*file.before, None, *file.after]
            place = next(n for n, one in enumerate(line) if one and one.id == section_id)
            if not _swap(line, place, step):
                return
            middle = line.index(None)
            for n, one in enumerate(line):
                if one is not None:
                    moved = replace(one, position=n + 1, after_measures=n > middle)
                    if moved != one:
                        transaction.plan_sections.save(moved)

    def save_measure(self, measure: Measure) -> Measure:
        """Store a new or changed measure; a new one comes last of its pillar.

        Raises:
            PlanTextMissing: When title, pillar or both texts are missing.
            PolicyPlanFixed: When the plan was adopted.
            FieldFixed: When it would move to another place; see `move_measure`.
            ChangedMeanwhile: When somebody else saved it in between.
        """
        with self._in_draft(measure.plan_id) as transaction:
            measure.check()
            measure = replace(
                measure,
                title=_one_line(measure.title),
                planning=_one_line(measure.planning),
                owner=_one_line(measure.owner),
            )
            known = transaction.measures
            others = known.of_plan(measure.plan_id)
            last = max(
                (one.position for one in others if one.pillar == measure.pillar), default=0
            )
            if not measure.id:
                return known.add(replace(measure, position=last + 1))
            stored = known.get(measure.id)
            check_fixed(stored, measure, "plan_id", "position")
            if stored.pillar != measure.pillar:
                measure = replace(measure, position=last + 1)
            return known.save(measure)

    def remove_measure(self, measure_id: MeasureId) -> None:
        """Take a measure out of a draft.

        Raises:
            PolicyPlanFixed: When the plan was adopted; it can be dropped then.
        """
        with self.context.read(_NEEDS) as transaction:
            found = transaction.measures.get(measure_id)
        with self._in_draft(found.plan_id) as transaction:
            transaction.measures.remove(measure_id)

    def move_measure(self, measure_id: MeasureId, step: int) -> None:
        """Move a measure one place up (-1) or down (1) within its pillar.

        Nothing happens at the ends.

        Raises:
            PolicyPlanFixed: When the plan was adopted.
        """
        with self.context.read(_NEEDS) as transaction:
            found = transaction.measures.get(measure_id)
        with self._in_draft(found.plan_id) as transaction:
            known = transaction.measures.of_plan(found.plan_id)
            line = [one for one in known if one.pillar == found.pillar]
            place = next(n for n, one in enumerate(line) if one.id == measure_id)
            if not _swap(line, place, step):
                return
            for n, one in enumerate(line, start=1):
                if one.position != n:
                    transaction.measures.save(replace(one, position=n))

    def set_status(self, measure_id: MeasureId, status: MeasureStatus) -> Measure:
        """Record how far a measure is; also in an adopted plan.

        Raises:
            PolicyPlanFixed: When the plan has ended.
        """
        with self.context.write(_NEEDS) as transaction:
            found = transaction.measures.get(measure_id)
            transaction.policy_plans.get(found.plan_id).check_running()
            if found.status is status:
                return found
            return transaction.measures.save(replace(found, status=status))

    @contextmanager
    def _in_draft(self, plan_id: PolicyPlanId) -> Iterator[Transaction]:
        with self.context.write(_NEEDS) as transaction:
            transaction.policy_plans.get(plan_id).check_draft()
            yield transaction


def _swap(line: list[T], place: int, step: int) -> bool:
    other = place + step
    if not 0 <= other < len(line):
        return False
    line[place], line[other] = line[other], line[place]
    return True


def _one_line(text: str) -> str:
    return " ".join(text.split())
