# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the screen says about an item, in Dutch and without names where those are hidden."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from PySide6.QtCore import QObject

from casuskluis.domain.action import ActionItem
from casuskluis.domain.clock import Clock
from casuskluis.domain.coding import CodeBook, CodeList
from casuskluis.domain.meeting import Decision
from casuskluis.domain.partial_date import dutch_date
from casuskluis.domain.records import Treatment
from casuskluis.services.leading.desk import LeadingDesk, LeadingItem
from casuskluis_ui.models import ChipSpec
from casuskluis_ui.pages.meetings.leading.background import BesideWording
from casuskluis_ui.pages.meetings.leading.item_pane import ItemWords
from casuskluis_ui.pages.meetings.leading.outcomes import Outcome
from casuskluis_ui.pages.meetings.leading.presence import listed, short_names
from casuskluis_ui.pages.meetings.leading.strip import Place, StripRow
from casuskluis_ui.pages.meetings.listing import WEEKDAYS
from casuskluis_ui.pages.words import due_tone
from casuskluis_ui.shell.discretion import Discretion

DECISION = "besluit"
ACTION = "actie"
_MINUTE = 60
_PLACES = {
    Treatment.OPEN: Place.WAITING,
    Treatment.DISCUSSED: Place.DONE,
    Treatment.POSTPONED: Place.POSTPONED,
}


class ItemWording(QObject):
    """Words for the parts of the screen.

    Args:
        discretion: Takes the names out while they are hidden.
        clock: The time.
        codes: For the labels.

    Attributes:
        beside: Words for what lies beside an item.
    """

    def __init__(
        self,
        discretion: Discretion,
        clock: Clock,
        codes: CodeBook,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._discretion = discretion
        self._clock = clock
        self.codes = codes
        self.beside = BesideWording(discretion, clock, self)

    def shown(self, text: str) -> str:
        """Return a text as it may be shown now."""
        return self._discretion.shown(text)

    def strip(self, desk: LeadingDesk, now: int, seconds: int) -> list[StripRow]:
        """Return the agenda; the item at the table has taken this many seconds so far."""
        return [self._strip_row(found, now, seconds) for found in desk.items]

    def _strip_row(self, found: LeadingItem, now: int, seconds: int) -> StripRow:
        item = found.item
        is_now = item.id == now
        took = seconds if is_now else found.record.seconds if found.record else 0
        words = {
            Place.NOW: self.tr("nu"),
            Place.DONE: self.tr("besproken"),
            Place.WAITING: self.tr("nog te doen"),
            Place.POSTPONED: self.tr("doorgeschoven"),
        }
        place = Place.NOW if is_now else _PLACES[found.treated]
        late = took > item.minutes * _MINUTE
        spent = self._took(took, item.minutes, late=late)
        times = f"{found.starts_at:%H:%M}  ·  {spent}"
        if is_now:
            times = f"{words[place]}  ·  {spent}"
        elif place is Place.POSTPONED:
            times = words[place]
        title = f"{item.position}. {self.shown(item.title)}"
        return StripRow(item.id, title, place, words[place], times, late=late)

    def _took(self, seconds: int, planned: int, *, late: bool) -> str:
        if not seconds:
            return self.tr("%d min") % planned
        spent = -(-seconds // _MINUTE)
        if late:
            over = -(-(seconds - planned * _MINUTE) // _MINUTE)
            return self.tr("{spent} min, {over} over").format(spent=spent, over=over)
        return self.tr("{spent} van {planned} min").format(spent=spent, planned=planned)

    def item(self, found: LeadingItem) -> ItemWords:
        """Return what stands above an item."""
        item = found.item
        about = []
        if found.subject is not None and not found.shielded and not self._discretion.hidden:
            about.append(found.subject.name.display)
        return ItemWords(
            title=f"{item.position}. {self.shown(item.title)}",
            about="  ·  ".join(about),
            question=self.shown(item.question),
            purpose=self.codes.label(CodeList.AGENDA_PURPOSE, item.purpose),
            state=self.codes.label(CodeList.TREATMENT, found.treated),
            treated=found.treated,
        )

    def outcomes(
        self,
        decisions: Iterable[Decision],
        actions: Iterable[ActionItem],
        desk: LeadingDesk,
    ) -> list[Outcome]:
        """Return decisions and actions as lines."""
        found = [
            Outcome(f"{DECISION}:{one.id}", one.number, self.shown(one.text))
            for one in decisions
        ]
        return found + [self._agreed(one, desk) for one in actions]

    def _agreed(self, action: ActionItem, desk: LeadingDesk) -> Outcome:
        text = self.shown(action.description)
        if action.condition:
            text = f"{text} ({self.shown(action.condition)})"
        chips = [self.owner_chip(action.owner_id, desk)]
        if action.due_on:
            chips.append(self.due_chip(action.due_on))
        return Outcome(f"{ACTION}:{action.id}", action.number, text, tuple(chips))

    def owner_chip(self, owner_id: int | None, desk: LeadingDesk) -> ChipSpec:
        """Return who must do something as a chip."""
        invited = [int(one.organisation_id) for one in desk.attendances]
        coming = {one: desk.names[one] for one in invited}
        name = short_names(coming).get(owner_id or 0) or desk.names.get(owner_id or 0, "")
        return ChipSpec(name, "info")

    def due_chip(self, day: date) -> ChipSpec:
        """Return a due date as a chip, with the day of the week."""
        words = f"{WEEKDAYS[day.weekday()][:2]} {dutch_date(day)}"
        return ChipSpec(words, due_tone(day, self._clock.today()) or "mute")

    def seats_news(
        self, found: LeadingItem, before: LeadingItem | None, desk: LeadingDesk
    ) -> str:
        """Return who sits down and who leaves at this item, in one sentence."""
        expected = set(found.expected)
        staying = {one.organisation_id for one in desk.attendances if one.stays}
        earlier = set(before.present) if before else staying
        coming = [one for one in found.expected if one not in earlier]
        going = [one for one in earlier if one not in expected]
        short = short_names(desk.names)
        if not found.expected:
            return self.tr("Voor dit punt is niemand genodigd.")
        parts = []
        if coming:
            parts.append(self.tr("Komt erbij: %s.") % listed(short[one] for one in coming))
        if going:
            parts.append(self.tr("Gaat van tafel: %s.") % listed(short[one] for one in going))
        return " ".join(parts)


def expected_end(
    desk: LeadingDesk, now: datetime, current: int, seconds: int
) -> tuple[datetime, datetime | None]:
    """Return when the meeting should end, and when it will as it goes now.

    Args:
        desk: The meeting.
        now: Where the officer sits.
        current: The item at the table.
        seconds: How long it has been there.
    """
    meeting = desk.meeting
    planned = datetime.combine(meeting.held_on, meeting.ends_at, now.tzinfo)
    if meeting.held_on != now.date():
        return planned, None
    left = timedelta(0)
    for found in desk.items:
        if found.item.id == current:
            left += max(timedelta(0), timedelta(minutes=found.item.minutes, seconds=-seconds))
        elif found.treated is Treatment.OPEN:
            left += timedelta(minutes=found.item.minutes)
    return planned, now + left
