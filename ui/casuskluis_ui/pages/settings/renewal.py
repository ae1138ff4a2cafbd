# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Renewing all keys, step by step: passphrase, sheets on paper, the keys, the backups."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from casuskluis.services.backups.stored import StoredBackup
from casuskluis.services.keys.rotating import Renewal
from casuskluis.services.workspace import Workspace
from casuskluis_ui.dialogs.confirm import confirm
from casuskluis_ui.dialogs.key_file import NAME as KEY_FILE
from casuskluis_ui.dialogs.key_file import add_key_file, key_file_in
from casuskluis_ui.dialogs.secret_dialog import SecretDialog, SecretForm
from casuskluis_ui.pages.settings.recovery import SheetsDialog, SheetWords
from casuskluis_ui.pages.settings.renewal_jobs import (
    FreshBackupJob,
    PrepareJob,
    RemoveOlderJob,
    RotateJob,
)
from casuskluis_ui.shell.tasks import TaskRunner
from casuskluis_ui.widgets.form import Field
from casuskluis_ui.widgets.passphrase_field import PassphraseField


class RenewalSheets(SheetsDialog):
    """Shows the sheets of a renewal; only with every sheet on paper it goes on."""

    @override
    def _finish(self) -> None:
        """Go on when every sheet is printed or saved; ask otherwise."""
        if self._is_kept:
            self.accept()
        else:
            self.reject()


def renewal_dialog(
    workspace: Workspace, runner: TaskRunner, leaving: str = "", parent: QWidget | None = None
) -> SecretDialog:
    """Return the dialog that begins: it tells what happens and asks one's own passphrase.

    Args:
        workspace: The open vault.
        runner: Makes the sheets.
        leaving: Who leaves; empty when everybody stays.
        parent: It belongs to.
    """
    form, secret = SecretForm("passphrase_renewal"), PassphraseField()
    form.add(("secret", Field(_words("Uw eigen &wachtzin"), secret)))
    if workspace.key_files.is_own:
        add_key_file(form)

    def prepare(values: Mapping[str, str]) -> PrepareJob:
        del values
        return PrepareJob(workspace.rotating, secret.secret(), leaving, key_file_in(form))

    def check(values: Mapping[str, str]) -> Mapping[str, str]:
        del values
        wanted = {"secret", KEY_FILE} & {*form.names}
        return {name: _words("Vul dit in.") for name in wanted if not form[name].text}

    title = _words("Sleutels vernieuwen")
    if leaving:
        title = _words("{name} verwijderen en sleutels vernieuwen").format(name=leaving)
    return SecretDialog(
        title,
        form,
        prepare,
        runner,
        check=check,
        intro=steps(workspace.rotating.staying(leaving), leaving),
        action=_words("Bladen maken"),
        parent=parent,
    )


def steps(staying: Sequence[str], leaving: str) -> str:
    """Return what is going to happen, in Dutch, one step on a line."""
    why = _words(
        "De kluis krijgt een nieuwe sleutel en alle gegevens worden opnieuw versleuteld. Wat "
        "een oude wachtzin, een oude code of een oude kopie van vault.json opende, opent deze "
        "kluis daarna niet meer."
    )
    if leaving:
        first = _words("Draag eerst het werk van {name} over, bij Casussen.")
        why = f"{why} {first.format(name=leaving)}"
    lines = [_words("1. U typt uw eigen wachtzin. Die blijft hetzelfde.")]
    if staying:
        text = _words("2. U drukt een blad met een eenmalige code af voor: {names}.")
        lines.append(text.format(names=", ".join(staying)))
    else:
        lines.append(
            _words("2. Andere collega's zijn er niet: er is alleen een nieuw noodblad.")
        )
    lines += [
        _words("3. U drukt het nieuwe noodblad af."),
        _words("4. Het programma vernieuwt de sleutels en maakt een nieuwe back-up."),
        _words("5. U deelt de bladen uit en vernietigt het oude noodblad."),
    ]
    return why + "\n\n" + "\n".join(lines)


def renewal_words() -> SheetWords:
    """Return what the dialog with the sheets says."""
    return SheetWords(
        title=_words("Bladen bij de nieuwe sleutels"),
        text=_words(
            "Druk elk blad af of bewaar het. Er is nog niets veranderd: de bladen gelden pas "
            "als de sleutels zijn vernieuwd."
        ),
        done=_words("Alle bladen liggen klaar"),
        unkept=_words(
            "Nog niet elk blad is afgedrukt of bewaard. Sluit u nu, dan worden de sleutels "
            "niet vernieuwd en zijn deze bladen niets waard."
        ),
    )


class KeyRenewal(QObject):
    """Leads the officer through it.

    Signals:
        asked: A dialog to show; whoever shows it returns when it is closed.
        refused: A Dutch sentence: it went wrong.
        saved: A Dutch sentence: something was done.
        renewed: The keys are others now.
    """

    asked = Signal(object)
    refused = Signal(str)
    saved = Signal(str)
    renewed = Signal()

    def __init__(self, workspace: Workspace, runner: TaskRunner, parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._runner = runner
        self._widget = parent
        self._made: object = None

    def begin(self, leaving: str = "") -> None:
        """Ask for the passphrase, show the sheets, and renew the keys."""
        dialog = renewal_dialog(self._workspace, self._runner, leaving, self._widget)
        dialog.saved.connect(self._keep)
        self.asked.emit(dialog)
        renewal, self._made = self._made, None
        if not isinstance(renewal, Renewal):
            return
        sheets = RenewalSheets(renewal.sheets, renewal_words(), self._widget)
        self.asked.emit(sheets)
        if sheets.result() and self._is_sure():
            self.renew(renewal)
        else:
            renewal.drop()
            self.refused.emit(
                self.tr("De sleutels zijn niet vernieuwd. Vernietig de bladen die u afdrukte.")
            )

    def renew(self, renewal: Renewal) -> None:
        """Bring the vault under the new keys, on the worker thread."""
        job = RotateJob(self._workspace.rotating, renewal)
        task = self._runner.run(
            self.tr("Sleutels vernieuwen"), job, done=self._renewed, failed=self._not_renewed
        )
        task.cancelled.connect(self._stopped)

    def remove_older(self) -> None:
        """Remove the backups that open with former secrets, on the worker thread."""
        job = RemoveOlderJob(self._workspace.rotating)
        self._runner.run(
            self.tr("Oude back-ups verwijderen"), job, done=self._removed, failed=self._failed
        )

    def _keep(self, made: object) -> None:
        self._made = made

    def _is_sure(self) -> bool:
        return confirm(
            self._widget,
            self.tr("De sleutels nu vernieuwen?"),
            self.tr(
                "De oude wachtzinnen van collega's, oude codes en het oude noodblad werken "
                "daarna niet meer. Meestal duurt dit een paar tellen, bij een heel grote kluis "
                "een minuut. Tot het laatste moment kunt u stoppen."
            ),
            self.tr("Sleutels vernieuwen"),
        )

    def _renewed(self, _renewal: object) -> None:
        self.renewed.emit()
        self.saved.emit(
            self.tr(
                "De sleutels zijn vernieuwd. Deel de bladen uit en vernietig het oude noodblad."
            )
        )
        self._workspace.remember()
        job = FreshBackupJob(self._workspace.backups, self._workspace.rotating)
        self._runner.run(
            self.tr("Back-up maken"), job, done=self._ask_older, failed=self._failed
        )

    def _stopped(self) -> None:
        self._not_renewed(self.tr("Gestopt. Er is niets veranderd."))

    def _not_renewed(self, sentence: str) -> None:
        """Tell why, and what the sheets are worth: half-way they count already."""
        if not self._workspace.rotating.is_pending:
            void = self.tr("De bladen die u afdrukte gelden niet: vernietig ze.")
            sentence = f"{sentence} {void}"
        self.refused.emit(sentence)

    def _failed(self, sentence: str) -> None:
        self.refused.emit(sentence)

    def _ask_older(self, older: Sequence[StoredBackup]) -> None:
        if not older:
            return
        text = self.tr(
            "De nieuwe back-up is gemaakt. Deze oudere back-ups gaan nog open met de oude "
            "wachtzinnen, ook die van wie weg is:"
        )
        lines = "\n".join(f"• {one.folder.name} ({one.folder.parent})" for one in older)
        more = self.tr(
            "Kopieën op andere plekken ziet het programma niet. Haal ook die terug of "
            "vernietig ze."
        )
        if confirm(
            self._widget,
            self.tr("De oudere back-ups verwijderen?"),
            f"{text}\n\n{lines}\n\n{more}",
            self.tr("Oudere back-ups verwijderen"),
            self.tr("Bewaren"),
        ):
            self.remove_older()

    def _removed(self, count: int) -> None:
        text = self.tr("Oudere back-ups verwijderd: {count}.")
        self.saved.emit(text.format(count=count))


def _words(text: str) -> str:
    return QCoreApplication.translate("renewal", text)
