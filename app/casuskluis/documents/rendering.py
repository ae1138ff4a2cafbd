# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""From a story and its structure to the bytes of a checked document."""

from collections.abc import Mapping, Sequence
from io import BytesIO
from typing import Any

from reportlab.platypus import Flowable
from reportlab.platypus.doctemplate import LayoutError

from casuskluis.documents.checking import check
from casuskluis.documents.collecting import uncollected
from casuskluis.documents.errors import DocumentDoesNotFit, DocumentFaulty
from casuskluis.documents.frame import PageFrame, template
from casuskluis.documents.tagging.canvas import TaggedCanvas
from casuskluis.documents.tagging.memory import Memory
from casuskluis.documents.tagging.metadata import About
from casuskluis.documents.tagging.structure import Node


def render(
    root: Node, story: Sequence[Flowable], about: About, frame: PageFrame, memory: Memory
) -> bytes:
    """Return the finished document, after the program's own check.

    Args:
        root: The structure.
        story: What is drawn, from top to bottom.
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
    root: Node, story: Sequence[Flowable], about: About, frame: PageFrame
) -> Mapping[str, int]:
    """Return on which page, from 1, each heading of the outline comes.

    Raises:
        DocumentDoesNotFit: When something cannot be laid out.
    """
    _, page_of = _draw(root, story, about, frame, Memory())
    return page_of


def _draw(
    root: Node, story: Sequence[Flowable], about: About, frame: PageFrame, memory: Memory
) -> tuple[bytes, Mapping[str, int]]:
    file = BytesIO()
    page_of: dict[str, int] = {}

    def canvas(target: Any, **settings: Any) -> TaggedCanvas:
        return TaggedCanvas(
            target, root=root, about=about, page_of=page_of, memory=memory, **settings
        )

    try:
        with uncollected():
            template(file, frame).build(list(story), canvasmaker=canvas)
    except (LayoutError, ValueError):
        # the texts of these errors quote what stands in the document
        raise DocumentDoesNotFit("layout failed") from None
    return file.getvalue(), page_of
