# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace

import pytest

from casuskluis.domain.errors import NotFound
from casuskluis.domain.partial_date import PartialDate
from casuskluis.storage.database import Database
from storage.records import ACTOR, NOON, World


def test_a_changed_field_keeps_what_it_was_with_who_and_when(
    settled: Database, world: World
) -> None:
    with settled.write(ACTOR, NOON) as transaction:
        case = world["cases"]
        transaction.cases.save(replace(case, reason="Zorgen van de wijkagent.", ideology=""))

        changes = transaction.history.of("case", case.id)

    assert {(change.field, change.before, change.after) for change in changes} == {
        ("reason", "Zorgen van school.", "Zorgen van de wijkagent."),
        ("ideology", "left", ""),
    }
    assert {(change.author, change.at) for change in changes} == {(ACTOR.label, NOON)}


def test_a_save_without_a_change_leaves_no_history(settled: Database, world: World) -> None:
    with settled.write(ACTOR, NOON) as transaction:
        subject = world["subjects"]
        transaction.subjects.save(subject)

        assert transaction.history.of("subject", subject.id) == []


def test_links_and_partial_dates_are_kept_in_words(settled: Database, world: World) -> None:
    with settled.write(ACTOR, NOON) as transaction:
        item = world["information"]
        transaction.information.save(
            replace(item, shared_with=(), happened_on=PartialDate(2026, 2))
        )

        changes = {
            found.field: found for found in transaction.history.of("information_item", item.id)
        }

    assert changes["shared_with"].before == str(item.shared_with[0])
    assert changes["happened_on"].after == "2026-02"


def test_forgotten_history_is_gone_and_that_of_others_stays(
    settled: Database, world: World
) -> None:
    with settled.write(ACTOR, NOON) as transaction:
        transaction.cases.save(replace(world["cases"], reason="Anders."))
        transaction.subjects.save(replace(world["subjects"], town="Elders"))

        gone = transaction.history.forget("case", world["cases"].id)

        assert gone == 1
        assert transaction.history.of("case", world["cases"].id) == []
        assert len(transaction.history.of("subject", world["subjects"].id)) == 1


def test_the_content_of_an_attachment_comes_back_and_goes_with_it(
    settled: Database, world: World
) -> None:
    with settled.write(ACTOR, NOON) as transaction:
        attachment = world["attachments"]
        transaction.attachments.put_content(attachment.id, b"%PDF-1.7 \x00 inhoud")

        assert transaction.attachments.content(attachment.id) == b"%PDF-1.7 \x00 inhoud"

        transaction.attachments.remove(attachment.id)
        with pytest.raises(NotFound):
            transaction.attachments.content(attachment.id)


def test_sequences_go_on_within_a_year_and_begin_anew_in_another(settled: Database) -> None:
    with settled.write(ACTOR, NOON) as transaction:
        numbers = [
            (repository.next_sequence(2026), repository.next_sequence(2027))
            for repository in (
                transaction.access_requests,
                transaction.destruction_lists,
                transaction.data_breaches,
            )
        ]

    assert numbers == [(2, 1)] * 3


def test_after_number_hundred_comes_a_hundred_and_one(settled: Database, world: World) -> None:
    with settled.write(ACTOR, NOON) as transaction:
        numbered = (
            (transaction.access_requests, world["access_requests"], "AVG2026-{}"),
            (transaction.destruction_lists, world["destruction_lists"], "V2026-{}"),
            (transaction.data_breaches, world["data_breaches"], "DL2026-{}"),
            (transaction.meetings, world["meetings"], "2026-{}"),
        )
        for repository, one, number in numbered:
            for sequence in (99, 100):
                repository.add(replace(one, id=0, number=number.format(sequence)))

        following = [repository.next_sequence(2026) for repository, _, _ in numbered]

    assert following == [101] * 4
