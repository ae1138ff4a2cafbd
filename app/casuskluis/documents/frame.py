# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The page around the content: what repeats on each page, and the template for it."""

from dataclasses import dataclass
from typing import Any

from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate

from casuskluis.documents import styles
from casuskluis.documents.fonts import BOLD, REGULAR
from casuskluis.documents.tagging.canvas import LateText, TaggedCanvas
from casuskluis.documents.tagging.marks import FOOTER, HEADER

_SIZE = 8.0
_CONTROL_SIZE = 7.0
_HEADER_LINE = styles.PAGE_HEIGHT - 15 * mm
_RULE_BELOW = 6.5
_FOOTER_LINE = 12 * mm
_LINE_STEP = 10.5
_GAP = 16
_BLOCK_SIZE = 7.6
_BLOCK_STEP = 10.0
_BLOCK_ROOM = 4.0
_MOST_LEFT = 0.55
"""How much of the width the marking may take; a copy must always be told from another."""
_MOST_LINES = 3
_SMALLER = 0.94
_ELLIPSIS = "…"


@dataclass(frozen=True, slots=True)
class PageFrame:
    """What stands on each page. The texts are cleaned and on one line.

    Attributes:
        marking: Top left, in the colour of a warning when ``warns``.
        copy: Top right: which copy of how many, and for whom; always whole.
        order: Below the marking: a secrecy order; may be empty.
        block: Over the whole width, below the line at the top: an order of secrecy in full.
        foot: Bottom left.
        copy_short: Beside the page number; may be empty.
        control: Control number of the journal, below the foot; may be empty.
    """

    marking: str
    copy: str
    foot: str
    order: str = ""
    block: tuple[str, ...] = ()
    copy_short: str = ""
    control: str = ""
    warns: bool = True

    @property
    def block_height(self) -> float:
        """How much room the block takes below the line at the top, in points."""
        lines = len(self._block_lines())
        return lines * _BLOCK_STEP + _BLOCK_ROOM if lines else 0

    def _block_lines(self) -> list[str]:
        """Return the block on the lines it needs; never cut."""
        return [
            line
            for text in self.block
            for line in _broken(text, BOLD, _BLOCK_SIZE, styles.CONTENT_WIDTH)
        ]

    def draw(self, canvas: TaggedCanvas, page: int) -> None:
        """Draw header and footer of a page as artifacts."""
        canvas.saveState()
        with canvas.target(HEADER):
            self._draw_header(canvas)
        with canvas.target(FOOTER):
            self._draw_footer(canvas, page)
        canvas.restoreState()

    def _draw_header(self, canvas: TaggedCanvas) -> None:
        right = styles.PAGE_WIDTH - styles.MARGIN
        left = self._draw_left(canvas)
        copy = fitted(self.copy, BOLD, styles.CONTENT_WIDTH - left - _GAP)
        canvas.setFont(BOLD, copy.size)
        canvas.setFillColor(styles.INK)
        for number, text in enumerate(copy.lines):
            canvas.drawRightString(right, _HEADER_LINE - number * _LINE_STEP, text)
        lines = max(len(copy.lines), 2 if self.order else 1)
        base_line = _HEADER_LINE - _RULE_BELOW - (lines - 1) * _LINE_STEP
        canvas.setStrokeColor(styles.RULE)
        canvas.setLineWidth(0.6)
        canvas.line(styles.MARGIN, base_line, right, base_line)
        canvas.setFont(BOLD, _BLOCK_SIZE)
        canvas.setFillColor(styles.ALERT if self.warns else styles.MUTED)
        for number, text in enumerate(self._block_lines(), start=1):
            canvas.drawString(styles.MARGIN, base_line - number * _BLOCK_STEP, text)

    def _draw_left(self, canvas: TaggedCanvas) -> float:
        """Draw the marking and the order; return how wide they are, in points."""
        room = styles.CONTENT_WIDTH * _MOST_LEFT
        marking = shortened(self.marking, BOLD, room)
        order = shortened(self.order, REGULAR, room)
        canvas.setFont(BOLD, _SIZE)
        canvas.setFillColor(styles.ALERT if self.warns else styles.MUTED)
        canvas.drawString(styles.MARGIN, _HEADER_LINE, marking)
        if order:
            canvas.setFont(REGULAR, _SIZE)
            canvas.drawString(styles.MARGIN, _HEADER_LINE - _LINE_STEP, order)
        return max(stringWidth(marking, BOLD, _SIZE), stringWidth(order, REGULAR, _SIZE))

    def _draw_footer(self, canvas: TaggedCanvas, page: int) -> None:
        right = styles.PAGE_WIDTH - styles.MARGIN
        canvas.setFont(REGULAR, _SIZE)
        canvas.setFillColor(styles.MUTED)
        canvas.drawString(styles.MARGIN, _FOOTER_LINE, self.foot)
        if self.control:
            canvas.setFont(REGULAR, _CONTROL_SIZE)
            below = _FOOTER_LINE - _LINE_STEP
            canvas.drawString(styles.MARGIN, below, f"controlegetal {self.control}")
        before = f"{self.copy_short}  ·  " if self.copy_short else ""
        late = LateText(
            text=lambda pages: f"{before}Pagina {page} van {pages}",
            font=REGULAR,
            size=_SIZE,
            colour=styles.MUTED,
        )
        canvas.draw_late(right, _FOOTER_LINE, late)


def shortened(text: str, font: str, room: float) -> str:
    """Return a line cut to the room there is, in points, with an ellipsis when cut."""
    if stringWidth(text, font, _SIZE) <= room:
        return text
    while text and stringWidth(text + _ELLIPSIS, font, _SIZE) > room:
        text = text[:-1]
    return text.rstrip() + _ELLIPSIS


@dataclass(frozen=True, slots=True)
class Fitted:
    """A text on the lines it needs, in the size that makes it fit."""

    lines: list[str]
    size: float


def fitted(text: str, font: str, room: float) -> Fitted:
    """Return a text on at most three lines; smaller when needed, and never cut.

    Args:
        text: On one line.
        font: Its name.
        room: Width in points.
    """
    size = _SIZE
    lines = _broken(text, font, size, room)
    while len(lines) > _MOST_LINES:
        size *= _SMALLER
        lines = _broken(text, font, size, room)
    return Fitted(lines, size)


def _broken(text: str, font: str, size: float, room: float) -> list[str]:
    """Return the lines of a text, broken between words, and inside one wider than a line."""
    lines, used = [""], 0.0
    gap = stringWidth(" ", font, size)
    for word in text.split():
        width = stringWidth(word, font, size)
        joined = used + gap + width if used else width
        if joined <= room:
            lines[-1] = f"{lines[-1]} {word}".lstrip()
            used = joined
            continue
        lines += _cut(word, font, size, room)
        used = stringWidth(lines[-1], font, size)
    return [line for line in lines if line]


def _cut(word: str, font: str, size: float, room: float) -> list[str]:
    """Return a word in pieces that fit on a line, in time that grows with its length only."""
    pieces, rest = [], word
    while stringWidth(rest, font, size) > room:
        end = _end_of_line(rest, font, size, room)
        pieces.append(rest[:end])
        rest = rest[end:]
    return [*pieces, rest]


def _end_of_line(text: str, font: str, size: float, room: float) -> int:
    """Return how many letters fit, at least one."""
    fits, wide = 1, len(text)
    while wide - fits > 1:
        tried = (fits + wide) // 2
        if stringWidth(text[:tried], font, size) <= room:
            fits = tried
        else:
            wide = tried
    return fits


def template(file: Any, frame: PageFrame) -> BaseDocTemplate:
    """Return a document of A4 pages with this frame."""
    document = BaseDocTemplate(
        file,
        pagesize=(styles.PAGE_WIDTH, styles.PAGE_HEIGHT),
        leftMargin=styles.MARGIN,
        rightMargin=styles.MARGIN,
        topMargin=styles.TOP_MARGIN + frame.block_height,
        bottomMargin=styles.BOTTOM_MARGIN,
    )
    body = Frame(
        document.leftMargin,
        document.bottomMargin,
        document.width,
        document.height,
        leftPadding=0,
        rightPadding=0,
        topPadding=0,
        bottomPadding=0,
    )

    def draw_frame(canvas: Any, document: Any) -> None:
        frame.draw(canvas, document.page)

    page = PageTemplate("page", [body], onPage=draw_frame)
    document.addPageTemplates([page])
    return document
