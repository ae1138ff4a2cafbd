# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Rows as they lie in a page: cells, records and values (sqlite.org/fileformat2.html)."""

import struct
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from casuskluis.vault.salvage.pages import USABLE, Pages

LEAF, INNER = 0x0D, 0x05
INDEX_LEAF, INDEX_INNER = 0x0A, 0x02
KINDS = frozenset({LEAF, INNER, INDEX_LEAF, INDEX_INNER})
Value = int | float | str | bytes | None
_FIRST_HEADER = 100
_WIDTHS = {0: 0, 1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8, 7: 8, 8: 0, 9: 0}
_REAL, _ZERO, _ONE = 7, 8, 9
_LONG = 9
_TABLE_LOCAL = USABLE - 35
_LEAST = (USABLE - 12) * 32 // 255 - 23
_INDEX_LOCAL = (USABLE - 12) * 64 // 255 - 23


class NotARecord(ValueError):
    """The bytes are not what they should be; the row is lost, the work goes on."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One row in a page.

    Attributes:
        key: Its rowid; 0 in an index.
        size: Of the whole record, in bytes.
        local: The part that lies in the page.
        overflow: The page where it goes on; 0 for none.
    """

    key: int
    size: int
    local: bytes = field(repr=False)
    overflow: int


def kind_of(page: bytes, number: int) -> int:
    """Return what a page is for; 0 for anything but a page of a tree."""
    found = page[_start(number)]
    return found if found in KINDS else 0


def cells(page: bytes, number: int) -> Iterator[Cell]:
    """Return the rows of a leaf, or the keys of a page of an index.

    Raises:
        NotARecord: The page is not well formed.
    """
    kind = kind_of(page, number)
    for at in _places(page, number):
        place = at + 4 if kind == INDEX_INNER else at
        size, place = varint(page, place)
        key = 0
        if kind == LEAF:
            key, place = varint(page, place)
        local = _local(size, _TABLE_LOCAL if kind == LEAF else _INDEX_LOCAL)
        end = place + local
        if end > len(page):
            raise NotARecord
        overflow = 0 if local == size else int.from_bytes(page[end : end + 4], "big")
        yield Cell(key, size, page[place:end], overflow)


def children(page: bytes, number: int) -> list[tuple[int, int | None]]:
    """Return the pages under an inner page, each with its highest key; None for the last.

    Raises:
        NotARecord: The page is not well formed.
    """
    found: list[tuple[int, int | None]] = []
    is_table = kind_of(page, number) == INNER
    for at in _places(page, number):
        key = varint(page, at + 4)[0] if is_table else 0
        found.append((int.from_bytes(page[at : at + 4], "big"), key))
    last = _start(number) + 8
    found.append((int.from_bytes(page[last : last + 4], "big"), None))
    return found


def content(cell: Cell, pages: Pages) -> bytes:
    """Return a whole record, with what lies in overflow pages.

    Raises:
        NotARecord: A page it goes on in cannot be read.
    """
    parts, left, following = [cell.local], cell.size - len(cell.local), cell.overflow
    while left > 0:
        page = pages.read(following) if 0 < following <= pages.count else None
        if page is None:
            raise NotARecord
        parts.append(page[4 : 4 + left])
        left -= len(parts[-1])
        following = int.from_bytes(page[:4], "big")
    return b"".join(parts)


def kinds_in(record: bytes) -> list[int]:
    """Return the type codes at the beginning of a record.

    Raises:
        NotARecord: They go on outside the bytes given.
    """
    return _head(record)[0]


def values(record: bytes) -> tuple[Value, ...]:
    """Return the values of a whole record.

    Raises:
        NotARecord: It is not well formed.
    """
    codes, place = _head(record)
    found = []
    for code in codes:
        width = width_of(code)
        part = record[place : place + width]
        if len(part) < width:
            raise NotARecord
        found.append(_value(code, part))
        place += width
    return tuple(found)


def width_of(code: int) -> int:
    """Return how many bytes a value of a type takes.

    Raises:
        NotARecord: There is no such type.
    """
    if code in _WIDTHS:
        return _WIDTHS[code]
    if code < 12:  # noqa: PLR2004 - 10 and 11 are for the library's own use
        raise NotARecord
    return (code - 12) // 2


def varint(data: Sequence[int], at: int) -> tuple[int, int]:
    """Return a number of one to nine bytes, and the place behind it.

    Raises:
        NotARecord: It runs off the end.
    """
    value = 0
    for step in range(_LONG):
        if at + step >= len(data):
            raise NotARecord
        octet = data[at + step]
        if step == _LONG - 1:
            value = value << 8 | octet
            return (value - (1 << 64) if value >> 63 else value), at + _LONG
        value = value << 7 | octet & 0x7F
        if octet < 0x80:  # noqa: PLR2004 - the highest bit says that it goes on
            return value, at + step + 1
    raise NotARecord


def _start(number: int) -> int:
    return _FIRST_HEADER if number == 1 else 0


def _places(page: bytes, number: int) -> Iterator[int]:
    start = _start(number)
    count = int.from_bytes(page[start + 3 : start + 5], "big")
    begin = start + (8 if page[start] in (LEAF, INDEX_LEAF) else 12)
    for at in range(begin, begin + 2 * count, 2):
        place = int.from_bytes(page[at : at + 2], "big")
        if not begin <= place < len(page) - 4 + 1:
            raise NotARecord
        yield place


def _local(size: int, most: int) -> int:
    if size < 0:
        raise NotARecord
    if size <= most:
        return size
    local = _LEAST + (size - _LEAST) % (USABLE - 4)
    return local if local <= most else _LEAST


def _head(record: bytes) -> tuple[list[int], int]:
    length, place = varint(record, 0)
    if length > len(record):
        raise NotARecord
    codes = []
    while place < length:
        code, place = varint(record, place)
        codes.append(code)
    return codes, length


def _value(code: int, part: bytes) -> Value:
    if code == 0:
        return None
    if code == _REAL:
        found: float = struct.unpack(">d", part)[0]
        return found
    if code in (_ZERO, _ONE):
        return code - _ZERO
    if code < _REAL:
        return int.from_bytes(part, "big", signed=True)
    if code % 2 == 0:
        return part
    try:
        return part.decode()
    except UnicodeDecodeError:
        raise NotARecord from None
