# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the subject and the partners are told: informing, disclosures, and requests."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from casuskluis.domain.errors import RuleViolated
from casuskluis.domain.identifiers import (
    AccessRequestId,
    CaseId,
    DisclosureId,
    InformingId,
    OrganisationId,
    SubjectId,
)


class InformingIncomplete(RuleViolated):
    """Either when and how the subject was informed, or why not and until when."""


class DisclosureIncomplete(RuleViolated):
    """A disclosure needs a receiver, what was given and its ground."""


class RefusalWithoutReason(RuleViolated):
    """A refusal needs its reason."""


class IdentityNotChecked(RuleViolated):
    """A request is only granted to somebody whose identity was checked."""


class ExtensionWithoutReason(RuleViolated):
    """A term is only extended with a reason that the requester is told."""


class ExtendedTooLate(RuleViolated):
    """A term can only be extended while it runs, and once."""


class RequestDecided(RuleViolated):
    """The request has a decision already."""


class DecisionWithoutWords(RuleViolated):
    """A decision on a request needs its motivation."""


class RequestIncomplete(RuleViolated):
    """A request needs a requester, a day of receipt that is not in the future, and a kind."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Informing:
    """Whether, when and how the subject was told (informering; GGM, AVG art. 13 and 14).

    Attributes:
        informed: Told, or not told yet.
        manner: How: conversation, letter.
        reaction: What the subject said about it (zienswijze).
        reason_not: Why not yet (AVG art. 14(5), art. 23 with UAVG art. 41).
        postponed_until: When that is looked at again.
    """

    id: InformingId = InformingId(0)
    case_id: CaseId
    recorded_on: date
    informed: bool
    informed_on: date | None = None
    manner: str = field(default="", repr=False)
    informed_by: str = field(default="", repr=False)
    reaction: str = field(default="", repr=False)
    reason_not: str = field(default="", repr=False)
    postponed_until: date | None = None
    author: str = field(default="", repr=False)
    version: int = 1

    def check(self) -> None:
        """Refuse a record that says neither.

        Raises:
            InformingIncomplete: When the day and the manner, or the reason and until when,
                are missing.
        """
        told = self.informed_on and self.manner.strip()
        put_off = self.reason_not.strip() and self.postponed_until
        if not (told if self.informed else put_off):
            raise InformingIncomplete


@dataclass(frozen=True, slots=True, kw_only=True)
class Disclosure:
    """Data handed to a partner, or refused (verstrekking, weigering; art. 8 of the Act).

    Attributes:
        what: In a few words, without repeating the data.
        legal_basis: The ground.
        from_print: Recorded by the program when a paper was printed.
    """

    id: DisclosureId = DisclosureId(0)
    case_id: CaseId
    organisation_id: OrganisationId | None
    disclosed_on: date
    what: str = field(repr=False)
    legal_basis: str = ""
    refused: bool = False
    refusal_reason: str = field(default="", repr=False)
    from_print: bool = False
    author: str = field(default="", repr=False)
    version: int = 1

    def check(self) -> None:
        """Refuse a record an auditor can do nothing with.

        Raises:
            DisclosureIncomplete: When receiver, content or ground is missing.
            RefusalWithoutReason: When it was refused and no reason is given.
        """
        if not (self.organisation_id and self.what.strip()):
            raise DisclosureIncomplete
        if self.refused and not self.refusal_reason.strip():
            raise RefusalWithoutReason
        if not self.refused and not self.legal_basis.strip():
            raise DisclosureIncomplete


class RequestKind(StrEnum):
    """What somebody asks about his own data. Source: AVG art. 15, 16, 17 and 21."""

    ACCESS = "access"
    RECTIFICATION = "rectification"
    ERASURE = "erasure"
    OBJECTION = "objection"


class RequestOutcome(StrEnum):
    """What was decided."""

    GRANTED = "granted"
    PARTLY = "partly"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True, kw_only=True)
class AccessRequest:
    """A request of a data subject, with its legal clock (AVG art. 12(3)).

    Attributes:
        number: Year and sequence, such as ``AVG2026-03``.
        subject_id: Whom it is about, once known to be in the vault.
        requester: Name as written by the requester.
        identity_method: How the identity was checked; the document itself is not kept.
        due_on: Last day to answer; set at receipt from the setting, moved by an extension.
        hold: Whether the data must stay until it is handled (always while undecided).
    """

    id: AccessRequestId = AccessRequestId(0)
    number: str
    kind: RequestKind = RequestKind.ACCESS
    subject_id: SubjectId | None = None
    requester: str = field(repr=False)
    received_on: date
    due_on: date
    identity_checked_on: date | None = None
    identity_method: str = field(default="", repr=False)
    extended_on: date | None = None
    extension_reason: str = field(default="", repr=False)
    outcome: RequestOutcome | None = None
    decided_on: date | None = None
    motivation: str = field(default="", repr=False)
    sent_on: date | None = None
    note: str = field(default="", repr=False)
    version: int = 1

    @property
    def is_pending(self) -> bool:
        """Whether a decision is still to come; it stops destruction (legal hold)."""
        return self.outcome is None

    def is_late(self, today: date) -> bool:
        """Whether the answer should have been given by now."""
        return self.sent_on is None and self.is_running and self.due_on < today

    @property
    def is_running(self) -> bool:
        """Whether something still has to be decided or sent."""
        if self.outcome is RequestOutcome.WITHDRAWN:
            return False
        return self.outcome is None or self.sent_on is None

    def check(self, today: date) -> None:
        """Refuse a request nobody can answer.

        Raises:
            RequestIncomplete: When the requester is missing or it comes from the future.
        """
        if not self.requester.strip() or self.received_on > today:
            raise RequestIncomplete
