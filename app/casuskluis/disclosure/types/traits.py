# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What a case is like, in codes only, and how each trait can be told less precisely."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from casuskluis.domain.errors import CasuskluisError


class HierarchyMalformed(CasuskluisError):
    """The levels of a hierarchy do not nest, or two hierarchies have the same dimension."""


class TraitMissing(CasuskluisError):
    """A case has no category for a trait by which cases are grouped."""


@dataclass(frozen=True, slots=True)
class Hierarchy:
    """How one trait becomes coarser, step by step, until it is not told at all.

    Level 0 tells the category itself, the last level (`top`) tells nothing.

    Attributes:
        dimension: The trait, such as "leeftijd".
        levels: The levels between those two, finest first: of each category its group. A
            category that is left out of a level keeps what it had one level below; so code
            lists may grow without breaking anything.

    Raises:
        HierarchyMalformed: Two categories are together in a group and apart in a coarser one.
    """

    dimension: str
    levels: tuple[Mapping[str, str], ...] = ()

    def __post_init__(self) -> None:
        known = sorted({category for level in self.levels for category in level})
        for level in range(self.top):
            wider: dict[str, str] = {}
            for category in known:
                here, above = self.group(category, level), self.group(category, level + 1)
                if wider.setdefault(here, above) != above:
                    raise HierarchyMalformed

    @property
    def top(self) -> int:
        """The level at which nothing is told."""
        return len(self.levels) + 1

    def group(self, category: str, level: int) -> str:
        """Return the group of a category at a level; empty when it is not told."""
        if level >= self.top:
            return ""
        found = (self.levels[step - 1].get(category) for step in range(level, 0, -1))
        return next((group for group in found if group is not None), category)


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseTraits:
    """One case, reduced to codes. No name, number, date or text is ever in here.

    Attributes:
        traits: By which somebody could recognise the case: of each dimension the category.
        status: Where the case stands. Nobody may learn it of a single case.
        interventions: The kinds of what is done; as secret as the status.
        sources: From which domains the signals came.
    """

    traits: Mapping[str, str] = field(repr=False)
    status: str = field(repr=False)
    interventions: frozenset[str] = field(default=frozenset(), repr=False)
    sources: frozenset[str] = field(default=frozenset(), repr=False)
