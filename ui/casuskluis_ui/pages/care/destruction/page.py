# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The tab Vernietigen: what is due, the lists with their steps, and what stays."""

from functools import partial

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget
from typing_extensions import override

from casuskluis.domain.clock import Clock
from casuskluis.domain.destruction import DestructionStatus
from casuskluis.domain.identifiers import DestructionListId
from casuskluis.services.endings.destruction import ListFile
from casuskluis.services.endings.registers import Cleared
from casuskluis.services.papers import PrintedPaper
from casuskluis.services.workspace import Workspace
from casuskluis_ui.dialogs.confirm import confirm
from casuskluis_ui.dialogs.paper_dialog import PaperDialog
from casuskluis_ui.pages.cards import CardColumn, scrolled
from casuskluis_ui.pages.care.destruction.cards import DueCard, ListCard, RemainingCard
from casuskluis_ui.pages.care.destruction.confirming import ConfirmDialog
from casuskluis_ui.pages.care.destruction.registers import RegisterCard, register_words
from casuskluis_ui.pages.work_page import WorkPage
from casuskluis_ui.shell.reopening import opens
from casuskluis_ui.shell.tasks import TaskRunner
from casuskluis_ui.widgets.labels import label


class DestructionPage(WorkPage):
    """Destroying files in four steps, by two people."""

    def __init__(
        self,
        workspace: Workspace,
        clock: Clock,
        runner: TaskRunner,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("Vernietigen"), parent)
        self._workspace = workspace
        self._clock = clock
        self._runner = runner
        self._codes = workspace.codes.book()
        self.cards: dict[int, ListCard] = {}
        self.due: DueCard | None = None
        self.registers: RegisterCard | None = None
        self._column = CardColumn()
        self._area = scrolled(self._column, self.title)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._area)

    @override
    def refresh(self) -> None:
        """Read what is due and the lists again."""
        self.attempt(self._read)

    @override
    def open_object(self, object_id: int) -> None:
        """Bring one list into view."""
        card = self.cards.get(object_id)
        if card is not None:
            self._area.ensureWidgetVisible(card)

    def draw_up(self) -> None:
        """Put every file that can go on a new list."""
        if self.attempt(self._workspace.destruction.draw_up):
            self.told(self.tr("De lijst is opgesteld. Druk haar af en laat haar tekenen."))

    def show_list(self, file: ListFile) -> None:
        """Show the list, to print and sign."""
        service, list_id = self._workspace.destruction, file.list.id
        self._runner.run(
            self.tr("Lijst opmaken"),
            lambda _control: service.draw_list(list_id),
            done=partial(self._show_paper, list_id),
            failed=self.problem.emit,
        )

    def show_record(self, file: ListFile) -> None:
        """Show the record of destruction."""
        service, list_id = self._workspace.destruction, file.list.id
        self._runner.run(
            self.tr("Verklaring opmaken"),
            lambda _control: service.draw_record(list_id),
            done=partial(self._show_paper, list_id),
            failed=self.problem.emit,
        )

    def confirm(self, file: ListFile) -> None:
        """Have a second person confirm; then show the record of destruction."""
        dialog = self.confirmation(file)
        self.form_opened.emit(dialog)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        if accepted:
            self.told(self.tr("De dossiers zijn vernietigd. Bewaar de verklaring."))
            self.show_record(file)

    @opens("destruction_confirmation")
    def confirm_again(self) -> None:
        """Ask a second person again, of the list that waits for it."""
        waiting = [
            one
            for one in self._workspace.destruction.lists()
            if one.list.status is DestructionStatus.DRAWN
        ]
        if len(waiting) == 1:
            self.confirm(waiting[0])

    def confirmation(self, file: ListFile) -> ConfirmDialog:
        """Return the dialog in which a second person confirms."""
        return ConfirmDialog(self._workspace.destruction, self._runner, file, self)

    def withdraw(self, file: ListFile) -> None:
        """Ask whether the list can go, and withdraw it."""
        if confirm(
            self,
            self.tr("Lijst intrekken?"),
            self.tr("Er wordt niets vernietigd. U kunt daarna een nieuwe lijst opstellen."),
            self.tr("Intrekken"),
        ) and self.attempt(partial(self._workspace.destruction.withdraw, file.list.id)):
            self.told(self.tr("De lijst is ingetrokken."))

    def clear_registers(self) -> None:
        """Say how much is past its day, ask, and remove it from the registers."""
        service = self._workspace.registers
        found: list[Cleared] = []
        if not self.attempt(lambda: found.append(service.due())) or not found[0].total:
            self.refresh()
            return
        if confirm(
            self,
            self.tr("Register opschonen?"),
            self.tr(
                "Van {words} is de bewaartermijn voorbij. Dat kunt u niet terughalen."
            ).format(words=register_words(found[0])),
            self.tr("Verwijderen"),
        ) and self.attempt(lambda: found.append(service.clear())):
            went = found[-1]
            text = self.tr("Verwijderd: {words}.").format(words=register_words(went))
            if not went.swept:
                rest = self.tr(
                    "Het bestand van de kluis kon niet worden opgeschoond. Maak ruimte vrij op "
                    "de schijf; bij de volgende vernietiging gebeurt het alsnog."
                )
                self.problem.emit(rest)
            self.told(text)

    def _read(self) -> None:
        service = self._workspace.destruction
        due, lists, remaining = service.due(), service.lists(), service.remaining()
        past = self._workspace.registers.due()
        self._codes = self._workspace.codes.book()
        self._column.restart()
        self.cards = {}
        intro = self.tr(
            "Dossiers vernietigen doen twee mensen, in vier stappen: lijst opstellen, "
            "afdrukken en tekenen, bevestigen, verklaring bewaren."
        )
        self._column.column.addWidget(label(intro, "muted", wrap=True))
        self.due = DueCard(due)
        self.due.wanted.connect(self.draw_up)
        self._column.column.addWidget(self.due)
        self.registers = RegisterCard(past)
        self.registers.wanted.connect(self.clear_registers)
        self._column.column.addWidget(self.registers)
        for file in lists:
            self._column.column.addWidget(self._card(file))
        self._column.column.addWidget(RemainingCard(remaining))
        self._column.column.addStretch(1)

    def _card(self, file: ListFile) -> ListCard:
        card = ListCard(file, self._codes)
        card.paper_wanted.connect(partial(self.show_list, file))
        card.confirmation_wanted.connect(partial(self.confirm, file))
        card.withdrawal_wanted.connect(partial(self.withdraw, file))
        card.record_wanted.connect(partial(self.show_record, file))
        self.cards[file.list.id] = card
        return card

    def _show_paper(self, list_id: DestructionListId, paper: PrintedPaper) -> None:
        note = partial(self._workspace.destruction.record_print, list_id)
        dialog = PaperDialog(paper, note, self)
        dialog.exec()
        dialog.deleteLater()
