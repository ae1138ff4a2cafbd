# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The order of an agenda that saves the time of guests: proposed, and laid when wanted."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from casuskluis.domain.identifiers import (
    AgendaItemId,
    AttendanceId,
    MeetingId,
    OrganisationId,
)
from casuskluis.domain.meeting import AgendaItem
from casuskluis.domain.officer import Permission
from casuskluis.domain.seating.problem import SeatingProblem
from casuskluis.domain.seating.solver import best_order
from casuskluis.services.context import Context
from casuskluis.services.meetings.meetings import MeetingFile
from casuskluis.services.meetings.placing import opened_for_change
from casuskluis.services.meetings.slots import (
    Slot,
    guest_slots,
    guests,
    seating_item,
    slots_of,
)
from casuskluis.storage.transaction import Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class GuestTime:
    """How long one organisation sits at the table.

    Attributes:
        people: How many come.
        before, after: Its slot in the order as it is, and in the order proposed.
    """

    organisation_id: OrganisationId
    name: str = field(repr=False)
    people: int
    before: Slot
    after: Slot

    @property
    def saved(self) -> int:
        """Minutes saved for each of its people; below 0 when they sit longer."""
        return self.before.minutes - self.after.minutes


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatingProposal:
    """A better order.

    Attributes:
        entered: The items in the order as it is.
        order: The items in the order proposed.
        minutes_before, minutes_after: Person-minutes that all guests sit.
        is_optimal: No allowed order is better; that is proven.
        gap: How much better another order could be at most, as a part of ``minutes_after``.
        guests: Who comes for its own items only, most minutes saved first.
    """

    entered: tuple[AgendaItemId, ...]
    order: tuple[AgendaItemId, ...]
    minutes_before: int
    minutes_after: int
    is_optimal: bool
    gap: float
    guests: tuple[GuestTime, ...]

    @property
    def saved(self) -> int:
        """Person-minutes saved; below 0 when the order as it is breaks a rule."""
        return self.minutes_before - self.minutes_after

    @property
    def changes(self) -> bool:
        """Whether the order proposed is another one."""
        return self.order != self.entered


@dataclass(frozen=True, slots=True)
class SeatingService:
    """The order that saves people's time."""

    context: Context

    def propose(self, meeting_id: MeetingId) -> SeatingProposal:
        """Return the order in which guests sit as short as possible.

        Raises:
            ItemsWaitForEachOther: When items must come after each other in a circle.
            PlacesBreakOrder: When the fixed places leave no room for what must follow what.
        """
        with self.context.read(Permission.MEETINGS) as transaction:
            return _proposal(transaction, meeting_id)

    def apply(self, meeting_id: MeetingId) -> SeatingProposal:
        """Put the agenda in the order in which guests sit as short as possible.

        A meeting that was ready becomes a draft again: its papers no longer fit.

        Raises:
            MeetingFrozen: When the minutes of the meeting were adopted.
            ItemsWaitForEachOther, PlacesBreakOrder: As with `propose`.
        """
        with self.context.write(Permission.MEETINGS) as transaction:
            transaction.meetings.get(meeting_id).check_open()
            proposal = _proposal(transaction, meeting_id)
            if proposal.changes:
                opened_for_change(transaction, meeting_id)
                transaction.agenda_items.reorder(meeting_id, proposal.order)
            return proposal

    def slots(self, file: MeetingFile) -> dict[AttendanceId, Slot]:
        """Return from when to when each invited organisation sits at the table."""
        return slots_of(file)


def _proposal(transaction: Transaction, meeting_id: MeetingId) -> SeatingProposal:
    meeting = transaction.meetings.get(meeting_id)
    items = transaction.agenda_items.of_meeting(meeting_id)
    people = guests(transaction.attendances.of_meeting(meeting_id))
    found = best_order(problem_of(items, people))
    by_id = {item.id: item for item in items}
    order = tuple(AgendaItemId(key) for key in found.order)
    after = guest_slots(meeting, [by_id[key] for key in order], people)
    names = transaction.organisations.by_id(people)
    times = [
        GuestTime(
            organisation_id=guest,
            name=names[guest].name,
            people=people[guest],
            before=before,
            after=after[guest],
        )
        for guest, before in guest_slots(meeting, items, people).items()
    ]
    return SeatingProposal(
        entered=tuple(by_id),
        order=order,
        minutes_before=found.entered,
        minutes_after=found.seated,
        is_optimal=found.is_optimal,
        gap=found.gap,
        guests=tuple(sorted(times, key=lambda one: (-one.saved * one.people, one.name))),
    )


def problem_of(
    items: Sequence[AgendaItem], people: Mapping[OrganisationId, int]
) -> SeatingProblem:
    """Return an agenda as the solver wants it.

    Args:
        items: In the order of entry.
        people: The guests, and how many people come for each.
    """
    present = {item.id for item in items}
    return SeatingProblem(
        items=tuple(seating_item(item, people) for item in items),
        people={int(guest): count for guest, count in people.items()},
        before=tuple((item.after_id, item.id) for item in items if item.after_id in present),
    )
