# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Taking a parcel in: the file, what is in it, what to choose, and what it comes to."""

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from casuskluis.domain.parcels import TakeChoices, TakenCase, TakePlan
from casuskluis.services.parcels.incoming import OpenedParcel
from casuskluis.services.parcels.taking import TakingService
from casuskluis.services.workspace import Workspace
from casuskluis_ui.pages.parcels.choosing import ChoicesStep
from casuskluis_ui.pages.parcels.steps import Step, StepsDialog
from casuskluis_ui.pages.parcels.taking_steps import (
    FileStep,
    InsideStep,
    ResultStep,
    TakenStep,
)
from casuskluis_ui.shell.tasks import TaskControl, TaskRunner
from casuskluis_ui.widgets.files import FolderChooser, ask_any_file

_FILE, _INSIDE, _CHOOSE, _RESULT, _TAKEN = range(5)


@dataclass(frozen=True, slots=True)
class LookJob:
    """Opens a parcel and works out what it would do; the passphrase is wiped."""

    service: TakingService
    source: Path = field(repr=False)
    secret: bytearray | None = field(repr=False)

    def __call__(self, control: TaskControl) -> tuple[OpenedParcel, TakePlan]:
        """Do it; runs on the worker thread."""
        try:
            control.check()
            parcel = self.service.look(self.source, self.secret)
        finally:
            if self.secret is not None:
                self.secret[:] = bytes(len(self.secret))
        with ExitStack() as stack:
            stack.callback(parcel.close)
            control.check()
            plan = self.service.plan(parcel)
            stack.pop_all()
        return parcel, plan


class TakeDialog(StepsDialog):
    """Leads through taking in; nothing changes before the last question is answered.

    Args:
        workspace: The open vault.
        runner: Opens, plans and takes in.
        choose: Asks for the file.

    Attributes:
        taken: What was taken in; empty while nothing was.
    """

    def __init__(
        self,
        workspace: Workspace,
        runner: TaskRunner,
        parent: QWidget | None = None,
        *,
        choose: FolderChooser = ask_any_file,
    ) -> None:
        super().__init__(self.tr("Pakket innemen"), runner, parent)
        self._service = workspace.parcels.taking
        self._parcel: OpenedParcel | None = None
        self._plan: TakePlan | None = None
        self.taken: tuple[TakenCase, ...] = ()
        names = [line.officer.label for line in workspace.officers.all()]
        self.file = FileStep(self._service, choose)
        self.inside = InsideStep(names)
        self.choices = ChoicesStep(self.inside.coordinator)
        self.result_step = ResultStep()
        self.taken_step = TakenStep()
        onward = self.tr("Volgende")
        self.use_steps(
            Step(self.tr("Stap 1 van 4: welk pakket"), self.file, onward, self._look),
            Step(
                self.tr("Stap 2 van 4: wat zit erin"), self.inside, onward, self._leave_inside
            ),
            Step(self.tr("Stap 3 van 4: kiezen"), self.choices, onward, self._plan_again),
            Step(
                self.tr("Stap 4 van 4: controleren"),
                self.result_step,
                self.tr("Innemen"),
                self._take,
            ),
            Step(
                self.tr("Het pakket is ingenomen"),
                self.taken_step,
                self.tr("Sluiten"),
                self.accept,
            ),
        )

    @override
    def go_back(self) -> None:
        """Show the step before; the questions are passed over when there are none."""
        plan = self._plan
        skips = self.step == _RESULT and plan is not None and not _asks(plan)
        self.show_step(_INSIDE if skips else max(self.step - 1, _FILE))

    @override
    def done(self, result: int) -> None:
        self.file.forget()
        self._close_parcel()
        super().done(result)

    def _close_parcel(self) -> None:
        parcel, self._parcel, self._plan = self._parcel, None, None
        if parcel is not None:
            parcel.close()

    def _look(self) -> None:
        if not self.file.check():
            return
        self._close_parcel()
        job = LookJob(self._service, self.file.path or Path(), self.file.secret())
        self.begin(self.tr("Pakket openen"), job, self._opened)

    def _opened(self, found: tuple[OpenedParcel, TakePlan]) -> None:
        self._parcel, plan = found
        self.file.forget()
        before = self.choices.choices_before(plan)
        self.inside.choose_coordinator(before.coordinator)
        self.choices.leave_out(before.left_out)
        if before == TakeChoices():
            self._show_inside(plan)
        else:
            self._ask_plan(before, self._came_back)

    def _came_back(self, plan: TakePlan) -> None:
        self._show_inside(plan)
        self.tell("info", self.tr("Wat u eerder koos, staat er weer. Loop het nog eens na."))

    def _show_inside(self, plan: TakePlan) -> None:
        self._show(plan)
        self.show_step(_INSIDE)
        if plan.nothing_to_do:
            self.tell("info", self.tr("Alles in dit pakket staat hier al, precies zo."))

    def _leave_inside(self) -> None:
        self.choices.leave_out(self.inside.cases.left_out)
        self._ask_plan(self.choices.choices(), self._ask_or_show)

    def _plan_again(self) -> None:
        if self.choices.waiting:
            self.tell("bad", self.tr("Kies eerst overal. Wat nog open is, staat hieronder."))
        else:
            self._ask_plan(self.choices.choices(), self._ask_or_show)

    def _ask_or_show(self, plan: TakePlan) -> None:
        """Go on to what is still to be chosen, or to what it comes to."""
        self._show(plan)
        if plan.questions or (self.step == _INSIDE and _asks(plan)):
            again = self.step == _CHOOSE
            self.show_step(_CHOOSE)
            if again:
                told = self.tr("Door uw keuze is er nog iets bij te kiezen.")
                self.tell("info", told)
        else:
            self.show_step(_RESULT)

    def _take(self) -> None:
        if self.result_step.taken == 0:
            self.tell("info", self.tr("Er is niets om in te nemen."))
        elif self._parcel is not None:
            work = partial(_taken, self._service, self._parcel, self.choices.choices())
            self.begin(self.tr("Pakket innemen"), work, self._show_taken, stops=False)

    def _show_taken(self, taken: tuple[TakenCase, ...]) -> None:
        self.taken = taken
        self.file.mark_saved()
        self.choices.forget()
        self.taken_step.show_taken(taken)
        self.show_step(_TAKEN)

    def _show(self, plan: TakePlan) -> None:
        self._plan = plan
        left_out = self.choices.choices().left_out
        self.inside.show_plan(plan, left_out)
        self.choices.show_plan(plan)
        self.result_step.show_plan(plan, left_out)

    def _ask_plan(self, choices: TakeChoices, then: Callable[[TakePlan], None]) -> None:
        if self._parcel is not None:
            work = partial(_planned, self._service, self._parcel, choices)
            self.begin(self.tr("Pakket vergelijken"), work, then)


def _asks(plan: TakePlan) -> bool:
    return bool(plan.persons or plan.conflicts)


def _planned(
    service: TakingService, parcel: OpenedParcel, choices: TakeChoices, control: TaskControl
) -> TakePlan:
    control.check()
    return service.plan(parcel, choices)


def _taken(
    service: TakingService, parcel: OpenedParcel, choices: TakeChoices, control: TaskControl
) -> tuple[TakenCase, ...]:
    control.check()
    return service.take(parcel, choices)
