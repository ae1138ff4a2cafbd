# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A dialog that leads through steps; slow ones run off the interface thread."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget
from typing_extensions import override

from casuskluis.domain.errors import CasuskluisError
from casuskluis.explanations import explain
from casuskluis_ui.dialogs.sizing import SCROLL_BAR, open_at
from casuskluis_ui.pages.cards import scrolled
from casuskluis_ui.shell.tasks import Task, TaskRunner, Work
from casuskluis_ui.widgets.banner import Banner
from casuskluis_ui.widgets.busy_bar import BusyBar
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import STRETCH, column, holder, row
from casuskluis_ui.widgets.stack import Stack

_CHARACTERS = 100
_HIGH = 760
AskWhere = Callable[[QWidget, str, str, str], Path | None]
"""Asks where a file comes: title, proposed name, kinds; a test passes its own."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step.

    Attributes:
        title: Dutch.
        part: What is shown.
        go: Words of the primary button.
        leave: What the primary button does; a rule may refuse it.
        fills: Whether it takes all the height there is.
    """

    title: str
    part: QWidget = field(repr=False)
    go: str
    leave: Callable[[], None] = field(repr=False)
    fills: bool = False


class StepsDialog(QDialog):
    """Steps with "Vorige", a primary button and "Annuleren"; the last step only closes.

    Args:
        title: Dutch, of the window.
        runner: Does what takes long.
        high: Height it opens with, in pixels.

    Signals:
        step_shown: This dialog, with another step in view.
    """

    step_shown = Signal(QWidget)

    def __init__(
        self,
        title: str,
        runner: TaskRunner,
        parent: QWidget | None = None,
        *,
        high: int = _HIGH,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self._runner = runner
        self._steps: list[Step] = []
        self._task: Task | None = None
        self._done: Callable[[Any], None] | None = None
        self._title = label("", "h1", wrap=True)
        self._problem = Banner("bad")
        self._problem.hide()
        self._stack = Stack()
        self._busy = BusyBar()
        self._back = Button(self.tr("Vorige"), "arrow-left")
        self.primary = Button("", kind="primary")
        self.primary.setDefault(True)
        self._cancel = Button(self.tr("Annuleren"))
        self._back.clicked.connect(self.go_back)
        self.primary.clicked.connect(self.go_on)
        self._cancel.clicked.connect(self.reject)
        self._build(high)

    @property
    def step(self) -> int:
        """Which step is in view, from 0."""
        return self._stack.currentIndex()

    @property
    def problem(self) -> str:
        """The sentence shown because something was refused; empty when nothing was."""
        return "" if self._problem.isHidden() else self._problem.text

    @property
    def is_busy(self) -> bool:
        """Whether something is being worked out."""
        return self._task is not None

    def go_back(self) -> None:
        """Show the step before."""
        self.show_step(max(self.step - 1, 0))

    def go_on(self) -> None:
        """Do what this step is for; a refusal shows its sentence and stays."""
        if self.is_busy:
            return
        self.tell("bad", "")
        self.attempt(self._steps[self.step].leave)

    def attempt(self, work: Callable[[], object]) -> None:
        """Do something a rule may refuse; show its sentence then."""
        try:
            work()
        except CasuskluisError as error:
            self.tell("bad", explain(error))

    def tell(self, tone: str, sentence: str) -> None:
        """Show a sentence above the step; an empty one takes it away."""
        self._problem.say(tone, sentence)

    def use_steps(self, *steps: Step) -> None:
        """Set the steps and show the first."""
        self._steps = list(steps)
        for one in steps:
            parts = (one.part,) if one.fills else (one.part, STRETCH)
            inside = holder(column(*parts, margins=(0, 0, SCROLL_BAR, 0)))
            self._stack.addWidget(scrolled(inside, one.title))
        self.show_step(0)

    def show_step(self, step: int) -> None:
        """Bring a step into view."""
        self._problem.say("bad", "")
        self._stack.setCurrentIndex(step)
        shown, last = self._steps[step], step == len(self._steps) - 1
        self._title.setText(shown.title)
        self._back.setVisible(step > 0 and not last)
        self._cancel.setVisible(not last)
        self.primary.say(shown.go)
        self.step_shown.emit(self)

    def begin(
        self, words: str, work: Work, done: Callable[[Any], None], *, stops: bool = True
    ) -> None:
        """Have something worked out.

        Args:
            words: Dutch, what is being done.
            work: Runs on the worker thread.
            done: Gets the result on the interface thread.
            stops: Whether the officer can stop it once it began.
        """
        self._done = done
        # Quiet: the strip of the window would lie behind this dialog.
        task = self._runner.run(words, work, quiet=True)
        self._task = task
        self._busy.setAccessibleName(words)
        self._show_busy(busy=True)
        self._cancel.setEnabled(stops)
        task.succeeded.connect(self._succeeded)
        task.failed.connect(self._failed)
        task.cancelled.connect(self._stopped)
        task.progressed.connect(self._advance)

    @override
    def reject(self) -> None:
        """Stop what is being worked out, where that can be; or else close."""
        if self._task is not None:
            if self._cancel.isEnabled():
                self._cancel.setEnabled(False)
                self._task.cancel()
            return
        super().reject()

    def _succeeded(self, result: object) -> None:
        self._end()
        done, self._done = self._done, None
        if done is not None:
            self.attempt(lambda: done(result))

    def _failed(self, sentence: str) -> None:
        self._end()
        self.tell("bad", sentence)

    def _stopped(self) -> None:
        self._end()
        self.tell("info", self.tr("Gestopt. Er is niets gewijzigd."))

    def _end(self) -> None:
        self._task = None
        self._show_busy(busy=False)

    def _advance(self, done: int, total: int) -> None:
        self._busy.setRange(0, total)
        self._busy.setValue(done)

    def _show_busy(self, *, busy: bool) -> None:
        self._busy.setVisible(busy)
        for part in (self._stack, self._back, self.primary):
            part.setDisabled(busy)
        self._cancel.setEnabled(True)
        self._cancel.say(self.tr("Stoppen") if busy else self.tr("Annuleren"))
        if busy:
            self._cancel.setFocus()
        elif self._cancel.hasFocus():
            self.primary.setFocus()

    def _build(self, high: int) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24 - SCROLL_BAR, 20)
        layout.setSpacing(14)
        layout.addWidget(self._title)
        layout.addWidget(self._problem)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self._busy)
        buttons = row(self._cancel, STRETCH, self._back, self.primary)
        buttons.setContentsMargins(0, 0, SCROLL_BAR, 0)
        layout.addLayout(buttons)
        open_at(self, _CHARACTERS, high)
