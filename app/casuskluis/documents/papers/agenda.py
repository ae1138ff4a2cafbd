# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The agenda of one meeting, for one recipient."""

from dataclasses import dataclass, field
from datetime import date, datetime, time

from casuskluis.documents.papers.action import ActionLine
from casuskluis.documents.papers.case_sheet import CaseSheet, NotificationSheet
from casuskluis.domain.meeting import SecrecyOrder

CONFIDENTIAL = "ZEER VERTROUWELIJK – PERSOONSGEGEVENS"


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """Which copy this is, and for whom.

    Attributes:
        copy_number: From 1.
        copies: How many were made of this meeting.
        run: 1 for the first print of this number; any other is printed beside it.
        holder: Organisation or function that receives it.
        with_names: Whether the papers of this edition carry names; stated on the first page.
        room_to_write: The copy of who leads the table: room to write below every item.
    """

    copy_number: int
    copies: int
    run: int = 1
    holder: str = field(repr=False)
    with_names: bool = False
    room_to_write: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AttendeeLine:
    """Who is invited.

    Attributes:
        status_label: "uitgenodigd", "aanwezig" or "afgemeld".
        slot: When it sits at the table, such as "14:10 – 14:40"; empty where this holder need
            not know, because it would tell who takes part in an item.
    """

    organisation: str
    person: str = field(default="", repr=False)
    function: str = field(default="", repr=False)
    status_label: str
    slot: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemPaper:
    """One agenda item.

    Attributes:
        position: From 1, the same in every edition.
        title: Never holds a name.
        purpose_label: "informeren", "duiden" or "besluiten"; empty for standing items.
        shielded: This holder takes no part: only number and time are printed.
        carried_from: Number of the earlier meeting that did not get to it; may be empty.
        actions: For the item that goes through the list of actions.
    """

    position: int
    starts: time
    ends: time
    minutes: int
    title: str
    purpose_label: str = ""
    question: str = field(default="", repr=False)
    shielded: bool = False
    carried_from: str = ""
    notifications: tuple[NotificationSheet, ...] = ()
    case: CaseSheet | None = None
    actions: tuple[ActionLine, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaPaper:
    """A whole agenda.

    Attributes:
        kind_label: Such as "Casusoverleg" or "Weegploeg".
        legal_basis: Grondslag, as one sentence.
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
    attendees: tuple[AttendeeLine, ...] = ()
    items: tuple[ItemPaper, ...] = ()
    printed_at: datetime
    control: str = ""
