# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Where every numbered copy is: uitgereikt, retour, vernietigd, and what is missing."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from casuskluis.domain.copies import CopyKind, CopyState, PrintedCopy
from casuskluis.domain.errors import ChangedMeanwhile
from casuskluis.domain.identifiers import MeetingId, PrintedCopyId
from casuskluis.domain.officer import Permission
from casuskluis.services.context import Context
from casuskluis.services.editions.holders import GENERAL_HOLDER, Holder
from casuskluis.services.editions.numbering import EVERYBODY, Place, copy_numbers
from casuskluis.services.papers import Departure
from casuskluis.storage.transaction import Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyLine:
    """One line of the list of copies.

    Attributes:
        copy: None when nothing was printed for this holder yet.
        number: Of the copy, made or still to be made.
        holder: Organisation and, when known, the person.
    """

    copy: PrintedCopy | None
    number: int
    holder: str

    @property
    def is_missing(self) -> bool:
        """Whether it must still come back or be destroyed."""
        return self.copy is not None and self.copy.is_missing


@dataclass(frozen=True, slots=True)
class CopyService:
    """The list of copies of a meeting."""

    context: Context

    def issued(self, meeting_id: MeetingId) -> list[PrintedCopy]:
        """Return the copies that left the program, by number."""
        with self.context.read(Permission.MEETINGS) as transaction:
            return transaction.copies.of_meeting(meeting_id)

    def lines(self, meeting_id: MeetingId) -> list[CopyLine]:
        """Return every copy that left, and a line for each invited who has none; by number."""
        with self.context.read(Permission.MEETINGS) as transaction:
            attendances = transaction.attendances.of_meeting(meeting_id)
            issued = transaction.copies.of_meeting(meeting_id)
            numbers = copy_numbers(attendances, issued)
            names = _names(transaction, [*numbers.of])
            lines = [
                CopyLine(
                    copy=copy,
                    number=copy.copy_number,
                    holder=names[copy.organisation_id, copy.contact_id],
                )
                for copy in issued
            ]
            held = {copy.copy_number for copy in issued}
            lines += [
                CopyLine(copy=None, number=number, holder=names[place])
                for place, number in numbers.of.items()
                if number not in held and place != EVERYBODY
            ]
            return sorted(lines, key=lambda line: (line.number, line.copy is None))

    def move(
        self, ids: Sequence[PrintedCopyId], state: CopyState, on: date | None = None
    ) -> list[PrintedCopy]:
        """Note of several copies at once that they were handed out, came back or are no more.

        Args:
            ids: The copies.
            state: ``PRINTED`` takes back what was noted by mistake.
            on: The day; today when it is left out.

        Raises:
            CopyAccountedFor: When one of them came back or was destroyed already; then nothing
                is noted of the others either.
            CopyBeforePrint: When the day lies before a print.
        """
        day = on or self.context.clock.today()
        with self.context.write(Permission.MEETINGS) as transaction:
            return [
                transaction.copies.save(transaction.copies.get(one).moved(state, day))
                for one in ids
            ]

    def put_back(self, earlier: Sequence[PrintedCopy]) -> list[PrintedCopy]:
        """Take back what was noted of several copies: days and note are as they were.

        Args:
            earlier: The copies as they were read before, one change ago.

        Raises:
            ChangedMeanwhile: When somebody noted something else of one of them after that.
        """
        with self.context.write(Permission.MEETINGS) as transaction:
            return [
                transaction.copies.save(
                    replace(
                        _as_seen(transaction, one.id, one.version + 1),
                        handed_on=one.handed_on,
                        returned_on=one.returned_on,
                        destroyed_on=one.destroyed_on,
                        note=one.note,
                    )
                )
                for one in earlier
            ]

    def annotate(
        self, copy_id: PrintedCopyId, note: str, *, version: int | None = None
    ) -> PrintedCopy:
        """Write something beside a copy, such as why it is lost.

        Args:
            copy_id: Which one.
            note: In place of the note there is.
            version: Of the copy as somebody saw it; None writes whatever changed.

        Raises:
            ChangedMeanwhile: When somebody else noted something in between.
        """
        with self.context.write(Permission.MEETINGS) as transaction:
            return transaction.copies.save(
                replace(_as_seen(transaction, copy_id, version), note=note.strip())
            )


def _as_seen(
    transaction: Transaction, copy_id: PrintedCopyId, version: int | None
) -> PrintedCopy:
    """Return a copy, when it is still as somebody saw it.

    Raises:
        ChangedMeanwhile: When it is not.
    """
    found = transaction.copies.get(copy_id)
    if version not in (None, found.version):
        raise ChangedMeanwhile
    return found


def register(
    transaction: Transaction,
    context: Context,
    meeting_id: MeetingId,
    holder: Holder,
    departure: Departure,
    kind: CopyKind = CopyKind.AGENDA,
) -> PrintedCopy:
    """Enter a copy that leaves the program in the list.

    Args:
        transaction: Open for writing, the one that records the print.
        context: For the time.
        meeting_id: The meeting it is a paper of.
        holder: Made with what was issued until now.
        departure: Which PDF, and how it left.
        kind: Of which paper it is a copy.
    """
    return transaction.copies.add(
        PrintedCopy(
            meeting_id=meeting_id,
            kind=kind,
            copy_number=holder.copy_number,
            run=holder.run,
            organisation_id=holder.organisation.id if holder.organisation else None,
            contact_id=holder.contact_id,
            with_names=holder.with_names,
            electronic=departure.electronic,
            printed_at=context.clock.now(),
            digest=departure.digest,
        )
    )


def missing_sentence(lines: Sequence[CopyLine]) -> str:
    """Return what is still out, in Dutch; empty when everything is accounted for."""
    numbers = sorted({line.number for line in lines if line.is_missing})
    if not numbers:
        return ""
    if len(numbers) == 1:
        return f"Exemplaar {numbers[0]} is nog niet terug of vernietigd."
    listed = f"{', '.join(map(str, numbers[:-1]))} en {numbers[-1]}"
    return f"Exemplaren {listed} zijn nog niet terug of vernietigd."


def _names(transaction: Transaction, places: Sequence[Place]) -> dict[Place, str]:
    organisations = transaction.organisations.by_id(place[0] for place in places if place[0])
    contacts = transaction.contacts.by_id(place[1] for place in places if place[1])
    found: dict[Place, str] = {}
    for place in places:
        organisation = organisations.get(place[0] or 0)
        contact = contacts.get(place[1] or 0)
        parts = [
            organisation.name if organisation else GENERAL_HOLDER,
            contact.name.display if contact else "",
        ]
        found[place] = ", ".join(part for part in parts if part)
    return found
