# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What changed reads as Dutch: labels, codes, names and days."""

from dataclasses import fields, replace
from datetime import timedelta

import pytest

from casuskluis.domain.case import CasePhase
from casuskluis.domain.coding import CodeBook
from casuskluis.domain.errors import NotFound
from casuskluis.domain.identifiers import CaseId
from casuskluis.domain.information import InformationKind
from casuskluis.domain.naming import PersonName
from casuskluis.domain.partial_date import PartialDate
from casuskluis.services.casework.history_words import ENTITIES, Names, field_label
from casuskluis.storage import transaction as repositories
from services.bureau import TODAY, Office

_TIES = {"id", "version", "case_id", "plan_id"}


def _said(office: Office, case: CaseId) -> set[tuple[str, str, str, str]]:
    lines = office.workspace.histories.of_case(case)
    return {(line.record, line.name, line.before, line.after) for line in lines}


def test_a_case_tells_what_changed_in_words(office: Office) -> None:
    case = office.case()
    office.workspace.cases.move(case.id, CasePhase.MONITORING)
    moved = office.workspace.cases.file(case.id).case
    due = TODAY + timedelta(days=40)
    with office.workspace.context.write() as transaction:
        transaction.cases.save(replace(moved, next_review_on=due, district="Noord"))

    said = _said(office, case.id)

    assert ("Casus", "Fase", "In casusoverleg", "In monitoring") in said
    assert ("Casus", "Wijk", "", "Noord") in said
    assert ("Casus", "Volgende toets", "20-05-2027", "30-12-2026") in said


def test_information_names_organisations_and_kinds(office: Office) -> None:
    case = office.case()
    item = office.inform(case, "Gezien.", office.school)
    office.workspace.cases.save_information(
        replace(
            item,
            kind=InformationKind.FACT,
            shared_with=(),
            happened_on=PartialDate(2026, 3),
        )
    )

    record = "Informatie van 20-11-2026"
    assert _said(office, case.id) == {
        (record, "Soort", "Waarneming", "Feit"),
        (record, "Delen met", "Lyceum De Terp", ""),
        (record, "Wanneer", "", "maart 2026"),
    }


def test_a_person_tells_of_a_new_name_and_birth_date(office: Office) -> None:
    case = office.case()
    subject = office.workspace.cases.file(case.id).subject
    office.workspace.persons.save(
        replace(
            subject,
            name=PersonName(given="Jan", family="Berg"),
            birth_date=PartialDate(1996),
            address_shielded=True,
        )
    )

    said = _said(office, case.id)

    assert said == {
        ("Persoonsgegevens", "Tussenvoegsel", "van den", ""),
        ("Persoonsgegevens", "Geboren", "februari 1995", "1996"),
        ("Persoonsgegevens", "Adres is geheim", "nee", "ja"),
    }
    assert len(office.workspace.histories.of_subject(subject.id)) == len(said)


def test_what_the_window_covers_the_history_does_not_show(office: Office) -> None:
    case = office.case()
    subject = office.workspace.cases.file(case.id).subject
    office.workspace.persons.save(
        replace(subject, street="Geheimlaan 7", address_shielded=True)
    )
    told = office.notification()
    office.workspace.notifications.save(
        replace(told, notifier_name="Truus Tip", shield_source=True)
    )

    lines = (
        *office.workspace.histories.of_case(case.id),
        *office.workspace.histories.of_notification(told.id),
    )

    values = " ".join(f"{line.name} {line.before} {line.after}" for line in lines)
    assert "Adres" in values
    assert "Naam van de melder" in values
    assert not [word for word in ("Geheimlaan", "Truus") if word in values]


def test_a_notification_tells_its_own_history(office: Office) -> None:
    notification = office.notification()
    office.workspace.notifications.save(
        replace(notification, observed_behaviour="Deelt geen filmpjes meer.")
    )

    (line,) = office.workspace.histories.of_notification(notification.id)

    assert (line.record, line.name) == ("Melding", "Wat er is waargenomen")
    assert line.after == "Deelt geen filmpjes meer."


def test_the_newest_change_comes_first(office: Office) -> None:
    case = office.case()
    for district in ("Noord", "Zuid", "Oost"):
        stored = office.workspace.cases.file(case.id).case
        office.workspace.cases.save(replace(stored, district=district))

    after = [line.after for line in office.workspace.histories.of_case(case.id)]
    assert after == ["Oost", "Zuid", "Noord"]


def test_history_of_what_is_not_there_is_no_history(office: Office) -> None:
    with pytest.raises(NotFound):
        office.workspace.histories.of_case(CaseId(999))


@pytest.mark.parametrize("kind", ENTITIES)
def test_every_field_has_dutch_words(kind: str) -> None:
    names = {one.name for one in fields(ENTITIES[kind])} - _TIES

    assert {name for name in names - {"name"} if field_label(kind, name) == name} == set()


def test_every_tracked_kind_can_be_told(office: Office) -> None:
    with office.workspace.context.read() as transaction:
        assert isinstance(transaction, repositories.Transaction)
        tracked = {
            found.kind
            for found in vars(transaction).values()
            if getattr(found, "tracked", False)
        }

    assert tracked <= set(ENTITIES)


@pytest.mark.parametrize(
    ("kind", "name", "text"),
    [
        ("case", "phase", "onbekend"),
        ("case", "opened_on", "geen dag"),
        ("case", "nieuw_veld", "x"),
        ("onbekend", "text", "x"),
        ("information_item", "shared_with", "x"),
    ],
)
def test_a_value_nobody_knows_stays_as_it_is(kind: str, name: str, text: str) -> None:
    assert Names(CodeBook(()), {}, {}).value(kind, name, text) == text
