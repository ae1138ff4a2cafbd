# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The rows of a list or table that are chosen: counted, named by id, and kept over a change."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from PySide6.QtCore import QElapsedTimer, QItemSelection, QItemSelectionModel, QModelIndex
from PySide6.QtWidgets import QAbstractItemView, QApplication

from casuskluis_ui.models.jumping import row_that_begins
from casuskluis_ui.models.paged import PagedModel

_FLAGS = QItemSelectionModel.SelectionFlag


def settle(view: QAbstractItemView) -> None:
    """Have every row of a list of which only the first page may be there."""
    model = view.model()
    if isinstance(model, PagedModel):
        model.settle()


def chosen_ranges(view: QAbstractItemView) -> list[tuple[int, int]]:
    """Return the first and last row of each run of chosen rows, from top to bottom.

    Runs, not rows: with Ctrl+A a list of 100,000 rows is one run.
    """
    marks = view.selectionModel()
    if marks is None:
        return []
    runs: list[tuple[int, int]] = []
    for first, last in sorted((one.top(), one.bottom()) for one in marks.selection().toList()):
        if runs and first <= runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], max(last, runs[-1][1]))
        else:
            runs.append((first, last))
    return runs


def chosen_count(view: QAbstractItemView) -> int:
    """Return how many rows are chosen."""
    return sum(last - first + 1 for first, last in chosen_ranges(view))


def chosen_ids(view: QAbstractItemView) -> tuple[int, ...]:
    """Return the ids of the chosen rows, in the order of the list."""
    model = view.model()
    if not isinstance(model, PagedModel):
        return ()
    ids = model.present_ids
    return tuple(one for first, last in chosen_ranges(view) for one in ids[first : last + 1])


def point_at(view: QAbstractItemView, index: QModelIndex) -> None:
    """Make one row current and the only one chosen, whatever keys are held down."""
    marks = view.selectionModel()
    if marks is not None:
        marks.setCurrentIndex(index, _FLAGS.ClearAndSelect | _FLAGS.Rows)
        view.scrollTo(index)


def choose_again(view: QAbstractItemView, wanted: Sequence[int]) -> None:
    """Choose the rows with these ids again, as far as they are in the list.

    One that is left is no choice of several any more: then nothing is chosen here.
    """
    model, marks = view.model(), view.selectionModel()
    if not isinstance(model, PagedModel) or marks is None:
        return
    rows = sorted(row for one in wanted if (row := model.row_of(one)) >= 0)
    if len(rows) < len(wanted) and len(rows) <= 1:
        return
    chosen = QItemSelection()
    last = model.columnCount() - 1
    for first, end in _runs(rows):
        chosen.select(model.index(first, 0), model.index(end, last))
    marks.select(chosen, _FLAGS.ClearAndSelect)


def _runs(rows: Sequence[int]) -> list[tuple[int, int]]:
    if not rows:
        return []
    breaks = [place for place, (one, two) in enumerate(pairwise(rows), 1) if two != one + 1]
    starts, ends = [0, *breaks], [*breaks, len(rows)]
    return [(rows[a], rows[b - 1]) for a, b in zip(starts, ends, strict=True)]


class TypeAhead:
    """Collects the letters typed in a list, and goes to the row that begins with them.

    Args:
        view: Shows a `PagedModel`.
    """

    def __init__(self, view: QAbstractItemView) -> None:
        self._view = view
        self._typed = ""
        self._clock = QElapsedTimer()

    def go(self, letter: str, column: int = 0) -> None:
        """Take one more letter; the same letter again goes to the next row with it."""
        model: Any = self._view.model()
        if not isinstance(model, PagedModel) or not letter.strip():
            return
        pause = QApplication.keyboardInputInterval()
        fresh = not self._clock.isValid() or self._clock.elapsed() > pause
        self._typed = letter if fresh else self._typed + letter
        self._clock.restart()
        again = set(self._typed) == {letter}
        row = max(self._view.currentIndex().row(), 0)
        found = row_that_begins(
            model, letter if again else self._typed, row + 1 if again else row, column
        )
        if found >= 0:
            point_at(self._view, model.index(found, column))
