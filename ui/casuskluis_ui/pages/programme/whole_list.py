# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A list model over records that are few: all of them are read, and filtered by words."""

from collections.abc import Callable, Mapping, Sequence
from typing import Protocol, TypeVar

from casuskluis.domain.naming import fold
from casuskluis_ui.models import LineSource, ListQuery


class Numbered(Protocol):
    """A record with an identifier."""

    @property
    def id(self) -> int:
        """Its identifier."""


R = TypeVar("R", bound=Numbered)


def whole_list(
    read: Callable[[], Sequence[R]], words: Callable[[R], str]
) -> LineSource[str, R]:
    """Return the source of a list.

    Args:
        read: Returns every record, in the order shown.
        words: What the quick filter looks in.
    """

    def ids(query: ListQuery[str]) -> Sequence[int]:
        wanted = fold(query.filter).split()
        return [
            int(one.id) for one in read() if all(word in fold(words(one)) for word in wanted)
        ]

    def lines(wanted: Sequence[int]) -> Mapping[int, R]:
        return {int(one.id): one for one in read() if int(one.id) in set(wanted)}

    return LineSource(ids, lines)
