# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Columns that several lists have: the same name, heading and words in each of them."""

from typing import Protocol, TypeVar

from casuskluis.domain.coding import CodeList
from casuskluis.domain.naming import PersonName
from casuskluis.services.lists.columns import ListColumn, ListWords


class Numbered(Protocol):
    """A line that has a number of its own."""

    @property
    def number(self) -> str:
        """The number people call it by."""


class Named(Protocol):
    """A line about a person whose name is known."""

    @property
    def name(self) -> PersonName:
        """Who it is about."""


class Themed(Protocol):
    """A line that has a theme."""

    @property
    def phenomenon(self) -> str:
        """Code of the list ``phenomenon``."""


class Placed(Protocol):
    """A line about a part of the town."""

    @property
    def district(self) -> str:
        """Code of the list ``district``."""


NumberedT = TypeVar("NumberedT", bound=Numbered)
NamedT = TypeVar("NamedT", bound=Named)
ThemedT = TypeVar("ThemedT", bound=Themed)
PlacedT = TypeVar("PlacedT", bound=Placed)


def number_column(*, sort: str = "") -> ListColumn[NumberedT]:
    """Return the column with the number of each line."""
    return ListColumn("number", "Nummer", lambda one: one.number, sort=sort)


def name_column(*, sort: str = "") -> ListColumn[NamedT]:
    """Return the column with the name of each person, last name first."""
    return ListColumn("name", "Naam", lambda one: one.name.sorted_display, sort=sort, wide=True)


def theme_column(words: ListWords, *, wide: bool = False) -> ListColumn[ThemedT]:
    """Return the column with the theme of each line."""
    label = words.codes.label
    return ListColumn(
        "theme", "Thema", lambda one: label(CodeList.PHENOMENON, one.phenomenon), wide=wide
    )


def district_column(words: ListWords) -> ListColumn[PlacedT]:
    """Return the column with the part of the town each line is about."""
    label = words.codes.label
    return ListColumn("district", "Wijk", lambda one: label(CodeList.DISTRICT, one.district))
