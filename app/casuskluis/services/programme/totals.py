# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Sums over activities: how many, with how many people, at what cost, and who paid."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from casuskluis.domain.activity import Activity


@dataclass(frozen=True, slots=True, kw_only=True)
class Sums:
    """What a group of activities adds up to.

    Attributes:
        activities: How many.
        participants: Who came twice counts twice: nobody is known by name.
        organisations: Likewise: how often an organisation took part.
        cost: In whole euros.
    """

    activities: int = 0
    participants: int = 0
    organisations: int = 0
    cost: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammeTotals:
    """The totals of one year; only what was held counts.

    Attributes:
        per_pillar: By code of the list ``pillar``.
        per_kind: By code of the list ``activity_kind``.
        per_funding: By who paid, as typed; empty where nobody wrote it.
    """

    year: int
    all: Sums
    per_pillar: Mapping[str, Sums]
    per_kind: Mapping[str, Sums]
    per_funding: Mapping[str, Sums]


def totals_of(year: int, held: Iterable[Activity]) -> ProgrammeTotals:
    """Return the totals of the activities held in a year."""
    found = list(held)
    return ProgrammeTotals(
        year=year,
        all=sums_of(found),
        per_pillar=_by(found, lambda one: one.pillar),
        per_kind=_by(found, lambda one: one.kind),
        per_funding=_by(found, lambda one: one.funding.strip()),
    )


def _by(found: list[Activity], key: Callable[[Activity], str]) -> dict[str, Sums]:
    groups: dict[str, list[Activity]] = {}
    for one in found:
        groups.setdefault(key(one), []).append(one)
    return {name: sums_of(group) for name, group in groups.items()}


def sums_of(group: Sequence[Activity]) -> Sums:
    """Return what some activities add up to."""
    return Sums(
        activities=len(group),
        participants=sum(one.participants for one in group),
        organisations=sum(one.organisations for one in group),
        cost=sum(one.cost for one in group),
    )
