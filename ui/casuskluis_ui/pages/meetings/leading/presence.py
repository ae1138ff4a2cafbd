# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Who sits at the table for this item: one key or click each."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QVBoxLayout, QWidget

from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.flow import Flow
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import clear_layout, column

_KEYS = 9


@dataclass(frozen=True, slots=True)
class Seat:
    """One invited organisation.

    Attributes:
        organisation_id: Of the organisation.
        name: Of the organisation, never of a person.
        present: Sits at the table for this item.
        invited: May sit there: the item is open to it.
    """

    organisation_id: int
    name: str
    present: bool
    invited: bool


class SeatButton(Button):
    """An organisation that is there, or not.

    Signals:
        switched: Its identifier, and whether it is there now.
    """

    switched = Signal(int, bool)

    def __init__(self, seat: Seat, place: int, parent: QWidget | None = None) -> None:
        super().__init__(
            seat.name.replace("&", "&&"),
            "check" if seat.present else "minus",
            "seat",
            parent=parent,
        )
        self._seat = seat
        self.setCheckable(True)
        self.setChecked(seat.present)
        self.setProperty("guest", not seat.invited)
        self.clicked.connect(self._switch)
        self._key = f"Alt+{place}" if place <= _KEYS else ""
        if self._key:
            self.setShortcut(QKeySequence(self._key))
        self._explain()

    def _switch(self) -> None:
        self.show_icon("check" if self.isChecked() else "minus")
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
        self.news = label("", "muted", wrap=True)
        self.setLayout(column(self.news, self._chips, spacing=6))

    def show_seats(self, seats: Sequence[Seat], *, fixed: bool) -> None:
        """Show who is there.

        Args:
            seats: The invited organisations.
            fixed: Nothing can change any more: words instead of buttons.
        """
        clear_layout(self._chips)
        if fixed:
            there = ", ".join(seat.name for seat in seats if seat.present)
            self._chips.addWidget(label(there or "–", wrap=True))
            return
        buttons = [SeatButton(seat, place) for place, seat in enumerate(seats, start=1)]
        for button in buttons:
            button.switched.connect(self.switched)
        self._chips.addWidget(Flow(buttons))

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
