# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What every reader of this package gives back: what can be taken, and what is refused."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Generic, TypeVar

from casuskluis.domain.partner import Contact
from casuskluis.domain.subject import Subject
from casuskluis.exchange.refusals import Refused

T = TypeVar("T")

Progress = Callable[[int, int], None]
"""Called with what is done and what there is to do, in rows or cards."""
Cancel = Callable[[], bool]
"""Tells whether the officer asked to stop."""

NO_COUNTS: Mapping[str, int] = MappingProxyType({})
BSN_ACCEPTED = "bsn_accepted"
"""Key in `Reading.counts`: filled-in BSNs that pass the eleven test."""
BSN_REFUSED = "bsn_refused"
"""Key in `Reading.counts`: filled-in BSNs that do not."""
BELONGS_ABOVE = "belongs_above"
"""Key in `Reading.counts`: lines that hold only more of the person above (BRP)."""


@dataclass(frozen=True, slots=True)
class ContactRecord:
    """A contact as a file gives it; the organisation is still only a name."""

    contact: Contact
    organisation_name: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class PersonRecord:
    """A person as a file gives it.

    Attributes:
        subject: Holds a BSN only when the reader was told to keep it.
        bsn_checked: The file held a BSN and it passed the eleven test.
    """

    subject: Subject
    bsn_checked: bool = False


@dataclass(frozen=True, slots=True)
class Taken(Generic[T]):
    """A row or card that can be added.

    Attributes:
        row: Row of the sheet, first line of the record in a CSV file, or number of the card;
            all count from 1.
        record: What was read.
        key: The same for the same record in a second import. Made of fields that are stored,
            never of a BSN.
        notes: Dutch sentences about what was left out, such as a house number without a street.
    """

    row: int
    record: T = field(repr=False)
    key: str = field(repr=False)
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading(Generic[T]):
    """The whole file: every row or card that holds something is in exactly one of both.

    Attributes:
        taken: In the order of the file.
        refused: In the order of the file.
        source_name: Name of the file without its folder; empty when only bytes were given.
        counts: Extra figures for the report; see the constants of this module.
    """

    taken: tuple[Taken[T], ...]
    refused: tuple[Refused, ...]
    source_name: str = ""
    counts: Mapping[str, int] = field(default_factory=lambda: NO_COUNTS)

    @property
    def total(self) -> int:
        """How many rows or cards the file holds."""
        return len(self.taken) + len(self.refused)
