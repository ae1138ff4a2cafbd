# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""On which page of a PDF an object belongs."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import pikepdf

ObjectNumber = tuple[int, int]
_ELSEWHERE = frozenset(
    {"/Parent", "/P", "/Pg", "/Dest", "/A", "/Font", "/ColorSpace", "/Popup"}
)
"""Where one object refers to another of any page, or to what all pages share."""
_DEEPEST = 8


@dataclass(frozen=True, slots=True)
class Places:
    """The pages of a document, by what they hold.

    Attributes:
        pages: Of each page object its number, from 1.
        holders: Of each object that one page or more refer to the first page that does.
    """

    pages: Mapping[ObjectNumber, int] = field(repr=False)
    holders: Mapping[ObjectNumber, int] = field(repr=False)

    @classmethod
    def of(cls, document: pikepdf.Pdf) -> "Places":
        """Return the places of everything in a document."""
        pages: dict[ObjectNumber, int] = {}
        holders: dict[ObjectNumber, int] = {}
        for number, page in enumerate(document.pages, start=1):
            pages[page.obj.objgen] = number
            holders.setdefault(page.obj.objgen, number)
            for found in _inside(page.obj, 0, set()):
                holders.setdefault(found, number)
        return cls(pages, holders)

    def page_of(self, thing: Any) -> int:
        """Return the page of an object, from 1; 0 when it belongs to the whole document."""
        number = self.holders.get(thing.objgen, 0)
        if number or not isinstance(thing, pikepdf.Dictionary):
            return number
        page = thing.get("/Pg") or thing.get("/P")
        return self.pages.get(page.objgen, 0) if isinstance(page, pikepdf.Dictionary) else 0


def _inside(thing: Any, depth: int, seen: set[ObjectNumber]) -> Iterator[ObjectNumber]:
    if depth > _DEEPEST:
        return
    for value in _values(thing):
        if not isinstance(value, pikepdf.Dictionary | pikepdf.Array | pikepdf.Stream):
            continue
        if value.is_indirect:
            if value.objgen in seen:
                continue
            seen.add(value.objgen)
            yield value.objgen
        yield from _inside(value, depth + 1, seen)


def _values(thing: Any) -> Iterator[Any]:
    if isinstance(thing, pikepdf.Array):
        yield from thing
    else:
        yield from (value for key, value in thing.items() if key not in _ELSEWHERE)
