# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The partners of the demonstration: organisations, and who works there."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import timedelta

from casuskluis.domain.identifiers import ContactId, OrganisationId
from casuskluis.domain.naming import PersonName, fold, squeeze
from casuskluis.domain.partner import Contact, CoreRole, Organisation
from casuskluis.services.demonstration.calendar import Calendar
from casuskluis.services.demonstration.chance import Chance
from casuskluis.services.demonstration.stock import PartnerText, Stock

_SIGNED = 0.7
_YEAR = 365


@dataclass(frozen=True, slots=True)
class Partners:
    """All organisations and contacts, with the questions the story asks of them."""

    organisations: tuple[Organisation, ...]
    contacts: tuple[Contact, ...]

    @property
    def core(self) -> tuple[Organisation, ...]:
        """The three that weigh."""
        return tuple(found for found in self.organisations if found.is_core)

    def of_kind(self, kinds: Collection[str]) -> tuple[Organisation, ...]:
        """Return the organisations of these kinds."""
        return tuple(found for found in self.organisations if found.kind in kinds)

    def staff(self, organisation_id: OrganisationId) -> tuple[Contact, ...]:
        """Return who works at an organisation."""
        return tuple(
            contact for contact in self.contacts if contact.organisation_id == organisation_id
        )

    def with_function(self, function: str) -> tuple[Contact, ...]:
        """Return the contacts with a function, such as "casusregisseur"."""
        return tuple(contact for contact in self.contacts if contact.function == function)


def draw_partners(chance: Chance, stock: Stock, calendar: Calendar) -> Partners:
    """Return the organisations with their contacts."""
    organisations = []
    contacts: list[Contact] = []
    for place, text in enumerate(stock.partners, start=1):
        organisation = _organisation(chance, stock, text, OrganisationId(place))
        organisations.append(organisation)
        for function in text.functions:
            number = ContactId(len(contacts) + 1)
            contact = _contact(chance, stock, calendar, number)
            contacts.append(_placed(contact, organisation, text, function))
    partners = Partners(tuple(organisations), tuple(contacts))
    return replace(partners, organisations=_with_account_officers(partners))


def _with_account_officers(partners: Partners) -> tuple[Organisation, ...]:
    """Let the case coordinators keep in touch with the partners outside the core, in turn."""
    keepers = partners.with_function("casusregisseur")
    return tuple(
        replace(found, account_officer=keepers[found.id % len(keepers)].name.display)
        if keepers and found.covenant_partner and not found.is_core
        else found
        for found in partners.organisations
    )


def draw_name(chance: Chance, stock: Stock, *, male: bool) -> PersonName:
    """Return a name put together from the stock; first and last names are drawn apart."""
    prefix, family = chance.deal(stock.surnames)
    given = chance.deal(stock.lists["male" if male else "female"])
    return PersonName(family=family, prefix=prefix, given=given)


def _organisation(
    chance: Chance, stock: Stock, text: PartnerText, number: OrganisationId
) -> Organisation:
    return Organisation(
        id=number,
        name=text.name,
        kind=text.kind,
        source_domain=text.source_domain,
        core_role=CoreRole(text.core_role),
        covenant_partner=text.covenant_partner,
        phone=f"088-0000{number:03}",
        email=f"info@{text.host}",
        street=f"{chance.pick(stock.lists['streets'])} {chance.number(1, 98)}",
        postcode=draw_postcode(chance),
        town=stock.municipality if stock.municipality in text.name else stock.region,
    )


def draw_postcode(chance: Chance) -> str:
    """Return a postcode that cannot exist: those of the Netherlands never start with 0."""
    letters = "".join(chance.pick("BCDEGHJKLMNPRTVWXZ") for _ in range(2))
    return f"0{chance.number(401, 489)} {letters}"


def _contact(chance: Chance, stock: Stock, calendar: Calendar, number: ContactId) -> Contact:
    last_day = calendar.last_day
    signed = last_day - timedelta(days=chance.number(60, 2 * _YEAR))
    spoken = last_day - timedelta(days=chance.number(1, 200))
    return Contact(
        id=number,
        name=draw_name(chance, stock, male=chance.happens(0.5)),
        phone=f"088-0001{number:03}",
        mobile=f"06-00000{number:03}" if chance.happens(0.6) else "",
        secrecy_signed_on=signed if chance.happens(_SIGNED) else None,
        last_contact_on=max(signed, spoken),
        keep_until=last_day + timedelta(days=chance.number(90, _YEAR)),
    )


def _placed(
    contact: Contact, organisation: Organisation, text: PartnerText, function: str
) -> Contact:
    initial = fold(contact.name.given)[:1]
    family = squeeze(f"{contact.name.prefix} {contact.name.family}")
    return replace(
        contact,
        organisation_id=organisation.id,
        function=function,
        email=f"{initial}.{family}@{text.host}",
    )
