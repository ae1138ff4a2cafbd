# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What must come after what, and which places are taken: from an agenda to a board."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from graphlib import CycleError, TopologicalSorter

from casuskluis.domain.seating.board import Board, Piece
from casuskluis.domain.seating.problem import (
    ItemsWaitForEachOther,
    PlacesBreakOrder,
    SeatingItem,
    SeatingProblem,
)


def board_of(problem: SeatingProblem) -> Board:
    """Return the board of an agenda; piece ``i`` is the i-th item that may move.

    Raises:
        ItemsWaitForEachOther: When items must come after each other in a circle.
        PlacesBreakOrder: When the fixed places leave no room for what must come after what.
    """
    bits = {guest: 1 << place for place, guest in enumerate(_guests(problem.items))}
    weights = tuple(problem.people.get(guest, 1) for guest in bits)
    gaps: list[list[tuple[int, int]]] = [[]]
    pieces: list[Piece] = []
    for item in problem.items:
        mask = sum(bits[guest] for guest in item.guests)
        if item.pinned:
            gaps[-1].append((item.minutes, mask))
        else:
            pieces.append(Piece(item.minutes, mask))
            gaps.append([])
    board = Board(_within(problem, pieces), tuple(map(tuple, gaps)), weights)
    feasible_order(board)
    return board


def feasible_order(board: Board) -> tuple[int, ...]:
    """Return an order that keeps the rules, as close to the order of entry as is simple.

    The piece whose last slot comes first goes first. With windows that respect what comes
    before what, this finds an order whenever there is one (unit jobs, earliest deadline first).

    Raises:
        PlacesBreakOrder: When there is none.
    """
    entered = tuple(range(len(board.pieces)))
    if board.allows(entered):
        return entered
    order: list[int] = []
    left = set(entered)
    for slot in entered:
        ready = [index for index in left if board.pieces[index].first <= slot]
        if not ready:
            raise PlacesBreakOrder
        chosen = min(ready, key=lambda index: (board.pieces[index].last, index))
        order.append(chosen)
        left.remove(chosen)
    if not board.allows(order):
        raise PlacesBreakOrder
    return tuple(order)


def _guests(items: Iterable[SeatingItem]) -> list[int]:
    return sorted({guest for item in items for guest in item.guests})


def _within(problem: SeatingProblem, pieces: list[Piece]) -> tuple[Piece, ...]:
    """Give each piece what it needs and the slots it may take."""
    sequence = _sequence(problem)
    windows = _windows(problem, len(pieces), sequence)
    movable = [item.key for item in problem.items if not item.pinned]
    place = {key: index for index, key in enumerate(movable)}
    needs = dict.fromkeys(movable, 0)
    for before, after in problem.before:
        if before in place and after in place:
            needs[after] |= 1 << place[before]
    return tuple(
        replace(piece, need=needs[key], first=windows[key][0], last=windows[key][1])
        for key, piece in zip(movable, pieces, strict=True)
    )


def _sequence(problem: SeatingProblem) -> list[int]:
    """Return the keys with each after what it must follow."""
    graph: TopologicalSorter[int] = TopologicalSorter({item.key: () for item in problem.items})
    for before, after in problem.before:
        graph.add(after, before)
    try:
        return list(graph.static_order())
    except CycleError:
        raise ItemsWaitForEachOther from None


def _windows(
    problem: SeatingProblem, count: int, sequence: list[int]
) -> Mapping[int, tuple[int, int]]:
    """Return the first and the last place (in the whole list) as slots of what may move."""
    pins = {item.key: place for place, item in enumerate(problem.items) if item.pinned}
    free = [place for place, item in enumerate(problem.items) if not item.pinned]
    first = {key: pins.get(key, 0) for key in sequence}
    last = {key: pins.get(key, len(problem.items) - 1) for key in sequence}
    followers: dict[int, list[int]] = {}
    for before, after in problem.before:
        followers.setdefault(before, []).append(after)
    for key in sequence:
        for after in followers.get(key, ()):
            first[after] = max(first[after], first[key] + 1)
    for key in reversed(sequence):
        for after in followers.get(key, ()):
            last[key] = min(last[key], last[after] - 1)
    if any(not first[key] <= pins[key] <= last[key] for key in pins):
        raise PlacesBreakOrder
    return {
        key: (
            sum(place < first[key] for place in free),
            sum(place <= last[key] for place in free) - 1,
        )
        for key in sequence
    }
