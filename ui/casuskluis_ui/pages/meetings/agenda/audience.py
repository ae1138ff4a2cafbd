# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Choosing for whom a point is, without opening its form."""

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget, QWidgetAction

from casuskluis.domain.identifiers import OrganisationId
from casuskluis.domain.meeting import AgendaItem
from casuskluis.services.meetings.meetings import MeetingFile
from casuskluis_ui.widgets.choices import Choice, RecordChecks
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import column, holder

_CHARACTERS = 44


def audience_of(file: MeetingFile, item: AgendaItem, parent: QWidget) -> list[Choice]:
    """Return who can take part in a point: who is invited, and who was ticked before."""
    withdrawn = parent.tr("%s (niet uitgenodigd)")
    places = {
        int(one.organisation_id): file.organisations[one.organisation_id].name
        for one in file.attendances
    }
    for place in item.restricted_to:
        # Somebody who was withdrawn may still be ticked: say so, do not drop it unseen.
        places.setdefault(int(place), withdrawn % file.organisations[place].name)
    return list(places.items())


class AudienceMenu(QMenu):
    """The organisations with a tick for who takes part; closing it stores the choice.

    Signals:
        chosen: The identifier of the point, and the organisations that take part.
    """

    chosen = Signal(int, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("audience")
        self._item: AgendaItem | None = None
        # With a parent: else it outlives the window until Python happens to clean up.
        self.ticks = RecordChecks((), self)
        self.ticks.hide()
        self.aboutToHide.connect(self._store)

    def offer(self, file: MeetingFile, item: AgendaItem, below: QWidget) -> None:
        """Open under a button, about one point."""
        self.clear()
        self._item = item
        self.ticks = RecordChecks(audience_of(file, item, self))
        self.ticks.setAccessibleName(self.tr("Alleen voor"))
        self.ticks.tick([int(one) for one in item.restricted_to])
        self.ticks.setMinimumWidth(self.fontMetrics().averageCharWidth() * _CHARACTERS)
        words = label(
            self.tr("Alleen voor wie is aangekruist. Niets is voor iedereen."), "muted"
        )
        action = QWidgetAction(self)
        action.setDefaultWidget(
            holder(column(words, self.ticks, spacing=6, margins=(10, 8, 10, 8)))
        )
        self.addAction(action)
        self.popup(below.mapToGlobal(QPoint(0, below.height())))
        self.ticks.setFocus()

    def _store(self) -> None:
        item, self._item = self._item, None
        ticked = tuple(OrganisationId(one) for one in self.ticks.ticked)
        if item is not None and set(ticked) != set(item.restricted_to):
            self.chosen.emit(int(item.id), ticked)
