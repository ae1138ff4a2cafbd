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
_HEADER_LINE = styles.PAGE_HEIGHT - 15 * mm
_RULE_BELOW = 6.5
_FOOTER_LINE = 12 * mm
_LINE_STEP = 10.5
_ELLIPSIS = "…"


@dataclass(frozen=True, slots=True)
class PageFrame:
    """What stands on each page. The texts are cleaned and on one line.

    Attributes:
        marking: Top left, in the colour of a warning when ``warns``.
        copy: Top right: which copy of how many, and for whom.
        order: Below the marking: a secrecy order; may be empty.
        foot: Bottom left.
        copy_short: Beside the page number; may be empty.
    """

    marking: str
    copy: str
    foot: str
    order: str = ""
    copy_short: str = ""
    warns: bool = True

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
        canvas.setFont(BOLD, _SIZE)
        canvas.setFillColor(styles.ALERT if self.warns else styles.MUTED)
        canvas.drawString(styles.MARGIN, _HEADER_LINE, self.marking)
        taken = stringWidth(self.marking, BOLD, _SIZE) + 16
        canvas.setFillColor(styles.INK)
        shown = shortened(self.copy, BOLD, styles.CONTENT_WIDTH - taken)
        canvas.drawRightString(right, _HEADER_LINE, shown)
        if self.order:
            self._draw_order(canvas)
        base_line = _HEADER_LINE - _RULE_BELOW - (_LINE_STEP if self.order else 0)
        canvas.setStrokeColor(styles.RULE)
        canvas.setLineWidth(0.6)
        canvas.line(styles.MARGIN, base_line, right, base_line)

    def _draw_order(self, canvas: TaggedCanvas) -> None:
        canvas.setFont(REGULAR, _SIZE)
        canvas.setFillColor(styles.ALERT)
        order = shortened(self.order, REGULAR, styles.CONTENT_WIDTH)
        canvas.drawString(styles.MARGIN, _HEADER_LINE - _LINE_STEP, order)

    def _draw_footer(self, canvas: TaggedCanvas, page: int) -> None:
        right = styles.PAGE_WIDTH - styles.MARGIN
        canvas.setFont(REGULAR, _SIZE)
        canvas.setFillColor(styles.MUTED)
        canvas.drawString(styles.MARGIN, _FOOTER_LINE, self.foot)
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


def template(file: Any, frame: PageFrame) -> BaseDocTemplate:
    """Return a document of A4 pages with this frame."""
    document = BaseDocTemplate(
        file,
        pagesize=(styles.PAGE_WIDTH, styles.PAGE_HEIGHT),
        leftMargin=styles.MARGIN,
        rightMargin=styles.MARGIN,
        topMargin=styles.TOP_MARGIN,
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
