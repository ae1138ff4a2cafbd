# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What lies beside an item, in Dutch: last time, running actions, decisions, goals."""

from datetime import date

from PySide6.QtCore import QObject

from casuskluis.domain.action import ActionItem
from casuskluis.domain.clock import Clock
from casuskluis.domain.partial_date import dutch_date
from casuskluis.services.leading.desk import CaseBackground, LeadingDesk, LeadingItem
from casuskluis_ui.pages.meetings.leading.beside import Line, Section
from casuskluis_ui.shell.discretion import Discretion

_MOST_DECISIONS = 4


class BesideWording(QObject):
    """Words for the right side.

    Args:
        discretion: Takes the names out while they are hidden.
        clock: The time.
    """

    def __init__(
        self, discretion: Discretion, clock: Clock, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._shown = discretion.shown
        self._clock = clock

    def sections(self, found: LeadingItem, desk: LeadingDesk) -> list[Section]:
        """Return what lies beside an item; nothing for one of others."""
        if found.case is None or found.shielded:
            return []
        case = found.case
        sections = [
            self._review(case),
            self._earlier(case),
            Section(
                self.tr("Lopende acties"),
                tuple(
                    self._action(one, desk)
                    for one in case.open_actions
                    if one not in found.actions
                ),
            ),
            self._decisions(case),
            Section(
                self.tr("Doelen"),
                tuple(
                    Line(self._shown(one.text), self._target(one.target_on))
                    for one in case.goals
                ),
            ),
        ]
        return [section for section in sections if section.lines]

    def _target(self, day: date | None) -> str:
        return self.tr("streefdatum %s") % dutch_date(day) if day else ""

    def _review(self, case: CaseBackground) -> Section:
        """Return by when the necessity must be reviewed."""
        day = case.case.next_review_on
        if day is None:
            return Section("")
        late = day < self._clock.today()
        words = self.tr("Te laat: moest voor %s") if late else self.tr("Voor %s")
        line = Line("", words % dutch_date(day), late=late)
        return Section(self.tr("Noodzakelijkheidstoets"), (line,))

    def _earlier(self, case: CaseBackground) -> Section:
        talk = case.earlier
        if talk is None or talk.record is None:
            return Section("")
        title = self.tr("Vorige keer, %s") % dutch_date(talk.meeting.held_on)
        texts = (
            (self.tr("Beeld"), talk.record.picture),
            (self.tr("Oordeel"), talk.record.judgement),
            (self.tr("Besluit"), talk.record.conclusion),
        )
        lines = [Line(self._shown(text), name) for name, text in texts if text.strip()]
        return Section(title, tuple(lines))

    def _decisions(self, case: CaseBackground) -> Section:
        newest = case.decisions[:_MOST_DECISIONS]
        lines = tuple(Line(self._shown(one.text), one.number) for one in newest)
        return Section(self.tr("Laatste besluiten"), lines)

    def _action(self, action: ActionItem, desk: LeadingDesk) -> Line:
        today = self._clock.today()
        parts = [action.number, desk.names.get(action.owner_id or 0, "")]
        late = action.is_late(today)
        if action.due_on:
            words = self.tr("te laat sinds %s") if late else self.tr("uiterlijk %s")
            parts.append(words % dutch_date(action.due_on))
        detail = "  ·  ".join(part for part in parts if part)
        return Line(self._shown(action.description), detail, late=late)
