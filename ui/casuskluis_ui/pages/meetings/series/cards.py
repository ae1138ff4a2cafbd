# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The cards of a series: its rhythm, who always comes, what always stands on the agenda."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from casuskluis.domain.coding import CodeBook, CodeList
from casuskluis.domain.partial_date import dutch_date
from casuskluis.domain.series import MeetingSeries, SeriesAttendee, SeriesItem
from casuskluis.services.meetings.series import SeriesFile
from casuskluis_ui.pages.meetings.listing import WEEKDAYS, long_day
from casuskluis_ui.widgets.buttons import Button, IconButton
from casuskluis_ui.widgets.card import Card, FactRows
from casuskluis_ui.widgets.choices import RecordCombo
from casuskluis_ui.widgets.labels import ElidedLabel, label
from casuskluis_ui.widgets.layouts import row

KEY = "record"
"""Property with the identifier a button is about."""


def rhythm(series: MeetingSeries) -> str:
    """Return "om de 3 weken op dinsdag"."""
    day = WEEKDAYS[series.first_on.weekday()]
    if series.every_weeks == 1:
        return QCoreApplication.translate("rhythm", "elke week op %s") % day
    return QCoreApplication.translate("rhythm", "om de {weeks} weken op {day}").format(
        weeks=series.every_weeks, day=day
    )


class RhythmCard(Card):
    """When and where, and when the next one is.

    Signals:
        edit_wanted: Change it.
    """

    edit_wanted = Signal()

    def __init__(
        self, file: SeriesFile, codes: CodeBook, parent: QWidget | None = None
    ) -> None:
        words = QCoreApplication.translate
        change = Button(words("RhythmCard", "Wijzigen"), "pencil", "ghost")
        super().__init__(words("RhythmCard", "Wanneer en waar"), change, parent=parent)
        change.clicked.connect(self.edit_wanted)
        series = file.series
        next_on = long_day(file.next_on) if file.next_on else self.tr("Reeks is gestopt")
        times = f"{series.starts_at:%H:%M} – {series.ends_at:%H:%M}"
        minutes = self.tr("{case} min per casus, {told} min per melding")
        self.add(
            FactRows(
                (
                    (self.tr("Volgende keer"), next_on),
                    (self.tr("Ritme"), f"{rhythm(series)}, {times}"),
                    (self.tr("Geteld vanaf"), dutch_date(series.first_on)),
                    (self.tr("Soort"), codes.label(CodeList.MEETING_KIND, series.kind)),
                    (self.tr("Plaats"), series.place),
                    (self.tr("Voorzitter"), series.chair),
                    (self.tr("Notulist"), series.minute_taker),
                    (
                        self.tr("Tijd"),
                        minutes.format(
                            case=series.case_minutes, told=series.notification_minutes
                        ),
                    ),
                )
            )
        )
        note = self.tr("Valt een dag op een feestdag? Dan is het overleg een week later.")
        self.add(label(note, "muted", wrap=True))


class AttendeesCard(Card):
    """Who is invited to every meeting.

    Signals:
        invited: The identifier of an organisation to invite.
        stay_chosen: An attendee as it is to be: whether it comes to all of it.
        leave_wanted: The identifier of an attendee to invite no longer.
    """

    invited = Signal(int)
    stay_chosen = Signal(object)
    leave_wanted = Signal(int)

    def __init__(self, file: SeriesFile, parent: QWidget | None = None) -> None:
        super().__init__(
            QCoreApplication.translate("AttendeesCard", "Vaste deelnemers"), parent=parent
        )
        self._file = file
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        for line, one in enumerate(file.attendees):
            for place, part in enumerate(self._parts(file, one)):
                grid.addWidget(part, line, place)
        self.add(grid)
        if not file.attendees:
            words = self.tr("Nog niemand. Tot die tijd worden de kernpartijen uitgenodigd.")
            self.add(label(words, "muted", wrap=True))
        there = {one.organisation_id for one in file.attendees}
        rest = [
            (int(one.id), one.name)
            for one in file.organisations.values()
            if one.id not in there and one.ended_on is None
        ]
        self._place = RecordCombo(rest, self.tr("Organisatie toevoegen…"))
        self._place.setObjectName("attend")
        self._place.setAccessibleName(self.tr("Vaste deelnemer toevoegen"))
        line_edit = self._place.lineEdit()
        if line_edit is not None:
            line_edit.returnPressed.connect(self._invite)
        add = Button(self.tr("Toevoegen"), "user-plus")
        add.clicked.connect(self._invite)
        adding = row(self._place, add)
        adding.setStretch(0, 1)
        self.add(adding)

    def _parts(self, file: SeriesFile, one: SeriesAttendee) -> tuple[QWidget, ...]:
        name = file.organisations[one.organisation_id].name
        contact = file.contacts.get(one.contact_id or 0)
        shown = f"{name}  ·  {contact.name.display}" if contact else name
        stay = QCheckBox(self.tr("Hele overleg"))
        stay.setChecked(one.stays)
        stay.setAccessibleName(self.tr("%s blijft het hele overleg") % name)
        stay.setProperty(KEY, int(one.id))
        stay.clicked.connect(self._stay)
        leave = IconButton("x", self.tr("%s niet meer uitnodigen") % name)
        leave.setProperty(KEY, int(one.id))
        leave.clicked.connect(self._leave)
        return ElidedLabel(shown), stay, leave

    def _invite(self) -> None:
        if self._place.chosen:
            self.invited.emit(self._place.chosen)

    def _stay(self) -> None:
        tick = self.sender()
        if isinstance(tick, QCheckBox):
            for one in self._file.attendees:
                if one.id == tick.property(KEY):
                    self.stay_chosen.emit(replace(one, stays=tick.isChecked()))

    def _leave(self) -> None:
        self.leave_wanted.emit(int(self.sender().property(KEY)))


class ItemsCard(Card):
    """What stands on the agenda of every meeting.

    Signals:
        add_wanted: Add an item.
        edit_wanted: The identifier of an item to change.
        drop_wanted: The identifier of an item to take away.
        move_wanted: The identifier of an item, and -1 for up or 1 for down.
    """

    add_wanted = Signal()
    edit_wanted = Signal(int)
    drop_wanted = Signal(int)
    move_wanted = Signal(int, int)

    def __init__(self, file: SeriesFile, parent: QWidget | None = None) -> None:
        add = Button(
            QCoreApplication.translate("ItemsCard", "Vast punt toevoegen"), "plus", "ghost"
        )
        super().__init__(
            QCoreApplication.translate("ItemsCard", "Vaste punten"), add, parent=parent
        )
        add.clicked.connect(self.add_wanted)
        grid = QGridLayout()
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        for line, one in enumerate(file.items):
            for place, part in enumerate(self._parts(one, line, len(file.items))):
                grid.addWidget(part, line, place)
        self.add(grid)
        if not file.items:
            words = self.tr("Nog geen vaste punten. De agenda begint dan met de casussen.")
            self.add(label(words, "muted", wrap=True))

    def _parts(self, one: SeriesItem, line: int, count: int) -> tuple[QWidget, ...]:
        minutes = self.tr("%d min") % one.minutes
        after = self.tr("na de casussen") if one.at_end else ""
        facts = "  ·  ".join(part for part in (minutes, after) if part)
        made = [
            ("arrow-up", self.tr("%s omhoog") % one.title, self._up, line > 0),
            ("arrow-down", self.tr("%s omlaag") % one.title, self._down, line < count - 1),
            ("pencil", self.tr("%s wijzigen") % one.title, self._edit, True),
            ("trash-2", self.tr("%s weghalen") % one.title, self._drop, True),
        ]
        buttons = []
        for icon, name, heard, usable in made:
            button = IconButton(icon, name)
            button.setProperty(KEY, int(one.id))
            button.setEnabled(usable)
            button.clicked.connect(heard)
            buttons.append(button)
        return ElidedLabel(one.title), label(facts, "muted"), *buttons

    def _asked(self) -> int:
        return int(self.sender().property(KEY))

    def _up(self) -> None:
        self.move_wanted.emit(self._asked(), -1)

    def _down(self) -> None:
        self.move_wanted.emit(self._asked(), 1)

    def _edit(self) -> None:
        self.edit_wanted.emit(self._asked())

    def _drop(self) -> None:
        self.drop_wanted.emit(self._asked())
