# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The card that checks the whole vault, and tells how the last check went."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from casuskluis.services.checking.check_words import (
    check_details,
    last_check_words,
    verdict,
)
from casuskluis.services.checking.checks import CheckReport
from casuskluis.services.workspace import Workspace
from casuskluis_ui.pages.jobs import CheckJob
from casuskluis_ui.pages.words import local_moment
from casuskluis_ui.shell.tasks import TaskRunner
from casuskluis_ui.widgets.banner import Banner
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.card import Card, FactRows
from casuskluis_ui.widgets.labels import label


class CheckCard(Card):
    """Checks the vault on the worker thread; stopping is in the strip that shows progress.

    Signals:
        refused: A Dutch sentence: the check could not be done.
        checked: There is an outcome; other pages tell of it too.
    """

    refused = Signal(str)
    checked = Signal()

    def __init__(
        self, workspace: Workspace, runner: TaskRunner, parent: QWidget | None = None
    ) -> None:
        self.button = Button(self.tr("Kluis controleren"), "shield-check")
        super().__init__(self.tr("Controle"), self.button, parent=parent)
        self._workspace = workspace
        self._runner = runner
        self._facts = FactRows()
        self.verdict = Banner("ok")
        self.lines = label("", wrap=True)
        text = self.tr(
            "Leest de hele kluis, het logboek en de bijlagen, en zegt of er iets beschadigd "
            "is. Dat gebeurt ook vanzelf, terwijl u werkt; stoppen kan altijd."
        )
        for part in (label(text, "muted", wrap=True), self._facts, self.verdict, self.lines):
            self.add(part)
        self.verdict.hide()
        self.lines.hide()
        self.button.clicked.connect(self.check)

    def read(self) -> None:
        """Show when the vault was last checked."""
        last = self._workspace.checks.last()
        due = f"{last.due_on:%d-%m-%Y}" if last.due_on else self.tr("niet ingesteld")
        self._facts.show_facts(
            (
                (self.tr("Laatste controle"), last_check_words(last, local_moment)),
                (self.tr("Volgende controle"), due),
            )
        )

    def check(self) -> None:
        """Check the whole vault, on the worker thread."""
        self.button.setEnabled(False)
        self.verdict.hide()
        self.lines.hide()
        task = self._runner.run(
            self.tr("Kluis controleren"),
            CheckJob(self._workspace.checks),
            done=self._checked,
            failed=self._refuse,
        )
        task.finished.connect(self._free)

    def _checked(self, report: CheckReport) -> None:
        self.verdict.say("ok" if report.is_sound else "bad", verdict(report))
        self.lines.setText("\n".join(check_details(report)))
        self.lines.show()
        self.read()
        self.checked.emit()

    def _refuse(self, sentence: str) -> None:
        self.refused.emit(sentence)

    def _free(self) -> None:
        self.button.setEnabled(True)
