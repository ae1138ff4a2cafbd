# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Chance that can be repeated: every draw of the demonstration comes from one seed."""

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta
from random import Random
from typing import Any, TypeVar

from casuskluis.domain.partial_date import MONTHS
from casuskluis.domain.subject import Gender

T = TypeVar("T")

_SATURDAY = 5
_HOLIDAYS = frozenset({(1, 1), (4, 27), (12, 25), (12, 26)})
_COUNTS = ("twee", "drie", "vier", "vijf", "zes")
_WEEKS = ("twee", "drie", "vier", "zes")
_PRONOUNS = {
    Gender.MALE: ("hij", "hem", "zijn"),
    Gender.FEMALE: ("zij", "haar", "haar"),
}


def workday(day: date) -> date:
    """Return the day itself, or the next on which an office is open.

    Feasts that move with Easter are left out: nobody notices in a demonstration.
    """
    while day.weekday() >= _SATURDAY or (day.month, day.day) in _HOLIDAYS:
        day += timedelta(days=1)
    return day


def last_workday(day: date) -> date:
    """Return the day itself, or the last one before it on which an office was open."""
    while workday(day) != day:
        day -= timedelta(days=1)
    return day


def spoken(day: date) -> str:
    """Return a day as one says it, such as "3 maart 2025"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


class Chance:
    """Draws that depend on nothing but the seed."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)  # noqa: S311 - repeatable invention, nothing secret
        self._decks: dict[Sequence[Any], list[Any]] = {}
        self._uses: Counter[Any] = Counter()

    def pick(self, options: Sequence[T]) -> T:
        """Return one of the options."""
        return self.random.choice(options)

    def deal(self, options: tuple[T, ...]) -> T:
        """Return one of the options; none comes back before all have had their turn."""
        deck = self._decks.setdefault(options, [])
        if not deck:
            deck.extend(self.shuffled(options))
        card: T = deck.pop()
        return card

    def rarest(self, options: Sequence[T]) -> T:
        """Return one of the options that were returned least often until now."""
        fewest = min(self._uses[option] for option in options)
        choice = self.pick([option for option in options if self._uses[option] == fewest])
        self._uses[choice] += 1
        return choice

    def shuffled(self, options: Sequence[T]) -> list[T]:
        """Return the options in another order."""
        return self.random.sample(options, len(options))

    def happens(self, share: float) -> bool:
        """Return true in this share of the cases."""
        return self.random.random() < share

    def number(self, lowest: int, highest: int) -> int:
        """Return a whole number, both bounds included."""
        return self.random.randint(lowest, highest)

    def between(self, first: date, last: date) -> date:
        """Return an office day from the first to the last, as far as there is one."""
        span = max((last - first).days, 0)
        day = workday(first + timedelta(days=self.number(0, span)))
        return min(day, max(first, last_workday(last)))

    def fill(self, text: str, gender: Gender = Gender.UNKNOWN, **slots: str) -> str:
        """Return a text with its slots filled: pronouns, numbers in words, and those given."""
        he, him, his = _PRONOUNS.get(gender, _PRONOUNS[Gender.MALE])
        return text.format(
            hij=he,
            Hij=he.capitalize(),
            hem=him,
            zijn=his,
            Zijn=his.capitalize(),
            maanden=self.pick(_COUNTS),
            aantal=self.pick(_COUNTS),
            termijn=self.pick(_WEEKS),
            **slots,
        )
