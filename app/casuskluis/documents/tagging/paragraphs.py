# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Paragraphs that point at a node."""

from dataclasses import dataclass
from typing import Any

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, Paragraph
from typing_extensions import TypeVar, override

from casuskluis.documents.tagging.canvas import TaggedCanvas
from casuskluis.documents.tagging.fragments import fragments
from casuskluis.documents.tagging.lines import line_endings, line_texts
from casuskluis.documents.tagging.structure import Node
from casuskluis.documents.text import Markup


@dataclass(frozen=True, slots=True)
class Bookmark:
    """An entry of the outline.

    Attributes:
        key: Meaningless, because it may end up in the file.
        level: From 0.
    """

    key: str
    title: str
    level: int


class TaggedParagraph(Paragraph):
    """A paragraph bound to a node; the halves of a split one share it.

    Make it with `tagged_paragraph`: ReportLab itself calls the constructor for the halves.
    """

    canv: Any  # a TaggedCanvas while drawing; the base class says Canvas
    blPara: Any  # noqa: N815 - named by ReportLab
    leads = False
    """Whether it belongs with what follows, as a heading does."""
    node: Node | None = None
    bookmark: Bookmark | None = None
    label: tuple[Node, str] | None = None
    logical: str = ""
    tail: str = ""
    _wrapped: tuple[float, tuple[float, float]] | None = None

    @override
    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        """Return the size; kept, because a table asks two or three times for each cell."""
        if self._wrapped and self._wrapped[0] == aW and hasattr(self, "blPara"):
            self.width, self.height = self._wrapped[1]
            return self._wrapped[1]
        size = super().wrap(aW, aH)
        self._wrapped = (aW, (self.width, self.height))
        return size

    @override
    def split(self, aW: float, aH: float) -> list[Flowable]:
        """Return the halves, both pointing at the same node."""
        if not hasattr(self, "blPara") and self.frags and aW > 0:
            self.wrap(aW, aH)
        endings = self._endings()
        parts = super().split(aW, aH)
        if len(parts) == 2:  # noqa: PLR2004 - two halves
            first, second = parts
            self._hand_on(first, endings[len(first.blPara.lines) - 1])  # type: ignore[attr-defined]  # a paragraph of ours
            self._hand_on(second, self.tail)
            first.bookmark, first.label = self.bookmark, self.label  # type: ignore[attr-defined]  # idem
        return parts

    @override
    def draw(self) -> None:
        """Draw, as a piece of the node; inside a table the cell is the target already."""
        canvas: TaggedCanvas = self.canv
        if self.bookmark:
            _note_bookmark(canvas, self.bookmark, self.height)
        if self.node is None:
            self._draw_lines(canvas)
            return
        if self.label:
            with canvas.target(self.label[0]):
                self._draw_label(canvas, self.label[1])
        with canvas.target(self.node):
            self._draw_lines(canvas)

    def _draw_label(self, canvas: TaggedCanvas, label: str) -> None:
        style = self.style
        canvas.setFont(style.bulletFontName, style.bulletFontSize)
        canvas.setFillColor(style.textColor)
        canvas.drawString(style.bulletIndent, self.height - style.fontSize, label)

    def _draw_lines(self, canvas: TaggedCanvas) -> None:
        with canvas.line_endings(self._endings()):
            super().draw()

    def _endings(self) -> list[str]:
        if not hasattr(self, "blPara"):
            return []
        return line_endings(line_texts(self.blPara), self.logical, self.tail)

    def _hand_on(self, part: Any, tail: str) -> None:
        part.node, part.logical, part.tail = self.node, self.logical, tail


_Paragraph = TypeVar("_Paragraph", bound=TaggedParagraph, default=TaggedParagraph)


def tagged_paragraph(
    text: Markup,
    style: ParagraphStyle,
    node: Node | None = None,
    *,
    bookmark: Bookmark | None = None,
    label: tuple[Node, str] | None = None,
    kind: type[_Paragraph] = TaggedParagraph,  # type: ignore[assignment]  # the default of the variable
) -> _Paragraph:
    """Return a paragraph.

    Args:
        text: Cleaned and escaped.
        style: How it looks.
        node: What it belongs to; None inside a cell, whose node it then belongs to.
        bookmark: Its entry in the outline.
        label: For an item of a list: the node and the text of its bullet or number.
        kind: A paragraph that draws something more.
    """
    paragraph = kind(text, style, frags=fragments(text, style))
    paragraph.node = node
    paragraph.bookmark = bookmark
    paragraph.label = label
    paragraph.logical = "".join(getattr(frag, "text", "") for frag in paragraph.frags)
    return paragraph


def _note_bookmark(canvas: TaggedCanvas, bookmark: Bookmark, height: float) -> None:
    canvas.note_heading(bookmark.title)
    canvas.bookmarkHorizontal(bookmark.key, 0, height)
    canvas.addOutlineEntry(bookmark.title, bookmark.key, bookmark.level, closed=False)
