# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Making a long agenda smaller without losing its best order.

Two facts hold when fixed items stand at the front and the end only:

* Two items with the same guests may stand side by side. Let X be the people who came before the
  first and leave between the two, Y those who come between the two and stay past the second.
  Moving the second up to the first adds its minutes times X - Y, moving the first down to the
  second its minutes times Y - X: one of both adds nothing, and nobody else sits longer.
* Items that share no guest, directly or through others, need not be mixed: leaving out the
  items of others never makes anybody sit longer.
"""

from dataclasses import dataclass, replace

from casuskluis.domain.seating.board import Board, Piece, union


@dataclass(frozen=True, slots=True)
class Part:
    """Some pieces of a board that are put in order on their own.

    Attributes:
        board: Their board; each of its pieces stands for a block.
        blocks: The pieces of the whole board in each block, in the order of entry.
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


def _blocks(board: Board) -> list[tuple[int, ...]]:
    """Return the pieces with the same guests together, unless an order is asked of them."""
    wanted = union(piece.need for piece in board.pieces)
    found: dict[int, list[int]] = {}
    for index, piece in enumerate(board.pieces):
        tied = bool(piece.need or wanted >> index & 1)
        found.setdefault(~index if tied else piece.guests, []).append(index)
    return [tuple(block) for block in found.values()]


def _components(board: Board, blocks: list[tuple[int, ...]]) -> list[list[tuple[int, ...]]]:
    """Return the blocks in groups that share guests or an order, by their first block."""
    groups: list[tuple[int, int, list[tuple[int, ...]]]] = []
    for block in blocks:
        pieces = [board.pieces[index] for index in block]
        guests = union(piece.guests for piece in pieces)
        indices = union(1 << index | board.pieces[index].need for index in block)
        touched = [group for group in groups if group[0] & guests or group[1] & indices]
        groups = [group for group in groups if group not in touched]
        whole = [one for group in touched for one in group[2]]
        guests |= union(group[0] for group in touched)
        indices |= union(group[1] for group in touched)
        groups.append((guests, indices, [*whole, block]))
    return sorted((sorted(group) for _, _, group in groups), key=lambda group: group[0])


def _part(
    board: Board,
    blocks: list[tuple[int, ...]],
    front: tuple[tuple[int, int], ...],
    back: tuple[tuple[int, int], ...],
) -> Part:
    place = {index: bit for bit, block in enumerate(blocks) for index in block}
    made = []
    for block in blocks:
        head = board.pieces[block[0]]
        needs = (index for index in place if head.need >> index & 1)
        made.append(
            Piece(
                minutes=sum(board.pieces[index].minutes for index in block),
                guests=head.guests,
                need=union(1 << place[index] for index in needs),
                last=len(blocks) - 1,
            )
        )
    gaps = (front, *((),) * (len(blocks) - 1), back)
    return Part(replace(board, pieces=tuple(made), gaps=gaps), tuple(blocks))
