# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Who sits at the table for this item: one key or click each.

Who is expected or there stands in front; the others are folded away behind their number.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.flow import Flow
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import clear_layout, column

_KEYS = 9
_PLACE = "place"
_ICONS = {True: "check", False: "minus"}


@dataclass(frozen=True, slots=True)
class Seat:
    """One invited organisation.

    Attributes:
        organisation_id: Of the organisation.
        name: Of the organisation, never of a person.
        short: The same, short enough for a button.
        present: Sits at the table for this item.
        expected: Invited to this item, and not excused.
        invited: May sit there: the item is open to it.
    """

    organisation_id: int
    name: str
    short: str
    present: bool
    expected: bool
    invited: bool


class SeatButton(Button):
    """An organisation that is there, or not.

    Signals:
        switched: Its identifier, and whether it is there now.
    """

    switched = Signal(int, bool)

    def __init__(self, seat: Seat, place: int, parent: QWidget | None = None) -> None:
        super().__init__(
            seat.short.replace("&", "&&"), _ICONS[seat.present], "seat", parent=parent
        )
        self._seat = seat
        self.setCheckable(True)
        self.setChecked(seat.present)
        self.setProperty("guest", not seat.invited)
        self.clicked.connect(self._switch)
        self._key = f"Alt+{place}" if place <= _KEYS else ""
        self._explain()

    def _switch(self) -> None:
        self.show_icon(_ICONS[self.isChecked()])
        self._explain()
        self.switched.emit(self._seat.organisation_id, self.isChecked())

    def _explain(self) -> None:
        state = self.tr("aan tafel") if self.isChecked() else self.tr("niet aan tafel")
        words = [self._seat.name, state]
        if not self._seat.invited:
            words.append(self.tr("niet genodigd voor dit punt"))
        said = ", ".join(words)
        self.setAccessibleName(said)
        self.setToolTip(f"{said} ({self._key})" if self._key else said)


class PresenceBar(QWidget):
    """The organisations of the meeting, and one line on who comes and goes.

    Signals:
        switched: An organisation came or left: its identifier, and whether it is there.
    """

    switched = Signal(int, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Aan tafel"))
        self._chips = QVBoxLayout()
        self._chips.setContentsMargins(0, 0, 0, 0)
        self._buttons: list[SeatButton] = []
        # Not a shortcut of the button: that would take the keyboard out of the notes.
        for place in range(_KEYS):
            key = QShortcut(QKeySequence(f"Alt+{place + 1}"), self)
            key.setProperty(_PLACE, place)
            key.activated.connect(self._press)
        self.news = label("", "muted", wrap=True)
        self.setLayout(column(self._chips, self.news, spacing=4))

    def show_seats(self, seats: Sequence[Seat], *, fixed: bool) -> None:
        """Show who is there.

        Args:
            seats: The invited organisations.
            fixed: Nothing can change any more: words instead of buttons.
        """
        clear_layout(self._chips)
        self._buttons = []
        if fixed:
            names = ", ".join(seat.name for seat in seats if seat.present)
            self._chips.addWidget(label(names or "–", wrap=True))
            return
        order = sorted(seats, key=lambda seat: not (seat.present or seat.expected))
        buttons = [SeatButton(seat, place) for place, seat in enumerate(order, start=1)]
        for button in buttons:
            button.switched.connect(self.switched)
        self._buttons = buttons
        front = sum(seat.present or seat.expected for seat in seats)
        there: list[QWidget] = [label(self.tr("Aan tafel:"), "label"), *buttons[:front]]
        others = Flow(buttons[front:])
        others.hide()
        if buttons[front:]:
            more = Button(self.tr("Andere genodigden (%d)") % len(buttons[front:]), kind="seat")
            more.setCheckable(True)
            more.toggled.connect(others.setVisible)
            there.append(more)
        self._chips.addWidget(Flow(there))
        self._chips.addWidget(others)

    def _press(self) -> None:
        key = self.sender()
        place = int(key.property(_PLACE)) if isinstance(key, QShortcut) else _KEYS
        if place < len(self._buttons):
            self._buttons[place].click()

    def tell(self, sentence: str) -> None:
        """Show who comes and goes."""
        self.news.setText(sentence)
        self.news.setAccessibleName(sentence)
        self.news.setVisible(bool(sentence))


def listed(names: Iterable[str]) -> str:
    """Return names as one says them: "a, b en c"."""
    every = list(names)
    if len(every) < 2:  # noqa: PLR2004 - one needs no "en"
        return "".join(every)
    return f"{', '.join(every[:-1])} en {every[-1]}"


def short_names(names: Mapping[int, str]) -> dict[int, str]:
    """Return the names up to their first comma, where that still tells them apart."""
    cut = {key: name.split(",")[0] for key, name in names.items()}
    several = Counter(cut.values())
    return {key: names[key] if several[one] > 1 else one for key, one in cut.items()}
