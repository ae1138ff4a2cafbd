# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Who is invited, who comes for it, and whether."""

from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from casuskluis.domain.coding import CodeBook, CodeList
from casuskluis.domain.identifiers import AttendanceId, ContactId, OrganisationId
from casuskluis.domain.meeting import Attendance, AttendanceStatus
from casuskluis.services.meetings.meetings import MeetingFile
from casuskluis.services.meetings.slots import Slot
from casuskluis.services.workspace import Workspace
from casuskluis_ui.pages.meetings.panel import Panel
from casuskluis_ui.pages.words import choices_of
from casuskluis_ui.widgets.buttons import Button, IconButton
from casuskluis_ui.widgets.card import Card
from casuskluis_ui.widgets.choices import RecordCombo
from casuskluis_ui.widgets.empty_state import EmptyState
from casuskluis_ui.widgets.labels import ElidedLabel, label
from casuskluis_ui.widgets.layouts import STRETCH, clear_layout, column, holder, row

_KEY = "attendance"
_SHORTEST = 8
_BETWEEN = 6
"""Pixels between one invitation and the next."""
_NAME_WIDE = 16
"""Characters."""


class AttendancePanel(Panel):
    """The invited organisations."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent)
        self._summary = label("", "muted")
        self._place = RecordCombo((), self.tr("Organisatie uitnodigen…"))
        self._place.setObjectName("invite")
        self._place.setAccessibleName(self.tr("Organisatie uitnodigen"))
        line_edit = self._place.lineEdit()
        if line_edit is not None:
            line_edit.returnPressed.connect(self._invite)
        self._everybody = Button(self.tr("Alle deelnemers aanwezig"), "check", kind="ghost")
        self._everybody.clicked.connect(self._all_present)
        self._rows = QVBoxLayout()
        self._build()

    @override
    def show_file(self, file: MeetingFile) -> None:
        """Show who is invited to a meeting."""
        super().show_file(file)
        invited = {one.organisation_id for one in file.attendances}
        rest = [one for one in file.organisations.values() if one.id not in invited]
        self._place.show_choices(choices_of(rest))
        present = sum(one.status is AttendanceStatus.PRESENT for one in file.attendances)
        words = self.tr("{invited} uitgenodigd, {present} aanwezig")
        self._summary.setText(words.format(invited=len(file.attendances), present=present))
        self._everybody.setVisible(present < len(file.attendances) and not self.frozen)
        self._inviting.setVisible(not self.frozen)
        clear_layout(self._rows)
        if file.attendances:
            card = self._read_only(file) if self.frozen else self._card(file)
            self._rows.addWidget(card)
            self._rows.addStretch(1)
        else:
            text = self.tr("Nodig een organisatie uit. Zonder deelnemers is er geen papier.")
            empty = EmptyState("users", self.tr("Nog niemand uitgenodigd"), text)
            self._rows.addWidget(empty, 1)

    def _build(self) -> None:
        add = Button(self.tr("Uitnodigen"), "user-plus")
        add.clicked.connect(self._invite)
        line = row(self._place, add)
        line.setStretch(0, 1)
        self._inviting = holder(line)
        self._rows.setContentsMargins(0, 0, 4, 0)
        area = QScrollArea()
        area.setObjectName("plain")
        area.setWidgetResizable(True)
        area.setWidget(holder(self._rows))
        area.setAccessibleName(self.tr("Deelnemers"))
        top = row(self._summary, STRETCH, self._everybody)
        self.setLayout(column(top, area, self._inviting, spacing=10, margins=(20, 10, 16, 16)))

    def _read_only(self, file: MeetingFile) -> Card:
        """Return who came, in words: nothing changes any more."""
        codes = self.workspace.codes.book()
        facts = []
        for one in file.attendances:
            contact = file.contacts.get(one.contact_id or 0)
            status = codes.label(CodeList.ATTENDANCE_STATUS, one.status)
            parts = (status, contact.name.display if contact else "")
            told = "  ·  ".join(part for part in parts if part)
            facts.append((file.organisations[one.organisation_id].name, told))
        card = Card()
        for name, told in facts:
            card.add(column(label(name, wrap=True), label(told, "muted", wrap=True), spacing=1))
        return card

    def _card(self, file: MeetingFile) -> Card:
        codes = self.workspace.codes.book()
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 5)
        slots = self.workspace.seating.slots(file)
        for line, one in enumerate(file.attendances):
            name, contacts, statuses, remove = self._parts(file, one, codes)
            grid.addWidget(name, 3 * line, 0, 1, 2)
            grid.addWidget(statuses, 3 * line, 2)
            grid.addWidget(remove, 3 * line, 3)
            grid.addWidget(self._slot(one, slots.get(one.id)), 3 * line + 1, 0)
            grid.addWidget(contacts, 3 * line + 1, 1)
            grid.addWidget(self._stay(file, one), 3 * line + 1, 2, 1, 2)
            grid.setRowMinimumHeight(3 * line + 2, _BETWEEN)
        card = Card()
        card.add(grid)
        return card

    def _parts(self, file: MeetingFile, one: Attendance, codes: CodeBook) -> list[QWidget]:
        place = file.organisations[one.organisation_id]
        contacts = QComboBox()
        contacts.addItem(self.tr("Nog niet bekend"), 0)
        for contact in self.workspace.partners.contacts_of(place.id):
            contacts.addItem(contact.name.display, int(contact.id))
        contacts.setCurrentIndex(max(contacts.findData(int(one.contact_id or 0)), 0))
        contacts.setAccessibleName(self.tr("Contactpersoon van %s") % place.name)
        contacts.activated.connect(self._choose_contact)
        statuses = QComboBox()
        for code in codes.choices(CodeList.ATTENDANCE_STATUS):
            statuses.addItem(code.label, code.code)
        statuses.setCurrentIndex(max(statuses.findData(str(one.status)), 0))
        statuses.setAccessibleName(self.tr("Komt %s") % place.name)
        statuses.activated.connect(self._choose_status)
        remove = IconButton("x", self.tr("Uitnodiging van %s intrekken") % place.name)
        remove.clicked.connect(self._withdraw)
        contacts.setMinimumContentsLength(_SHORTEST)
        contacts.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        statuses.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        for part in (contacts, statuses, remove):
            part.setProperty(_KEY, int(one.id))
        name = ElidedLabel(place.name)
        name.setMinimumWidth(self.fontMetrics().averageCharWidth() * _NAME_WIDE)
        contacts.setToolTip(contacts.currentText())
        return [name, contacts, statuses, remove]

    def _slot(self, one: Attendance, slot: Slot | None) -> ElidedLabel:
        """Return when somebody sits at the table, in words."""
        if slot is not None:
            made = ElidedLabel(slot.text, "muted")
            made.setAccessibleName(self.tr("Aan tafel van %s") % slot.text)
            return made
        if one.status is AttendanceStatus.EXCUSED:
            return ElidedLabel("", "muted")
        return ElidedLabel(self.tr("Geen punt op naam"), "late")

    def _stay(self, file: MeetingFile, one: Attendance) -> QCheckBox:
        place = file.organisations[one.organisation_id]
        stay = QCheckBox(self.tr("Hele overleg"))
        stay.setAccessibleName(self.tr("%s blijft het hele overleg") % place.name)
        stay.setToolTip(self.tr("Uit: komt alleen voor de punten op eigen naam"))
        stay.setChecked(one.stays)
        stay.setProperty(_KEY, int(one.id))
        stay.clicked.connect(self._choose_stay)
        return stay

    def _invite(self) -> None:
        file, chosen = self.file, self._place.chosen
        if file is None or not chosen:
            self._place.setFocus()
            return
        invited = Attendance(meeting_id=file.meeting.id, organisation_id=OrganisationId(chosen))
        self.attempt(lambda: self.workspace.meetings.invite(invited))

    def _choose_contact(self) -> None:
        combo = self.sender()
        found = self._asked_by(combo)
        if found is not None and isinstance(combo, QComboBox):
            contact = ContactId(combo.currentData()) if combo.currentData() else None
            self._store(replace(found, contact_id=contact))

    def _choose_status(self) -> None:
        combo = self.sender()
        found = self._asked_by(combo)
        if found is not None and isinstance(combo, QComboBox):
            self._store(replace(found, status=AttendanceStatus(combo.currentData())))

    def _choose_stay(self) -> None:
        tick = self.sender()
        found = self._asked_by(tick)
        if found is not None and isinstance(tick, QCheckBox):
            self._store(replace(found, stays=tick.isChecked()))

    def _all_present(self) -> None:
        waiting = [
            replace(one, status=AttendanceStatus.PRESENT)
            for one in (self.file.attendances if self.file else ())
            if one.status is AttendanceStatus.INVITED
        ]
        self.attempt(lambda: [self.workspace.meetings.invite(one) for one in waiting])

    def withdraw(self, found: Attendance) -> None:
        """Take an invitation back; it can be undone."""
        if self.file is None:
            return
        name = self.file.organisations[found.organisation_id].name
        if self.attempt(lambda: self.workspace.meetings.withdraw(found.id)):
            again = replace(found, id=AttendanceId(0), version=1)
            self.undoable.emit(
                self.tr("Uitnodiging van %s ingetrokken") % name, partial(self._store, again)
            )

    def _withdraw(self) -> None:
        found = self._asked_by(self.sender())
        if found is not None:
            self.withdraw(found)

    def _store(self, changed: Attendance) -> None:
        self.attempt(lambda: self.workspace.meetings.invite(changed))

    def _asked_by(self, widget: object) -> Attendance | None:
        if self.file is None or not isinstance(widget, QWidget):
            return None
        wanted = widget.property(_KEY)
        return next((one for one in self.file.attendances if one.id == wanted), None)
