# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Shapes of the page that carry no text: room to write in, and boxes to tick."""

from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import Flowable
from typing_extensions import override

from casuskluis.documents import styles
from casuskluis.documents.tagging.marks import DECORATION
from casuskluis.documents.tagging.paragraphs import TaggedParagraph, tagged_paragraph
from casuskluis.documents.tagging.structure import Node
from casuskluis.documents.text import Markup

_LINE_HEIGHT = 8 * mm
_FEWEST, _MOST = 4, 10
_BOX = 8.5
_CROSS = 1.9
_DROP = 1.0
_BOX_WIDTH, _BOX_HEIGHT = 82 * mm, 27 * mm
_BOX_PADDING = 6


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
        self._label.drawOn(self.canv, 0, self._count * _LINE_HEIGHT)
        _rule(self.canv, self._count, self.width)


class LinesToWrite(Flowable):
    """A fixed number of ruled lines, for a form that is filled by hand.

    Args:
        count: How many lines.
    """

    canv: Any

    def __init__(self, count: int) -> None:
        super().__init__()
        self._count = count

    @override
    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        """Take the width there is."""
        self.width, self.height = aW, self._count * _LINE_HEIGHT
        return self.width, self.height

    @override
    def getSpaceAfter(self) -> float:
        """Return the space below the last line."""
        return _LINE_HEIGHT / 2

    def draw(self) -> None:
        """Draw the lines, as decoration."""
        _rule(self.canv, self._count, self.width)


class TickLine(TaggedParagraph):
    """A line of a form with a box before it. Make it with `tick_line`."""

    ticked: bool | None = None
    """Whether the box holds a cross; None on the second half of a line cut in two."""

    @override
    def split(self, aW: float, aH: float) -> list[Flowable]:
        """Return the halves; the box goes with the first."""
        parts = super().split(aW, aH)
        for part in parts[:1]:
            part.ticked = self.ticked  # type: ignore[attr-defined]  # a line of ours
        return parts

    @override
    def draw(self) -> None:
        """Draw the box as decoration, for the words say what is ticked; then the words."""
        if self.ticked is not None:
            with self.canv.target(DECORATION):
                _draw_box(self.canv, self.height - self.style.fontSize, ticked=self.ticked)
        super().draw()


def tick_line(text: Markup, node: Node, *, ticked: bool) -> TickLine:
    """Return a line with a box before it, as vector lines: no font of ours has such a sign."""
    line = tagged_paragraph(text, styles.TICK, node, kind=TickLine)
    line.ticked = ticked
    return line


def _draw_box(canvas: Any, base_line: float, *, ticked: bool) -> None:
    """Draw a box that stands on the base line of the first line of text."""
    low, high = base_line + _CROSS - _DROP, base_line + _BOX - _CROSS - _DROP
    canvas.saveState()
    canvas.setStrokeColor(styles.INK)
    canvas.setLineWidth(0.8)
    canvas.rect(0, base_line - _DROP, _BOX, _BOX)
    if ticked:
        canvas.setLineWidth(1.4)
        canvas.line(_CROSS, low, _BOX - _CROSS, high)
        canvas.line(_CROSS, high, _BOX - _CROSS, low)
    canvas.restoreState()


def _rule(canvas: Any, count: int, width: float) -> None:
    canvas.setStrokeColor(styles.RULE)
    canvas.setLineWidth(0.5)
    for number in range(count):
        canvas.line(0, number * _LINE_HEIGHT, width, number * _LINE_HEIGHT)


class SignatureBox(Flowable):
    """A box to sign in, with a small label in its upper left corner.

    The box is drawn outside any node, so it is decoration for a screen reader.

    Args:
        label: What goes inside.
    """

    canv: Any

    def __init__(self, label: Flowable) -> None:
        super().__init__()
        self._label = label
        self.spaceBefore, self.spaceAfter = 4, 8

    @override
    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        """Take a fixed room."""
        self._label.wrapOn(self.canv, _BOX_WIDTH - 2 * _BOX_PADDING, _BOX_HEIGHT)
        self.width, self.height = _BOX_WIDTH, _BOX_HEIGHT
        return self.width, self.height

    def draw(self) -> None:
        """Draw the box, the line to sign on and the label."""
        canvas = self.canv
        canvas.setStrokeColor(styles.MUTED)
        canvas.setLineWidth(0.8)
        canvas.rect(0, 0, self.width, self.height)
        canvas.setStrokeColor(styles.RULE)
        canvas.setLineWidth(0.5)
        canvas.line(_BOX_PADDING, 6 * mm, self.width - _BOX_PADDING, 6 * mm)
        top = self.height - _BOX_PADDING - self._label.height
        self._label.drawOn(canvas, _BOX_PADDING, top)
