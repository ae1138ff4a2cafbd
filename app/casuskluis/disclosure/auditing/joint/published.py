# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What has gone out before, as an attacker collects it."""

from dataclasses import dataclass
from datetime import date

from casuskluis.disclosure.model.printed import PrintedTable
from casuskluis.disclosure.model.table import Code, code


@dataclass(frozen=True, slots=True)
class Published:
    """One overview that went out, or is about to.

    Attributes:
        reference_date: The day whose situation it shows.
        printed: Everything printed.
        filter: Which part of the records it counts; empty for all of them.
        lasting: Whether it counts events that never stop counting, such as notifications
            received. What was counted on an earlier day then still counts on a later one.
    """

    reference_date: date
    printed: PrintedTable
    filter: Code = ()
    lasting: bool = False

    def names(self, pairs: frozenset[tuple[str, str]]) -> bool:
        """Tell whether it has a cell for records that are all of this."""
        own = frozenset(self.filter)
        if not own <= pairs:
            return False
        places = self.printed.shape.places
        return code(pairs) in places or code(pairs - own) in places


@dataclass(frozen=True, slots=True)
class Division:
    """Public knowledge about categories: one is made up of others, without overlap.

    Attributes:
        dimension: Of which dimension.
        whole: The category divided; None for everybody.
        parts: What it is divided into, and nothing is left.
    """

    dimension: str
    whole: str | None
    parts: tuple[str, ...]
