# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What goes into an *Uitkomst Overleg*, how much of it, and what comes out."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time
from enum import IntEnum
from uuid import UUID

from casuskluis.domain.action import ActionItem
from casuskluis.domain.errors import RuleViolated
from casuskluis.domain.identifiers import CaseNumber, MeetingNumber
from casuskluis.domain.meeting import Decision
from casuskluis.domain.partner import Organisation
from casuskluis.domain.subject import Subject


class NothingToExchange(RuleViolated):
    """No case of the meeting may stand in the file, so there is no file to make."""


class TooManyToExchange(RuleViolated):
    """The national model puts at most so many discussed cases in one list."""


class Level(IntEnum):
    """How much is told; the three levels of the national agreements (plateau 1)."""

    EXISTS = 0
    LIMITED = 1
    FULL = 2


LEVEL_LABELS: Mapping[Level, str] = {
    Level.EXISTS: "0 bestaat",
    Level.LIMITED: "1 beperkt",
    Level.FULL: "2 volledig",
}
LEVEL_TEXTS: Mapping[Level, str] = {
    Level.EXISTS: "Alleen dat de casus is besproken, en wanneer. Geen namen en geen teksten.",
    Level.LIMITED: "Ook de besluiten. Geen namen, geen acties en geen verslag.",
    Level.FULL: "Alles: verslag, besluiten, acties en de gegevens van de betrokkene.",
}


@dataclass(frozen=True, slots=True)
class OutcomeAction:
    """An action with the organisation that does it; None when that is not in the vault."""

    action: ActionItem = field(repr=False)
    owner: Organisation | None


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeCase:
    """A case as it was discussed.

    Attributes:
        minutes: What the adopted minutes say about it.
        other_names: Names that may not stand in a text below level 2, beside the subject's.
    """

    number: CaseNumber
    started_on: date
    subject: Subject | None = field(repr=False)
    minutes: str = field(default="", repr=False)
    decisions: tuple[Decision, ...] = field(default=(), repr=False)
    actions: tuple[OutcomeAction, ...] = field(default=(), repr=False)
    other_names: tuple[str, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeMeeting:
    """A meeting of which the outcome is exchanged.

    Attributes:
        origin: Random number of the vault, from which the references of the file are made.
            Whoever does not hold it cannot tell from a reference what it refers to.
        cases: What the receiver may know of, in the order of the agenda.
        loose_decisions: How many decisions belong to no case.
        loose_actions: How many actions belong to no case.
    """

    number: MeetingNumber
    held_on: date
    starts_at: time
    ends_at: time
    origin: UUID = field(repr=False)
    cases: tuple[OutcomeCase, ...]
    loose_decisions: int = 0
    loose_actions: int = 0


@dataclass(frozen=True, slots=True)
class NationalFile:
    """A finished file.

    Attributes:
        data: JSON in UTF-8, the same bytes for the same input.
        report: Dutch sentences: what the model asks and the vault does not have, and what was
            left out because of it. Holds numbers, never a name.
        cases: The cases in it.
    """

    data: bytes = field(repr=False)
    report: tuple[str, ...]
    cases: tuple[CaseNumber, ...]
