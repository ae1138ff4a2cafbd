# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The series of meetings, with who always comes and what always stands on the agenda."""

from casuskluis.domain.identifiers import (
    SeriesAttendeeId,
    SeriesId,
    SeriesItemId,
)
from casuskluis.domain.series import MeetingSeries, SeriesAttendee, SeriesItem
from casuskluis.storage.repository import Repository
from casuskluis.storage.shape import Shape
from casuskluis.storage.tables.series import meeting_series, series_attendees, series_items


class SeriesRepository(Repository[MeetingSeries, SeriesId]):
    """The series in one transaction."""

    kind = "meeting_series"
    shape = Shape(MeetingSeries, meeting_series)

    def all(self) -> list[MeetingSeries]:
        """Return every series, those that go on first, then by name."""
        columns = meeting_series.c
        return self._where(order=[columns.ended_on.is_not(None), columns.name])


class SeriesAttendeeRepository(Repository[SeriesAttendee, SeriesAttendeeId]):
    """The regular attendees in one transaction."""

    kind = "series_attendee"
    shape = Shape(SeriesAttendee, series_attendees)

    def of_series(self, series: SeriesId) -> list[SeriesAttendee]:
        """Return who is invited to every meeting, in the order in which they were added."""
        return self._where(series_attendees.c.series_id == series)


class SeriesItemRepository(Repository[SeriesItem, SeriesItemId]):
    """The items of every agenda in one transaction."""

    kind = "series_item"
    steps = frozenset({"position"})
    shape = Shape(SeriesItem, series_items)

    def of_series(self, series: SeriesId) -> list[SeriesItem]:
        """Return the standing items of a series, in order."""
        in_it = series_items.c.series_id == series
        return self._where(in_it, order=[series_items.c.position])
