# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Stock and flow: what there was, what came in and went out, and what there is now."""

from dataclasses import dataclass
from typing import Any

from casuskluis.documents import styles
from casuskluis.documents.charts import texts
from casuskluis.documents.charts.bars import LABEL_SHARE, Rows
from casuskluis.documents.charts.data import ChartData, ChartRow
from casuskluis.documents.charts.fills import INFLOW, OUTFLOW, STOCK, Box, Fill, draw_box
from casuskluis.documents.charts.words import words_of
from casuskluis.domain.figure_tables import RowRole

_THICKNESS = 13.0
_VALUE_ROOM = 0.1
_FILLS = {RowRole.INFLOW: INFLOW, RowRole.OUTFLOW: OUTFLOW}
_SIGNS = {RowRole.INFLOW: "+", RowRole.OUTFLOW: "\N{EN DASH}"}
_LEGEND: list[tuple[str, Fill]] = [("stand", STOCK), ("erbij", INFLOW), ("eraf", OUTFLOW)]


@dataclass(frozen=True, slots=True)
class Step:
    """From where to where a row goes, in numbers, and the level after it."""

    low: int
    high: int
    level: int


def steps_of(rows: tuple[ChartRow, ...]) -> tuple[Step, ...] | None:
    """Return where each row stands; None when the numbers do not lead from stock to stock."""
    if not rows or rows[0].role is not RowRole.STOCK:
        return None
    found: list[Step] = []
    level = 0
    for number, row in enumerate(rows):
        amount = row.bars[0].number
        if amount is None:
            return None
        step = _step(row.role, amount, level)
        if step.low < 0 or (number and row.role is RowRole.STOCK and amount != level):
            return None
        level = step.level
        found.append(step)
    return tuple(found)


def _step(role: RowRole, amount: int, level: int) -> Step:
    if role is RowRole.INFLOW:
        return Step(level, level + amount, level + amount)
    if role is RowRole.OUTFLOW:
        return Step(level - amount, level, level - amount)
    return Step(0, amount, amount)


class Flow:
    """Bars that go on where the one before ended.

    Args:
        data: One series.
        steps: Of `steps_of`.
        width: In points.
    """

    def __init__(self, data: ChartData, steps: tuple[Step, ...], width: float) -> None:
        self._data = data
        self._steps = steps
        self._rows = Rows(data, width, _THICKNESS)
        self._legend = texts.Legend(_LEGEND, width - self._rows.left)
        highest = max(step.high for step in steps)
        room = width * (1 - LABEL_SHARE - _VALUE_ROOM)
        self._scale = room / highest if highest else 0.0
        self.height = self._rows.height + self._legend.height
        self.words = words_of("Diagram van stand en beweging", data, signed=True)

    def draw(self, canvas: Any) -> None:
        """Draw it, with its lower left corner at the origin."""
        self._legend.draw(canvas, self._rows.left, self.height)
        self._rows.draw(canvas)
        middles = self._rows.middles()
        for number, middle in enumerate(middles):
            self._draw_step(canvas, number, middle)
            if number + 1 < len(middles):
                self._draw_level(canvas, number, middle, middles[number + 1])

    def _draw_step(self, canvas: Any, number: int, middle: float) -> None:
        row, step = self._data.rows[number], self._steps[number]
        left = self._rows.left + step.low * self._scale
        length = (step.high - step.low) * self._scale
        box = Box(left, middle - _THICKNESS / 2, length, _THICKNESS)
        draw_box(canvas, box, _FILLS.get(row.role, STOCK))
        text = _SIGNS.get(row.role, "") + row.bars[0].printed
        texts.write(canvas, left + length + 5, middle, text, texts.VALUE)

    def _draw_level(self, canvas: Any, number: int, above: float, below: float) -> None:
        """Lead the eye from the end of a bar to where the next begins."""
        x = self._rows.left + self._steps[number].level * self._scale
        canvas.setStrokeColor(styles.MUTED)
        canvas.setLineWidth(0.6)
        canvas.setDash(2, 2)
        canvas.line(x, above - _THICKNESS / 2, x, below + _THICKNESS / 2)
        canvas.setDash()
