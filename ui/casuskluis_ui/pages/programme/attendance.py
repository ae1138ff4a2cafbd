# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""How many people of which organisation took part: a line for each organisation."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from casuskluis_ui.pages.programme.count_field import CountField
from casuskluis_ui.widgets.buttons import Button, IconButton
from casuskluis_ui.widgets.choices import Choice, RecordCombo
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import STRETCH, row

_MOST = 99_999
_BETWEEN, _INSIDE = ";", ":"


def read_attendance(text: str) -> dict[int, int]:
    """Return number by organisation from the text of the input; twice the same adds up."""
    found: dict[int, int] = {}
    for part in text.split(_BETWEEN):
        place, _, number = part.partition(_INSIDE)
        if place.isdigit() and number.isdigit():
            found[int(place)] = found.get(int(place), 0) + int(number)
    return found


def write_attendance(came: Iterable[tuple[int, int]]) -> str:
    """Return the text of the input for these numbers."""
    return _BETWEEN.join(f"{place}{_INSIDE}{number}" for place, number in came)


class _Line(QWidget):
    """One organisation and a number.

    Signals:
        edited: The officer changed something.
        gone: The line is not wanted any more.
    """

    edited = Signal()
    gone = Signal(QWidget)

    def __init__(self, choices: Sequence[Choice], place: int, number: int) -> None:
        super().__init__()
        self.organisation = RecordCombo(choices)
        self.organisation.setAccessibleName(self.tr("Organisatie die deelnam"))
        self.organisation.set_entry(str(place) if place else "")
        self.number = CountField(highest=_MOST, nothing=self.tr("niet geteld"))
        self.number.setAccessibleName(self.tr("Aantal mensen van deze organisatie"))
        self.number.set_entry(str(number))
        remove = IconButton("x", self.tr("Deze organisatie weghalen"))
        remove.clicked.connect(self._go)
        line = row(self.organisation, self.number, remove)
        line.setStretch(0, 3)
        line.setStretch(1, 1)
        self.setLayout(line)
        self.organisation.on_edit(self._heard)
        self.number.on_edit(self._heard)

    def _heard(self) -> None:
        self.edited.emit()

    def _go(self) -> None:
        self.gone.emit(self)


class AttendanceEditor(QWidget):
    """The organisations that took part, each with a number. Holds it as text, for drafts.

    Args:
        choices: Identifier and name of the organisations that can be chosen.
    """

    edited = Signal()

    def __init__(self, choices: Sequence[Choice], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices = list(choices)
        self._lines: list[_Line] = []
        self._sum = label("", "help", wrap=True)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(6)
        self.add = Button(self.tr("Organisatie toevoegen"), "plus")
        self.add.clicked.connect(self._add_empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(self._rows)
        layout.addWidget(self._sum)
        layout.addLayout(row(self.add, STRETCH))
        self._tell()

    def entry(self) -> str:
        """Return what was filled in, as text; lines without an organisation are left out."""
        parts = [
            f"{one.organisation.chosen}{_INSIDE}{one.number.value()}"
            for one in self._lines
            if one.organisation.chosen
        ]
        return write_attendance(read_attendance(_BETWEEN.join(parts)).items())

    def set_entry(self, text: str) -> None:
        """Take a text back."""
        for line in list(self._lines):
            self._drop(line)
        for place, number in read_attendance(text).items():
            self._add(place, number)
        self._tell()

    def on_edit(self, heard: Callable[[], None]) -> None:
        """Call a bound method on every change."""
        self.edited.connect(heard)

    def trouble(self) -> str:
        """Return why a line cannot be stored; empty when all is well."""
        chosen = [one.organisation.chosen for one in self._lines if one.organisation.chosen]
        if len(chosen) != len(set(chosen)):
            return self.tr("Een organisatie staat er twee keer. Haal er één weg.")
        wrong = [one for one in self._lines if one.organisation.trouble()]
        return wrong[0].organisation.trouble() if wrong else ""

    def show_line(self, place: int, number: int) -> None:
        """Add a filled line."""
        self._add(place, number)
        self._changed()

    def _add_empty(self) -> None:
        self._add(0, 0).organisation.setFocus()
        self._changed()

    def _add(self, place: int, number: int) -> _Line:
        line = _Line(self._choices, place, number)
        line.edited.connect(self._changed)
        line.gone.connect(self._remove)
        self._lines.append(line)
        self._rows.addWidget(line)
        return line

    def _remove(self, line: QWidget) -> None:
        if isinstance(line, _Line):
            self._drop(line)
            self.add.setFocus()
            self._changed()

    def _drop(self, line: _Line) -> None:
        self._lines.remove(line)
        self._rows.removeWidget(line)
        line.setParent(None)
        line.deleteLater()

    def _changed(self) -> None:
        self._tell()
        self.edited.emit()

    def _tell(self) -> None:
        came = read_attendance(self.entry())
        text = self.tr("Samen {people} mensen van {places} organisaties.")
        told = text.format(people=sum(came.values()), places=len(came))
        self._sum.setText(told if came else self.tr("Nog geen organisatie ingevuld."))
