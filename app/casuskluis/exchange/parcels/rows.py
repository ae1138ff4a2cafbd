# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Rows as JSON: an array for each section, a row on each line, so that no size is too large."""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import BinaryIO, NoReturn

from casuskluis.exchange.parcels.errors import ParcelDamaged, ParcelTooLarge
from casuskluis.exchange.sources import MEBIBYTE

Cell = str | int | float | bool | None
Row = Mapping[str, Cell]

MAX_ROW = 64 * MEBIBYTE
"""Longer than any text the program keeps."""
_LARGEST = 2**63
_OPEN, _CLOSE = b"[\n", b"\n]\n"


def written_rows(rows: Iterable[Row]) -> Iterator[bytes]:
    """Return the pieces of a section, one for each row and two more."""
    before = _OPEN
    for row in rows:
        yield before + _line(row)
        before = b",\n"
    yield b"[\n]\n" if before == _OPEN else _CLOSE


def read_rows(stream: BinaryIO) -> Iterator[Row]:
    """Return the rows of a section.

    Raises:
        ParcelDamaged: When it is not as `written_rows` makes it.
        ParcelTooLarge: When a row is longer than `MAX_ROW`.
    """
    if stream.readline(len(_OPEN)) != _OPEN:
        raise ParcelDamaged("a section that does not begin")
    more = True
    while line := stream.readline(MAX_ROW + 1):
        if len(line) > MAX_ROW:
            raise ParcelTooLarge("a very long row", limit=MAX_ROW // MEBIBYTE)
        if line == b"]\n":
            if stream.read(1):
                break
            return
        if not more:
            break
        more = line.endswith(b",\n")
        yield _row(line.rstrip(b"\n").removesuffix(b","))
    raise ParcelDamaged("a section that does not end")


def _line(row: Row) -> bytes:
    return json.dumps(row, ensure_ascii=False, separators=(", ", ": ")).encode()


def _row(line: bytes) -> Row:
    try:
        found = json.loads(line, parse_constant=_refused)
    except (ValueError, RecursionError):
        raise ParcelDamaged("a row that is no JSON") from None
    if not isinstance(found, dict) or not all(map(_fits, found.values())):
        raise ParcelDamaged("a row that is no row")
    return found


def _refused(_: str) -> NoReturn:
    raise ValueError("not a number")


def _fits(value: object) -> bool:
    if isinstance(value, str):
        try:
            value.encode()
        except UnicodeEncodeError:  # half a character: no database keeps it
            return False
        return True
    if isinstance(value, int):
        return -_LARGEST <= value < _LARGEST
    return value is None or isinstance(value, float)
