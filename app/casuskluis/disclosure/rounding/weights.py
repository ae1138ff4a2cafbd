# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Secret weights, so that knowing this program does not tell how ties were broken."""

from hashlib import blake2b

from casuskluis.disclosure.model.table import Code

SPREAD = 0.2
"""Weights lie between 1 and 1 plus this."""
SEED_BYTES = 16


def weight(seed: int, cell: Code, direction: str) -> float:
    """Return how heavy a deviation of a cell in one direction counts.

    It depends on the seed and on the name of the cell only: not on where the cell stands, nor
    on the other cells. The seed stays in the vault; without it a weight cannot be guessed.

    Args:
        seed: Any whole number.
        cell: The code of the cell.
        direction: Whatever tells two weights of one cell apart.
    """
    key = (seed % (1 << 8 * SEED_BYTES)).to_bytes(SEED_BYTES, "big")
    drawn = blake2b(repr((cell, direction)).encode(), key=key, digest_size=8).digest()
    return 1.0 + SPREAD * int.from_bytes(drawn, "big") / (1 << 64)
