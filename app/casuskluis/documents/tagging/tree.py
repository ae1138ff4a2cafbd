# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Writing the structure tree into the document, next to the pages it describes."""

from collections.abc import Sequence
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName

from casuskluis.documents.tagging.marks import Marks, Piece
from casuskluis.documents.tagging.structure import Attributes, Node

_ROOT = "StructTreeRoot"
_ALWAYS_WRITTEN = frozenset({"TD", "TH"})
"""An empty cell stays in the tree, or the grid of its table would be broken."""


class TreeWriter:
    """Turns nodes into the objects of ISO 32000-1, 14.7.

    A long document has tens of thousands of elements, so each becomes bytes at once.

    Args:
        doc: The document of the canvas; its pages are there already.
        marks: What was drawn for which node.
    """

    def __init__(self, doc: Any, marks: Marks) -> None:
        self._doc = doc
        self._marks = marks
        self._written = 0
        self._references: dict[Node, str] = {}
        self._live: set[Node] = set()
        self._page_names = [f"Page{number}" for number in range(1, len(marks.pages) + 1)]

    def write(self, root: Node) -> Any:
        """Write the tree and return its root object, for the catalogue.

        Nothing is left below the root.
        """
        self._look(root)
        top = PDFDictionary({})
        self._doc.Reference(top, _ROOT)
        kid = self._element(root, self._reference(_ROOT))
        top.dict = {
            "Type": PDFName("StructTreeRoot"),
            "K": kid,
            "ParentTree": self._doc.Reference(self._parent_tree(), "ParentTree"),
            "ParentTreeNextKey": len(self._page_names),
        }
        return top

    def _look(self, node: Node) -> bool:
        """Remember and tell whether something was drawn for a node, or below it."""
        below = [self._look(kid) for kid in node.kids]
        is_live = node in self._marks.pieces or any(below)
        if is_live:
            self._live.add(node)
        return is_live

    def _element(self, node: Node, parent: str) -> str:
        """Write a node and what is below it; return the reference to its object."""
        self._written += 1
        name = f"Element{self._written}"
        self._doc.Reference(b"", name)
        own = self._reference(name)
        page, kids = self._drawn(node)
        if page:
            self._references[node] = own
        below, node.kids = node.kids, []
        kids += [
            self._element(kid, own)
            for kid in below
            if kid.role in _ALWAYS_WRITTEN or kid in self._live
        ]
        self._doc.idToObject[name] = _element(node, parent, page, kids)
        return own

    def _drawn(self, node: Node) -> tuple[str, list[str]]:
        """Return the reference to the page of the first piece, and all pieces of a node."""
        pieces = self._marks.pieces.get(node)
        if not pieces:
            return "", []
        first = pieces[0].page
        return self._page(first), [self._piece(piece, first) for piece in pieces]

    def _piece(self, piece: Piece, first: int) -> str:
        """Return a piece as PDF: its number, with its page when that is another one."""
        if piece.page == first:
            return str(piece.mcid)
        return f"<< /Type /MCR /Pg {self._page(piece.page)} /MCID {piece.mcid} >>"

    def _page(self, index: int) -> str:
        return self._reference(self._page_names[index])

    def _reference(self, name: str) -> str:
        number, generation = self._doc.idToObjectNumberAndVersion[name]
        return f"{number} {generation} R"

    def _parent_tree(self) -> Any:
        numbers: list[Any] = []
        for index, nodes in enumerate(self._marks.pages):
            page = self._doc.idToObject[self._page_names[index]]
            page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
            page.StructParents = index
            page.Tabs = PDFName("S")
            page.Trans = None  # ReportLab writes an empty transition otherwise
            owners = PDFArray(self._references[node] for node in nodes)
            numbers += [index, owners.format(self._doc)]
        return PDFDictionary({"Nums": PDFArray(numbers)})


def _element(node: Node, parent: str, page: str, kids: Sequence[str]) -> bytes:
    parts = [f"/S /{node.role} /P {parent}"]
    if page:
        parts.append(f"/Pg {page}")
    if kids:
        parts.append(f"/K {kids[0]}" if len(kids) == 1 else f"/K [{' '.join(kids)}]")
    if node.attributes:
        parts.append(f"/A {_attributes(node.attributes)}")
    if node.alternative:
        parts.append(f"/Alt {_text(node.alternative)}")
    return f"<< {' '.join(parts)} >>".encode("ascii")


def _attributes(attributes: Attributes) -> str:
    written = [
        f"<< /O /{owner} {' '.join(f'/{key} {_value(pairs[key])}' for key in pairs)} >>"
        for owner, pairs in attributes.items()
    ]
    return written[0] if len(written) == 1 else f"[{' '.join(written)}]"


def _value(value: str | int | tuple[float, ...]) -> str:
    if isinstance(value, tuple):
        return f"[{' '.join(f'{number:.2f}' for number in value)}]"
    return f"/{value}" if isinstance(value, str) else str(value)


def _text(text: str) -> str:
    """Return a text string as PDF writes it, whatever characters it has."""
    marked = "\ufeff" + text
    return f"<{marked.encode('utf-16-be').hex().upper()}>"
