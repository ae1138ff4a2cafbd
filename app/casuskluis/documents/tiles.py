# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A few large figures beside each other."""

from collections.abc import Sequence

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable

from casuskluis.documents import styles
from casuskluis.documents.fonts import BOLD, REGULAR
from casuskluis.documents.tagging.paragraphs import tagged_paragraph
from casuskluis.documents.tagging.structure import Node
from casuskluis.documents.tagging.tables import Grid, tagged_table
from casuskluis.documents.text import Markup

_NUMBER = ParagraphStyle(
    "tile-number", styles.NAME, fontName=BOLD, fontSize=20, leading=25, textColor=styles.ACCENT
)
_LABEL = ParagraphStyle("tile-label", styles.CELL, textColor=styles.MUTED)
_GAP = 8.0


def build_tiles(parent: Node, pairs: Sequence[tuple[Markup, Markup]]) -> Flowable:
    """Return tinted boxes side by side, of equal width.

    Args:
        parent: Where they belong.
        pairs: Figure and label.
    """
    count = len(pairs)
    room = (styles.CONTENT_WIDTH - (count - 1) * _GAP) / count
    cells: list[list[Flowable]] = []
    widths: list[float] = []
    for number, label in pairs:
        if cells:
            cells.append([])
            widths.append(_GAP)
        cells.append(
            [
                tagged_paragraph(number, _NUMBER, parent.add("P")),
                tagged_paragraph(label, _LABEL, parent.add("P")),
            ]
        )
        widths.append(room)
    table = tagged_table(Grid([cells], [], widths, 0), [*_look(count)])
    table.rows = None
    table.spaceBefore, table.spaceAfter = 4, 12
    return table


def _look(count: int) -> list[tuple[object, ...]]:
    commands: list[tuple[object, ...]] = [
        ("FONT", (0, 0), (-1, -1), REGULAR, styles.CELL.fontSize, styles.CELL.leading),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (-1, -1), 9),
        ("RIGHTPADDING", (0, 0), (-1, -1), 7),
        ("TOPPADDING", (0, 0), (-1, -1), 4),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 8),
    ]
    for tile in range(count):
        place = (2 * tile, 0)
        commands += [
            ("BACKGROUND", place, place, styles.TINT),
            ("LINEABOVE", place, place, 2, styles.ACCENT),
        ]
    return commands
