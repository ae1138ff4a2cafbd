# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The structure tree: well nested, and referring to exactly what is drawn."""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import Any, get_args

import pikepdf

from casuskluis.documents.checking.content import Drawn
from casuskluis.documents.checking.elements import Element, Elements, Piece, Place, places_in
from casuskluis.documents.checking.figures import check_figure
from casuskluis.documents.checking.findings import Finding
from casuskluis.documents.checking.tables import check_table
from casuskluis.documents.tagging.structure import Role

_PARENTS = {
    "TR": {"Table", "THead", "TBody", "TFoot"},
    "TH": {"TR"},
    "TD": {"TR"},
    "LI": {"L"},
    "Lbl": {"LI"},
    "LBody": {"LI"},
}
_ROLES = frozenset(get_args(Role))
_NO_PAGE = -1
_HEADINGS = {"H1": 1, "H2": 2, "H3": 3}


def check_structure(document: pikepdf.Pdf, drawn: Drawn) -> list[Finding]:
    """Return what is wrong with the tree, its references, and the way back from the pages."""
    walker = _Walker(document)
    walker.walk()
    return [
        *walker.findings,
        *_check_headings(walker.headings),
        *_check_references(walker, drawn),
        *_check_way_back(document, walker, drawn),
    ]


class _Walker:
    def __init__(self, document: pikepdf.Pdf) -> None:
        self.findings: list[Finding] = []
        self.headings: list[int] = []
        self.references: Counter[tuple[int, int]] = Counter()
        self.owners: dict[tuple[int, int], Place] = {}
        self._top: Any = document.Root.StructTreeRoot
        self._elements = Elements(document)
        self._pages = {page.obj.objgen: index for index, page in enumerate(document.pages)}

    def walk(self) -> None:
        for element in self._elements.top(self._top):
            self._visit(element, "", self._top.objgen, None)

    def _visit(
        self, element: Element, parent_role: str, parent: Place, page: Place | None
    ) -> None:
        role = element.role
        self._check_place(element, parent_role, parent)
        page = element.page or page
        if role in _HEADINGS:
            self.headings.append(_HEADINGS[role])
        if role == "Table":
            self.findings += check_table(element, self._elements)
        if role == "Figure":
            self.findings += check_figure(element.thing)
        for kid in map(self._elements.last_at, element.kids):
            if isinstance(kid, Piece):
                self._refer(kid.page or page, kid.number, element)
            elif kid is not None:
                self._visit(kid, role, element.place, page)

    def _check_place(self, element: Element, parent_role: str, parent: Place) -> None:
        role = element.role
        if role not in _ROLES:
            self.findings.append(Finding("02-001-unknown-role", place=role))
        if element.parent != parent:
            self.findings.append(Finding("wrong-parent", place=role))
        if role in _PARENTS and parent_role not in _PARENTS[role]:
            self.findings.append(Finding("09-wrong-nesting", place=f"{role} in {parent_role}"))

    def _refer(self, page: Place | None, number: int, element: Element) -> None:
        known = self._pages.get(page, _NO_PAGE) if page else _NO_PAGE
        place = (known, number)
        self.references[place] += 1
        self.owners[place] = element.place


def _check_headings(levels: list[int]) -> Iterator[Finding]:
    if not levels or levels[0] != 1:
        yield Finding("14-002-first-heading-not-h1")
    if levels.count(1) > 1:
        yield Finding("more-than-one-h1")
    for level, following in pairwise(levels):
        if following > level + 1:
            yield Finding("14-003-heading-skipped", place=f"H{level} to H{following}")


def _check_references(walker: _Walker, drawn: Drawn) -> Iterator[Finding]:
    existing = {(page, number) for page, numbers in drawn.items() for number in numbers}
    for page, number in sorted(existing):
        if walker.references[page, number] != 1:
            yield Finding("content-not-referred-to-once", page + 1, str(number))
    for page, number in sorted(set(walker.references) - existing):
        yield Finding("refers-to-missing-content", page + 1, str(number))


def _check_way_back(document: pikepdf.Pdf, walker: _Walker, drawn: Drawn) -> Iterator[Finding]:
    tree: Any = document.Root.StructTreeRoot.get("/ParentTree")
    if tree is None:
        yield Finding("parent-tree-missing")
        return
    rows = {int(tree.Nums[i]): tree.Nums[i + 1] for i in range(0, len(tree.Nums), 2)}
    for index, page in enumerate(document.pages):
        if not drawn[index]:
            continue
        row = rows.get(int(page.obj.get("/StructParents", -1)))
        if row is None:
            yield Finding("struct-parents-missing", index + 1)
            continue
        owners = places_in(row)
        for number in sorted(drawn[index]):
            owner = walker.owners.get((index, number))
            if number >= len(owners) or owners[number] != owner:
                yield Finding("parent-tree-mismatch", index + 1, str(number))
