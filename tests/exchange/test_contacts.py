# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Contacts out of the exports of address books."""

from pathlib import Path

import pytest

from casuskluis.domain.naming import PersonName
from casuskluis.exchange.columns import NoUsableColumns
from casuskluis.exchange.contact_files import read_contacts
from casuskluis.exchange.refusals import Reason
from casuskluis.exchange.sources import EmptyFile, FileTooLarge, FileUnreadable
from casuskluis.exchange.vcards import NotAVCard

OUTLOOK = (
    '"Title","First Name","Middle Name","Last Name","Company","Job Title","Business Phone",'
    '"Mobile Phone","E-mail Address","E-mail Type"\r\n'
    '"Dhr.","Jan","van den","Berg","Politie","wijkagent","0320-1","06-1",'
    '"j@x.example","SMTP"\r\n'
)
GOOGLE = (
    "Name,Given Name,Additional Name,Family Name,E-mail 1 - Type,E-mail 1 - Value,"
    "Phone 1 - Type,Phone 1 - Value,Organization 1 - Name,Organization 1 - Title\n"
    "Jan van den Berg,Jan,,van den Berg,Work,j@x.example,Work,0320-1,Politie,wijkagent\n"
)
THUNDERBIRD = (
    "First Name,Last Name,Display Name,Nickname,Primary Email,Secondary Email,Work Phone,"
    "Mobile Number,Organization,Job Title\n"
    "Jan,van den Berg,Jan van den Berg,,j@x.example,,0320-1,06-1,Politie,wijkagent\n"
)
DUTCH = (
    "Naam;Organisatie;Functie;E-mailadres;Telefoon\n"
    "Jan van den Berg;Politie;wijkagent;j@x.example;0320-1\n"
)


@pytest.mark.parametrize("text", [OUTLOOK, GOOGLE, THUNDERBIRD, DUTCH])
@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16", "cp1252"])
def test_the_export_of_an_address_book_is_understood(text: str, codec: str) -> None:
    (taken,) = read_contacts(text.encode(codec)).taken
    contact = taken.record.contact

    assert contact.name == PersonName(family="Berg", prefix="van den", given="Jan")
    assert contact.email == "j@x.example"
    assert contact.phone == "0320-1"
    assert contact.function == "wijkagent"
    assert taken.record.organisation_name == "Politie"
    assert contact.source_key == taken.key


def test_the_same_contact_has_the_same_key_in_every_export() -> None:
    keys = {read_contacts(text.encode()).taken[0].key for text in (OUTLOOK, GOOGLE, DUTCH)}

    assert len(keys) == 1


def test_the_content_decides_what_a_file_is() -> None:
    reading = read_contacts(b"BEGIN:VCARD\nN:Berg;Jan\nEND:VCARD\n")

    assert len(reading.taken) == 1


def test_a_file_named_vcf_without_cards_is_called_so(tmp_path: Path) -> None:
    path = tmp_path / "adressen.vcf"
    path.write_text("Naam;E-mail\nJan;j@x.example\n")

    with pytest.raises(NotAVCard):
        read_contacts(path)


def test_the_name_of_the_file_is_told_without_its_folder(tmp_path: Path) -> None:
    path = tmp_path / "adressen.csv"
    path.write_text(DUTCH)

    assert read_contacts(path).source_name == "adressen.csv"


def test_a_row_without_name_is_refused_or_named_after_its_organisation() -> None:
    reading = read_contacts(b"Naam;Organisatie;Telefoon\n;Wijkteam;1\n;;0320-1\n")

    assert reading.taken[0].record.contact.name.family == "Wijkteam"
    assert reading.taken[0].notes
    assert [(each.row, each.reason) for each in reading.refused] == [(3, Reason.NO_NAME)]


def test_a_file_that_cannot_be_opened_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileUnreadable):
        read_contacts(tmp_path / "weg.csv")
    with pytest.raises(FileUnreadable):
        read_contacts(tmp_path)
    (tmp_path / "leeg.csv").touch()
    with pytest.raises(EmptyFile):
        read_contacts(tmp_path / "leeg.csv")


def test_a_file_that_is_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("casuskluis.exchange.sources.MAX_BYTES", 10)

    with pytest.raises(FileTooLarge):
        read_contacts(DUTCH.encode())


def test_columns_that_mean_nothing_are_told() -> None:
    with pytest.raises(NoUsableColumns):
        read_contacts(b"Kleur;Maat\nrood;XL\n")
