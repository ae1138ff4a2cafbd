# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What was merged so far, told per group of categories, each of which can be taken back.

Merging three categories takes two steps of which the second names what the first one made. So
a step cannot be taken back by itself: everything that was joined into one goes together.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from casuskluis.disclosure.building.coarsening import Action, Proposal
from casuskluis.services.releases.profiles import By


@dataclass(frozen=True, slots=True)
class Merged:
    """One group of categories that is counted as one, or one thing that was left out.

    Attributes:
        sentence: Dutch, what was done.
        steps: The proposals it came from, in order.
    """

    sentence: str
    steps: tuple[Proposal, ...]


def merged_of(coarser: Sequence[Proposal]) -> tuple[Merged, ...]:
    """Return what a list of chosen proposals comes down to, in the order it was begun."""
    found: list[list[Proposal]] = []
    for proposal in coarser:
        names = {proposal.category, proposal.neighbour} - {""}
        fitting = [steps for steps in found if _made(steps, proposal.dimension) & names]
        joined = [*(one for steps in fitting for one in steps), proposal]
        place = min((found.index(steps) for steps in fitting), default=len(found))
        found = [steps for steps in found if steps not in fitting]
        found.insert(place, joined)
    return tuple(Merged(_sentence(steps[-1]), tuple(steps)) for steps in found)


def without(coarser: Sequence[Proposal], gone: Merged) -> tuple[Proposal, ...]:
    """Return the chosen proposals with one group taken back."""
    return tuple(one for one in coarser if one not in gone.steps)


def _made(steps: Sequence[Proposal], dimension: str) -> set[str]:
    return {one.into for one in steps if one.into and one.dimension == dimension}


def _sentence(last: Proposal) -> str:
    name = By(last.dimension).value.capitalize()
    return {
        Action.MERGE: f"{name}: {last.into or _pair(last)} tellen als één.",
        Action.FOLD: f"{name}: {last.category} wordt niet verder gesplitst.",
        Action.LEAVE_OUT: f"{name}: {last.category} is weggelaten.",
        Action.DROP: f"{name}: hiernaar wordt niet verdeeld.",
    }[last.action]


def _pair(last: Proposal) -> str:
    return f"{last.category} en {last.neighbour}"
