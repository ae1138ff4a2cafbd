# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Taking everything out of the vault: one open, encrypted file for another program or vault."""

from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from casuskluis.services.keys.phrases import suggestion
from casuskluis.services.parcels.locks import Lock, Passphrase, Recipients, check_lock
from casuskluis.services.parcels.whole_out import (
    WARNING,
    WholeGiven,
    WholeService,
    whole_file_name,
)
from casuskluis.services.workspace import Workspace
from casuskluis_ui.pages.parcels.steps import AskWhere, Step, StepsDialog
from casuskluis_ui.pages.parcels.words import size_words
from casuskluis_ui.pages.words import counted
from casuskluis_ui.shell.tasks import TaskControl, TaskRunner
from casuskluis_ui.widgets.banner import Banner
from casuskluis_ui.widgets.files import ask_save_path
from casuskluis_ui.widgets.form import Field, Form
from casuskluis_ui.widgets.labels import label

WORDS, SEPARATOR = 7, "-"
"""Seven of 7,776 words are 90 bits: whoever has the file has all the time to guess."""
_PHRASE, _KEY = "phrase", "key"
_HIGH = 460


@dataclass(frozen=True, slots=True)
class WholeJob:
    """Writes the file; the passphrase is wiped, whatever happens."""

    service: WholeService
    lock: Lock = field(repr=False)
    target: Path = field(repr=False)

    def __call__(self, control: TaskControl) -> WholeGiven:
        """Do it; runs on the worker thread."""
        try:
            return self.service.export(
                self.target,
                self.lock,
                replace=True,  # the dialog that asked for the place asked that too
                progress=control.progress,
                cancelled=lambda: control.cancelled,
            )
        finally:
            if isinstance(self.lock, Passphrase):
                self.lock.text[:] = bytes(len(self.lock.text))


class WholeForm(Form):
    """What opens the file."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("whole_out", parent=parent)
        self.warning = Banner("warn", WARNING)
        self.add_widget(self.warning)
        self._lock = QComboBox()
        self._lock.addItem(self.tr("Een wachtzin van losse woorden"), _PHRASE)
        self._lock.addItem(self.tr("De sleutel van de ontvanger"), _KEY)
        told = self.tr(
            "Het bestand is versleuteld in het open formaat age. Elk programma dat age kent, "
            "opent het; erin staat leesbare JSON met de bijlagen. Een back-up is dit niet."
        )
        self.add(
            ("lock", Field(self.tr("Het bestand gaat &open met"), self._lock, help_text=told))
        )
        told = self.tr("Zo'n sleutel begint met age1.")
        self.add((_KEY, Field(self.tr("&Sleutel"), QLineEdit(), help_text=told)))
        self._lock.currentIndexChanged.connect(self._ask)
        self._ask()

    @property
    def by_key(self) -> bool:
        """Whether a key opens it."""
        return bool(self["lock"].text == _KEY)

    def lock(self, phrase: str) -> Lock:
        """Return what opens it.

        Args:
            phrase: The passphrase, unless a key does.
        """
        if self.by_key:
            return Recipients((self[_KEY].text.strip(),))
        return Passphrase(bytearray(phrase, "utf-8"))

    def _ask(self) -> None:
        self[_KEY].setVisible(self.by_key)


class WholeStep(QWidget):
    """The file is there; the passphrase shows here once."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.saved = label("", wrap=True)
        self.phrase = label("", "h1", wrap=True)
        self.phrase.setObjectName("phrase")
        self.advice = label(
            self.tr(
                "Schrijf de wachtzin nu op papier; de streepjes horen erbij. Na Sluiten ziet u "
                "hem nooit meer. In het logboek staat dat u alles meenam."
            ),
            "muted",
            wrap=True,
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(14)
        for part in (self.saved, self.phrase, self.advice):
            layout.addWidget(part)
        layout.addStretch(1)

    def show_file(self, given: WholeGiven, phrase: str) -> None:
        """Tell where it is and what opens it.

        Args:
            given: What was written.
            phrase: The passphrase; empty where a key opens it.
        """
        told = self.tr("Alles staat in {name}: {rows}, {files}, {size}.").format(
            name=given.place.name,
            rows=counted(given.rows, self.tr("{n} regel"), self.tr("{n} regels")),
            files=counted(given.enclosures, self.tr("{n} bestand"), self.tr("{n} bestanden")),
            size=size_words(given.size),
        )
        more = self.tr("Dit is de wachtzin:") if phrase else self.tr("De sleutel opent het.")
        self.saved.setText(f"{told} {more}")
        self.phrase.setText(phrase)
        spoken = self.tr("Wachtzin: %s") % phrase.replace(SEPARATOR, " ")
        self.phrase.setAccessibleName(spoken if phrase else "")
        self.phrase.setVisible(bool(phrase))
        self.advice.setVisible(bool(phrase))

    def forget(self) -> None:
        """Take the passphrase off the screen."""
        self.phrase.clear()
        self.phrase.setAccessibleName("")


class WholeDialog(StepsDialog):
    """Asks what opens the file and where it comes, and writes it.

    Args:
        workspace: The open vault.
        runner: Writes the file.
        ask: Asks where the file comes.

    Attributes:
        given: What was written; None while nothing was.
    """

    def __init__(
        self,
        workspace: Workspace,
        runner: TaskRunner,
        parent: QWidget | None = None,
        *,
        ask: AskWhere = ask_save_path,
    ) -> None:
        super().__init__(self.tr("Alles meenemen"), runner, parent, high=_HIGH)
        self._service = workspace.whole
        self._clock = workspace.context.clock
        self._ask = ask
        self._phrase = ""
        self.given: WholeGiven | None = None
        self.form = WholeForm()
        self.result_step = WholeStep()
        self.use_steps(
            Step(self.tr("Alles meenemen"), self.form, self.tr("Bestand maken…"), self._write),
            Step(
                self.tr("Het bestand is klaar"),
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

    def _write(self) -> None:
        phrase = "" if self.form.by_key else suggestion(WORDS, SEPARATOR)
        lock = self.form.lock(phrase)
        check_lock(lock)
        kinds = self.tr("Versleuteld bestand (*.age)")
        name = whole_file_name(self._clock.today())
        path = self._ask(self, self.windowTitle(), name, kinds)
        if path is not None:
            self._phrase = phrase
            job = WholeJob(self._service, lock, path)
            self.begin(self.tr("Alles meenemen"), job, self._written)

    def _written(self, given: WholeGiven) -> None:
        self.given = given
        self.form.mark_saved()
        self.result_step.show_file(given, self._phrase)
        self._phrase = ""
        self.show_step(1)
