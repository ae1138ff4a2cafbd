# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Gathering what waits for a table, with a fixed number of questions to the database."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from casuskluis.domain.case import Case
from casuskluis.domain.identifiers import OrganisationId
from casuskluis.domain.meeting import (
    AgendaItem,
    AgendaItemKind,
    AgendaPurpose,
    CaseMeeting,
    MeetingKind,
)
from casuskluis.domain.wishes import DiscussionRequest
from casuskluis.services.meetings.agendas import usual_minutes
from casuskluis.services.meetings.carrying import undiscussed
from casuskluis.services.meetings.case_reasons import CaseReasons
from casuskluis.services.meetings.participants import participants_of
from casuskluis.services.meetings.proposals import Proposal, ProposalReason, Reason
from casuskluis.services.office.access import Access
from casuskluis.storage.transaction import Transaction

_TOPIC_MINUTES = 5
_ORDER = list(ProposalReason)
_QUESTIONS: Mapping[ProposalReason, tuple[AgendaPurpose, str]] = {
    ProposalReason.NOTIFICATION: (AgendaPurpose.DECIDE, "Neemt de tafel deze melding op?"),
    ProposalReason.ASKED: (
        AgendaPurpose.INTERPRET,
        "Er is gevraagd deze casus te bespreken. Wat is er nodig?",
    ),
    ProposalReason.CLOSING: (AgendaPurpose.DECIDE, "Kan deze casus worden afgesloten?"),
    ProposalReason.REVIEW: (
        AgendaPurpose.DECIDE,
        "Is de aanpak nog nodig en passend (noodzakelijkheidstoets)?",
    ),
    ProposalReason.ACTIONS: (
        AgendaPurpose.INTERPRET,
        "Wat is er nodig om de openstaande acties te doen?",
    ),
}
_ABOUT_CASES = frozenset({MeetingKind.CASE_MEETING, MeetingKind.INFORMATION})
"""The assessment team weighs notifications; the executive discusses no single case."""


@dataclass(frozen=True, slots=True)
class Gathering:
    """One look at everything that waits."""

    transaction: Transaction
    meeting: CaseMeeting
    access: Access
    today: date

    def proposals(self) -> tuple[Proposal, ...]:
        """Return what does not stand on the agenda yet, weightiest first."""
        present = self.transaction.agenda_items.of_meeting(self.meeting.id)
        core = tuple(one.id for one in self.transaction.organisations.core())
        wishes = self.transaction.discussion_requests.waiting()
        kind = self.meeting.kind
        found = self._carried(present)
        if kind is not MeetingKind.EXECUTIVE:
            found += self._notifications(present, core)
        if kind in _ABOUT_CASES:
            found += self._cases(present, core, wishes)
        found += self._destruction(core)
        ahead = self._ahead()
        known = [replace(one, planned_on=ahead.get(_key(one))) for one in _merged(found)]
        return tuple(sorted(known, key=_weight))

    def _ahead(self) -> dict[object, date]:
        """Return what stands on the agenda of another meeting, with the day of that one."""
        others = {
            one.id: one.held_on
            for one in self.transaction.meetings.upcoming(self.today)
            if one.is_preparing and one.id != self.meeting.id
        }
        items = self.transaction.agenda_items.of_meetings(others)
        return {_key(one): others[one.meeting_id] for one in items}

    def _notifications(
        self, present: list[AgendaItem], core: tuple[OrganisationId, ...]
    ) -> list[Proposal]:
        taken = {one.notification_id for one in present}
        waiting = [
            one
            for one in self.transaction.notifications.unhandled()
            if one.id not in taken and not one.minimised_on
        ]
        people = [one.subject_id for one in waiting if one.subject_id]
        hidden = self.access.shielded_subjects(self.transaction, people)
        _, minutes = usual_minutes(self.transaction, self.meeting)
        purpose, question = _QUESTIONS[ProposalReason.NOTIFICATION]
        return [
            Proposal(
                reasons=(
                    Reason(
                        kind=ProposalReason.NOTIFICATION,
                        text=f"te wegen, binnen sinds {one.received_on:%d-%m-%Y}",
                    ),
                ),
                kind=AgendaItemKind.NOTIFICATION,
                title=f"Melding {one.number}",
                notification_id=one.id,
                minutes=minutes,
                purpose=purpose,
                question=question,
                restricted_to=core,
            )
            for one in waiting
            if one.subject_id not in hidden
        ]

    def _cases(
        self,
        present: list[AgendaItem],
        core: tuple[OrganisationId, ...],
        wishes: list[DiscussionRequest],
    ) -> list[Proposal]:
        reasons = CaseReasons(self.transaction, self.meeting, self.today).all(wishes)
        taken = {one.case_id for one in present}
        cases = self.transaction.cases.by_id(one for one in reasons if one not in taken)
        opened = {one.id: one for one in cases.values() if self._to_discuss(one)}
        parties = participants_of(self.transaction, opened, core)
        minutes, _ = usual_minutes(self.transaction, self.meeting)
        return [
            _case_proposal(case, reasons[case.id], parties[case.id], minutes, wishes)
            for case in opened.values()
        ]

    def _to_discuss(self, case: Case) -> bool:
        return case.is_open and self.access.may_open(case)

    def _carried(self, present: list[AgendaItem]) -> list[Proposal]:
        if not self.meeting.previous_id:
            return []
        left = undiscussed(self.transaction, self.meeting.previous_id)
        hidden = self.access.shielded(self.transaction, (one.case_id for one in left))
        told = self.transaction.notifications.by_id(
            one.notification_id for one in left if one.notification_id
        )
        people = [one.subject_id for one in told.values() if one.subject_id]
        unseen = self.access.shielded_subjects(self.transaction, people)
        covered = {one.id for one in told.values() if one.subject_id in unseen}
        there = {(one.case_id, one.notification_id) for one in present if _single(one)}
        number = self.transaction.meetings.get(self.meeting.previous_id).number
        return [
            _carried_proposal(one, number)
            for one in left
            if one.case_id not in hidden
            and one.notification_id not in covered
            and (one.case_id, one.notification_id) not in there
        ]

    def _destruction(self, core: tuple[OrganisationId, ...]) -> list[Proposal]:
        """Return one topic for all files whose time has come; it names no file."""
        if self.meeting.kind not in {MeetingKind.CASE_MEETING, MeetingKind.EXECUTIVE}:
            return []
        lists = self.transaction.destruction_lists.drawn()
        due = self.transaction.cases.due_for_destruction(self.meeting.held_on)
        if lists:
            title = f"Vernietigingslijst {', '.join(one.number for one in lists)}"
            text = "lijst opgemaakt, nog niet uitgevoerd"
        else:
            title = f"Te vernietigen dossiers op {self.meeting.held_on:%d-%m-%Y}"
            one = "1 dossier over de bewaartermijn"
            text = one if len(due) == 1 else f"{len(due)} dossiers over de bewaartermijn"
        if not (lists or due) or self.transaction.agenda_items.titled([title]):
            return []
        return [
            Proposal(
                reasons=(Reason(kind=ProposalReason.DESTRUCTION, text=text),),
                kind=AgendaItemKind.TOPIC,
                title=title,
                minutes=_TOPIC_MINUTES,
                question="Heeft iemand bezwaar tegen vernietiging?",
                restricted_to=core,
            )
        ]


def _case_proposal(
    case: Case,
    reasons: list[Reason],
    parties: tuple[OrganisationId, ...],
    minutes: int,
    wishes: list[DiscussionRequest],
) -> Proposal:
    weighed = tuple(sorted(reasons, key=lambda one: _ORDER.index(one.kind)))
    purpose, question = _QUESTIONS[weighed[0].kind]
    return Proposal(
        reasons=weighed,
        kind=AgendaItemKind.CASE,
        title=f"Casus {case.number}",
        case_id=case.id,
        minutes=minutes,
        purpose=purpose,
        question=question,
        restricted_to=parties,
        wishes=tuple(one.id for one in wishes if one.case_id == case.id),
    )


def _carried_proposal(item: AgendaItem, number: str) -> Proposal:
    text = f"niet besproken in overleg {number}"
    return Proposal(
        reasons=(Reason(kind=ProposalReason.CARRIED, text=text),),
        kind=item.kind,
        title=item.title,
        case_id=item.case_id,
        notification_id=item.notification_id,
        minutes=item.minutes,
        purpose=item.purpose,
        question=item.question,
        restricted_to=item.restricted_to,
        carried_from=item.id,
    )


def _merged(found: Iterable[Proposal]) -> Iterable[Proposal]:
    """Yield one proposal for each subject; what is carried over keeps its own words."""
    by_subject: dict[object, Proposal] = {}
    for one in found:
        key = _key(one)
        other = by_subject.get(key)
        if other is None:
            by_subject[key] = one
            continue
        first, second = (one, other) if one.carried_from else (other, one)
        by_subject[key] = replace(
            first, reasons=first.reasons + second.reasons, wishes=first.wishes + second.wishes
        )
    return by_subject.values()


def _single(one: AgendaItem | Proposal) -> bool:
    return bool(one.case_id or one.notification_id)


def _key(one: AgendaItem | Proposal) -> object:
    return (one.case_id, one.notification_id) if _single(one) else one.title


def _weight(one: Proposal) -> tuple[bool, int, int, str]:
    waits = one.planned_on is None
    return not waits, _ORDER.index(one.reason), -len(one.reasons), one.title
