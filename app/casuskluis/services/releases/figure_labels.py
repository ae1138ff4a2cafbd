# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""How joined categories are called on paper: a short name, and below the table what is in it.

The ledger keeps the whole name, which says what is in it; on paper that can fill a page.
Classes with an order, such as ages, keep theirs: a count would not say which. The short name
is not "overig": many lists have a category of that name.
"""

from collections.abc import Mapping, Sequence

from casuskluis.services.releases.lines import PrintedRows
from casuskluis.services.releases.profiles import By

_ORDERED = {By.AGE.value, By.DURATION.value}
LONGEST = 60
"""So many letters fit beside the numbers; a joined name that is longer gets a short one."""


def contents_of(rows: PrintedRows, place: int, label: str) -> tuple[str, ...]:
    """Return the categories a printed one was joined from; itself when it was not.

    Args:
        rows: The table.
        place: Of the dimension: 0 for the rows, 1 for the columns.
        label: The category, as the ledger has it.
    """
    for dimension, whole, parts in rows.merged:
        if (dimension, whole) == (rows.dimensions[place], label):
            return parts
    return (label,)


def short_labels(rows: PrintedRows, place: int) -> Mapping[str, str]:
    """Return what every category of a dimension is called on paper."""
    names: Sequence[str] = rows.categories[place]
    joined = [one for one in names if len(one) > LONGEST and _is_joined(rows, place, one)]
    found = {one: one for one in names}
    for number, one in enumerate(joined, start=1):
        count = len(contents_of(rows, place, one))
        which = f"Groep {number}: " if len(joined) > 1 else ""
        found[one] = f"{which}{count} soorten samen"
    return found


def contents_note(rows: PrintedRows) -> str:
    """Return what is in the categories that got a short name; empty when none did."""
    said = [
        f"{short}: {whole}."
        for place in range(len(rows.dimensions))
        for whole, short in short_labels(rows, place).items()
        if whole != short
    ]
    return " ".join(said)


def _is_joined(rows: PrintedRows, place: int, label: str) -> bool:
    return rows.dimensions[place] not in _ORDERED and len(contents_of(rows, place, label)) > 1
