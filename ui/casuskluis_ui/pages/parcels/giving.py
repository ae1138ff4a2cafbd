# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Giving cases to another vault: which, to whom, what goes along, and where the file comes."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from casuskluis.domain.identifiers import CaseId
from casuskluis.domain.parcels import (
    GiveRequest,
    GivingProposal,
    NoCasesChosen,
    ParcelManifest,
)
from casuskluis.services.parcels.giving import GivingService
from casuskluis.services.workspace import Workspace
from casuskluis_ui.pages.parcels.giving_steps import AlongStep, CasesStep, GivenStep, ToStep
from casuskluis_ui.pages.parcels.steps import AskWhere, Step, StepsDialog
from casuskluis_ui.shell.tasks import TaskControl, TaskRunner
from casuskluis_ui.widgets.files import ask_save_path


@dataclass(frozen=True, slots=True)
class GiveJob:
    """Makes the parcel; the passphrase in the request is wiped, whatever happens."""

    service: GivingService
    request: GiveRequest = field(repr=False)
    target: Path = field(repr=False)

    def __call__(self, control: TaskControl) -> ParcelManifest:
        """Do it; runs on the worker thread."""
        try:
            control.check()
            # The dialog that asked for the place asked whether what is there may go.
            return self.service.give(self.request, self.target, replace=True)
        finally:
            secret = self.request.passphrase
            if secret is not None:
                secret[:] = bytes(len(secret))


class GiveDialog(StepsDialog):
    """Leads through giving; nothing is made before the place of the file is chosen.

    Args:
        workspace: The open vault.
        runner: Makes the parcel.
        chosen: The cases chosen in the list; empty to choose here.
        ask: Asks where the file comes.

    Attributes:
        given: What was given; None while nothing was.
    """

    def __init__(
        self,
        workspace: Workspace,
        runner: TaskRunner,
        chosen: Sequence[int] = (),
        parent: QWidget | None = None,
        *,
        ask: AskWhere = ask_save_path,
    ) -> None:
        super().__init__(self.tr("Casussen geven"), runner, parent)
        self._service = workspace.parcels.giving
        self._ask = ask
        self._target = Path()
        self._phrase = ""
        self.given: ParcelManifest | None = None
        self.cases = CasesStep(workspace.cases, chosen)
        self.to = ToStep(self._service.default_ground())
        self.along = AlongStep()
        self.result_step = GivenStep()
        onward = self.tr("Volgende")
        self.use_steps(
            Step(
                self.tr("Stap 1 van 3: welke casussen"),
                self.cases,
                onward,
                self._choose,
                fills=True,
            ),
            Step(self.tr("Stap 2 van 3: aan wie en waarom"), self.to, onward, self._look),
            Step(
                self.tr("Stap 3 van 3: wat gaat mee"),
                self.along,
                self.tr("Pakket maken…"),
                self._give,
            ),
            Step(
                self.tr("Het pakket is klaar"),
                self.result_step,
                self.tr("Sluiten"),
                self.accept,
            ),
        )

    @override
    def done(self, result: int) -> None:
        self._phrase = ""
        self.result_step.forget()
        super().done(result)

    def _choose(self) -> None:
        if not self.cases.chosen:
            raise NoCasesChosen
        self.show_step(1)

    def _look(self) -> None:
        """Refuse what is not complete, and find out what would go."""
        self.to.request(self.cases.chosen, "-").check()
        work = partial(_proposal, self._service, self.cases.chosen)
        self.begin(self.tr("Kijken wat meegaat"), work, self._show_proposal)

    def _show_proposal(self, proposal: GivingProposal) -> None:
        self.along.show_proposal(proposal, self.to.request(self.cases.chosen, "-"))
        self.show_step(2)

    def _give(self) -> None:
        kinds = self.tr("Versleuteld pakket (*.age)")
        path = self._ask(self, self.windowTitle(), self._service.file_name(), kinds)
        if path is None:
            return
        self._target = path
        self._phrase = "" if self.to.by_key else self._service.suggested_passphrase()
        request = self.to.request(self.cases.chosen, self._phrase)
        job = GiveJob(self._service, request, path)
        self.begin(self.tr("Pakket maken"), job, self._made, stops=False)

    def _made(self, manifest: ParcelManifest) -> None:
        self.given = manifest
        self.to.mark_saved()
        self.cases.mark_saved()
        self.result_step.show_parcel(manifest, self._target.name, self._phrase)
        self._phrase = ""
        self.show_step(3)


def _proposal(
    service: GivingService, cases: tuple[CaseId, ...], control: TaskControl
) -> GivingProposal:
    control.check()
    return service.proposal(cases)
