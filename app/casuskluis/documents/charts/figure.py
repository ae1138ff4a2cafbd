# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A chart on the page: a figure in the structure, with words for who cannot see it."""

from typing import Any, Protocol

from reportlab.platypus import Flowable
from typing_extensions import override

from casuskluis.documents.tagging.structure import Node


class Drawing(Protocol):
    """A chart that knows how high it is.

    Attributes:
        words: What it shows, in full: every label and every number as printed.
        height: In points.
    """

    words: str
    height: float

    def draw(self, canvas: Any) -> None:
        """Draw it, with its lower left corner at the origin."""


class ChartFigure(Flowable):
    """A chart bound to a node. It is never cut in two.

    Args:
        drawing: What is drawn.
        node: Of the role Figure.
        width: In points; what the drawing was made for.
    """

    canv: Any
    stays_whole = True

    def __init__(self, drawing: Drawing, node: Node, width: float) -> None:
        super().__init__()
        self._drawing = drawing
        self._node = node
        self._node.alternative = drawing.words
        self.width, self.height = width, drawing.height
        self.spaceBefore, self.spaceAfter = 4, 8

    @override
    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        """Return the size, which does not depend on the room there is."""
        return self.width, self.height

    def draw(self) -> None:
        """Draw, as a piece of the node, and note where on the page that is."""
        left, low = self.canv.absolutePosition(0, 0)
        place = (left, low, left + self.width, low + self.height)
        self._node.attributes = {"Layout": {"Placement": "Block", "BBox": place}}
        with self.canv.target(self._node):
            self.canv.saveState()
            self._drawing.draw(self.canv)
            self.canv.restoreState()
