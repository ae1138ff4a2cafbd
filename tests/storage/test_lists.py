# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from time import perf_counter
from typing import Any

import pytest

from casuskluis.domain.action import ActionStatus
from casuskluis.domain.case import OPEN_PHASES, CasePhase
from casuskluis.domain.identifiers import CaseId
from casuskluis.domain.lists import (
    ActionQuery,
    ActionSort,
    CaseLine,
    CaseQuery,
    CaseSort,
    ContactQuery,
    ContactSort,
    MeetingQuery,
    MeetingSort,
    NotificationQuery,
    NotificationSort,
    OrganisationQuery,
    OrganisationSort,
    SubjectQuery,
    SubjectSort,
)
from casuskluis.domain.meeting import MeetingKind, MeetingStatus
from casuskluis.domain.notification import NotificationStatus
from casuskluis.domain.partner import Organisation
from casuskluis.storage.database import Database
from casuskluis.storage.transaction import Transaction
from storage.conftest import Files
from storage.crowd import fill
from storage.records import ACTOR, DAY, NOON, World

ALL = frozenset(CasePhase)
SMALL = 400
MANY = 20_000 if os.environ.get("CASUSKLUIS_FULL") == "1" else 4_000


@pytest.fixture(scope="module")
def crowd(files: Files) -> bytes:
    """The file of a database with many cases."""
    files.file.write_bytes(files.migrated)
    database = Database.open(files.vault.connect)
    fill(database, SMALL)
    database.close()
    return files.file.read_bytes()


@pytest.fixture
def crowded(files: Files, crowd: bytes) -> Iterator[Database]:
    files.file.write_bytes(crowd)
    database = Database.open(files.vault.connect)
    yield database
    database.close()


def lines(transaction: Transaction, query: CaseQuery) -> list[CaseLine]:
    return transaction.cases.lines(transaction.cases.ids(query))


@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize("sort", CaseSort)
def test_cases_stand_in_the_order_asked_for(
    crowded: Database, sort: CaseSort, *, descending: bool
) -> None:
    keys: dict[CaseSort, Callable[[CaseLine], Any]] = {
        CaseSort.NUMBER: lambda line: line.number,
        CaseSort.NAME: lambda line: line.name.sort_key,
        CaseSort.PHASE: lambda line: list(CasePhase).index(line.phase),
        CaseSort.OPENED: lambda line: line.opened_on,
        CaseSort.NEXT_DUE: lambda line: line.next_due or date.max,
        CaseSort.IDEOLOGY: lambda line: line.ideology,
    }
    with crowded.read() as transaction:
        found = lines(transaction, CaseQuery(sort=sort, descending=descending, phases=ALL))
    values = [keys[sort](line) for line in found]

    assert len(found) == SMALL
    assert values == sorted(values, reverse=descending)


@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize("sort", CaseSort)
def test_the_first_cases_are_the_first_of_all(
    crowded: Database, sort: CaseSort, *, descending: bool
) -> None:
    some = frozenset({CasePhase.MONITORING})
    with crowded.read() as transaction:
        for phases in (frozenset[CasePhase](), OPEN_PHASES, some):
            for ideology, coordinator, text in (
                ("", "", ""),
                ("left", "", ""),
                ("", "Regisseur 3", ""),
                ("left", "Regisseur 3", ""),
                ("", "", "yilmaz"),
            ):
                query = CaseQuery(
                    phases=phases, ideology=ideology, coordinator=coordinator, text=text,
                    sort=sort, descending=descending,
                )  # fmt: skip
                every = transaction.cases.ids(query)
                for most in (1, 7, len(every), SMALL):
                    assert transaction.cases.first_ids(query, most) == every[:most]


@pytest.mark.parametrize(
    "text", ["yilmaz", "yil maz", "jan b", "b jan", "vandenberg", "be", "n"]
)
def test_letters_find_whom_looking_through_every_name_finds(
    crowded: Database, text: str
) -> None:
    with crowded.read() as transaction:
        every = lines(transaction, CaseQuery(phases=ALL))
        found = transaction.cases.ids(CaseQuery(text=text, phases=ALL))

    words, joined = text.split(), text.replace(" ", "")
    assert found == [
        line.id
        for line in every
        if all(word in line.name.search_text for word in words)
        or joined in line.name.search_text
    ]
    assert found or text == "yil maz"


def test_cases_are_filtered_by_all_that_is_asked(crowded: Database) -> None:
    query = CaseQuery(ideology="left", coordinator="Regisseur 3")
    with crowded.read() as transaction:
        every = lines(transaction, CaseQuery(phases=ALL))
        found = lines(transaction, query)
        by_name = lines(transaction, CaseQuery(text="yilmaz", phases=frozenset()))
        by_number = lines(transaction, CaseQuery(text="2000-01", phases=ALL))

    assert found == [
        line
        for line in every
        if (line.ideology, line.coordinator) == ("left", "Regisseur 3")
        and line.phase in OPEN_PHASES
    ]
    assert by_name == [line for line in every if "yilmaz" in line.name.search_text]
    assert by_number == [line for line in every if "2000-01" in line.number]
    assert found
    assert by_name
    assert len(by_number) == 100


def test_a_line_shows_the_action_that_is_due_first(settled: Database, world: World) -> None:
    with settled.write(ACTOR, NOON) as transaction:
        action = world["actions"]
        sooner = replace(action, number="A-18", due_on=DAY, description="Eerst dit")
        done = replace(action, number="A-19", due_on=date(2020, 1, 1), status=ActionStatus.DONE)
        never = replace(action, number="A-20", due_on=None)
        for other in (sooner, done, never):
            transaction.actions.add(other)
        (line,) = lines(transaction, CaseQuery())

    assert (line.next_action, line.next_due, line.running_actions) == ("Eerst dit", DAY, 3)
    assert line.name.display == "Jan van den Berg"
    assert "Berg" not in repr(line)


def test_a_case_that_is_gone_is_left_out_of_the_page(settled: Database, world: World) -> None:
    with settled.write(ACTOR, NOON) as transaction:
        case = world["cases"]

        found = transaction.cases.lines([CaseId(999), case.id])

    assert [line.id for line in found] == [case.id]


def test_no_sign_is_a_wildcard(crowded: Database) -> None:
    with crowded.read() as transaction:
        for text in ("%", "_", "*", "'", '"', "\x00"):
            assert transaction.cases.ids(CaseQuery(text=text, phases=ALL)) == []


@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize("sort", NotificationSort)
def test_notifications_are_listed(
    settled: Database, world: World, sort: NotificationSort, *, descending: bool
) -> None:
    with settled.write(ACTOR, NOON) as transaction:
        first = world["notifications"]
        other = replace(
            first,
            number="M2026-0200",
            subject_id=None,
            shield_source=True,
            received_on=date(2026, 3, 5),
            status=NotificationStatus.HANDLED,
        )
        second = transaction.notifications.add(other)
        query = NotificationQuery(sort=sort, descending=descending)
        ids = transaction.notifications.ids(query)
        found = {line.id: line for line in transaction.notifications.lines(ids)}

    up = [second.id, first.id] if sort is NotificationSort.NAME else [first.id, second.id]
    assert ids == (up[::-1] if descending else up)
    assert found[first.id].source == "Politie Veldhoek"
    assert found[second.id].source == ""
    assert found[second.id].name is None


def test_notifications_are_filtered(settled: Database, world: World) -> None:
    with settled.write(ACTOR, NOON) as transaction:
        first = world["notifications"]
        new = frozenset({NotificationStatus.NEW})
        handled = frozenset({NotificationStatus.HANDLED})
        ids = transaction.notifications.ids

        assert ids(NotificationQuery(text="m2026-01", statuses=new)) == [first.id]
        assert ids(NotificationQuery(text="vandenberg", ideology="right")) == [first.id]
        assert ids(NotificationQuery(statuses=handled)) == []
        assert ids(NotificationQuery(ideology="left")) == []


@pytest.mark.parametrize("sort", SubjectSort)
def test_subjects_are_listed_with_the_number_of_their_cases(
    settled: Database, sort: SubjectSort
) -> None:
    with settled.write(ACTOR, NOON) as transaction:
        (line,) = transaction.subjects.lines(
            transaction.subjects.ids(SubjectQuery(text="grote jan", sort=sort))
        )

        assert transaction.subjects.ids(SubjectQuery(text="piet", sort=sort)) == []
    assert (line.cases, line.town) == (1, "Veldhoek")


@pytest.mark.parametrize("sort", OrganisationSort)
def test_organisations_are_listed_with_the_number_of_their_contacts(
    settled: Database, sort: OrganisationSort
) -> None:
    with settled.write(ACTOR, NOON) as transaction:
        school = Organisation(name="De School", kind="education", covenant_partner=True)
        transaction.organisations.add(school)
        ids = transaction.organisations.ids
        found = transaction.organisations.lines(ids(OrganisationQuery(sort=sort)))

        assert ids(OrganisationQuery(kind="education", covenant_only=True, sort=sort)) == [2]
        assert ids(OrganisationQuery(text="veldhoek", sort=sort)) == [1]
    assert {line.name: line.contacts for line in found} == {
        "Politie Veldhoek": 1,
        "De School": 0,
    }


@pytest.mark.parametrize("sort", ContactSort)
def test_contacts_are_found_by_their_own_and_their_partners_name(
    settled: Database, world: World, sort: ContactSort
) -> None:
    with settled.write(ACTOR, NOON) as transaction:
        contact = world["contacts"]
        transaction.contacts.add(replace(contact, organisation_id=None, mobile="06"))
        ids = transaction.contacts.ids

        assert len(ids(ContactQuery(text="deboer", sort=sort))) == 2
        assert ids(ContactQuery(text="politie", sort=sort)) == [contact.id]
        only = ContactQuery(organisation_id=contact.organisation_id, sort=sort)
        (line,) = transaction.contacts.lines(ids(only))
    assert line.organisation == "Politie Veldhoek"


@pytest.mark.parametrize("sort", MeetingSort)
def test_meetings_are_listed_with_the_number_of_items(
    settled: Database, world: World, sort: MeetingSort
) -> None:
    with settled.write(ACTOR, NOON) as transaction:
        meeting = world["meetings"]
        later = replace(meeting, number="2026-08", held_on=date(2026, 4, 1))
        later = transaction.meetings.add(replace(later, status=MeetingStatus.HELD))
        ids = transaction.meetings.ids
        found = transaction.meetings.lines(ids(MeetingQuery(sort=sort)))

        assert ids(MeetingQuery(text="stads", kind=MeetingKind.CASE_MEETING)) == [
            later.id,
            meeting.id,
        ]
        assert ids(MeetingQuery(status=MeetingStatus.HELD)) == [later.id]
        assert ids(MeetingQuery(text="2026-07", sort=sort)) == [meeting.id]
    assert [line.items for line in found] == [0, 1]


@pytest.mark.parametrize("sort", ActionSort)
def test_actions_are_listed(settled: Database, world: World, sort: ActionSort) -> None:
    with settled.write(ACTOR, NOON) as transaction:
        action = world["actions"]
        bare = replace(action, case_id=None, due_on=None, owner_contact_id=None)
        other = transaction.actions.add(replace(bare, number="A-9"))
        transaction.actions.add(replace(bare, number="A-20", status=ActionStatus.DONE))
        ids = transaction.actions.ids
        running = ids(ActionQuery(sort=sort))
        late = ActionQuery(late_on=date(2026, 3, 10), running_only=False, sort=sort)

        last_added_first = sort in {ActionSort.NUMBER, ActionSort.ORGANISATION}
        assert running == sorted([action.id, other.id], reverse=last_added_first)
        assert len(ids(ActionQuery(running_only=False, sort=sort))) == 3
        assert ids(late) == [action.id]
        assert ids(ActionQuery(owner_id=action.owner_id, text="WONING", sort=sort)) == running
        assert ids(ActionQuery(text="a-17", sort=sort)) == [action.id]
        (line,) = transaction.actions.lines([action.id])
    assert (line.case_number, line.owner) == ("2026-0231", "Politie Veldhoek")


@pytest.mark.slow
def test_a_list_of_many_cases_answers_at_once(database: Database) -> None:
    fill(database, MANY)
    queries = [CaseQuery(sort=sort, phases=ALL) for sort in CaseSort]
    queries += [CaseQuery(text="yilmaz"), CaseQuery(text="2000-12")]
    with database.read() as transaction:
        for query in queries:
            transaction.cases.ids(query)
            begin = perf_counter()
            ids = transaction.cases.ids(query)
            transaction.cases.lines(ids[:200])

            # At most one fifth of the size for which 250 ms is allowed, and a busy machine:
            # be wide.
            assert perf_counter() - begin < 1, query.sort
