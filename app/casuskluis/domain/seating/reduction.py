# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Making a long agenda smaller without losing its best order.

Three facts hold when fixed items stand at the front and the end only:

* Two items with the same guests may stand side by side. Let X be the people who came before the
  first and leave between the two, Y those who come between the two and stay past the second.
  Moving the second up to the first adds its minutes times X - Y, moving the first down to the
  second its minutes times Y - X: one of both adds nothing, and nobody else sits longer.
* A guest of items that stand side by side never waits, so it need not be looked at again. Then
  more items have the same guests.
* Items that share no guest, directly or through others, need not be mixed: leaving out the
  items of others never makes anybody sit longer.
"""

from dataclasses import dataclass, replace

from casuskluis.domain.seating.board import Board, Piece, union


@dataclass(frozen=True, slots=True)
class Part:
    """Some pieces of a board that are put in order on their own.

    Attributes:
        board: Their board; each of its pieces stands for a block. Only who may wait is on it.
        blocks: The pieces of the whole board in each block, in their order.
    """

    board: Board
    blocks: tuple[tuple[int, ...], ...]

    def expanded(self, order: tuple[int, ...]) -> tuple[int, ...]:
        """Return an order of blocks as an order of the pieces in them."""
        return tuple(index for block in order for index in self.blocks[block])


def parts_of(board: Board) -> list[Part]:
    """Return what can be ordered apart; together, one after the other, that is the whole."""
    everything = tuple((index,) for index in range(len(board.pieces)))
    if not board.is_open:
        return [Part(board, everything)]
    blocks = _blocks(board)
    if board.has_fixed_guests:
        return [_part(board, blocks, board.gaps[0], board.gaps[-1])]
    return [_part(board, group, (), ()) for group in _components(board, blocks)]


@dataclass(frozen=True, slots=True)
class _Block:
    """Pieces that stand side by side.

    Attributes:
        pieces: In their order.
        guests: Who has items outside the block too, and so may wait.
        tied: It is one piece that must come before or after another.
    """

    pieces: tuple[int, ...]
    guests: int
    tied: bool


def _blocks(board: Board) -> list[_Block]:
    """Return the pieces with the same guests together, as long as that goes on."""
    wanted = union(piece.need for piece in board.pieces)
    blocks = [
        _Block((index,), piece.guests, bool(piece.need or wanted >> index & 1))
        for index, piece in enumerate(board.pieces)
    ]
    fixed = union(guests for gap in board.gaps for _, guests in gap)
    while True:
        joined = _joined(blocks)
        seen = several = fixed
        for block in joined:
            several |= seen & block.guests
            seen |= block.guests
        if joined == blocks and all(block.guests & ~several == 0 for block in blocks):
            return blocks
        blocks = [replace(block, guests=block.guests & several) for block in joined]


def _joined(blocks: list[_Block]) -> list[_Block]:
    """Join the blocks with the same guests, unless an order is asked of them."""
    found: dict[int, list[_Block]] = {}
    for place, block in enumerate(blocks):
        found.setdefault(~place if block.tied else block.guests, []).append(block)
    return [
        replace(group[0], pieces=tuple(index for block in group for index in block.pieces))
        for group in found.values()
    ]


def _components(board: Board, blocks: list[_Block]) -> list[list[_Block]]:
    """Return the blocks in groups that share guests or an order, by their first block."""
    groups: list[tuple[int, int, list[_Block]]] = []
    for block in blocks:
        guests = block.guests
        indices = union(1 << index | board.pieces[index].need for index in block.pieces)
        touched = [group for group in groups if group[0] & guests or group[1] & indices]
        groups = [group for group in groups if group not in touched]
        whole = [one for group in touched for one in group[2]]
        guests |= union(group[0] for group in touched)
        indices |= union(group[1] for group in touched)
        groups.append((guests, indices, [*whole, block]))
    found = [sorted(group, key=_first) for _, _, group in groups]
    return sorted(found, key=lambda group: _first(group[0]))


def _first(block: _Block) -> int:
    return min(block.pieces)


def _part(
    board: Board,
    blocks: list[_Block],
    front: tuple[tuple[int, int], ...],
    back: tuple[tuple[int, int], ...],
) -> Part:
    place = {index: bit for bit, block in enumerate(blocks) for index in block.pieces}
    made = []
    for block in blocks:
        need = union(board.pieces[index].need for index in block.pieces)
        made.append(
            Piece(
                minutes=sum(board.pieces[index].minutes for index in block.pieces),
                guests=block.guests,
                need=union(1 << bit for index, bit in place.items() if need >> index & 1),
                last=len(blocks) - 1,
            )
        )
    gaps = (front, *((),) * (len(blocks) - 1), back)
    smaller = replace(board, pieces=tuple(made), gaps=gaps)
    return Part(smaller, tuple(block.pieces for block in blocks))
