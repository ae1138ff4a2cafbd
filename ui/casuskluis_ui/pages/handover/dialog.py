# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The hand-over: who leaves, what goes, to whom, and the dossier of it."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget
from typing_extensions import override

from casuskluis.domain.errors import CasuskluisError
from casuskluis.explanations import explain
from casuskluis.services.office.handover import Handover, HandoverProposal, NothingToHandOver
from casuskluis.services.workspace import Workspace
from casuskluis_ui.dialogs.sizing import open_at
from casuskluis_ui.pages.cards import scrolled
from casuskluis_ui.pages.handover.paper import PaperStep
from casuskluis_ui.pages.handover.steps import ToStep, WhatStep, WhoStep
from casuskluis_ui.shell.tasks import TaskRunner
from casuskluis_ui.widgets.banner import Banner
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import STRETCH, column, holder, row
from casuskluis_ui.widgets.stack import Stack

_CHARACTERS = 100
_HIGH = 780


class HandoverDialog(QDialog):
    """Leads through a hand-over; nothing changes before the last step is confirmed.

    Signals:
        carried_out: The `Handover` that was done.
        step_shown: This dialog, with another step in view.
    """

    carried_out = Signal(object)
    step_shown = Signal(QWidget)

    def __init__(
        self, workspace: Workspace, runner: TaskRunner, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.setWindowTitle(self.tr("Werk overdragen"))
        self.who = WhoStep(workspace)
        self.what = WhatStep(workspace)
        self.to = ToStep(workspace)
        self.paper = PaperStep(workspace.handover_printer, runner)
        self._titles = (
            self.tr("Stap 1 van 4: wie draagt over"),
            self.tr("Stap 2 van 4: wat gaat mee"),
            self.tr("Stap 3 van 4: wie neemt over"),
            self.tr("Stap 4 van 4: het overdrachtsdossier"),
        )
        self._title = label("", "h1", wrap=True)
        self._problem = Banner("bad")
        self._steps = Stack()
        self._back = Button(self.tr("Vorige"), "arrow-left")
        self._next = Button("", kind="primary")
        self._cancel = Button(self.tr("Annuleren"))
        self._build()
        self._back.clicked.connect(self.go_back)
        self._next.clicked.connect(self.go_on)
        self._cancel.clicked.connect(self.reject)
        self._show(0)

    @property
    def step(self) -> int:
        """Which step is in view, from 0."""
        return self._steps.currentIndex()

    @property
    def problem(self) -> str:
        """The sentence shown because something was refused."""
        return self._problem.text

    @override
    def done(self, result: int) -> None:
        self.paper.preview.forget()
        super().done(result)

    def go_back(self) -> None:
        """Show the step before."""
        self._show(max(self.step - 1, 0))

    def go_on(self) -> None:
        """Check this step and show the next; from the last: carry it out."""
        leave: tuple[Callable[[], None], ...] = (
            self._choose_work, self._choose_receiver, self._show_paper, self._carry_out
        )  # fmt: skip
        try:
            leave[self.step]()
        except CasuskluisError as error:
            self._problem.say("bad", explain(error))

    def _choose_work(self) -> None:
        proposal = self._workspace.handover.proposal(self.who.leaving)
        if proposal.is_empty and not proposal.shielded:
            raise NothingToHandOver
        self.what.show_proposal(proposal)
        self._show(1)

    def _choose_receiver(self) -> None:
        proposal = self._proposal()
        if proposal.is_empty:
            raise NothingToHandOver
        self.to.show_proposal(proposal)
        self._show(2)

    def _show_paper(self) -> None:
        self._handover().check()
        self.paper.show_dossier(self._proposal(), self.to, self.who.reason)
        self._show(3)

    def _carry_out(self) -> None:
        handover = self._handover()
        self._workspace.handover.carry_out(handover)
        self.carried_out.emit(handover)
        self.accept()

    def _proposal(self) -> HandoverProposal:
        chosen = self.what.chosen()
        if chosen is None:
            raise NothingToHandOver
        return chosen

    def _handover(self) -> Handover:
        return self.to.handover(self._proposal())

    def _show(self, step: int) -> None:
        self._problem.say("bad", "")
        self._steps.setCurrentIndex(step)
        self._title.setText(self._titles[step])
        self._back.setVisible(step > 0)
        last = step == len(self._titles) - 1
        text = self.tr("Overdragen") if last else self.tr("Volgende")
        self._next.setText(text)
        self._next.setAccessibleName(text)
        self.step_shown.emit(self)

    def _build(self) -> None:
        first = holder(column(self.who, STRETCH))
        for part, title in zip((first, self.what, self.to), self._titles, strict=False):
            self._steps.addWidget(scrolled(part, title))
        self._steps.addWidget(self.paper)
        self._next.setDefault(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(14)
        layout.addWidget(self._title)
        layout.addWidget(self._problem)
        layout.addWidget(self._steps, 1)
        layout.addLayout(row(self._cancel, STRETCH, self._back, self._next))
        open_at(self, _CHARACTERS, _HIGH)
