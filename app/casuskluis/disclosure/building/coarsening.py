# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Make a table coarser: proposals that the officer can take with one click."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum

from casuskluis.disclosure.building.dimensions import Category, Dimension, names
from casuskluis.domain.errors import CasuskluisError


class ProposalStale(CasuskluisError):
    """A proposal names categories that are no longer there, or that cannot be joined."""


class Action(Enum):
    """What a proposal does."""

    MERGE = "merge"
    """Count two categories under one parent as one."""
    FOLD = "fold"
    """Do not split a category any further."""
    LEAVE_OUT = "leave out"
    """Do not count the records of a category at all."""
    DROP = "drop"
    """Do not split by the dimension at all."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """One step towards a coarser table.

    Attributes:
        action: What is done.
        dimension: The name of the dimension it is done to.
        category: What is merged, folded or left out; empty when the dimension is dropped.
        neighbour: What it is merged with; empty otherwise.
        into: How the merged category is called. The default says what is in it, so that one
            name never stands for two groups in two tables.
    """

    action: Action
    dimension: str
    category: str = ""
    neighbour: str = ""
    into: str = ""

    @property
    def words(self) -> str:
        """What the officer is asked, to be put after *Voorstel:*."""
        if self.action is Action.MERGE:
            return f"voeg {self.category} samen met {self.neighbour}"
        if self.action is Action.FOLD:
            return f"splits {self.category} niet verder"
        if self.action is Action.LEAVE_OUT:
            return f"laat {self.category} weg"
        return f"splits niet naar {self.dimension}"


def apply(proposal: Proposal, dimension: Dimension) -> Dimension:
    """Return the dimension as the proposal wants it; another dimension stays as it is.

    Raises:
        ProposalStale: The categories are not there, or do not stand under one parent, or
            nothing would be left, or the dimension is to be dropped (see `apply_to_all`).
    """
    if proposal.dimension != dimension.name:
        return dimension
    if proposal.action is Action.DROP or proposal.category not in dimension.nodes:
        raise ProposalStale("the category is not there")
    if proposal.action is Action.FOLD:
        return _fold(dimension, proposal.category)
    if proposal.action is Action.LEAVE_OUT:
        return _leave_out(dimension, proposal.category)
    return _merge(dimension, proposal)


def apply_to_all(proposal: Proposal, dimensions: Sequence[Dimension]) -> tuple[Dimension, ...]:
    """Return the dimensions of a table as the proposal wants them.

    Raises:
        ProposalStale: As with `apply`, or no dimension has that name.
    """
    if all(one.name != proposal.dimension for one in dimensions):
        raise ProposalStale("the dimension is not there")
    if proposal.action is Action.DROP:
        return tuple(one for one in dimensions if one.name != proposal.dimension)
    return tuple(apply(proposal, one) for one in dimensions)


def merged_name(dimension: Dimension, *categories: str) -> str:
    """Return what a merged category is called: what is in it, in the order of the dimension."""
    members = [was for name in categories for was in dimension.nodes[name].stands_for]
    order = [was for one in dimension.nodes.values() for was in one.stands_for]
    return names(tuple(sorted(members, key=order.index)))


def _merge(dimension: Dimension, proposal: Proposal) -> Dimension:
    pair = {proposal.category, proposal.neighbour}
    beside = dimension.siblings(proposal.category)
    if len(pair) == 1 or not pair <= set(beside):
        raise ProposalStale("the two categories do not stand under one parent")
    first, second = (dimension.nodes[name] for name in beside if name in pair)
    name = proposal.into or merged_name(dimension, first.name, second.name)
    if first.parts and second.parts:
        covers = (*first.stands_for, *second.stands_for)
        merged = Category(name, (*first.parts, *second.parts), covers)
    else:
        merged = Category(name, (), (*_covered(first), *_covered(second)))
    return _rebuild(dimension, {first.name: merged, second.name: None})


def _fold(dimension: Dimension, name: str) -> Dimension:
    whole = dimension.nodes[name]
    return _rebuild(dimension, {name: Category(name, (), _covered(whole))})


def _leave_out(dimension: Dimension, name: str) -> Dimension:
    gone = _covered(dimension.nodes[name])
    left_out = (*dimension.left_out, *gone)
    return replace(_rebuild(dimension, {name: None}), left_out=left_out)


def _covered(category: Category) -> tuple[str, ...]:
    """Return the names of all categories without parts that a category stands for."""
    if not category.parts:
        return category.stands_for
    return tuple(was for part in category.parts for was in _covered(part))


def _rebuild(dimension: Dimension, changed: dict[str, Category | None]) -> Dimension:
    """Put other categories in the place of some; None takes one away."""

    def rebuilt(category: Category) -> Category | None:
        if category.name in changed:
            return changed[category.name]
        parts = tuple(found for found in map(rebuilt, category.parts) if found is not None)
        return None if category.parts and not parts else replace(category, parts=parts)

    tops = tuple(found for found in map(rebuilt, dimension.categories) if found is not None)
    if not tops:
        raise ProposalStale("nothing would be left of the dimension")
    return replace(dimension, categories=tops)
