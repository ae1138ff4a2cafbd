# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Contacts that may be one person: finding them, and making one of two."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import Any

from casuskluis.domain.errors import RuleViolated
from casuskluis.domain.naming import PersonName, fold, squeeze
from casuskluis.domain.partial_date import dutch_date
from casuskluis.domain.partner import Contact

_DIGITS = 9
"""Of a Dutch number without its first zero, or without the number of the country."""
_MOBILE = "6"
_EXTENSION = re.compile(r"\btst\b|;|x", re.IGNORECASE)
_MOST_SHARED = 2
"""A number or address of more contacts than this belongs to all of them together."""
_SHARED_BOXES = frozenset({
    "administratie", "algemeen", "balie", "contact", "info", "mail", "post", "receptie",
    "secretariaat", "team", "veiligheid", "wijkteam", "zorg",
})  # fmt: skip


class SameContact(RuleViolated):
    """A contact cannot be merged with itself."""


class Likeness(StrEnum):
    """Why two contacts may be one person."""

    CARD = "card"  # the same card of an address book
    EMAIL = "email"
    PHONE = "phone"
    NAME = "name"  # within one organisation


class ContactPart(StrEnum):
    """What is chosen apart when two contacts become one."""

    NAME = "name"
    ORGANISATION = "organisation"
    FUNCTION = "function"
    EMAIL = "email"
    PHONE = "phone"
    MOBILE = "mobile"
    SECRECY_SIGNED = "secrecy_signed_on"
    LAST_CONTACT = "last_contact_on"
    KEEP_UNTIL = "keep_until"
    NOTE = "note"


PART_WORDS: Mapping[ContactPart, str] = {
    ContactPart.NAME: "Naam",
    ContactPart.ORGANISATION: "Organisatie",
    ContactPart.FUNCTION: "Functie",
    ContactPart.EMAIL: "E-mail",
    ContactPart.PHONE: "Telefoon",
    ContactPart.MOBILE: "Mobiel",
    ContactPart.SECRECY_SIGNED: "Geheimhouding getekend",
    ContactPart.LAST_CONTACT: "Laatste contact",
    ContactPart.KEEP_UNTIL: "Bewaren tot",
    ContactPart.NOTE: "Notitie",
}


class Side(StrEnum):
    """Which of two contacts a part is taken from."""

    KEPT = "kept"
    OTHER = "other"
    BOTH = "both"  # only a note can hold both


@dataclass(frozen=True, slots=True)
class PlacedContact:
    """A contact and the name of the organisation it is at."""

    contact: Contact
    organisation: str = field(default="", repr=False)

    def value(self, part: ContactPart) -> Any:
        """Return a part; of the organisation its name."""
        if part is ContactPart.ORGANISATION:
            return self.organisation
        return getattr(self.contact, part.value)

    def words(self, part: ContactPart) -> str:
        """Return a part as an officer reads it; empty when there is none."""
        value = self.value(part)
        if isinstance(value, PersonName):
            return value.sorted_display
        if isinstance(value, date):
            return dutch_date(value)
        return str(value or "")


@dataclass(frozen=True, slots=True)
class Resemblance:
    """Two contacts that may be one person.

    Attributes:
        first, second: Places in the order in which they were added to the finder.
    """

    first: int
    second: int
    reasons: tuple[Likeness, ...]


_Key = tuple[Likeness, str]


class _Holders:
    """Who has an address, a number or a name: nearly always one, which needs no list."""

    def __init__(self) -> None:
        self._first: dict[_Key, int] = {}
        self._others: dict[_Key, list[int]] = {}

    def add(self, key: _Key, place: int) -> None:
        if self._first.setdefault(key, place) != place:
            self._others.setdefault(key, []).append(place)

    def of(self, key: _Key) -> list[int]:
        first = self._first.get(key)
        return [] if first is None else [first, *self._others.get(key, ())]


class DoubleFinder:
    """Finds contacts that may be one person.

    The same address or mobile number is reason enough, unless more than two have it or it is
    the box of a desk; then, and with the number of a desk telephone, the names must be alike
    too. The same name counts within one organisation, or when one of both has none.
    """

    def __init__(self) -> None:
        self._people: list[PlacedContact] = []
        self._holders = _Holders()
        self._placed = _Holders()  # by name and organisation together
        self._read: tuple[PlacedContact | None, list[_Key]] = None, []

    def add(self, person: PlacedContact) -> int:
        """Add a contact and return its place."""
        place = len(self._people)
        self._people.append(person)
        organisation = fold(person.organisation)
        for key in self._keys(person):
            self._holders.add(key, place)
            if key[0] is Likeness.NAME:
                self._placed.add(_at(key, organisation), place)
        return place

    def like(self, person: PlacedContact) -> list[Resemblance]:
        """Return what resembles a contact that was not added; its place is -1."""
        found = (self._resemblance(place, person) for place in self._candidates(person))
        return [one for one in found if one is not None]

    def pairs(self) -> Iterator[Resemblance]:
        """Give every two that resemble one another, in the order they were added."""
        for second, person in enumerate(self._people):
            for first in self._candidates(person):
                if first >= second:
                    break
                found = self._resemblance(first, person)
                if found is not None:
                    yield replace(found, second=second)

    def _candidates(self, person: PlacedContact) -> list[int]:
        found: set[int] = set()
        for key in self._keys(person):
            found.update(
                self._with_name(key, person)
                if key[0] is Likeness.NAME
                else self._holders.of(key)
            )
        return sorted(found)

    def _with_name(self, key: _Key, person: PlacedContact) -> list[int]:
        """Return who has the same name, at the same organisation or when one has none."""
        organisation = fold(person.organisation)
        if not organisation:
            return self._holders.of(key)
        return self._placed.of(_at(key, organisation)) + self._placed.of(_at(key, ""))

    def _keys(self, person: PlacedContact) -> list[_Key]:
        """Return the keys of a contact; those of the one looked at last are still there."""
        if self._read[0] is not person:
            self._read = person, _keys(person)
        return self._read[1]

    def _resemblance(self, place: int, person: PlacedContact) -> Resemblance | None:
        known = self._people[place]
        alike = names_alike(known.contact.name, person.contact.name)
        shared = sorted(
            set(_keys(known)) & set(self._keys(person)),
            key=lambda key: list(Likeness).index(key[0]),
        )
        reasons = [
            key[0] for key in shared if alike or key[0] is Likeness.CARD or self._is_own(key)
        ]
        if Likeness.NAME in reasons and not _same_place(known, person):
            reasons.remove(Likeness.NAME)
        return Resemblance(place, -1, tuple(dict.fromkeys(reasons))) if reasons else None

    def _is_own(self, key: tuple[Likeness, str]) -> bool:
        """Whether an address or number can belong to one person."""
        kind, value = key
        if kind is Likeness.NAME or len(self._holders.of(key)) > _MOST_SHARED:
            return False
        if kind is Likeness.EMAIL:
            return value.partition("@")[0] not in _SHARED_BOXES
        return value.startswith(_MOBILE)


def names_alike(one: PersonName, other: PersonName) -> bool:
    """Whether two names can be of one person: "E. Jansen" and "Els Jansen"."""
    surnames = {squeeze(f"{name.prefix} {name.family}") for name in (one, other)}
    bare = {squeeze(name.family) for name in (one, other)}
    if len(surnames) > 1 and len(bare) > 1:
        return False
    first, second = fold(one.given).split(), fold(other.given).split()
    if not first or not second:
        return True
    if first[0] == second[0]:
        return True
    initial = 1 in {len(first[0]), len(second[0])}
    return initial and first[0][0] == second[0][0]


def adds_nothing(known: PlacedContact, read: PlacedContact) -> bool:
    """Whether everything a second contact says is in the first one already."""
    return all(
        not read.words(part) or _same(part, known, read)
        for part in ContactPart
        if part is not ContactPart.NAME
    ) and _says_less(read.contact.name, known.contact.name)


def differing(kept: PlacedContact, other: PlacedContact) -> list[ContactPart]:
    """Return the parts in which two contacts differ."""
    return [part for part in ContactPart if not _same(part, kept, other)]


def proposed(kept: PlacedContact, other: PlacedContact) -> dict[ContactPart, Side]:
    """Return a choice for each part that differs, in which nothing that is known is lost.

    What one of both has is taken. Where both have something else: the fullest name, both
    notes, the last contact and the newest statement of secrecy, the first day to ask whether
    the contact is needed; else what the contact that stays says.
    """
    return {part: _proposal(part, kept, other) for part in differing(kept, other)}


def merged(
    kept: PlacedContact,
    other: PlacedContact,
    choices: Mapping[ContactPart, Side],
    *,
    rest_in_note: bool = False,
) -> PlacedContact:
    """Return the contact that stays, with what was chosen.

    Args:
        kept: The one that stays.
        other: The one that goes.
        choices: For parts that differ; as `proposed` for those left out.
        rest_in_note: Write what was not chosen under the note.
    """
    sides = {**proposed(kept, other), **choices}
    values: dict[str, Any] = {}
    place = kept
    for part, side in sides.items():
        taken = other if side is Side.OTHER else kept
        if part is ContactPart.ORGANISATION:
            place = taken
        elif side is Side.BOTH and part is ContactPart.NOTE:
            values[part.value] = _joined(kept.contact.note, other.contact.note)
        else:
            values[part.value] = taken.value(part)
    contact = replace(
        kept.contact,
        organisation_id=place.contact.organisation_id,
        source_key=kept.contact.source_key or other.contact.source_key,
        **values,
    )
    if rest_in_note:
        rest = [
            f"{PART_WORDS[part]}: {words}" for part, words in left_out(kept, other, choices)
        ]
        contact = replace(contact, note=_joined(contact.note, *rest))
    return PlacedContact(contact, place.organisation)


def left_out(
    kept: PlacedContact, other: PlacedContact, choices: Mapping[ContactPart, Side]
) -> list[tuple[ContactPart, str]]:
    """Return what stands in neither the contact that stays nor its note; see `merged`."""
    found: list[tuple[ContactPart, str]] = []
    for part, side in {**proposed(kept, other), **choices}.items():
        if side is Side.BOTH and part is ContactPart.NOTE:
            continue
        words = (kept if side is Side.OTHER else other).words(part)
        if words:
            found.append((part, words))
    return found


def _at(key: _Key, organisation: str) -> _Key:
    return key[0], f"{key[1]}|{organisation}"


def _keys(person: PlacedContact) -> list[_Key]:
    contact = person.contact
    email = contact.email.strip().casefold()
    given = fold(contact.name.given)
    name = squeeze(contact.name.family) if given else ""
    keys: list[_Key] = []
    if contact.source_key:
        keys.append((Likeness.CARD, contact.source_key))
    if "@" in email:
        keys.append((Likeness.EMAIL, email))
    if contact.phone or contact.mobile:
        numbers = dict.fromkeys(map(_number, (contact.phone, contact.mobile)))
        keys += [(Likeness.PHONE, number) for number in numbers if number]
    if name:
        keys.append((Likeness.NAME, f"{name} {given[0]}"))
    return keys


def _number(text: str) -> str:
    """Return the last nine digits of a number, to know +31 320 and 0320 as the same."""
    digits = "".join(filter(str.isdecimal, _EXTENSION.split(text)[0]))
    return digits[-_DIGITS:] if len(digits) >= _DIGITS else ""


def _same_place(one: PlacedContact, other: PlacedContact) -> bool:
    first, second = fold(one.organisation), fold(other.organisation)
    return not first or not second or first == second


def _same(part: ContactPart, one: PlacedContact, other: PlacedContact) -> bool:
    first, second = one.value(part), other.value(part)
    if part in {ContactPart.PHONE, ContactPart.MOBILE} and first and second:
        # With its extension or without it is another number to call.
        return bool(_number(first)) and _dialled(first) == _dialled(second)
    if part is ContactPart.EMAIL:
        return str(first).casefold() == str(second).casefold()
    if part is ContactPart.ORGANISATION:
        return fold(first) == fold(second)
    return bool(first == second)


def _dialled(text: str) -> tuple[str, str]:
    rest = _EXTENSION.split(text)[1:]
    return _number(text), "".join(filter(str.isdecimal, "".join(rest)))


def _says_less(read: PersonName, known: PersonName) -> bool:
    """Whether a name holds nothing that is not in another one: "E. Jansen", "Els Jansen"."""
    if not names_alike(read, known):
        return False
    new, old = fold(read.given), fold(known.given)
    return new == old or len(new) < len(old)


def _proposal(part: ContactPart, kept: PlacedContact, other: PlacedContact) -> Side:
    mine, theirs = kept.value(part), other.value(part)
    if not theirs or not mine:
        return Side.KEPT if not theirs else Side.OTHER
    if part is ContactPart.NOTE:
        return Side.BOTH
    if part is ContactPart.NAME:
        return Side.KEPT if len(mine.display) >= len(theirs.display) else Side.OTHER
    if part is ContactPart.KEEP_UNTIL:
        return Side.OTHER if theirs < mine else Side.KEPT
    if part in {ContactPart.SECRECY_SIGNED, ContactPart.LAST_CONTACT}:
        return Side.OTHER if theirs > mine else Side.KEPT
    return Side.KEPT


def _joined(*texts: str) -> str:
    filled: Sequence[str] = [text for text in texts if text]
    return "\n".join(dict.fromkeys(filled))
