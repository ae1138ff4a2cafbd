# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The canvas that knows for which node it draws."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from math import ceil
from operator import itemgetter
from typing import IO, Any

from reportlab.lib.colors import Color
from reportlab.pdfgen.canvas import Canvas
from typing_extensions import override

from casuskluis.documents.fonts import REGULAR
from casuskluis.documents.tagging.lines import TaggedText
from casuskluis.documents.tagging.marks import Marks, Target, paints
from casuskluis.documents.tagging.memory import Key, Memory
from casuskluis.documents.tagging.metadata import LANGUAGE, About, declare, describe
from casuskluis.documents.tagging.numbers import number
from casuskluis.documents.tagging.streams import pack
from casuskluis.documents.tagging.structure import Node
from casuskluis.documents.tagging.tree import TreeWriter

_PDF_VERSION = (1, 7)
_ESCAPES = {code: f"\\{code:03o}" for code in (*range(32), *range(127, 256))}
_NAMES: Sequence[str] = Canvas.STATE_ATTRIBUTES
_STATE = itemgetter(*_NAMES)
_ESCAPES |= {ord(char): f"\\{char}" for char in "()\\"}


@dataclass(frozen=True, slots=True)
class LateText:
    """Text that is only known when the last page is done, such as the number of pages.

    Attributes:
        text: From the number of pages to the text.
    """

    text: Callable[[int], str]
    font: str
    size: float
    colour: Color


class TaggedCanvas(Canvas):
    """A canvas whose every stroke is marked, for a node or as an artifact.

    Args:
        file: Where the PDF goes.
        root: The structure; filled by the flowables that point at its nodes.
        about: What the file says about itself.
        page_of: Filled with the page, from 1, of each heading in the outline.
        memory: What was laid out before, for documents that have much in common.
        settings: As the document template hands them over.

    Attributes:
        memory: The same.
        shown: The font and the text of each line, while a paragraph is drawn to be kept.
    """

    STATE_ATTRIBUTES: list[str]
    state_stack: list[Any]
    _code: list[str]
    _doc: Any
    _filename: Any
    _extgstate: Any
    _currentMatrix: Any  # noqa: N815 - named by ReportLab

    def __init__(
        self,
        file: IO[bytes],
        *,
        root: Node,
        about: About,
        page_of: dict[str, int],
        memory: Memory,
        **settings: Any,
    ) -> None:
        self._root = root
        self._about = about
        self._page_of = page_of
        self.memory = memory
        self.shown: list[tuple[str, str]] = []
        self._number = memory.begin_document()
        self._marks = Marks()
        self._line_endings: list[str] = []
        self._late: dict[str, LateText] = {}
        settings |= {"lang": LANGUAGE, "pdfVersion": _PDF_VERSION, "initialFontName": REGULAR}
        settings |= {"encrypt": None, "invariant": 0, "pageCompression": 1}
        super().__init__(file, **settings)
        describe(self._doc, about)
        self._marks.start_page(self._code)

    @contextmanager
    def target(self, target: Target) -> Iterator[None]:
        """Mark what is drawn inside the block as a piece of a node, or as an artifact."""
        outer = self.switch(target)
        try:
            yield
        finally:
            self.switch(outer)

    def switch(self, target: Target) -> Target:
        """Mark what is drawn from now on; return what was drawn for until now."""
        outer = self._marks.target
        self._marks.close(self._code)
        self._marks.open(target, self._code)
        return outer

    def repeat(self, key: Key) -> bool:
        """Draw a paragraph as it was drawn before; tell whether that could be done."""
        code = self.memory.code_of(key, self._number, self._doc)
        if code is None:
            return False
        self._code += code
        return True

    @contextmanager
    def drawing(self, key: Key | None, endings: list[str]) -> Iterator[None]:
        """End the lines of the paragraph drawn inside the block with these.

        Args:
            key: To remember it by; None for half a paragraph.
            endings: Of each line.
        """
        self._line_endings, self.shown = endings, []
        begin = len(self._code)
        try:
            yield
        finally:
            self._line_endings = []
        if key:
            self.memory.keep(key, self._number, self._doc, self._code[begin:], self.shown)

    def note_heading(self, title: str) -> None:
        """Remember that a heading of the outline stands on this page."""
        self._page_of.setdefault(title, self.getPageNumber())

    def draw_late(self, x: float, y: float, late: LateText) -> None:
        """Leave room for a text that is filled in at the end, its right side at x."""
        name = f"late{len(self._late) + 1}"
        self._late[name] = late
        self.saveState()
        self.translate(x, y)
        self.doForm(name)
        self.restoreState()

    @override
    def beginText(self, x: float = 0, y: float = 0, direction: Any = None) -> TaggedText:
        """Return a text that ends its lines properly."""
        text = TaggedText(self, x, y, direction)
        text.endings = self._line_endings
        return text

    @override
    def drawText(self, aTextObject: Any) -> None:
        """Draw a text, and let go of it: ReportLab gives it a method that holds itself."""
        super().drawText(aTextObject)
        vars(aTextObject).pop("_do_line", None)

    @override
    def translate(self, dx: float, dy: float) -> None:
        """Move the origin; the same operator as ReportLab's own, which multiplies matrices."""
        if self._code and self._code[-1].endswith(" cm"):
            super().translate(dx, dy)
            return
        a, b, c, d, e, f = self._currentMatrix
        self._currentMatrix = (a, b, c, d, a * dx + c * dy + e, b * dx + d * dy + f)
        self._code.append(f"1 0 0 1 {number(dx)} {number(dy)} cm")

    @override
    def line(self, x1: float, y1: float, x2: float, y2: float) -> None:
        """Draw a line; the same operator as ReportLab's own."""
        begin, end = f"{number(x1)} {number(y1)}", f"{number(x2)} {number(y2)}"
        self._code.append(f"n {begin} m {end} l S")

    @override
    def push_state_stack(self) -> None:
        """Keep the state; all of it at once."""
        self.state_stack.append(_STATE(self.__dict__))
        self._extgstate = self._extgstate.pushCopy()

    @override
    def pop_state_stack(self) -> None:
        """Go back to the state that was kept."""
        self.__dict__.update(zip(_NAMES, self.state_stack.pop(), strict=True))

    @override
    def showPage(self) -> None:
        """End the page."""
        self._marks.close(self._code)
        super().showPage()
        pack(self._doc.Pages.pages[-1])

    def _startPage(self) -> None:  # noqa: N802 - named by ReportLab
        super()._startPage()  # type: ignore[misc]  # not in the published types
        self._marks.start_page(self._code)

    @override
    def save(self) -> None:
        """End the last page, write structure and metadata, and close the file."""
        if paints(self._code):
            self.showPage()
        self._marks.drop_page()
        for name, late in self._late.items():
            self._fill_in(name, late)
        tree = TreeWriter(self._doc, self._marks).write(self._root)
        declare(self._doc, self._about, tree)
        self._doc.SaveToFile(self._filename, self)

    def _escape(self, s: bytes) -> str:
        return s.decode("latin-1").translate(_ESCAPES)

    def _fill_in(self, name: str, late: LateText) -> None:
        text = late.text(len(self._marks.pages))
        width = self.stringWidth(text, late.font, late.size)
        low, high = -ceil(late.size), ceil(late.size)
        self.beginForm(name, -ceil(width) - 2, low, 2, high)
        self.setFont(late.font, late.size)
        self.setFillColor(late.colour)
        self.drawRightString(0, 0, text)
        self.endForm()
