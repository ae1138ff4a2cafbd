# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What a case list turns out to say: cases and actions, each value with its certainty."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import Generic, TypeVar

from typing_extensions import override

from casuskluis.domain.naming import PersonName
from casuskluis.domain.partial_date import PartialDate
from casuskluis.exchange.moving.fields import CaseField
from casuskluis.exchange.refusals import Refused

T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Told(Generic[T_co]):
    """One value out of a list, certain or doubtful.

    Attributes:
        value: None when nothing could be made of it, or nothing was filled in.
        doubt: Dutch, why an officer should look; empty when the value is certain.
        written: What stood in the cell.
    """

    value: T_co | None = field(repr=False)
    doubt: str = ""
    written: str = field(default="", repr=False)

    @property
    def is_certain(self) -> bool:
        """Whether nobody needs to look at it."""
        return not self.doubt


class ToldByField(Mapping[CaseField, Told[T_co]]):
    """Values by field, in a third of the memory of a dictionary: rows share their fields."""

    __slots__ = ("_places", "_told")

    def __init__(self, told: Mapping[CaseField, Told[T_co]]) -> None:
        self._places = _places(tuple(told))
        self._told = tuple(told.values())

    @override
    def __getitem__(self, name: CaseField) -> Told[T_co]:
        return self._told[self._places[name]]

    @override
    def __iter__(self) -> Iterator[CaseField]:
        return iter(self._places)

    @override
    def __len__(self) -> int:
        return len(self._places)


@cache
def _places(names: tuple[CaseField, ...]) -> Mapping[CaseField, int]:
    """Return where each field stands: one and the same for all rows of a list."""
    return {name: place for place, name in enumerate(names)}


@dataclass(frozen=True, slots=True)
class Owner:
    """Who does an action: a partner or an officer.

    Attributes:
        name: As the vault has it; else as it is proposed.
        known: Whether the vault has it.
        is_officer: A colleague rather than a partner.
    """

    name: str = field(repr=False)
    known: bool = True
    is_officer: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedAction:
    """One action out of a cell.

    Attributes:
        owner: None when nobody is named.
        due_on: None when no day is named, or not one day.
        done: Marked as done in the list.
        doubts: Dutch, why an officer should look; empty when all of it is certain.
    """

    text: str = field(repr=False)
    owner: Owner | None = None
    due_on: date | None = None
    done: bool = False
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedCase:
    """One row of a case list.

    Attributes:
        row: As counted in the file, from 1.
        name: Of the person it is about.
        dates: What is a day, by field.
        texts: What is a text or a code (stage, ideology, closing reason), by field.
        partners: The organisations around the case.
        actions: In the order of the list.
        actions_written: What stood in the cell of the actions.
        double_of: The earlier row that is, or may be, about the same person.
        double_doubt: Dutch, why; empty without such a row.
        unmapped: Header and text of every filled cell in a column that holds nothing known.
        withheld: Headers of columns that may not be kept, in which this row has something.
    """

    row: int
    name: Told[PersonName]
    dates: Mapping[CaseField, Told[PartialDate]] = field(repr=False)
    texts: Mapping[CaseField, Told[str]] = field(repr=False)
    partners: Told[tuple[Owner, ...]] = field(repr=False)
    actions: tuple[ListedAction, ...] = field(repr=False)
    actions_written: str = field(default="", repr=False)
    double_of: int | None = None
    double_doubt: str = ""
    unmapped: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    withheld: tuple[str, ...] = ()

    @property
    def doubts(self) -> tuple[tuple[str, str], ...]:
        """Which fields need a look, and why."""
        found = [(CaseField.NAME.value, self.name.doubt)]
        found += [(name, day.doubt) for name, day in self.dates.items()]
        found += [(name, text.doubt) for name, text in self.texts.items()]
        found.append((CaseField.PARTNERS, self.partners.doubt))
        found = [(name, why) for name, why in found if why]
        found += [(CaseField.ACTIONS, why) for one in self.actions for why in one.doubts]
        if self.double_of is not None:
            found.insert(0, ("double", self.double_doubt))
        return tuple(found)


@dataclass(frozen=True, slots=True, kw_only=True)
class ListReading:
    """The whole list.

    Attributes:
        cases: In the order of the file.
        refused: Rows that hold something but no case, with the sentence why.
        left_out: Rows that are only headings, totals or the headers once more.
    """

    cases: tuple[ListedCase, ...] = field(repr=False)
    refused: tuple[Refused, ...]
    left_out: tuple[int, ...]
    source_name: str = ""

    @property
    def to_look_at(self) -> tuple[ListedCase, ...]:
        """The rows with doubts, those with the most doubts first."""
        doubtful = [case for case in self.cases if case.doubts]
        return tuple(sorted(doubtful, key=lambda case: -len(case.doubts)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """What the vault knows, to recognise it in the list.

    Attributes:
        organisations: Names of partners.
        officers: Labels of colleagues.
        ideologies: Codes by label.
        closing_reasons: Codes by label.
    """

    organisations: tuple[str, ...] = field(default=(), repr=False)
    officers: tuple[str, ...] = field(default=(), repr=False)
    ideologies: Mapping[str, str] = field(default_factory=dict)
    closing_reasons: Mapping[str, str] = field(default_factory=dict)
