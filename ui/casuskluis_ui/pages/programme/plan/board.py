# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The part Uitvoering: the measures by how far they are."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QVBoxLayout, QWidget
from typing_extensions import override

from casuskluis.domain.coding import CodeBook, CodeList
from casuskluis.domain.policy_plan import Measure, MeasureStatus, PolicyPlanStatus
from casuskluis.services.programme.plan_file import PolicyPlanFile
from casuskluis_ui.pages.cards import CardColumn, scrolled
from casuskluis_ui.widgets.card import Card
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import column

_NARROW = 28
"""Characters that a column needs beside another."""


class BoardPart(QWidget):
    """A column for each status.

    Signals:
        status_wanted: A measure, by identifier, and the status it gets.
    """

    status_wanted = Signal(int, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards = CardColumn()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scrolled(self._cards, self.tr("Maatregelen naar stand")))

    def show_plan(self, file: PolicyPlanFile, codes: CodeBook) -> None:
        """Show the measures of a plan."""
        self._cards.restart()
        if not file.measures:
            nothing = self.tr(
                "Nog geen maatregelen. Voeg ze toe onder Inhoud; hier houdt u bij hoe ver ze "
                "zijn."
            )
            self._cards.column.addWidget(label(nothing, "muted", wrap=True))
        else:
            self._cards.column.addWidget(self._board(file, codes))
        self._cards.column.addStretch(1)

    def _board(self, file: PolicyPlanFile, codes: CodeBook) -> QWidget:
        can_move = file.plan.status is not PolicyPlanStatus.ENDED
        columns = []
        for status in MeasureStatus:
            found = [one for one in file.measures if one.status is status]
            if not found and status is MeasureStatus.DROPPED:
                continue
            title = f"{codes.label(CodeList.MEASURE_STATUS, status)} ({len(found)})"
            card = Card(title)
            for measure in found:
                card.add(self._measure(measure, file, codes, can_move=can_move))
            if not found:
                card.add(label(self.tr("Geen"), "muted"))
            columns.append(card)
        return _Columns(columns)

    def _measure(
        self, measure: Measure, file: PolicyPlanFile, codes: CodeBook, *, can_move: bool
    ) -> QWidget:
        pillar = codes.label(CodeList.PILLAR, measure.pillar)
        about = "\n".join(part for part in (pillar, file.owner_of(measure)) if part)
        parts: list[QWidget] = [
            label(measure.title, "h3", wrap=True),
            label(about, "muted", wrap=True),
        ]
        if can_move:
            choice = _StatusChoice(measure, codes)
            choice.setAccessibleName(self.tr("Stand van {name}").format(name=measure.title))
            choice.picked.connect(self.status_wanted)
            parts.append(choice)
        box = QFrame()
        box.setLayout(column(*parts, spacing=4, margins=(0, 4, 0, 8)))
        return box


class _StatusChoice(QComboBox):
    """Moves one measure to another status.

    Signals:
        picked: The identifier of the measure and the status.
    """

    picked = Signal(int, str)

    def __init__(self, measure: Measure, codes: CodeBook) -> None:
        super().__init__()
        self._measure_id = int(measure.id)
        self.setMinimumContentsLength(8)
        self.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        for status in MeasureStatus:
            self.addItem(codes.label(CodeList.MEASURE_STATUS, status), status.value)
        self.setCurrentIndex(self.findData(measure.status.value))
        self.activated.connect(self._pick)

    def _pick(self) -> None:
        self.picked.emit(self._measure_id, str(self.currentData()))


class _Columns(QWidget):
    """Cards side by side, as many in a row as there is room for."""

    def __init__(self, cards: Sequence[QWidget]) -> None:
        super().__init__()
        self._cards = list(cards)
        self._beside = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(12)
        self._place()

    @override
    def minimumSizeHint(self) -> QSize:
        widest = max(card.minimumSizeHint().width() for card in self._cards)
        return QSize(widest, self._grid.minimumSize().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._place()

    def _place(self) -> None:
        each = max(
            _NARROW * self.fontMetrics().averageCharWidth(),
            *(card.minimumSizeHint().width() + self._grid.spacing() for card in self._cards),
        )
        room = self.width() // each
        beside = next((one for one in (4, 3, 2) if one <= min(room, len(self._cards))), 1)
        if beside == self._beside:
            return
        self._beside = beside
        for place, card in enumerate(self._cards):
            top = Qt.AlignmentFlag.AlignTop
            self._grid.addWidget(card, place // beside, place % beside, top)
        for place in range(len(self._cards)):
            self._grid.setColumnStretch(place, int(place < beside))
        self.updateGeometry()
