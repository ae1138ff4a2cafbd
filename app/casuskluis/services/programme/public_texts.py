# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The texts of a plan that leave it in public, each as one piece to be looked through.

A piece holds everything the public version prints of one chapter or measure, under small
labels, so that nothing slips past who looks it through. The confidential text is no part of it.
Each part begins a line: a capital within a sentence would be taken for a name.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from casuskluis.domain.errors import RuleViolated
from casuskluis.domain.policy_plan import Measure, PlanSection, PolicyPlan
from casuskluis.services.programme.plan_file import PolicyPlanFile

_TITLE, _PLANNING, _OWNER = "Titel", "Planning", "Trekker"
_FORM = re.compile(
    rf"{_TITLE}:\n(?P<title>[^\n]+)"
    rf"(?:\n\n{_PLANNING}:\n(?P<planning>[^\n]+))?"
    rf"(?:\n\n{_OWNER}:\n(?P<owner>[^\n]+))?"
    r"(?:\n\n(?P<text>.*))?",
    re.DOTALL,
)


class PublicTextBroken(RuleViolated):
    """What was masked took the form of a text away, so its parts cannot be told apart."""


@dataclass(frozen=True, slots=True)
class PublicText:
    """One piece.

    Attributes:
        purpose: What it is, as the review is stored: ``measure:12``.
        name: What the officer calls it.
        source: What is looked through.
    """

    purpose: str
    name: str
    source: str


@dataclass(frozen=True, slots=True)
class PublicParts:
    """What is printed of one piece; empty parts are left out."""

    title: str
    planning: str = ""
    owner: str = ""
    text: str = ""

    @classmethod
    def of(cls, masked: str) -> "PublicParts":
        """Take a piece apart after it was looked through.

        Raises:
            PublicTextBroken: When its form was lost.
        """
        found = _FORM.fullmatch(masked)
        if found is None:
            raise PublicTextBroken
        return cls(**{name: part or "" for name, part in found.groupdict().items()})

    def joined(self) -> str:
        """Return the piece to look through."""
        named = ((_TITLE, self.title), (_PLANNING, self.planning), (_OWNER, self.owner))
        head = [f"{name}:\n{part}" for name, part in named if part]
        return "\n\n".join([*head, self.text] if self.text else head)


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicPieces:
    """Every piece of a plan.

    Attributes:
        plan: Its title.
        sections: By chapter, only those with a public text.
        measures: By measure, only those with a public text.
    """

    plan: PublicText
    sections: dict[int, PublicText] = field(default_factory=dict)
    measures: dict[int, PublicText] = field(default_factory=dict)

    def __iter__(self) -> Iterator[PublicText]:
        yield self.plan
        yield from self.sections.values()
        yield from self.measures.values()


def public_texts(file: PolicyPlanFile) -> PublicPieces:
    """Return every piece of a plan, in the order of the plan."""
    return PublicPieces(
        plan=_of_plan(file.plan),
        sections={one.id: _of_section(one) for one in file.sections if one.is_public},
        measures={one.id: _of_measure(one, file) for one in file.measures if one.is_public},
    )


def _of_plan(plan: PolicyPlan) -> PublicText:
    parts = PublicParts(_line(plan.title))
    return PublicText(f"policy_plan:{plan.id}", plan.title, parts.joined())


def _of_section(section: PlanSection) -> PublicText:
    parts = PublicParts(_line(section.title), text=section.public_text.strip())
    return PublicText(f"plan_section:{section.id}", section.title, parts.joined())


def _of_measure(measure: Measure, file: PolicyPlanFile) -> PublicText:
    parts = PublicParts(
        _line(measure.title),
        planning=_line(measure.planning),
        owner=_line(file.owner_of(measure)),
        text=measure.public_text.strip(),
    )
    return PublicText(f"measure:{measure.id}", measure.title, parts.joined())


def _line(text: str) -> str:
    return " ".join(text.split())
