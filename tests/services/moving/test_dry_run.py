# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The dry run says what is made, what stays out, and shows nobody in the quiet mode."""

from casuskluis.domain.officer import Officer, Role
from casuskluis.exchange.moving.fields import CaseField
from casuskluis.services.moving.strangers import strangers_in
from services.bureau import reopen
from services.moving.lists import RUNNING, Desk, all_of

_SECOND = b"een tweede rij van losse woorden"
_HEAD = "Naam;Fase;Datum melding;BSN;Acties"


def test_a_new_partner_written_in_two_ways_is_told_as_the_one_it_becomes(desk: Desk) -> None:
    rows = (
        "Berg, Jan van den;monitoring;1-9-2026;;Stichting Nieuw: bellen",
        "Aksoy, Deniz;monitoring;1-9-2026;;stichting nieuw: schrijven",
    )
    plan = desk.plan(*rows, head=_HEAD)
    told = plan.totals().organisations

    done = desk.moving.take_in(plan)

    assert len(told) == done.counts["organisation"] == 1


def test_a_number_that_may_not_be_kept_is_told_to_stay_out(desk: Desk) -> None:
    plan = desk.plan("Berg, Jan van den;monitoring;1-9-2026;111222333;", head=_HEAD)

    assert plan.totals().withheld == ("BSN",)


def test_who_has_no_readable_name_is_hidden_in_the_quiet_mode_too(desk: Desk) -> None:
    plan = desk.plan("Zoon van melder;monitoring;1-9-2026;;", head=_HEAD)

    assert [one.family for one in strangers_in(plan)] == ["zoon van melder"]


def test_a_name_as_it_was_written_is_hidden_after_it_was_corrected(desk: Desk) -> None:
    plan = desk.plan(RUNNING)
    corrected = plan.with_field(2, CaseField.NAME, "Bergsma, Jan")

    families = [one.family for one in strangers_in(corrected)]

    assert "bergsma" in families
    assert "berg" in families


def test_whether_a_row_came_before_tells_nothing_of_a_case_for_others(desk: Desk) -> None:
    desk.taken(RUNNING)
    with desk.moving.context.read() as transaction:
        (case,) = all_of(transaction.cases)
    assert desk.plan(RUNNING).rows[2].came_before

    officers = desk.office.workspace.officers
    officers.restrict(case.id, [])
    colleague = Officer(label="Collega", roles=(Role.CASE_COORDINATOR,))
    officers.add(colleague, bytearray(_SECOND))
    theirs = Desk(reopen(desk.office, _SECOND), desk.folder)

    (row,) = theirs.plan(RUNNING).rows.values()
    theirs.office.workspace.abandon()

    assert not row.came_before
    assert row.known
    assert row.known[0].birth_date is None
