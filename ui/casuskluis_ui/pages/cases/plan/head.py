# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The head of a plan: which version, where it stands, and what can be done with it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QSizePolicy, QVBoxLayout, QWidget

from casuskluis.domain.coding import CodeBook, CodeList
from casuskluis.domain.partial_date import dutch_date
from casuskluis.domain.plan import PlanStatus
from casuskluis.services.casework.plan_files import PlanFile, PlanVersion
from casuskluis_ui.models import ChipSpec
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.chip import ChipRow
from casuskluis_ui.widgets.folding_row import FoldingRow
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import STRETCH, holder, row

STATUS_TONES = {
    PlanStatus.DRAFT: "warn",
    PlanStatus.ADOPTED: "ok",
    PlanStatus.REPLACED: "mute",
}


class PlanHead(QWidget):
    """Chooses a version, and tells what the officer wants with it.

    Signals:
        version_chosen: The identifier of the version to show.
        begin_wanted: Begin a new version.
        adoption_wanted: Adopt the draft.
        discard_wanted: Throw the draft away.
        print_wanted: Print this version.
    """

    version_chosen = Signal(int)
    begin_wanted = Signal()
    adoption_wanted = Signal()
    discard_wanted = Signal()
    print_wanted = Signal()

    def __init__(
        self, file: PlanFile, shown: PlanVersion, codes: CodeBook, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._codes = codes
        self.versions = QComboBox()
        self.versions.setObjectName("planVersion")
        policy = QSizePolicy.Policy.Fixed  # or a page at its smallest cuts the words
        self.versions.setSizePolicy(policy, policy)
        self.versions.setAccessibleName(self.tr("Versie van het plan"))
        for one in file.versions:
            self.versions.addItem(self._words(one), int(one.plan.id))
        self.versions.setCurrentIndex(self.versions.findData(int(shown.plan.id)))
        self.versions.activated.connect(self._choose)
        status = shown.plan.status
        named = codes.label(CodeList.PLAN_STATUS, status)
        chips = ChipRow((ChipSpec(named, STATUS_TONES[status]),))
        left = holder(row(self.versions, chips, STRETCH, spacing=10))
        right = holder(row(STRETCH, *self._buttons(file, status)))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(FoldingRow(left, right))
        layout.addWidget(label(self._told(file, shown), "muted", wrap=True))

    def _buttons(self, file: PlanFile, status: PlanStatus) -> list[Button]:
        printer = Button(self.tr("Afdrukken"), "printer")
        printer.clicked.connect(self.print_wanted)
        buttons = [printer]
        if not file.case.is_open:
            return buttons
        if status is PlanStatus.DRAFT:
            discard = Button(self.tr("Concept weggooien"), "trash-2")
            discard.clicked.connect(self.discard_wanted)
            adopt = Button(self.tr("Vaststellen"), "file-check")
            adopt.clicked.connect(self.adoption_wanted)
            buttons += [discard, adopt]
        elif file.draft is None:
            begin = Button(self.tr("Nieuwe versie"), "file-plus")
            begin.clicked.connect(self.begin_wanted)
            buttons.append(begin)
        return buttons

    def _words(self, version: PlanVersion) -> str:
        plan = version.plan
        status = self._codes.label(CodeList.PLAN_STATUS, plan.status).lower()
        return self.tr("Versie {n}, {status}").format(n=plan.number, status=status)

    def _told(self, file: PlanFile, shown: PlanVersion) -> str:
        plan = shown.plan
        if plan.status is PlanStatus.DRAFT:
            words = self.tr("Begonnen op {day}. Dit plan geldt pas als het is vastgesteld.")
            return words.format(day=dutch_date(plan.recorded_on))
        day = dutch_date(plan.adopted_on) if plan.adopted_on else "–"
        told = self.tr("Vastgesteld op %s") % day
        if shown.meeting is not None:
            kind = self._codes.label(CodeList.MEETING_KIND, shown.meeting.kind).lower()
            told = self.tr("{told} in {kind} {number}").format(
                told=told, kind=kind, number=shown.meeting.number
            )
        if plan.status is PlanStatus.REPLACED and file.adopted is not None:
            words = self.tr("{told}. Nu geldt versie {n}.")
            return words.format(told=told, n=file.adopted.plan.number)
        if file.draft is not None:
            return self.tr("%s. Er is een nieuwer concept.") % told
        return f"{told}."

    def _choose(self, place: int) -> None:
        self.version_chosen.emit(int(self.versions.itemData(place)))
