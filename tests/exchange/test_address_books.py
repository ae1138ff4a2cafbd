# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The exports of Outlook, Google Contacts and Thunderbird; the people in them are invented."""

import csv
import io

import pytest
import xlsxwriter  # type: ignore[import-untyped]  # publishes no types

from casuskluis.domain.naming import PersonName
from casuskluis.exchange.columns import Confidence, guess_contact_columns
from casuskluis.exchange.contact_files import read_contacts
from casuskluis.exchange.opening import open_contact_table
from casuskluis.exchange.reading import ContactRecord

Row = dict[str, str]

OUTLOOK_EN: Row = {
    "Title": "Dhr.", "First Name": "Jan", "Middle Name": "van den", "Last Name": "Berg",
    "Suffix": "", "Company": "Politie", "Department": "Recherche", "Job Title": "wijkagent",
    "Business Street": "Dam 1", "Business Fax": "0320-9", "Business Phone": "0320-1",
    "Business Phone 2": "0320-2", "Callback": "", "Company Main Phone": "0320-3",
    "Home Phone": "0320-4", "Mobile Phone": "06-1", "Other Phone": "", "Primary Phone": "",
    "E-mail Address": "j@x.example", "E-mail Type": "SMTP",
    "E-mail Display Name": "Jan (j@x.example)", "E-mail 2 Address": "prive@x.example",
    "Assistant's Name": "Kim", "Assistant's Phone": "0320-8", "Manager's Name": "An",
    "Notes": "tennist", "Spouse": "Els", "Web Page": "",
}  # fmt: skip
OUTLOOK_NL: Row = {
    "Titel": "Dhr.", "Voornaam": "Jan", "Middelste naam": "van den", "Achternaam": "Berg",
    "Achtervoegsel": "", "Bedrijf": "Politie", "Afdeling": "Recherche", "Functie": "wijkagent",
    "Werkadres, straat": "Dam 1", "Fax op werk": "0320-9", "Telefoon op werk": "0320-1",
    "Telefoon op werk 2": "0320-2", "Terugbellen": "", "Autotelefoon": "",
    "Hoofdtelefoon bedrijf": "0320-3", "Telefoon thuis": "0320-4", "Mobiele telefoon": "06-1",
    "E-mailadres": "j@x.example", "E-mailtype": "SMTP",
    "E-mail, weergegeven naam": "Jan (j@x.example)", "E-mailadres 2": "prive@x.example",
    "Naam assistent": "Kim", "Telefoon assistent": "0320-8", "Naam manager": "An",
    "Notities": "tennist", "Partner": "Els", "Beroep": "agent",
}  # fmt: skip
GOOGLE_OLD: Row = {
    "Name": "Jan van den Berg", "Given Name": "Jan", "Additional Name": "",
    "Family Name": "van den Berg", "Yomi Name": "", "Name Prefix": "Dhr.", "Nickname": "",
    "Occupation": "", "Notes": "tennist", "Group Membership": "* myContacts",
    "E-mail 1 - Type": "* Home", "E-mail 1 - Value": "prive@x.example",
    "E-mail 2 - Type": "Work", "E-mail 2 - Value": "j@x.example",
    "Phone 1 - Type": "Mobile", "Phone 1 - Value": "06-1",
    "Phone 2 - Type": "Work Fax", "Phone 2 - Value": "0320-9",
    "Phone 3 - Type": "Work", "Phone 3 - Value": "0320-1 ::: 0320-2",
    "Organization 1 - Type": "", "Organization 1 - Name": "Politie",
    "Organization 1 - Title": "wijkagent", "Organization 1 - Department": "Recherche",
}  # fmt: skip
GOOGLE_NEW: Row = {
    "First Name": "Jan", "Middle Name": "", "Last Name": "van den Berg",
    "Phonetic First Name": "", "Name Prefix": "Dhr.", "Nickname": "", "File As": "",
    "Organization Name": "Politie", "Organization Title": "wijkagent",
    "Organization Department": "Recherche", "Birthday": "1980-01-01", "Notes": "tennist",
    "Photo": "", "Labels": "* myContacts", "E-mail 1 - Label": "Privé",
    "E-mail 1 - Value": "prive@x.example", "E-mail 2 - Label": "* Werk",
    "E-mail 2 - Value": "j@x.example", "Phone 1 - Label": "Mobiel", "Phone 1 - Value": "06-1",
    "Phone 2 - Label": "Fax werk", "Phone 2 - Value": "0320-9", "Phone 3 - Label": "Werk",
    "Phone 3 - Value": "0320-1", "Address 1 - Label": "Werk", "Address 1 - Street": "Dam 1",
    "Website 1 - Value": "",
}  # fmt: skip
THUNDERBIRD_EN: Row = {
    "First Name": "Jan", "Last Name": "van den Berg", "Display Name": "Jan van den Berg",
    "Nickname": "", "Primary Email": "j@x.example", "Secondary Email": "prive@x.example",
    "Screen Name": "janb", "Work Phone": "0320-1", "Home Phone": "0320-4",
    "Fax Number": "0320-9", "Pager Number": "", "Mobile Number": "06-1", "Home Address": "",
    "Work Address": "Dam 1", "Job Title": "wijkagent", "Department": "Recherche",
    "Organization": "Politie", "Web Page 1": "", "Custom 1": "", "Notes": "tennist",
}  # fmt: skip
THUNDERBIRD_NL: Row = {
    "Voornaam": "Jan", "Achternaam": "van den Berg", "Weergavenaam": "Jan van den Berg",
    "Bijnaam": "", "Primair e-mailadres": "j@x.example",
    "Secundair e-mailadres": "prive@x.example", "Telefoonnummer werk": "0320-1",
    "Telefoonnummer thuis": "0320-4", "Faxnummer": "0320-9", "Pagernummer": "",
    "Mobiel nummer": "06-1", "Werkadres": "Dam 1", "Functie": "wijkagent",
    "Afdeling": "Recherche", "Organisatie": "Politie", "Aantekeningen": "tennist",
}  # fmt: skip
BOOKS = {
    "Outlook, English": OUTLOOK_EN,
    "Outlook, Dutch": OUTLOOK_NL,
    "Google, old": GOOGLE_OLD,
    "Google, new": GOOGLE_NEW,
    "Thunderbird, English": THUNDERBIRD_EN,
    "Thunderbird, Dutch": THUNDERBIRD_NL,
}


def as_csv(row: Row, delimiter: str) -> bytes:
    file = io.StringIO()
    writer = csv.DictWriter(file, list(row), delimiter=delimiter, quoting=csv.QUOTE_ALL)
    writer.writeheader()
    writer.writerow(row)
    return file.getvalue().encode("utf-8-sig")


def as_xlsx(row: Row) -> bytes:
    file = io.BytesIO()
    book = xlsxwriter.Workbook(file, {"in_memory": True})
    sheet = book.add_worksheet()
    sheet.write_row(0, 0, list(row))
    sheet.write_row(1, 0, list(row.values()))
    book.close()
    return file.getvalue()


def only(data: bytes) -> ContactRecord:
    reading = read_contacts(data)
    assert not reading.refused
    (taken,) = reading.taken
    assert not taken.notes
    return taken.record


@pytest.mark.parametrize("kind", ["comma", "semicolon", "tab", "xlsx"])
@pytest.mark.parametrize("book", BOOKS)
def test_the_export_of_an_address_book_is_read_right(book: str, kind: str) -> None:
    delimiters = {"comma": ",", "semicolon": ";", "tab": "\t"}
    row = BOOKS[book]
    record = only(as_csv(row, delimiters[kind]) if kind in delimiters else as_xlsx(row))
    contact = record.contact

    assert contact.name == PersonName(family="Berg", prefix="van den", given="Jan")
    assert record.organisation_name == "Politie"
    assert contact.function == "wijkagent"
    assert contact.email == "j@x.example"
    assert contact.phone == "0320-1"
    assert contact.mobile == "06-1"
    assert not contact.note


@pytest.mark.parametrize("book", BOOKS)
def test_nothing_is_asked_about_the_columns_of_a_known_program(book: str) -> None:
    table = open_contact_table(as_csv(BOOKS[book], ","))
    guess = guess_contact_columns(table.headers, table.sample())

    assert {column.confidence for column in guess.columns} == {
        Confidence.CERTAIN,
        Confidence.NONE,
    }


@pytest.mark.parametrize("book", [OUTLOOK_EN, OUTLOOK_NL])
def test_an_address_within_exchange_is_passed_over(book: Row) -> None:
    first, second = ("E-mail Address", "E-mail 2 Address")
    if first not in book:
        first, second = ("E-mailadres", "E-mailadres 2")
    row = book | {first: "/o=Exchange/ou=x/cn=jan", second: "j@x.example"}

    assert only(as_csv(row, ",")).contact.email == "j@x.example"


def test_a_row_of_google_without_any_number_has_none() -> None:
    row = GOOGLE_NEW | {name: "" for name in GOOGLE_NEW if name.startswith(("Phone", "E-mail"))}
    contact = only(as_csv(row, ",")).contact

    assert (contact.phone, contact.mobile, contact.email) == ("", "", "")
