# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The list on which everybody at the table signs (presentielijst)."""

from dataclasses import dataclass, field
from datetime import date, datetime, time

from casuskluis.documents.papers.slots import TimeSlot
from casuskluis.domain.meeting import SecrecyOrder


@dataclass(frozen=True, slots=True, kw_only=True)
class PresenceLine:
    """One that is invited.

    Attributes:
        person: Who comes; empty leaves room to write the name.
        slots: When they are expected, in order; empty means the whole meeting.
        copy_number: Of the copy of the agenda they get; None when they get none.
        excused: They told that they do not come.
        secrecy_signed_on: When they signed the secrecy statement earlier; None when they
            have not.
    """

    organisation: str
    person: str = field(default="", repr=False)
    function: str = field(default="", repr=False)
    slots: tuple[TimeSlot, ...] = ()
    copy_number: int | None = None
    excused: bool = False
    secrecy_signed_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PresenceListPaper:
    """A whole list.

    Attributes:
        kind_label: Such as "Casusoverleg" or "Weegploeg".
        number: Of the meeting.
        with_times: Whether the times are printed. Beside an agenda they tell who takes part in
            which item, so only on a list that does not go round the table.
        walk_ins: How many empty rows there are for those who were not invited.
        statement: What everybody states by signing; blank lines begin a paragraph; empty
            gives the words of the program.
        marking: Printed on top of each page.
        secrecy: Order under article 87 Gemeentewet, when there is one.
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
    minute_taker: str = field(default="", repr=False)
    lines: tuple[PresenceLine, ...] = ()
    with_times: bool = True
    walk_ins: int = 4
    statement: str = ""
    legal_basis: str = ""
    marking: str = "VERTROUWELIJK"
    secrecy: SecrecyOrder | None = None
    printed_at: datetime
    control: str = ""
