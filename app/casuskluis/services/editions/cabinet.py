# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Every paper of a meeting behind one door: which there are, for whom, to see and to print."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from casuskluis.domain.identifiers import ContactId, MeetingId, OrganisationId
from casuskluis.domain.meeting import AttendanceStatus
from casuskluis.domain.officer import Permission
from casuskluis.services.context import Context
from casuskluis.services.editions.companions import (
    Companion,
    CompanionPrinter,
    CompanionRequest,
)
from casuskluis.services.editions.holders import EditionRequest, Holder
from casuskluis.services.editions.minutes_papers import MinutesPrinter
from casuskluis.services.editions.numbering import Place, copy_numbers
from casuskluis.services.editions.outcome_papers import OutcomePrinter
from casuskluis.services.editions.printing import AgendaPrinter
from casuskluis.services.editions.weighing_form import WeighingPrinter
from casuskluis.services.meetings.meetings import MeetingFile, MeetingService
from casuskluis.services.meetings.slots import slots_of
from casuskluis.services.papers import Departure, PrintedPaper

if TYPE_CHECKING:
    from casuskluis.documents.tagging.memory import Memory


class TablePaper(StrEnum):
    """The papers of a meeting, in the order in which they are needed."""

    INVITATION = "invitation"
    AGENDA = "agenda"
    PRESENCE_LIST = "presence_list"
    ASSESSMENT_FORM = "assessment_form"
    DECISIONS = "decisions"
    MINUTES = "minutes"
    ACTION_CARD = "action_card"


TITLES: Mapping[TablePaper, str] = {
    TablePaper.INVITATION: "Uitnodiging",
    TablePaper.AGENDA: "Agenda",
    TablePaper.PRESENCE_LIST: "Presentielijst",
    TablePaper.ASSESSMENT_FORM: "Weegformulier",
    TablePaper.DECISIONS: "Besluiten- en actielijst",
    TablePaper.MINUTES: "Verslag",
    TablePaper.ACTION_CARD: "Actiekaart",
}
"""Dutch, as chosen on the screen."""
AFTERWARDS = frozenset({TablePaper.DECISIONS, TablePaper.MINUTES, TablePaper.ACTION_CARD})
"""What there is nothing to print of before the table sat."""
FOR_ONE = frozenset({TablePaper.INVITATION, TablePaper.ACTION_CARD})
"""There is no copy of these for everybody."""
WITH_NAMES = frozenset(
    {
        TablePaper.AGENDA,
        TablePaper.ASSESSMENT_FORM,
        TablePaper.DECISIONS,
        TablePaper.MINUTES,
    }
)
"""May hold names, for core partners."""


class _EditionPrinter(Protocol):
    """Makes a paper of which every holder has a copy of its own."""

    def draw(
        self, meeting_id: MeetingId, request: EditionRequest, *, memory: "Memory | None" = None
    ) -> PrintedPaper:
        """Return one copy, checked and through the gate."""

    def record(
        self, meeting_id: MeetingId, request: EditionRequest, departure: Departure
    ) -> None:
        """Enter that a copy left."""


_EDITIONS: Mapping[TablePaper, Callable[[Context], _EditionPrinter]] = {
    TablePaper.AGENDA: AgendaPrinter,
    TablePaper.ASSESSMENT_FORM: WeighingPrinter,
    TablePaper.DECISIONS: OutcomePrinter,
    TablePaper.MINUTES: MinutesPrinter,
}
_COMPANIONS = {
    TablePaper.INVITATION: Companion.INVITATION,
    TablePaper.PRESENCE_LIST: Companion.PRESENCE_LIST,
    TablePaper.ACTION_CARD: Companion.ACTION_CARD,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperWish:
    """One paper that is wanted.

    Attributes:
        organisation_id: For whom; None for the copy that everybody may see.
        contact_id: For which of its people; None for the first.
        with_names: Names beside the numbers; for core partners only.
    """

    kind: TablePaper
    organisation_id: OrganisationId | None = None
    contact_id: ContactId | None = None
    with_names: bool = False

    @property
    def edition(self) -> EditionRequest:
        """The same wish, without which paper it is."""
        return EditionRequest(
            organisation_id=self.organisation_id,
            contact_id=self.contact_id,
            with_names=self.with_names and self.kind in WITH_NAMES,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class WishLine:
    """A wish with the words for it: number and holder."""

    wish: PaperWish
    number: int
    holder: str


@dataclass(frozen=True, slots=True)
class PaperCabinet:
    """Makes and records every paper of a meeting."""

    context: Context

    def everyone(self, meeting_id: MeetingId, kind: TablePaper) -> list[WishLine]:
        """Return one wish for each who is expected, by number; one in all for a presence list.

        Who sent regrets gets no paper beforehand, and a guest without an item no invitation.

        Raises:
            NoAttendees: When nobody is invited.
        """
        file = MeetingService(self.context).file(meeting_id)
        if kind is TablePaper.PRESENCE_LIST:
            return [WishLine(wish=PaperWish(kind=kind), number=0, holder="")]
        with self.context.read(Permission.MEETINGS) as transaction:
            issued = transaction.copies.of_meeting(meeting_id)
        numbers = copy_numbers(file.attendances, issued).of
        expected = _expected(file, kind)
        lines = []
        for place, number in numbers.items():
            if place not in expected:
                continue
            wish = PaperWish(kind=kind, organisation_id=place[0], contact_id=place[1])
            holder = Holder.of(file, wish.edition, issued)
            lines.append(WishLine(wish=wish, number=number, holder=holder.label))
        return sorted(lines, key=lambda line: line.number)

    def draw(
        self, meeting_id: MeetingId, wish: PaperWish, *, memory: "Memory | None" = None
    ) -> PrintedPaper:
        """Return a paper as a PDF, checked and through the gate, to look at on the screen.

        Args:
            meeting_id: The meeting.
            wish: Which paper, for whom.
            memory: What was laid out for the other papers of the same `PrintJob`.

        Raises:
            CasuskluisError: As the printer of that paper says.
        """
        printer = _EDITIONS.get(wish.kind)
        if printer is not None:
            return printer(self.context).draw(meeting_id, wish.edition, memory=memory)
        return CompanionPrinter(self.context).draw(_companion(meeting_id, wish))

    def record(self, meeting_id: MeetingId, wish: PaperWish, departure: Departure) -> None:
        """Enter that a paper left: journal, list of copies, and each case it tells of."""
        printer = _EDITIONS.get(wish.kind)
        if printer is not None:
            printer(self.context).record(meeting_id, wish.edition, departure)
            return
        CompanionPrinter(self.context).record(_companion(meeting_id, wish), departure)


def _expected(file: MeetingFile, kind: TablePaper) -> set[Place]:
    """Return who gets a paper of this kind."""
    coming = slots_of(file)
    return {
        (one.organisation_id, one.contact_id)
        for one in file.attendances
        if kind in AFTERWARDS
        or (one.status is not AttendanceStatus.EXCUSED and kind is not TablePaper.INVITATION)
        or one.id in coming
    }


def _companion(meeting_id: MeetingId, wish: PaperWish) -> CompanionRequest:
    return CompanionRequest(
        kind=_COMPANIONS[wish.kind],
        meeting_id=meeting_id,
        organisation_id=wish.organisation_id,
        contact_id=wish.contact_id,
    )
