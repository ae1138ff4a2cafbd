# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""How long guests wait in any order, at least: a floor under what the search finds.

The rules about order and place are let go, which can only make it shorter. What then falls
apart into small pieces is solved exactly. For the rest the larger of two floors counts. One
divides the guests into groups of four, each with the best order for itself: no order does
better for everybody than all those together. The other searches from both ends (`ends.py`).
"""

from collections.abc import Sequence
from itertools import combinations

from casuskluis.domain.seating.board import Board, open_board
from casuskluis.domain.seating.ends import search_ends
from casuskluis.domain.seating.exact import lay_best
from casuskluis.domain.seating.reduction import parts_of

_GROUP = 4
"""Guests; four make at most fifteen different sets."""
_MOST_COMPARED = 14
"""Guests of whom every three are compared; the number of threes grows fast."""


def least_waiting(board: Board, exact: int, known: int) -> int:
    """Return person-minutes of waiting that no allowed order of this board stays under.

    Args:
        board: The agenda.
        exact: How many pieces may be laid exactly.
        known: The waiting in an order that was found.
    """
    pieces = [(piece.minutes, piece.guests) for piece in board.pieces]
    pieces += [fixed for gap in board.gaps for fixed in gap]
    bits = {1 << place: weight for place, weight in enumerate(board.weights)}
    freed = open_board(pieces, bits)
    return sum(_part_waiting(part.board, exact, known) for part in parts_of(freed))


def _part_waiting(board: Board, exact: int, known: int) -> int:
    if len(board.pieces) <= exact:
        return board.waiting(lay_best(board).order)
    by_group = least_by_group(board)
    if by_group >= known:
        return by_group
    return max(by_group, search_ends(board, known).waiting)


def least_by_group(board: Board) -> int:
    """Return the waiting when each group of four guests has the best order for itself."""
    pieces = [(piece.minutes, piece.guests) for piece in board.pieces]
    present = {
        1 << place: weight
        for place, weight in enumerate(board.weights)
        if any(guests >> place & 1 for _, guests in pieces)
    }
    return sum(
        _waiting(pieces, {bit: present[bit] for bit in group})
        for group in _groups(pieces, present)
    )


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
    return small.waiting(lay_best(small).order)


def _minutes(pieces: Sequence[tuple[int, int]], bit: int) -> int:
    return sum(minutes for minutes, guests in pieces if guests & bit)
