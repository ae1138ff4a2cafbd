# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Tables as a document asks for them: columns, and rows of markup."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from xml.sax.saxutils import unescape

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable

from casuskluis.documents import styles
from casuskluis.documents.fonts import REGULAR
from casuskluis.documents.tagging.paragraphs import tagged_paragraph
from casuskluis.documents.tagging.structure import Attributes, Node
from casuskluis.documents.tagging.tables import Grid, tagged_table
from casuskluis.documents.text import Markup

Cell = Markup | tuple[Markup, ...]
"""One text; or several, of which the first leads and the others explain it."""

_SIDE_PADDING = 5
_TAG = re.compile("<[^>]+>")
_COLUMN_SCOPE: Attributes = {"Table": {"Scope": "Column"}}
_ROW_SCOPE: Attributes = {"Table": {"Scope": "Row"}}


@dataclass(frozen=True, slots=True)
class Column:
    """One column.

    Attributes:
        title: Its heading; empty in a table without a header row.
        share: Of the width, relative to the other columns.
        is_header: Its cells name their row.
        is_number: Aligned to the right.
        has_prose: Words may be broken; never so in a column of names.
    """

    title: Markup
    share: float
    is_header: bool = False
    is_number: bool = False
    has_prose: bool = False

    @property
    def style(self) -> ParagraphStyle:
        """How its cells look."""
        if self.is_number:
            return styles.CELL_NUMBER
        return styles.CELL if self.has_prose else styles.CELL_NAME

    def style_of(self, cell: Markup, width: float) -> ParagraphStyle:
        """How one cell looks: a word that is wider than the column is broken after all."""
        if self.is_number or self.has_prose:
            return self.style
        words = unescape(_TAG.sub(" ", cell)).split()
        return styles.name_in(width - 2 * _SIDE_PADDING, words)

    def header_style(self, width: float) -> ParagraphStyle:
        """How its heading looks; a word that is wider than the column is broken."""
        style = styles.CELL_HEADER_NUMBER if self.is_number else styles.CELL_HEADER
        words = unescape(_TAG.sub(" ", self.title)).split()
        return styles.whole_words_in(style, width - 2 * _SIDE_PADDING, words)


@dataclass(frozen=True, slots=True)
class TableLook:
    """What sets a table apart from others.

    Attributes:
        total: The last row sums up.
        room: Points to leave below the text of each row, to write in by hand.
        goes_on: The next table, with other columns, follows without a gap.
        joins: It follows such a table.
        tight: As little space between the rows as still reads well.
    """

    total: bool = False
    room: float = 0
    goes_on: bool = False
    joins: bool = False
    tight: bool = False


PLAIN = TableLook()


def build_table(
    parent: Node,
    columns: Sequence[Column],
    rows: Sequence[Sequence[Cell]],
    look: TableLook = PLAIN,
) -> Flowable:
    """Return a table and add its nodes to the tree.

    Args:
        parent: Where the table belongs.
        columns: When all titles are empty, there is no header row.
        rows: As many cells as columns.
        look: What sets it apart from other tables.
    """
    builder = _Builder(parent.add("Table"), columns)
    if any(column.title for column in columns):
        builder.add_header()
    for row in rows:
        builder.add_row(row)
    return builder.table(look)


class _Builder:
    def __init__(self, node: Node, columns: Sequence[Column]) -> None:
        self._node = node
        self._columns = columns
        shares = sum(column.share for column in columns)
        self._widths = [styles.CONTENT_WIDTH * column.share / shares for column in columns]
        self._cells: list[list[list[Flowable]]] = []
        self._nodes: list[list[Node]] = []
        self._header_rows = 0

    def add_header(self) -> None:
        row = self._node.add("TR")
        self._nodes.append([row.add("TH", _COLUMN_SCOPE) for _ in self._columns])
        self._cells.append(
            [
                [tagged_paragraph(column.title, column.header_style(width))]
                for column, width in zip(self._columns, self._widths, strict=True)
            ]
        )
        self._header_rows = 1

    def add_row(self, cells: Sequence[Cell]) -> None:
        row = self._node.add("TR")
        nodes = [_cell_node(row, column) for column in self._columns]
        places = zip(nodes, self._columns, self._widths, cells, strict=True)
        self._nodes.append(nodes)
        self._cells.append([_cell_content(*place) for place in places])

    def table(self, look: TableLook) -> Flowable:
        grid = Grid(self._cells, self._nodes, self._widths, self._header_rows)
        table = tagged_table(grid, _commands(self._header_rows, look))
        table.spaceBefore = 0 if look.joins else 3
        table.spaceAfter = 0 if look.goes_on else 9
        return table


def _cell_node(row: Node, column: Column) -> Node:
    return row.add("TH", _ROW_SCOPE) if column.is_header else row.add("TD")


def _cell_content(node: Node, column: Column, width: float, cell: Cell) -> list[Flowable]:
    if isinstance(cell, str):
        return [tagged_paragraph(cell, column.style_of(cell, width))] if cell else []
    pieces = [piece for piece in cell if piece]
    looks = [column.style] + [styles.CELL_NOTE] * len(pieces)
    return [
        tagged_paragraph(piece, look, node.add("P"))
        for piece, look in zip(pieces, looks, strict=False)
    ]


def _commands(header_rows: int, look: TableLook) -> list[Any]:
    """Return the commands of a table with hairlines only.

    FONT is always set: ReportLab would otherwise put Helvetica, not embedded, in the file.
    """
    commands: list[Any] = [
        ("FONT", (0, 0), (-1, -1), REGULAR, styles.CELL.fontSize, styles.CELL.leading),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (-1, -1), _SIDE_PADDING),
        ("RIGHTPADDING", (0, 0), (-1, -1), _SIDE_PADDING),
        ("TOPPADDING", (0, 0), (-1, -1), 1.2 if look.tight else 3.5),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 2.2 if look.tight else 4.5),
        ("LINEBELOW", (0, header_rows), (-1, -1), 0.5, styles.FAINT_RULE),
    ]
    if header_rows:
        commands += [
            ("BACKGROUND", (0, 0), (-1, header_rows - 1), styles.TINT),
            ("LINEBELOW", (0, header_rows - 1), (-1, header_rows - 1), 0.8, styles.RULE),
        ]
    elif not look.joins:
        commands.append(("LINEABOVE", (0, 0), (-1, 0), 0.5, styles.FAINT_RULE))
    if look.room:
        commands += [
            ("BOTTOMPADDING", (0, header_rows), (-1, -1), look.room),
            ("LINEBELOW", (0, header_rows), (-1, -1), 0.8, styles.RULE),
            ("LINEAFTER", (0, header_rows), (-2, -1), 0.5, styles.FAINT_RULE),
        ]
    if look.total:
        commands.append(("LINEABOVE", (0, -1), (-1, -1), 0.8, styles.MUTED))
    return commands
