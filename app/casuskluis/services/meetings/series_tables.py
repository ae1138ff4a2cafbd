# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Who comes to every meeting of a series, and what always stands on its agenda."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from casuskluis.domain.errors import ChangedMeanwhile
from casuskluis.domain.fixed import check_fixed
from casuskluis.domain.identifiers import SeriesAttendeeId, SeriesId, SeriesItemId
from casuskluis.domain.officer import Permission
from casuskluis.domain.series import SeriesAttendee, SeriesItem
from casuskluis.services.context import Context
from casuskluis.services.meetings.meetings import AlreadyInvited
from casuskluis.storage.transaction import Transaction


@dataclass(frozen=True, slots=True)
class SeriesTableService:
    """The regular attendees and the standing items of series."""

    context: Context

    def attend(self, attendee: SeriesAttendee) -> SeriesAttendee:
        """Invite somebody to every meeting, or change who comes and whether to all of it.

        Raises:
            AlreadyInvited: When the same people are invited already.
            ChangedMeanwhile: When somebody else saved it in between.
            FieldFixed: When it would move to another series or organisation.
        """
        with self.context.write(Permission.MEETINGS) as transaction:
            for other in transaction.series_attendees.of_series(attendee.series_id):
                if other.id != attendee.id and _who(other) == _who(attendee):
                    raise AlreadyInvited
            if attendee.id:
                stored = transaction.series_attendees.get(attendee.id)
                check_fixed(stored, attendee, "series_id", "organisation_id")
                return transaction.series_attendees.save(attendee)
            return transaction.series_attendees.add(attendee)

    def leave(self, attendee_id: SeriesAttendeeId) -> None:
        """Invite somebody no longer; meetings that were planned stay as they are."""
        with self.context.write(Permission.MEETINGS) as transaction:
            transaction.series_attendees.remove(attendee_id)

    def put(self, item: SeriesItem) -> SeriesItem:
        """Let an item stand on every agenda, or change it; `reorder` gives another place.

        Raises:
            AgendaItemIncomplete: When it has no title, takes no time, or is about one case.
            ChangedMeanwhile: When somebody else saved it in between.
            FieldFixed: When its series or place differs.
        """
        item.check()
        with self.context.write(Permission.MEETINGS) as transaction:
            if item.id:
                stored = transaction.series_items.get(item.id)
                check_fixed(stored, item, "series_id", "position")
                return transaction.series_items.save(item)
            place = len(transaction.series_items.of_series(item.series_id)) + 1
            return transaction.series_items.add(replace(item, position=place))

    def drop(self, item_id: SeriesItemId) -> None:
        """Let an item no longer stand on every agenda."""
        with self.context.write(Permission.MEETINGS) as transaction:
            series_id = transaction.series_items.get(item_id).series_id
            transaction.series_items.remove(item_id)
            _renumber(transaction, transaction.series_items.of_series(series_id))

    def reorder(self, series_id: SeriesId, order: Sequence[SeriesItemId]) -> None:
        """Store a new order of the standing items.

        Raises:
            ChangedMeanwhile: When these are not exactly the items of the series.
        """
        with self.context.write(Permission.MEETINGS) as transaction:
            known = {one.id: one for one in transaction.series_items.of_series(series_id)}
            if sorted(known) != sorted(order):
                raise ChangedMeanwhile
            _renumber(transaction, [known[one] for one in order])


def _renumber(transaction: Transaction, items: Sequence[SeriesItem]) -> None:
    for place, item in enumerate(items, start=1):
        if item.position != place:
            transaction.series_items.save(replace(item, position=place))


def _who(attendee: SeriesAttendee) -> tuple[int, int | None]:
    return attendee.organisation_id, attendee.contact_id
