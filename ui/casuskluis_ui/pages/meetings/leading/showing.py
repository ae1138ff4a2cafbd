# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Drawing the item at the table in every part of the screen."""

from dataclasses import dataclass

from PySide6.QtCore import QObject

from casuskluis.domain.clock import Clock
from casuskluis.services.leading.desk import LeadingDesk, LeadingItem
from casuskluis_ui.pages.meetings.leading.beside import BesidePanel
from casuskluis_ui.pages.meetings.leading.course import Course
from casuskluis_ui.pages.meetings.leading.head import LeadingHead
from casuskluis_ui.pages.meetings.leading.item_pane import ItemPane
from casuskluis_ui.pages.meetings.leading.presence import Seat, short_names
from casuskluis_ui.pages.meetings.leading.strip import AgendaStrip
from casuskluis_ui.pages.meetings.leading.table import Table
from casuskluis_ui.pages.meetings.leading.words import ItemWording, expected_end
from casuskluis_ui.pages.meetings.leading.writing import LineWriter


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of the screen."""

    head: LeadingHead
    strip: AgendaStrip
    pane: ItemPane
    beside: BesidePanel


class Showing(QObject):
    """Shows what is stored; what is typed belongs to others.

    Args:
        parts: Where it shows.
        table: The meeting.
        course: Which item is at the table.
        writer: The lines that are typed.
        wording: The words, without names while those are hidden.
        clock: The time.
    """

    def __init__(
        self,
        parts: Parts,
        table: Table,
        course: Course,
        writer: LineWriter,
        wording: ItemWording,
        clock: Clock,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._head, self._strip = parts.head, parts.strip
        self._pane, self._beside = parts.pane, parts.beside
        self._table = table
        self._course = course
        self._writer = writer
        self._wording = wording
        self._clock = clock

    def show_item(self) -> None:
        """Show everything of the item at the table."""
        found, desk = self._course.item, self._table.desk
        if found is None or desk is None:
            return
        self._writer.follow()
        self._pane.show_top()
        self._pane.show_notes(shown=not found.shielded)
        self._seats(found, desk)
        place = [one.item.id for one in desk.items].index(found.item.id)
        before = desk.items[place - 1] if place else None
        self._pane.presence.tell(self._wording.seats_news(found, before, desk))
        self.show_again()

    def show_again(self) -> None:
        """Names came or went, or another item is there: draw every word again."""
        found, desk = self._course.item, self._table.desk
        if found is None or desk is None:
            return
        self._beside.show_sections(self._wording.beside.sections(found, desk))
        self._writer.hear_again()
        self.refresh()

    def refresh(self) -> None:
        """Show what changes while an item is at the table."""
        found, desk = self._course.item, self._table.desk
        if found is None or desk is None:
            return
        writing = self._course.writing
        self._pane.show_words(self._wording.item(found))
        self._pane.allow(
            writing=writing,
            sitting=self._course.sitting,
            reason=self._reason(found),
            treated=found.treated,
        )
        shown = self._wording.outcomes(found.decisions, found.actions, desk)
        self._pane.outcomes.show_outcomes(shown, fixed=not writing)
        self._head.end_button.setVisible(self._course.sitting)
        self.show_time()

    def _seats(self, found: LeadingItem, desk: LeadingDesk) -> None:
        coming = dict.fromkeys(one.organisation_id for one in desk.attendances)
        short = short_names({one: desk.names[one] for one in coming})
        seats = [
            Seat(
                organisation_id=one,
                name=desk.names[one],
                short=short[one],
                present=one in found.present,
                expected=one in found.expected,
                invited=found.item.is_open_to(one),
            )
            for one in coming
        ]
        self._pane.presence.show_seats(seats, fixed=not self._course.writing)

    def _reason(self, found: LeadingItem) -> str:
        if found.shielded:
            return self.tr(
                "Dit punt gaat over een casus van anderen. U ziet alleen het nummer."
            )
        if not self._course.writing:
            return self.tr("Het verslag is vastgesteld. Hier wijzigt niets meer.")
        return ""

    def show_time(self) -> None:
        """Show the time of the item, and how it goes with the whole meeting."""
        desk = self._table.desk
        if desk is None:
            return
        now = self._clock.now().astimezone()
        seconds = self._pane.timer.watch.seconds
        planned, expected = expected_end(desk, now, self._course.current, seconds)
        self._head.show_time(now, planned, expected if self._course.sitting else None)
        rows = self._wording.strip(desk, self._course.current, seconds)
        self._strip.show_rows(rows, self._course.current)
