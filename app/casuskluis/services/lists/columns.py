# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Columns of lists: what a cell holds, for the window, the file and the command line alike."""

from collections.abc import Callable
from dataclasses import KW_ONLY, dataclass
from datetime import date
from enum import StrEnum
from typing import Generic, TypeVar

from casuskluis.domain.coding import CodeBook
from casuskluis.domain.partial_date import dutch_date

LineT = TypeVar("LineT")
Value = str | int | date | None
"""What a cell holds; None is nothing. A date stays a date, for spreadsheets."""


class ListKind(StrEnum):
    """Which list; the value is also the name under which ways to look at it are kept."""

    CASES = "cases"
    NOTIFICATIONS = "notifications"
    PERSONS = "persons"
    ORGANISATIONS = "organisations"
    CONTACTS = "contacts"
    MEETINGS = "meetings"
    ACTIONS = "actions"
    REQUESTS = "requests"
    ACTIVITIES = "activities"
    KEY_PERSONS = "key_persons"
    CONTACT_MOMENTS = "contact_moments"
    COVENANTS = "covenants"
    SIGNALS = "signals"
    ANALYSES = "analyses"
    POLICY_PLANS = "policy_plans"
    LEDGER = "ledger"
    JOURNAL = "journal"
    DEADLINES = "deadlines"
    BREACHES = "breaches"


@dataclass(frozen=True, slots=True)
class ListWords:
    """What columns need to put codes and days into words."""

    codes: CodeBook
    today: date


@dataclass(frozen=True, slots=True)
class ListColumn(Generic[LineT]):
    """One column.

    Attributes:
        key: Stable name, under which the choice of columns is kept.
        title: Dutch heading.
        value: What a cell holds.
        sort: The order to ask the service for; empty when the database cannot sort on it.
        wide: Takes the room that is left.
        usual: Shown as long as nobody chose columns.
    """

    key: str
    title: str
    value: Callable[[LineT], Value]
    _: KW_ONLY
    sort: str = ""
    wide: bool = False
    usual: bool = True

    def text(self, line: LineT) -> str:
        """Return what a cell says."""
        return value_text(self.value(line))

    @property
    def numeric(self) -> bool:
        """Whether the cells are numbers, as the heading says: "Aantal ..." or "Lopende ..."."""
        return self.key.startswith("count_")


def value_text(value: Value) -> str:
    """Return the words for what a cell holds: dates as 31-12-2026."""
    if isinstance(value, date):
        return dutch_date(value)
    return "" if value is None else str(value)


def yes_no(answer: bool) -> str:  # noqa: FBT001 - the answer itself
    """Return "ja" or nothing: an empty cell reads faster than a column of "nee"."""
    return "ja" if answer else ""
