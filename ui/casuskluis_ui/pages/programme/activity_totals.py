# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the activities of a year add up to."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QComboBox, QGridLayout, QVBoxLayout, QWidget
from typing_extensions import override

from casuskluis.domain.clock import Clock
from casuskluis.domain.coding import CodeBook, CodeList
from casuskluis.services.programme.totals import ProgrammeTotals, Sums
from casuskluis.services.workspace import Workspace
from casuskluis_ui.pages.cards import CardColumn, scrolled
from casuskluis_ui.pages.programme.wording import euros, number
from casuskluis_ui.pages.work_page import WorkPage
from casuskluis_ui.widgets.card import Card
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import STRETCH, row

_RIGHT = Qt.AlignmentFlag.AlignRight


class TotalsPage(WorkPage):
    """Tables per pillar, kind and funding; only what was held counts."""

    def __init__(
        self, workspace: Workspace, clock: Clock, parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("Totalen per jaar"), parent)
        self._workspace = workspace
        self._clock = clock
        self.year = QComboBox()
        self.year.setAccessibleName(self.tr("Jaar van de totalen"))
        self.year.currentIndexChanged.connect(self.refresh)
        self._cards = CardColumn()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        chosen = row(label(self.tr("Jaar"), "muted"), self.year, STRETCH)
        chosen.setContentsMargins(24, 14, 24, 0)
        layout.addLayout(chosen)
        layout.addWidget(scrolled(self._cards, self.title), 1)

    @override
    def refresh(self) -> None:
        """Count again."""
        self.attempt(self._read)

    def _read(self) -> None:
        service = self._workspace.programme.activities
        now = self._clock.today().year
        chosen = self.year.currentData() or now
        with QSignalBlocker(self.year):
            self.year.clear()
            for year in sorted({*service.years(), now}, reverse=True):
                self.year.addItem(str(year), year)
            self.year.setCurrentIndex(max(self.year.findData(chosen), 0))
        self._show(service.totals(self.year.currentData()), self._workspace.codes.book())

    def _show(self, totals: ProgrammeTotals, codes: CodeBook) -> None:
        self._cards.restart()
        column = self._cards.column
        if not totals.all.activities:
            text = self.tr("In {year} is nog niets gehouden. Leg een activiteit vast.")
            column.addWidget(label(text.format(year=totals.year), "muted", wrap=True))
        else:
            told = self.tr("Wie vaker kwam, telt vaker mee: er staan geen namen in de kluis.")
            column.addWidget(label(told, "muted", wrap=True))
            for title, code_list, sums in (
                (self.tr("Per pijler"), CodeList.PILLAR, totals.per_pillar),
                (self.tr("Per soort"), CodeList.ACTIVITY_KIND, totals.per_kind),
            ):
                order = [code.code for code in codes.all(code_list) if code.code in sums]
                named = {codes.label(code_list, code): sums[code] for code in order}
                column.addWidget(self._table(title, named, totals.all))
            paid = {
                name or self.tr("Niet ingevuld"): sums
                for name, sums in sorted(totals.per_funding.items(), key=_dearest)
            }
            column.addWidget(self._table(self.tr("Wie betaalde"), paid, totals.all))
        column.addStretch(1)

    def _table(self, title: str, sums: Mapping[str, Sums], total: Sums) -> Card:
        card = Card(title)
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(0, 1)
        for place, (name, _) in enumerate(self._columns(), start=1):
            grid.addWidget(label(name, "label"), 0, place, _RIGHT)
        rows = [*sums.items(), (self.tr("Totaal"), total)]
        for line, (name, one) in enumerate(rows, start=1):
            role = "h3" if line == len(rows) else ""
            grid.addWidget(label(name, role, wrap=True), line, 0)
            for place, (_, value) in enumerate(self._columns(), start=1):
                grid.addWidget(label(value(one), role), line, place, _RIGHT)
        card.add(grid)
        return card

    def _columns(self) -> tuple[tuple[str, Callable[[Sums], str]], ...]:
        return (
            (self.tr("Activiteiten"), lambda one: number(one.activities)),
            (self.tr("Deelnemers"), lambda one: number(one.participants)),
            (self.tr("Deelnames van organisaties"), lambda one: number(one.organisations)),
            (self.tr("Kosten"), lambda one: euros(one.cost)),
        )


def _dearest(entry: tuple[str, Sums]) -> tuple[int, str]:
    name, sums = entry
    return (-sums.cost, name)
