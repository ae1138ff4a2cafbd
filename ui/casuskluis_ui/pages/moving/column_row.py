# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""One column of a list: its header, some of what is in it, and what that is."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QFrame, QWidget
from typing_extensions import override

from casuskluis.services.moving.list_parts import CaseField, Confidence
from casuskluis.services.moving.opened import ListColumn
from casuskluis.services.moving.words import FIELD_LABELS
from casuskluis_ui.quiet.texts import WHOLE
from casuskluis_ui.widgets.folding_row import FoldingRow
from casuskluis_ui.widgets.labels import IconLabel, label
from casuskluis_ui.widgets.layouts import column, holder, row

_WIDE = 34
"""Characters of the choice."""
_LONGEST = 60
"""Characters of an example."""
_ICONS = {
    Confidence.CERTAIN: ("circle-check", "ok_fg"),
    Confidence.LIKELY: ("circle-question-mark", "warn_fg"),
    Confidence.CONTENT: ("triangle-alert", "warn_fg"),
    Confidence.NONE: ("minus", "text2"),
}


class _Choice(QComboBox):
    """A choice that scrolling past does not change."""

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class ColumnRow(QFrame):
    """Shows one column and asks what is in it.

    Args:
        shown: The column.
        number: Counted from 1, for a column without a header.

    Signals:
        chosen: The place of the column, and what it holds; None for nothing.
    """

    chosen = Signal(int, object)

    def __init__(self, shown: ListColumn, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.shown = shown
        name = " ".join(shown.header.split()) or self.tr("Kolom %d zonder kop") % number
        self.setAccessibleName(name)
        self.combo = _Choice()
        self._icon = IconLabel("minus", "text2", 0.95)
        self._sure = label("", "muted", wrap=True)
        left = column(label(name, "h3", wrap=True), self._examples(), spacing=2)
        right = self._withheld() if shown.withheld else self._asked(name)
        sides = FoldingRow(holder(left), right)
        self.setLayout(column(sides, margins=(16, 10, 16, 10)))
        if not shown.withheld:
            self.tell(shown)
        self.combo.activated.connect(self._choose)

    @property
    def sureness(self) -> str:
        """What it says of how sure it is."""
        return self._sure.text()

    def tell(self, shown: ListColumn, *, by_hand: bool = False) -> None:
        """Show what the column holds now.

        Args:
            shown: The column.
            by_hand: The officer chose it.
        """
        self.shown = shown
        self.combo.setCurrentIndex(max(self.combo.findData(shown.holds or ""), 0))
        words = {
            Confidence.CERTAIN: self.tr("Zeker: de kop zegt het"),
            Confidence.LIKELY: self.tr("Waarschijnlijk: de kop lijkt erop"),
            Confidence.CONTENT: self.tr("Geraden uit de inhoud: kijk goed"),
            Confidence.NONE: self.tr("Betekenis niet bekend"),
        }
        icon, color = _ICONS[shown.confidence]
        if by_hand:
            icon, color = "check", "ok_fg"
        self._icon.show_icon(icon, color)
        text = self.tr("Door u gekozen") if by_hand else words[shown.confidence]
        self._sure.setText(text)
        self.combo.setAccessibleDescription(text)

    def _choose(self) -> None:
        told = str(self.combo.currentData())
        self.chosen.emit(self.shown.index, CaseField(told) if told else None)

    def _examples(self) -> QWidget:
        texts = [" ".join(one.split()) for one in self.shown.samples]
        short = [one if len(one) <= _LONGEST else f"{one[:_LONGEST]}…" for one in texts]
        if self.shown.withheld:
            words = self.tr("De inhoud wordt niet getoond.")
        else:
            words = "\n".join(short) or self.tr("Bovenaan leeg")
        found = label(words, "muted", wrap=True)
        found.setProperty(WHOLE, ["quietText"])  # nobody knows the names in it yet
        return found

    def _asked(self, name: str) -> QWidget:
        self.combo.addItem(self.tr("Geen van deze"), "")
        for one, words in FIELD_LABELS.items():
            self.combo.addItem(words, str(one))
        self.combo.setAccessibleName(self.tr("Wat staat er in {column}?").format(column=name))
        self.combo.setMinimumContentsLength(_WIDE)
        self.combo.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        sure = row(self._icon, self._sure, spacing=6)
        sure.setStretch(1, 1)
        return holder(column(self.combo, sure, spacing=4))

    def _withheld(self) -> QWidget:
        self.combo.hide()
        self._icon.show_icon("lock", "text2")
        text = self.tr("Wordt niet overgenomen: dit mag het programma niet bewaren.")
        self._sure.setText(text)
        self._sure.setMinimumWidth(self.fontMetrics().averageCharWidth() * _WIDE)
        sure = row(self._icon, self._sure, spacing=6)
        sure.setStretch(1, 1)
        return holder(sure)
