# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Looking for the best order off the interface thread: a long agenda takes some seconds."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from casuskluis.domain.identifiers import MeetingId
from casuskluis.services.meetings.seating import SeatingProposal, SeatingService
from casuskluis_ui.shell.tasks import Task, TaskControl, TaskRunner


class OrderSearch(QObject):
    """Looks for the order of one agenda at a time; only what was asked last is told.

    Args:
        service: Finds the order.
        runner: Runs it.

    Signals:
        found: A `SeatingProposal`.
        refused: A Dutch sentence for why there is no order.
    """

    found = Signal(object)
    refused = Signal(str)

    def __init__(
        self, service: SeatingService, runner: TaskRunner, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._service = service
        self._runner = runner
        self._task: Task | None = None

    @property
    def busy(self) -> bool:
        """Whether it is looking."""
        return self._task is not None

    def begin(self, meeting_id: MeetingId) -> None:
        """Look for the order of a meeting."""
        self.forget()
        self._task = self._runner.run(
            self.tr("Beste volgorde zoeken"),
            partial(_look, self._service, meeting_id),
            done=self._tell,
            failed=self._refuse,
        )
        self._task.finished.connect(self._end)

    def forget(self) -> None:
        """What is still looked for is wanted no longer."""
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _tell(self, proposal: SeatingProposal) -> None:
        if self.sender() is self._task:
            self.found.emit(proposal)

    def _refuse(self, sentence: str) -> None:
        if self.sender() is self._task:
            self.refused.emit(sentence)

    def _end(self) -> None:
        if self.sender() is self._task:
            self._task = None


def _look(
    service: SeatingService, meeting_id: MeetingId, control: TaskControl
) -> SeatingProposal:
    control.check()
    proposal = service.propose(meeting_id)
    control.check()
    return proposal
