# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Which number a copy bears: the same holder keeps the same number, whatever comes between."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import count

from casuskluis.domain.copies import CopyKind, PrintedCopy
from casuskluis.domain.identifiers import ContactId, OrganisationId
from casuskluis.domain.meeting import Attendance

Place = tuple[OrganisationId | None, ContactId | None]
"""Who holds a copy: an organisation and, when it is known, who comes for it."""
EVERYBODY: Place = (None, None)
"""The one paper that everybody at the table may see."""


@dataclass(frozen=True, slots=True)
class CopyNumbers:
    """The number of every copy of one meeting.

    Attributes:
        of: By holder, from 1.
        issued: What left the program already.
    """

    of: Mapping[Place, int]
    issued: Sequence[PrintedCopy] = ()

    def total(self, place: Place) -> int:
        """Return how many copies there are, seen from one: the 6 of "exemplaar 3 van 6".

        The general copy only counts once it exists or is the one that is made.
        """
        exists = any(one.organisation_id is None for one in self.issued)
        counted = exists or place == EVERYBODY
        return max(
            number for held_by, number in self.of.items() if counted or held_by != EVERYBODY
        )

    def run(self, kind: CopyKind, number: int) -> int:
        """Return which print of a number this would be: 1, or more when it left before."""
        left = [one.run for one in self.issued if (one.kind, one.copy_number) == (kind, number)]
        return max(left, default=0) + 1


def copy_numbers(
    attendances: Iterable[Attendance], issued: Sequence[PrintedCopy] = ()
) -> CopyNumbers:
    """Return the numbers of all copies.

    A number that was on paper once stays with its holder, also when others are invited or
    withdrawn later. The rest follow in the order of the invitations; the general copy is last.

    Args:
        attendances: Who is invited.
        issued: The copies that left before, oldest first.
    """
    given: dict[Place, int] = {}
    for copy in issued:
        given.setdefault((copy.organisation_id, copy.contact_id), copy.copy_number)
    taken = set(given.values())
    free = (number for number in count(1) if number not in taken)
    invited = dict.fromkeys((one.organisation_id, one.contact_id) for one in attendances)
    for place in (*invited, EVERYBODY):
        if place not in given:
            given[place] = next(free)
    return CopyNumbers(given, tuple(issued))
