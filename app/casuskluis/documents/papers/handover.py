# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The hand-over from one colleague to another."""

from dataclasses import dataclass, field
from datetime import date, datetime

from casuskluis.documents.papers.action import ActionLine
from casuskluis.documents.papers.agenda import CONFIDENTIAL


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenTerm:
    """A term that runs. ``late`` marks one that has passed."""

    label: str
    due_on: date
    late: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoverCase:
    """One case that changes hands. Empty parts are left out of the print.

    Attributes:
        name: Of the subject; printed only when the paper is with names.
        coordinator: Who takes it over.
        review_due: Day by which the necessity review must be done.
        terms: Other terms that run.
        actions: The running ones.
        goals: Of the plan, the open ones.
        next_meeting: Such as "casusoverleg 2026-08 op 14-04-2026".
        attention: What the colleague must know, as typed.
    """

    number: str
    name: str = field(default="", repr=False)
    phase_label: str
    since: date
    coordinator: str = field(default="", repr=False)
    review_due: date | None = None
    review_overdue: bool = False
    terms: tuple[OpenTerm, ...] = ()
    actions: tuple[ActionLine, ...] = ()
    goals: tuple[str, ...] = field(default=(), repr=False)
    next_meeting: str = ""
    attention: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class PartnerLine:
    """A partner whose contact changes hands."""

    organisation: str
    contact: str = field(default="", repr=False)
    reach: str = field(default="", repr=False)
    last_contact: date | None = None
    remarks: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoverPaper:
    """A whole hand-over.

    Attributes:
        from_name: The colleague who leaves.
        to_name: The colleague who takes over; several are joined by the service.
        handed_over_on: The day it takes effect.
        reason: Why, as typed; may be empty.
        with_names: Whether names of subjects are printed; stated on the first page.
        actions: All running actions that change hands, also those outside a case.
        notes: What does not belong to one case, as typed.
        printed_at: Moment of printing, with time zone; also the date in the file.
        control: Control number of the journal, for the footer; may be empty.
    """

    municipality: str
    from_name: str = field(repr=False)
    to_name: str = field(repr=False)
    handed_over_on: date
    reason: str = field(default="", repr=False)
    with_names: bool = False
    cases: tuple[HandoverCase, ...] = ()
    actions: tuple[ActionLine, ...] = ()
    partners: tuple[PartnerLine, ...] = ()
    notes: str = field(default="", repr=False)
    marking: str = CONFIDENTIAL
    printed_at: datetime
    control: str = ""
