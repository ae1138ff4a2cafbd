# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Checking the journal, and giving somebody else what is needed to check it."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from casuskluis.domain.errors import CasuskluisError
from casuskluis.domain.journal_chain import ChainReport, ControlNumber
from casuskluis.explanations import explain
from casuskluis.services.keeping.journal_words import check_lines, sighting_line
from casuskluis.services.keeping.journals import JournalService
from casuskluis_ui.dialogs.confirm import confirm
from casuskluis_ui.pages.jobs import ExportJob, JournalJob
from casuskluis_ui.shell.tasks import TaskRunner
from casuskluis_ui.widgets.banner import Banner
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.card import Card
from casuskluis_ui.widgets.files import ask_save_path, write_atomically
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import PAGE_MARGINS, STRETCH, column, row

_EXAMPLE = "152-0a1b2c3d4e5f"


class ControlPart(QWidget):
    """What an auditor does here.

    Signals:
        problem: A Dutch sentence: something was refused.
        notice: A Dutch sentence: something was done.
    """

    problem = Signal(str)
    notice = Signal(str)

    def __init__(
        self, service: JournalService, runner: TaskRunner, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._service = service
        self._runner = runner
        self._target = Path()
        self.number = QLineEdit()
        self.number.setPlaceholderText(_EXAMPLE)
        self.number.setAccessibleName(self.tr("Controlegetal van een afdruk of notitie"))
        self.find_button = Button(self.tr("Getal opzoeken"), "text-search")
        self.check_button = Button(self.tr("Controleer logboek"), "shield-check", "primary")
        self.export_button = Button(self.tr("Logboek exporteren"), "download")
        self.key_button = Button(self.tr("Controlesleutel uitgeven"), "key-round")
        self.verdict = Banner("ok")
        self.verdict.hide()
        self.control = label("", "h2")
        self.control.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.control.hide()
        self._build()
        self.number.returnPressed.connect(self.look_up)
        self.find_button.clicked.connect(self.look_up)
        self.check_button.clicked.connect(self.check)
        self.export_button.clicked.connect(self.export)
        self.key_button.clicked.connect(self.hand_out_key)

    def check(self) -> None:
        """Find out whether somebody changed the journal, on the worker thread."""
        try:
            anchor = self._noted()
        except CasuskluisError as error:
            self._say("bad", explain(error))
            return
        self.check_button.setEnabled(False)
        self._say("ok", "")
        task = self._runner.run(
            self.tr("Logboek controleren"),
            JournalJob(self._service, anchor),
            done=self._checked,
            failed=self._refuse,
        )
        task.finished.connect(self._free)

    def look_up(self) -> None:
        """Look up the line of the control number that was typed."""
        try:
            noted = self._noted()
            if noted is None:
                self._say("info", self.tr("Typ eerst een controlegetal, zoals %s.") % _EXAMPLE)
                return
            found = self._service.find(noted)
        except CasuskluisError as error:
            self._say("bad", explain(error))
            return
        self._say("ok" if found.fits else "bad", sighting_line(found))

    def export(self) -> None:
        """Ask where, and write the journal for an auditor."""
        title = self.tr("Logboek exporteren")
        path = ask_save_path(self, title, "logboek.jsonl", self.tr("Logboek (*.jsonl)"))
        if path is not None:
            self._target = path
            self._runner.run(
                title, ExportJob(self._service), done=self._exported, failed=self._refuse
            )

    def hand_out_key(self) -> None:
        """Warn, ask where, and write the key for an auditor."""
        if not confirm(
            self,
            self.tr("Controlesleutel uitgeven?"),
            self.tr(
                "Met deze sleutel gaat een controleur een export van het logboek na. Wie de "
                "sleutel en de kluis samen heeft, kan een ander logboek maken dat ook klopt. "
                "Geef hem daarom op papier aan de FG of de CISO, en verwijder het bestand. Het "
                "logboek onthoudt dat u hem uitgaf."
            ),
            self.tr("Uitgeven"),
        ):
            return
        title, kinds = self.tr("Controlesleutel opslaan"), self.tr("Tekst (*.txt)")
        path = ask_save_path(self, title, "controlesleutel.txt", kinds)
        if path is not None:
            self.write_key(path)

    def write_key(self, path: Path) -> None:
        """Write the key at a place that was chosen; never on the screen."""
        try:
            words = self._service.control_key()
        except CasuskluisError as error:
            self.problem.emit(explain(error))
            return
        text = self.tr("De sleutel staat in %s. Print hem, geef hem af, verwijder het bestand.")
        self._write(path, f"{words}\n".encode(), text % path.name)

    def _exported(self, data: bytes) -> None:
        text = self.tr("Het logboek staat in %s.") % self._target.name
        self._write(self._target, data, text)

    def _write(self, path: Path, data: bytes, sentence: str) -> None:
        if write_atomically(path, data):
            self.notice.emit(sentence)
        else:
            self.problem.emit(
                self.tr(
                    "Het bestand kon niet worden geschreven. Kies een andere map of maak "
                    "ruimte vrij."
                )
            )

    def _noted(self) -> ControlNumber | None:
        text = self.number.text().strip()
        return ControlNumber.parse(text) if text else None

    def _checked(self, report: ChainReport) -> None:
        self._say("ok" if report.is_sound else "bad", "\n".join(check_lines(report)))
        self.control.setText(self.tr("Noteer dit getal: %s") % report.control)
        self.control.setVisible(report.is_sound)

    def _say(self, tone: str, text: str) -> None:
        self.control.hide()
        self.verdict.say(tone, text)

    def _refuse(self, sentence: str) -> None:
        self.problem.emit(sentence)

    def _free(self) -> None:
        self.check_button.setEnabled(True)

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*PAGE_MARGINS)
        layout.setSpacing(14)
        layout.addWidget(self._check_card())
        layout.addWidget(self._auditor_card())
        layout.addStretch(1)

    def _check_card(self) -> Card:
        made = Card(self.tr("Controleer logboek"))
        for text in (
            self.tr(
                "Het programma volgt elke regel vanaf de eerste. Het ziet of een regel is "
                "veranderd, weggehaald, verplaatst of tussen gezet."
            ),
            self.tr(
                "Een oude kopie van de hele kluis valt pas op met een controlegetal van "
                "eerder. Zo'n getal staat onder aan elke afdruk. Typ het hier: u ziet of die "
                "regel er nog is, en de controle gebruikt het ook."
            ),
        ):
            made.add(label(text, "muted", wrap=True))
        field = label(self.tr("Controlegetal van een a&fdruk of notitie"), "label")
        field.setBuddy(self.number)
        self.number.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        made.add(column(field, row(self.number, self.find_button, STRETCH), spacing=4))
        made.add(row(self.check_button, STRETCH))
        made.add(self.verdict)
        made.add(self.control)
        return made

    def _auditor_card(self) -> Card:
        made = Card(self.tr("Voor een controleur buiten dit programma"))
        for text in (
            self.tr(
                "1. Geef de controlesleutel één keer op papier aan iemand die niet bij de "
                "kluis kan, liefst meteen na het maken van de kluis."
            ),
            self.tr(
                "2. Exporteer het logboek als die persoon wil controleren. Er staan namen van "
                "medewerkers in, en geen namen uit casussen."
            ),
            self.tr(
                "3. De controleur gaat de export na met controleer_logboek.py: zonder kluis, "
                "zonder wachtzin en zonder Casuskluis."
            ),
        ):
            made.add(label(text, wrap=True))
        made.add(row(self.export_button, self.key_button, STRETCH))
        return made
