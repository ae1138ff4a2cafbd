# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Which meeting a paper is of, and which copy it is."""

from dataclasses import dataclass, field
from datetime import date, datetime, time

from casuskluis.documents.papers.agenda import CONFIDENTIAL, Edition
from casuskluis.domain.meeting import SecrecyOrder


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """The meeting a paper is of, and what stands on each of its pages.

    Attributes:
        number: Of the meeting, such as "2026-07".
        kind_label: Such as "Casusoverleg" or "Weegploeg".
        legal_basis: Grondslag, as one sentence; may be empty.
        marking: Printed on top of each page.
        secrecy: Order under article 87 Gemeentewet, when there is one.
        printed_at: Moment of printing, with time zone; also the date in the file.
        control: Control number of the journal, for the footer; may be empty.
    """

    municipality: str
    number: str
    kind_label: str
    held_on: date
    starts_at: time
    ends_at: time
    place: str = ""
    chair: str = field(default="", repr=False)
    minute_taker: str = field(default="", repr=False)
    legal_basis: str = ""
    marking: str = CONFIDENTIAL
    secrecy: SecrecyOrder | None = None
    edition: Edition
    printed_at: datetime
    control: str = ""
