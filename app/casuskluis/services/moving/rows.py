# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""One row of a list on its way in: what it says, what is doubtful, what the officer decided."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from casuskluis.domain.identifiers import SubjectId
from casuskluis.domain.known import KnownMatch
from casuskluis.exchange.moving.fields import CaseField, ListedStage
from casuskluis.exchange.moving.listed import ListedAction, ListedCase


class ListedFate(StrEnum):
    """What happens to a row when the list is taken in as it stands now."""

    TAKE = "take"
    UNDECIDED = "undecided"
    """A double, or somebody who is known? Until the officer decides it stays out."""
    BLOCKED = "blocked"
    """Something is missing that cannot be left out; until then it stays out."""
    SKIPPED = "skipped"
    REFUSED = "refused"
    """It may not be taken over."""


class Person(StrEnum):
    """What an officer decides about the person of a row."""

    SAME = "same"
    """The same as in an earlier row, or as somebody in the vault."""
    OTHER = "other"
    """Somebody else, however alike."""
    SKIP = "skip"
    """The row stays out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """What the officer decided about a row.

    Attributes:
        subject_id: With `Person.SAME`: who in the vault; None for the person of ``same_row``.
        same_row: With `Person.SAME`: the earlier row of the list.
    """

    person: Person
    subject_id: SubjectId | None = None
    same_row: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """What holds for the whole list.

    Attributes:
        stage_if_missing: The phase of rows that name none; None leaves them out.
        keep_unmapped: Columns that mean nothing known become a note in the file under their
            header; else their text is left behind, which is told for each row.
        review_by: Day by which the necessity review of the running cases must be done; None
            for four weeks from today.
    """

    stage_if_missing: ListedStage | None = None
    keep_unmapped: bool = True
    review_by: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """Why an officer should look at a value.

    Attributes:
        about: Which field; ``double`` or ``known`` when it is about the person.
        label: The same in Dutch.
        text: Why, in Dutch.
        written: What stood in the cell.
    """

    about: str
    label: str
    text: str
    written: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldLine:
    """One value of a row, to show and to correct.

    Attributes:
        shown: As it will be kept.
        written: As it stood in the list.
        doubt: Dutch; empty when it is certain.
    """

    name: CaseField
    label: str
    shown: str = field(repr=False)
    written: str = field(repr=False)
    doubt: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedRow:
    """One row of the preview.

    Attributes:
        case: What the row says.
        stage: Its phase, also when it was chosen for the whole list.
        known: Who in the vault may be the same person, best first.
        came_before: A row with the same person, day of birth and number came in before.
        decided: What the officer decided about the person.
        accepted: The officer looked, and the doubts are settled.
        fate: What happens to it as things stand.
        reasons: Dutch, why it stays out; or what is good to know of a row that is taken.
        doubts: What to look at; empty when all is certain.
        destroy_on: For a closed case: when its file must go.
        coordinator_known: The listed coordinator is a colleague in the vault.
    """

    case: ListedCase
    stage: ListedStage | None = None
    known: tuple[KnownMatch, ...] = field(default=(), repr=False)
    came_before: bool = False
    decided: Decided | None = None
    accepted: bool = False
    fate: ListedFate = ListedFate.TAKE
    reasons: tuple[str, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    destroy_on: date | None = None
    coordinator_known: bool = False

    @property
    def needs_a_look(self) -> bool:
        """Whether the officer has something to settle or to look at here."""
        waits = {ListedFate.UNDECIDED, ListedFate.BLOCKED}
        return self.fate in waits or bool(self.doubts and not self.accepted)

    @property
    def row(self) -> int:
        """As counted in the file, from 1."""
        return self.case.row

    @property
    def shown(self) -> str:
        """The name, for the preview."""
        name = self.case.name
        return name.value.sorted_display if name.value else name.written

    @property
    def actions(self) -> tuple[ListedAction, ...]:
        """The actions of the row."""
        return self.case.actions

    @property
    def unmapped(self) -> tuple[tuple[str, str], ...]:
        """Header and text of cells in columns that mean nothing known."""
        return self.case.unmapped

    @property
    def withheld(self) -> tuple[str, ...]:
        """Headers of columns that may not be kept, in which this row has something."""
        return self.case.withheld
