# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Tables that point at nodes: rows and cells, also when they are split over pages."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, cast

from reportlab.platypus import Flowable, Table
from typing_extensions import override

from casuskluis.documents.tagging.marks import DECORATION, HEADER, Target
from casuskluis.documents.tagging.structure import Node

_Rows = list[list[Node] | None]
"""The nodes of the cells, row by row; None for a header that repeats on a next page."""


def _mark_cell(table: Any, event: str, *place: Any) -> None:
    """Switch the target while ReportLab draws the cells."""
    if event == "startCell":
        table.enter_cell(place[0], place[1])
    elif event == "endCell":
        table.leave_cell()


_ROOM_WORTH_CUTTING = 90.0
"""Points; about seven lines of a cell."""
_LINE = 14.0
"""Points; a line of a cell, and the space below it."""


class TaggedTable(Table):
    """A table bound to nodes. Make it with `tagged_table`; ReportLab makes the halves."""

    canv: Any  # a TaggedCanvas while drawing; the base class says Canvas
    rows: _Rows | None = None
    carried_over = False
    repeatRows: int  # noqa: N815 - named by ReportLab
    _frame: Any = None
    _rowHeights: list[float]  # noqa: N815 - named by ReportLab
    _around: Target | None = None
    _room: tuple[float, float] | None = None

    def _calc(self, width: float, height: float) -> None:
        """Measure the rows once: what keeps, places and splits a table each asks again.

        The rows are measured as far as the height goes, so less height needs nothing new.
        """
        if self._room and self._room[0] == width and height <= self._room[1]:
            return
        super()._calc(width, height)  # type: ignore[misc]  # not in the published types
        self._room = (width, height)

    def enter_cell(self, row: int, column: int) -> None:
        """Draw for this cell from now on."""
        self._around = self.canv.switch(self._target(row, column))

    def leave_cell(self) -> None:
        """Draw for what surrounds the table again."""
        if self._around:
            self.canv.switch(self._around)
            self._around = None

    @override
    def split(self, aW: float, aH: float) -> list[Flowable]:
        """Return the halves with their rows; the halves of a row cut in two share its nodes.

        The second half waits for the next page: a header may not appear twice on one page.
        """
        if self.carried_over and not self._frame._atTop:  # noqa: SLF001 - ReportLab has no other way
            return []
        self.splitByRow = int(not self._is_worth_cutting(aH))
        parts = super().split(aW, aH)
        if not parts and self._frame is not None and self._frame._atTop:  # noqa: SLF001 - as above
            # Only the space below the last line is too much: ReportLab then cuts nothing.
            parts = super().split(aW, aH - _LINE)
        if len(parts) == 2:  # noqa: PLR2004 - two halves
            first, second = parts
            self._hand_on(first, second)
        return parts

    def height_of_rows(self, rows: int) -> float:
        """Return how high the first rows are below the header, after it was wrapped."""
        return sum(self._rowHeights[: self.repeatRows + rows])

    def _is_worth_cutting(self, room: float) -> bool:
        """Tell whether so much room is left that a row had better be cut than moved."""
        for height in self._rowHeights:
            if height > room:
                return room >= _ROOM_WORTH_CUTTING
            room -= height
        return False

    def _hand_on(self, first: Any, second: Any) -> None:
        first.splitByRow = second.splitByRow = 1
        second.carried_over = True
        if self.rows is not None:
            _share_rows(self.rows, first, second)

    def _target(self, row: int, column: int) -> Target:
        if self.rows is None:
            return DECORATION
        nodes = self.rows[row]
        return HEADER if nodes is None else nodes[column]


def _share_rows(rows: _Rows, first: Any, second: Any) -> None:
    repeated = second.repeatRows
    above, below = len(first._cellvalues), len(second._cellvalues) - repeated  # noqa: SLF001 - its data
    cut = above + below - len(rows)
    first.rows = rows[:above]
    second.rows = [None] * repeated + rows[above - cut :]


@dataclass(frozen=True, slots=True)
class Grid:
    """What stands in a table.

    Attributes:
        cells: Row by row; each cell a list of flowables.
        nodes: The node of each cell, in the same order.
        widths: Of the columns, in points.
        header_rows: How many rows repeat on a next page.
    """

    cells: Sequence[Sequence[list[Flowable]]]
    nodes: Sequence[Sequence[Node]]
    widths: Sequence[float]
    header_rows: int


def tagged_table(grid: Grid, commands: Sequence[Any]) -> TaggedTable:
    """Return a table that may be split between rows, and inside a row too high for a page."""
    table = TaggedTable(
        [list(row) for row in grid.cells],
        colWidths=list(grid.widths),
        repeatRows=grid.header_rows,
        style=list(commands),
        splitInRow=1,
        renderCB=cast("Any", _mark_cell),
        hAlign="LEFT",
    )
    table.rows = [list(row) for row in grid.nodes]
    return table
