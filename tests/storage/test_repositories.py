# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

import os
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from casuskluis.domain.errors import ChangedMeanwhile, NotFound
from casuskluis.domain.naming import PersonName
from casuskluis.domain.subject import Subject
from casuskluis.storage.database import Database
from casuskluis.storage.failures import AlreadyStored, ReferenceMissing, StillInUse
from storage.conftest import Trial
from storage.process_records import second
from storage.records import ACTOR, NAMES, NOON, any_record, repository

FULL = os.environ.get("CASUSKLUIS_FULL") == "1"

POINTED_AT = (
    "organisations", "contacts", "subjects", "notifications", "assessments", "cases",
    "meetings", "agenda_items", "plans", "goals", "destruction_lists", "series",
    "minutes", "activities", "policy_plans",
)  # fmt: skip
NUMBERED = (
    "notifications", "cases", "meetings", "actions", "access_requests", "destruction_lists",
    "data_breaches",
)  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_a_stored_record_comes_back_equal(trial: Trial, name: str) -> None:
    stored = trial.world[name]

    with trial.database.read() as transaction:
        assert repository(transaction, name).get(stored.id) == stored


@pytest.mark.parametrize("name", NAMES)
@settings(
    max_examples=15 if FULL else 6,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(data=st.data())
def test_whatever_is_typed_comes_back_as_it_was(
    trial: Trial, name: str, data: st.DataObject
) -> None:
    kind = any_record(type(trial.world[name]), trial.world)
    with trial.write() as transaction:
        records = repository(transaction, name)
        added = records.add(data.draw(kind))
        read = records.get(added.id)
        wanted = replace(data.draw(kind), id=added.id, version=added.version)
        for unique in ("number", "label"):
            if isinstance(value := getattr(wanted, unique, None), str):
                wanted = replace(wanted, **{unique: f"y{value}"})
        saved = records.save(wanted)
        reread = records.get(added.id)

        assert read == added
        assert reread == saved


@pytest.mark.parametrize("name", NAMES)
def test_a_save_raises_the_version_and_an_older_one_is_refused(trial: Trial, name: str) -> None:
    first = trial.world[name]
    with trial.write() as transaction:
        later = repository(transaction, name).save(first)

        assert (first.version, later.version) == (1, 2)
        with pytest.raises(ChangedMeanwhile):
            repository(transaction, name).save(first)


@pytest.mark.parametrize("name", NAMES)
def test_a_record_that_is_not_there_is_an_error(trial: Trial, name: str) -> None:
    ghost = replace(trial.world[name], id=999)
    with trial.write() as transaction:
        records = repository(transaction, name)

        with pytest.raises(NotFound):
            records.get(999)
        with pytest.raises(NotFound):
            records.save(ghost)
        with pytest.raises(NotFound):
            records.remove(999)


@pytest.mark.parametrize("name", NAMES)
def test_many_are_stored_as_one_by_one(trial: Trial, name: str) -> None:
    model = second(name, trial.world[name])
    with trial.write() as transaction:
        count = repository(transaction, name).add_many([model])

        assert count == 1
        assert repository(transaction, name).get(2) == replace(model, id=2)


@pytest.mark.parametrize("name", NAMES)
def test_a_record_others_point_to_cannot_be_removed(trial: Trial, name: str) -> None:
    stored = trial.world[name]
    with trial.write() as transaction:
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
def test_a_number_is_given_out_once(trial: Trial, name: str) -> None:
    with trial.write() as transaction, pytest.raises(AlreadyStored):
        repository(transaction, name).add(replace(trial.world[name], id=0))


def test_a_record_cannot_point_to_nothing(trial: Trial) -> None:
    decision = trial.world["decisions"]
    with trial.write() as transaction:
        with pytest.raises(ReferenceMissing):
            transaction.decisions.add(replace(decision, case_id=999))
        with pytest.raises(ReferenceMissing):
            transaction.decisions.save(replace(decision, case_id=999))


def test_the_order_of_linked_organisations_is_kept(trial: Trial) -> None:
    world = trial.world
    with trial.write() as transaction:
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


@pytest.mark.parametrize("name", NAMES)
def test_records_that_are_added_all_at_once_are_as_those_added_one_by_one(
    trial: Trial, name: str
) -> None:
    with trial.write() as transaction:
        records = repository(transaction, name)
        alone = records.add(second(name, trial.world[name]))
        records.remove(alone.id)
        (stored,) = records.add_all([second(name, trial.world[name])])

        assert records.get(stored.id) == stored
        assert stored.id > alone.id
        assert replace(stored, id=alone.id) == alone
