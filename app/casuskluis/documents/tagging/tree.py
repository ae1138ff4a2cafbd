# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Writing the structure tree into the document, next to the pages it describes."""

from typing import Any

from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFDictionary,
    PDFName,
    PDFObjectReference,
)

from casuskluis.documents.tagging.marks import Marks, Piece
from casuskluis.documents.tagging.structure import Node

_ALWAYS_WRITTEN = frozenset({"TD", "TH"})
"""An empty cell stays in the tree, or the grid of its table would be broken."""


class TreeWriter:
    """Turns nodes into the objects of ISO 32000-1, 14.7.

    Args:
        doc: The document of the canvas; its pages are there already.
        marks: What was drawn for which node.
    """

    def __init__(self, doc: Any, marks: Marks) -> None:
        self._doc = doc
        self._marks = marks
        self._references: dict[Node, Any] = {}
        self._page_names = [f"Page{number}" for number in range(1, len(marks.pages) + 1)]

    def write(self, root: Node) -> Any:
        """Write the tree and return its root object, for the catalogue."""
        top = PDFDictionary({})
        top_reference = self._doc.Reference(top, "StructTreeRoot")
        kid = self._element(root, top_reference)
        top.dict = {
            "Type": PDFName("StructTreeRoot"),
            "K": kid,
            "ParentTree": self._doc.Reference(self._parent_tree(), "ParentTree"),
            "ParentTreeNextKey": len(self._page_names),
        }
        return top

    def _is_live(self, node: Node) -> bool:
        return node in self._marks.pieces or any(self._is_live(kid) for kid in node.kids)

    def _element(self, node: Node, parent: Any) -> Any:
        written = PDFDictionary({})
        reference = self._doc.Reference(written, f"Element{len(self._references) + 1}")
        self._references[node] = reference
        entries: dict[str, Any] = {"S": PDFName(node.role), "P": parent}
        kids = self._drawn(node, entries)
        kids += [
            self._element(kid, reference)
            for kid in node.kids
            if kid.role in _ALWAYS_WRITTEN or self._is_live(kid)
        ]
        if kids:
            entries["K"] = kids[0] if len(kids) == 1 else PDFArray(kids)
        if node.attributes:
            entries["A"] = _attributes(node)
        written.dict = entries
        return reference

    def _drawn(self, node: Node, entries: dict[str, Any]) -> list[Any]:
        pieces = self._marks.pieces.get(node, [])
        if not pieces:
            return []
        first = pieces[0].page
        entries["Pg"] = self._page(first)
        return [self._piece(piece, first) for piece in pieces]

    def _piece(self, piece: Piece, first: int) -> Any:
        if piece.page == first:
            return piece.mcid
        page = self._page(piece.page)
        return PDFDictionary({"Type": PDFName("MCR"), "Pg": page, "MCID": piece.mcid})

    def _page(self, index: int) -> PDFObjectReference:
        return PDFObjectReference(self._page_names[index])

    def _parent_tree(self) -> Any:
        numbers: list[Any] = []
        for index, nodes in enumerate(self._marks.pages):
            page = self._doc.idToObject[self._page_names[index]]
            page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
            page.StructParents = index
            page.Tabs = PDFName("S")
            page.Trans = None  # ReportLab writes an empty transition otherwise
            numbers += [index, PDFArray([self._references[node] for node in nodes])]
        return PDFDictionary({"Nums": PDFArray(numbers)})


def _attributes(node: Node) -> Any:
    written = [
        PDFDictionary(
            {"O": PDFName(owner)} | {key: _value(value) for key, value in pairs.items()}
        )
        for owner, pairs in node.attributes.items()
    ]
    return written[0] if len(written) == 1 else PDFArray(written)


def _value(value: str | int) -> Any:
    return PDFName(value) if isinstance(value, str) else value
