# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from casuskluis.domain.errors import NotFound
from casuskluis.domain.journal import JournalAction
from casuskluis.domain.naming import PersonName
from casuskluis.domain.network import ConsentMissing, KeyPerson
from casuskluis.services.intake.persons import NameMissing
from casuskluis.services.programme.key_persons import ConsentOver, KeyPersonService
from services.bureau import TODAY, Office

LATER = TODAY + timedelta(days=100)
PERSON = KeyPerson(
    name=PersonName.parse("Reina Tolsmaer"),
    role="kent de wijk",
    consent_on=TODAY,
    consent_until=LATER,
    consent_how="formulier",
)


@pytest.fixture
def people(office: Office) -> KeyPersonService:
    return office.workspace.programme.key_persons


def lapsed(office: Office) -> KeyPerson:
    """Return a key person whose consent ended yesterday, as time makes them."""
    ended = replace(
        PERSON,
        consent_on=TODAY - timedelta(days=366),
        consent_until=TODAY - timedelta(days=1),
    )
    with office.workspace.context.write() as transaction:
        return transaction.key_persons.add(ended)


def test_a_key_person_is_found_by_name_and_by_role(people: KeyPersonService) -> None:
    stored = people.save(PERSON)
    assert people.ids("tolsmaer WIJK") == people.ids() == [stored.id]
    assert people.ids("iemand anders") == []
    assert people.lines([stored.id]) == [stored]


@pytest.mark.parametrize(
    ("change", "refusal"),
    [
        ({"name": PersonName(family="")}, NameMissing),
        ({"consent_how": " "}, ConsentMissing),
        ({"consent_until": TODAY}, ConsentMissing),
        ({"consent_on": TODAY + timedelta(days=1)}, ConsentOver),
        (
            {
                "consent_on": TODAY - timedelta(days=9),
                "consent_until": TODAY - timedelta(days=1),
            },
            ConsentOver,
        ),
    ],
)
def test_nobody_is_recorded_without_consent_that_holds_today(
    people: KeyPersonService, change: dict[str, Any], refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        people.save(replace(PERSON, **change))


def test_consent_that_ended_is_renewed_or_removed(
    people: KeyPersonService, office: Office
) -> None:
    first, second = lapsed(office), lapsed(office)
    assert {one.id for one in people.expired()} == {first.id, second.id}

    people.renew(first.id, on=TODAY, until=LATER, how="gesprek")
    assert [one.id for one in people.expired()] == [second.id]

    assert people.remove_expired() == 1
    assert people.ids() == [first.id]
    with pytest.raises(NotFound):
        people.get(second.id)


def test_the_journal_tells_of_a_removal_without_a_name(
    people: KeyPersonService, office: Office
) -> None:
    stored = people.save(PERSON)
    people.remove(stored.id)

    lines = office.workspace.journal.newest(5)
    removed = next(line for line in lines if line.action is JournalAction.REMOVED)
    assert removed.object == f"key_person:{stored.id}"
    assert "Tolsmaer" not in repr(lines)


def test_a_key_person_hears_everything_that_is_kept(
    people: KeyPersonService, office: Office
) -> None:
    stored = people.save(replace(PERSON, phone="06 5550 0000", organisation_id=office.school))

    told = people.told(stored.id)

    for words in ("Reina Tolsmaer", "kent de wijk", "06 5550 0000", "Lyceum De Terp"):
        assert words in told
    assert told.count("\n") + 1 == 10
    newest = office.workspace.journal.newest(1)[0]
    assert newest.object == f"key_person:{stored.id}"


def test_the_usual_end_follows_from_the_settings(people: KeyPersonService) -> None:
    assert people.usual_end(TODAY) == TODAY.replace(year=TODAY.year + 1)


def test_a_key_person_never_shows_in_a_trace() -> None:
    assert "Tolsmaer" not in repr(PERSON)
    assert "kent de wijk" not in repr(PERSON)
