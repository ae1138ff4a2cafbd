# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The days a paper is about, as chosen in a tab."""

from datetime import date
from typing import NamedTuple


class Period(NamedTuple):
    """First and last day, both included."""

    first: date
    last: date

    @classmethod
    def of_year(cls, year: int) -> "Period":
        """Return a whole year."""
        return cls(date(year, 1, 1), date(year, 12, 31))
