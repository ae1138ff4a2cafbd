# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Contacts that stand in the vault twice: finding them, and making one of two."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from casuskluis.domain.contact_doubles import (
    ContactPart,
    DoubleFinder,
    Likeness,
    PlacedContact,
    SameContact,
    Side,
    merged,
)
from casuskluis.domain.errors import ChangedMeanwhile
from casuskluis.domain.identifiers import ContactId
from casuskluis.domain.meeting import Attendance, AttendanceStatus, MeetingStatus
from casuskluis.domain.officer import Permission
from casuskluis.domain.partner import Contact
from casuskluis.domain.series import SeriesAttendee
from casuskluis.services.context import Context
from casuskluis.storage.repository import Repository
from casuskluis.storage.transaction import Transaction

Invited = TypeVar("Invited", Attendance, SeriesAttendee)
_MOST_SAID = (AttendanceStatus.PRESENT, AttendanceStatus.EXCUSED, AttendanceStatus.INVITED)
"""Of two invitations of one person, the first of these counts."""


@dataclass(frozen=True, slots=True)
class DoublePair:
    """Two contacts that may be one person.

    Attributes:
        kept: The one that stays when they are merged; the one that was there first.
        other: The one that goes.
        reasons: Why they may be one; empty when an officer chose them.
    """

    kept: PlacedContact
    other: PlacedContact
    reasons: tuple[Likeness, ...] = ()


@dataclass(frozen=True, slots=True)
class DoubleService:
    """Making one contact of two."""

    context: Context

    def pairs(self) -> list[DoublePair]:
        """Return every two contacts in the vault that may be one person, oldest first."""
        with self.context.read(Permission.PARTNERS) as transaction:
            people = placed_contacts(transaction)
        finder = DoubleFinder()
        for person in people:
            finder.add(person)
        return [
            DoublePair(people[found.first], people[found.second], found.reasons)
            for found in finder.pairs()
        ]

    def pair(self, kept: ContactId, other: ContactId) -> DoublePair:
        """Return two contacts an officer chose, side by side.

        Raises:
            SameContact: When it is one contact.
            NotFound: When one is not in the vault.
        """
        with self.context.read(Permission.PARTNERS) as transaction:
            if kept == other:
                raise SameContact
            return DoublePair(_placed(transaction, kept), _placed(transaction, other))

    def merge(
        self,
        pair: DoublePair,
        choices: Mapping[ContactPart, Side],
        *,
        rest_in_note: bool = False,
    ) -> Contact:
        """Make one contact of two, in one transaction; what names the other names this one.

        The recycle bin can take it all back.

        Args:
            pair: As it was shown.
            choices: See `casuskluis.domain.contact_doubles.merged`.
            rest_in_note: Write what was not chosen under the note.

        Raises:
            SameContact: When it is one contact.
            ChangedMeanwhile: When one of both was changed after it was shown.
            NotFound: When one of both is gone.
        """
        with self.context.write(Permission.PARTNERS) as transaction:
            kept, other = pair.kept.contact, pair.other.contact
            if kept.id == other.id:
                raise SameContact
            for one in (kept, other):
                if transaction.contacts.get(one.id).version != one.version:
                    raise ChangedMeanwhile(f"contact:{one.id}")
            made = merged(pair.kept, pair.other, choices, rest_in_note=rest_in_note)
            saved = transaction.contacts.save(made.contact)
            _move_references(transaction, other.id, kept.id)
            transaction.contacts.remove(other.id)
            return saved


def placed_contacts(transaction: Transaction) -> list[PlacedContact]:
    """Return every contact with the name of its organisation, oldest first."""
    places = {one.id: one.name for one in transaction.organisations.all()}
    return [
        PlacedContact(one, places.get(one.organisation_id, "") if one.organisation_id else "")
        for one in transaction.contacts.all()
    ]


def _placed(transaction: Transaction, contact_id: ContactId) -> PlacedContact:
    contact = transaction.contacts.get(contact_id)
    place = contact.organisation_id
    return PlacedContact(contact, transaction.organisations.get(place).name if place else "")


def _move_references(transaction: Transaction, before: ContactId, after: ContactId) -> None:
    """Have everything that names one contact name another; nobody is invited twice by it."""
    references: tuple[tuple[Repository[Any, Any], str], ...] = (
        (transaction.actions, "owner_contact_id"),
        (transaction.copies, "contact_id"),
    )
    for repository, name in references:
        for one in repository.with_any(name, [before]):
            repository.save(replace(one, **{name: after}))
    for attendance in transaction.attendances.with_any("contact_id", [before]):
        _invite_once(transaction, attendance, after)
    for attendee in transaction.series_attendees.with_any("contact_id", [before]):
        regulars = transaction.series_attendees.of_series(attendee.series_id)
        twin = _twin(attendee, regulars, after)
        if twin is None:
            transaction.series_attendees.save(replace(attendee, contact_id=after))
            continue
        if attendee.stays and not twin.stays:
            transaction.series_attendees.save(replace(twin, stays=True))
        transaction.series_attendees.remove(attendee.id)


def _invite_once(transaction: Transaction, attendance: Attendance, after: ContactId) -> None:
    """Have one invitation name another contact, or be part of the one that contact has.

    A meeting with adopted minutes keeps both, as it was.
    """
    invited = transaction.attendances.of_meeting(attendance.meeting_id)
    twin = _twin(attendance, invited, after)
    meeting = transaction.meetings.get(attendance.meeting_id)
    if twin is None or meeting.status is MeetingStatus.ADOPTED:
        transaction.attendances.save(replace(attendance, contact_id=after))
        return
    both = replace(
        twin,
        stays=twin.stays or attendance.stays,
        status=min(twin.status, attendance.status, key=_MOST_SAID.index),
    )
    if both != twin:
        transaction.attendances.save(both)
    transaction.attendances.remove(attendance.id)


def _twin(invited: Invited, others: Iterable[Invited], contact: ContactId) -> Invited | None:
    """Return the invitation that a contact has already for the same organisation."""
    same = (one for one in others if one.organisation_id == invited.organisation_id)
    return next((one for one in same if one.contact_id == contact), None)
