# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Printing the whole plan: every page carries the order of secrecy."""

from dataclasses import dataclass

from casuskluis.documents.papers import (
    SecretChapter,
    SecretMeasure,
    SecretPillar,
    SecretPlanPaper,
)
from casuskluis.domain.coding import CodeBook, CodeList
from casuskluis.domain.errors import RuleViolated
from casuskluis.domain.identifiers import PolicyPlanId
from casuskluis.domain.journal import JournalAction
from casuskluis.domain.officer import Permission
from casuskluis.domain.policy_plan import Measure, PlanSection, PolicyPlan, PolicyPlanStatus
from casuskluis.domain.setting import SettingKey
from casuskluis.services.context import Context
from casuskluis.services.keeping.control import control_of
from casuskluis.services.papers import PrintedPaper, sound_paper
from casuskluis.services.programme.plan_file import PolicyPlanFile, read_plan
from casuskluis.services.programme.policy_plans import pillars_of

_NEEDS = Permission.PROGRAMME


class SecrecyMissing(RuleViolated):
    """An adopted plan with confidential texts is printed under an order of secrecy only."""


@dataclass(frozen=True, slots=True)
class SecretPlanPrinter:
    """Makes the paper of the whole plan."""

    context: Context

    def print(self, plan_id: PolicyPlanId, holder: str = "") -> PrintedPaper:
        """Return the whole plan as a PDF, checked and entered in the journal.

        Raises:
            CasuskluisError: As `draw`.
        """
        paper = self.draw(plan_id, holder)
        self.record(plan_id)
        return paper

    def record(self, plan_id: PolicyPlanId) -> None:
        """Enter in the journal that the whole plan left."""
        with self.context.write(_NEEDS) as transaction:
            transaction.policy_plans.get(plan_id)
            transaction.journal.record(JournalAction.PRINTED, f"policy_plan:{plan_id}")

    def draw(self, plan_id: PolicyPlanId, holder: str = "") -> PrintedPaper:
        """Return the whole plan as a PDF, checked, to look at on the screen.

        Args:
            plan_id: A draft says on each page that no secrecy was imposed yet.
            holder: For whom this copy is; may be empty.

        Raises:
            SecrecyMissing: When it was adopted, holds confidential texts, and no order of
                secrecy is recorded.
            PaperUnsound: When the PDF fails the program's own check.
        """
        with self.context.read(_NEEDS) as transaction:
            file = read_plan(transaction, plan_id, pillars_of(transaction))
            codes = transaction.codes.book()
            municipality = transaction.settings.get(SettingKey.MUNICIPALITY).value
            control = control_of(transaction)
        _check_order(file)
        plan = file.plan
        paper = SecretPlanPaper(
            municipality=municipality,
            title=plan.title,
            years=years_of(plan),
            before=tuple(_chapter(one) for one in file.before),
            pillars=tuple(
                SecretPillar(
                    label=label,
                    measures=tuple(_measure(one, file, codes) for one in file.of_pillar(code)),
                )
                for code, label in file.pillars
            ),
            after=tuple(_chapter(one) for one in file.after),
            adopted_by=plan.adopted_by,
            adopted_on=plan.adopted_on,
            secrecy=plan.secrecy,
            lifted_by=plan.lifted_by,
            lifted_on=plan.lifted_on,
            holder=" ".join(holder.split()),
            printed_at=self.context.clock.now(),
            control=control,
        )
        from casuskluis.documents import secret_plan  # noqa: PLC0415 - only a paper waits for this

        return sound_paper(
            secret_plan.build(paper),
            file_name=f"plan-{plan.first_year}-{plan.last_year}-volledig.pdf",
            title=f"{plan.title}, volledige versie",
        )


def years_of(plan: PolicyPlan) -> str:
    """Return the years of a plan in words."""
    if plan.first_year == plan.last_year:
        return str(plan.first_year)
    return f"{plan.first_year} tot en met {plan.last_year}"


def _check_order(file: PolicyPlanFile) -> None:
    texts = [one.confidential_text for one in file.sections]
    texts += [one.confidential_text for one in file.measures]
    adopted = file.plan.status is not PolicyPlanStatus.DRAFT
    if adopted and file.plan.secrecy is None and any(text.strip() for text in texts):
        raise SecrecyMissing


def _chapter(section: PlanSection) -> SecretChapter:
    return SecretChapter(
        title=section.title,
        public_text=section.public_text,
        confidential_text=section.confidential_text,
    )


def _measure(measure: Measure, file: PolicyPlanFile, codes: CodeBook) -> SecretMeasure:
    return SecretMeasure(
        title=measure.title,
        owner=file.owner_of(measure),
        planning=measure.planning,
        due_on=measure.due_on,
        status_label=codes.label(CodeList.MEASURE_STATUS, measure.status),
        in_public=measure.is_public,
        public_text=measure.public_text,
        confidential_text=measure.confidential_text,
    )
