# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The elements of the structure tree, as the check looks at them.

A long document has tens of thousands. Of one in the usual form everything is read from how it
is written out, in one go; any other is taken apart.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

import pikepdf

Place = tuple[int, int]
"""Number and generation of an object."""
_ELEMENT = re.compile(
    rb"<< (?:/A << (?P<attributes>(?:/\w+ /?\w+ )+)>> )?"
    rb"(?:/K (?P<kids>\d+ |\[[ \dR]*\] |\d+ \d+ R ))?"
    rb"/P (?P<parent>\d+) (?P<one>\d+) R "
    rb"(?:/Pg (?P<page>\d+) (?P<two>\d+) R )?/S /(?P<role>\w+) >>"
)
_PAIR = re.compile(rb"/(\w+) /?(\w+)")
_KID = re.compile(rb"(\d+) (\d+) R|(\d+)")
_PLACES = re.compile(rb"\[ (?:\d+ \d+ R )*\]")
_NOWHERE: Place = (0, 0)
_NONE: Mapping[str, str] = {}


class Piece(NamedTuple):
    """A piece of content.

    Attributes:
        number: Its number on the page (MCID).
        page: The page, when it is not that of the element.
    """

    number: int
    page: Place | None = None


class Element(NamedTuple):
    """One element.

    Attributes:
        place: Which object it is.
        parent: Which one it says it hangs under.
        page: Where its pieces are; None when that is the page of its parent.
        kids: What hangs under it.
        attributes: Of all owners together.
        thing: The object itself.
    """

    place: Place
    role: str
    parent: Place
    page: Place | None
    kids: "tuple[Piece | Place | Element, ...]"
    attributes: Mapping[str, str]
    thing: Any


class Elements:
    """The elements of a document; one that is asked for again is only read once."""

    def __init__(self, document: pikepdf.Pdf) -> None:
        self._document = document
        self._known: dict[Place, Piece | Element | None] = {}

    def top(self, root: Any) -> Iterator[Element]:
        """Yield the elements right below the root of the tree."""
        return self._elements(_kids(root))

    def below(self, element: Element) -> Iterator[Element]:
        """Yield the elements right below an element."""
        return self._elements(element.kids)

    def at(self, kid: "Piece | Place | Element") -> Piece | Element | None:
        """Return what a kid is; None for what is no part of the tree."""
        if isinstance(kid, Piece | Element):
            return kid
        if kid not in self._known:
            thing = self._document.get_object(kid)
            is_part = isinstance(thing, pikepdf.Dictionary)
            self._known[kid] = _read(thing) if is_part else None
        return self._known[kid]

    def last_at(self, kid: "Piece | Place | Element") -> Piece | Element | None:
        """Return the same, and forget it: nobody asks for it again."""
        found = self.at(kid)
        if not isinstance(kid, Piece | Element):
            self._known.pop(kid, None)
        return found

    def _elements(self, kids: "tuple[Piece | Place | Element, ...]") -> Iterator[Element]:
        found = map(self.at, kids)
        return (one for one in found if isinstance(one, Element) and one.role)


def places_in(row: Any) -> list[Place]:
    """Return the objects an array refers to, in order."""
    source = row.unparse(resolved=True)
    if _PLACES.fullmatch(source):
        return [(int(one), int(two)) for one, two, _ in _KID.findall(source)]
    return [getattr(one, "objgen", _NOWHERE) for one in row]


def _read(thing: Any) -> Piece | Element:
    found = _ELEMENT.fullmatch(thing.unparse(resolved=True))
    if not found:
        return _piece(thing) if _is_piece(thing) else _taken_apart(thing)
    attributes, kids, parent, one, page, two, role = found.groups()
    return Element(
        place=thing.objgen,
        role=role.decode(),
        parent=(int(parent), int(one)),
        page=(int(page), int(two)) if page else None,
        kids=tuple(
            (int(number), int(generation)) if number else Piece(int(mcid))
            for number, generation, mcid in _KID.findall(kids or b"")
        ),
        attributes=_pairs(attributes) if attributes else _NONE,
        thing=thing,
    )


def _pairs(source: bytes) -> Mapping[str, str]:
    return {key.decode(): value.decode() for key, value in _PAIR.findall(source)}


def _taken_apart(thing: Any) -> Element:
    page = thing.get("/Pg")
    return Element(
        place=thing.objgen,
        role=str(thing.get("/S", ""))[1:],
        parent=getattr(thing.get("/P"), "objgen", _NOWHERE),
        page=None if page is None else page.objgen,
        kids=_kids(thing),
        attributes=_attributes(thing.get("/A")),
        thing=thing,
    )


def _kids(thing: Any) -> "tuple[Piece | Place | Element, ...]":
    kids = thing.get("/K")
    found: list[Piece | Place | Element] = []
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, int):
            found.append(Piece(kid))
        elif isinstance(kid, pikepdf.Dictionary):
            if _is_piece(kid):
                found.append(_piece(kid))
            else:
                found.append(kid.objgen if kid.is_indirect else _taken_apart(kid))
    return tuple(found)


def _is_piece(thing: Any) -> bool:
    return bool(thing.get("/Type") == "/MCR")


def _piece(thing: Any) -> Piece:
    page = thing.get("/Pg")
    return Piece(int(thing.MCID), None if page is None else page.objgen)


def _attributes(owned: Any) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for owner in owned if isinstance(owned, pikepdf.Array) else [owned]:
        if isinstance(owner, pikepdf.Dictionary):
            for key, value in owner.items():
                found.setdefault(key[1:], str(value).removeprefix("/"))
    return found
