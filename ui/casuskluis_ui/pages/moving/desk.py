# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""One list on its way in: its file, what its columns hold, and what was done to its rows."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from casuskluis.domain.imports import Import
from casuskluis.services.moving.list_parts import CaseField, ListedAction, Owner
from casuskluis.services.moving.naming import with_name
from casuskluis.services.moving.opened import OpenedList
from casuskluis.services.moving.plans import MovingPlan, Totals
from casuskluis.services.moving.rows import Choices, Decided
from casuskluis.services.moving.service import MovingService
from casuskluis_ui.pages.moving.draft import KeptList
from casuskluis_ui.pages.moving.edits import Edits
from casuskluis_ui.pages.moving.jobs import CountJob, OpenJob, PlanJob, TakeJob
from casuskluis_ui.shell.tasks import Task, TaskRunner, Work


class MovingDesk(QObject):
    """Holds what the steps share. Only the answer to the last question counts.

    Attributes:
        path: The file, where the officer has it; None before one was chosen.
        opened: The file with its columns.
        choices: What holds for the whole list.
        edits: What was done to the rows.
        plan: The rows as they would be taken in; None until they were read.
        totals: What would be made of them; None until that was counted.
        waiting: What a draft tells of a file that is not read again yet.
        resumed: What a draft told of the file that is open, when it did.
        outgrown: A draft told of this file, but it was changed since.

    Signals:
        began: Slow work began: what it is, in Dutch.
        ended: It ended, one way or another.
        progressed: Done and total.
        listed: A file was opened.
        planned: Its rows were read.
        counted: What would be made of them was counted.
        taken: The list was taken in: the `Import`.
        edited: Something was chosen or corrected: the row; 0 for the list as a whole.
        refused: A Dutch sentence: it went wrong.
        stopped: The officer stopped it.
    """

    began = Signal(str)
    ended = Signal()
    progressed = Signal(int, int)
    listed = Signal()
    planned = Signal()
    counted = Signal()
    taken = Signal(object)
    edited = Signal(int)
    refused = Signal(str)
    stopped = Signal()

    def __init__(
        self, service: MovingService, runner: TaskRunner, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.service = service
        self._runner = runner
        self._task: Task | None = None
        self.path: Path | None = None
        self.opened: OpenedList | None = None
        self.choices = Choices()
        self.edits = Edits()
        self.plan: MovingPlan | None = None
        self.totals: Totals | None = None
        self.waiting: KeptList | None = None
        self.resumed: KeptList | None = None
        self.outgrown = False
        self._sheet = ""
        self._done: Callable[[Any], None] = self._take_list

    @property
    def is_busy(self) -> bool:
        """Whether something is under way."""
        return self._task is not None

    def open(self, path: Path, sheet: str = "") -> None:
        """Open a file; what was done to another one is let go of."""
        self._forget()
        self.path = path
        kept = self.waiting
        if not sheet and kept is not None and kept.path.name == path.name:
            sheet = kept.sheet
        self._sheet = sheet
        job = OpenJob(self.service, path, sheet)
        self._start(self.tr("Lijst openen"), job, self._take_list)

    def choose_column(self, index: int, holds: CaseField | None) -> None:
        """Say what a column holds.

        Raises:
            CasuskluisError: When it may not be kept.
        """
        if self.opened is not None:
            self.opened = self.opened.with_choice(index, holds)
            self._outdate()

    def guess_again(self) -> None:
        """Forget what was chosen for such a list before.

        Raises:
            CasuskluisError: When that cannot be written.
        """
        if self.opened is not None:
            self.opened = self.service.forget(self.opened)
            self._outdate()
            self.listed.emit()

    def choose(self, choices: Choices) -> None:
        """Choose for the whole list."""
        if choices != self.choices:
            self.choices = choices
            self._outdate()

    def read_rows(self) -> None:
        """Read every row; at once when that was done already."""
        if self.plan is not None:
            self.planned.emit()
        elif self.opened is not None:
            job = PlanJob(self.service, self.opened, self.choices, self.edits)
            self._start(self.tr("Rijen lezen"), job, self._take_plan)

    def count(self) -> None:
        """Count what would be made."""
        if self.plan is not None:
            self._start(self.tr("Proef maken"), CountJob(self.plan), self._take_totals)

    def take_in(self) -> None:
        """Take the list in: all of it, or nothing."""
        if self.plan is not None:
            job = TakeJob(self.service, self.plan)
            self._start(self.tr("Lijst overnemen"), job, self._take_result)

    def read_again(self) -> None:
        """The vault may have changed: what was read of the rows is old."""
        self._outdate()

    def name(self, called: str, meant: Owner | None) -> None:
        """Say who is meant by a name, in every row."""
        if self.plan is not None:
            self.edits = self.edits.with_name(called, meant)
            self._show(0, with_name(self.plan, called, meant))

    def take_name_back(self) -> None:
        """Take back what was last said of a name, and read the rows again without it."""
        self.edits = self.edits.without_last_name()
        self._outdate()
        self.read_rows()

    def correct(self, row: int, name: CaseField, text: str) -> None:
        """Correct a value.

        Raises:
            CorrectionUnreadable: When nothing can be made of it.
        """
        if self.plan is not None:
            self._show(row, self.plan.with_field(row, name, text))
            self.edits = self.edits.with_field(row, name, text)

    def change_actions(self, row: int, actions: tuple[ListedAction, ...]) -> None:
        """Give a row other actions."""
        if self.plan is not None:
            self.edits = self.edits.with_actions(row, actions)
            self._show(row, self.plan.with_actions(row, actions))

    def decide(self, row: int, decided: Decided | None) -> None:
        """Decide about the person of a row, or take that back."""
        if self.plan is not None:
            self.edits = self.edits.with_decision(row, decided)
            self._show(row, self.plan.with_decision(row, decided))

    def accept(self, rows: frozenset[int], *, accepted: bool = True) -> None:
        """Let the doubts of rows be, or not any more."""
        if self.plan is not None and rows:
            self.edits = self.edits.with_accepted(rows, accepted=accepted)
            plan = self.plan.with_accepted(sorted(rows), accepted=accepted)
            self._show(min(rows) if len(rows) == 1 else 0, plan)

    def kept(self, step: int, row: int) -> KeptList | None:
        """Return what a draft must know to come back; None when nothing was chosen.

        Args:
            step: How far the officer is.
            row: The row in view; 0 for none.
        """
        if self.opened is None or self.path is None:
            return self.waiting
        return KeptList(
            path=self.path,
            sheet=self._sheet,
            digest=self.opened.digest,
            columns=self.opened.chosen,
            choices=self.choices,
            edits=self.edits,
            step=step,
            row=row,
        )

    def stop(self) -> None:
        """Stop what is under way."""
        if self._task is not None:
            self._task.cancel()

    def leave(self) -> None:
        """Let go of the list: it was taken in, or the officer begins again."""
        self._cancel()
        self.waiting = None
        self.path = self.opened = None
        self._forget()
        self.edited.emit(0)

    def _start(self, label: str, work: Work, done: Callable[[Any], None]) -> None:
        self._cancel()
        task = self._runner.run(label, work)
        self._task = task
        self._done = done
        task.succeeded.connect(self._succeed)
        task.failed.connect(self._fail)
        task.cancelled.connect(self._stop)
        task.progressed.connect(self._advance)
        self.began.emit(label)

    def _cancel(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _is_last(self) -> bool:
        return self.sender() is self._task

    def _advance(self, done: int, total: int) -> None:
        if self._is_last():
            self.progressed.emit(done, total)

    def _succeed(self, found: object) -> None:
        if self._is_last():
            self._task = None
            self.ended.emit()
            self._done(found)

    def _fail(self, sentence: str) -> None:
        if self._is_last():
            self._task = None
            self.ended.emit()
            self.refused.emit(sentence)

    def _stop(self) -> None:
        if self._is_last():
            self._task = None
            self.ended.emit()
            self.stopped.emit()

    def _take_list(self, opened: OpenedList) -> None:
        kept, self.waiting = self.waiting, None
        self.opened = opened
        self.resumed = None
        self.outgrown = kept is not None and kept.digest != opened.digest
        if kept is not None and not self.outgrown:
            self.opened = kept.chosen_in(opened)
            self.choices, self.edits = kept.choices, kept.edits
            self.resumed = kept
        self._outdate()
        self.listed.emit()

    def _take_plan(self, plan: MovingPlan) -> None:
        self.plan = plan
        self.planned.emit()

    def _take_totals(self, totals: Totals) -> None:
        self.totals = totals
        self.counted.emit()

    def _take_result(self, done: Import) -> None:
        self.taken.emit(done)

    def _show(self, row: int, plan: MovingPlan) -> None:
        self.plan = plan
        self.totals = None
        self.edited.emit(row)

    def _outdate(self) -> None:
        self.plan = self.totals = None
        self.edited.emit(0)

    def _forget(self) -> None:
        self.plan = self.totals = None
        self.opened = None
        self.choices = Choices()
        self.edits = Edits()
