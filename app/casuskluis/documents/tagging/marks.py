# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Marked content: which drawing belongs to which node."""

import re
from dataclasses import dataclass

from casuskluis.documents.tagging.structure import Node

_PAINTS = re.compile(
    r"(?:^|[\s)\]>])(?:Tj|TJ|'|\"|S|s|f\*?|F|B\*?|b\*?|sh|Do|EI)(?=\s|$)", re.MULTILINE
)
"""The operators that leave a trace on the page (ISO 32000-1, table 51)."""


_TEXT_ENDS = (" Tj ET", " Tj T* ET")
_PAINT_NOTHING = frozenset({"", "q", "Q"})


@dataclass(frozen=True, slots=True)
class Artifact:
    """Content outside the tree: decoration, or a line that repeats on each page.

    Attributes:
        properties: Of the artifact, as PDF writes them; may be empty.
    """

    properties: str = ""

    @property
    def opening(self) -> str:
        """The operator that opens it."""
        if not self.properties:
            return "/Artifact BMC"
        return f"/Artifact <<{self.properties}>> BDC"


DECORATION = Artifact()
HEADER = Artifact("/Type /Pagination /Attached [/Top] /Subtype /Header")
FOOTER = Artifact("/Type /Pagination /Attached [/Bottom] /Subtype /Footer")

Target = Node | Artifact


@dataclass(frozen=True, slots=True)
class Piece:
    """Where a piece of a node was drawn: page from 0, and its number on that page (MCID)."""

    page: int
    mcid: int


def paints(code: list[str]) -> bool:
    """Tell whether any of these operators paints.

    Text is by far the most, and it shows at its end.
    """
    return any(
        operator.endswith(_TEXT_ENDS) or _PAINTS.search(operator)
        for operator in code
        if operator not in _PAINT_NOTHING
    )


class Marks:
    """Keeps the marked content of all pages.

    The code of a page is a list that grows. Opening a segment leaves a place in it, which is
    filled on closing, when it is known whether anything was painted at all.
    """

    def __init__(self) -> None:
        self.pages: list[list[Node]] = []
        self.pieces: dict[Node, list[Piece]] = {}
        self._target: Target = DECORATION
        self._opened_at = 0

    @property
    def target(self) -> Target:
        """What is being drawn for now."""
        return self._target

    def start_page(self, code: list[str]) -> None:
        """Begin a page, outside any node."""
        self.pages.append([])
        self.open(DECORATION, code)

    def drop_page(self) -> None:
        """Forget the page just begun: the canvas always begins one too many."""
        self.pages.pop()

    def open(self, target: Target, code: list[str]) -> None:
        """Begin a segment for a node or an artifact."""
        self._target = target
        self._opened_at = len(code)
        code.append("")

    def close(self, code: list[str]) -> None:
        """End the segment; one that painted nothing is not marked."""
        if not paints(code[self._opened_at + 1 :]):
            return
        if isinstance(self._target, Artifact):
            code[self._opened_at] = self._target.opening
        else:
            page = self.pages[-1]
            piece = Piece(len(self.pages) - 1, len(page))
            page.append(self._target)
            self.pieces.setdefault(self._target, []).append(piece)
            code[self._opened_at] = f"/{self._target.role} <</MCID {piece.mcid}>> BDC"
        code.append("EMC")
