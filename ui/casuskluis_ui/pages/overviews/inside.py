# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The tab Nu in de kluis: true counts, on the screen only."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget
from typing_extensions import override

from casuskluis.domain.figure_tables import FigureTable
from casuskluis.services.releases.inside import InsideService
from casuskluis_ui.pages.cards import CardColumn, scrolled
from casuskluis_ui.pages.overviews.figure_grid import figure_card
from casuskluis_ui.pages.work_page import WorkPage
from casuskluis_ui.widgets.banner import Banner
from casuskluis_ui.widgets.flow import Flow
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import NO_MARGINS, column, holder, row
from casuskluis_ui.widgets.tabs import page_head

_EVERY = -1


class InsidePage(WorkPage):
    """Shows what is counted now; it offers no way to print or to save."""

    def __init__(self, service: InsideService, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Nu in de kluis"), parent)
        self._service = service
        self._tables: Sequence[FigureTable] = ()
        self.years = QComboBox()
        self.subjects = QComboBox()
        self._cards = CardColumn()
        self._build()
        self.years.currentIndexChanged.connect(self._read_tables)
        self.subjects.currentIndexChanged.connect(self._show)

    @override
    def refresh(self) -> None:
        """Count again; the year and the table chosen stay chosen."""
        self.attempt(self._read)

    def _read(self) -> None:
        chosen = self.years.currentData()
        with QSignalBlocker(self.years):
            self.years.clear()
            for year in self._service.years():
                self.years.addItem(str(year), year)
            self.years.setCurrentIndex(max(self.years.findData(chosen), 0))
        self._read_tables()

    def _read_tables(self) -> None:
        year = self.years.currentData()
        if year is not None:
            self.attempt(lambda: self._count(int(year)))

    def _count(self, year: int) -> None:
        self._tables = self._service.tables(year)
        chosen = self.subjects.currentText()
        with QSignalBlocker(self.subjects):
            self.subjects.clear()
            self.subjects.addItem(self.tr("Alle tabellen"), _EVERY)
            for place, table in enumerate(self._tables):
                self.subjects.addItem(table.title, place)
            self.subjects.setCurrentIndex(max(self.subjects.findText(chosen), 0))
        self._show()

    def _show(self) -> None:
        place = self.subjects.currentData()
        wanted = self._tables if place in {None, _EVERY} else [self._tables[int(place)]]
        self._cards.restart()
        for table in wanted:
            self._cards.column.addWidget(figure_card(table))
        self._cards.column.addStretch(1)

    def _build(self) -> None:
        text = self.tr(
            "Alleen op het scherm. Dit zijn de echte aantallen van nu; neem ze nergens over. "
            "Naar buiten gaat alleen wat u bij Overzicht maken vrijgeeft."
        )
        year, subject = label(self.tr("&Jaar"), "muted"), label(self.tr("&Tabel"), "muted")
        year.setBuddy(self.years)
        subject.setBuddy(self.subjects)
        self.years.setAccessibleName(self.tr("Jaar"))
        self.subjects.setAccessibleName(self.tr("Tabel"))
        self.years.setMinimumContentsLength(6)
        self.subjects.setMinimumContentsLength(38)
        policy = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self.subjects.setSizeAdjustPolicy(policy)
        choices = Flow(
            (holder(row(year, self.years)), holder(row(subject, self.subjects, spacing=8)))
        )
        head = column(Banner("warn", text), choices, spacing=10, margins=(24, 12, 24, 12))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*NO_MARGINS)
        layout.setSpacing(0)
        layout.addWidget(page_head(head))
        layout.addWidget(scrolled(self._cards, self.title), 1)
