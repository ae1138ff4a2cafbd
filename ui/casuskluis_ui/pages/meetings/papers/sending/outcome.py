# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The outcome of an adopted meeting as a file in the national model."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QListWidget, QWidget
from typing_extensions import override

from casuskluis.domain.errors import CasuskluisError
from casuskluis.domain.identifiers import OrganisationId
from casuskluis.explanations import explain
from casuskluis.services.leading.national import (
    LEVEL_LABELS,
    LEVEL_TEXTS,
    ExchangeFile,
    ExchangeRequest,
    Level,
)
from casuskluis.services.meetings.meetings import MeetingFile
from casuskluis.services.workspace import Workspace
from casuskluis_ui.pages.meetings.papers.sending.dialog import SendingDialog
from casuskluis_ui.pages.meetings.papers.sending.receivers import offer_receivers
from casuskluis_ui.widgets.field import Field
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import STRETCH, column, holder

_HIGH = 620
_REPORT_SHARE = 20
"""Of the room that is left; without a report it stays empty."""


class OutcomeDialog(SendingDialog):
    """Asks for whom and how much, shows what is not in it, and saves the file."""

    def __init__(
        self, workspace: Workspace, file: MeetingFile, parent: QWidget | None = None
    ) -> None:
        words = QCoreApplication.translate
        super().__init__(
            words("OutcomeDialog", "Uitkomst uitwisselen"),
            words(
                "OutcomeDialog",
                "Het bestand volgt het landelijke model (JZV Uitkomst Overleg 0.1). De "
                "ontvanger krijgt alleen de punten waaraan hij meedeed. Let op: het bestand is "
                "niet versleuteld. Het logboek en de casussen onthouden wie het kreeg.",
            ),
            parent,
        )
        self._workspace = workspace
        self._meeting_id = file.meeting.id
        self._made: ExchangeFile | None = None
        self.receiver = QComboBox()
        offer_receivers(self.receiver, file)
        self.level = QComboBox()
        for level in Level:
            self.level.addItem(LEVEL_LABELS[level], int(level))
        self._level_text = label("", "help", wrap=True)
        self.found = label("", "h2", wrap=True)
        self.report = QListWidget()
        self.report.setObjectName("report")
        self.report.setWordWrap(True)
        self.report.setAccessibleName(self.tr("Wat er niet in staat, en waarom"))
        self._build()
        self.receiver.currentIndexChanged.connect(self.look)
        self.level.currentIndexChanged.connect(self.look)
        self.look()

    @property
    def request(self) -> ExchangeRequest:
        """What is asked for."""
        return ExchangeRequest(
            organisation_id=OrganisationId(self.receiver.currentData() or 0),
            level=Level(self.level.currentData()),
        )

    def look(self) -> None:
        """Make the file in memory and show what is not in it."""
        self.refuse("")
        self.report.clear()
        self._level_text.setText(LEVEL_TEXTS[self.request.level])
        self._made = None
        try:
            self._made = self._workspace.national_outcomes.draw(self._meeting_id, self.request)
        except CasuskluisError as error:
            self.refuse(explain(error))
        self._show(self._made)

    @override
    def submit(self) -> None:
        made = self._made
        if made is None:
            return
        path = self.write(made.data, made.file_name, self.tr("JSON-bestand (*.json)"))
        if path is None:
            return
        record = self._workspace.national_outcomes.record
        if self.attempt(lambda: record(self._meeting_id, self.request)):
            text = self.tr("De uitkomst staat in %s. Dit bestand is niet versleuteld.")
            self.sent.emit(text % path.name)
            self.accept()

    def _build(self) -> None:
        who = Field(self.tr("&Voor wie"), self.receiver)
        level = Field(self.tr("&Niveau"), self.level)
        parts = (who, level, self._level_text, self.found, self.report)
        body = column(*parts, STRETCH, spacing=12)
        body.setStretch(len(parts) - 1, _REPORT_SHARE)
        self.put(holder(body), _HIGH)

    def _show(self, made: ExchangeFile | None) -> None:
        self.primary.setEnabled(made is not None)
        if made is None:
            self.found.setText("")
            self.report.hide()
            return
        cases = self.tr("Casussen in het bestand: %d.") % made.cases
        rest = (
            self.tr("Dit staat er niet in, of klopt niet met het model:")
            if made.report
            else self.tr("Er ontbreekt niets.")
        )
        self.found.setText(f"{cases} {rest}")
        self.report.addItems(made.report)
        self.report.setVisible(bool(made.report))
