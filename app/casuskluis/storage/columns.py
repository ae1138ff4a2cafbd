# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Columns that hold values of the domain.

The tables are STRICT, so a column is TEXT or INTEGER and nothing else. Days, moments and
times are ISO text: readable in any tool and sorted as text in the order of time.
"""

from collections.abc import Callable
from datetime import UTC, date, datetime, time
from enum import StrEnum
from typing import Generic, TypeVar

from sqlalchemy import Dialect, Integer, Text
from sqlalchemy.types import TypeDecorator
from typing_extensions import override

from casuskluis.domain.partial_date import NotADate, PartialDate
from casuskluis.storage.failures import StorageDamaged

_E = TypeVar("_E", bound=StrEnum)
_T = TypeVar("_T")


def storable(text: str) -> str:
    """Return the text, with half characters (lone surrogates) replaced: they are no UTF-8."""
    if text.isascii():  # most texts, and told at once
        return text
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return text.encode("utf-8", "replace").decode("utf-8")
    return text


def _read(kind: Callable[[str], _T], text: str | None) -> _T | None:
    """Return the value a text stands for.

    Raises:
        StorageDamaged: When it stands for nothing; the text itself is told to nobody.
    """
    try:
        return None if text is None else kind(text)
    except (ValueError, NotADate):
        raise StorageDamaged("a stored value cannot be read") from None


class Words(TypeDecorator[str]):
    """Text as it was typed, control characters and all."""

    impl = Text
    cache_ok = True

    @override
    def process_bind_param(self, value: str | None, _dialect: Dialect) -> str | None:
        return None if value is None else storable(value)


class Flag(TypeDecorator[bool]):
    """Yes or no, as 1 or 0."""

    impl = Integer
    cache_ok = True

    @override
    def process_bind_param(self, value: bool | None, _dialect: Dialect) -> int | None:
        return None if value is None else int(value)

    @override
    def process_result_value(self, value: int | None, _dialect: Dialect) -> bool | None:
        return None if value is None else bool(value)


class Day(TypeDecorator[date]):
    """A date, as ``2026-03-01``."""

    impl = Text
    cache_ok = True

    @override
    def process_bind_param(self, value: date | None, _dialect: Dialect) -> str | None:
        return None if value is None else value.isoformat()

    @override
    def process_result_value(self, value: str | None, _dialect: Dialect) -> date | None:
        return _read(date.fromisoformat, value)


class Moment(TypeDecorator[datetime]):
    """A moment in UTC, always with microseconds so that text sorts in the order of time."""

    impl = Text
    cache_ok = True

    @override
    def process_bind_param(self, value: datetime | None, _dialect: Dialect) -> str | None:
        return (
            None if value is None else value.astimezone(UTC).isoformat(timespec="microseconds")
        )

    @override
    def process_result_value(self, value: str | None, _dialect: Dialect) -> datetime | None:
        return _read(datetime.fromisoformat, value)


class TimeOfDay(TypeDecorator[time]):
    """A time on the clock of the meeting room."""

    impl = Text
    cache_ok = True

    @override
    def process_bind_param(self, value: time | None, _dialect: Dialect) -> str | None:
        return None if value is None else value.isoformat()

    @override
    def process_result_value(self, value: str | None, _dialect: Dialect) -> time | None:
        return _read(time.fromisoformat, value)


class Partial(TypeDecorator[PartialDate]):
    """A date of which the day or the month may be unknown."""

    impl = Text
    cache_ok = True

    @override
    def process_bind_param(self, value: PartialDate | None, _dialect: Dialect) -> str | None:
        return None if value is None else value.iso()

    @override
    def process_result_value(self, value: str | None, _dialect: Dialect) -> PartialDate | None:
        return _read(PartialDate.parse, value)


class Several(TypeDecorator[tuple[_E, ...]], Generic[_E]):
    """Members of an enumeration of the domain, by their values, with commas between them."""

    impl = Text
    cache_ok = True

    def __init__(self, members: type[_E]) -> None:
        super().__init__()
        self.members = members

    @override
    def process_bind_param(self, value: tuple[_E, ...] | None, _dialect: Dialect) -> str | None:
        return None if value is None else ",".join(member.value for member in value)

    @override
    def process_result_value(
        self, value: str | None, _dialect: Dialect
    ) -> tuple[_E, ...] | None:
        if value is None:
            return None
        return tuple(self.members(word) for word in value.split(",") if word)


class Choice(TypeDecorator[_E], Generic[_E]):
    """A member of an enumeration of the domain, by its value."""

    impl = Text
    cache_ok = True

    def __init__(self, members: type[_E]) -> None:
        super().__init__()
        self.members = members
        self._known: dict[str | None, _E | None] = {one.value: one for one in members}
        self._known[None] = None

    @override
    def process_bind_param(self, value: _E | None, _dialect: Dialect) -> str | None:
        return None if value is None else value.value

    @override
    def process_result_value(self, value: str | None, _dialect: Dialect) -> _E | None:
        return self._known[value] if value in self._known else _read(self.members, value)
