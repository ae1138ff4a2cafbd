# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Which cells may not be known, and which tables are too small or too fine to publish."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from casuskluis.disclosure.building.coarsening import Action, Proposal, merged_name
from casuskluis.disclosure.building.dimensions import Dimension
from casuskluis.disclosure.model.policy import Policy
from casuskluis.disclosure.model.table import Code, Relation, Table, code
from casuskluis.domain.errors import RuleViolated

COALITION = 1
"""How many persons of a group may be left out of account: one, who knows that he is counted."""


class NothingCounted(RuleViolated):
    """A table without a single record, as over an empty period."""


class TableTooSmall(RuleViolated):
    """A table of fewer records than the policy asks for."""


class CategoryTooSmall(RuleViolated):
    """A category of a margin has fewer records than the policy asks for."""


class TableTooFine(RuleViolated):
    """Too few records per inner cell."""


class TooManyDimensions(RuleViolated):
    """A table is split by more dimensions than the policy publishes."""


class Reason(Enum):
    """Why a cell may not be known."""

    SMALL = "a small count"
    ZERO = "an exact zero tells that nobody has a property"
    GROUP = "everybody in a group but at most one has the same property"


def primary(table: Table, policy: Policy, *, coalition: int = COALITION) -> dict[int, Reason]:
    """Return the cells that may not be known exactly, by position, and why.

    Group disclosure is the rule of Lupp and Langsrud (2021): with c of the p persons in a
    total, c is unsafe when p - k <= c, because k persons who know themselves then know the
    rest. A part that is the only possible one is its total by meaning and tells nothing.

    Args:
        table: The counts.
        policy: What is small, and whether zeros are.
        coalition: The k of that rule.
    """
    found = {
        cell: Reason.SMALL if count else Reason.ZERO
        for cell, count in enumerate(table.counts)
        if cell not in table.impossible and policy.is_small(count)
    }
    for relation in table.relations:
        for part in _telling(table, relation, coalition):
            found.setdefault(part, Reason.GROUP)
    return found


def _telling(table: Table, relation: Relation, coalition: int) -> list[int]:
    possible = [part for part in relation.parts if part not in table.impossible]
    total = table.counts[relation.total]
    if len(possible) == 1:
        return []
    return [part for part in possible if 0 < table.counts[part] >= total - coalition]


@dataclass(frozen=True, slots=True)
class Objection:
    """Why a table is not published as it is, and what would help.

    Attributes:
        error: The rule that refuses it.
        dimension: Where it goes wrong; empty when it is the table as a whole.
        category: Which category is too small; empty likewise.
        proposals: Ways to make the table coarser, the best first; empty when none helps.
    """

    error: type[RuleViolated]
    dimension: str = ""
    category: str = ""
    proposals: tuple[Proposal, ...] = ()


def objections(
    table: Table, dimensions: Sequence[Dimension], policy: Policy, *, filters: Code = ()
) -> tuple[Objection, ...]:
    """Return every rule that stops this table from being published, the gravest first.

    Args:
        table: A table made by `tabulate` from these dimensions.
        dimensions: How it is split.
        policy: The minima.
        filters: The pairs that stand in every cell, if any.
    """
    look = _Look(table, tuple(dimensions), policy, filters)
    if not table.total:
        return (Objection(NothingCounted),)
    if table.total < policy.minimum_total:
        return (Objection(TableTooSmall),)
    return (*look.too_many_dimensions(), *look.small_categories(), *look.too_fine())


def check(
    table: Table, dimensions: Sequence[Dimension], policy: Policy, *, filters: Code = ()
) -> None:
    """Refuse a table that may not be published as it is.

    Raises:
        NothingCounted: No record at all.
        TableTooSmall: Fewer records than the minimum.
        TooManyDimensions: Split by too much.
        CategoryTooSmall: A category with fewer records than the minimum.
        TableTooFine: Too few records per inner cell.
    """
    for one in objections(table, dimensions, policy, filters=filters):
        raise one.error(
            "a rule of the policy refuses the table",
            minimum=_minimum(one.error, policy),
            most=policy.most_dimensions,
        )


def _minimum(error: type[RuleViolated], policy: Policy) -> int:
    return policy.minimum_category if error is CategoryTooSmall else policy.minimum_total


@dataclass(frozen=True)
class _Look:
    table: Table
    dimensions: tuple[Dimension, ...]
    policy: Policy
    filters: Code

    def too_many_dimensions(self) -> tuple[Objection, ...]:
        if len(self.dimensions) <= self.policy.most_dimensions:
            return ()
        drops = tuple(Proposal(Action.DROP, one.name) for one in reversed(self.dimensions))
        return (Objection(TooManyDimensions, proposals=drops),)

    def small_categories(self) -> tuple[Objection, ...]:
        return tuple(
            Objection(CategoryTooSmall, one.name, name, self._ways_out(one, name))
            for one in self.dimensions
            for name in one.nodes
            if self._is_too_small(self._margin(one, name))
        )

    def too_fine(self) -> tuple[Objection, ...]:
        inner = sum(1 for cell in self.table.shape.inner if cell not in self.table.impossible)
        if not self.dimensions or self.table.total >= inner * self.policy.minimum_average:
            return ()
        return (Objection(TableTooFine, proposals=self._coarser()),)

    def _is_too_small(self, margin: int) -> bool:
        lowest = 0 if self.policy.protect_zeros else 1
        return lowest <= margin < self.policy.minimum_category

    def _margin(self, dimension: Dimension, name: str) -> int:
        others = [
            (one.name, one.everything)
            for one in self.dimensions
            if one is not dimension and one.everything
        ]
        pairs = [(one, category) for one, category in others if category]
        cell = code([*self.filters, (dimension.name, name), *pairs])
        return self.table.counts[self.table.shape.places[cell]]

    def _ways_out(self, dimension: Dimension, name: str) -> tuple[Proposal, ...]:
        """Propose to merge with a neighbour, or not to split, or to leave the category out."""
        leave = Proposal(Action.LEAVE_OUT, dimension.name, name)
        neighbour = self._neighbour(dimension, name)
        above = dimension.parents[name]
        if len(dimension.siblings(name)) > _PAIR and neighbour:
            return (self._merge(dimension, name, neighbour), leave)
        if above is not None:
            return (Proposal(Action.FOLD, dimension.name, above), leave)
        return (Proposal(Action.DROP, dimension.name), leave)

    def _merge(self, dimension: Dimension, name: str, neighbour: str) -> Proposal:
        into = merged_name(dimension, name, neighbour)
        return Proposal(Action.MERGE, dimension.name, name, neighbour, into)

    def _neighbour(self, dimension: Dimension, name: str) -> str | None:
        """Return the smallest sibling; of ordered categories the smaller one beside it."""
        beside = dimension.siblings(name)
        here = beside.index(name)
        near = {here - 1, here + 1} if dimension.ordered else set(range(len(beside)))
        others = [one for place, one in enumerate(beside) if place in near - {here}]
        return min(others, key=lambda one: self._margin(dimension, one), default=None)

    def _coarser(self) -> tuple[Proposal, ...]:
        """Propose to merge what is smallest in the longest dimension, or to drop one."""
        longest = max(self.dimensions, key=lambda one: len(one.leaves))
        smallest = min(longest.leaves, key=lambda name: self._margin(longest, name))
        return tuple(
            one
            for one in self._ways_out(longest, smallest)
            if one.action is not Action.LEAVE_OUT
        ) + tuple(Proposal(Action.DROP, one.name) for one in self.dimensions[1:])


_PAIR = 2
