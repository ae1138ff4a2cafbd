# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The sheets of an .xlsx as rows of text, read by calamine behind a guard."""

import re
from collections.abc import Callable, Iterator
from datetime import date, datetime, time, timedelta
from functools import cache
from itertools import islice
from typing import TypeVar

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from casuskluis.exchange.container import (
    ExcelDamaged,
    ExcelProtected,
    SheetMissing,
    SuspiciousFile,
    pack,
    repack,
)
from casuskluis.exchange.sources import EmptyFile
from casuskluis.exchange.table import MAX_ROWS, SEARCHED, NumberedRow, TooManyRows

R = TypeVar("R")
Value = int | float | str | bool | time | date | datetime | timedelta

MAX_CELLS = 8_000_000
"""The library holds the whole rectangle in memory, empty cells too."""
_SHEET_DATA = b"sheetData"
"""In every part with cells, whatever the part is called."""
_MAX_COLUMNS = 16_384
_MOST_MERGED = 1000
# None of these patterns can look past the end of a tag, so a sheet of half tags costs no more
# time than any other of its size.
_ERROR = re.compile(rb"(<(?:[\w.-]+:)?c\b[^<>]*?\bt\s*=\s*[\"'])e([\"'])")
_ROW = re.compile(rb"<(?:[\w.-]+:)?row\b[^<>]*?\br\s*=\s*[\"'](\d+)")
_CELL = re.compile(
    rb"<(?:[\w.-]+:)?c(?: r=\"([A-Z]{1,3})(\d{1,7})\"([^<>]*)|\b([^<>]*))>(?!\s{0,9}</)"
)
_REFERENCE = re.compile(rb"\br\s*=\s*[\"']([A-Za-z]{1,3})(\d{1,7})[\"']")
_ANY_REFERENCE = re.compile(rb"\br\s*=")


class Workbook:
    """An opened .xlsx.

    Raises:
        NotAnExcelFile: See `container.repack`, also for the other errors.
        TooManyRows: When a cell lies so far away that the sheet does not fit in memory.
        EmptyFile: When no sheet can be read.
    """

    def __init__(self, data: bytes) -> None:
        parts = repack(data)
        for name, content in parts.items():
            if _SHEET_DATA in content:
                _check_extent(content)
                parts[name] = _show_errors(content)
        self._book = _guarded(lambda: CalamineWorkbook.from_filelike(pack(parts)))
        self.sheets = tuple(
            sheet.name
            for sheet in self._book.sheets_metadata
            if sheet.typ == SheetTypeEnum.WorkSheet
            and sheet.visible == SheetVisibleEnum.Visible
        )

    def sheet(self, name: str | None = None) -> CalamineSheet:
        """Return a sheet; without a name the first visible one that is not empty.

        Raises:
            SheetMissing: When there is no visible sheet of that name.
            EmptyFile: When all are empty.
            ExcelDamaged: When the sheet cannot be read.
        """
        if name is not None:
            if name not in self.sheets:
                raise SheetMissing("no such sheet")
            return self._read(name)
        for each in self.sheets:
            sheet = self._read(each)
            if sheet.height:
                return sheet
        raise EmptyFile("no sheet with cells")

    def _read(self, name: str) -> CalamineSheet:
        return _guarded(lambda: self._book.get_sheet_by_name(name))


def walk(sheet: CalamineSheet) -> Iterator[NumberedRow]:
    """Give the rows that hold something, as text, with the numbers Excel shows.

    Raises:
        ExcelDamaged: When the library cannot go on.
    """
    rows = _guarded(sheet.iter_rows)  # starts at row 1, also when the first rows are empty
    number = 0
    while (cells := _guarded(lambda: next(rows, None))) is not None:
        number += 1
        row = NumberedRow(number, [as_text(cell) for cell in cells])
        if not row.is_empty:
            yield row


def head(sheet: CalamineSheet, count: int) -> list[NumberedRow]:
    """Return the first rows with every merged cell filled in, to find the header by.

    Raises:
        ExcelDamaged: When the library cannot go on.
    """
    rows = {row.number: list(row.cells) for row in islice(walk(sheet), count)}
    merged = _guarded(lambda: sheet.merged_cell_ranges) or ()
    shift = sheet.start[1] if sheet.start else 0
    for (top, left), (bottom, right) in islice(merged, _MOST_MERGED):
        title = _cell(rows.get(top + 1), left - shift)
        for number, cells in rows.items():
            if not top < number <= bottom + 1:
                continue
            for column in range(max(left - shift, 0), min(right - shift + 1, len(cells))):
                cells[column] = cells[column] or title
    return [NumberedRow(number, cells) for number, cells in rows.items()]


def merged_down(sheet: CalamineSheet) -> dict[int, set[int]]:
    """Return for each row the columns in which its cell is merged with the one above it.

    Raises:
        ExcelDamaged: When the library cannot go on.
    """
    found: dict[int, set[int]] = {}
    shift = sheet.start[1] if sheet.start else 0
    merged = _guarded(lambda: sheet.merged_cell_ranges) or ()
    for (top, left), (bottom, right) in islice(merged, _MOST_MERGED):
        for row in range(top + 1, min(bottom, top + _MOST_MERGED) + 1):
            columns = range(max(left - shift, 0), right - shift + 1)
            found.setdefault(row + 1, set()).update(columns)
    return found


def as_text(value: Value) -> str:
    """Return a cell as an officer would type it; dates as jjjj-mm-dd."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime):
        return value.date().isoformat()
    return value.isoformat() if isinstance(value, date) else str(value)


def _check_extent(content: bytes) -> None:
    """Refuse a sheet whose filled cells are too many or span too large a rectangle."""
    last_row, last_column, nameless = 0, 0, 0
    for count, match in enumerate(_CELL.finditer(content)):
        if (match[3] or match[4] or b"").endswith(b"/"):
            continue
        where = (match[1], match[2]) if match[1] else _reference(match[4] or b"")
        if where is None:
            nameless += 1
        else:
            last_row = max(last_row, int(where[1]))
            last_column = max(last_column, _column(where[0]))
        if count > MAX_CELLS // 2:
            raise TooManyRows("too many cells", limit=MAX_ROWS)
    if nameless:  # these stand after the one before them, in a row that may be numbered
        numbers = [int(match[1]) for match in _ROW.finditer(content)]
        last_row = max(last_row, *numbers, len(numbers), 1)
        last_column = max(last_column, min(nameless, _MAX_COLUMNS))
    if last_row > MAX_ROWS + SEARCHED or last_row * last_column > MAX_CELLS:
        raise TooManyRows("cells too far away", limit=MAX_ROWS)


def _reference(attributes: bytes) -> tuple[bytes, bytes] | None:
    """Return column and row of a cell whose tag is written in an uncommon way.

    A reference that is none is refused here: the library wraps its numbers around and then asks
    for more memory than there is, which ends the process.
    """
    if attributes.count(b'"') % 2 or attributes.count(b"'") % 2:
        raise SuspiciousFile("a tag that hides its end")
    match = _REFERENCE.search(attributes)
    if match is None and _ANY_REFERENCE.search(attributes):
        raise ExcelDamaged("an impossible reference")
    return (match[1], match[2]) if match else None


def _show_errors(content: bytes) -> bytes:
    """Turn error values into text: the library gives them as empty cells."""
    if b'"e"' not in content and b"'e'" not in content:
        return content
    return _ERROR.sub(rb"\1str\2", content)


def _cell(cells: list[str] | None, column: int) -> str:
    return cells[column] if cells and 0 <= column < len(cells) else ""


def _guarded(call: Callable[[], R]) -> R:
    """Call the library; whatever goes wrong inside becomes one of our errors."""
    try:
        return call()
    except PasswordError:
        raise ExcelProtected("protected") from None
    except (CalamineError, ValueError, OSError, OverflowError) as error:
        raise ExcelDamaged(f"cannot read: {type(error).__name__}") from None
    except BaseException as error:
        # A panic inside the library arrives as a BaseException that cannot be imported.
        if type(error).__name__ != "PanicException":
            raise
        raise ExcelDamaged("the library gave up") from None


@cache
def _column(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - ord("A") + 1
    return number
