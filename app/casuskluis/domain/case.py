# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A case (casus): the work on one subject within the person-centred approach."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from casuskluis.domain.assessment import Assessment, AssessmentOutcome
from casuskluis.domain.errors import RuleViolated
from casuskluis.domain.identifiers import (
    AssessmentId,
    CaseId,
    CaseNumber,
    LifeDomainNoteId,
    RelatedPersonId,
    SubjectId,
)
from casuskluis.domain.naming import PersonName
from casuskluis.domain.review import ReviewOverdue


class TransitionNotAllowed(RuleViolated):
    """A case cannot go from this phase to that one."""


class NotTakenUp(RuleViolated):
    """No case opens without an assessment that ended in the person-centred approach."""


class ClosesBeforeOpening(RuleViolated):
    """A case cannot close before the day it opened."""


class CaseClosed(RuleViolated):
    """Nothing new is recorded in a closed case."""


class ClosingReasonMissing(RuleViolated):
    """Closing needs a reason."""


class ClosedCaseHasNoRetention(RuleViolated):
    """Only a closed case has a date of destruction to extend, hold or carry out."""


class ExtensionNotLater(RuleViolated):
    """An extension must be later than the present date of destruction."""


class RetentionReasonMissing(RuleViolated):
    """Keeping a file longer needs a reason."""


class RetentionEnded(RuleViolated):
    """The time of this file has passed: it is destroyed, not opened again."""


class HeldFromDestruction(RuleViolated):
    """A legal hold stops the destruction of this file."""


class NotYetDue(RuleViolated):
    """The day of destruction of this file has not come."""


class NecessityMissing(RuleViolated):
    """A related person is only recorded with the reason why that is necessary."""


class CasePhase(StrEnum):
    """Where a case stands. Before it, a notification is new or in assessment."""

    CASE_MEETING = "case_meeting"
    MONITORING = "monitoring"
    AFTERCARE = "aftercare"
    CLOSED = "closed"
    DESTROYED = "destroyed"


OPEN_PHASES = frozenset({CasePhase.CASE_MEETING, CasePhase.MONITORING, CasePhase.AFTERCARE})

TRANSITIONS: Mapping[CasePhase, frozenset[CasePhase]] = {
    CasePhase.CASE_MEETING: frozenset({CasePhase.MONITORING, CasePhase.CLOSED}),
    CasePhase.MONITORING: frozenset(
        {CasePhase.CASE_MEETING, CasePhase.AFTERCARE, CasePhase.CLOSED}
    ),
    CasePhase.AFTERCARE: frozenset({CasePhase.CASE_MEETING, CasePhase.CLOSED}),
    CasePhase.CLOSED: frozenset({CasePhase.CASE_MEETING, CasePhase.DESTROYED}),
    CasePhase.DESTROYED: frozenset(),
}
"""Which phase may follow which. Source: NCTV, the four steps of the approach."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One case. Only ``number`` may appear outside the vault without further thought.

    Attributes:
        reason: Aanleiding, in a few sentences.
        ideology: Code of the list ``ideology``. "Activisme" is not on it and never a ground.
        district: Coarse area, optional.
        next_review_on: Day by which the necessity review must be done.
        closing_reason: Code of the list ``closing_reason``.
        destroy_on: Day on which the file must go; set at closing.
        extension_reason: Why it is kept longer than the term.
        legal_hold: A request, complaint or court case stops destruction; ``hold_reason`` says
            which, ``held_since`` since when.
        restricted: Only named officers may open it.
        reentry_of: The earlier case of the same subject (herinstroom).
    """

    id: CaseId = CaseId(0)
    number: CaseNumber
    subject_id: SubjectId
    assessment_id: AssessmentId
    phase: CasePhase = CasePhase.CASE_MEETING
    opened_on: date
    recorded_on: date
    reason: str = field(default="", repr=False)
    ideology: str = ""
    district: str = field(default="", repr=False)
    case_coordinator: str = field(default="", repr=False)
    process_coordinator: str = field(default="", repr=False)
    next_review_on: date | None = None
    closed_on: date | None = None
    closing_reason: str = ""
    destroy_on: date | None = None
    extension_reason: str = field(default="", repr=False)
    legal_hold: bool = False
    hold_reason: str = field(default="", repr=False)
    held_since: date | None = None
    restricted: bool = False
    reentry_of: CaseId | None = None
    version: int = 1

    @classmethod
    def open(
        cls,
        assessment: Assessment,
        *,
        number: CaseNumber,
        subject_id: SubjectId,
        on: date,
        next_review_on: date,
    ) -> "Case":
        """Return the case that follows from an assessment.

        Raises:
            NotTakenUp: When the outcome was anything but the person-centred approach.
        """
        if assessment.outcome is not AssessmentOutcome.PERSON_CENTRED:
            raise NotTakenUp
        return cls(
            number=number,
            subject_id=subject_id,
            assessment_id=assessment.id,
            opened_on=on,
            recorded_on=on,
            next_review_on=next_review_on,
        )

    @property
    def is_open(self) -> bool:
        """Whether work on it goes on."""
        return self.phase in OPEN_PHASES

    @property
    def next_phases(self) -> frozenset[CasePhase]:
        """The phases it may go to from here."""
        return TRANSITIONS[self.phase]

    def review_overdue(self, today: date) -> bool:
        """Whether the necessity review should have been done by now."""
        return self.is_open and self.next_review_on is not None and self.next_review_on < today

    def check_open(self) -> None:
        """Refuse to record anything new in a case that is closed.

        Raises:
            CaseClosed: When work on it has ended.
        """
        if not self.is_open:
            raise CaseClosed

    def check_takes_information(self, today: date) -> None:
        """Refuse new information in a case that is closed or not reviewed in time.

        Source: domain.md 5.6 rule 5; reading stays possible.

        Raises:
            CaseClosed: When work on it has ended.
            ReviewOverdue: When its necessity review is past its date.
        """
        self.check_open()
        if self.review_overdue(today):
            raise ReviewOverdue

    def moved_to(self, phase: CasePhase, today: date) -> "Case":
        """Return the case in another open phase; for closing use `closed`.

        Opening a closed case again takes its date of destruction away: closing it anew sets
        another one. A legal hold stays until somebody lifts it.

        Raises:
            TransitionNotAllowed: When the phase cannot follow the present one.
            RetentionEnded: When its date of destruction has passed.
        """
        if phase not in self.next_phases or phase not in OPEN_PHASES:
            raise TransitionNotAllowed
        if self.destroy_on is not None and self.destroy_on < today:
            raise RetentionEnded
        return replace(
            self,
            phase=phase,
            closed_on=None,
            closing_reason="",
            destroy_on=None,
            extension_reason="",
        )

    def closed(self, *, on: date, reason: str, destroy_on: date) -> "Case":
        """Return the case, closed on a day for a reason, with its date of destruction.

        Raises:
            TransitionNotAllowed: When it is closed already.
            ClosesBeforeOpening: When the day lies before the opening.
            ClosingReasonMissing: When no reason is given.
        """
        if CasePhase.CLOSED not in self.next_phases:
            raise TransitionNotAllowed
        if on < self.opened_on:
            raise ClosesBeforeOpening
        if not reason.strip():
            raise ClosingReasonMissing
        return replace(
            self,
            phase=CasePhase.CLOSED,
            closed_on=on,
            closing_reason=reason,
            destroy_on=destroy_on,
            extension_reason="",
            next_review_on=None,
        )

    def kept_until(self, day: date, reason: str) -> "Case":
        """Return the closed case with a later date of destruction.

        Raises:
            ClosedCaseHasNoRetention: When it is not closed.
            ExtensionNotLater: When the day is not later.
            RetentionReasonMissing: When no reason is given.
        """
        if self.phase is not CasePhase.CLOSED or self.destroy_on is None:
            raise ClosedCaseHasNoRetention
        if day <= self.destroy_on:
            raise ExtensionNotLater
        if not reason.strip():
            raise RetentionReasonMissing
        return replace(self, destroy_on=day, extension_reason=reason)

    def held(self, *, since: date, reason: str) -> "Case":
        """Return the case with a legal hold.

        Raises:
            RetentionReasonMissing: When no reason is given.
        """
        if not reason.strip():
            raise RetentionReasonMissing
        return replace(self, legal_hold=True, hold_reason=reason, held_since=since)

    def released(self) -> "Case":
        """Return the case without a legal hold."""
        return replace(self, legal_hold=False, hold_reason="", held_since=None)

    def check_destructible(self, today: date) -> None:
        """Refuse the destruction of a file whose time has not come.

        Raises:
            ClosedCaseHasNoRetention: When it is not closed.
            HeldFromDestruction: When there is a legal hold.
            NotYetDue: When its day has not come.
        """
        if self.phase is not CasePhase.CLOSED or self.destroy_on is None:
            raise ClosedCaseHasNoRetention
        if self.legal_hold:
            raise HeldFromDestruction
        if self.destroy_on > today:
            raise NotYetDue


@dataclass(frozen=True, slots=True, kw_only=True)
class RelatedPerson:
    """Another person who had to be mentioned (nevenbetrokkene). Leaves when the case closes."""

    id: RelatedPersonId = RelatedPersonId(0)
    case_id: CaseId
    name: PersonName = field(repr=False)
    relation: str = ""
    necessity: str = field(repr=False)
    version: int = 1

    def check(self) -> None:
        """Refuse a person without a reason.

        Raises:
            NecessityMissing: When the reason is empty.
        """
        if not self.necessity.strip():
            raise NecessityMissing


@dataclass(frozen=True, slots=True, kw_only=True)
class LifeDomainNote:
    """The situation in one life domain (leefgebied), in words; there is no score."""

    id: LifeDomainNoteId = LifeDomainNoteId(0)
    case_id: CaseId
    life_domain: str
    noted_on: date
    situation: str = field(default="", repr=False)
    protective_factors: str = field(default="", repr=False)
    risk_factors: str = field(default="", repr=False)
    subject_view: str = field(default="", repr=False)
    author: str = field(default="", repr=False)
    version: int = 1
