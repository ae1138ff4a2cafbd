# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The assessment (weging): core partners judge a notification by the criteria of the Act."""

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from casuskluis.domain.errors import RuleViolated
from casuskluis.domain.identifiers import AssessmentId, NotificationId, OrganisationId
from casuskluis.domain.partial_date import dutch_date
from casuskluis.domain.partner import CORE_ROLES, CoreRole


class CorePartnerMissing(RuleViolated):
    """Municipality, police and public prosecutor must all be present."""


class MotivationMissing(RuleViolated):
    """Taking somebody up needs every ground in words."""


class AssessedInFuture(RuleViolated):
    """An assessment cannot be recorded before it was held."""


class AssessedBeforeReceipt(RuleViolated):
    """A notification cannot be weighed before it came in."""


class MoreInformationOnce(RuleViolated):
    """More information is asked for once; after that the partners decide."""


class MoreInformationWithoutDate(RuleViolated):
    """Asking for more information needs the day by which it is there."""


class MoreInformationTooLate(RuleViolated):
    """The day by which more information must be there lies outside its term."""


class AssessmentOutcome(StrEnum):
    """What the assessment team decided. Source: practice of Noord-Limburg, and proposals."""

    NO_ACTION = "no_action"
    MORE_INFORMATION = "more_information"
    PERSON_CENTRED = "person_centred"
    CRIMINAL_INVESTIGATION = "criminal_investigation"
    REFERRED_TO_CARE = "referred_to_care"
    ADVICE = "advice"
    TRANSFERRED = "transferred"


TAKEN_FURTHER = frozenset(
    {AssessmentOutcome.PERSON_CENTRED, AssessmentOutcome.MORE_INFORMATION}
)
"""After any other outcome nothing identifying is needed any more: it is minimised at once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """One weging of one notification. Every judgement is a text; there are no scores.

    Attributes:
        present: The organisations that took part.
        criteria: The criteria of the Act, tested in words (art. 5).
        coherence: Coherence and firmness of the signals.
        alternatives: What lighter ways were considered.
        more_information_until: Date asked for with the outcome "meer informatie".
    """

    id: AssessmentId = AssessmentId(0)
    notification_id: NotificationId
    held_on: date
    present: tuple[OrganisationId, ...] = ()
    criteria: str = field(default="", repr=False)
    coherence: str = field(default="", repr=False)
    social_relations: str = field(default="", repr=False)
    self_reliance: str = field(default="", repr=False)
    necessity: str = field(default="", repr=False)
    proportionality: str = field(default="", repr=False)
    subsidiarity: str = field(default="", repr=False)
    alternatives: str = field(default="", repr=False)
    outcome: AssessmentOutcome
    motivation: str = field(default="", repr=False)
    triangle_advice_on: date | None = None
    more_information_until: date | None = None
    version: int = 1

    @property
    def ends_notification(self) -> bool:
        """Whether nobody is taken up, so that the notification is minimised."""
        return self.outcome not in TAKEN_FURTHER

    def check_days(self, *, received_on: date, today: date) -> None:
        """Refuse a day that contradicts the notification.

        Raises:
            AssessedInFuture: When it was held after today.
            AssessedBeforeReceipt: When it was held before the notification came in.
        """
        if self.held_on > today:
            raise AssessedInFuture
        if self.held_on < received_on:
            raise AssessedBeforeReceipt

    def check_waiting(self, earlier: Iterable["Assessment"], latest: date) -> None:
        """Refuse to wait for information twice, without a day, or for too long.

        Args:
            earlier: The other assessments of the same notification.
            latest: Last day of the term, from the setting.

        Raises:
            MoreInformationOnce: When it was asked for before.
            MoreInformationWithoutDate: When no day is given.
            MoreInformationTooLate: When the day lies before the assessment or after the term.
        """
        if self.outcome is not AssessmentOutcome.MORE_INFORMATION:
            return
        if any(one.outcome is AssessmentOutcome.MORE_INFORMATION for one in earlier):
            raise MoreInformationOnce
        if self.more_information_until is None:
            raise MoreInformationWithoutDate
        if not self.held_on <= self.more_information_until <= latest:
            raise MoreInformationTooLate(latest=dutch_date(latest))

    def check(self, roles_present: AbstractSet[CoreRole]) -> None:
        """Refuse an assessment that cannot carry its outcome.

        Every assessment needs the three core partners; the outcome "persoonsgerichte aanpak"
        needs criteria, coherence, necessity, proportionality, subsidiarity and a motivation.
        Source: domain.md 5.6 rule 1; explicit proportionality and subsidiarity: kst-36225.

        Raises:
            CorePartnerMissing: When one of the three is absent.
            MotivationMissing: When a required text is empty.
        """
        if not roles_present >= CORE_ROLES:
            raise CorePartnerMissing
        required = [self.motivation]
        if self.outcome is AssessmentOutcome.PERSON_CENTRED:
            required += [self.criteria, self.coherence, self.necessity]
            required += [self.proportionality, self.subsidiarity]
        if not all(text.strip() for text in required):
            raise MotivationMissing
