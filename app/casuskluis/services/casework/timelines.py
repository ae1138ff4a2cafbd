# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Everything that happened in a case, along one line of time."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from casuskluis.domain.action import ActionStatus
from casuskluis.domain.case import Case, CasePhase
from casuskluis.domain.coding import CodeBook, CodeList
from casuskluis.domain.identifiers import CaseId, OrganisationId
from casuskluis.domain.meeting import PREPARING
from casuskluis.domain.officer import Permission
from casuskluis.domain.plan import GoalOutcome
from casuskluis.domain.spans import DatedAttribute
from casuskluis.domain.timeline import CaseEvent, EventKind
from casuskluis.services.context import Context
from casuskluis.storage.transaction import Transaction

_ORDER = {kind: place for place, kind in enumerate(EventKind)}
_ENDED = {
    ActionStatus.DONE: "gedaan",
    ActionStatus.LAPSED: "vervallen",
    ActionStatus.NOT_CARRIED_OUT: "niet uitgevoerd",
    ActionStatus.HANDED_OVER: "overgedragen",
}


@dataclass(frozen=True, slots=True)
class TimelineService:
    """The timeline of cases."""

    context: Context

    def of_case(self, case_id: CaseId) -> tuple[CaseEvent, ...]:
        """Return what happened in a case and what is planned, newest first."""
        with self.context.read(Permission.OWN_CASES) as transaction:
            case = transaction.cases.get(case_id)
            found = _Telling(transaction, case, self.context.clock.today()).events()
            return tuple(sorted(found, key=_newest_first))


def _newest_first(event: CaseEvent) -> tuple[int, int]:
    return -event.on.toordinal(), -_ORDER[event.kind]


class _Telling:
    """Tells the events of one case, in an open transaction."""

    def __init__(self, transaction: Transaction, case: Case, today: date) -> None:
        self._transaction = transaction
        self._case = case
        self._today = today
        self._codes: CodeBook = transaction.codes.book()
        self._names = {one.id: one.name for one in transaction.organisations.all()}

    def events(self) -> Iterator[CaseEvent]:
        yield from self._beginning()
        yield from self._phases()
        yield from self._meetings()
        yield from self._information()
        yield from self._plans()
        yield from self._actions()
        yield from self._informings()
        yield from self._disclosures()
        yield from self._reviews()
        yield from self._attachments()

    def _event(
        self, kind: EventKind, on: date, title: str, text: str = "", source: str = ""
    ) -> CaseEvent:
        return CaseEvent(
            kind=kind,
            on=on,
            title=title,
            text=text,
            source=source,
            object_id=self._case.id,
            planned=on > self._today,
        )

    def _beginning(self) -> Iterator[CaseEvent]:
        weighed = self._transaction.assessments.get(self._case.assessment_id)
        told = self._transaction.notifications.get(weighed.notification_id)
        origin = self._codes.label(CodeList.SOURCE_DOMAIN, told.source_domain)
        yield CaseEvent(
            kind=EventKind.NOTIFICATION,
            on=told.received_on,
            title=f"Melding {told.number} ontvangen",
            text=told.observed_behaviour,
            source="" if told.shield_source else origin,
            object_id=told.id,
        )
        for one in self._transaction.assessments.of_notification(told.id):
            outcome = self._codes.label(CodeList.ASSESSMENT_OUTCOME, one.outcome)
            yield CaseEvent(
                kind=EventKind.ASSESSMENT,
                on=one.held_on,
                title=f"Weging: {outcome.lower()}",
                text=one.motivation,
                source=self._organisations(one.present),
                object_id=told.id,
            )

    def _phases(self) -> Iterator[CaseEvent]:
        spans = [
            span
            for span in self._transaction.spans.of_cases([self._case.id])
            if span.attribute is DatedAttribute.PHASE
        ]
        by = self._case.case_coordinator
        if not spans:
            yield self._event(EventKind.PHASE, self._case.opened_on, "Casus geopend", "", by)
        for place, span in enumerate(spans):
            label = self._codes.label(CodeList.CASE_PHASE, span.code)
            if span.code == CasePhase.CLOSED:
                code = self._case.closing_reason
                reason = self._codes.label(CodeList.CLOSING_REASON, code) if code else ""
                last = place == len(spans) - 1
                text = reason if last else ""
                yield self._event(EventKind.CLOSING, span.valid_from, "Casus gesloten", text)
            elif place == 0:
                yield self._event(EventKind.PHASE, span.valid_from, "Casus geopend", label, by)
            else:
                yield self._event(EventKind.PHASE, span.valid_from, f"Fase: {label.lower()}")

    def _meetings(self) -> Iterator[CaseEvent]:
        items = self._transaction.agenda_items.of_case(self._case.id)
        decided = self._transaction.decisions.of_case(self._case.id)
        wanted = {one.meeting_id for one in items} | {one.meeting_id for one in decided}
        meetings = self._transaction.meetings.by_id(wanted)
        for item in items:
            meeting = meetings[item.meeting_id]
            kind = self._codes.label(CodeList.MEETING_KIND, meeting.kind)
            ahead = meeting.status in PREPARING
            yield CaseEvent(
                kind=EventKind.MEETING,
                on=meeting.held_on,
                title=f"{kind} {meeting.number}{', op de agenda' if ahead else ''}",
                text=item.question,
                object_id=meeting.id,
                planned=meeting.held_on > self._today,
            )
        for one in decided:
            meeting = meetings[one.meeting_id]
            yield CaseEvent(
                kind=EventKind.DECISION,
                on=meeting.held_on,
                title=f"Besluit {one.number}",
                text=one.text,
                source=f"Overleg {meeting.number}",
                object_id=meeting.id,
            )

    def _information(self) -> Iterator[CaseEvent]:
        for one in self._transaction.information.of_case(self._case.id):
            label = self._codes.label(CodeList.INFORMATION_KIND, one.kind)
            yield self._event(
                EventKind.INFORMATION,
                one.recorded_on,
                f"Informatie: {label.lower()}",
                one.text,
                self._name(one.source_id),
            )

    def _plans(self) -> Iterator[CaseEvent]:
        for plan in self._transaction.plans.of_case(self._case.id):
            name = f"Plan, versie {plan.number}"
            yield self._event(EventKind.PLAN, plan.recorded_on, f"{name} begonnen")
            if plan.adopted_on is not None:
                title = f"{name} vastgesteld"
                yield self._event(EventKind.PLAN, plan.adopted_on, title, plan.summary)
        for goal in self._transaction.goals.of_case(self._case.id):
            if goal.outcome_on is not None and goal.outcome is not GoalOutcome.OPEN:
                label = self._codes.label(CodeList.GOAL_OUTCOME, goal.outcome).lower()
                yield self._event(EventKind.PLAN, goal.outcome_on, f"Doel: {label}", goal.text)

    def _actions(self) -> Iterator[CaseEvent]:
        for one in self._transaction.actions.of_case(self._case.id):
            if one.done_on is None or one.status not in _ENDED:
                continue
            text = "\n".join(part for part in (one.description, one.result) if part.strip())
            title = f"Actie {one.number} {_ENDED[one.status]}"
            owner = self._name(one.owner_id)
            yield self._event(EventKind.ACTION, one.done_on, title, text, owner)

    def _informings(self) -> Iterator[CaseEvent]:
        for one in self._transaction.informings.of_case(self._case.id):
            kind = EventKind.INFORMING
            if one.informed:
                on = one.informed_on or one.recorded_on
                yield self._event(
                    kind, on, "Betrokkene geïnformeerd", one.manner, one.informed_by
                )
            else:
                title = "Betrokkene nog niet geïnformeerd"
                yield self._event(kind, one.recorded_on, title, one.reason_not, one.author)

    def _disclosures(self) -> Iterator[CaseEvent]:
        for one in self._transaction.disclosures.of_case(self._case.id):
            title = "Verstrekking geweigerd" if one.refused else "Gegevens verstrekt"
            receiver = self._name(one.organisation_id)
            text = f"{receiver}: {one.what}" if receiver else one.what
            yield self._event(EventKind.DISCLOSURE, one.disclosed_on, title, text, one.author)

    def _reviews(self) -> Iterator[CaseEvent]:
        for one in self._transaction.necessity_reviews.of_case(self._case.id):
            outcome = self._codes.label(CodeList.REVIEW_OUTCOME, one.outcome).lower()
            title = f"Noodzakelijkheidstoets: {outcome}"
            yield self._event(EventKind.REVIEW, one.held_on, title, one.necessity, one.author)

    def _attachments(self) -> Iterator[CaseEvent]:
        for one in self._transaction.attachments.of_case(self._case.id):
            text = one.description or one.name
            yield self._event(
                EventKind.ATTACHMENT, one.added_on, "Stuk toegevoegd", text, one.author
            )

    def _name(self, organisation: OrganisationId | None) -> str:
        return self._names.get(organisation, "") if organisation is not None else ""

    def _organisations(self, several: tuple[OrganisationId, ...]) -> str:
        return ", ".join(self._names[one] for one in several if one in self._names)
