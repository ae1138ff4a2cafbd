# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from casuskluis.domain.errors import ChangedMeanwhile, NotFound
from casuskluis.domain.naming import PersonName
from casuskluis.domain.subject import Subject
from casuskluis.storage.database import Database
from casuskluis.storage.failures import AlreadyStored, ReferenceMissing, StillInUse
from storage.process_records import second
from storage.records import ACTOR, NAMES, NOON, any_record, build_world, repository

POINTED_AT = (
    "organisations", "contacts", "subjects", "notifications", "assessments", "cases",
    "meetings", "agenda_items", "plans", "goals", "destruction_lists", "series",
    "minutes", "activities", "policy_plans",
)  # fmt: skip
NUMBERED = (
    "notifications", "cases", "meetings", "actions", "access_requests", "destruction_lists",
    "data_breaches",
)  # fmt: skip


class Undo(Exception):
    """Ends a transaction without a trace."""


@pytest.mark.parametrize("name", NAMES)
def test_a_stored_record_comes_back_equal(database: Database, name: str) -> None:
    with database.write(ACTOR, NOON) as transaction:
        stored = build_world(transaction)[name]

    with database.read() as transaction:
        assert repository(transaction, name).get(stored.id) == stored


@pytest.mark.parametrize("name", NAMES)
@settings(
    max_examples=15,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(data=st.data())
def test_whatever_is_typed_comes_back_as_it_was(
    database: Database, name: str, data: st.DataObject
) -> None:
    def store_and_undo() -> None:
        with database.write(ACTOR, NOON) as transaction:
            world = build_world(transaction)
            records = repository(transaction, name)
            kind = any_record(type(world[name]), world)
            added = records.add(data.draw(kind))
            read = records.get(added.id)
            wanted = replace(data.draw(kind), id=added.id, version=added.version)
            for unique in ("number", "label"):
                if isinstance(value := getattr(wanted, unique, None), str):
                    wanted = replace(wanted, **{unique: f"y{value}"})
            saved = records.save(wanted)
            result.append((added, read, saved, records.get(added.id)))
            raise Undo

    result: list[tuple[Any, Any, Any, Any]] = []
    with pytest.raises(Undo):
        store_and_undo()

    added, read, saved, reread = result[0]
    assert read == added
    assert reread == saved


@pytest.mark.parametrize("name", NAMES)
def test_a_save_raises_the_version_and_an_older_one_is_refused(
    database: Database, name: str
) -> None:
    with database.write(ACTOR, NOON) as transaction:
        first = build_world(transaction)[name]
        later = repository(transaction, name).save(first)

        with pytest.raises(ChangedMeanwhile):
            repository(transaction, name).save(first)

    assert (first.version, later.version) == (1, 2)


@pytest.mark.parametrize("name", NAMES)
def test_a_record_that_is_not_there_is_an_error(database: Database, name: str) -> None:
    with database.write(ACTOR, NOON) as transaction:
        records = repository(transaction, name)
        ghost = replace(build_world(transaction)[name], id=999)

        with pytest.raises(NotFound):
            records.get(999)
        with pytest.raises(NotFound):
            records.save(ghost)
        with pytest.raises(NotFound):
            records.remove(999)


@pytest.mark.parametrize("name", NAMES)
def test_many_are_stored_as_one_by_one(database: Database, name: str) -> None:
    with database.write(ACTOR, NOON) as transaction:
        model = second(name, build_world(transaction)[name])

        count = repository(transaction, name).add_many([model])

    assert count == 1
    with database.read() as transaction:
        assert repository(transaction, name).get(2) == replace(model, id=2)


@pytest.mark.parametrize("name", NAMES)
def test_a_record_others_point_to_cannot_be_removed(database: Database, name: str) -> None:
    with database.write(ACTOR, NOON) as transaction:
        stored = build_world(transaction)[name]
        records = repository(transaction, name)
        if name in POINTED_AT:
            with pytest.raises(StillInUse):
                records.remove(stored.id)
            assert records.get(stored.id) == stored
        else:
            records.remove(stored.id)
            with pytest.raises(NotFound):
                records.get(stored.id)


@pytest.mark.parametrize("name", NUMBERED)
def test_a_number_is_given_out_once(database: Database, name: str) -> None:
    with database.write(ACTOR, NOON) as transaction:
        stored = build_world(transaction)[name]

        with pytest.raises(AlreadyStored):
            repository(transaction, name).add(replace(stored, id=0))


def test_a_record_cannot_point_to_nothing(database: Database) -> None:
    with database.write(ACTOR, NOON) as transaction:
        decision = build_world(transaction)["decisions"]

        with pytest.raises(ReferenceMissing):
            transaction.decisions.add(replace(decision, case_id=999))
        with pytest.raises(ReferenceMissing):
            transaction.decisions.save(replace(decision, case_id=999))


def test_the_order_of_linked_organisations_is_kept(database: Database) -> None:
    with database.write(ACTOR, NOON) as transaction:
        world = build_world(transaction)
        other = transaction.organisations.add(replace(world["organisations"], id=0))
        item = replace(world["information"], shared_with=(other.id, world["organisations"].id))

        saved = transaction.information.save(item)

        assert transaction.information.of_case(item.case_id) == [saved]


def test_an_identifier_is_never_used_again(database: Database) -> None:
    with database.write(ACTOR, NOON) as transaction:
        first = transaction.subjects.add(Subject(name=PersonName(family="Berg")))
        transaction.subjects.remove(first.id)
        next_one = transaction.subjects.add(Subject(name=PersonName(family="Berg")))

    assert next_one.id > first.id


def test_half_a_character_is_replaced_instead_of_refused(database: Database) -> None:
    with database.write(ACTOR, NOON) as transaction:
        stored = transaction.subjects.add(Subject(name=PersonName(family="B\ud800rg")))

        assert transaction.subjects.get(stored.id).name.family == "B?rg"
