# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""From a story and its structure to the bytes of a checked document."""

from collections.abc import Mapping
from typing import Any, SupportsIndex

from reportlab.platypus import Flowable
from reportlab.platypus.doctemplate import LayoutError
from typing_extensions import override

from casuskluis.documents.checking import check
from casuskluis.documents.collecting import uncollected
from casuskluis.documents.errors import DocumentDoesNotFit, DocumentFaulty
from casuskluis.documents.frame import PageFrame, template
from casuskluis.documents.keeping import tell_headings
from casuskluis.documents.tagging.canvas import TaggedCanvas
from casuskluis.documents.tagging.memory import Memory
from casuskluis.documents.tagging.metadata import About
from casuskluis.documents.tagging.structure import Node

_AT_ONCE = 64


def render(
    root: Node, story: list[Flowable], about: About, frame: PageFrame, memory: Memory
) -> bytes:
    """Return the finished document, after the program's own check.

    Args:
        root: The structure.
        story: What is drawn, from top to bottom; nothing is left of it.
        about: What the file says about itself.
        frame: What stands on each page.
        memory: What was laid out before.

    Raises:
        DocumentDoesNotFit: When something cannot be laid out.
        DocumentFaulty: When the check finds a fault.
    """
    pdf, _ = _draw(root, story, about, frame, memory)
    findings = check(pdf)
    if findings:
        raise DocumentFaulty(findings[0].rule, findings=len(findings))
    return pdf


def find_pages(
    root: Node, story: list[Flowable], about: About, frame: PageFrame
) -> Mapping[str, int]:
    """Return on which page, from 1, each heading of the outline comes.

    Raises:
        DocumentDoesNotFit: When something cannot be laid out.
    """
    _, page_of = _draw(root, story, about, frame, Memory())
    return page_of


class _File:
    """Takes the bytes of a document as they are, without another copy."""

    def __init__(self) -> None:
        self.pdf = b""

    def write(self, data: bytes) -> None:
        self.pdf = data


class _Feed(list[Flowable]):
    """A story that is handed over piece by piece, and let go of while it is drawn.

    Args:
        story: Becomes empty.
    """

    def __init__(self, story: list[Flowable]) -> None:
        super().__init__()
        story.reverse()
        self._rest = story
        self._take_more()

    @override
    def __delitem__(self, place: SupportsIndex | slice) -> None:
        super().__delitem__(place)
        if not self:
            self._take_more()

    def _take_more(self) -> None:
        rest = self._rest
        self += [rest.pop() for _ in range(min(_AT_ONCE, len(rest)))]


def _draw(
    root: Node, story: list[Flowable], about: About, frame: PageFrame, memory: Memory
) -> tuple[bytes, Mapping[str, int]]:
    file = _File()
    page_of: dict[str, int] = {}

    def canvas(target: Any, **settings: Any) -> TaggedCanvas:
        return TaggedCanvas(
            target, root=root, about=about, page_of=page_of, memory=memory, **settings
        )

    document: Any = template(file, frame)
    try:
        with uncollected():
            tell_headings(story)
            document.build(_Feed(story), canvasmaker=canvas)
    except (LayoutError, ValueError):
        # the texts of these errors quote what stands in the document
        raise DocumentDoesNotFit("layout failed") from None
    finally:
        document._nameSpace.clear()  # noqa: SLF001 - holds the document itself: a cycle
    return file.pdf, page_of
