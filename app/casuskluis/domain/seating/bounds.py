# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""How few person-minutes any order takes: a floor under what the search finds.

The rules about order and place are let go, which can only make it cheaper. What then falls
apart into small pieces is solved exactly. For the rest the guests are divided into groups of
four; each group gets the best order for itself. No order does better for everybody than all
those together.
"""

from collections.abc import Sequence
from itertools import combinations

from casuskluis.domain.seating.board import Board, Weigher, open_board
from casuskluis.domain.seating.exact import lay_best
from casuskluis.domain.seating.reduction import parts_of

_GROUP = 4
"""Guests; four make at most fifteen different sets."""
_MOST_COMPARED = 14
"""Guests of whom every three are compared; the number of threes grows fast."""


def lower_bound(board: Board, exact: int) -> int:
    """Return person-minutes that no allowed order of this board stays under.

    Args:
        board: The agenda.
        exact: How many pieces may be laid exactly.
    """
    pieces = [(piece.minutes, piece.guests) for piece in board.pieces]
    pieces += [fixed for gap in board.gaps for fixed in gap]
    bits = {1 << place: weight for place, weight in enumerate(board.weights)}
    freed = open_board(pieces, bits)
    return sum(_part_bound(part.board, exact) for part in parts_of(freed))


def _part_bound(board: Board, exact: int) -> int:
    if len(board.pieces) <= exact:
        return board.cost(lay_best(board).order)
    pieces = [(piece.minutes, piece.guests) for piece in board.pieces]
    present = {
        1 << place: weight
        for place, weight in enumerate(board.weights)
        if any(guests >> place & 1 for _, guests in pieces)
    }
    total = 0
    for group in _groups(pieces, present):
        small = open_board(pieces, {bit: present[bit] for bit in group})
        total += small.cost(lay_best(small).order)
    return total


def _groups(
    pieces: Sequence[tuple[int, int]], weights: dict[int, int]
) -> list[tuple[int, ...]]:
    """Divide the guests: together who are most in each other's way."""
    left = sorted(weights, key=lambda bit: (-weights[bit] * _minutes(pieces, bit), bit))
    compared = left[:_MOST_COMPARED]
    waits = {
        frozenset(three): _waiting(pieces, {bit: weights[bit] for bit in three})
        for three in combinations(compared, 3)
    }
    groups = []
    while left:
        group = left[:_GROUP]
        if len(left) > _GROUP:
            group = _worst_group(left, waits)
        groups.append(tuple(group))
        left = [bit for bit in left if bit not in group]
    return groups


def _worst_group(left: list[int], waits: dict[frozenset[int], int]) -> list[int]:
    """Return the three who wait longest for each other, and who adds most to them."""
    inside = set(left)
    threes = [three for three in waits if three <= inside]
    if not threes:
        return left[:_GROUP]
    group = max(threes, key=lambda three: (waits[three], sorted(three)))

    def added(bit: int) -> int:
        return sum(waits.get(frozenset({bit, *two}), 0) for two in combinations(group, 2))

    others = [bit for bit in left if bit not in group]
    return [*sorted(group), max(others, key=added)]


def _waiting(pieces: Sequence[tuple[int, int]], weights: dict[int, int]) -> int:
    """Return the person-minutes these guests wait at least in any order."""
    small = open_board(pieces, weights)
    weigh = Weigher(small.weights)
    present = sum(piece.minutes * weigh[piece.guests] for piece in small.pieces)
    return small.cost(lay_best(small).order) - present


def _minutes(pieces: Sequence[tuple[int, int]], bit: int) -> int:
    return sum(minutes for minutes, guests in pieces if guests & bit)
