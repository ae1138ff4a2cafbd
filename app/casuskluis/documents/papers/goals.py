# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The goals of a plan and what is done to reach them, as a plan and a case sheet show them."""

from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalLine:
    """One goal.

    Attributes:
        text: The situation wanted, phrased positively.
        indicator: How it will be noticed; may be empty.
        outcome_label: "open", "deels behaald", "behaald" or "losgelaten".
        remarks: On the outcome; may be empty.
    """

    text: str = field(repr=False)
    life_domain: str = ""
    indicator: str = field(default="", repr=False)
    target_on: date | None = None
    outcome_label: str = "open"
    remarks: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class InterventionLine:
    """One intervention.

    Attributes:
        kind_label: "bestuursrechtelijk", "strafrechtelijk", "zorg" or "sociaal".
        executor: Organisation that carries it out.
        voluntary_label: "vrijwillig", "drang" or "dwang".
    """

    kind_label: str
    name: str = field(repr=False)
    executor: str = ""
    voluntary_label: str = ""
    starts_on: date | None = None
    ends_on: date | None = None
    result: str = field(default="", repr=False)
