# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What must come after what, and which places are taken: from an agenda to a board."""

from collections.abc import Iterable, Mapping, Sequence
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
    windows = _windows(problem)
    place = {key: index for index, key in enumerate(windows)}
    needs = dict.fromkeys(windows, 0)
    for before, after in problem.before:
        if before in place and after in place:
            needs[after] |= 1 << place[before]
    return tuple(
        replace(piece, need=needs[key], first=first, last=last)
        for piece, (key, (first, last)) in zip(pieces, windows.items(), strict=True)
    )


def _windows(problem: SeatingProblem) -> dict[int, tuple[int, int]]:
    """Return the first and the last slot of each item that may move."""
    items = problem.items
    pins = {item.key: place for place, item in enumerate(items) if item.pinned}
    free = [place for place, item in enumerate(items) if not item.pinned]
    whole = {item.key: (0, len(items) - 1) for item in items}
    whole |= {key: (place, place) for key, place in pins.items()}
    sequence = _sequence(problem)
    places = _narrowed(whole, sequence, problem.before)
    slots = {
        item.key: (
            sum(place < places[item.key][0] for place in free),
            sum(place <= places[item.key][1] for place in free) - 1,
        )
        for item in items
        if not item.pinned
    }
    among = [pair for pair in problem.before if slots.keys() >= set(pair)]
    return _narrowed(slots, [key for key in sequence if key in slots], among)


def _sequence(problem: SeatingProblem) -> list[int]:
    """Return the keys with each after what it must follow."""
    graph: TopologicalSorter[int] = TopologicalSorter({item.key: () for item in problem.items})
    for before, after in problem.before:
        graph.add(after, before)
    try:
        return list(graph.static_order())
    except CycleError:
        raise ItemsWaitForEachOther from None


def _narrowed(
    windows: Mapping[int, tuple[int, int]],
    sequence: Sequence[int],
    before: Sequence[tuple[int, int]],
) -> dict[int, tuple[int, int]]:
    """Move the ends of the windows so that what comes before ends before what comes after."""
    earlier: dict[int, list[int]] = {}
    later: dict[int, list[int]] = {}
    for one, other in before:
        earlier.setdefault(other, []).append(one)
        later.setdefault(one, []).append(other)
    first: dict[int, int] = {}
    last: dict[int, int] = {}
    for key in sequence:
        first[key] = max([windows[key][0], *(first[one] + 1 for one in earlier.get(key, ()))])
    for key in reversed(sequence):
        last[key] = min([windows[key][1], *(last[one] - 1 for one in later.get(key, ()))])
    if any(first[key] > last[key] for key in sequence):
        raise PlacesBreakOrder
    return {key: (first[key], last[key]) for key in windows}
