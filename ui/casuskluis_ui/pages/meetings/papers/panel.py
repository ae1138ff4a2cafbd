# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The tab with the papers: everything out at once, and where every copy is."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QDialog, QMenu, QWidget
from typing_extensions import override

from casuskluis.domain.meeting import MeetingStatus, NoAttendees
from casuskluis.services.editions.cabinet import TablePaper, WishLine
from casuskluis.services.meetings.meetings import MeetingFile
from casuskluis.services.workspace import Workspace
from casuskluis_ui.pages.meetings.panel import Panel
from casuskluis_ui.pages.meetings.papers.batch import wishes
from casuskluis_ui.pages.meetings.papers.outgoing import Outgoing
from casuskluis_ui.pages.meetings.papers.papers_dialog import PapersDialog
from casuskluis_ui.pages.meetings.papers.register import CopyRegister
from casuskluis_ui.pages.meetings.papers.sending.calendar_file import CalendarDialog
from casuskluis_ui.pages.meetings.papers.sending.dialog import SendingDialog
from casuskluis_ui.pages.meetings.papers.sending.outcome import OutcomeDialog
from casuskluis_ui.pages.meetings.papers.sending.partner_copy import PartnerCopyDialog
from casuskluis_ui.shell.tasks import TaskRunner
from casuskluis_ui.widgets import pdf_output
from casuskluis_ui.widgets.banner import Banner
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.files import FolderChooser, ask_folder
from casuskluis_ui.widgets.flow import Flow
from casuskluis_ui.widgets.layouts import column


class PapersPanel(Panel):
    """The papers of one meeting; read when the tab is in view.

    Signals:
        item_wanted: The gate refused a paper: show this agenda item.
        left: Copies left, so what is shown of them elsewhere is out of date.
    """

    item_wanted = Signal(int)
    left = Signal()

    def __init__(
        self,
        workspace: Workspace,
        runner: TaskRunner,
        choose_folder: FolderChooser = ask_folder,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(workspace, parent)
        self._runner = runner
        self._choose_folder = choose_folder
        self._stale = False
        self._item = 0
        self.register = CopyRegister(workspace.copies, workspace.context.clock)
        self.outgoing = Outgoing(workspace.cabinet, runner, self)
        self.told = Banner("ok", closable=True)
        self.print_button = Button(self.tr("Alles afdrukken…"), "printer", "primary")
        self.save_button = Button(self.tr("Alles opslaan…"), "download")
        self.send_button = Button(self.tr("Versturen en uitwisselen"))
        self.sending = QMenu(self)
        self._build()
        self._connect()

    @override
    def show_file(self, file: MeetingFile) -> None:
        """Show the papers of a meeting."""
        if self.file is None or self.file.meeting.id != file.meeting.id:
            self._tell("ok", "")
        super().show_file(file)
        adopted = file.meeting.status is MeetingStatus.ADOPTED
        self._outcome.setEnabled(adopted)
        why = "" if adopted else self.tr("Kan pas als het verslag is vastgesteld.")
        self._outcome.setToolTip(why)
        self._stale = True
        if self.isVisible():
            self.read()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.read()

    def read(self) -> None:
        """Read the list of copies again."""
        if self.file is not None:
            self._stale = False
            self.register.show_file(self.file)

    def papers_dialog(self, *, to_print: bool) -> PapersDialog | None:
        """Return the dialog that asks which papers go out; nothing without a meeting."""
        file = self.file
        if file is None:
            return None

        def lines(kinds: Sequence[TablePaper], with_names: bool) -> Sequence[WishLine]:  # noqa: FBT001 - of `Lines`
            try:
                return wishes(self.workspace.cabinet, file, kinds, with_names=with_names)
            except NoAttendees:
                return ()

        if to_print:
            title, action = self.tr("Alles afdrukken"), self.tr("Afdrukken…")
            caution = pdf_output.spooler_sentence()
        else:
            title, action = self.tr("Alles opslaan"), self.tr("Map kiezen…")
            caution = self.tr(
                "Let op: buiten de kluis zijn de bestanden niet versleuteld. Het logboek "
                "onthoudt dat u ze opslaat."
            )
        return PapersDialog(file, lines, title, action, caution, self)

    def print_all(self) -> None:
        """Ask which papers, and print them for everybody."""
        dialog = self.papers_dialog(to_print=True)
        if dialog is not None and self.file is not None and self._open(dialog):
            self.outgoing.print_all(self.file.meeting.id, dialog.lines)

    def save_all(self) -> None:
        """Ask which papers and where, and save them for everybody."""
        dialog = self.papers_dialog(to_print=False)
        if dialog is None or self.file is None or not self._open(dialog):
            return
        folder = self._choose_folder(self, self.tr("Map voor de papieren"), None)
        if folder is not None:
            self.outgoing.save_all(self.file.meeting.id, dialog.lines, folder)

    def _build(self) -> None:
        self.send_button.setMenu(self.sending)
        self.sending.setToolTipsVisible(True)
        self._calendar = self.sending.addAction(self.tr("Uitnodiging voor de agenda (.ics)…"))
        self._locked = self.sending.addAction(self.tr("Versleutelde kopie voor partner…"))
        self._outcome = self.sending.addAction(self.tr("Uitkomst uitwisselen (JSON)…"))
        buttons = Flow((self.print_button, self.save_button, self.send_button))
        whole = column(buttons, self.told, self.register, spacing=10, margins=(20, 14, 16, 16))
        whole.setStretch(2, 1)
        self.setLayout(whole)
        self.told.hide()

    def _connect(self) -> None:
        self.print_button.clicked.connect(self.print_all)
        self.save_button.clicked.connect(self.save_all)
        self.sending.triggered.connect(self._send)
        self.told.acted.connect(self._go_to_item)
        self.register.problem.connect(self.problem)
        self.register.undoable.connect(self.undoable)
        self.register.note_wanted.connect(self.asked)
        self.outgoing.told.connect(self._tell)
        self.outgoing.refused.connect(self._offer_item)
        self.outgoing.started.connect(partial(self._show_busy, busy=True))
        self.outgoing.ended.connect(partial(self._show_busy, busy=False))
        self.outgoing.left.connect(self._gone)

    def sending_dialog(self, action: QAction) -> SendingDialog | None:
        """Return the dialog of one choice of the menu; nothing without a meeting."""
        file = self.file
        if file is None:
            return None
        if action is self._calendar:
            return CalendarDialog(self.workspace, file, self)
        if action is self._locked:
            return PartnerCopyDialog(self.workspace, self._runner, file, self)
        return OutcomeDialog(self.workspace, file, self)

    def _send(self, action: QAction) -> None:
        dialog = self.sending_dialog(action)
        if dialog is not None:
            dialog.sent.connect(self._sent)
            self._open(dialog)

    def _sent(self, sentence: str) -> None:
        self._tell("ok", sentence)
        self._gone()

    def _open(self, dialog: QDialog) -> bool:
        accepted = bool(dialog.exec())
        dialog.deleteLater()
        return accepted

    def _tell(self, tone: str, sentence: str) -> None:
        self._item = 0
        self.told.offer("")
        self.told.say(tone, sentence)

    def _offer_item(self, item: int) -> None:
        self._item = item
        self.told.offer(self.tr("Agendapunt %d openen") % item if item else "")

    def _go_to_item(self) -> None:
        self.item_wanted.emit(self._item)

    def _show_busy(self, *, busy: bool) -> None:
        if busy:
            self._tell("ok", "")
            # A button that is switched off gives the keyboard to whatever comes next.
            self.register.list.setFocus()
        for button in (self.print_button, self.save_button, self.send_button):
            button.setDisabled(busy)

    def _gone(self) -> None:
        self.read()
        self.left.emit()
