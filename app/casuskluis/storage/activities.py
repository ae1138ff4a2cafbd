# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The activities of the programme."""

from datetime import date

from casuskluis.domain.activity import Activity
from casuskluis.domain.identifiers import ActivityId
from casuskluis.storage.repository import Repository
from casuskluis.storage.shape import Shape
from casuskluis.storage.tables.programme import activities


class ActivityRepository(Repository[Activity, ActivityId]):
    """The activities in one transaction."""

    kind = "activity"
    shape = Shape(Activity, activities)

    def all(self) -> list[Activity]:
        """Return every activity, newest first."""
        return self._where(order=[activities.c.held_on.desc()])

    def of_year(self, year: int) -> list[Activity]:
        """Return the activities of one year, oldest first."""
        return self.between(date(year, 1, 1), date(year, 12, 31))

    def between(self, first: date, last: date) -> list[Activity]:
        """Return the activities held in a period, both days included, oldest first."""
        held_on = activities.c.held_on
        return self._where(held_on.between(first, last), order=[held_on])
