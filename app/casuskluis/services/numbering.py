# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Numbers that mean nothing to a stranger: a year and four digits drawn at random."""

import secrets
from collections.abc import Callable
from random import Random

from casuskluis.domain.errors import RuleViolated

_LARGEST = 9999
_TRIES = 2000


class NumbersExhausted(RuleViolated):
    """No free number was found for this year."""


def draw_number(
    year: int, taken: Callable[[str], bool], *, prefix: str = "", source: Random | None = None
) -> str:
    """Return a number such as ``2026-0147`` that is not taken yet.

    It is drawn, not counted, so that a number on paper tells nothing about how many cases a
    town has or in which order they came.

    Args:
        year: The year it starts with.
        taken: Tells whether a number is in use.
        prefix: Put before the year, such as ``M``.
        source: Where the digits come from; the system's secure source unless given.

    Raises:
        NumbersExhausted: When nearly all numbers of the year are in use.
    """
    source = source or secrets.SystemRandom()
    for _ in range(_TRIES):
        number = f"{prefix}{year}-{source.randint(1, _LARGEST):04}"
        if not taken(number):
            return number
    raise NumbersExhausted
