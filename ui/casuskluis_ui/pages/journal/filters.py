# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Which lines of the journal are shown: what, of which kind, by whom, when."""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QSizePolicy, QVBoxLayout, QWidget

from casuskluis.domain.clock import Clock
from casuskluis.domain.journal import JournalAction, JournalQuery
from casuskluis.services.keeping.journal_labels import ACTIONS, KINDS
from casuskluis_ui.lists.filters import ChoiceFilter, DayFilter, ListFilter
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.date_field import DateField
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import STRETCH, row

_CHARACTERS = 14


class JournalFilters(QWidget):
    """Four questions that narrow the list; empty ones narrow nothing.

    Signals:
        changed: One of the answers is another.
        refused: A Dutch sentence: what stands there is no date.
    """

    changed = Signal()
    refused = Signal(str)

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._days = "|"
        self.action = self._combo(self.tr("Wat is er gedaan"), self.tr("Alles wat gedaan is"))
        self.kind = self._combo(self.tr("Waarvan"), self.tr("Alle soorten"))
        self.actor = self._combo(self.tr("Wie"), self.tr("Iedereen"))
        self.since = self._day(clock, self.tr("Vanaf"))
        self.until = self._day(clock, self.tr("Tot en met"))
        self.clear = Button(self.tr("Wis filters"), "x", "ghost")
        for action, words in sorted(ACTIONS.items(), key=lambda one: one[1]):
            self.action.addItem(words, str(action))
        for kind, words in sorted(KINDS.items(), key=lambda one: one[1]):
            self.kind.addItem(words, kind)
        self._build()
        self.clear.clicked.connect(self.reset)

    def show_actors(self, names: Iterable[str]) -> None:
        """Offer these officers; the one chosen stays chosen."""
        chosen = self.actor.currentData()
        while self.actor.count() > 1:
            self.actor.removeItem(1)
        for name in names:
            self.actor.addItem(name, name)
        self.actor.setCurrentIndex(max(self.actor.findData(chosen), 0))

    def wanted(self) -> JournalQuery | None:
        """Return what is asked for; None when a date is no date, which is told."""
        trouble = self.since.trouble() or self.until.trouble()
        if trouble:
            self.refused.emit(trouble)
            return None
        action = self.action.currentData()
        return JournalQuery(
            action=JournalAction(action) if action else None,
            kind=self.kind.currentData() or "",
            actor=self.actor.currentData() or "",
            since=_midnight(self.since.day()),
            until=_midnight(self.until.day(), days=1),
        )

    def chips(self) -> tuple[ListFilter, ...]:
        """Return the questions as filters of a list."""
        return (
            ChoiceFilter("action", self.action, self.tr("Wat")),
            ChoiceFilter("kind", self.kind, self.tr("Waarvan")),
            DayFilter("since", self.since, self.tr("Vanaf"), self._tell),
            DayFilter("until", self.until, self.tr("Tot en met"), self._tell),
        )

    def reset(self) -> None:
        """Show everything again."""
        for combo in (self.action, self.kind, self.actor):
            combo.setCurrentIndex(0)
        self.since.clear()
        self.until.clear()
        self._tell()

    def _combo(self, name: str, everything: str) -> QComboBox:
        made = QComboBox()
        made.setAccessibleName(name)
        made.setMinimumContentsLength(_CHARACTERS)
        made.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        made.addItem(everything, "")
        made.currentIndexChanged.connect(self._tell)
        return made

    def _day(self, clock: Clock, name: str) -> DateField:
        made = DateField(clock.today)
        made.setAccessibleName(name)
        made.setPlaceholderText(self.tr("dd-mm-jjjj"))
        made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        made.editingFinished.connect(self._dates_left)
        return made

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(row(self.action, self.kind, self.actor))
        # The spaces: Qt measures a text with a mnemonic a little too narrow.
        since = label(self.tr("&Vanaf") + "  ", "muted")
        until = label(self.tr("&Tot en met") + "  ", "muted")
        since.setBuddy(self.since)
        until.setBuddy(self.until)
        layout.addLayout(row(since, self.since, until, self.until, STRETCH, self.clear))

    def _dates_left(self) -> None:
        """A field that is left without a change asks nothing again."""
        days = f"{self.since.text()}|{self.until.text()}"
        if days != self._days:
            self._days = days
            self._tell()

    def _tell(self) -> None:
        self._days = f"{self.since.text()}|{self.until.text()}"
        self.changed.emit()


def _midnight(day: date | None, days: int = 0) -> datetime | None:
    """Return the beginning of a day where the officer sits, or of one some days later."""
    if day is None:
        return None
    try:
        return datetime.combine(day + timedelta(days=days), time.min).astimezone()
    except (OverflowError, ValueError):
        return None  # beyond what a moment can be: no line lies there
