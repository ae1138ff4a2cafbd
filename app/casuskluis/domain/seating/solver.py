# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Finding the order: exact for an agenda of ordinary length, and honest about the rest."""

from casuskluis.domain.seating.board import Board
from casuskluis.domain.seating.bounds import least_by_group, least_waiting
from casuskluis.domain.seating.ends import search_ends
from casuskluis.domain.seating.exact import Laid, lay_best
from casuskluis.domain.seating.problem import SeatingOrder, SeatingProblem, person_minutes
from casuskluis.domain.seating.reduction import parts_of
from casuskluis.domain.seating.rules import board_of, feasible_order
from casuskluis.domain.seating.search import improved, lay_well

EXACT_ITEMS = 15
"""Items that may move, for which the best order is found with certainty."""
_EXACT_BLOCKS = 17
"""The same for the blocks of a longer agenda: once for each part, in less than a second."""


def best_order(problem: SeatingProblem) -> SeatingOrder:
    """Return the order in which guests sit the fewest person-minutes.

    Among equally good orders the one closest to the order of entry. Exact up to
    `EXACT_ITEMS` items that may move; above that as good as could be found, with a lower bound.

    Raises:
        ItemsWaitForEachOther: When items must come after each other in a circle.
        PlacesBreakOrder: When the fixed places leave no room for what must come after what.
    """
    board = board_of(problem)
    if len(board.pieces) <= EXACT_ITEMS:
        laid = lay_best(board)
        bound = board.cost(laid.order)
    else:
        laid, bound = _lay_long(board)
    movable = [item for item in problem.items if not item.pinned]
    following = iter([movable[index] for index in laid.order])
    items = [item if item.pinned else next(following) for item in problem.items]
    return SeatingOrder(
        order=tuple(item.key for item in items),
        entered=person_minutes(problem.items, problem.people),
        seated=person_minutes(items, problem.people),
        bound=bound,
        states=laid.states,
    )


def _lay_long(board: Board) -> tuple[Laid, int]:
    """Return the best of what was found, and the lower bound."""
    order: tuple[int, ...] = ()
    bound, states = board.least, 0
    for part in parts_of(board):
        laid, floor = _lay_part(part.board)
        order += part.expanded(laid.order)
        states += laid.states
        bound += floor
    tried = [improved(board, one) for one in (order, feasible_order(board))]
    best = min(tried, key=board.fine_cost)
    return Laid(best, states), bound


def _lay_part(board: Board) -> tuple[Laid, int]:
    """Return an order of a part, and the waiting that no order stays under."""
    if len(board.pieces) <= _EXACT_BLOCKS:
        laid = lay_best(board)
        return laid, board.waiting(laid.order)
    laid = lay_well(board)
    if board.has_rules:
        return laid, least_waiting(board, _EXACT_BLOCKS, board.waiting(laid.order))
    ends = search_ends(board, board.waiting(laid.order))
    floor = max(ends.waiting, least_by_group(board))
    best = min((ends.order or laid.order, laid.order), key=board.cost)
    return Laid(best, laid.states + ends.states), floor
