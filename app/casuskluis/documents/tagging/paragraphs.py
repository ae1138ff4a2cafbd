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
from casuskluis.documents.tagging.memory import Key
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
    source: Markup | None = None
    """What it says; None for the half of one."""
    logical: str = ""
    tail: str = ""
    _wrapped: tuple[float, tuple[float, float]] | None = None
    _fragments: list[Any] | None = None

    @property  # type: ignore[explicit-override]  # of a plain attribute
    def frags(self) -> list[Any]:
        """Its text in pieces that look alike; worked out when somebody asks."""
        if self._fragments is None:
            source = self.source or Markup("")
            self._fragments = (
                fragments(source, self.style) or Paragraph(source, self.style).frags
            )
        return self._fragments

    @frags.setter
    def frags(self, pieces: list[Any] | None) -> None:
        self._fragments = pieces or None

    @override
    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        """Return the size; kept, because a table asks two or three times for each cell."""
        if self._wrapped and self._wrapped[0] == aW:
            self.width, self.height = self._wrapped[1]
            return self._wrapped[1]
        key = self._key(aW)
        size = self.canv.memory.sizes.get(key) if key else None
        if size is None:
            size = self._break_lines(aW, aH)
            if key:
                self.canv.memory.sizes[key] = size
        elif self._has_lines:
            del self.blPara  # of another width
        self.width, self.height = size
        self._wrapped = (aW, size)
        return size

    @override
    def split(self, aW: float, aH: float) -> list[Flowable]:
        """Return the halves, both pointing at the same node."""
        if not self._has_lines and self.frags and aW > 0:
            # a table offers more room than it gave when it asked for the size
            self._break_lines(self._wrapped[0] if self._wrapped else aW, aH)
        endings = self._endings()
        parts = super().split(aW, aH)
        if not self._has_lines:
            self._wrapped = None
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
        outer = canvas.switch(self.node)
        self._draw_lines(canvas)
        canvas.switch(outer)

    def _draw_label(self, canvas: TaggedCanvas, label: str) -> None:
        style = self.style
        canvas.setFont(style.bulletFontName, style.bulletFontSize)
        canvas.setFillColor(style.textColor)
        canvas.drawString(style.bulletIndent, self.height - style.fontSize, label)

    def _draw_lines(self, canvas: TaggedCanvas) -> None:
        key = self._key(self.width)
        if key and canvas.repeat(key):
            return
        if not self._has_lines:
            self._break_lines(self.width, self.height)
        with canvas.drawing(key, self._endings()):
            super().draw()

    @property
    def _has_lines(self) -> bool:
        return hasattr(self, "blPara")

    def _key(self, width: float) -> Key | None:
        return (self.source, self.style, width) if self.source else None

    def _break_lines(self, width: float, height: float) -> tuple[float, float]:
        super().wrap(width, height)
        return self.width, self.height

    def _endings(self) -> list[str]:
        if not self._has_lines:
            return []
        return line_endings(line_texts(self.blPara), self._words(), self.tail)

    def _words(self) -> str:
        if self.source:
            return "".join(getattr(frag, "text", "") for frag in self.frags)
        return self.logical

    def _hand_on(self, part: Any, tail: str) -> None:
        part.node, part.logical, part.tail = self.node, self._words(), tail


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
    paragraph = kind(text, style, frags=[])
    paragraph.source = text
    paragraph.node = node
    paragraph.bookmark = bookmark
    paragraph.label = label
    return paragraph


def _note_bookmark(canvas: TaggedCanvas, bookmark: Bookmark, height: float) -> None:
    canvas.note_heading(bookmark.title)
    canvas.bookmarkHorizontal(bookmark.key, 0, height)
    canvas.addOutlineEntry(bookmark.title, bookmark.key, bookmark.level, closed=False)
