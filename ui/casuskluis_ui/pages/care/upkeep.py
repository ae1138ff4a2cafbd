# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The tab Controles: each periodic check, when it was done and when it is due again."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from casuskluis.domain.clock import Clock
from casuskluis.domain.coding import CodeBook, CodeList
from casuskluis.domain.officer import Permission
from casuskluis.domain.partial_date import dutch_date
from casuskluis.domain.upkeep import UpkeepKind
from casuskluis.services.papers import PrintedPaper
from casuskluis.services.terms.upkeep import Upkeep
from casuskluis.services.workspace import Workspace
from casuskluis_ui.dialogs.form_dialog import FormDialog
from casuskluis_ui.pages.cards import CardColumn, scrolled
from casuskluis_ui.pages.care.upkeep_card import UpkeepCard
from casuskluis_ui.pages.drilling import Drilling, proof_dialog
from casuskluis_ui.pages.form_parts import Values, day_in, required, text_field
from casuskluis_ui.pages.words import counted
from casuskluis_ui.pages.work_page import WorkPage
from casuskluis_ui.shell.reopening import opens
from casuskluis_ui.shell.tasks import TaskRunner
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.date_field import DateField
from casuskluis_ui.widgets.form import Field, Form
from casuskluis_ui.widgets.labels import label


class UpkeepPage(WorkPage):
    """What must be looked at every so often, in the order in which they come most often."""

    def __init__(
        self,
        workspace: Workspace,
        clock: Clock,
        parent: QWidget | None = None,
        *,
        runner: TaskRunner | None = None,
    ) -> None:
        super().__init__(self.tr("Controles"), parent)
        self._workspace = workspace
        self._clock = clock
        self._found: Mapping[UpkeepKind, Upkeep] = {}
        self._codes: CodeBook = workspace.codes.book()
        self.cards = {kind: UpkeepCard(kind) for kind in UpkeepKind}
        self._summary = label("", "muted", wrap=True)
        self._cards = CardColumn()
        self._cards.column.addWidget(self._summary)
        for kind, card in self.cards.items():
            self._cards.column.addWidget(card)
            card.done_wanted.connect(partial(self._done, kind))
        self._cards.column.addStretch(1)
        self.drill = Button(self.tr("Hersteloefening"), "archive-restore")
        self._offer_drill(runner)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scrolled(self._cards, self.title))

    def _offer_drill(self, runner: TaskRunner | None) -> None:
        """Let the check on backups be done by the program, for who makes them."""
        self.cards[UpkeepKind.RESTORE_TEST].add_button(self.drill)
        allowed = self._workspace.officers.access().permissions
        self.drill.setVisible(runner is not None and Permission.BACKUP in allowed)
        if runner is not None:
            drilling = Drilling(self._workspace.drills, runner, self)
            drilling.offer(self.drill)
            drilling.told.connect(self.told)
            drilling.refused.connect(self.problem)
            drilling.proved.connect(self._show_proof)

    def _show_proof(self, paper: PrintedPaper) -> None:
        dialog = proof_dialog(paper, self)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @override
    def refresh(self) -> None:
        """Read the checks again."""
        self.attempt(self._read)

    def dialog(self, kind: UpkeepKind) -> FormDialog:
        """Return the dialog that records a check as done."""
        form = Form("upkeep", list(UpkeepKind).index(kind) + 1)
        form.add(("done_on", Field(self.tr("&Gedaan op"), DateField(self._clock.today))))
        note = text_field(
            self,
            self.tr("&Bevinding (mag leeg)"),
            rows=4,
            help_text=self.tr("Wat is gezien en afgesproken? Geen namen uit casussen."),
        )
        form.add(("note", note))
        form.fill({"done_on": dutch_date(self._clock.today())})

        def save(values: Values) -> object:
            return self._workspace.upkeep.done(
                kind, on=day_in(form, "done_on"), note=values["note"]
            )

        return FormDialog(
            self._codes.label(CodeList.UPKEEP_KIND, kind),
            form,
            save,
            check=required(self, "done_on"),
            intro=self.cards[kind].explanation,
            action=self.tr("Vastleggen"),
            parent=self,
        )

    def _read(self) -> None:
        today = self._clock.today()
        self._codes = self._workspace.codes.book()
        found = self._workspace.upkeep.all()
        for one in found:
            title = self._codes.label(CodeList.DEADLINE_KIND, one.kind)
            self.cards[one.kind].show_upkeep(one, title, today)
        late = sum(one.late for one in found)
        text = counted(
            late,
            self.tr("{n} controle is te laat."),
            self.tr("{n} controles zijn te laat."),
        )
        self._summary.setText(text if late else self.tr("Alle controles zijn op tijd."))

    @opens("upkeep")
    def reopen(self, place: int) -> None:
        """Show the form of a check again, known by its place among them."""
        self._done(list(UpkeepKind)[place - 1])

    def _done(self, kind: UpkeepKind) -> None:
        self.ask(self.dialog(kind))
