# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""One sheet per case, and one per notification to weigh."""

from dataclasses import dataclass, field
from datetime import date

from casuskluis.documents.papers.action import ActionLine
from casuskluis.documents.papers.goals import GoalLine, InterventionLine
from casuskluis.documents.papers.review import ReviewLine
from casuskluis.domain.partial_date import PartialDate


@dataclass(frozen=True, slots=True, kw_only=True)
class InformationLine:
    """One piece of information this holder may see.

    Attributes:
        source: The organisation it came from; empty when the source is shielded.
        date: When it was so, as far as known.
        kind_label: "feit", "waarneming", "duiding" or "mening".
        conditions: What the source allows; may be empty.
    """

    source: str
    date: PartialDate | None
    kind_label: str
    text: str = field(repr=False)
    conditions: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class LifeDomainLine:
    """The situation in one life domain, in words."""

    life_domain: str
    situation: str = field(default="", repr=False)
    protective_factors: str = field(default="", repr=False)
    risk_factors: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionLine:
    """One decision taken earlier."""

    number: str
    text: str = field(repr=False)
    decided_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseSheet:
    """One case, as far as this edition shows it. Empty parts are left out of the print.

    Attributes:
        name: Empty unless the edition prints names.
        birth_date: None unless the edition prints names.
        since: When the case opened.
        review_due: Day by which the necessity review must be done.
        reason: Section A, with the purpose and question of the agenda item.
        information: Section B, new since the meeting before.
        life_domains: Section C.
        subject_view: Section D.
        informing: Section D: whether and how the subject was told; may be empty.
        interpretation: Section E: what the table made of it before.
        instruments: Section E: that an instrument was used and where it lies, never scores.
        plan_label: Section F: which version, and since when; may be empty.
        goals: Section F.
        interventions: Section F.
        actions: Section G.
        decisions: Section G.
        review: Section H: the last one that was done.
    """

    number: str
    name: str = field(default="", repr=False)
    birth_date: PartialDate | None = field(default=None, repr=False)
    phase_label: str
    since: date
    coordinator: str = field(default="", repr=False)
    review_due: date | None = None
    review_overdue: bool = False
    reason: str = field(default="", repr=False)
    information: tuple[InformationLine, ...] = ()
    life_domains: tuple[LifeDomainLine, ...] = ()
    subject_view: str = field(default="", repr=False)
    informing: str = field(default="", repr=False)
    interpretation: str = field(default="", repr=False)
    instruments: tuple[str, ...] = field(default=(), repr=False)
    plan_label: str = ""
    goals: tuple[GoalLine, ...] = ()
    interventions: tuple[InterventionLine, ...] = ()
    actions: tuple[ActionLine, ...] = ()
    decisions: tuple[DecisionLine, ...] = ()
    review: ReviewLine | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NotificationSheet:
    """One notification to weigh; what was seen stands apart from what anybody thinks of it.

    Attributes:
        name: Empty unless the edition prints names.
        observed: What was seen or heard.
        opinion: What the notifier thinks it means; may be empty.
        known_at: Organisations that know the person; may be empty.
        question: The decision that is asked.
    """

    number: str
    received_on: date
    name: str = field(default="", repr=False)
    observed: str = field(repr=False)
    opinion: str = field(default="", repr=False)
    known_at: tuple[str, ...] = ()
    question: str = field(default="", repr=False)
