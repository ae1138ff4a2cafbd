# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Addresses as the national model writes them: street, number, postcode with a blank, town."""

import re
from dataclasses import dataclass, field
from enum import StrEnum

LONGEST_STREET = 24
"""NEN 5825, as the model refers to it."""
_POSTCODE = re.compile(r"([1-9][0-9]{3})\s*([A-Za-z]{2})")
_NUMBER = re.compile(r"([0-9]{1,5})(.*)")
_BESIDE = frozenset({"bij", "by", "t/o", "to", "tegenover"})
"""A house near or opposite a number is not the house with that number (LO BRP 11.50)."""


class AddressFault(StrEnum):
    """Why an address cannot be written as the model wants it."""

    STREET_MISSING = "street_missing"
    STREET_TOO_LONG = "street_too_long"
    NUMBER_MISSING = "number_missing"
    NUMBER_UNCLEAR = "number_unclear"
    POSTCODE_MISSING = "postcode_missing"
    POSTCODE_WRONG = "postcode_wrong"
    TOWN_MISSING = "town_missing"


@dataclass(frozen=True, slots=True)
class HouseNumber:
    """The parts of "Kerkstraat 12-A".

    Attributes:
        addition: Letter or addition, for which the model has no field.
    """

    street: str = field(repr=False)
    number: int = field(repr=False)
    addition: str = field(default="", repr=False)


def split_street(text: str) -> HouseNumber | AddressFault:
    """Split street and house number; never guess when it can be read in two ways."""
    words = text.split()
    places = [place for place, word in enumerate(words) if place and word[0].isdecimal()]
    if not words:
        return AddressFault.STREET_MISSING
    if not places:
        return AddressFault.NUMBER_MISSING
    first = places[0]
    match = _NUMBER.fullmatch(words[first])
    beside = words[first - 1].casefold() in _BESIDE
    if len(places) > 1 or match is None or beside:
        return AddressFault.NUMBER_UNCLEAR
    street = " ".join(words[:first])
    if len(street) > LONGEST_STREET:
        return AddressFault.STREET_TOO_LONG
    addition = " ".join([match[2], *words[first + 1 :]]).strip(" -/")
    return HouseNumber(street, int(match[1]), addition)


def postcode_of(text: str) -> str | AddressFault:
    """Return the postcode as "1234 AB"."""
    match = _POSTCODE.fullmatch(text.strip())
    if match is None:
        return AddressFault.POSTCODE_WRONG if text.strip() else AddressFault.POSTCODE_MISSING
    return f"{match[1]} {match[2].upper()}"
