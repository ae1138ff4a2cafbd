# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The tab with the attachments of a case."""

from pathlib import Path

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from casuskluis.domain.attachment import Attachment
from casuskluis.domain.errors import CasuskluisError
from casuskluis.domain.identifiers import AttachmentId
from casuskluis.explanations import explain
from casuskluis.services.casework.cases import CaseFile
from casuskluis.services.keeping.views import Viewed
from casuskluis_ui.dialogs.confirm import confirm
from casuskluis_ui.pages.cases.attachments.card import AttachmentCard
from casuskluis_ui.pages.cases.attachments.drop_zone import DropZone
from casuskluis_ui.pages.cases.attachments.forms import description
from casuskluis_ui.pages.cases.attachments.jobs import Added, AddJob
from casuskluis_ui.pages.cases.attachments.viewer import AttachmentViewer
from casuskluis_ui.pages.cases.attachments.words import FILTER
from casuskluis_ui.pages.cases.tabs.base import CaseTab, Desk
from casuskluis_ui.pages.words import counted
from casuskluis_ui.shell.reopening import opens
from casuskluis_ui.widgets.banner import Banner
from casuskluis_ui.widgets.empty_state import EmptyState
from casuskluis_ui.widgets.files import ask_open_path, ask_save_path, write_atomically

_MEBIBYTE = 1024 * 1024


class AttachmentsTab(CaseTab):
    """The files that belong to a case."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._file: CaseFile | None = None
        self._shown: Attachment | None = None
        self._service = desk.workspace.attachments

    @override
    def title(self) -> str:
        return self.tr("Bijlagen")

    @override
    def count(self, file: CaseFile) -> int:
        return len(file.attachments)

    @override
    def show_file(self, file: CaseFile) -> None:
        """Show the attachments of a case."""
        self._file = file
        self.restart()
        self._show_way_in(file)
        for attachment in file.attachments:
            card = AttachmentCard(attachment)
            card.view_wanted.connect(self.view)
            card.saving_wanted.connect(self.save_outside)
            card.describing_wanted.connect(self.describe)
            card.removal_wanted.connect(self.remove)
            self.column.addWidget(card)
        if file.attachments:
            self.column.addStretch(1)
        else:
            text = self.tr("Alles wat hier komt, staat versleuteld in de kluis.")
            self.column.addWidget(
                EmptyState("paperclip", self.tr("Nog geen bijlagen"), text), 1
            )

    def ask_file(self) -> None:
        """Ask for a file and take it in."""
        path = ask_open_path(self, self.tr("Bijlage toevoegen"), FILTER)
        if path is not None:
            self.add_files((path,))

    def add_files(self, paths: tuple[Path, ...]) -> None:
        """Take files in, on the worker thread."""
        if self._file is not None:
            self.desk.runner.run(
                self.tr("Bijlage toevoegen"),
                AddJob(self._service, self._file.case.id, paths),
                done=self._added,
                failed=self._refuse,
            )

    def view(self, number: int) -> None:
        """Show an attachment, from memory."""
        found = self._found(number)
        views = self.desk.workspace.views
        if found is None or not self.desk.page.attempt(
            lambda: views.note(Viewed.ATTACHMENT, number)
        ):
            return
        dialog = self.viewer(found)
        dialog.exec()
        dialog.deleteLater()

    def viewer(self, attachment: Attachment) -> AttachmentViewer:
        """Return the dialog that shows an attachment, not yet on the screen."""
        made = AttachmentViewer(self._service, self.desk.runner, attachment, self.desk.page)
        made.saving_wanted.connect(self._save_shown)
        self._shown = attachment
        return made

    def save_outside(self, number: int) -> None:
        """Warn, ask where, and save a copy outside the vault."""
        found = self._found(number)
        if found is not None and confirm(
            self,
            self.tr("Bijlage buiten de kluis opslaan?"),
            self.tr(
                "Buiten de kluis is de kopie niet versleuteld: wie bij die map kan, kan de "
                "kopie lezen. Vernietigt u later het dossier, verwijder de kopie dan zelf. Het "
                "logboek onthoudt dat u een kopie opslaat."
            ),
            self.tr("Opslaan"),
        ):
            # Not its own name: that often holds somebody's, and stays on the disk for all.
            file_name = f"bijlage-{found.id}{Path(found.name).suffix.lower()}"
            path = ask_save_path(self, self.tr("Bijlage opslaan"), file_name, "")
            if path is not None:
                self.save_to(found.id, path)

    def save_to(self, attachment_id: AttachmentId, path: Path) -> None:
        """Save a copy at a place that was chosen."""
        page = self.desk.page
        try:
            copy = self._service.hand_out(attachment_id)
        except CasuskluisError as error:
            page.problem.emit(explain(error))
            return
        if write_atomically(path, copy.data):
            page.told(self.tr("De kopie staat in %s. Zij is niet versleuteld.") % path.name)
        else:
            page.problem.emit(
                self.tr(
                    "De kopie kon niet worden geschreven. Kies een andere map of maak ruimte "
                    "vrij."
                )
            )

    @opens("attachment")
    def describe(self, number: int) -> None:
        """Ask what an attachment is."""
        found = self._found(number)
        if found is not None:
            self.desk.page.ask(description(self._service, found, self.desk.page))

    def remove(self, number: int) -> None:
        """Ask whether an attachment may go, and let it go."""
        found = self._found(number)
        if found is not None and confirm(
            self,
            self.tr("Bijlage verwijderen?"),
            self.tr("%s verdwijnt voorgoed uit de kluis. Back-ups van eerder houden haar nog.")
            % found.name,
            self.tr("Verwijderen"),
        ):
            page = self.desk.page
            if page.attempt(lambda: self._service.remove(found.id)):
                page.told(self.tr("De bijlage is verwijderd."))

    def _show_way_in(self, file: CaseFile) -> None:
        try:
            file.case.check_takes_information(self.desk.clock.today())
            rule = self.tr("PDF, Word, PNG of JPEG, tot %d MB. Het origineel blijft staan.")
            zone = DropZone(rule % (self._service.limit() // _MEBIBYTE))
        except CasuskluisError as error:
            self.column.addWidget(Banner("info", explain(error)))
            return
        zone.asked.connect(self.ask_file)
        zone.dropped.connect(self.add_files)
        self.column.addWidget(zone)

    def _added(self, added: Added) -> None:
        page = self.desk.page
        if added.count:
            page.told(
                counted(
                    added.count,
                    self.tr("De bijlage staat in de kluis."),
                    self.tr("{n} bijlagen staan in de kluis."),
                )
            )
        if added.refusals:
            page.problem.emit("\n".join(added.refusals))

    def _refuse(self, sentence: str) -> None:
        self.desk.page.problem.emit(sentence)

    def _save_shown(self) -> None:
        if self._shown is not None:
            self.save_outside(int(self._shown.id))

    def _found(self, number: int) -> Attachment | None:
        held = self._file.attachments if self._file is not None else ()
        return next((one for one in held if one.id == number), None)
