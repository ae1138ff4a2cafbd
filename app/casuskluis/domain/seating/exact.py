# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The best order, by dynamic programming over the sets of pieces that were laid.

Whoever had an item already and has one still to come sits through the next piece, whatever the
order before it was. So the rest of the meeting depends on the set alone: 2^n states for n
pieces.
"""

from dataclasses import dataclass

from casuskluis.domain.seating.board import Board, Weigher, union

_NEVER = 1 << 62


@dataclass(frozen=True, slots=True)
class Laid:
    """An order of pieces, and how many states were weighed to find it."""

    order: tuple[int, ...]
    states: int


def lay_best(board: Board) -> Laid:
    """Return the cheapest order; among those the fewest exchanges, then the first entered.

    A feasible order must exist.
    """
    table = _Table(board.with_twins())
    states = table.fill()
    return Laid(table.read(), states)


class _Table:
    """What the rest of the meeting costs at least, for each set of pieces laid."""

    def __init__(self, board: Board) -> None:
        self._board = board
        self._count = len(board.pieces)
        self._full = (1 << self._count) - 1
        self._weigh = Weigher(board.weights)
        fixed = [union(guests for _, guests in gap) for gap in board.gaps]
        self._before = [union(fixed[:slot]) for slot in range(self._count + 1)]
        self._after = [union(fixed[slot + 1 :]) for slot in range(self._count + 1)]
        self._rest = [_NEVER] * (self._full + 1)
        self._moves = [self._movable(slot) for slot in range(self._count + 1)]
        self._seen = self._unions([piece.guests for piece in board.pieces])

    def fill(self) -> int:
        """Weigh every set that can occur, largest first; returns how many."""
        needs = self._unions([piece.need for piece in self._board.pieces])
        fine = self._board.precision
        states = 0
        for laid in range(self._full, -1, -1):
            if needs[laid] & ~laid:
                continue
            states += 1
            active, gap = self._gap(laid)
            cheapest = 0 if laid == self._full else self._step(laid, active)[0]
            self._rest[laid] = min(gap * fine + cheapest, _NEVER)
        return states

    def read(self) -> tuple[int, ...]:
        """Return the order, from the front."""
        order, laid = [], 0
        while laid != self._full:
            _, index = self._step(laid, self._gap(laid)[0])
            order.append(index)
            laid |= 1 << index
        return tuple(order)

    def _step(self, laid: int, active: int) -> tuple[int, int]:
        """Return the cheapest rest from here on, and the piece that comes next."""
        weigh, rest, fine = self._weigh, self._rest, self._board.precision
        cheapest, chosen = _NEVER, -1
        for index, bit, minutes, guests, need in self._moves[laid.bit_count()]:
            if laid & bit or need & ~laid:
                continue
            cost = (
                minutes * fine * weigh[active | guests]
                + (laid >> index).bit_count()
                + rest[laid | bit]
            )
            if cost < cheapest:
                cheapest, chosen = cost, index
        return cheapest, chosen

    def _gap(self, laid: int) -> tuple[int, int]:
        """Return who sits through the next piece, and what the fixed items before it cost."""
        slot = laid.bit_count()
        seen = self._seen[laid] | self._before[slot]
        to_come = self._seen[self._full ^ laid] | self._after[slot]
        cost = 0
        gap = self._board.gaps[slot]
        for place, (minutes, guests) in enumerate(gap):
            coming = to_come | union(mask for _, mask in gap[place:])
            cost += minutes * self._weigh[guests | (seen & coming)]
            seen |= guests
        return seen & to_come, cost

    def _movable(self, slot: int) -> list[tuple[int, int, int, int, int]]:
        return [
            (index, 1 << index, piece.minutes, piece.guests, piece.need)
            for index, piece in enumerate(self._board.pieces)
            if piece.first <= slot <= piece.last
        ]

    def _unions(self, masks: list[int]) -> list[int]:
        made = [0] * (self._full + 1)
        for laid in range(1, self._full + 1):
            bit = laid & -laid
            made[laid] = made[laid ^ bit] | masks[bit.bit_length() - 1]
        return made
