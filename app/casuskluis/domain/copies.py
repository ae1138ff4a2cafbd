# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Numbered copies on paper: who holds which, and whether it came back or was destroyed."""

from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum

from casuskluis.domain.errors import RuleViolated
from casuskluis.domain.identifiers import (
    ContactId,
    MeetingId,
    OrganisationId,
    PrintedCopyId,
)


class CopyAccountedFor(RuleViolated):
    """This copy came back or was destroyed already."""


class CopyBeforePrint(RuleViolated):
    """A copy cannot be handed out, come back or be destroyed before it was printed."""


class CopyKind(StrEnum):
    """Which paper it is a copy of."""

    AGENDA = "agenda"
    DECISIONS = "decisions"
    MINUTES = "minutes"
    ACTION_CARD = "action_card"
    ASSESSMENT_FORM = "assessment_form"


class CopyState(StrEnum):
    """Where a copy is."""

    PRINTED = "printed"
    HANDED_OUT = "handed_out"
    RETURNED = "returned"
    DESTROYED = "destroyed"


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedCopy:
    """One copy that left the program.

    Attributes:
        copy_number: As printed: "exemplaar 3". The same holder keeps the same number.
        run: 1 for the first print of this number, 2 for the next, and so on.
        organisation_id: Who holds it; None for the copy that everybody may see.
        electronic: A file instead of paper.
        digest: SHA-256 of the PDF, in hexadecimal: proves which paper it was.
        handed_on, returned_on, destroyed_on: Days; None when that did not happen.
    """

    id: PrintedCopyId = PrintedCopyId(0)
    meeting_id: MeetingId
    kind: CopyKind = CopyKind.AGENDA
    copy_number: int
    run: int = 1
    organisation_id: OrganisationId | None = None
    contact_id: ContactId | None = None
    with_names: bool = False
    electronic: bool = False
    printed_at: datetime
    digest: str
    handed_on: date | None = None
    returned_on: date | None = None
    destroyed_on: date | None = None
    note: str = field(default="", repr=False)
    version: int = 1

    @property
    def state(self) -> CopyState:
        """Where it is."""
        if self.destroyed_on:
            return CopyState.DESTROYED
        if self.returned_on:
            return CopyState.RETURNED
        return CopyState.HANDED_OUT if self.handed_on else CopyState.PRINTED

    @property
    def is_missing(self) -> bool:
        """Whether it must still come back or be destroyed.

        A file counts once it was handed out: printed elsewhere, it is paper like any other.
        """
        out = self.handed_on is not None or not self.electronic
        return out and self.returned_on is None and self.destroyed_on is None

    def moved(self, state: CopyState, on: date) -> "PrintedCopy":
        """Return the copy in its next state; ``PRINTED`` takes everything back.

        Raises:
            CopyAccountedFor: When it was destroyed, or is handed out after it came back.
            CopyBeforePrint: When the day lies before the print.
        """
        if on < self.printed_at.date():
            raise CopyBeforePrint
        if state is CopyState.PRINTED:
            return replace(self, handed_on=None, returned_on=None, destroyed_on=None)
        if self.destroyed_on or (state is CopyState.HANDED_OUT and self.returned_on):
            raise CopyAccountedFor
        match state:
            case CopyState.HANDED_OUT:
                return replace(self, handed_on=on)
            case CopyState.RETURNED:
                return replace(self, returned_on=on)
            case _:
                return replace(self, destroyed_on=on)
