# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What a column can hold, and the headers by which it is recognised.

Sources of the headers: the exports of Outlook, Google Contacts and Thunderbird in Dutch and
English, the wording of the population register, and the element numbers of the Logisch Ontwerp
BRP (category.group.element) in the official test set of RvIG.
"""

from collections.abc import Mapping
from enum import StrEnum


class PersonField(StrEnum):
    """What a column about persons can hold."""

    NAME = "name"
    FAMILY = "family"
    PREFIX = "prefix"
    GIVEN = "given"
    ALIAS = "alias"
    BIRTH_DATE = "birth_date"
    GENDER = "gender"
    STREET = "street"
    HOUSE_NUMBER = "house_number"
    HOUSE_LETTER = "house_letter"
    HOUSE_ADDITION = "house_addition"
    HOUSE_INDICATION = "house_indication"
    POSTCODE = "postcode"
    TOWN = "town"
    MUNICIPALITY = "municipality"
    PHONE = "phone"
    EMAIL = "email"
    REPRESENTATIVE = "representative"
    BSN = "bsn"
    SECRECY = "secrecy"


class ContactField(StrEnum):
    """What a column about contacts can hold."""

    NAME = "name"
    FAMILY = "family"
    PREFIX = "prefix"
    GIVEN = "given"
    MIDDLE = "middle"
    ORGANISATION = "organisation"
    FUNCTION = "function"
    EMAIL = "email"
    PHONE = "phone"
    MOBILE = "mobile"
    SECRECY_SIGNED = "secrecy_signed"
    LAST_CONTACT = "last_contact"
    KEEP_UNTIL = "keep_until"
    NOTE = "note"
    UID = "uid"


PERSON_HEADERS: Mapping[PersonField, tuple[str, ...]] = {
    PersonField.NAME: (
        "naam", "volledige naam", "naam betrokkene", "naam persoon", "naam volledig",
        "betrokkene", "persoon", "name", "full name",
    ),
    PersonField.FAMILY: (
        "01.02.40", "achternaam", "geslachtsnaam", "familienaam", "achternaam betrokkene",
        "surname", "last name", "family name", "anaam",
    ),
    PersonField.PREFIX: (
        "01.02.30", "voorvoegsel", "voorvoegsels", "tussenvoegsel", "tussenvoegsels", "tussenv",
        "voorv", "tv", "prefix", "voorvoegsel geslachtsnaam",
    ),
    PersonField.GIVEN: (
        "01.02.10", "voornaam", "voornamen", "roepnaam", "voorletters", "voorletter",
        "initialen", "vnaam", "first name", "given name", "voorna(a)m(en)",
    ),
    PersonField.ALIAS: ("alias", "bijnaam", "ook bekend als", "aka"),
    PersonField.BIRTH_DATE: (
        "01.03.10", "geboortedatum", "geb datum", "gebdatum", "geb.dat.", "gebdat", "geboren",
        "geboren op", "geboortejaar", "datum geboorte", "date of birth", "birth date",
        "birthday", "dob",
    ),
    PersonField.GENDER: (
        "01.04.10", "geslacht", "geslachtsaanduiding", "m/v", "man/vrouw", "gender", "sex",
    ),
    PersonField.STREET: (
        "08.11.15", "08.11.10", "08.12.10", "08.13.30", "straat", "straatnaam", "adres",
        "woonadres", "straat en huisnummer", "adresregel 1", "street", "address",
    ),
    PersonField.HOUSE_NUMBER: (
        "08.11.20", "huisnummer", "huisnr", "hnr", "nummer", "house number",
    ),
    PersonField.HOUSE_LETTER: ("08.11.30", "huisletter", "letter"),
    PersonField.HOUSE_ADDITION: (
        "08.11.40", "toevoeging", "huisnummertoevoeging", "huisnummer toevoeging", "toev",
    ),
    PersonField.HOUSE_INDICATION: ("08.11.50", "aanduiding bij huisnummer"),
    PersonField.POSTCODE: ("08.11.60", "postcode", "pc", "zip", "postal code", "post code"),
    PersonField.TOWN: (
        "08.11.70", "08.13.40", "woonplaats", "plaats", "plaatsnaam", "stad", "dorp", "town",
        "city",
    ),
    PersonField.MUNICIPALITY: (
        "08.09.10", "gemeente", "verblijfsgemeente", "woongemeente",
        "gemeente van inschrijving", "gemeentenaam", "municipality",
    ),
    PersonField.PHONE: (
        "telefoon", "telefoonnummer", "tel", "telnr", "tel nr", "mobiel", "mobiele nummer",
        "mobiel nummer", "gsm", "phone", "mobile",
    ),
    PersonField.EMAIL: ("e-mail", "email", "mail", "e-mailadres", "emailadres", "mailadres"),
    PersonField.REPRESENTATIVE: (
        "wettelijk vertegenwoordiger", "vertegenwoordiger", "gezag", "ouder", "voogd", "ouders",
    ),
    PersonField.BSN: (
        "01.01.20", "bsn", "burgerservicenummer", "bsn nummer", "bsnnummer", "sofinummer",
        "bsn nr",
    ),
    PersonField.SECRECY: (
        "07.70.10", "geheimhouding", "indicatie geheim", "indicatie geheimhouding", "geheim",
        "adres geheim", "geheim adres",
    ),
}  # fmt: skip
"""Where several headers of a register fill one field, the first that is filled in counts."""

CONTACT_HEADERS: Mapping[ContactField, tuple[str, ...]] = {
    ContactField.NAME: (
        "naam", "volledige naam", "contactpersoon", "weergavenaam", "schermnaam", "name",
        "full name", "display name", "file as",
    ),
    ContactField.FAMILY: (
        "achternaam", "familienaam", "last name", "family name", "surname",
    ),
    ContactField.PREFIX: ("tussenvoegsel", "tussenvoegsels", "voorvoegsel", "voorvoegsels"),
    ContactField.GIVEN: (
        "voornaam", "voornamen", "roepnaam", "first name", "given name", "voorletters",
    ),
    ContactField.MIDDLE: (
        "middelste naam", "tweede voornaam", "middle name", "additional name",
    ),
    ContactField.ORGANISATION: (
        "organisatie", "bedrijf", "instelling", "organisation", "organization", "company",
        "bedrijfsnaam", "organization name", "organization 1 name", "organisatienaam",
        "naam organisatie", "werkgever", "partner",
    ),
    ContactField.FUNCTION: (
        "functie", "functietitel", "functienaam", "job title", "rol", "beroep",
        "organization title", "organization 1 title",
    ),
    ContactField.EMAIL: (
        "e-mail", "email", "e-mailadres", "emailadres", "e-mail address", "email address",
        "e-mail 1 - value", "primary email", "primair e-mailadres", "eerste e-mailadres",
        "e-mail 1", "mail", "secondary email", "secundair e-mailadres", "tweede e-mailadres",
        "e-mail 2 address", "e-mailadres 2", "e-mail 2", "e-mail 2 - value",
        "e-mail 3 address", "e-mailadres 3", "e-mail 3 - value", "e-mail 4 - value",
    ),
    ContactField.PHONE: (
        "telefoon", "telefoonnummer", "tel", "telefoon op werk", "telefoon werk",
        "werktelefoon", "business phone", "work phone", "phone", "phone 1 - value",
        "primary phone", "telefoonnummer werk", "vast nummer", "phone 2 - value",
        "phone 3 - value", "phone 4 - value", "phone 5 - value", "business phone 2",
        "telefoon op werk 2", "company main phone", "hoofdtelefoon bedrijf", "hoofdtelefoon",
        "other phone", "andere telefoon", "telefoon thuis", "telefoonnummer thuis",
        "home phone",
    ),
    ContactField.MOBILE: (
        "mobiel", "mobiele telefoon", "mobiel nummer", "mobile phone", "mobile number",
        "mobile", "gsm", "06", "06 nummer",
    ),
    ContactField.SECRECY_SIGNED: ("geheimhouding getekend", "geheimhouding getekend op"),
    ContactField.LAST_CONTACT: ("laatste contact", "laatste contact op"),
    ContactField.KEEP_UNTIL: ("bewaren tot",),
    ContactField.NOTE: ("notitie",),
    ContactField.UID: ("uid", "contact id"),
}  # fmt: skip

ADDRESS_BOOKS: tuple[frozenset[str], ...] = (
    frozenset({"first name", "last name", "business phone", "e mail address"}),  # Outlook
    frozenset({"voornaam", "achternaam", "telefoon op werk", "e mailadres"}),
    frozenset({"e mail 1 value"}),  # Google
    frozenset({"phone 1 value"}),
    frozenset({"display name", "primary email"}),  # Thunderbird
    frozenset({"weergavenaam", "primair e mailadres"}),
    frozenset({"schermnaam", "primair e mailadres"}),
    frozenset({"achternaam", "tussenvoegsel", "geheimhouding getekend"}),  # of this program
)
"""Folded headers by which the export of a known program is recognised: any of these sets."""

BRP_MARK = "01.02.40"
"""A header that only the layout of the population register has."""
