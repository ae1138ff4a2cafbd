# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A notification (melding): somebody tells the municipality about worrying behaviour."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from casuskluis.domain.errors import RuleViolated
from casuskluis.domain.identifiers import (
    NotificationId,
    NotificationNumber,
    OrganisationId,
    SubjectId,
)
from casuskluis.domain.partial_date import PartialDate


class ObservationMissing(RuleViolated):
    """A notification needs what was observed; an opinion alone is not enough."""


class ReceivedInFuture(RuleViolated):
    """A notification cannot be received after today."""


class IncidentAfterReceipt(RuleViolated):
    """What was seen cannot have happened after it was notified."""


class FeedbackInFuture(RuleViolated):
    """Feedback that is still to come cannot be recorded as given."""


class FeedbackBeforeReceipt(RuleViolated):
    """The notifier cannot have been told before the notification came in."""


class RoutedWithoutPlace(RuleViolated):
    """A notification that was passed on needs both the organisation and the day."""


class RoutedImpossible(RuleViolated):
    """A notification cannot be passed on before it came in, or after today."""


class NotificationStatus(StrEnum):
    """Where a notification stands."""

    NEW = "new"
    IN_ASSESSMENT = "in_assessment"
    HANDLED = "handled"


class NotifierKind(StrEnum):
    """Who notified."""

    ORGANISATION = "organisation"
    CITIZEN = "citizen"
    ANONYMOUS = "anonymous"


@dataclass(frozen=True, slots=True, kw_only=True)
class Notification:
    """One melding, with what was seen kept apart from what the notifier makes of it.

    Attributes:
        channel: Code of the list ``channel``.
        source_domain: Code of the list ``source_domain``, for the figures.
        ideology: Code of the list ``ideology``, as far as it can be told yet.
        shield_source: The notifier is named on no paper.
        observed_behaviour: What was seen or heard (fact).
        notifier_opinion: What the notifier thinks it means.
        acute_danger: Show at once what to do (112, police); ``danger_action`` is what was done.
        earlier_id: An earlier notification about the same person.
        known_reason: Why it was made although the person was known already.
        routed_to_id: The organisation it was passed on to, on ``routed_on``.
        feedback_by: Who told the notifier, and ``feedback_note`` what.
        minimised_on: When it was brought back to number, dates and outcome, because nobody
            was taken up.
        remove_on: Day on which the rest of a minimised notification goes.
        external_id: How the sender names it, when it came in as a file; tells a double.
        recorded_on: When it was typed; ``received_on`` is when it came in.
    """

    id: NotificationId = NotificationId(0)
    number: NotificationNumber
    received_on: date
    recorded_on: date
    channel: str = ""
    notifier_kind: NotifierKind = NotifierKind.ORGANISATION
    notifier_organisation_id: OrganisationId | None = None
    notifier_name: str = field(default="", repr=False)
    notifier_reach: str = field(default="", repr=False)
    shield_source: bool = False
    source_domain: str = ""
    subject_id: SubjectId | None = None
    ideology: str = ""
    observed_behaviour: str = field(repr=False)
    notifier_opinion: str = field(default="", repr=False)
    incident_on: PartialDate | None = None
    incident_place: str = field(default="", repr=False)
    acute_danger: bool = False
    danger_action: str = field(default="", repr=False)
    earlier_id: NotificationId | None = None
    known_reason: str = field(default="", repr=False)
    routed_to_id: OrganisationId | None = None
    routed_on: date | None = None
    feedback_wanted: bool = True
    feedback_on: date | None = None
    feedback_by: str = field(default="", repr=False)
    feedback_note: str = field(default="", repr=False)
    external_id: str = field(default="", repr=False)
    minimised_on: date | None = None
    remove_on: date | None = None
    status: NotificationStatus = NotificationStatus.NEW
    version: int = 1

    @property
    def feedback_owed(self) -> bool:
        """Whether the notifier still waits for an answer."""
        return self.feedback_wanted and self.feedback_on is None

    def check(self, today: date) -> None:
        """Refuse a notification that says nothing or whose days contradict each other.

        Raises:
            ObservationMissing: When nothing was observed, unless it was minimised.
            ReceivedInFuture: When it is dated after today.
            IncidentAfterReceipt: When the incident can only be later than the notification.
            FeedbackInFuture: When the feedback is dated after today.
            FeedbackBeforeReceipt: When the feedback is dated before the notification.
            RoutedWithoutPlace: When it was passed on without a day, or to nobody.
            RoutedImpossible: When it was passed on before it came in, or after today.
        """
        if not self.observed_behaviour.strip() and self.minimised_on is None:
            raise ObservationMissing
        if self.received_on > today:
            raise ReceivedInFuture
        if self.incident_on is not None and self.incident_on.earliest > self.received_on:
            raise IncidentAfterReceipt
        self._check_feedback(today)
        self._check_routing(today)

    def _check_feedback(self, today: date) -> None:
        if self.feedback_on is None:
            return
        if self.feedback_on > today:
            raise FeedbackInFuture
        if self.feedback_on < self.received_on:
            raise FeedbackBeforeReceipt

    def _check_routing(self, today: date) -> None:
        if (self.routed_to_id is None) != (self.routed_on is None):
            raise RoutedWithoutPlace
        if self.routed_on is not None and not self.received_on <= self.routed_on <= today:
            raise RoutedImpossible
