# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Paragraphs in a tinted box."""

from collections.abc import Sequence

from reportlab.lib.colors import Color
from reportlab.platypus import Flowable

from casuskluis.documents import styles
from casuskluis.documents.fonts import REGULAR
from casuskluis.documents.tagging.tables import Grid, tagged_table


def build_panel(content: Sequence[Flowable], edge: Color, tint: Color) -> Flowable:
    """Return a tinted box with an edge; its paragraphs carry their own nodes."""
    table = tagged_table(
        Grid([[list(content)]], [], [styles.CONTENT_WIDTH], 0),
        [
            ("FONT", (0, 0), (-1, -1), REGULAR, styles.CELL.fontSize, styles.CELL.leading),
            ("BACKGROUND", (0, 0), (-1, -1), tint),
            ("LINEBEFORE", (0, 0), (0, -1), 3, edge, "butt"),
            ("LEFTPADDING", (0, 0), (-1, -1), 10),
            ("TOPPADDING", (0, 0), (-1, -1), 6),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 7),
        ],
    )
    table.rows = None
    table.spaceBefore, table.spaceAfter = 4, 10
    return table
