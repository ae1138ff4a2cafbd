# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The invitation as a calendar file, without anything about a case."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget
from typing_extensions import override

from casuskluis.domain.errors import CasuskluisError
from casuskluis.domain.identifiers import OrganisationId
from casuskluis.explanations import explain
from casuskluis.services.meetings.meetings import MeetingFile
from casuskluis.services.workspace import Workspace
from casuskluis_ui.pages.meetings.papers.sending.dialog import SendingDialog
from casuskluis_ui.pages.meetings.papers.sending.receivers import offer_receivers
from casuskluis_ui.widgets.field import Field
from casuskluis_ui.widgets.layouts import STRETCH, column, holder


class CalendarDialog(SendingDialog):
    """Asks for whom the calendar file is, and saves it."""

    def __init__(
        self, workspace: Workspace, file: MeetingFile, parent: QWidget | None = None
    ) -> None:
        words = QCoreApplication.translate
        super().__init__(
            words("CalendarDialog", "Uitnodiging voor de agenda"),
            words(
                "CalendarDialog",
                "In het bestand staan soort en nummer van het overleg, plaats en tijd. Er "
                "staat niets in over casussen of over andere genodigden. Een later bestand "
                "vervangt het eerdere in de agenda van de ontvanger.",
            ),
            parent,
        )
        self._workspace = workspace
        self._meeting_id = file.meeting.id
        self.receiver = QComboBox()
        self.receiver.addItem(self.tr("Alle deelnemers: het hele overleg"), 0)
        offer_receivers(self.receiver, file)
        self.cancelled = QCheckBox(self.tr("&Afzegging: haal het overleg uit de agenda"))
        who = Field(
            self.tr("&Voor wie"),
            self.receiver,
            help_text=self.tr("Voor een gast staat alleen zijn eigen tijd erin."),
        )
        self.put(holder(column(who, self.cancelled, STRETCH, spacing=14)))

    @override
    def submit(self) -> None:
        self.refuse("")
        receiver = self.receiver.currentData()
        try:
            made = self._workspace.invitations.draw(
                self._meeting_id,
                OrganisationId(receiver) if receiver else None,
                cancelled=self.cancelled.isChecked(),
            )
        except CasuskluisError as error:
            self.refuse(explain(error))
            return
        path = self.write(made.data, made.file_name, self.tr("Agendabestand (*.ics)"))
        if path is None:
            return
        if self.attempt(lambda: self._workspace.invitations.record(self._meeting_id)):
            text = self.tr("De uitnodiging staat in %s. Er staat niets over casussen in.")
            self.sent.emit(text % path.name)
            self.accept()
