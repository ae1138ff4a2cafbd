# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A good order for an agenda that is too long to weigh every set of its items.

A beam over the same states as the exact method: after each slot only the most promising sets
are kept. Then single pieces are moved as long as that helps.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from heapq import nsmallest

from casuskluis.domain.seating.board import Board, Weigher, union
from casuskluis.domain.seating.exact import Laid
from casuskluis.domain.seating.rules import feasible_order

_WIDTH = 60
"""States kept after each slot."""
_COMPARED = 300
"""States looked at more closely to choose these."""
_MOST_ROUNDS = 30


def lay_well(board: Board) -> Laid:
    """Return an allowed order, never dearer than the order of entry when that is allowed."""
    beam = _Beam(board)
    start = feasible_order(board)
    found = [order for order in (beam.run(), start) if len(order) == len(start)]
    best = min((improved(board, order) for order in found), key=board.fine_cost)
    return Laid(best, beam.states)


def improved(board: Board, order: tuple[int, ...]) -> tuple[int, ...]:
    """Return the order after moving one piece at a time to where it costs least."""
    best, cost = order, board.fine_cost(order)
    for _ in range(_MOST_ROUNDS):
        before = cost
        for index in range(len(order)):
            place = best.index(index)
            rest = best[:place] + best[place + 1 :]
            for slot in range(len(order)):
                tried = (*rest[:slot], index, *rest[slot:])
                if slot == place or not board.allows(tried):
                    continue
                if (tried_cost := board.fine_cost(tried)) < cost:
                    best, cost = tried, tried_cost
        if cost == before:
            break
    return best


@dataclass(frozen=True, slots=True)
class _State:
    """A set of pieces laid, in the order with the least waiting so far."""

    waited: int
    order: tuple[int, ...]
    laid: int


class _Beam:
    """The search, slot by slot."""

    def __init__(self, board: Board) -> None:
        self.states = 0
        self._board = board
        self._people = Weigher(board.weights)
        self._minutes = Weigher([piece.minutes for piece in board.pieces])
        self._items_of = [
            union(1 << i for i, piece in enumerate(board.pieces) if piece.guests >> place & 1)
            for place in range(len(board.weights))
        ]

    def run(self) -> tuple[int, ...]:
        """Return the order found; empty when the rules left nothing of the beam."""
        kept = [_State(0, (), 0)]
        for slot in range(len(self._board.pieces)):
            made: dict[int, _State] = {}
            for after in (after for state in kept for after in self._after(state, slot)):
                known = made.get(after.laid)
                if known is None or after.waited < known.waited:
                    made[after.laid] = after
            self.states += len(made)
            near = nsmallest(_COMPARED, made.values(), key=lambda one: (one.waited, one.order))
            kept = nsmallest(_WIDTH, near, key=self._promise)
        return kept[0].order if kept else ()

    def _after(self, state: _State, slot: int) -> Iterator[_State]:
        """Yield every state one piece further."""
        active = self._active(state.laid, slot)
        fixed = sum(
            minutes * self._people[active & ~guests]
            for minutes, guests in self._board.gaps[slot]
        )
        for index, piece in enumerate(self._board.pieces):
            blocked = state.laid >> index & 1 or piece.need & ~state.laid
            if blocked or not piece.first <= slot <= piece.last:
                continue
            waited = state.waited + fixed + piece.minutes * self._people[active & ~piece.guests]
            yield _State(waited, (*state.order, index), state.laid | 1 << index)

    def _active(self, laid: int, slot: int) -> int:
        """Return who had an item already and has one to come."""
        gaps = self._board.gaps
        before = union(guests for gap in gaps[:slot] for _, guests in gap)
        after = union(guests for gap in gaps[slot + 1 :] for _, guests in gap)
        found = 0
        for place, items in enumerate(self._items_of):
            seen = items & laid or before >> place & 1
            coming = items & ~laid or after >> place & 1
            found |= 1 << place if seen and coming else 0
        return found

    def _promise(self, state: _State) -> tuple[int, tuple[int, ...]]:
        """Guess the waiting when those who are in finish one by one, shortest first."""
        active = self._active(state.laid, len(state.order))
        left = [
            (self._minutes[items & ~state.laid], items & ~state.laid, weight)
            for place, (items, weight) in enumerate(
                zip(self._items_of, self._board.weights, strict=True)
            )
            if active >> place & 1
        ]
        taken, waiting = 0, state.waited
        for minutes, items, weight in sorted(left):
            taken |= items
            waiting += weight * (self._minutes[taken] - minutes)
        return waiting, state.order
