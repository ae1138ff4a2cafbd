# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The casusoverleg: who meets, about what, in which order, and what was decided."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, time
from enum import StrEnum

from casuskluis.domain.errors import RuleViolated
from casuskluis.domain.identifiers import (
    AgendaItemId,
    AttendanceId,
    CaseId,
    ContactId,
    DecisionId,
    MeetingId,
    MeetingNumber,
    NotificationId,
    OrganisationId,
    SeriesId,
)


class EndsBeforeStart(RuleViolated):
    """A meeting cannot end before it starts."""


class AgendaEmpty(RuleViolated):
    """There is nothing on the agenda to discuss, so nothing to print."""


class AgendaItemIncomplete(RuleViolated):
    """An agenda item needs a title and at least one minute."""


class DecisionEmpty(RuleViolated):
    """A decision needs words."""


class NoAttendees(RuleViolated):
    """Nobody is invited, so there is nobody to print a copy for."""


class MeetingFrozen(RuleViolated):
    """The minutes were adopted: what was agreed is only corrected in a later meeting."""


class StepNotAllowed(RuleViolated):
    """A meeting cannot go from this status to that one."""


class FollowsItself(RuleViolated):
    """An agenda item cannot come after itself."""


class MeetingKind(StrEnum):
    """What sort of meeting it is."""

    ASSESSMENT_TEAM = "assessment_team"
    INFORMATION = "information"
    CASE_MEETING = "case_meeting"
    EXECUTIVE = "executive"


class MeetingStatus(StrEnum):
    """How far the meeting and its minutes are.

    ``DRAFT``: the agenda is being made. ``READY``: the papers may go out. ``BUSY``: the table
    sits. ``HELD``: the minutes are still to be adopted. ``ADOPTED``: nothing changes any more.
    """

    DRAFT = "draft"
    READY = "ready"
    BUSY = "busy"
    HELD = "held"
    ADOPTED = "adopted"


_STEPS: Mapping[MeetingStatus, frozenset[MeetingStatus]] = {
    MeetingStatus.DRAFT: frozenset(
        {MeetingStatus.READY, MeetingStatus.BUSY, MeetingStatus.HELD}
    ),
    MeetingStatus.READY: frozenset(
        {MeetingStatus.DRAFT, MeetingStatus.BUSY, MeetingStatus.HELD}
    ),
    MeetingStatus.BUSY: frozenset({MeetingStatus.READY, MeetingStatus.HELD}),
    MeetingStatus.HELD: frozenset({MeetingStatus.BUSY, MeetingStatus.ADOPTED}),
    MeetingStatus.ADOPTED: frozenset(),
}
PREPARING = frozenset({MeetingStatus.DRAFT, MeetingStatus.READY})
"""The agenda may still change; a change makes a draft of what was ready."""


class AttendanceStatus(StrEnum):
    """Whether an invited organisation comes."""

    INVITED = "invited"
    PRESENT = "present"
    EXCUSED = "excused"


class AgendaItemKind(StrEnum):
    """What an agenda item is about; ``actions`` goes through the list of actions."""

    STANDING = "standing"
    NOTIFICATION = "notification"
    CASE = "case"
    TOPIC = "topic"
    ACTIONS = "actions"


KEEP_THEIR_PLACE = frozenset({AgendaItemKind.STANDING, AgendaItemKind.ACTIONS})
"""Kinds that are pinned from the start: they open and close the meeting."""


class AgendaPurpose(StrEnum):
    """What the item asks of the table (BOB: beeld-, oordeels- en besluitvorming)."""

    INFORM = "inform"
    INTERPRET = "interpret"
    DECIDE = "decide"


@dataclass(frozen=True, slots=True, kw_only=True)
class SecrecyOrder:
    """Secrecy imposed under article 87 Gemeentewet; printed as article 89 demands.

    Attributes:
        imposed_by: The body that imposed it.
        imposed_on: When.
        ground: The interest, such as "artikel 5.1 lid 2 onder e Woo".
        lifted_by: The body that may lift it.
    """

    imposed_by: str
    imposed_on: date
    ground: str
    lifted_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseMeeting:
    """One meeting.

    Attributes:
        series_id: The series it belongs to, if any.
        previous_id: The meeting it follows: its minutes are treated here, and what was not
            reached there comes back here.
    """

    id: MeetingId = MeetingId(0)
    number: MeetingNumber
    kind: MeetingKind = MeetingKind.CASE_MEETING
    held_on: date
    starts_at: time = time(13, 30)
    ends_at: time = time(15, 0)
    place: str = ""
    chair: str = field(default="", repr=False)
    minute_taker: str = field(default="", repr=False)
    status: MeetingStatus = MeetingStatus.DRAFT
    secrecy: SecrecyOrder | None = None
    series_id: SeriesId | None = None
    previous_id: MeetingId | None = None
    version: int = 1

    def check(self) -> None:
        """Refuse times that cannot be.

        Raises:
            EndsBeforeStart: When the end is not after the start.
        """
        if self.ends_at <= self.starts_at:
            raise EndsBeforeStart

    def step(self, status: MeetingStatus) -> "CaseMeeting":
        """Return the meeting one step on (or back).

        Raises:
            MeetingFrozen: When the minutes were adopted.
            StepNotAllowed: When there is no such step.
        """
        self.check_open()
        if status not in _STEPS[self.status]:
            raise StepNotAllowed
        return replace(self, status=status)

    def check_open(self) -> None:
        """Refuse any change once the minutes were adopted.

        Raises:
            MeetingFrozen: When they were.
        """
        if self.status is MeetingStatus.ADOPTED:
            raise MeetingFrozen

    @property
    def moment(self) -> tuple[date, time]:
        """Day and time, to tell which of two meetings comes first."""
        return self.held_on, self.starts_at

    @property
    def is_preparing(self) -> bool:
        """Whether the table did not sit yet."""
        return self.status in PREPARING

    @property
    def minutes(self) -> int:
        """How long it lasts, in minutes."""
        return (self.ends_at.hour - self.starts_at.hour) * 60 + (
            self.ends_at.minute - self.starts_at.minute
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendance:
    """One invited organisation, and who comes for it.

    Attributes:
        stays: Sits at the table for the whole meeting; otherwise only for the items it is
            invited to by name.
    """

    id: AttendanceId = AttendanceId(0)
    meeting_id: MeetingId
    organisation_id: OrganisationId
    contact_id: ContactId | None = None
    status: AttendanceStatus = AttendanceStatus.INVITED
    stays: bool = True
    version: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItem:
    """One point on the agenda.

    Attributes:
        position: Order, from 1, the same in every edition.
        minutes: Time planned.
        question: What the table is asked; never a name in a title.
        restricted_to: The organisations that take part; empty means everybody.
        pinned: Keeps its place when the program looks for a better order.
        after_id: The item it must come after.
        carried_from: The item of an earlier meeting it goes on with.
    """

    id: AgendaItemId = AgendaItemId(0)
    meeting_id: MeetingId
    position: int
    kind: AgendaItemKind = AgendaItemKind.TOPIC
    title: str = field(repr=False)
    case_id: CaseId | None = None
    notification_id: NotificationId | None = None
    minutes: int = 10
    purpose: AgendaPurpose = AgendaPurpose.INFORM
    question: str = field(default="", repr=False)
    restricted_to: tuple[OrganisationId, ...] = ()
    pinned: bool = False
    after_id: AgendaItemId | None = None
    carried_from: AgendaItemId | None = None
    version: int = 1

    def check(self) -> None:
        """Refuse an item that cannot stand on paper.

        Raises:
            AgendaItemIncomplete: When it has no title or takes no time.
            FollowsItself: When it must come after itself.
        """
        if not self.title.strip() or self.minutes < 1:
            raise AgendaItemIncomplete
        if self.id and self.after_id == self.id:
            raise FollowsItself

    def is_open_to(self, organisation: OrganisationId) -> bool:
        """Whether this organisation takes part in the item."""
        return not self.restricted_to or organisation in self.restricted_to


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What the table decided (besluit)."""

    id: DecisionId = DecisionId(0)
    number: str
    meeting_id: MeetingId
    agenda_item_id: AgendaItemId | None = None
    case_id: CaseId | None = None
    text: str = field(repr=False)
    version: int = 1

    def check(self) -> None:
        """Refuse a decision that says nothing.

        Raises:
            DecisionEmpty: When there is no text.
        """
        if not self.text.strip():
            raise DecisionEmpty


def renumbered(items: Iterable[AgendaItem]) -> list[AgendaItem]:
    """Return the items in the given order with positions 1, 2, 3, ..."""
    return [replace(item, position=place) for place, item in enumerate(items, start=1)]


def clock_times(meeting: CaseMeeting, items: Sequence[AgendaItem]) -> list[tuple[time, time]]:
    """Return when each item starts and ends, in the order given; past midnight wraps."""
    spent, times = 0, []
    for item in items:
        starts = minutes_later(meeting.starts_at, spent)
        spent += item.minutes
        times.append((starts, minutes_later(meeting.starts_at, spent)))
    return times


def minutes_later(moment: time, minutes: int) -> time:
    """Return the time on the clock so many minutes later; past midnight it starts again."""
    hour, minute = divmod((moment.hour * 60 + moment.minute + minutes) % (24 * 60), 60)
    return moment.replace(hour=hour, minute=minute)
