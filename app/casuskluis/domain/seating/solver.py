# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Finding the order: exact for an agenda of ordinary length, and honest about the rest."""

from casuskluis.domain.seating.problem import SeatingOrder, SeatingProblem


def best_order(problem: SeatingProblem) -> SeatingOrder:
    """Return the order in which guests sit the fewest person-minutes.

    Among equally good orders the one closest to the order of entry. Exact up to
    `EXACT_ITEMS` items that may move; above that as good as could be found, with a lower bound.

    Raises:
        ItemsWaitForEachOther: When items must come after each other in a circle.
        PlacesBreakOrder: When the fixed places leave no room for what must come after what.
    """
    raise NotImplementedError
