# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What to look at before the papers go out. Nothing here stops the officer."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from casuskluis.domain.identifiers import MeetingId
from casuskluis.domain.meeting import (
    AgendaItem,
    Attendance,
    AttendanceStatus,
    CaseMeeting,
)
from casuskluis.domain.notification import NotificationStatus
from casuskluis.domain.officer import Permission
from casuskluis.domain.terms import is_working_day
from casuskluis.services.context import Context
from casuskluis.services.endings import files_of, traces
from casuskluis.services.terms.working_days import DutchHolidays
from casuskluis.storage.transaction import Transaction

_DESTROYED = frozenset({files_of.GONE, traces.GONE})


class DoubtKind(StrEnum):
    """What is doubtful."""

    DAY = "day"
    OVERLAP = "overlap"
    SUBJECT = "subject"
    TABLE = "table"
    UNINVITED = "uninvited"
    TIME = "time"


@dataclass(frozen=True, slots=True)
class Doubt:
    """One thing to look at.

    Attributes:
        text: A Dutch sentence, with what to do; numbers, no names.
    """

    kind: DoubtKind
    text: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Doubts:
    """Looks at one meeting that is prepared, with a fixed number of questions."""

    transaction: Transaction
    meeting: CaseMeeting
    today: date

    def all(self) -> tuple[Doubt, ...]:
        """Return what is doubtful, the weightiest first; nothing once the table sat."""
        if not self.meeting.is_preparing:
            return ()
        items = self.transaction.agenda_items.of_meeting(self.meeting.id)
        table = self.transaction.attendances.of_meeting(self.meeting.id)
        return (
            *self._day(),
            *self._overlaps(),
            *self._subjects(items),
            *self._table(items, table),
            *self._times(items),
        )

    def _day(self) -> Iterator[Doubt]:
        day = self.meeting.held_on
        if day < self.today:
            text = "De dag van dit overleg is voorbij. Zet het op Gehouden, of kies een dag."
            yield Doubt(DoubtKind.DAY, text)
        elif not is_working_day(day):
            text = "Dit overleg valt in het weekend. Kies een andere dag als dat niet klopt."
            yield Doubt(DoubtKind.DAY, text)
        elif day in DutchHolidays():
            text = "Dit overleg valt op een feestdag. Kies een andere dag als dat niet klopt."
            yield Doubt(DoubtKind.DAY, text)

    def _overlaps(self) -> Iterator[Doubt]:
        mine = self.meeting
        for other in self.transaction.meetings.on_day(mine.held_on):
            apart = other.ends_at <= mine.starts_at or other.starts_at >= mine.ends_at
            if other.id != mine.id and not apart:
                yield Doubt(
                    DoubtKind.OVERLAP,
                    f"Overleg {other.number} is op dezelfde dag, van {other.starts_at:%H:%M} "
                    f"tot {other.ends_at:%H:%M}. Kies een andere tijd als dezelfde mensen "
                    "komen.",
                )

    def _subjects(self, items: list[AgendaItem]) -> Iterator[Doubt]:
        """Yield what was closed, handled or destroyed since the agenda was made."""
        cases = self.transaction.cases.by_id(one.case_id for one in items if one.case_id)
        told = self.transaction.notifications.by_id(
            one.notification_id for one in items if one.notification_id
        )
        for item in items:
            case = cases.get(item.case_id or 0)
            found = told.get(item.notification_id or 0)
            if is_destroyed(item):
                ended = "ging over een dossier dat is vernietigd"
            elif case is not None and not case.is_open:
                ended = f"gaat over casus {case.number}, die is afgesloten"
            elif found is not None and found.status is NotificationStatus.HANDLED:
                ended = f"gaat over melding {found.number}, die al is afgehandeld"
            else:
                continue
            text = (
                f"Punt {item.position} {ended}. Haal het van de agenda als het niet meer hoeft."
            )
            yield Doubt(DoubtKind.SUBJECT, text)

    def _table(self, items: list[AgendaItem], table: list[Attendance]) -> Iterator[Doubt]:
        if not table:
            text = "Er is nog niemand uitgenodigd. Nodig eerst uit wie er komt."
            yield Doubt(DoubtKind.TABLE, text)
        missing = {place for one in items for place in one.restricted_to}
        missing -= {one.organisation_id for one in table}
        if missing and table:
            one, more = "partij doet mee bij een punt", "partijen doen mee bij een punt"
            text = f"{_counted(len(missing), one, more)} zonder uitnodiging."
            yield Doubt(DoubtKind.UNINVITED, text)
        coming = [one for one in table if one.status is not AttendanceStatus.EXCUSED]
        unknown = sum(one.contact_id is None for one in coming)
        if unknown:
            text = f"Van {_counted(unknown, 'partij', 'partijen')} is nog niet bekend wie komt."
            yield Doubt(DoubtKind.TABLE, text + " Kies een contactpersoon bij Deelnemers.")

    def _times(self, items: list[AgendaItem]) -> Iterator[Doubt]:
        for item in items:
            if item.minutes > self.meeting.minutes:
                text = f"Punt {item.position} duurt langer dan het hele overleg. Kort het in."
                yield Doubt(DoubtKind.TIME, text)


def is_destroyed(item: AgendaItem) -> bool:
    """Whether what an item was about is no longer in the vault."""
    return item.title in _DESTROYED


def _counted(count: int, one: str, more: str) -> str:
    return f"{count} {one if count == 1 else more}"


@dataclass(frozen=True, slots=True)
class DoubtService:
    """What to look at before the papers go out."""

    context: Context

    def of_meeting(self, meeting_id: MeetingId) -> tuple[Doubt, ...]:
        """Return what is doubtful about a meeting that is prepared; nothing stops the officer.

        What it tells of a case of others is its number, which stands on the agenda as well.
        """
        with self.context.read(Permission.MEETINGS) as transaction:
            meeting = transaction.meetings.get(meeting_id)
            return Doubts(transaction, meeting, self.context.clock.today()).all()
