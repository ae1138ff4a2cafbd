# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""One row of cells becomes one person."""

import re
from collections.abc import Mapping

from casuskluis.domain.naming import PersonName, fold
from casuskluis.domain.partial_date import NotADate, PartialDate
from casuskluis.domain.subject import Gender, Subject
from casuskluis.exchange.cells import Cells, RowRefused, person_name
from casuskluis.exchange.fields import PersonField
from casuskluis.exchange.refusals import Reason

_GENDERS: Mapping[str, Gender] = {
    **dict.fromkeys(("m", "man", "mannelijk", "male", "1", "jongen"), Gender.MALE),
    **dict.fromkeys(("v", "vrouw", "vrouwelijk", "f", "female", "2", "meisje"), Gender.FEMALE),
    **dict.fromkeys(("", "o", "onbekend", "u", "unknown", "0"), Gender.UNKNOWN),
    **dict.fromkeys(("nvt", "n v t", "9"), Gender.NOT_APPLICABLE),
}
_NOT_SECRET = frozenset({"", "0", "nee", "n", "no", "geen", "false", "onwaar", "niet geheim"})
_UNKNOWN_DATES = frozenset({"", "0", "00000000", "onbekend", "?", "-", "00-00-0000"})
_GENDER_NOTE = "Het geslacht is niet herkend en staat op onbekend."
_POSTCODE = re.compile(r"[1-9]\d{3}[A-Z]{2}")
_ADDRESS_NOTE = "Er staat een huisnummer zonder straat; het is niet overgenomen."


def person_key(subject: Subject) -> str:
    """Return what recognises a person in a second import: only stored fields, never the BSN."""
    return _key(
        subject.name,
        (subject.street, subject.postcode),
        subject.birth_date,
        subject.gender,
        (subject.town, subject.municipality, subject.phone, subject.email),
    )


def _key(
    name: PersonName,
    address: tuple[str, ...],
    birth_date: PartialDate | None,
    gender: Gender,
    places: tuple[str, ...],
) -> str:
    parts = (name.family, name.prefix, name.given, *address)
    born = "" if birth_date is None else birth_date.iso()
    return "|".join([*map(fold, parts), born, gender, *map(fold, places)])


def read_subject(
    cells: Cells[PersonField], notes: list[str], *, source: str, bsn: str
) -> Subject:
    """Return the person of one row, with its key.

    Args:
        cells: The row.
        notes: Gains a Dutch sentence for everything that was left out.
        source: Where it comes from, for `Subject.source`.
        bsn: Checked already; empty when it is not to be kept.

    Raises:
        RowRefused: When there is no name or the date of birth cannot exist.
    """
    name = _name(cells)
    alias = cells.get(PersonField.ALIAS)
    birth_date = _birth_date(cells.get(PersonField.BIRTH_DATE))
    gender = _gender(cells.get(PersonField.GENDER), notes)
    street = _street(cells, notes)
    postcode = _postcode(cells.get(PersonField.POSTCODE))
    town = cells.get(PersonField.TOWN)
    municipality = _municipality(cells.get(PersonField.MUNICIPALITY))
    phone = cells.get(PersonField.PHONE)
    email = cells.get(PersonField.EMAIL)
    places = (town, municipality, phone, email)
    return Subject(
        name=name,
        alias=alias,
        birth_date=birth_date,
        gender=gender,
        street=street,
        postcode=postcode,
        town=town,
        municipality=municipality,
        phone=phone,
        email=email,
        representative=cells.get(PersonField.REPRESENTATIVE),
        bsn=bsn,
        address_shielded=fold(cells.get(PersonField.SECRECY)) not in _NOT_SECRET,
        source=source,
        source_key=_key(name, (street, postcode), birth_date, gender, places),
    )


def _name(cells: Cells[PersonField]) -> PersonName:
    return person_name(
        whole=cells.get(PersonField.NAME),
        family=cells.maybe(PersonField.FAMILY),
        prefix=cells.maybe(PersonField.PREFIX),
        given=cells.get(PersonField.GIVEN),
    )


def _birth_date(text: str) -> PartialDate | None:
    if not text or text.casefold() in _UNKNOWN_DATES:
        return None
    try:
        return PartialDate.parse(text)
    except NotADate:
        raise RowRefused(Reason.BIRTH_DATE_IMPOSSIBLE) from None


def _gender(text: str, notes: list[str]) -> Gender:
    found = _GENDERS.get(fold(text))
    if found is None:
        notes.append(_GENDER_NOTE)
    return found or Gender.UNKNOWN


def _street(cells: Cells[PersonField], notes: list[str]) -> str:
    street, number = cells.get(PersonField.STREET), cells.get(PersonField.HOUSE_NUMBER)
    if number and not street:
        notes.append(_ADDRESS_NOTE)
    if not number or not street:
        return street
    letter = cells.get(PersonField.HOUSE_LETTER)
    addition = cells.get(PersonField.HOUSE_ADDITION)
    # "by" and "to" stand for bij (near) and tegenover (opposite), LO BRP element 11.50.
    where = {"by": "bij ", "to": "tegenover "}.get(cells.get(PersonField.HOUSE_INDICATION), "")
    return f"{street} {where}{number}{letter}" + (f"-{addition}" if addition else "")


def _postcode(text: str) -> str:
    if not text:
        return ""
    squeezed = text.replace(" ", "").upper()
    return f"{squeezed[:4]} {squeezed[4:]}" if _POSTCODE.fullmatch(squeezed) else text


def _municipality(text: str) -> str:
    """Return the name; a bare code of the register (table 33) is shown as a code."""
    return f"gemeentecode {text}" if text.isdigit() else text
