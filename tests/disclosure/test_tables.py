# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Counting, linking and merging."""

import pytest

from casuskluis.disclosure.merging import MergeProposal, merge, propose_merge
from casuskluis.disclosure.policy import Policy
from casuskluis.disclosure.tables import (
    CategoryUnknown,
    Population,
    TableMalformed,
    TablesDisagree,
    TwoWayTable,
    count_by,
)
from disclosure.invented_tables import table_of


def test_records_are_counted_by_two_properties_and_empty_categories_stay() -> None:
    records = ["ax", "ax", "by"]

    table = count_by(records, lambda one: one[0], lambda one: one[1], "abc", "xy", title="t")

    assert table.row_labels == ("a", "b", "c")
    assert table.counts == ((2, 0), (0, 1), (0, 0))
    assert table.row_totals == (2, 1, 0)
    assert table.column_totals == (2, 1)


def test_a_record_outside_the_categories_is_never_left_out_in_silence() -> None:
    with pytest.raises(CategoryUnknown) as refusal:
        count_by(["secret"], lambda one: one, lambda _: "x", ["a"], ["x"])

    assert "secret" not in str(refusal.value)


@pytest.mark.parametrize(
    ("rows", "columns", "counts"),
    [
        (("a",), ("x", "y"), ((1,),)),
        (("a", "b"), ("x",), ((1,),)),
        (("a", "a"), ("x",), ((1,), (2,))),
        (("a",), ("x",), ((-1,),)),
        (("a",), ("x",), ((True,),)),
    ],
    ids=["narrow", "short", "twice", "negative", "no number"],
)
def test_malformed_tables_are_refused(
    rows: tuple[str, ...], columns: tuple[str, ...], counts: tuple[tuple[int, ...], ...]
) -> None:
    with pytest.raises(TableMalformed):
        TwoWayTable("t", rows, columns, counts)


def test_tables_of_one_population_share_their_column_totals() -> None:
    with pytest.raises(TablesDisagree):
        Population("p", (table_of((1, 2)), table_of((2, 1))))
    with pytest.raises(TablesDisagree):
        Population("p", ())


def test_the_smallest_row_is_proposed_to_join_the_next_smallest() -> None:
    table = table_of((20, 20), (3, 1), (9, 9))

    proposal = propose_merge(table, Policy())

    assert proposal == MergeProposal("r1", "r2")
    assert merge(table, proposal, "overig").counts == ((20, 20), (12, 10))
    assert merge(table, proposal, "overig").row_labels == ("r0", "overig")


def test_a_table_with_large_rows_or_two_rows_has_nothing_to_merge() -> None:
    assert propose_merge(table_of((20, 20), (10, 0), (9, 9)), Policy()) is None
    assert propose_merge(table_of((20, 20), (1, 0), (0, 0)), Policy()) is None


def test_a_row_that_is_not_there_cannot_be_merged() -> None:
    with pytest.raises(TableMalformed):
        merge(table_of((1, 2), (3, 4)), MergeProposal("r0", "zz"), "overig")
