# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Taking in: who is known already, which number, who may, and what never comes back."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from casuskluis.domain.journal import JournalAction
from casuskluis.domain.officer import Officer, Role
from casuskluis.domain.parcels import (
    CaseFate,
    CasesDestroyedHere,
    ParcelTakenAlready,
    Recipient,
    Side,
    TakeChoices,
)
from casuskluis.domain.partial_date import PartialDate
from casuskluis.services.parcels.weighing import DESTROYED
from casuskluis.services.workspace import Workspace
from services.bureau import NOW, TODAY, VAULTS, Office
from services.parcels.neighbours import (
    Table,
    content_of,
    deciding,
    every_case,
    full_case,
    looked,
    new_vault,
    only,
    save,
)
from services.planted import Words

THIRD = b"een derde rij van losse woorden"


@pytest.fixture
def elsewhere(office: Office, tmp_path: Path) -> Iterator[Table]:
    """A table with a vault of another municipality."""
    other = new_vault(tmp_path / "Elders.kluis", municipality="Elders")
    yield Table(office.workspace, other, tmp_path)
    other.abandon()


def counts(workspace: Workspace) -> dict[str, int]:
    with workspace.context.read() as transaction:
        return {kind: len(one._where()) for kind, one in transaction.repositories.items()}


def test_somebody_who_is_known_here_is_asked_and_can_be_the_same(
    office: Office, elsewhere: Table
) -> None:
    office.case("Jan van den Berg")
    known = elsewhere.b.persons.add(
        replace(office.subject("Jan van den Berg"), id=0, town="Elders", source_key="")  # type: ignore[arg-type]  # not stored yet
    )

    source = elsewhere.give(elsewhere.a, recipient=Recipient.MUNICIPALITY)
    with looked(elsewhere.b, source) as parcel:
        plan = elsewhere.b.parcels.taking.plan(parcel)
        (question,) = plan.persons
        chosen = TakeChoices(persons={question.key: known.id})
        elsewhere.b.parcels.taking.take(parcel, chosen)

    assert [one.id for one in question.matches] == [known.id]
    assert question.cases == (only(elsewhere.a).number,)
    assert only(elsewhere.b).subject_id == known.id
    assert elsewhere.b.persons.get(known.id).town == "Elders"  # nothing there was emptied


def test_another_person_of_the_same_name_comes_beside_the_first(
    office: Office, elsewhere: Table
) -> None:
    office.case()
    known = elsewhere.b.persons.add(replace(office.subject(), id=0))  # type: ignore[arg-type]  # not stored yet

    with looked(elsewhere.b, elsewhere.give(elsewhere.a)) as parcel:
        plan = elsewhere.b.parcels.taking.plan(parcel)
        elsewhere.b.parcels.taking.take(parcel, deciding(plan, Side.MINE, None))

    assert only(elsewhere.b).subject_id != known.id


def test_who_is_the_same_but_has_other_particulars_is_shown_side_by_side(
    office: Office, elsewhere: Table
) -> None:
    case = office.case()
    theirs = office.workspace.persons.get(case.subject_id)
    known = elsewhere.b.persons.add(
        replace(theirs, id=0, birth_date=PartialDate(1995, 2, 11))  # type: ignore[arg-type]  # not stored yet
    )

    with looked(elsewhere.b, elsewhere.give(elsewhere.a)) as parcel:
        taking = elsewhere.b.parcels.taking
        (question,) = taking.plan(parcel).persons
        chosen = TakeChoices(persons={question.key: known.id})
        (conflict,) = taking.plan(parcel, chosen).conflicts

    assert (conflict.label, conflict.mine, conflict.record) == (
        "Geboren",
        "11-02-1995",
        "Persoonsgegevens",
    )


def test_a_number_of_another_municipality_becomes_one_of_here(
    office: Office, elsewhere: Table
) -> None:
    case = office.case()

    (taken,) = elsewhere.hand(elsewhere.a, elsewhere.b)

    assert taken.former == case.number
    assert taken.number != case.number
    assert elsewhere.b.parcels.taking.former_numbers(taken.id) == [case.number]


def test_a_number_that_is_free_stays_within_the_municipality(
    office: Office, table: Table
) -> None:
    case = office.case()

    (taken,) = table.hand(table.a, table.b)

    assert (taken.number, taken.former) == (case.number, case.number)


def test_the_journal_names_the_parcel_on_both_sides(office: Office, table: Table) -> None:
    office.case()
    (taken,) = table.hand(table.a, table.b)

    with table.b.context.read() as transaction:
        lines = transaction.journal.entries(200)
    imported = {one.object for one in lines if one.action is JournalAction.IMPORTED}
    (given,), (received,) = table.a.parcels.log.all(), table.b.parcels.log.all()

    assert given.parcel_id == received.parcel_id
    assert {f"parcel:{given.parcel_id}", f"case:{taken.id}:parcel"} <= imported
    assert (received.party, received.cases, received.at) == ("Veldhaven", (taken.id,), NOW)


def test_words_of_a_case_that_came_in_are_found(office: Office, table: Table) -> None:
    case = office.case()
    office.inform(case, "Vertelde over zijn nieuwe zilverreiger.")
    table.hand(table.a, table.b)

    with table.b.context.read() as transaction:
        hits = transaction.search.find("zilverreiger")

    assert len(hits) == 1


def test_retention_of_a_closed_case_comes_along(office: Office, table: Table) -> None:
    closed = office.close(office.case())

    table.hand(table.a, table.b)

    there = only(table.b)
    assert (there.destroy_on, there.closed_on, there.phase) == (
        closed.destroy_on,
        closed.closed_on,
        closed.phase,
    )


def test_the_same_parcel_twice_is_told_and_changes_nothing(
    office: Office, table: Table
) -> None:
    office.case()
    source = table.give(table.a)
    with looked(table.b, source) as parcel:
        table.b.parcels.taking.take(parcel, TakeChoices())
    before = content_of(table.b)

    with looked(table.b, source) as parcel:
        with pytest.raises(ParcelTakenAlready) as planned:
            table.b.parcels.taking.plan(parcel)
        with pytest.raises(ParcelTakenAlready):
            table.b.parcels.taking.take(parcel, TakeChoices())

    assert planned.value.details["day"] == "20-11-2026"
    assert content_of(table.b) == before


def test_a_case_that_was_left_out_can_come_later(office: Office, table: Table) -> None:
    office.case()
    office.case("Els de Wit")
    source = table.give(table.a)

    with looked(table.b, source) as parcel:
        taking = table.b.parcels.taking
        one, other = taking.plan(parcel).cases
        first = taking.take(parcel, TakeChoices(left_out=frozenset({one.key})))
        second = taking.take(parcel, TakeChoices())

    assert [found.former for found in first] == [other.there]
    assert {found.fate for found in second} == {CaseFate.NEW, CaseFate.SAME}
    assert len(every_case(table.b)) == 2


def test_who_takes_in_a_restricted_case_can_open_it_and_others_cannot(
    office: Office, table: Table
) -> None:
    office.workspace.officers.restrict(office.case().id, [])

    (taken,) = table.hand(table.a, table.b)

    assert table.b.cases.file(taken.id).case.restricted
    new = Officer(label="Ander", roles=(Role.PROCESS_COORDINATOR,))
    table.b.officers.add(new, bytearray(THIRD))
    assert table.b.cases.may_open(taken.id)


def test_a_case_that_is_for_others_here_stays_out(office: Office, table: Table) -> None:
    office.case()
    (taken,) = table.hand(table.a, table.b)
    table.b.officers.restrict(taken.id, [])
    table.b.officers.add(
        Officer(label="Ander", roles=(Role.PROCESS_COORDINATOR,)), bytearray(THIRD)
    )
    save(table.a, "case", only(table.a), reason="Nieuwe woorden")
    source = table.give(table.a)
    place = table.b.place
    table.b.close()
    other = VAULTS.open(place, bytearray(THIRD))

    with looked(other, source) as parcel:
        (planned,) = other.parcels.taking.plan(parcel).cases

    assert (planned.fate, planned.here) == (CaseFate.REFUSED, "")
    assert "afgeschermd" in planned.reason
    other.abandon()


def test_a_destroyed_case_does_not_come_back_by_a_parcel(office: Office, table: Table) -> None:
    case = full_case(office, Words())
    table.hand(table.a, table.b)
    source = table.give(table.b)
    drawn = table.a.destruction.draw_up()
    table.a.destruction.carry_out_on_paper(
        drawn.list.id, second_person="Mevrouw De Wit", signed=True
    )
    before = counts(table.a)

    with looked(table.a, source) as parcel:
        (planned,) = table.a.parcels.taking.plan(parcel).cases
        with pytest.raises(CasesDestroyedHere):
            table.a.parcels.taking.take(parcel, TakeChoices())

    assert (planned.fate, planned.reason) == (CaseFate.REFUSED, DESTROYED)
    assert counts(table.a) == before
    assert case.id not in every_case(table.a)


def test_nothing_of_parcels_stays_when_a_case_is_destroyed(
    office: Office, table: Table
) -> None:
    full_case(office, Words())
    table.hand(table.a, table.b)
    drawn = table.a.destruction.draw_up()
    table.a.destruction.carry_out_on_paper(
        drawn.list.id, second_person="Mevrouw De Wit", signed=True
    )

    with table.a.context.read() as transaction:
        connection = transaction.journal._session._connection
        left = {
            name: connection.exec_driver_sql(query).scalar()
            for name, query in (
                ("parcels", "SELECT count(*) FROM parcels"),
                ("parcel_cases", "SELECT count(*) FROM parcel_cases"),
                ("of a case", "SELECT count(*) FROM record_origins WHERE case_id IS NOT NULL"),
                (
                    "of a person",
                    "SELECT count(*) FROM record_stamps WHERE kind = 'subject'",
                ),
            )
        }

    assert left == dict.fromkeys(left, 0)


def test_the_coordinator_of_a_new_case_can_be_somebody_here(
    office: Office, table: Table
) -> None:
    office.case()

    table.hand(table.a, table.b, TakeChoices(coordinator="P. Bos"))

    assert only(table.b).case_coordinator == "P. Bos"
    assert table.plan(table.b, table.a).nothing_to_do


def test_a_case_worked_on_in_two_laptops_is_one_case(office: Office, table: Table) -> None:
    case = office.case()
    table.hand(table.a, table.b)
    table.b.cases.add_information(
        replace(
            office.inform(case, "Op de ene laptop."),
            id=0,  # type: ignore[arg-type]  # not stored yet
            case_id=only(table.b).id,
            source_id=table.b.partners.organisations()[0].id,
            provided_by="De wijkagent",
            text="Op de andere laptop.",
            recorded_on=TODAY,
        )
    )

    table.hand(table.b, table.a)
    table.hand(table.a, table.b)

    for side in (table.a, table.b):
        texts = {one.text for one in side.cases.file(only(side).id).information}
        assert texts == {"Op de ene laptop.", "Op de andere laptop."}
