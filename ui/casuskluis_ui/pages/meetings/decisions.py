# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the table decided."""

from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from casuskluis.domain.identifiers import AgendaItemId
from casuskluis.domain.meeting import Decision
from casuskluis.services.meetings.meetings import MeetingFile
from casuskluis.services.workspace import Workspace
from casuskluis_ui.pages.meetings.panel import Panel
from casuskluis_ui.widgets.card import Card
from casuskluis_ui.widgets.empty_state import EmptyState
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import clear_layout, column, holder


class DecisionsPanel(Panel):
    """The decisions of a meeting, in the order of the agenda."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent)
        self._rows = QVBoxLayout()
        self._rows.setContentsMargins(0, 0, 4, 0)
        self._rows.setSpacing(12)
        area = QScrollArea()
        area.setObjectName("plain")
        area.setWidgetResizable(True)
        area.setWidget(holder(self._rows))
        area.setAccessibleName(self.tr("Besluiten"))
        self.setLayout(column(area, margins=(20, 14, 16, 16)))

    @override
    def show_file(self, file: MeetingFile) -> None:
        """Show what was decided in a meeting."""
        super().show_file(file)
        clear_layout(self._rows)
        places: dict[AgendaItemId | None, int] = {item.id: item.position for item in file.items}
        for found in sorted(
            file.decisions, key=lambda one: (places.get(one.agenda_item_id, 0), one.id)
        ):
            self._rows.addWidget(self._card(file, found))
        if file.decisions:
            self._rows.addStretch(1)
            return
        text = self.tr("Kies op het tabblad Agenda een casus of melding, en dan Besluit.")
        self._rows.addWidget(EmptyState("scale", self.tr("Nog geen besluiten"), text), 1)

    def _card(self, file: MeetingFile, found: Decision) -> Card:
        card = Card(found.number)
        item = next((one for one in file.items if one.id == found.agenda_item_id), None)
        if item is not None:
            card.add(label(f"{item.position}. {item.title}", "muted", wrap=True))
        card.add(label(found.text, wrap=True))
        return card
