# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""From the records of a case to its printed sheet: labels, and only what may be seen."""

from dataclasses import dataclass
from datetime import date, timedelta

from casuskluis.documents.papers import (
    ActionGroup,
    ActionLine,
    CaseSheet,
    DecisionLine,
    InformationLine,
    LifeDomainLine,
    NotificationSheet,
)
from casuskluis.domain.action import ActionItem
from casuskluis.domain.case import LifeDomainNote
from casuskluis.domain.coding import CodeBook, CodeList
from casuskluis.domain.information import InformationItem
from casuskluis.domain.meeting import AgendaItem
from casuskluis.domain.notification import Notification
from casuskluis.domain.partial_date import dutch_date
from casuskluis.domain.subject import Subject
from casuskluis.services.casework.cases import CaseFile
from casuskluis.services.casework.notes import INFORMATION, LIFE_DOMAIN
from casuskluis.services.editions.case_parts import NOTHING, CaseParts
from casuskluis.services.editions.holders import Holder

_SOON = timedelta(days=31)
_REMOVED = "Deze melding is niet opgenomen. De tekst is verwijderd."


@dataclass(frozen=True, slots=True)
class CasePapers:
    """Makes the sheets for one holder on one day."""

    holder: Holder
    codes: CodeBook
    on: date

    def case_sheet(
        self, file: CaseFile, item: AgendaItem, parts: CaseParts = NOTHING
    ) -> CaseSheet:
        """Return the sheet of a case for this holder.

        Args:
            file: The case.
            item: Under which it is discussed.
            parts: Plan, review and so on, as far as this holder may read them.
        """
        case = file.case
        views = [note.subject_view for note in file.life_domain_notes if note.subject_view]
        named = self.holder.with_names
        since = self._last_discussed(file, item)
        return CaseSheet(
            number=case.number,
            name=file.subject.name.display if named else "",
            birth_date=file.subject.birth_date if named else None,
            phase_label=self.codes.label(CodeList.CASE_PHASE, case.phase),
            since=case.opened_on,
            coordinator=case.case_coordinator,
            review_due=case.next_review_on,
            review_overdue=case.review_overdue(self.on),
            reason=case.reason,
            information=self._information(file, item),
            life_domains=self._life_domains(file),
            subject_view=views[-1] if views else "",
            informing=parts.informing,
            interpretation=parts.interpretation,
            instruments=parts.instruments,
            plan_label=parts.plan_label,
            goals=parts.goals,
            interventions=parts.interventions,
            review=parts.review,
            actions=tuple(
                self.action_line(action, file)
                for action in file.actions
                if action.is_running or (action.done_on or date.min) >= since
            ),
            decisions=tuple(
                DecisionLine(number=decision.number, text=decision.text)
                for decision in file.decisions
            ),
        )

    def notification_sheet(
        self, notification: Notification, subject: Subject | None
    ) -> NotificationSheet:
        """Return the sheet of a notification to weigh."""
        return NotificationSheet(
            number=notification.number,
            received_on=notification.received_on,
            name=subject.name.display if subject and self.holder.with_names else "",
            observed=_REMOVED if notification.minimised_on else notification.observed_behaviour,
            opinion=notification.notifier_opinion,
            question="" if notification.minimised_on else "Welke uitkomst heeft de weging?",
        )

    def action_line(self, action: ActionItem, file: CaseFile) -> ActionLine:
        """Return an action as a line of a list."""
        return ActionLine(
            number=action.number,
            description=action.description,
            owner=file.organisation_name(action.owner_id),
            due_on=action.due_on,
            status_label=self.codes.label(CodeList.ACTION_STATUS, action.status),
            group=action_group(action, self.on),
            condition=action.condition,
            case_number=file.case.number,
        )

    def _last_discussed(self, file: CaseFile, item: AgendaItem) -> date:
        """Return when the case was on a table before; the first day there is when never."""
        earlier = [
            meeting.held_on
            for meeting, other in file.discussed
            if other.meeting_id != item.meeting_id and meeting.held_on < self.on
        ]
        return max(earlier, default=date.min)

    def _information(self, file: CaseFile, item: AgendaItem) -> tuple[InformationLine, ...]:
        since = self._last_discussed(file, item)
        return tuple(
            InformationLine(
                source=file.organisation_name(found.source_id),
                date=found.happened_on,
                kind_label=self._kind(found, file),
                text=" ".join([found.text, *_corrections(INFORMATION, found.id, file)]),
                conditions=found.conditions,
            )
            for found in file.information
            if _newest(found, file) >= since and self.holder.may_see(found)
        )

    def _kind(self, item: InformationItem, file: CaseFile) -> str:
        """Return what sort of statement it is, and that it is out of date when it is."""
        kind = self.codes.label(CodeList.INFORMATION_KIND, item.kind).lower()
        return f"{kind}, verouderd" if file.terms.is_stale(item, self.on) else kind

    def _life_domains(self, file: CaseFile) -> tuple[LifeDomainLine, ...]:
        """Return the latest note on each life domain; earlier ones are no news."""
        latest: dict[str, LifeDomainNote] = {}
        for note in sorted(file.life_domain_notes, key=lambda one: (one.noted_on, one.id)):
            latest[note.life_domain] = note
        return tuple(
            self._life_domain(note, file)
            for note in file.life_domain_notes
            if latest[note.life_domain] is note
        )

    def _life_domain(self, note: LifeDomainNote, file: CaseFile) -> LifeDomainLine:
        corrections = _corrections(LIFE_DOMAIN, note.id, file)
        return LifeDomainLine(
            life_domain=self.codes.label(CodeList.LIFE_DOMAIN, note.life_domain),
            situation=" ".join([note.situation, *corrections]),
            protective_factors=note.protective_factors,
            risk_factors=note.risk_factors,
        )


def _corrections(kind: str, record_id: int, file: CaseFile) -> list[str]:
    """Return what stands beside a note: it never goes on paper without its corrections."""
    return [
        f"Aanvulling van {dutch_date(one.written_on)}: {one.text}"
        for one in file.addenda_of(kind, record_id)
    ]


def _newest(item: InformationItem, file: CaseFile) -> date:
    """Return when something about it was last written: a correction is news as well."""
    days = [one.written_on for one in file.addenda_of(INFORMATION, item.id)]
    return max([item.recorded_on, *days])


def action_group(action: ActionItem, on: date) -> ActionGroup:
    """Return under which heading an action stands on a day."""
    if not action.is_running:
        return ActionGroup.DONE
    if action.is_late(on):
        return ActionGroup.LATE
    if action.due_on and action.due_on <= on + _SOON:
        return ActionGroup.DUE
    return ActionGroup.LATER
