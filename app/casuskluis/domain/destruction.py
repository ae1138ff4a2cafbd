# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Destruction: the list, what remains of a file, and the figures that stay."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from casuskluis.domain.assessment import AssessmentOutcome
from casuskluis.domain.case import CasePhase
from casuskluis.domain.errors import RuleViolated
from casuskluis.domain.identifiers import (
    DestructionListId,
    DestructionRecordId,
    RetainedFigureId,
)
from casuskluis.domain.subject import AgeBand


class NothingToDestroy(RuleViolated):
    """There is no file whose time has come."""


class SecondPersonMissing(RuleViolated):
    """Destruction needs a second person."""


class SamePersonTwice(RuleViolated):
    """The second person must be somebody else."""


class ListNotDrawn(RuleViolated):
    """Only a list that was drawn up and not carried out yet can be confirmed."""


class FileKind(StrEnum):
    """What sort of file was destroyed."""

    CASE = "case"
    NOTIFICATION = "notification"


class DestructionStatus(StrEnum):
    """How far a destruction list is."""

    DRAWN = "drawn"
    CARRIED_OUT = "carried_out"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True, kw_only=True)
class DestructionList:
    """A list of files to destroy (vernietigingslijst), drawn by one and confirmed by another.

    Attributes:
        number: Year and sequence, such as ``V2026-01``.
        confirmed_by: The second person.
        with_passphrase: The second person confirmed with an own passphrase; else on paper.
    """

    id: DestructionListId = DestructionListId(0)
    number: str
    drawn_on: date
    drawn_by: str = field(repr=False)
    status: DestructionStatus = DestructionStatus.DRAWN
    confirmed_by: str = field(default="", repr=False)
    confirmed_on: date | None = None
    with_passphrase: bool = False
    version: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class DestructionRecord:
    """One file on a list, and after it the neutral record that stays.

    Source: Archiefbesluit 1995 art. 8 (specification, ground, method). It names nobody.

    Attributes:
        list_id: None for a notification that was not taken up, removed at its term.
        record_id: Identifier the file had; never used again.
        number: Case or notification number.
        ground: Why: the setting and its source, in words.
        contents: How much of what was destroyed, as words and numbers.
        destroyed_on: None while it is only listed.
    """

    id: DestructionRecordId = DestructionRecordId(0)
    list_id: DestructionListId | None = None
    kind: FileKind
    record_id: int
    number: str
    opened_on: date
    closed_on: date | None = None
    destroy_on: date
    ground: str = ""
    remark: str = field(default="", repr=False)
    contents: str = ""
    destroyed_on: date | None = None
    version: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class RetainedFigure:
    """What the yearly figures need of a destroyed file: nothing that leads to a person.

    Attributes:
        quarter: First day of the quarter in which the notification came in.
        phase: Of the case; None when there was none.
    """

    id: RetainedFigureId = RetainedFigureId(0)
    quarter: date
    source_domain: str = ""
    ideology: str = ""
    outcome: AssessmentOutcome | None = None
    phase: CasePhase | None = None
    age_band: AgeBand = AgeBand.UNKNOWN
    version: int = 1


def quarter_of(day: date) -> date:
    """Return the first day of the quarter a day lies in."""
    return date(day.year, (day.month - 1) // 3 * 3 + 1, 1)
