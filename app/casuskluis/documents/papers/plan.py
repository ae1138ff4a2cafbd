# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The action plan (plan van aanpak) of one case."""

from dataclasses import dataclass, field
from datetime import date, datetime

from casuskluis.documents.papers.action import ActionLine
from casuskluis.documents.papers.agenda import CONFIDENTIAL
from casuskluis.documents.papers.goals import GoalLine, InterventionLine
from casuskluis.domain.meeting import SecrecyOrder


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanPaper:
    """A whole plan. Empty parts are left out of the print.

    Attributes:
        version: From 1.
        adopted_on: None while it is a draft, which the print says.
        adopted_in: The meeting that adopted it, such as "casusoverleg 2026-07"; may be empty.
        name: Of the subject; printed only when the paper is with names.
        with_names: Whether the name is printed; stated on the first page.
        holder: For whom this copy is; may be empty.
        secrecy: Order under article 87 Gemeentewet on the meeting that adopted it.
        printed_at: Moment of printing, with time zone; also the date in the file.
        control: Control number of the journal, for the footer; may be empty.
    """

    municipality: str
    case_number: str
    name: str = field(default="", repr=False)
    with_names: bool = False
    version: int
    adopted_on: date | None = None
    adopted_in: str = ""
    coordinator: str = field(default="", repr=False)
    holder: str = field(default="", repr=False)
    summary: str = field(default="", repr=False)
    goals: tuple[GoalLine, ...] = ()
    interventions: tuple[InterventionLine, ...] = ()
    actions: tuple[ActionLine, ...] = ()
    marking: str = CONFIDENTIAL
    secrecy: SecrecyOrder | None = None
    printed_at: datetime
    control: str = ""
