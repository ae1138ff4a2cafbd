# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The invitation to a meeting (uitnodiging), for one organisation or one person."""

from dataclasses import dataclass, field
from datetime import date, datetime, time

from casuskluis.documents.papers.agenda import Edition
from casuskluis.documents.papers.slots import TimeSlot
from casuskluis.domain.meeting import SecrecyOrder

INVITED = "VERTROUWELIJK"


@dataclass(frozen=True, slots=True, kw_only=True)
class InvitedItem:
    """An item of the agenda the reader takes part in: its number, never its title.

    Attributes:
        position: On the agenda, from 1.
        case_number: Of the case it is about; empty for other items.
    """

    position: int
    case_number: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class InvitationPaper:
    """A whole invitation. Empty parts are left out of the print.

    Attributes:
        kind_label: Such as "Casusoverleg" or "Weegploeg".
        number: Of the meeting.
        organisation: Who is invited.
        person: Who comes for it; may be empty.
        address: Lines below the name, for a window envelope; may be empty.
        slots: When the reader is expected, in order; empty means the whole meeting.
        result: What the meeting must lead to.
        with_numbers: Whether `items` are printed. Without them it may go by ordinary mail.
        items: Those the reader takes part in.
        preparation: What to do beforehand, one sentence each; empty gives the advice of the
            program.
        contact_point: Where to call off and to ask: lines of name, e-mail and telephone.
        marking: Printed on top of each page.
        secrecy: Order under article 87 Gemeentewet, when there is one.
        edition: When this is a numbered copy.
        printed_at: Moment of printing, with time zone; also the date in the file.
        control: Control number of the journal, for the footer; may be empty.
    """

    municipality: str
    kind_label: str
    number: str
    held_on: date
    starts_at: time
    ends_at: time
    place: str = ""
    chair: str = field(default="", repr=False)
    organisation: str
    person: str = field(default="", repr=False)
    function: str = field(default="", repr=False)
    address: tuple[str, ...] = field(default=(), repr=False)
    slots: tuple[TimeSlot, ...] = ()
    result: str = ""
    with_numbers: bool = False
    items: tuple[InvitedItem, ...] = ()
    preparation: tuple[str, ...] = ()
    legal_basis: str = ""
    contact_point: tuple[str, ...] = field(default=(), repr=False)
    marking: str = INVITED
    secrecy: SecrecyOrder | None = None
    edition: Edition | None = None
    printed_at: datetime
    control: str = ""
