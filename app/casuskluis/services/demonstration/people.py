# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The people of the demonstration. No first name, surname or address hangs together."""

from dataclasses import replace
from datetime import date, timedelta

from casuskluis.domain.identifiers import SubjectId
from casuskluis.domain.naming import PersonName, squeeze
from casuskluis.domain.partial_date import PartialDate
from casuskluis.domain.subject import AgeBand, Gender, Subject, SubjectKind
from casuskluis.services.demonstration.chance import Chance
from casuskluis.services.demonstration.partners import draw_name, draw_postcode
from casuskluis.services.demonstration.stock import NotificationText, Stock

_AGES = {
    AgeBand.MINOR: (14, 17),
    AgeBand.YOUNG_ADULT: (18, 23),
    AgeBand.ADULT: (24, 35),
    AgeBand.OLDER: (37, 66),
}
_MEN = 0.72
_YEAR_ONLY = 0.06
_MONTH_ONLY = 0.06


def draw_subject(
    chance: Chance, stock: Stock, text: NotificationText, *, number: int, on: date
) -> Subject:
    """Return the person, or the foundation, a notification is about.

    Args:
        chance: Where it is drawn from.
        stock: Names and places.
        text: Tells how old the person is.
        number: Its local identifier.
        on: The day of the notification.
    """
    blank = Subject(
        id=SubjectId(number),
        name=PersonName(family="Stichting De Laatste Wacht"),
        street=f"{chance.pick(stock.lists['streets'])} {chance.number(1, 240)}",
        postcode=draw_postcode(chance),
        town=chance.pick(stock.lists["towns"]),
        municipality=stock.municipality,
        phone=f"088-0002{number:03}",
        source="handmatig",
    )
    if text.legal:
        return replace(blank, kind=SubjectKind.LEGAL, gender=Gender.NOT_APPLICABLE)
    return _person(chance, stock, blank, band=AgeBand(text.band), on=on)


def _person(
    chance: Chance, stock: Stock, blank: Subject, *, band: AgeBand, on: date
) -> Subject:
    male = chance.happens(_MEN)
    name = draw_name(chance, stock, male=male)
    nickname = squeeze(name.given)
    return replace(
        blank,
        name=name,
        alias=f"{nickname}{chance.number(10, 99)}" if chance.happens(0.15) else "",
        birth_date=_birth_date(chance, band, on),
        gender=Gender.MALE if male else Gender.FEMALE,
        email=f"{nickname}{blank.id}@post.example" if chance.happens(0.5) else "",
        representative=_representative(chance, stock, name) if band is AgeBand.MINOR else "",
        address_shielded=chance.happens(0.05),
    )


def _birth_date(chance: Chance, band: AgeBand, on: date) -> PartialDate:
    lowest, highest = _AGES[band]
    age = chance.number(lowest, highest)
    born = on - timedelta(days=age * 365 + age // 4 + chance.number(2, 360))
    if band is AgeBand.OLDER and chance.happens(_YEAR_ONLY * 3):
        return PartialDate(born.year)
    if chance.happens(_MONTH_ONLY):
        return PartialDate(born.year, born.month)
    return PartialDate.of(born)


def _representative(chance: Chance, stock: Stock, child: PersonName) -> str:
    given = chance.pick(stock.lists[chance.pick(("male", "female"))])
    return PersonName(given=given, prefix=child.prefix, family=child.family).display
