# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A floor under the waiting, by searching from both ends of the meeting at once.

An agenda without rules costs the same from back to front. So the sets of pieces that can be
laid with little waiting are the same from either end. When all sets with less than T waiting
are known, every order either goes from one of them to the rest of another, or it takes 2T at
least.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from heapq import heappop, heappush

from casuskluis.domain.seating.board import Board, Weigher, union

_MOST_STATES = 40_000


@dataclass(frozen=True, slots=True)
class BothEnds:
    """What came out.

    Attributes:
        waiting: Person-minutes of waiting that no order stays under.
        order: The best order that was met; empty when the two ends did not meet.
        states: How many sets were weighed.
    """

    waiting: int
    order: tuple[int, ...]
    states: int


def search_ends(board: Board, enough: int) -> BothEnds:
    """Search an open board without rules and without fixed guests.

    Args:
        board: What is to be laid.
        enough: Waiting in an order that is known; no floor above it is looked for.
    """
    search = _Search(board)
    reach = search.run(enough)
    met = search.meet()
    order: tuple[int, ...] = ()
    waiting = min(2 * reach, enough)
    if met is not None:
        least, near, index, far = met
        waiting = min(waiting, least)
        order = (*search.laid(near), index, *reversed(search.laid(far)))
    return BothEnds(waiting, order, len(search.settled))


class _Search:
    """The sets with the least waiting, nearest first."""

    def __init__(self, board: Board) -> None:
        self.settled: dict[int, tuple[int, int]] = {}
        self._pieces = board.pieces
        self._full = (1 << len(board.pieces)) - 1
        self._people = Weigher(board.weights)
        self._items_of = [
            union(1 << i for i, piece in enumerate(board.pieces) if piece.guests >> place & 1)
            for place in range(len(board.weights))
        ]

    def run(self, enough: int) -> int:
        """Settle sets until twice their waiting is enough; returns the waiting reached."""
        queue = [(0, 0, -1)]
        nearest = {0: 0}
        while queue:
            waited, laid, last = heappop(queue)
            if laid in self.settled:
                continue
            if 2 * waited >= enough or len(self.settled) >= _MOST_STATES:
                return waited
            self.settled[laid] = (waited, last)
            for index, further in self._steps(laid):
                after, cost = laid | 1 << index, waited + further
                if cost < nearest.get(after, cost + 1):
                    nearest[after] = cost
                    heappush(queue, (cost, after, index))
        return enough

    def meet(self) -> tuple[int, int, int, int] | None:
        """Return the least waiting of an order; what is before, between and after in it."""
        best: tuple[int, int, int, int] | None = None
        for laid, (waited, _) in self.settled.items():
            for index, further in self._steps(laid):
                far = self._full ^ laid ^ 1 << index
                if far in self.settled:
                    found = (waited + further + self.settled[far][0], laid, index, far)
                    best = found if best is None else min(best, found)
        return best

    def laid(self, whole: int) -> tuple[int, ...]:
        """Return the pieces of a settled set in their order, from the end they began at."""
        order: list[int] = []
        while whole:
            last = self.settled[whole][1]
            order.append(last)
            whole ^= 1 << last
        return tuple(reversed(order))

    def _steps(self, laid: int) -> Iterator[tuple[int, int]]:
        """Yield every piece that may come next, with the waiting during it."""
        active = self._active(laid)
        for index, piece in enumerate(self._pieces):
            if not laid >> index & 1:
                yield index, piece.minutes * self._people[active & ~piece.guests]

    def _active(self, laid: int) -> int:
        left = self._full ^ laid
        return union(
            1 << place
            for place, items in enumerate(self._items_of)
            if items & laid and items & left
        )
