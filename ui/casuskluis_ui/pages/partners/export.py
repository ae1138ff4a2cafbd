# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Contacts as a file: for an address book or a spreadsheet, and that nothing protects it."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QRadioButton, QWidget

from casuskluis.domain.errors import CasuskluisError
from casuskluis.domain.identifiers import ContactId
from casuskluis.explanations import explain
from casuskluis.services.lists.contact_files import (
    ContactExport,
    ContactForm,
    contact_file_name,
)
from casuskluis.services.lists.exporting import NOT_ENCRYPTED
from casuskluis.services.workspace import Workspace
from casuskluis_ui.dialogs.sizing import open_at
from casuskluis_ui.pages.partners.listing import contacts_in_words
from casuskluis_ui.widgets.banner import Banner
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.files import ask_save_path, write_atomically
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import STRETCH, column, row

_CHARACTERS, _HEIGHT = 66, 380


class ContactExportDialog(QDialog):
    """Asks what kind of file, and writes it where the officer says.

    Args:
        workspace: Makes the file and enters it in the journal.
        ids: Who, in the order of the list.

    Signals:
        saved: How many contacts the file holds.
    """

    saved = Signal(int)

    def __init__(self, workspace: Workspace, ids: Sequence[int], parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._ids = tuple(ContactId(one) for one in ids)
        self.setWindowTitle(self.tr("Contactpersonen opslaan als bestand"))
        self.cards = QRadioButton(self.tr("Voor een &adresboek of telefoon (vCard, .vcf)"))
        self.rows = QRadioButton(self.tr("Voor een &rekenblad (tekst met puntkomma's, .csv)"))
        self.cards.setChecked(True)
        self.whole = QCheckBox(self.tr("Ook &notities, geheimhouding en bewaartermijnen"))
        self._problem = Banner("bad")
        self._problem.hide()
        self._build()
        open_at(self, _CHARACTERS, _HEIGHT)

    @property
    def problem(self) -> str:
        """The sentence shown because it did not work."""
        return self._problem.text

    def save(self) -> None:
        """Ask where, make the file and write it."""
        form = ContactForm.ROWS if self.rows.isChecked() else ContactForm.CARDS
        path = self._ask_path(form)
        if path is None:
            return
        wanted = ContactExport(ids=self._ids, form=form, whole=self.whole.isChecked())
        try:
            made = self._workspace.contact_files.export(wanted)
        except CasuskluisError as error:
            self._problem.say("bad", explain(error))
            return
        if not write_atomically(path, made.data):
            self._problem.say(
                "bad",
                self.tr(
                    "Het bestand kon niet worden geschreven. Kies een andere map of maak "
                    "ruimte vrij."
                ),
            )
            return
        self.saved.emit(made.rows)
        self.accept()

    def _ask_path(self, form: ContactForm) -> Path | None:
        cards, rows = self.tr("vCard (*.vcf)"), self.tr("Tekst (*.csv)")
        name = contact_file_name(form, self._workspace.context.clock.today())
        kinds = rows if form is ContactForm.ROWS else cards
        return ask_save_path(self, self.windowTitle(), name, kinds)

    def _build(self) -> None:
        who = contacts_in_words(len(self._ids))
        kept = self.tr(
            "Het logboek onthoudt dat u dit hebt opgeslagen, en hoeveel het er zijn."
        )
        cancel = Button(self.tr("Annuleren"))
        cancel.clicked.connect(self.reject)
        done = Button(self.tr("Opslaan…"), "download", "primary")
        done.setDefault(True)
        done.clicked.connect(self.save)
        self.setLayout(
            column(
                label(self.windowTitle(), "h1", wrap=True),
                label(self.tr("{who}.").format(who=who), wrap=True),
                self._problem,
                Banner("warn", NOT_ENCRYPTED),
                self.cards,
                self.rows,
                self.whole,
                STRETCH,
                label(kept, "muted", wrap=True),
                row(STRETCH, cancel, done),
                spacing=12,
                margins=(24, 20, 24, 20),
            )
        )
