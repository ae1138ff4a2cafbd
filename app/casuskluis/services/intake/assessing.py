# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Recording an assessment and what follows from it for the notification."""

from dataclasses import dataclass, replace
from datetime import date

from casuskluis.domain.assessment import Assessment, AssessmentOutcome
from casuskluis.domain.errors import RuleViolated
from casuskluis.domain.identifiers import OrganisationId
from casuskluis.domain.minimising import Minimised
from casuskluis.domain.notification import Notification, NotificationStatus
from casuskluis.domain.officer import Permission
from casuskluis.domain.setting import SettingKey
from casuskluis.services.context import Context
from casuskluis.services.intake.minimising import minimise
from casuskluis.services.terms.working_days import term_ends
from casuskluis.storage.transaction import Transaction


class AlreadyTakenUp(RuleViolated):
    """A case was opened from this assessment before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Routing:
    """Where a notification went after it was weighed.

    Attributes:
        to: The organisation.
        on: The day on which it was passed on.
    """

    to: OrganisationId
    on: date


@dataclass(frozen=True, slots=True)
class AssessingService:
    """Weighing of notifications by the partners."""

    context: Context

    def latest_information(self, held_on: date) -> date:
        """Return the last day by which more information may be asked.

        Raises:
            SettingNotANumber: When the term is empty or absurd.
        """
        with self.context.read(Permission.OWN_CASES) as transaction:
            return _latest(transaction, held_on)

    def record(self, assessment: Assessment, routing: Routing | None = None) -> Assessment:
        """Record an assessment, move its notification along, and minimise it if it ends there.

        Raises:
            CorePartnerMissing: When municipality, police or prosecutor was absent.
            MotivationMissing: When a required text is empty.
            AssessedInFuture: When it was held after today.
            AssessedBeforeReceipt: When it was held before the notification came in.
            MoreInformationOnce: When more information was asked for before.
            MoreInformationWithoutDate: When it is asked for without a day.
            MoreInformationTooLate: When that day lies outside the term.
            RoutedImpossible: When it was passed on before it came in, or after today.
            AlreadyTakenUp: When a case was opened from an earlier assessment.
            Minimised: When the notification was minimised before.
        """
        today = self.context.clock.today()
        with self.context.write(Permission.OWN_CASES) as transaction:
            told = transaction.notifications.get(assessment.notification_id)
            if told.minimised_on:
                raise Minimised
            earlier = transaction.assessments.of_notification(told.id)
            if any(transaction.cases.of_assessment(one.id) for one in earlier):
                raise AlreadyTakenUp
            present = [transaction.organisations.get(place) for place in assessment.present]
            assessment.check({organisation.core_role for organisation in present})
            assessment.check_days(received_on=told.received_on, today=today)
            assessment.check_waiting(earlier, _latest(transaction, assessment.held_on))
            stored = transaction.assessments.add(assessment)
            moved = transaction.notifications.save(_moved(told, assessment, routing, today))
            if assessment.ends_notification:
                minimise(transaction, moved, today)
                stored = transaction.assessments.get(stored.id)
        return stored


def _moved(
    told: Notification, assessment: Assessment, routing: Routing | None, today: date
) -> Notification:
    waiting = assessment.outcome is AssessmentOutcome.MORE_INFORMATION
    status = NotificationStatus.IN_ASSESSMENT if waiting else NotificationStatus.HANDLED
    moved = replace(told, status=status)
    if routing is not None:
        moved = replace(moved, routed_to_id=routing.to, routed_on=routing.on)
    moved.check(today)
    return moved


def _latest(transaction: Transaction, held_on: date) -> date:
    return term_ends(transaction, SettingKey.MORE_INFORMATION_TERM, held_on)
