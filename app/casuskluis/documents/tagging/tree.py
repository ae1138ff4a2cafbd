# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Writing the structure tree into the document, next to the pages it describes."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFDictionary,
    PDFName,
    PDFObject,
    PDFObjectReference,
)

from casuskluis.documents.tagging.marks import Marks, Piece
from casuskluis.documents.tagging.structure import Attributes, Node

_ROOT = "StructTreeRoot"
_ALWAYS_WRITTEN = frozenset({"TD", "TH"})
"""An empty cell stays in the tree, or the grid of its table would be broken."""


class Element(PDFObject):
    """One element of the tree, written in one go: a long document has tens of thousands.

    Args:
        node: Whose element it is.
        parent: Name of the object it hangs under.
        kids: Numbers of its own pieces, or what is written for a piece on another page; and
            the names of the elements below it.
        page: Name of the page its first piece is on; empty when nothing was drawn for it.
    """

    def __init__(self, node: Node, parent: str, kids: Sequence["Kid"], page: str) -> None:
        self._node = node
        self._parent = parent
        self._kids = kids
        self._page = page

    def format(self, document: Any) -> bytes:
        """Return the element as PDF."""

        def reference(name: str) -> str:
            number, generation = document.idToObjectNumberAndVersion[name]
            return f"{number} {generation} R"

        parts = [f"/S /{self._node.role} /P {reference(self._parent)}"]
        if self._page:
            parts.append(f"/Pg {reference(self._page)}")
        kids = [kid.written(reference) for kid in self._kids]
        if kids:
            parts.append(f"/K {kids[0]}" if len(kids) == 1 else f"/K [{' '.join(kids)}]")
        if self._node.attributes:
            parts.append(f"/A {_attributes(self._node.attributes)}")
        if self._node.alternative:
            parts.append(f"/Alt {_text(self._node.alternative)}")
        return f"<< {' '.join(parts)} >>".encode("ascii")


@dataclass(frozen=True, slots=True)
class Kid:
    """What stands below an element: another element, or a piece of content.

    Attributes:
        element: Name of the element; empty for a piece.
        mcid: Number of the piece on its page.
        page: Name of its page, when that is not the page of the element.
    """

    element: str = ""
    mcid: int = 0
    page: str = ""

    def written(self, reference: Callable[[str], str]) -> str:
        """Return it as PDF."""
        if self.element:
            return reference(self.element)
        if self.page:
            return f"<< /Type /MCR /Pg {reference(self.page)} /MCID {self.mcid} >>"
        return str(self.mcid)


class TreeWriter:
    """Turns nodes into the objects of ISO 32000-1, 14.7.

    Args:
        doc: The document of the canvas; its pages are there already.
        marks: What was drawn for which node.
    """

    def __init__(self, doc: Any, marks: Marks) -> None:
        self._doc = doc
        self._marks = marks
        self._names: dict[Node, str] = {}
        self._live: set[Node] = set()
        self._page_names = [f"Page{number}" for number in range(1, len(marks.pages) + 1)]

    def write(self, root: Node) -> Any:
        """Write the tree and return its root object, for the catalogue."""
        for node in self._marks.pieces:
            self._wake(node)
        top = PDFDictionary({})
        self._doc.Reference(top, _ROOT)
        kid = self._element(root, _ROOT)
        top.dict = {
            "Type": PDFName("StructTreeRoot"),
            "K": PDFObjectReference(kid),
            "ParentTree": self._doc.Reference(self._parent_tree(), "ParentTree"),
            "ParentTreeNextKey": len(self._page_names),
        }
        return top

    def _wake(self, node: Node | None) -> None:
        """Remember that something was drawn for a node, or below it."""
        while node is not None and node not in self._live:
            self._live.add(node)
            node = node.parent

    def _element(self, node: Node, parent: str) -> str:
        """Write a node and what is below it; return the name of its object."""
        name = f"Element{len(self._names) + 1}"
        self._names[node] = name
        page, kids = self._drawn(node)
        element = Element(node, parent, kids, page)
        self._doc.Reference(element, name)
        kids += [
            Kid(element=self._element(kid, name))
            for kid in node.kids
            if kid.role in _ALWAYS_WRITTEN or kid in self._live
        ]
        return name

    def _drawn(self, node: Node) -> tuple[str, list[Kid]]:
        """Return the page of the first piece and all pieces of a node."""
        pieces = self._marks.pieces.get(node, [])
        if not pieces:
            return "", []
        first = pieces[0].page
        return self._page_names[first], [self._piece(piece, first) for piece in pieces]

    def _piece(self, piece: Piece, first: int) -> Kid:
        page = "" if piece.page == first else self._page_names[piece.page]
        return Kid(mcid=piece.mcid, page=page)

    def _parent_tree(self) -> Any:
        numbers: list[Any] = []
        for index, nodes in enumerate(self._marks.pages):
            page = self._doc.idToObject[self._page_names[index]]
            page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
            page.StructParents = index
            page.Tabs = PDFName("S")
            page.Trans = None  # ReportLab writes an empty transition otherwise
            owners = [PDFObjectReference(self._names[node]) for node in nodes]
            numbers += [index, PDFArray(owners)]
        return PDFDictionary({"Nums": PDFArray(numbers)})


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
