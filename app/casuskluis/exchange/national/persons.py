# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A person as the *Betrokkene* of the national model, or what is missing for that.

Nothing is made up: a person of whom the vault does not hold every required field, in a shape
the model accepts, does not stand in the file at all.
"""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Any

from casuskluis.domain.identifiers import CaseNumber, passes_eleven_test
from casuskluis.domain.naming import PersonName
from casuskluis.domain.subject import Subject, SubjectKind
from casuskluis.exchange.national.addresses import (
    AddressFault,
    HouseNumber,
    postcode_of,
    split_street,
)
from casuskluis.exchange.national.references import References

_LONGEST_NAME, _LONGEST_PREFIX = 200, 10


class PersonFault(StrEnum):
    """Why a person cannot be written as the model wants it."""

    LEGAL_PERSON = "legal_person"
    BSN_MISSING = "bsn_missing"
    BSN_WRONG = "bsn_wrong"
    BSN_STARTS_WITH_ZERO = "bsn_starts_with_zero"
    GIVEN_MISSING = "given_missing"
    GIVEN_TOO_LONG = "given_too_long"
    FAMILY_MISSING = "family_missing"
    FAMILY_TOO_LONG = "family_too_long"
    PREFIX_TOO_LONG = "prefix_too_long"
    ADDRESS_SECRET = "address_secret"  # noqa: S105 - a mark of the register, no password


Fault = PersonFault | AddressFault
_FAULTS: Mapping[Fault, str] = {
    PersonFault.LEGAL_PERSON: "hoort geen burgerservicenummer: het is een rechtspersoon",
    PersonFault.BSN_MISSING: "ontbreekt het burgerservicenummer",
    PersonFault.BSN_WRONG: "klopt het burgerservicenummer niet",
    PersonFault.BSN_STARTS_WITH_ZERO: (
        "begint het burgerservicenummer met een nul; dat is een geldig nummer, maar het "
        "landelijke model 0.1 weigert het"
    ),
    PersonFault.GIVEN_MISSING: "ontbreken de voornamen",
    PersonFault.GIVEN_TOO_LONG: "zijn de voornamen langer dan 200 tekens",
    PersonFault.FAMILY_MISSING: "ontbreekt de achternaam",
    PersonFault.FAMILY_TOO_LONG: "is de achternaam langer dan 200 tekens",
    PersonFault.PREFIX_TOO_LONG: "is het voorvoegsel langer dan 10 tekens",
    PersonFault.ADDRESS_SECRET: "is het adres geheim (geheimhouding in de BRP)",
    AddressFault.STREET_MISSING: "ontbreekt de straat",
    AddressFault.STREET_TOO_LONG: (
        "is de straatnaam langer dan 24 tekens (NEN 5825); neem de korte naam uit de BRP over"
    ),
    AddressFault.NUMBER_MISSING: "ontbreekt het huisnummer",
    AddressFault.NUMBER_UNCLEAR: "is niet zeker welk deel van het adres het huisnummer is",
    AddressFault.POSTCODE_MISSING: "ontbreekt de postcode",
    AddressFault.POSTCODE_WRONG: "is de postcode geen Nederlandse postcode zoals 1234 AB",
    AddressFault.TOWN_MISSING: "ontbreekt de woonplaats",
}
_ADDITION = (
    "heeft het huisnummer een letter of toevoeging; het landelijke model heeft daar geen veld "
    "voor, ze staat in het extra veld huisnummertoevoeging"
)


def report_of(subject: Subject, case: CaseNumber) -> Iterator[str]:
    """Tell in Dutch what is missing, or what the model has no room for; without any value."""
    texts = [_FAULTS[fault] for fault in faults_of(subject)]
    if not texts and _has_addition(subject):
        texts.append(_ADDITION)
    for text in texts:
        yield f"Bij de betrokkene van casus {case} {text}."


def faults_of(subject: Subject) -> tuple[Fault, ...]:
    """Return everything that keeps a person out of the file."""
    return (*_own_faults(subject), *_name_faults(subject.name), *_address_faults(subject))


def _has_addition(subject: Subject) -> bool:
    parts = split_street(subject.street)
    return isinstance(parts, HouseNumber) and bool(parts.addition)


def involved(subject: Subject, references: References) -> dict[str, Any]:
    """Return the person as the model writes it; ask `faults_of` first.

    Raises:
        ValueError: When there are faults.
    """
    parts, postcode = split_street(subject.street), postcode_of(subject.postcode)
    if not isinstance(parts, HouseNumber) or isinstance(postcode, AddressFault):
        raise ValueError("the person cannot be written")  # noqa: TRY004 - no type is wrong
    key = str(subject.id)
    name: dict[str, Any] = references.named("naam", key)
    name["voornamen"] = subject.name.given.strip()
    if prefix := subject.name.prefix.strip():
        name["voorvoegsel"] = prefix
    name["geslachtsnaam"] = subject.name.family.strip()
    address: dict[str, Any] = references.named("adres", key)
    address |= {"straatnaam": parts.street, "huisnummer": parts.number}
    if parts.addition:
        address["huisnummertoevoeging"] = parts.addition
    address |= {"postcode": postcode, "plaats": subject.town.strip()}
    return {
        "url": references.url("betrokkene", key),
        "burgerservicenummer": subject.bsn,
        "naam": name,
        "adres": address,
    }


def _own_faults(subject: Subject) -> Iterator[Fault]:
    if subject.kind is SubjectKind.LEGAL:
        yield PersonFault.LEGAL_PERSON
    elif not subject.bsn:
        yield PersonFault.BSN_MISSING
    elif not passes_eleven_test(subject.bsn):
        yield PersonFault.BSN_WRONG
    elif subject.bsn.startswith("0"):
        yield PersonFault.BSN_STARTS_WITH_ZERO


def _name_faults(name: PersonName) -> Iterator[Fault]:
    given, family = name.given.strip(), name.family.strip()
    if not given:
        yield PersonFault.GIVEN_MISSING
    if len(given) > _LONGEST_NAME:
        yield PersonFault.GIVEN_TOO_LONG
    if not family:
        yield PersonFault.FAMILY_MISSING
    if len(family) > _LONGEST_NAME:
        yield PersonFault.FAMILY_TOO_LONG
    if len(name.prefix.strip()) > _LONGEST_PREFIX:
        yield PersonFault.PREFIX_TOO_LONG


def _address_faults(subject: Subject) -> Iterator[Fault]:
    if subject.address_shielded:
        yield PersonFault.ADDRESS_SECRET
        return
    parts, postcode = split_street(subject.street), postcode_of(subject.postcode)
    if isinstance(parts, AddressFault):
        yield parts
    if isinstance(postcode, AddressFault):
        yield postcode
    if not subject.town.strip():
        yield AddressFault.TOWN_MISSING
