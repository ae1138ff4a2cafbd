# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Lines of a form: fields side by side, or under each other where there is no room."""

from collections.abc import Sequence

from PySide6.QtWidgets import QBoxLayout, QWidget


class FieldLines:
    """Folds each line by itself."""

    def __init__(self) -> None:
        self._lines: list[tuple[QBoxLayout, tuple[QWidget, ...]]] = []

    def add(self, line: QBoxLayout, fields: Sequence[QWidget]) -> None:
        """Watch over a line with several fields."""
        if len(fields) > 1:
            self._lines.append((line, tuple(fields)))

    def fold(self, width: int) -> None:
        """Put the fields of each line side by side where they fit in a width."""
        for line, fields in self._lines:
            fits = _across(line, fields) <= width
            across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
            way = across if fits else down
            if line.direction() != way:
                line.setDirection(way)


def _across(line: QBoxLayout, fields: Sequence[QWidget]) -> int:
    shown = [_least(one) for one in fields if not one.isHidden()]
    return sum(shown) + line.spacing() * max(0, len(shown) - 1)


def _least(field: QWidget) -> int:
    return max(field.minimumSizeHint().width(), field.minimumWidth())


def widest(parts: Sequence[QWidget]) -> int:
    """Return the width the widest part needs."""
    return max((_least(one) for one in parts if not one.isHidden()), default=0)
