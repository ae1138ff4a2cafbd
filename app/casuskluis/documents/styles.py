# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""How documents look: one family of type, a few sizes, calm colours with enough contrast."""

from collections.abc import Sequence

from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth

from casuskluis.documents.fonts import BOLD, REGULAR
from casuskluis.documents.hyphens import WideWords, hyphenate

PAGE_WIDTH, PAGE_HEIGHT = A4
MARGIN = 22 * mm
TOP_MARGIN = 27 * mm
BOTTOM_MARGIN = 22 * mm
CONTENT_WIDTH = PAGE_WIDTH - 2 * MARGIN

INK = HexColor("#17232b")
ACCENT = HexColor("#0b4f63")
MUTED = HexColor("#4d5b64")
RULE = HexColor("#c3cdd3")
FAINT_RULE = HexColor("#dde4e8")
TINT = HexColor("#eef4f6")
ALERT = HexColor("#8c1d18")
ALERT_TINT = HexColor("#fbf0ef")

BODY = ParagraphStyle(
    "body",
    fontName=REGULAR,
    fontSize=9.5,
    leading=14,
    textColor=INK,
    spaceAfter=5,
    allowWidows=0,
    allowOrphans=0,
    hyphenationLang=hyphenate,  # type: ignore[arg-type]  # a function will do as well
    embeddedHyphenation=0,
    bulletFontName=REGULAR,
    bulletFontSize=9.5,
)
NAME = ParagraphStyle("name", BODY, hyphenationLang="")
LEAD = ParagraphStyle("lead", NAME, fontSize=11, leading=15, textColor=MUTED, spaceAfter=10)
SMALL = ParagraphStyle("small", BODY, fontSize=8, leading=11, textColor=MUTED, spaceAfter=4)
LABEL = ParagraphStyle(
    "label",
    NAME,
    fontName=BOLD,
    spaceBefore=4,
    spaceAfter=1,
)
ITEM = ParagraphStyle("item", BODY, leftIndent=14, bulletIndent=2, spaceAfter=3)
TICK = ParagraphStyle("tick", ITEM, leftIndent=16, spaceAfter=5, hyphenationLang="")
ALERT_LINE = ParagraphStyle(
    "alert-line", NAME, fontName=BOLD, textColor=ALERT, spaceAfter=1, hyphenationLang=""
)
PANEL_LINE = ParagraphStyle("panel-line", NAME, fontSize=9, leading=13, spaceAfter=0)

TITLE = ParagraphStyle(
    "title", NAME, fontName=BOLD, fontSize=21, leading=26, textColor=ACCENT, spaceAfter=3
)
HEADING = ParagraphStyle(
    "heading",
    NAME,
    fontName=BOLD,
    fontSize=13,
    leading=17,
    textColor=ACCENT,
    spaceBefore=10,
    spaceAfter=5,
)
SUBHEADING = ParagraphStyle(
    "subheading",
    NAME,
    fontName=BOLD,
    fontSize=10,
    leading=14,
    spaceBefore=4,
    spaceAfter=3,
)

CELL = ParagraphStyle("cell", BODY, fontSize=8.8, leading=12.2, spaceAfter=0, allowWidows=1)
CELL_NAME = ParagraphStyle("cell-name", CELL, hyphenationLang="")
CELL_NOTE = ParagraphStyle("cell-note", CELL, fontSize=8.2, leading=11.4, textColor=MUTED)
CELL_NUMBER = ParagraphStyle("cell-number", CELL_NAME, alignment=TA_RIGHT)
CELL_HEADER = ParagraphStyle(
    "cell-header", CELL_NAME, fontName=BOLD, fontSize=8, leading=11, textColor=MUTED
)
CELL_HEADER_NUMBER = ParagraphStyle("cell-header-number", CELL_HEADER, alignment=TA_RIGHT)


def name_in(room: float, words: Sequence[str]) -> ParagraphStyle:
    """Return the look of a name in a cell; words stay whole while the cell can hold them.

    Args:
        room: Width in points.
        words: Of the name.
    """
    return whole_words_in(CELL_NAME, room, words)


def whole_words_in(style: ParagraphStyle, room: float, words: Sequence[str]) -> ParagraphStyle:
    """Return a look of which only words are broken that are wider than the room, in points."""

    def width(word: str) -> float:
        return stringWidth(word, style.fontName, style.fontSize)

    wide = WideWords(room, width)
    if not wide.exist(words):
        return style
    return ParagraphStyle(
        f"{style.name}-wide",
        style,
        hyphenationLang=wide,  # type: ignore[arg-type]  # a function will do as well
    )
