# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A case goes to another vault and comes back as itself."""

from casuskluis.domain.assessment import AssessmentOutcome
from casuskluis.domain.parcels import CaseFate, TakeChoices
from services.bureau import Office
from services.parcels.neighbours import Table, content_of, every_case, full_case, looked
from services.planted import Words


def test_all_cases_arrive_in_a_new_vault_as_they_were(office: Office, table: Table) -> None:
    words = Words()
    full_case(office, words)
    office.case("Els de Wit")
    before = content_of(table.a)

    taken = table.hand(table.a, table.b)

    assert [one.fate for one in taken] == [CaseFate.NEW, CaseFate.NEW]
    assert content_of(table.b) == before == content_of(table.a)


def test_every_weighing_of_a_notification_arrives(office: Office, table: Table) -> None:
    told = office.notification(office.subject())
    office.weigh(told, AssessmentOutcome.MORE_INFORMATION)
    table.a.notifications.open_case(office.weigh(told).id, reason="Zorgen op school.")

    table.hand(table.a, table.b)

    assert len(content_of(table.b)["assessment"]) == 2
    assert content_of(table.b) == content_of(table.a)


def test_a_case_that_comes_back_unchanged_changes_nothing(office: Office, table: Table) -> None:
    words = Words()
    full_case(office, words)
    table.hand(table.a, table.b)
    before = content_of(table.a)

    with looked(table.a, table.give(table.b)) as parcel:
        plan = table.a.parcels.taking.plan(parcel)
        table.a.parcels.taking.take(parcel, TakeChoices())

    assert plan.nothing_to_do
    assert content_of(table.a) == before
    assert len(every_case(table.a)) == 1
