# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The agenda as bit masks: one bit for each guest, one for each piece that may move.

The pieces fill the free places (slots) of the list from front to back. A fixed item stands in
the gap before the slot that follows it. So how many pieces were laid tells which fixed items
stand before, and a state is no more than the set of pieces that were laid.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import reduce
from operator import or_


@dataclass(frozen=True, slots=True)
class Piece:
    """Something that takes its place as a whole: an item, or items that go together.

    Attributes:
        guests: Mask of the guests.
        need: Mask of the pieces that come before it.
        first, last: The slots between which it may stand.
    """

    minutes: int
    guests: int
    need: int = 0
    first: int = 0
    last: int = 0


@dataclass(frozen=True, slots=True)
class Board:
    """An agenda to put in order.

    Attributes:
        pieces: What may move, in the order of entry.
        gaps: The fixed items before each slot and after the last one: minutes and guests.
        weights: People for each guest.
    """

    pieces: tuple[Piece, ...]
    gaps: tuple[tuple[tuple[int, int], ...], ...]
    weights: tuple[int, ...]

    @property
    def is_open(self) -> bool:
        """Whether fixed items stand at the front and at the end only."""
        return not any(self.gaps[1:-1])

    @property
    def has_rules(self) -> bool:
        """Whether places are taken by guests, or an order is asked."""
        free = all(
            not piece.need and piece.first == 0 and piece.last == len(self.pieces) - 1
            for piece in self.pieces
        )
        return not (free and self.is_open) or self.has_fixed_guests

    @property
    def has_fixed_guests(self) -> bool:
        """Whether a guest is invited to a fixed item."""
        return any(guests for gap in self.gaps for _, guests in gap)

    @property
    def precision(self) -> int:
        """One person-minute, in a cost that counts exchanged pieces as well."""
        return len(self.pieces) ** 2 + 1

    @property
    def least(self) -> int:
        """The person-minutes when nobody would wait."""
        weigh = Weigher(self.weights)
        whole = [(piece.minutes, piece.guests) for piece in self.pieces]
        whole += [fixed for gap in self.gaps for fixed in gap]
        return sum(minutes * weigh[guests] for minutes, guests in whole)

    def waiting(self, order: Sequence[int]) -> int:
        """Return the person-minutes that guests sit through items of others."""
        return self.cost(order) - self.least

    def cost(self, order: Sequence[int]) -> int:
        """Return the person-minutes of an order of pieces."""
        begins: dict[int, int] = {}
        ends: dict[int, int] = {}
        moment = 0
        for minutes, guests in self._laid(order):
            later = moment + minutes
            left = guests
            while left:
                bit = left & -left
                begins.setdefault(bit, moment)
                ends[bit] = later
                left ^= bit
            moment = later
        return sum(
            self.weights[bit.bit_length() - 1] * (end - begins[bit])
            for bit, end in ends.items()
        )

    def fine_cost(self, order: Sequence[int]) -> int:
        """Return the cost with the number of exchanged pairs as its smallest part."""
        return self.cost(order) * self.precision + inversions(order)

    def allows(self, order: Sequence[int]) -> bool:
        """Whether an order keeps to what must come after what."""
        laid = 0
        for slot, index in enumerate(order):
            piece = self.pieces[index]
            if piece.need & ~laid or not piece.first <= slot <= piece.last:
                return False
            laid |= 1 << index
        return True

    def with_twins(self) -> "Board":
        """Return the board on which pieces that differ in nothing keep their order."""
        wanted = union(piece.need for piece in self.pieces)
        latest: dict[Piece, int] = {}
        made = []
        for index, piece in enumerate(self.pieces):
            free = not wanted >> index & 1
            twin = 1 << latest[piece] if free and piece in latest else 0
            made.append(replace(piece, need=piece.need | twin))
            if free:
                latest[piece] = index
        return replace(self, pieces=tuple(made))

    def _laid(self, order: Sequence[int]) -> Iterable[tuple[int, int]]:
        for slot, index in enumerate(order):
            yield from self.gaps[slot]
            yield self.pieces[index].minutes, self.pieces[index].guests
        yield from self.gaps[len(order)]


def union(masks: Iterable[int]) -> int:
    """Return the mask of everything in any of these."""
    return reduce(or_, masks, 0)


def inversions(order: Sequence[int]) -> int:
    """Return how many pairs stand the other way round than they were entered."""
    laid, count = 0, 0
    for index in order:
        count += (laid >> index).bit_count()
        laid |= 1 << index
    return count


class Weigher(dict[int, int]):
    """People behind a mask of guests; remembers what was asked before."""

    def __init__(self, weights: Sequence[int]) -> None:
        super().__init__({0: 0})
        self._weights = weights

    def __missing__(self, guests: int) -> int:
        bit = guests & -guests
        made = self._weights[bit.bit_length() - 1] + self[guests ^ bit]
        self[guests] = made
        return made


def open_board(pieces: Iterable[tuple[int, int]], weights: Mapping[int, int]) -> Board:
    """Return a board without fixed items or precedence, about the guests with a weight.

    Args:
        pieces: Minutes and guests (mask) of each; what none of these guests attends is left
            out, for it can stand at the end.
        weights: People behind each bit of the mask.
    """
    bits = tuple(weights)
    whole = sum(bits)
    kept: dict[int, int] = {}
    for minutes, guests in pieces:
        if guests & whole:
            kept[guests & whole] = kept.get(guests & whole, 0) + minutes
    place = {bit: 1 << index for index, bit in enumerate(bits)}
    last = len(kept) - 1
    made = tuple(
        Piece(minutes, sum(place[bit] for bit in bits if bit & guests), 0, 0, last)
        for guests, minutes in kept.items()
    )
    return Board(made, ((),) * (len(made) + 1), tuple(weights.values()))
