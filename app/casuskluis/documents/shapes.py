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


class NotesArea(Flowable):
    """A label and ruled lines to write on: as many as fit, or nothing when too few would.

    The lines are drawn outside any node, so they are decoration for a screen reader. A label
    that is not drawn leaves no trace in the structure either.

    Args:
        label: The line above.
    """

    canv: Any

    def __init__(self, label: Flowable) -> None:
        super().__init__()
        self._label = label
        self._count = 0

    @override
    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        """Take what is left of the page, within bounds."""
        _, label = self._label.wrapOn(self.canv, aW, aH)
        fitting = int((aH - label) / _LINE_HEIGHT)
        self._count = min(_MOST, fitting) if fitting >= _FEWEST else 0
        self.width = aW
        self.height = label + self._count * _LINE_HEIGHT if self._count else 0
        return self.width, self.height

    @override
    def getSpaceBefore(self) -> float:
        """Return the space above the label."""
        return self._label.getSpaceBefore()

    def draw(self) -> None:
        """Draw the label and the lines."""
        if not self._count:
            return
        canvas = self.canv
        self._label.drawOn(canvas, 0, self._count * _LINE_HEIGHT)
        canvas.setStrokeColor(styles.RULE)
        canvas.setLineWidth(0.5)
        for number in range(self._count):
            canvas.line(0, number * _LINE_HEIGHT, self.width, number * _LINE_HEIGHT)
