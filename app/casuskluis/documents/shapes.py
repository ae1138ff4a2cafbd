# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Shapes of the page that carry no text: room to write in."""

from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import Flowable
from typing_extensions import override

from casuskluis.documents import styles

_LINE_HEIGHT = 8 * mm
_FEWEST, _MOST = 4, 10


class WritingLines(Flowable):
    """Ruled lines to write on: as many as fit, and never fewer than a few.

    Drawn outside any node, so they are decoration for a screen reader.
    """

    @override
    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        """Take what is left of the page, within bounds."""
        self._count = min(_MOST, max(_FEWEST, int(aH / _LINE_HEIGHT)))
        self.width, self.height = aW, self._count * _LINE_HEIGHT
        return self.width, self.height

    def draw(self) -> None:
        """Draw the lines."""
        canvas: Any = self.canv
        canvas.setStrokeColor(styles.RULE)
        canvas.setLineWidth(0.5)
        for number in range(self._count):
            canvas.line(0, number * _LINE_HEIGHT, self.width, number * _LINE_HEIGHT)
