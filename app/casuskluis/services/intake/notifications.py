# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the officer does with notifications: look, change, pass on, take up."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from casuskluis.domain.assessment import Assessment
from casuskluis.domain.case import Case
from casuskluis.domain.errors import RuleViolated
from casuskluis.domain.fixed import check_fixed
from casuskluis.domain.identifiers import (
    AssessmentId,
    CaseNumber,
    NotificationId,
    NotificationNumber,
    OrganisationId,
    SubjectId,
)
from casuskluis.domain.known import KnownMatch
from casuskluis.domain.lists import NotificationLine, NotificationQuery
from casuskluis.domain.minimising import Minimised
from casuskluis.domain.notification import Notification
from casuskluis.domain.officer import Permission
from casuskluis.domain.setting import SettingKey
from casuskluis.domain.subject import Subject
from casuskluis.services.context import Context, found_or_raise
from casuskluis.services.intake.assessing import AlreadyTakenUp, AssessingService, Routing
from casuskluis.services.intake.known import known_subject
from casuskluis.services.intake.minimising import forget_notification
from casuskluis.services.intake.registering import register, with_earlier
from casuskluis.services.numbering import draw_number
from casuskluis.services.office.shielding import (
    check_shown,
    covered_lines,
    covered_match,
)
from casuskluis.services.terms.working_days import term_ends
from casuskluis.storage.transaction import Transaction

_FIXED = ("number", "status", "recorded_on", "external_id", "minimised_on", "remove_on")
"""What an ordinary change leaves alone."""


class SubjectUnknown(RuleViolated):
    """A case needs a person; the notification names none yet."""


@dataclass(frozen=True, slots=True)
class NotificationFile:
    """A notification with everything that hangs on it.

    Attributes:
        routed_to: Name of the organisation it was passed on to.
        known: Other notifications and the cases about the same person.
    """

    notification: Notification
    subject: Subject | None
    notifier_organisation: str
    assessments: tuple[Assessment, ...]
    case: Case | None
    routed_to: str = ""
    known: KnownMatch | None = None


@dataclass(frozen=True, slots=True)
class NotificationService:
    """The inbox of notifications."""

    context: Context

    def ids(self, query: NotificationQuery) -> list[NotificationId]:
        """Return the identifiers that match, in the order asked for."""
        with self.context.read(Permission.OWN_CASES) as transaction:
            found = transaction.notifications.ids(query)
            text = query.text.strip()
            if not text:
                return found
            reach = self.context.access(transaction).reach
            by_name = set(transaction.notifications.hidden(reach, text=text.upper()))
            return [one for one in found if one not in by_name]

    def lines(self, ids: Sequence[NotificationId]) -> list[NotificationLine]:
        """Return the list lines of these notifications, in the same order."""
        with self.context.read(Permission.OWN_CASES) as transaction:
            lines = transaction.notifications.lines(ids)
            return covered_lines(self.context.access(transaction), transaction, lines)

    def by_number(self, number: NotificationNumber) -> Notification:
        """Return the notification with this number.

        Raises:
            NotFound: When there is none.
        """
        with self.context.read(Permission.OWN_CASES) as transaction:
            return found_or_raise(transaction.notifications.by_number(number))

    def file(self, notification_id: NotificationId) -> NotificationFile:
        """Return one notification with its subject, assessments and case.

        Raises:
            NotFound: When it is not in the vault.
            CaseShielded: When a case about the same person is for others.
        """
        with self.context.read(Permission.OWN_CASES) as transaction:
            told = transaction.notifications.get(notification_id)
            access = self.context.access(transaction)
            check_shown(access, transaction, told)
            known = _others(transaction, told)
            assessments = tuple(transaction.assessments.of_notification(notification_id))
            cases = [
                case
                for assessment in assessments
                if (case := transaction.cases.of_assessment(assessment.id))
            ]
            return NotificationFile(
                notification=told,
                subject=transaction.subjects.get(told.subject_id) if told.subject_id else None,
                notifier_organisation=_name(transaction, told.notifier_organisation_id),
                assessments=assessments,
                case=cases[0] if cases else None,
                routed_to=_name(transaction, told.routed_to_id),
                known=covered_match(access, transaction, known) if known else None,
            )

    def blank(self) -> Notification:
        """Return an empty notification of today; registering gives it a number."""
        today = self.context.clock.today()
        return Notification(
            number=NotificationNumber(""),
            received_on=today,
            recorded_on=today,
            observed_behaviour="",
        )

    def register(
        self, notification: Notification, *, person: Subject | None = None
    ) -> Notification:
        """Store a new notification under a number of its own.

        Args:
            notification: With a ``known_reason`` when the person is known already.
            person: A new person it is about, stored with it or not at all.

        Raises:
            ObservationMissing: When nothing was observed.
            ReceivedInFuture: When it is dated after today.
            IncidentAfterReceipt: When the incident can only be later than the notification.
            KnownAlready: When the person is known already and no reason is given.
            CameInAlready: When it came in as a file before.
            NameMissing: When the new person has no name; see `PersonService.add` for more.
        """
        return register(self.context, notification, person)

    def save(self, notification: Notification) -> Notification:
        """Store a changed notification; its status follows from the assessments.

        Raises:
            ObservationMissing: When nothing was observed.
            ReceivedInFuture: When it is dated after today.
            ChangedMeanwhile: When somebody else saved it in between.
            FieldFixed: When number, status or day of recording differs.
            KnownAlready: When it gets a person who is known already and no reason is given.
            Minimised: When it was minimised: nothing of it is changed any more.
        """
        notification.check(self.context.clock.today())
        with self.context.write(Permission.OWN_CASES) as transaction:
            stored = transaction.notifications.get(notification.id)
            if stored.minimised_on:
                raise Minimised
            check_fixed(stored, notification, *_FIXED)
            if stored.subject_id != notification.subject_id:
                notification = with_earlier(transaction, notification)
            return transaction.notifications.save(notification)

    def assess(self, assessment: Assessment, *, routing: Routing | None = None) -> Assessment:
        """Record an assessment; see `AssessingService.record`."""
        return AssessingService(self.context).record(assessment, routing)

    def route(self, notification_id: NotificationId, routing: Routing) -> Notification:
        """Record where a notification went, and when.

        Raises:
            RoutedImpossible: When that was before it came in, or is still to come.
            NotFound: When the notification or the organisation is not in the vault.
        """
        with self.context.write(Permission.OWN_CASES) as transaction:
            told = transaction.notifications.get(notification_id)
            transaction.organisations.get(routing.to)
            moved = replace(told, routed_to_id=routing.to, routed_on=routing.on)
            moved.check(self.context.clock.today())
            stored = transaction.notifications.save(moved)
            if told.minimised_on:
                forget_notification(transaction, notification_id)
            return stored

    def open_case(
        self, assessment_id: AssessmentId, *, coordinator: str = "", reason: str = ""
    ) -> Case:
        """Open the case that follows from an assessment.

        Raises:
            NotTakenUp: When the outcome was anything but the person-centred approach.
            SubjectUnknown: When the notification names no person.
            AlreadyTakenUp: When a case was opened from it before.
        """
        today = self.context.clock.today()
        with self.context.write(Permission.OWN_CASES) as transaction:
            assessment = transaction.assessments.get(assessment_id)
            notification = transaction.notifications.get(assessment.notification_id)
            if transaction.cases.of_assessment(assessment_id):
                raise AlreadyTakenUp
            if notification.subject_id is None:
                raise SubjectUnknown
            taken = transaction.cases.number_taken
            number = draw_number(today.year, lambda drawn: taken(CaseNumber(drawn)))
            earlier = transaction.cases.of_subject(SubjectId(notification.subject_id))
            case = Case.open(
                assessment,
                number=CaseNumber(number),
                subject_id=SubjectId(notification.subject_id),
                on=today,
                next_review_on=term_ends(transaction, SettingKey.NECESSITY_REVIEW_TERM, today),
            )
            return transaction.cases.add(
                replace(
                    case,
                    ideology=notification.ideology,
                    case_coordinator=coordinator or self.context.actor.label,
                    reason=reason,
                    reentry_of=earlier[0].id if earlier else None,
                )
            )


def _name(transaction: Transaction, organisation_id: OrganisationId | None) -> str:
    return transaction.organisations.get(organisation_id).name if organisation_id else ""


def _others(transaction: Transaction, told: Notification) -> KnownMatch | None:
    """Return what else there is about the same person; None when there is nothing else."""
    if told.subject_id is None:
        return None
    known = known_subject(transaction, told.subject_id)
    held = transaction.assessments.of_notification(told.id)
    own = {case.id for one in held if (case := transaction.cases.of_assessment(one.id))}
    cases = tuple(one for one in known.cases if one.id not in own)
    others = replace(known.without(told.id), cases=cases)
    return others if others.numbers else None
