# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Which rows to take together when a table is divided too finely."""

from dataclasses import dataclass

from casuskluis.disclosure.policy import Policy
from casuskluis.disclosure.tables import TableMalformed, TwoWayTable

FEWEST_ROWS = 2


@dataclass(frozen=True)
class MergeProposal:
    """Two rows that together are less exposed than apart.

    Attributes:
        row: Label of the row with too few records.
        other: Label of the row to take it together with.
    """

    row: str
    other: str


def propose_merge(table: TwoWayTable, policy: Policy) -> MergeProposal | None:
    """Propose to join the smallest row to the next smallest, while a row is too small.

    A row is too small when its total is below the minimum total of the policy. Rows without
    any record count as smallest, unless zeros are safe to print.

    Returns:
        The proposal, or None when every row is large enough or only one would be left.
    """
    floor = 0 if policy.protect_zeros else 1
    sized = [
        (total, position) for position, total in enumerate(table.row_totals) if total >= floor
    ]
    if len(sized) <= FEWEST_ROWS or min(sized)[0] >= policy.minimum_total:
        return None
    (_, smallest), (_, next_smallest) = sorted(sized)[:2]
    return MergeProposal(table.row_labels[smallest], table.row_labels[next_smallest])


def merge(table: TwoWayTable, proposal: MergeProposal, label: str) -> TwoWayTable:
    """Return the table with two rows taken together, at the place of the first.

    Args:
        table: The table; stays as it is.
        proposal: Which rows.
        label: What the joint row is called.

    Raises:
        TableMalformed: A row is not in the table, or the new label is taken.
    """
    pair = (proposal.row, proposal.other)
    if proposal.row == proposal.other or not set(pair) <= set(table.row_labels):
        raise TableMalformed("the rows to merge are not two rows of the table")
    first, second = sorted(table.row_labels.index(one) for one in pair)
    counts = [list(row) for row in table.counts]
    counts[first] = [a + b for a, b in zip(counts[first], counts[second], strict=True)]
    labels = list(table.row_labels)
    labels[first] = label
    del counts[second], labels[second]
    return TwoWayTable(
        table.title, tuple(labels), table.column_labels, tuple(map(tuple, counts))
    )
