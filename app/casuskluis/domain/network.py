# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The network around the approach: key persons, covenants and moments of contact.

Relations only. There is no field for what anybody believes, and none may come: towns were fined
for files on communities (domain.md 6.9). What was said stays with the organisation as a whole.
"""

from dataclasses import dataclass, field
from datetime import date

from casuskluis.domain.errors import RuleViolated
from casuskluis.domain.identifiers import (
    ContactMomentId,
    CovenantId,
    KeyPersonId,
    OrganisationId,
)
from casuskluis.domain.naming import PersonName


class ConsentMissing(RuleViolated):
    """A key person is only recorded with consent, and until a day."""


class CovenantIncomplete(RuleViolated):
    """A covenant has a title, and ends after it was signed."""


class ContactMomentIncomplete(RuleViolated):
    """A moment of contact needs words on what it was about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyPerson:
    """Somebody in town who knows many people and wants to be asked (sleutelpersoon).

    Attributes:
        organisation_id: For whom, when the person speaks for an organisation.
        role: What the person can help with, in neutral words.
        phenomenon: Code of the list ``phenomenon``: the theme of the contact.
        district: Code of the list ``district``.
        consent_on: When the person agreed to be recorded.
        consent_until: Until when; then ask again or remove.
        consent_how: How that was agreed, such as "formulier".
    """

    id: KeyPersonId = KeyPersonId(0)
    name: PersonName = field(repr=False)
    organisation_id: OrganisationId | None = None
    role: str = field(default="", repr=False)
    email: str = field(default="", repr=False)
    phone: str = field(default="", repr=False)
    phenomenon: str = ""
    district: str = ""
    consent_on: date
    consent_until: date
    consent_how: str = field(default="", repr=False)
    version: int = 1

    def check(self) -> None:
        """Refuse a person who did not agree.

        Raises:
            ConsentMissing: When the consent ends before it begins, or nobody wrote how it was
                given.
        """
        if self.consent_until <= self.consent_on or not self.consent_how.strip():
            raise ConsentMissing

    def has_expired(self, today: date) -> bool:
        """Whether the consent has ended."""
        return self.consent_until < today


@dataclass(frozen=True, slots=True, kw_only=True)
class Covenant:
    """An agreement between organisations, with the terms by which it must be looked at again.

    Attributes:
        parties: Who signed.
        valid_until: When it ends; None for as long as nobody ends it.
        review_on: When it must be looked at again.
        dpia_on: When the data protection impact assessment was made or renewed.
        advice_on: When the data protection officer advised.
        register_reference: Where it stands in the register of processing.
        ended_on: Since when it is no longer in force.
    """

    id: CovenantId = CovenantId(0)
    title: str
    parties: tuple[OrganisationId, ...] = ()
    signed_on: date
    valid_until: date | None = None
    review_on: date | None = None
    dpia_on: date | None = None
    advice_on: date | None = None
    register_reference: str = ""
    note: str = ""
    ended_on: date | None = None
    version: int = 1

    def check(self) -> None:
        """Refuse a covenant that cannot be.

        Raises:
            CovenantIncomplete: When it has no title or ends before it was signed.
        """
        ends = [day for day in (self.valid_until, self.ended_on) if day is not None]
        if not self.title.strip() or any(day < self.signed_on for day in ends):
            raise CovenantIncomplete


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactMoment:
    """One time that somebody of the municipality spoke with an organisation.

    Attributes:
        officer: Who of the municipality; a label.
        topic: What it was about. No persons of the other side, nobody's belief.
        phenomenon: Code of the list ``phenomenon``; may be empty.
        district: Code of the list ``district``; may be empty.
        follow_up: What was agreed.
        follow_up_on: By when.
    """

    id: ContactMomentId = ContactMomentId(0)
    organisation_id: OrganisationId
    held_on: date
    officer: str = field(default="", repr=False)
    topic: str = field(repr=False)
    phenomenon: str = ""
    district: str = ""
    follow_up: str = field(default="", repr=False)
    follow_up_on: date | None = None
    followed_up: bool = False
    version: int = 1

    def check(self) -> None:
        """Refuse a moment that says nothing.

        Raises:
            ContactMomentIncomplete: When there is no topic.
        """
        if not self.topic.strip():
            raise ContactMomentIncomplete
