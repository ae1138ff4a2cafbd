# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from casuskluis.domain.kept import Kept, NothingToPutBack
from casuskluis.storage.database import Database
from casuskluis.storage.failures import AlreadyStored
from casuskluis.storage.transaction import Transaction
from storage.conftest import Trial
from storage.process_records import second
from storage.records import ACTOR, NAMES, NOON, World, repository

EPOCH = NOON - timedelta(days=3650)


@pytest.fixture
def transaction(trial: Trial) -> Iterator[Transaction]:
    with trial.write() as transaction:
        yield transaction


def entity_of(transaction: Transaction, kept: Kept) -> Any:
    shape = transaction.repositories[kept.kind].shape
    return shape.entity_of(kept.values, kept.links, identifier=kept.record_id, version=1)


@pytest.mark.parametrize("name", NAMES)
def test_every_kind_of_record_that_was_removed_comes_back_as_it_was(
    transaction: Transaction, world: World, name: str
) -> None:
    stored = repository(transaction, name)
    added = stored.add(second(name, world[name]))
    before = stored.get(added.id)
    stored.remove(added.id)
    if not stored.restorable:
        assert not transaction.kept.of(stored.kind, added.id, EPOCH)
        return
    (kept,) = transaction.kept.of(stored.kind, added.id, EPOCH)
    assert kept.removed
    transaction.kept.pass_over()
    stored.revive(entity_of(transaction, kept), transaction.kept.held(kept.id))
    assert replace(stored.get(added.id), version=before.version) == before


def test_what_comes_back_twice_is_refused(transaction: Transaction, world: World) -> None:
    added = transaction.activities.add(second("activities", world["activities"]))
    transaction.activities.remove(added.id)
    transaction.activities.revive(added)
    with pytest.raises(AlreadyStored):
        transaction.activities.revive(added)


def test_a_change_is_kept_with_what_it_was_and_what_it_became(
    transaction: Transaction, world: World
) -> None:
    before = world["organisations"]
    transaction.organisations.save(replace(before, note="Belt liever niet"))
    (kept,) = transaction.kept.newest(EPOCH, 10)
    assert (kept.kind, kept.record_id, kept.by) == ("organisation", before.id, ACTOR.label)
    assert kept.fields == ("note",)
    assert (kept.values["note"], kept.after["note"]) == (before.note, "Belt liever niet")


def test_a_step_of_the_work_is_not_kept(transaction: Transaction, world: World) -> None:
    item = transaction.agenda_items.get(world["agenda_items"].id)
    transaction.agenda_items.save(replace(item, position=item.position + 7))
    assert not transaction.kept.newest(EPOCH, 10)


def test_everything_of_one_transaction_is_one_batch(settled: Database, world: World) -> None:
    with settled.write(ACTOR, NOON) as transaction:
        transaction.organisations.save(replace(world["organisations"], note="een"))
        transaction.activities.save(replace(world["activities"], title="twee"))
    with settled.write(ACTOR, NOON) as transaction:
        transaction.contacts.save(replace(world["contacts"], function="drie"))
    with settled.read() as transaction:
        found = transaction.kept.newest(EPOCH, 10)
        assert [one.kind for one in found] == ["contact", "activity", "organisation"]
        assert len(transaction.kept.batch_of(found[2].id, EPOCH)) == 2
        assert len(transaction.kept.batch_of(found[0].id, EPOCH)) == 1


def test_a_kept_record_knows_the_file_it_belongs_to_however_far(
    transaction: Transaction, world: World
) -> None:
    stored = transaction.interventions.get(world["interventions"].id)
    transaction.interventions.save(replace(stored, result="anders"))
    (kept,) = transaction.kept.newest(EPOCH, 1)
    assert ("case", world["cases"].id) in kept.roots


def test_when_a_file_is_erased_all_that_was_kept_of_it_goes(
    transaction: Transaction, world: World
) -> None:
    added = transaction.information.add(second("information", world["information"]))
    transaction.information.remove(added.id)
    transaction.organisations.save(replace(world["organisations"], note="blijft"))
    assert len(transaction.kept.newest(EPOCH, 10)) == 2
    transaction.kept.erase()
    case = transaction.cases.get(world["cases"].id)
    transaction.cases.save(replace(case, reason=""))
    assert [one.kind for one in transaction.kept.newest(EPOCH, 10)] == ["organisation"]


def test_what_is_past_its_term_is_gone(transaction: Transaction, world: World) -> None:
    transaction.organisations.save(replace(world["organisations"], note="x"))
    (kept,) = transaction.kept.newest(EPOCH, 1)
    with pytest.raises(NothingToPutBack):
        transaction.kept.batch_of(kept.id, NOON + timedelta(seconds=1))
    assert transaction.kept.expire(NOON + timedelta(seconds=1)) == 1
    assert transaction.kept.expire(NOON + timedelta(seconds=1)) == 0


def test_what_was_kept_does_not_show_in_its_representation(
    transaction: Transaction, world: World
) -> None:
    transaction.organisations.save(replace(world["organisations"], note="Zzyrtaal"))
    (kept,) = transaction.kept.newest(EPOCH, 1)
    assert "Zzyrtaal" not in repr(kept)
