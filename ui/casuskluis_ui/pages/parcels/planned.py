# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The cases of a parcel, each with what taking it in would do."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from casuskluis.domain.parcels import CaseFate, PlannedCase
from casuskluis_ui.pages.parcels.unknown import foreign_label, hides_whole
from casuskluis_ui.pages.parcels.words import FATES, TONES, case_words
from casuskluis_ui.widgets.chip import Chip
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import clear_layout

_NAME = 1
_UNDER = 8


class PlannedCases(QWidget):
    """A line for each case.

    Args:
        choosing: Whether cases can be left out here.

    Signals:
        changed: Another choice of cases.
    """

    changed = Signal()

    def __init__(self, *, choosing: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choosing = choosing
        self.ticks: dict[str, QCheckBox] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(_NAME, 1)

    @property
    def left_out(self) -> frozenset[str]:
        """The keys of the cases without a tick."""
        return frozenset(key for key, tick in self.ticks.items() if not tick.isChecked())

    def show_cases(self, cases: Sequence[PlannedCase], left_out: frozenset[str]) -> None:
        """Show what happens to each case.

        Args:
            cases: In the order of the plan.
            left_out: The keys of those that are not taken in.
        """
        clear_layout(self._grid)
        self.ticks.clear()
        for line, case in enumerate(cases):
            self._show(line, case, taken=case.key not in left_out)

    def _show(self, line: int, case: PlannedCase, *, taken: bool) -> None:
        top = Qt.AlignmentFlag.AlignTop
        number, fate = self._number(case, taken=taken), FATES[case.fate]
        chip = Chip(fate, TONES[case.fate])
        told = case_words(case)
        if case.here and case.here != case.there:
            told = self.tr("Hier {number}: {told}").format(number=case.here, told=told)
        words = label(told, "muted", wrap=True)
        words.setContentsMargins(0, 0, 0, _UNDER)
        words.setAccessibleName(f"{case.there}: {fate}, {told}")
        name = foreign_label(case.name.display)
        for place, part in enumerate((number, name, chip)):
            self._grid.addWidget(part, 2 * line, place, top)
        # Under the name: beside it there is no room in large text.
        self._grid.addWidget(words, 2 * line + 1, _NAME, 1, 2)

    def _number(self, case: PlannedCase, *, taken: bool) -> QWidget:
        refused = case.fate is CaseFate.REFUSED and taken
        if not self._choosing or refused:
            return label(case.there)
        tick = QCheckBox(case.there)
        tick.setAccessibleName(
            self.tr("{number}, {name}: innemen").format(
                number=case.there, name=case.name.display
            )
        )
        hides_whole(tick)
        tick.setChecked(taken)
        tick.toggled.connect(self.changed)
        self.ticks[case.key] = tick
        return tick
