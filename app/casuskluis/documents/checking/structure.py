# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The structure tree: well nested, and referring to exactly what is drawn."""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import Any, get_args

import pikepdf

from casuskluis.documents.checking.content import Drawn
from casuskluis.documents.checking.figures import check_figure
from casuskluis.documents.checking.findings import Finding
from casuskluis.documents.checking.tables import check_table, elements
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
        self.owners: dict[tuple[int, int], tuple[int, int]] = {}
        self._top: Any = document.Root.StructTreeRoot
        self._pages = {page.obj.objgen: index for index, page in enumerate(document.pages)}

    def walk(self) -> None:
        top = self._top
        for element in elements(top):
            self._visit(element, "", top, None)

    def _visit(self, element: Any, parent_role: str, parent: Any, page: Any) -> None:
        role = str(element.get("/S", ""))[1:]
        self._check_place(element, role, parent_role, parent)
        page = element.get("/Pg", page)
        if role in _HEADINGS:
            self.headings.append(_HEADINGS[role])
        if role == "Table":
            self.findings += check_table(element)
        if role == "Figure":
            self.findings += check_figure(element)
        kids = element.get("/K")
        for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
            if isinstance(kid, int):
                self._refer(page, kid, element)
            elif isinstance(kid, pikepdf.Dictionary) and kid.get("/Type") == "/MCR":
                self._refer(kid.get("/Pg", page), int(kid.MCID), element)
            elif isinstance(kid, pikepdf.Dictionary):
                self._visit(kid, role, element, page)

    def _check_place(self, element: Any, role: str, parent_role: str, parent: Any) -> None:
        if role not in _ROLES:
            self.findings.append(Finding("02-001-unknown-role", place=role))
        if element.P.objgen != parent.objgen:
            self.findings.append(Finding("wrong-parent", place=role))
        if parent_role not in _PARENTS.get(role, {parent_role}):
            self.findings.append(Finding("09-wrong-nesting", place=f"{role} in {parent_role}"))

    def _refer(self, page: Any, number: int, element: Any) -> None:
        place = (self._pages[page.objgen], number)
        self.references[place] += 1
        self.owners[place] = element.objgen


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
        for number in sorted(drawn[index]):
            owner = walker.owners.get((index, number))
            if number >= len(row) or row[number].objgen != owner:
                yield Finding("parent-tree-mismatch", index + 1, str(number))
