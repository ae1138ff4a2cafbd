# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Cases as small whole numbers, so that grouping them takes no time."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from casuskluis.disclosure.types.traits import (
    CaseTraits,
    Hierarchy,
    HierarchyMalformed,
    TraitMissing,
)

Ints = npt.NDArray[np.int64]


@dataclass(frozen=True)
class Coded:
    """Cases, and what becomes of their traits at each level.

    Attributes:
        values: Per case and dimension the number of its category.
        groups: Per dimension, level and category the number of its group.
        joins: Per dimension and two categories the lowest level at which they are one.
        tops: Per dimension the level that tells nothing.
        secrets: Per case the numbers of its status and its mix of interventions.
    """

    values: Ints = field(repr=False)
    groups: tuple[Ints, ...] = field(repr=False)
    joins: tuple[Ints, ...] = field(repr=False)
    tops: Ints
    secrets: Ints = field(repr=False)

    @property
    def size(self) -> int:
        """How many cases there are."""
        return len(self.values)


def coded(records: Sequence[CaseTraits], hierarchies: Sequence[Hierarchy]) -> Coded:
    """Return cases as numbers, in the order given.

    Raises:
        HierarchyMalformed: A dimension has two hierarchies, or none is given.
        TraitMissing: A case has no category for a dimension.
    """
    names = [one.dimension for one in hierarchies]
    if not names or len(set(names)) != len(names):
        raise HierarchyMalformed
    if any(name not in record.traits for record in records for name in names):
        raise TraitMissing
    columns, groups = [], []
    for one in hierarchies:
        found = [record.traits[one.dimension] for record in records]
        numbers, categories = _numbered(found)
        columns.append(numbers)
        groups.append(_groups(one, categories))
    secrets = [
        _numbered([record.status for record in records])[0],
        _numbered([" ".join(sorted(record.interventions)) for record in records])[0],
    ]
    return Coded(
        values=np.array(columns, dtype=np.int64).T.reshape(len(records), len(names)),
        groups=tuple(groups),
        joins=tuple(_joins(one) for one in groups),
        tops=np.array([one.top for one in hierarchies], dtype=np.int64),
        secrets=np.array(secrets, dtype=np.int64).T.reshape(len(records), len(secrets)),
    )


def _numbered(found: Sequence[str]) -> tuple[list[int], list[str]]:
    categories = sorted(set(found))
    places = {category: place for place, category in enumerate(categories)}
    return [places[category] for category in found], categories


def _groups(hierarchy: Hierarchy, categories: Sequence[str]) -> Ints:
    rows = [
        _numbered([hierarchy.group(category, level) for category in categories])[0]
        for level in range(hierarchy.top + 1)
    ]
    return np.array(rows, dtype=np.int64).reshape(hierarchy.top + 1, len(categories))


def _joins(groups: Ints) -> Ints:
    """Return the level from which on two categories stay together."""
    together = groups[:, :, None] == groups[:, None, :]
    staying = np.logical_and.accumulate(together[::-1], axis=0)
    return np.asarray(len(groups) - staying.sum(axis=0), dtype=np.int64)
