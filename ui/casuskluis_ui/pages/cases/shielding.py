# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Restricted cases: shielding one, and getting into one."""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from casuskluis.domain.case import Case
from casuskluis.domain.clock import Clock
from casuskluis.domain.identifiers import CaseId
from casuskluis.domain.partial_date import dutch_date
from casuskluis.services.office.officers import OfficerService
from casuskluis_ui.dialogs.form_dialog import FormDialog
from casuskluis_ui.dialogs.key_file import add_key_file, key_file_in
from casuskluis_ui.dialogs.secret_dialog import SecretDialog, SecretForm, Work
from casuskluis_ui.pages.form_parts import Values, day_in, required, text_field
from casuskluis_ui.shell.tasks import TaskControl, TaskRunner
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.choices import RecordChecks
from casuskluis_ui.widgets.date_field import DateField
from casuskluis_ui.widgets.form import Field, Form
from casuskluis_ui.widgets.labels import IconLabel, label
from casuskluis_ui.widgets.layouts import STRETCH, column, holder, row
from casuskluis_ui.widgets.passphrase_field import PassphraseField

_WIDEST = 64


def _words(text: str) -> str:
    return QCoreApplication.translate("shielding", text)


class ShieldedPage(QWidget):
    """Stands in the place of a case that the officer at work may not open.

    Signals:
        together_wanted: Open it with a colleague who may.
        emergency_wanted: Open it alone, with a reason.
    """

    together_wanted = Signal()
    emergency_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._title = label("", "h2", wrap=True)
        self._title.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        text = label(
            self.tr(
                "Alleen de regisseurs van deze casus en wie daarbij is aangewezen, openen hem. "
                "Hebt u de casus nodig? Open hem dan samen met een van hen. Is er haast en is "
                "niemand bereikbaar, dan is er noodtoegang."
            ),
            "muted",
            wrap=True,
        )
        text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        text.setMaximumWidth(self.fontMetrics().averageCharWidth() * _WIDEST)
        self.together = Button(self.tr("Samen openen…"), "users", "primary")
        self.emergency = Button(self.tr("Noodtoegang…"), "lock-open")
        self.together.clicked.connect(self.together_wanted)
        self.emergency.clicked.connect(self.emergency_wanted)
        layout = QVBoxLayout(self)
        layout.setSpacing(8)
        layout.addStretch(2)
        layout.addWidget(IconLabel("lock", "text2", 2.0), 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(self._title)
        layout.addLayout(row(STRETCH, holder(column(text)), STRETCH))
        layout.addSpacing(4)
        # Under each other: side by side they do not fit with the largest text.
        layout.addLayout(row(STRETCH, self.together, STRETCH))
        layout.addLayout(row(STRETCH, self.emergency, STRETCH))
        layout.addStretch(3)

    def show_number(self, number: str) -> None:
        """Say which case it is."""
        text = self.tr("Casus {number} is afgeschermd").format(number=number)
        self._title.setText(text)
        self.setAccessibleName(text)


@dataclass(frozen=True, slots=True)
class _TogetherJob:
    """Lets the officer in with the passphrase of a colleague, which the service wipes."""

    service: OfficerService
    case_id: CaseId
    until: date
    secret: bytearray = field(repr=False)
    key_file: Path | None = None

    def __call__(self, control: TaskControl) -> object:
        """Do it; runs on the worker thread. Once begun it is not cancelled."""
        del control
        self.service.open_together(
            self.case_id, self.secret, until=self.until, key_file=self.key_file
        )
        return self.case_id


def together(
    service: OfficerService, clock: Clock, runner: TaskRunner, case_id: CaseId, parent: QWidget
) -> SecretDialog:
    """Return the dialog in which a colleague lets the officer in."""
    form = SecretForm("shielded_together", case_id)
    secret = PassphraseField(eye=False)
    help_text = _words("Uw collega typt die zelf. Kijk dan even weg.")
    form.add(("secret", Field(_words("&Wachtzin van uw collega"), secret, help_text=help_text)))
    if service.any_key_file:
        help_text = _words("Alleen als uw collega met een sleutelbestand werkt.")
        add_key_file(form, help_text=help_text, optional=True)
    until = DateField(clock.today, ahead=True)
    form.add(("until", Field(_words("Open &tot en met"), until)))
    form.fill({"secret": "", "until": dutch_date(clock.today())})

    def prepare(values: Values) -> Work:
        del values
        day = day_in(form, "until") or clock.today()
        return _TogetherJob(service, case_id, day, secret.secret(), key_file_in(form))

    return SecretDialog(
        _words("Samen openen"),
        form,
        prepare,
        runner,
        check=required(parent, "secret", "until"),
        intro=_words(
            "Een collega die deze casus mag openen, laat u erin. Dit wordt genoteerd."
        ),
        action=_words("Openen"),
        parent=parent,
    )


def emergency(service: OfficerService, case_id: CaseId, parent: QWidget) -> FormDialog:
    """Return the dialog with which the officer gets in alone."""
    form = Form("shielded_emergency", case_id)
    form.add(("reason", text_field(parent, _words("&Waarom kan het niet wachten?"))))

    def save(values: Values) -> object:
        service.open_in_emergency(case_id, values["reason"])
        return case_id

    return FormDialog(
        _words("Noodtoegang"),
        form,
        save,
        check=required(parent, "reason"),
        intro=_words(
            "De casus gaat alleen vandaag voor u open. Dit komt in het logboek en op de agenda "
            "van het volgende overleg. Daar legt u het uit."
        ),
        action=_words("Nu openen"),
        parent=parent,
    )


def restricting(service: OfficerService, case: Case, parent: QWidget) -> FormDialog:
    """Return the dialog that shields a case, or changes who may open it."""
    kept = {case.case_coordinator, case.process_coordinator, service.label}
    labels = [line.officer.label for line in service.all() if line.officer.label not in kept]
    present = {one.officer for one in service.authorisations(case.id) if one.until is None}
    form = Form("shield", case.id)
    ticks = RecordChecks(enumerate(labels, start=1))
    text = _words("De regisseurs van de casus en uzelf kunnen hem altijd openen.")
    form.add(
        ("labels", Field(_words("Wie mag deze casus &ook openen?"), ticks, help_text=text))
    )
    ticks.tick([place for place, one in enumerate(labels, start=1) if one in present])
    form.mark_saved()

    def save(values: Values) -> object:
        del values
        return service.restrict(case.id, [labels[place - 1] for place in ticks.ticked])

    return FormDialog(
        _words("Casus afschermen"),
        form,
        save,
        intro=_words(
            "Anderen zien alleen het nummer en het woord afgeschermd. Dit wijst eerlijke "
            "collega's de weg. Wie de kluis kan openen, heeft de sleutel van alles."
        ),
        action=_words("Afschermen"),
        parent=parent,
    )
