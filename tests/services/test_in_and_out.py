# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Imports, on a real vault."""

from pathlib import Path

import pytest

from casuskluis.domain.journal import JournalAction
from casuskluis.domain.lists import ContactQuery, SubjectQuery
from casuskluis.services.network.import_plans import NothingToImport, RowFate
from services.bureau import Office

PERSONS = (
    "Achternaam;Voornaam;Geboortedatum;BSN\n"
    "van den Berg;Jan;3-2-1995;111222333\n"
    "Yılmaz;Ayşe;1968;\n"
    "Jansen;Piet;31-02-1990;\n"
)
CARDS = (
    "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Vos;Anna;;;\r\nFN:Anna Vos\r\nORG:{organisation}\r\n"
    "END:VCARD\r\n"
)


def test_a_plan_writes_nothing_and_applying_twice_adds_nothing(
    office: Office, tmp_path: Path
) -> None:
    file = tmp_path / "personen.csv"
    file.write_text(PERSONS)
    imports, persons = office.workspace.imports, office.workspace.persons

    plan = imports.plan_persons(imports.read_persons(file))
    assert persons.ids(SubjectQuery()) == []
    assert [row.fate for row in plan.rows] == [RowFate.NEW, RowFate.NEW, RowFate.REFUSED]
    assert imports.apply_persons(plan) == 2
    again = imports.plan_persons(imports.read_persons(file))

    assert again.number_of(RowFate.KNOWN) == 2
    with pytest.raises(NothingToImport):
        imports.apply_persons(again)
    lines = persons.lines(persons.ids(SubjectQuery()))
    assert [line.name.family for line in lines] == ["Berg", "Yılmaz"]


def test_a_plan_applied_twice_adds_nothing_twice(office: Office, tmp_path: Path) -> None:
    persons, cards = tmp_path / "personen.csv", tmp_path / "adressen.vcf"
    persons.write_text(PERSONS)
    cards.write_text(CARDS.format(organisation="Buurthuis De Kring"))
    imports = office.workspace.imports
    people = imports.plan_persons(imports.read_persons(persons))
    contacts = imports.plan_contacts(cards)
    imports.apply_persons(people)
    imports.apply_contacts(contacts)

    with pytest.raises(NothingToImport):
        imports.apply_persons(people)
    with pytest.raises(NothingToImport):
        imports.apply_contacts(contacts)

    assert len(office.workspace.persons.ids(SubjectQuery())) == 2
    assert len(office.workspace.partners.contact_ids(ContactQuery())) == 1


def test_nobody_who_is_still_to_be_born_comes_in(office: Office, tmp_path: Path) -> None:
    file = tmp_path / "personen.csv"
    file.write_text("Achternaam;Geboortedatum\nVos;20-11-2026\nDe Wit;2027\n")
    imports = office.workspace.imports

    plan = imports.plan_persons(imports.read_persons(file))

    assert [row.fate for row in plan.rows] == [RowFate.NEW, RowFate.REFUSED]
    assert "toekomst" in plan.rows[1].text


def test_an_import_is_in_the_journal_by_number_only(office: Office, tmp_path: Path) -> None:
    file = tmp_path / "Jan van den Berg.csv"
    file.write_text(PERSONS)
    imports = office.workspace.imports

    imports.apply_persons(imports.plan_persons(imports.read_persons(file)))

    line = office.workspace.journal.newest(1)[0]
    assert (line.action, line.object) == (JournalAction.IMPORTED, "subject:count=2")


def test_a_number_is_only_kept_where_it_may_be(office: Office, tmp_path: Path) -> None:
    file = tmp_path / "personen.csv"
    file.write_text(PERSONS)
    imports = office.workspace.imports

    plan = imports.plan_persons(imports.read_persons(file))

    assert {subject.bsn for subject in plan.new} == {""}


def test_contacts_join_the_organisation_that_is_there(office: Office, tmp_path: Path) -> None:
    file = tmp_path / "adressen.vcf"
    file.write_text(CARDS.format(organisation="lyceum de terp"))
    imports, partners = office.workspace.imports, office.workspace.partners
    before = len(partners.organisations())

    added = imports.apply_contacts(imports.plan_contacts(file))

    assert added == 1
    assert len(partners.organisations()) == before
    assert [found.name.family for found in partners.contacts_of(office.school)] == ["Vos"]
    again = imports.plan_contacts(file)
    assert (again.new, again.number_of(RowFate.KNOWN)) == ((), 1)
    assert len(partners.contact_ids(ContactQuery())) == 1


def test_an_organisation_nobody_knew_is_added(office: Office, tmp_path: Path) -> None:
    file = tmp_path / "adressen.vcf"
    file.write_text(CARDS.format(organisation="Buurthuis De Kring"))
    imports = office.workspace.imports

    imports.apply_contacts(imports.plan_contacts(file))

    names = {found.name for found in office.workspace.partners.organisations()}
    assert "Buurthuis De Kring" in names
