# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Two contacts in two columns, with a choice for each part in which they differ."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QGridLayout, QRadioButton, QWidget

from casuskluis.domain.contact_doubles import (
    PART_WORDS,
    ContactPart,
    PlacedContact,
    Side,
    differing,
    left_out,
    proposed,
)
from casuskluis_ui.pages.partners.merging.sources import Choices, ShownPair
from casuskluis_ui.quiet.texts import WHOLE
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import STRETCH, column, holder

_TITLE, _KEPT, _OTHER = 0, 1, 2


class PairPanel(QWidget):
    """Shows a pair; what was chosen can be asked at any time.

    Signals:
        chosen: Something else is chosen now.
    """

    chosen = Signal()

    def __init__(self, pair: ShownPair, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pair = pair
        self.choices: Choices = proposed(pair.kept, pair.other)
        self.buttons: dict[tuple[ContactPart, Side], QRadioButton] = {}
        self.rest = QCheckBox(self.tr("Zet wat vervalt in de &notitie"))
        self.rest.toggled.connect(self._tell)
        self.lost = label("", wrap=True)
        if pair.from_file:
            self.lost.setProperty(WHOLE, ["quietText"])
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(20)
        self._grid.setVerticalSpacing(8)
        for place in (_KEPT, _OTHER):
            self._grid.setColumnStretch(place, 1)
        self._build()
        self._tell()

    def _build(self) -> None:
        top = Qt.AlignmentFlag.AlignTop
        for place, title in enumerate(self._pair.titles, start=_KEPT):
            self._grid.addWidget(label(title, "h2", wrap=True), 0, place, top)
        parts = differing(self._pair.kept, self._pair.other)
        if self._pair.from_file:  # what a file does not say is no reason to ask
            parts = [part for part in parts if self._pair.other.words(part)]
        for part in parts:
            self._add_choice(part)
        for part in ContactPart:
            if part not in parts and self._pair.kept.words(part):
                self._add_same(part)
        self.setLayout(
            column(self._grid, self.lost, self.rest, STRETCH, spacing=14, margins=(0, 0, 14, 0))
        )

    def _add_choice(self, part: ContactPart) -> None:
        line, top = self._grid.rowCount(), Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(label(PART_WORDS[part], "label", wrap=True), line, _TITLE, top)
        group = QButtonGroup(self)
        sides = {_KEPT: (Side.KEPT, self._pair.kept), _OTHER: (Side.OTHER, self._pair.other)}
        for place, (side, found) in sides.items():
            way = self._way(part, side, self._told(part, found), group)
            self._grid.addWidget(way, line, place, top)
        if part is ContactPart.NOTE and all(one.words(part) for _, one in sides.values()):
            both = self._way(part, Side.BOTH, self.tr("Beide notities"), group)
            self._grid.addWidget(both, line + 1, _KEPT, 1, 2)

    def _add_same(self, part: ContactPart) -> None:
        line, top = self._grid.rowCount(), Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(label(PART_WORDS[part], "label", wrap=True), line, _TITLE, top)
        text = label(self._pair.kept.words(part), "muted", wrap=True)
        self._grid.addWidget(text, line, _KEPT, 1, 2, top)

    def _told(self, part: ContactPart, found: PlacedContact) -> str:
        return found.words(part) or self.tr("(leeg)")

    def _way(self, part: ContactPart, side: Side, text: str, group: QButtonGroup) -> QWidget:
        """Return one choice: a button, and beside it the text with all its lines."""
        button = QRadioButton()
        words = {
            Side.KEPT: self._pair.titles[0],
            Side.OTHER: self._pair.titles[1],
            Side.BOTH: self.tr("Beide"),
        }
        button.setAccessibleName(f"{PART_WORDS[part]}: {words[side]}")
        button.setAccessibleDescription(text)
        button.setChecked(self.choices[part] is side)
        button.setProperty("part", part.value)
        button.setProperty("side", side.value)
        button.clicked.connect(self._choose)
        group.addButton(button)
        self.buttons[part, side] = button
        beside = label(text, wrap=True)
        if self._pair.from_file and side is Side.OTHER:
            # Nobody knows the names in it yet.
            button.setProperty(WHOLE, ["quietMore"])
            beside.setProperty(WHOLE, ["quietText"])
        beside.setBuddy(button)
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnStretch(1, 1)
        grid.addWidget(button, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(beside, 0, 1)
        return holder(grid)

    def _choose(self) -> None:
        button = self.sender()
        part = ContactPart(str(button.property("part")))
        self.choices[part] = Side(str(button.property("side")))
        self._tell()
        self.chosen.emit()

    def _tell(self) -> None:
        rest = left_out(self._pair.kept, self._pair.other, self.choices)
        told = "; ".join(f"{PART_WORDS[part]}: {words}" for part, words in rest)
        kept = self.rest.isChecked()
        start = self.tr("Naar de notitie:") if kept else self.tr("Dit vervalt:")
        self.lost.setText(f"{start} {told}" if told else self.tr("Er vervalt niets."))
        self.rest.setEnabled(bool(told))
