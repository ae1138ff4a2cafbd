# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Names of partners in a list: who is meant is said once, and counts in every row."""

import pytest

from casuskluis.exchange.moving.acting import NO_OWNER
from casuskluis.exchange.moving.fields import CaseField
from casuskluis.exchange.moving.listed import Owner
from casuskluis.services.moving.naming import unknown_names, with_name
from casuskluis.services.moving.plans import MovingPlan
from casuskluis.services.moving.strangers import strangers_in
from services.moving.lists import Desk

HEAD = "Naam;Fase;Datum melding;Betrokken partners;Organisatie melder;Acties"
ROWS = (
    "Berg, Jan van den;monitoring;1-9-2026;Veldzicht; VELDZICHT ;Veldzicht: bellen",
    "Aksoy, Deniz;monitoring;1-9-2026;Veldzicht, Overkant;;Overkant: bellen",
)
KNOWN = Owner("Stichting Veldzicht")


@pytest.fixture
def plan(desk: Desk) -> MovingPlan:
    return desk.plan(*ROWS, head=HEAD)


def test_a_name_counts_once_however_it_is_written(plan: MovingPlan) -> None:
    found = [(one.name, one.rows) for one in unknown_names(plan)]
    assert found == [("Veldzicht", (2, 3)), ("Overkant", (3,))]


def test_who_is_meant_counts_for_owner_partner_and_notifier(plan: MovingPlan) -> None:
    new = with_name(plan, "veldzicht", KNOWN)
    first, second = new.rows[2].case, new.rows[3].case
    assert [one.owner for one in first.actions] == [KNOWN]
    assert first.partners.value == (KNOWN,)
    assert first.texts[CaseField.REPORTER_ORGANISATION].value == KNOWN.name
    assert not new.rows[2].doubts
    assert second.partners.doubt, "the other name in that cell is still unknown"
    assert [one.name for one in unknown_names(new)] == ["Overkant"]


def test_nobody_leaves_an_action_without_an_owner_and_says_so(plan: MovingPlan) -> None:
    new = with_name(plan, "Overkant", None)
    (action,) = new.rows[3].case.actions
    assert action.owner is None
    assert action.doubts == (NO_OWNER,)
    assert [one.name for one in new.rows[3].case.partners.value or ()] == ["Veldzicht"]


def test_a_name_that_stands_nowhere_changes_nothing(plan: MovingPlan) -> None:
    assert with_name(plan, "Niemand", KNOWN).rows == plan.rows


def test_everybody_in_a_list_is_known_to_the_quiet_mode(plan: MovingPlan) -> None:
    assert [one.family for one in strangers_in(plan)] == ["berg", "aksoy"]
