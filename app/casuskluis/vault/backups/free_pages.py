# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The pages of a database that are not in use: no check of the library looks at them."""

import struct
from collections.abc import Iterator
from pathlib import Path

from casuskluis.vault.faults import file_faults
from casuskluis.vault.salvage.pages import SALT, Pages

_FIRST = slice(32, 36)
"""Where the first page of the database says where the list of free pages begins."""
_HEAD = struct.Struct(">II")


def free_pages_fit(file: Path, key: bytearray) -> bool:
    """Tell whether every page in the list of free pages is as it was written.

    Args:
        file: A copy of a database that nobody works in.
        key: Of the database; wiped by the caller.

    Raises:
        CannotRead: The disk fails.
    """
    with file_faults(file, writing=False), file.open("rb") as source:
        salt = source.read(SALT)
        pages = Pages(source, key, salt)
        try:
            return all(fits for _, fits in _free(pages))
        finally:
            pages.close()


def _free(pages: Pages) -> Iterator[tuple[int, bool]]:
    """Give each free page with whether it fits; a list that goes round in circles does not."""
    first = pages.read(1)
    trunk = int.from_bytes(first[_FIRST], "big") if first is not None else 1
    left = pages.count
    while trunk and left > 0:
        held = pages.read(trunk)
        yield trunk, held is not None
        if held is None:
            return
        trunk, count = _HEAD.unpack_from(held)
        left -= 1 + count
        if left < 0:
            break
        for leaf in struct.unpack_from(f">{count}I", held, _HEAD.size):
            yield leaf, pages.fits(leaf)
    if left < 0:
        yield trunk, False
