# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""From cases to classes that may be described."""

from collections import Counter
from collections.abc import Callable, Sequence

from casuskluis.disclosure.types.classes import (
    TooFewToDescribe,
    TypeClass,
    TypeClasses,
    outstanding,
)
from casuskluis.disclosure.types.coded import Coded, coded
from casuskluis.disclosure.types.lattice import best_node
from casuskluis.disclosure.types.partition import Partition, Rule, levels_of
from casuskluis.disclosure.types.polishing import polish
from casuskluis.disclosure.types.recoding import recode
from casuskluis.disclosure.types.traits import CaseTraits, Hierarchy

LEAST = 5
"""No class is ever smaller, whatever is asked; 10 is asked for the public."""
DIVERSE = 2


def describe(
    records: Sequence[CaseTraits],
    hierarchies: Sequence[Hierarchy],
    *,
    least: int,
    diverse: int = DIVERSE,
    cancelled: Callable[[], bool] | None = None,
) -> TypeClasses:
    """Return classes of cases, and of each what may be said of it.

    The order of the cases makes no difference.

    Args:
        records: The cases.
        hierarchies: How each trait can be told less precisely; one per trait.
        least: Fewest cases in a class; below 5 it counts as 5.
        diverse: Fewest different statuses, and mixes of interventions, in a class; below 2 it
            counts as 2.
        cancelled: Asked now and then whether to stop.

    Raises:
        HierarchyMalformed, TraitMissing: When the traits and the hierarchies do not fit.
        TooFewToDescribe: When no class can be made.
        Cancelled: When the officer stopped it.
    """
    rule = Rule(max(least, LEAST), max(diverse, DIVERSE))
    ordered = sorted(records, key=_order)
    cases = coded(ordered, hierarchies)
    made = _best(cases, rule, cancelled) if cases.size >= rule.least else None
    if made is None or not made.groups:
        raise TooFewToDescribe
    classes = [_class(cases, ordered, hierarchies, group) for group in made.groups]
    return TypeClasses(
        # Never by size: the order would tell which of two equal rounded sizes is larger.
        classes=tuple(sorted(classes, key=lambda one: sorted(one.traits.items()))),
        least=rule.least,
        left_out=cases.size - sum(map(len, made.groups)),
        loss=made.cost / cases.size,
    )


def _order(record: CaseTraits) -> tuple[object, ...]:
    return (
        sorted(record.traits.items()),
        record.status,
        sorted(record.interventions),
        sorted(record.sources),
    )


def _best(cases: Coded, rule: Rule, cancelled: Callable[[], bool] | None) -> Partition:
    """Return the better of two: groups from the bottom up, and from the best whole level."""
    found = [recode(cases, rule, cancelled)]
    node = best_node(cases, rule, cancelled)
    if node:
        found.append(polish(cases, rule, node[1], cancelled))
    return min(found, key=lambda one: one.cost)


def _class(
    cases: Coded,
    records: Sequence[CaseTraits],
    hierarchies: Sequence[Hierarchy],
    group: Sequence[int],
) -> TypeClass:
    members = [records[case] for case in group]
    levels = levels_of(cases, group)
    told = {
        one.dimension: one.group(members[0].traits[one.dimension], level)
        for one, level in zip(hierarchies, levels, strict=True)
        if level < one.top
    }
    size = len(members)
    statuses = Counter(member.status for member in members)
    interventions = Counter(kind for member in members for kind in member.interventions)
    return TypeClass(
        traits=told,
        sources=_sources(members),
        interventions=outstanding(interventions, size),
        status=next(iter(outstanding(statuses, size)), ""),
        size=size,
    )


def _sources(members: Sequence[CaseTraits]) -> tuple[str, ...]:
    """Return one domain from which most signals came, or two that together are most."""
    size = len(members)
    counts = Counter(source for member in members for source in member.sources)
    single = outstanding(counts, size, most=1)
    if single:
        return single
    ranked = sorted(counts, key=lambda one: (-counts[one], one))[:2]
    either = sum(not member.sources.isdisjoint(ranked) for member in members)
    enough = len(ranked) > 1 and all(3 * counts[one] >= size for one in ranked)
    return tuple(ranked) if enough and outstanding({"either": either}, size) else ()
