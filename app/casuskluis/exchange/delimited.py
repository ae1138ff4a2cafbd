# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Text with delimiters (CSV) as numbered rows, whichever delimiter was used."""

import csv
import io
from collections.abc import Iterator, Sequence
from itertools import islice

from casuskluis.exchange.refusals import Reason
from casuskluis.exchange.table import NumberedRow

_DELIMITERS = (";", ",", "\t", "|")
_SNIFFED = 20


def split_lines(text: str) -> list[str]:
    """Return the lines with their line ends; only CR, LF and CRLF end a line."""
    return list(io.StringIO(text, newline=""))


def sniff_delimiter(lines: Sequence[str]) -> str:
    """Return the delimiter that gives the most columns, in the most rows alike.

    The line ``sep=;`` that Excel understands decides when it is there.
    """
    first = lines[0].strip().casefold() if lines else ""
    if first.startswith("sep=") and first[4:5] in _DELIMITERS:
        return first[4:5]
    return max(_DELIMITERS, key=lambda delimiter: _score(lines, delimiter))


def read_rows(lines: Sequence[str], delimiter: str) -> Iterator[NumberedRow]:
    """Give every row, numbered by the line it starts on, from 1.

    A row that breaks the rules of quotes is given as broken, and reading goes on with the
    line after its first one, so that a quote never closed does not swallow the file.
    """
    start = 1 if lines and lines[0].strip().casefold() == f"sep={delimiter}" else 0
    while start < len(lines):
        reader = csv.reader(islice_from(lines, start), delimiter=delimiter, strict=True)
        begin = start
        try:
            for cells in reader:
                yield NumberedRow(begin + 1, cells)
                begin = start + reader.line_num
            start = len(lines)
        except csv.Error:
            yield NumberedRow(begin + 1, (), Reason.BROKEN_ROW)
            start = begin + 1


def islice_from(lines: Sequence[str], start: int) -> Iterator[str]:
    """Give the lines from an index, without copying those before it."""
    return (lines[index] for index in range(start, len(lines)))


def _score(lines: Sequence[str], delimiter: str) -> tuple[float, int]:
    rows = islice(read_rows(lines[: _SNIFFED * 5], delimiter), _SNIFFED)
    widths = [len(row.cells) for row in rows if not row.is_empty and row.broken is None]
    if not widths:
        return (0.0, 0)
    common = max(set(widths), key=lambda width: (widths.count(width), width))
    alike = widths.count(common) / len(widths)
    return (alike * min(common, 2) if common > 1 else 0.0, common)
