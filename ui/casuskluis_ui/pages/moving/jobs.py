# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Slow work of moving in, ready to run on the worker thread."""

from dataclasses import dataclass, field
from pathlib import Path

from casuskluis.domain.identifiers import ImportId
from casuskluis.domain.imports import Import
from casuskluis.services.moving.opened import OpenedList
from casuskluis.services.moving.plans import MovingPlan, Totals
from casuskluis.services.moving.rows import Choices
from casuskluis.services.moving.service import MovingService
from casuskluis.services.moving.undoing import UndoPlan
from casuskluis_ui.pages.moving.edits import Edits
from casuskluis_ui.shell.tasks import TaskControl


@dataclass(frozen=True, slots=True)
class OpenJob:
    """Opens a file and tells its columns.

    Attributes:
        sheet: Which sheet; empty for the first that holds something.
    """

    service: MovingService
    path: Path = field(repr=False)
    sheet: str = field(default="", repr=False)

    def __call__(self, control: TaskControl) -> OpenedList:
        """Do it; runs on the worker thread."""
        opened = self.service.open(self.path, sheet=self.sheet or None)
        control.check()
        return opened


@dataclass(frozen=True, slots=True)
class PlanJob:
    """Reads every row, and does to it what the officer did before."""

    service: MovingService
    opened: OpenedList
    choices: Choices
    edits: Edits

    def __call__(self, control: TaskControl) -> MovingPlan:
        """Do it; runs on the worker thread."""
        plan = self.service.plan(
            self.opened,
            self.choices,
            progress=control.progress,
            cancelled=lambda: control.cancelled,
        )
        self.service.remember(self.opened)
        return self.edits.done_to(plan)


@dataclass(frozen=True, slots=True)
class CountJob:
    """Counts what would be made."""

    plan: MovingPlan

    def __call__(self, control: TaskControl) -> Totals:
        """Do it; runs on the worker thread."""
        control.check()
        return self.plan.totals()


@dataclass(frozen=True, slots=True)
class TakeJob:
    """Takes the list in: all of it, or nothing."""

    service: MovingService
    plan: MovingPlan

    def __call__(self, control: TaskControl) -> Import:
        """Do it; runs on the worker thread."""
        return self.service.take_in(
            self.plan, progress=control.progress, cancelled=lambda: control.cancelled
        )


@dataclass(frozen=True, slots=True)
class UndoPlanJob:
    """Looks what undoing an import would do."""

    service: MovingService
    import_id: ImportId

    def __call__(self, control: TaskControl) -> UndoPlan:
        """Do it; runs on the worker thread."""
        control.check()
        return self.service.undo_plan(self.import_id)


@dataclass(frozen=True, slots=True)
class UndoJob:
    """Undoes an import; what was worked on since stays."""

    service: MovingService
    import_id: ImportId

    def __call__(self, control: TaskControl) -> UndoPlan:
        """Do it; runs on the worker thread."""
        control.check()
        return self.service.undo(self.import_id, keep_worked_on=True)
