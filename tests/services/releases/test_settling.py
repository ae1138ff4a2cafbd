# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""One choice of the officer joins everything that is too small or too fine."""

from casuskluis.disclosure.building.dimensions import Dimension
from casuskluis.disclosure.building.rules import objections
from casuskluis.disclosure.building.tabulating import from_counts
from casuskluis.disclosure.model.policy import Policy
from casuskluis.services.releases.counting import CountedTable
from casuskluis.services.releases.profiles import By, Group, TableSpec
from casuskluis.services.releases.settling import settled

POLICY = Policy(minimum_category=5)
AGES = ("jonger dan 18", "18 tot 24", "24 tot 35", "35 en ouder", "Onbekend")


def counted(**counts: int) -> CountedTable:
    ages = Dimension.flat("leeftijd", *AGES, ordered=True)
    table = from_counts([ages], {(name,): count for name, count in counts.items()})
    spec = TableSpec(title="Leeftijd", group=Group.NOTIFICATIONS, by=(By.AGE,))
    return CountedTable(spec, (ages,), (), table)


def test_ages_that_are_all_large_enough_but_too_many_are_joined_with_neighbours() -> None:
    table = counted(Onbekend=12)
    assert objections(table.table, table.dimensions, POLICY)
    (proposal,) = settled(table, POLICY)
    assert proposal.into == "jonger dan 18 en 18 tot 24"


def test_a_table_without_objections_is_left_alone() -> None:
    assert settled(counted(Onbekend=20), POLICY) == ()
