# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Printing the plan of a case, with its name or with its number only."""

from dataclasses import dataclass
from datetime import date

from casuskluis.documents.papers import (
    ActionLine,
    PlanPaper,
)
from casuskluis.domain.action import ActionItem
from casuskluis.domain.coding import CodeBook, CodeList
from casuskluis.domain.errors import NotFound
from casuskluis.domain.identifiers import PlanId
from casuskluis.domain.journal import JournalAction
from casuskluis.domain.officer import Permission
from casuskluis.domain.partner import CoreRole, Organisation
from casuskluis.domain.plan import PlanStatus
from casuskluis.domain.setting import SettingKey
from casuskluis.domain.subject import Subject
from casuskluis.services.casework.plan_files import PlanFile, PlanVersion, read_plans
from casuskluis.services.context import Context, found_or_raise
from casuskluis.services.editions.case_papers import action_group
from casuskluis.services.editions.case_parts import goal_line, intervention_line
from casuskluis.services.editions.holders import EditionRequest, NamesNotAllowed
from casuskluis.services.editions.print_disclosures import record_handed
from casuskluis.services.keeping.control import control_of
from casuskluis.services.keeping.settings import CodeService
from casuskluis.services.papers import PrintedPaper, sound_paper

_NEEDS = Permission.OWN_CASES


@dataclass(frozen=True, slots=True)
class PlanPrinter:
    """Makes the paper of one version of a plan."""

    context: Context

    def print(self, plan_id: PlanId, request: EditionRequest) -> PrintedPaper:
        """Return the plan as a PDF, checked and entered in the journal.

        Raises:
            CasuskluisError: As `draw`.
        """
        paper = self.draw(plan_id, request)
        self.record(plan_id, request)
        return paper

    def record(self, plan_id: PlanId, request: EditionRequest) -> None:
        """Enter in the journal that a copy left, and in the case who got it.

        The municipality keeps the vault, so its own copy hands nothing to anybody.
        """
        with self.context.write(_NEEDS) as transaction:
            plan = transaction.plans.get(plan_id)
            transaction.cases.get(plan.case_id)  # refuses a case of others
            transaction.journal.record(JournalAction.PRINTED, f"action_plan:{plan_id}")
            if request.organisation_id is None:
                return
            holder = transaction.organisations.get(request.organisation_id)
            if holder.core_role is not CoreRole.MUNICIPALITY:
                names = ", met naam" if request.with_names else ""
                what = f"Plan van aanpak versie {plan.number}{names}"
                record_handed(transaction, self.context, plan.case_id, holder.id, what)

    def draw(self, plan_id: PlanId, request: EditionRequest) -> PrintedPaper:
        """Return the plan as a PDF, checked, to look at on the screen.

        Args:
            plan_id: Any version; a draft says on the paper that it is one.
            request: For whom, and whether with the name.

        Raises:
            NamesNotAllowed: When the name is asked for somebody who is no core partner.
            PaperUnsound: When the PDF fails the program's own check.
        """
        paper = self._paper(plan_id, request)
        from casuskluis.documents import plan as document  # noqa: PLC0415 - only a paper waits for this

        pdf = document.build(paper)
        named = f"{paper.case_number}, versie {paper.version}"
        return sound_paper(
            pdf,
            file_name=f"plan-{paper.case_number}-v{paper.version}.pdf",
            title=f"Plan van aanpak casus {named}",
        )

    def _paper(self, plan_id: PlanId, request: EditionRequest) -> PlanPaper:
        codes = CodeService(self.context).book()
        with self.context.read(_NEEDS) as transaction:
            case_id = transaction.plans.get(plan_id).case_id
            file = read_plans(transaction, case_id)
            version = found_or_raise(file.version(plan_id))
            subject = transaction.subjects.get(file.case.subject_id)
            municipality = transaction.settings.get(SettingKey.MUNICIPALITY).value
            control = control_of(transaction)
        holder = _holder(file, request)
        return PlanPaper(
            municipality=municipality,
            case_number=file.case.number,
            name=_name(subject, request),
            with_names=request.with_names,
            version=version.plan.number,
            adopted_on=version.plan.adopted_on,
            adopted_in=_adopted_in(version, file, codes),
            coordinator=file.case.case_coordinator,
            holder=f"exemplaar voor {holder.name}" if holder else "",
            summary=version.plan.summary,
            goals=tuple(goal_line(one.goal, codes) for one in version.goals),
            interventions=tuple(
                intervention_line(one, file.organisation_name(one.executor_id), codes)
                for one in version.interventions
            ),
            actions=self._actions(version, file, codes),
            secrecy=version.meeting.secrecy if version.meeting else None,
            printed_at=self.context.clock.now(),
            control=control,
        )

    def _actions(
        self, version: PlanVersion, file: PlanFile, codes: CodeBook
    ) -> tuple[ActionLine, ...]:
        """Return the actions for its goals, and unless it was replaced all running ones."""
        today = self.context.clock.today()
        found = {one.id: one for goal in version.goals for one in goal.actions}
        if version.plan.status is not PlanStatus.REPLACED:
            found |= {one.id: one for one in file.actions if one.is_running}
        ordered = sorted(found.values(), key=lambda one: (one.due_on or date.max, one.id))
        return tuple(_action(one, file, codes, today) for one in ordered)


def _holder(file: PlanFile, request: EditionRequest) -> Organisation | None:
    holder = file.organisations.get(request.organisation_id or 0)
    if request.organisation_id is not None and holder is None:
        raise NotFound
    if request.with_names and not (holder and holder.is_core):
        raise NamesNotAllowed
    return holder


def _name(subject: Subject, request: EditionRequest) -> str:
    return subject.name.display if request.with_names else ""


def _adopted_in(version: PlanVersion, file: PlanFile, codes: CodeBook) -> str:
    """Return where it was adopted, and whether it was replaced."""
    meeting = version.meeting
    kind = codes.label(CodeList.MEETING_KIND, meeting.kind).lower() if meeting else ""
    place = f"{kind} {meeting.number}" if meeting else ""
    if version.plan.status is not PlanStatus.REPLACED or file.adopted is None:
        return place
    replaced = f"vervangen door versie {file.adopted.plan.number}"
    return f"{place} ({replaced})" if place else replaced


def _action(one: ActionItem, file: PlanFile, codes: CodeBook, today: date) -> ActionLine:
    status = codes.label(CodeList.ACTION_STATUS, one.status)
    return ActionLine(
        number=one.number,
        description=one.description,
        owner=file.organisation_name(one.owner_id),
        due_on=one.due_on,
        status_label=f"{status}, te laat" if one.is_late(today) else status,
        group=action_group(one, today),
        condition=one.condition,
    )
