# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The agenda as it will be printed, for one holder at a time."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from casuskluis.services.editions.holders import GENERAL_HOLDER
from casuskluis.services.editions.printing import AgendaPrinter
from casuskluis.services.meetings.meetings import MeetingFile
from casuskluis_ui.dialogs.paper_preview import PaperOrder, PaperPreview
from casuskluis_ui.pages.edition_choice import EditionChoice
from casuskluis_ui.shell.tasks import TaskRunner

_BAR_MARGINS = (16, 8, 16, 8)


class AgendaPreview(QWidget):
    """Chooses an edition and shows it; Afdrukken and PDF opslaan are in the view itself.

    Signals:
        made: A paper is shown, or the reason why there is none.
    """

    made = Signal()

    def __init__(
        self, printer: AgendaPrinter, runner: TaskRunner, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._printer = printer
        self._file: MeetingFile | None = None
        self._edition = EditionChoice(GENERAL_HOLDER.capitalize(), _BAR_MARGINS)
        self._edition.setObjectName("bar")
        self._edition.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._paper = PaperPreview(runner, self.tr("Agenda opmaken"))
        self.pdf = self._paper.pdf
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._edition)
        layout.addWidget(self._paper, 1)
        self._edition.chosen.connect(self._order_soon)
        self._paper.made.connect(self.made)

    @property
    def sentence(self) -> str:
        """Why there is no paper; empty when there is one."""
        return self._paper.sentence

    def show_file(self, file: MeetingFile) -> None:
        """Show the paper of a meeting; the holder chosen stays chosen."""
        other = self._file is None or self._file.meeting.id != file.meeting.id
        self._file = file
        invited = dict.fromkeys(one.organisation_id for one in file.attendances)
        chosen = 0 if other else self._edition.place
        self._edition.offer((file.organisations[place] for place in invited), chosen)
        if other:
            self._paper.order(self._wanted(file))
        else:
            self._order_soon()

    def forget(self) -> None:
        """Show nothing: another page is in view, and what is shown takes memory."""
        self._file = None
        self._paper.forget()

    def _order_soon(self) -> None:
        if self._file is not None:
            self._paper.order_soon(self._wanted(self._file))

    def _wanted(self, file: MeetingFile) -> PaperOrder:
        about = file.meeting.id, self._edition.request
        return PaperOrder(
            partial(self._printer.draw, *about),
            departed=partial(self._printer.record, *about),
        )
