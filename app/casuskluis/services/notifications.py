# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the officer does with notifications: register, weigh, take up."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from casuskluis.domain.assessment import Assessment, AssessmentOutcome
from casuskluis.domain.case import Case
from casuskluis.domain.errors import RuleViolated
from casuskluis.domain.fixed import check_fixed
from casuskluis.domain.identifiers import (
    AssessmentId,
    CaseNumber,
    NotificationId,
    NotificationNumber,
    SubjectId,
)
from casuskluis.domain.lists import NotificationLine, NotificationQuery
from casuskluis.domain.notification import Notification, NotificationStatus
from casuskluis.domain.setting import SettingKey
from casuskluis.domain.subject import Subject
from casuskluis.domain.terms import deadline
from casuskluis.services.context import Context
from casuskluis.services.numbering import draw_number


class SubjectUnknown(RuleViolated):
    """A case needs a person; the notification names none yet."""


class AlreadyTakenUp(RuleViolated):
    """A case was opened from this assessment before."""


@dataclass(frozen=True, slots=True)
class NotificationFile:
    """A notification with everything that hangs on it."""

    notification: Notification
    subject: Subject | None
    notifier_organisation: str
    assessments: tuple[Assessment, ...]
    case: Case | None


@dataclass(frozen=True, slots=True)
class NotificationService:
    """The inbox of notifications."""

    context: Context

    def ids(self, query: NotificationQuery) -> list[NotificationId]:
        """Return the identifiers that match, in the order asked for."""
        with self.context.read() as transaction:
            return transaction.notifications.ids(query)

    def lines(self, ids: Sequence[NotificationId]) -> list[NotificationLine]:
        """Return the list lines of these notifications, in the same order."""
        with self.context.read() as transaction:
            return transaction.notifications.lines(ids)

    def file(self, notification_id: NotificationId) -> NotificationFile:
        """Return one notification with its subject, assessments and case."""
        with self.context.read() as transaction:
            notification = transaction.notifications.get(notification_id)
            organisation_id = notification.notifier_organisation_id
            assessments = tuple(transaction.assessments.of_notification(notification_id))
            cases = [
                case
                for assessment in assessments
                if (case := transaction.cases.of_assessment(assessment.id))
            ]
            return NotificationFile(
                notification=notification,
                subject=(
                    transaction.subjects.get(notification.subject_id)
                    if notification.subject_id
                    else None
                ),
                notifier_organisation=(
                    transaction.organisations.get(organisation_id).name
                    if organisation_id
                    else ""
                ),
                assessments=assessments,
                case=cases[0] if cases else None,
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

    def register(self, notification: Notification) -> Notification:
        """Store a new notification under a number of its own.

        Raises:
            ObservationMissing: When nothing was observed.
            ReceivedInFuture: When it is dated after today.
        """
        today = self.context.clock.today()
        notification.check(today)
        with self.context.write() as transaction:
            taken = transaction.notifications.number_taken
            number = draw_number(
                notification.received_on.year,
                lambda drawn: taken(NotificationNumber(drawn)),
                prefix="M",
            )
            return transaction.notifications.add(
                replace(
                    notification,
                    number=NotificationNumber(number),
                    recorded_on=today,
                    status=NotificationStatus.NEW,
                )
            )

    def save(self, notification: Notification) -> Notification:
        """Store a changed notification; its status follows from the assessments.

        Raises:
            ObservationMissing: When nothing was observed.
            ReceivedInFuture: When it is dated after today.
            ChangedMeanwhile: When somebody else saved it in between.
            FieldFixed: When number, status or day of recording differs.
        """
        notification.check(self.context.clock.today())
        with self.context.write() as transaction:
            stored = transaction.notifications.get(notification.id)
            check_fixed(stored, notification, "number", "status", "recorded_on")
            return transaction.notifications.save(notification)

    def assess(self, assessment: Assessment) -> Assessment:
        """Record an assessment and move its notification along.

        Raises:
            CorePartnerMissing: When municipality, police or prosecutor was absent.
            MotivationMissing: When a required text is empty.
            AlreadyTakenUp: When a case was opened from an earlier one.
        """
        with self.context.write() as transaction:
            for earlier in transaction.assessments.of_notification(assessment.notification_id):
                if transaction.cases.of_assessment(earlier.id):
                    raise AlreadyTakenUp
            present = [transaction.organisations.get(place) for place in assessment.present]
            assessment.check({organisation.core_role for organisation in present})
            stored = transaction.assessments.add(assessment)
            notification = transaction.notifications.get(assessment.notification_id)
            waiting = assessment.outcome is AssessmentOutcome.MORE_INFORMATION
            transaction.notifications.save(
                replace(
                    notification,
                    status=(
                        NotificationStatus.IN_ASSESSMENT
                        if waiting
                        else NotificationStatus.HANDLED
                    ),
                )
            )
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
        with self.context.write() as transaction:
            assessment = transaction.assessments.get(assessment_id)
            if transaction.cases.of_assessment(assessment_id):
                raise AlreadyTakenUp
            notification = transaction.notifications.get(assessment.notification_id)
            if notification.subject_id is None:
                raise SubjectUnknown
            taken = transaction.cases.number_taken
            number = draw_number(today.year, lambda drawn: taken(CaseNumber(drawn)))
            term = transaction.settings.get(SettingKey.NECESSITY_REVIEW_TERM)
            earlier = transaction.cases.of_subject(SubjectId(notification.subject_id))
            case = Case.open(
                assessment,
                number=CaseNumber(number),
                subject_id=SubjectId(notification.subject_id),
                on=today,
                next_review_on=deadline(today, term),
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
