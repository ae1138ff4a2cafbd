# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What can be done with the point that is chosen."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from casuskluis_ui.pages.meetings.agenda.model import AgendaRow
from casuskluis_ui.pages.meetings.forms.item import minutes_box
from casuskluis_ui.widgets.buttons import Button, IconButton
from casuskluis_ui.widgets.labels import ElidedLabel
from casuskluis_ui.widgets.layouts import row


class ItemBar(QFrame):
    """One line under the agenda.

    Signals:
        minutes_chosen: The identifier of the point and its new number of minutes.
        edit_wanted: Change the point.
        pin_wanted: The identifier of the point, and whether it keeps its place.
        audience_wanted: Choose for whom it is.
        decision_wanted: Record a decision on it.
        removal_wanted: Take it off the agenda.
    """

    minutes_chosen = Signal(int, int)
    pin_wanted = Signal(int, bool)
    edit_wanted = Signal()
    audience_wanted = Signal()
    decision_wanted = Signal()
    removal_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._item_id = 0
        self._title = ElidedLabel()
        self.minutes = minutes_box()
        self.minutes.setObjectName("minutes")
        self.minutes.setAccessibleName(self.tr("Minuten voor dit punt"))
        self.minutes.setToolTip(self.tr("Minuten (F2)"))
        self.minutes.setKeyboardTracking(False)
        self.minutes.valueChanged.connect(self._choose)
        self.pin = IconButton("pin", self.tr("Vast op deze plaats"))
        self.pin.setObjectName("pin")
        self.pin.setCheckable(True)
        self.pin.clicked.connect(self._pin)
        self.audience = IconButton("users", self.tr("Alleen voor…"), "F3")
        self.audience.setObjectName("audienceButton")
        self.audience.clicked.connect(self.audience_wanted)
        edit = Button(self.tr("Wijzigen"), "pencil", kind="ghost", tip="Enter")
        self._decide = Button(self.tr("Besluit"), "scale", kind="ghost")
        self._decide.setToolTip(self.tr("Besluit vastleggen"))
        remove = IconButton("trash-2", self.tr("Van de agenda halen"), "Delete")
        edit.clicked.connect(self.edit_wanted)
        self._decide.clicked.connect(self.decision_wanted)
        remove.clicked.connect(self.removal_wanted)
        line = row(
            self._title, self.minutes, self.audience, self.pin, edit, self._decide, remove
        )
        line.setContentsMargins(14, 6, 8, 6)
        line.setStretch(0, 1)
        self.setLayout(line)

    def show_row(self, shown: AgendaRow | None) -> None:
        """Be about a point; about none the bar goes away."""
        self.setVisible(shown is not None)
        if shown is None:
            return
        self._item_id = 0
        self._title.show_text(shown.title)
        self.minutes.setValue(shown.item.minutes)
        self.pin.setChecked(shown.item.pinned)
        self._decide.setVisible(bool(shown.item.case_id or shown.item.notification_id))
        self._item_id = int(shown.item.id)

    def _pin(self) -> None:
        if self._item_id:
            self.pin_wanted.emit(self._item_id, self.pin.isChecked())

    def _choose(self, minutes: int) -> None:
        if self._item_id:
            self.minutes_chosen.emit(self._item_id, minutes)
