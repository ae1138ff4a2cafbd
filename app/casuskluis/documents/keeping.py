# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What must stay together on a page, decided by measuring what follows.

ReportLab's own way would carry a whole table over, or leave a heading behind when something
further on asks for a new page. The marks here take no room and stand before what they keep.
They know what they keep, not the whole story, so that what is drawn can be let go of.
"""

from collections.abc import Sequence
from typing import Any

from reportlab.platypus import CondPageBreak, Flowable, Paragraph
from typing_extensions import override

from casuskluis.documents import styles
from casuskluis.documents.tagging.tables import TaggedTable

PAGE_ROOM = styles.PAGE_HEIGHT - styles.TOP_MARGIN - styles.BOTTOM_MARGIN
"""Height in points that a whole page has for content."""
_ALMOST = 0.1
_BEGIN_OF_PARAGRAPH = 45.0
"""Points; three lines, the fewest that may stand alone."""
_BEGIN_OF_TABLE = 118.0
"""Points; a header and so much of a first row that cutting it is worth it."""
_FIRST_ROWS = 2

_Story = Sequence[Flowable]


def tell_headings(story: _Story) -> None:
    """Tell each mark of a heading what follows it, once the whole story is there."""
    for place, flowable in enumerate(story):
        if isinstance(flowable, KeepWithNext):
            flowable.kept = _until_body(story, place + 1)


def _until_body(story: _Story, start: int) -> _Story:
    """Return what follows, up to and with the first that is no heading."""
    for place in range(start, len(story)):
        flowable = story[place]
        if not (isinstance(flowable, CondPageBreak) or getattr(flowable, "leads", False)):
            return story[start : place + 1]
    return story[start:]


class _Break(CondPageBreak):
    """Goes on at the top of a page when there is too little room, unless it is there already.

    The room of a page is less under a tall header than is reckoned with here.
    """

    @override
    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        """Take no room; ask for a new page when that helps."""
        frame = self._doctemplateAttr("frame")  # type: ignore[attr-defined]  # not in the stubs
        if not (frame and frame._atTop):  # noqa: SLF001 - the only way to know
            super().wrap(aW, aH)
        return 0, 0


class NewPage(_Break):
    """Goes on at the top of a page; does nothing when it is there already."""

    def __init__(self) -> None:
        super().__init__(PAGE_ROOM - _ALMOST)


class Keep(_Break):
    """Goes on at the top of a page unless there is room for what follows.

    Attributes:
        kept: What follows, as far as it matters; told when it is written.
    """

    canv: Any
    kept: _Story = ()

    def __init__(self) -> None:
        super().__init__(0)

    @override
    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        """Take no room; ask for a new page when there is too little."""
        self.height = self.needed(aW, self.canv)
        super().wrap(aW, aH)
        return 0, 0

    def needed(self, width: float, canvas: Any) -> float:
        """Return how many points must be left."""
        raise NotImplementedError


class KeepTogether(Keep):
    """Keeps everything together, if it fits on a page at all."""

    @override
    def needed(self, width: float, canvas: Any) -> float:
        """Return the height of everything, or nothing when no page can hold it."""
        height = sum(_heights(self.kept, width, canvas))
        return height if height <= PAGE_ROOM - _ALMOST else 0.0


class KeepWithNext(Keep):
    """Keeps headings with the beginning of what they head."""

    @override
    def needed(self, width: float, canvas: Any) -> float:
        """Return the height of the headings and of what must stand below them."""
        headings: list[Flowable] = []
        below = 0.0
        for flowable in self.kept:
            if isinstance(flowable, KeepTogether):
                below = flowable.needed(width, canvas)
            if below:
                break
            if isinstance(flowable, CondPageBreak):
                continue
            if not getattr(flowable, "leads", False):
                below = _beginning(flowable, width, canvas)
                break
            headings.append(flowable)
        between = headings[-1].getSpaceAfter() if headings else 0.0
        needed = sum(_heights(headings, width, canvas)) + between + below
        return min(needed, PAGE_ROOM - _ALMOST)


def _heights(flowables: _Story, width: float, canvas: Any) -> list[float]:
    """Return per flowable its height and the space above it."""
    found = []
    after = 0.0
    for flowable in flowables:
        if isinstance(flowable, CondPageBreak):
            continue
        _, height = flowable.wrapOn(canvas, width, PAGE_ROOM)
        found.append(height + max(after, flowable.getSpaceBefore()))
        after = flowable.getSpaceAfter()
    return found


def _beginning(flowable: Flowable, width: float, canvas: Any) -> float:
    """Return how much of a flowable must at least stand below its heading."""
    (height,) = _heights([flowable], width, canvas)
    if isinstance(flowable, Paragraph):
        return min(_BEGIN_OF_PARAGRAPH, height)
    if getattr(flowable, "stays_whole", False):
        return height
    if isinstance(flowable, TaggedTable):
        height = flowable.height_of_rows(_FIRST_ROWS) + flowable.getSpaceBefore()
    return min(_BEGIN_OF_TABLE, height)
