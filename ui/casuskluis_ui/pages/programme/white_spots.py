# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""White spots: themes and districts nobody was spoken to about in a period."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget
from typing_extensions import override

from casuskluis.domain.clock import Clock
from casuskluis.domain.coding import CodeBook, CodeList
from casuskluis.domain.partial_date import NotADate, dutch_date
from casuskluis.services.programme.white_spots import Spot
from casuskluis.services.workspace import Workspace
from casuskluis_ui.pages.cards import CardColumn, scrolled
from casuskluis_ui.pages.programme.papers.period import Period
from casuskluis_ui.pages.words import counted, day_or_dash
from casuskluis_ui.pages.work_page import WorkPage
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.card import Card
from casuskluis_ui.widgets.chip import Chip
from casuskluis_ui.widgets.date_field import DateField
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import STRETCH, column, holder, row


class WhiteSpotsPage(WorkPage):
    """Where the network has holes; counts only."""

    def __init__(
        self, workspace: Workspace, clock: Clock, parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("Witte vlekken"), parent)
        self._workspace = workspace
        self.first = DateField(clock.today)
        self.first.setAccessibleName(self.tr("Contact vanaf"))
        self.last = DateField(clock.today)
        self.last.setAccessibleName(self.tr("Contact tot en met"))
        self._show = Button(self.tr("Tonen"), "refresh-cw")
        self._cards = CardColumn()
        period = row(
            column(label(self.tr("Contact vanaf"), "label"), self.first, spacing=4),
            column(label(self.tr("tot en met"), "label"), self.last, spacing=4),
            column(label("", "label"), self._show, spacing=4),
            STRETCH,
            spacing=12,
            margins=(24, 14, 24, 0),
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(holder(period))
        layout.addWidget(scrolled(self._cards, self.title), 1)
        self._show.clicked.connect(self.refresh)
        self.first.returnPressed.connect(self.refresh)
        self.last.returnPressed.connect(self.refresh)

    @override
    def refresh(self) -> None:
        """Count again, in the period that is filled in."""
        self.attempt(self._read)

    def period(self) -> Period:
        """Return the days that are counted, as far as they are filled in; else the usual."""
        try:
            first, last = self.first.day(), self.last.day()
        except NotADate:
            first = last = None
        if first is None or last is None:
            usual = self._workspace.programme.white_spots.usual_start()
            return Period(first or usual, last or self._workspace.context.clock.today())
        return Period(first, last)

    def _read(self) -> None:
        try:
            first, last = self.first.day(), self.last.day()
        except NotADate:
            return  # the field itself says so
        found = self._workspace.programme.white_spots.find(first, last)
        self._fill(self.first, found.first)
        self._fill(self.last, found.last)
        codes = self._workspace.codes.book()
        self._cards.restart()
        white = sum(one.is_white for one in (*found.themes, *found.districts))
        told = counted(
            white,
            self.tr("1 witte vlek: daar is in deze periode met niemand gesproken."),
            self.tr("{n} witte vlekken: daar is in deze periode met niemand gesproken."),
        )
        nothing = self.tr("Geen witte vlekken: overal is in deze periode contact geweest.")
        add = self._cards.column.addWidget
        add(label(told if white else nothing, "muted", wrap=True))
        add(self._card(self.tr("Thema's"), CodeList.PHENOMENON, found.themes, codes))
        add(self._card(self.tr("Wijken"), CodeList.DISTRICT, found.districts, codes))
        self._cards.column.addStretch(1)

    def _fill(self, field: DateField, day: date) -> None:
        if not field.text().strip():
            with QSignalBlocker(field):
                field.setText(dutch_date(day))

    def _card(
        self, title: str, code_list: CodeList, spots: Sequence[Spot], codes: CodeBook
    ) -> Card:
        card = Card(title)
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(0, 1)
        heads = (self.tr("Laatste contact"), self.tr("Sleutelpersonen"))
        for place, name in enumerate(heads, start=2):
            grid.addWidget(label(name, "label"), 0, place)
        order = sorted(spots, key=lambda one: not one.is_white)
        for line, spot in enumerate(order, start=1):
            name = codes.label(code_list, spot.code)
            grid.addWidget(label(name, "h3" if spot.is_white else "", wrap=True), line, 0)
            grid.addWidget(self._sign(spot), line, 1)
            grid.addWidget(label(day_or_dash(spot.last_on)), line, 2)
            grid.addWidget(label(str(spot.key_persons)), line, 3)
        card.add(grid)
        return card

    def _sign(self, spot: Spot) -> Chip:
        if spot.is_white:
            return Chip(self.tr("Witte vlek"), "warn")
        words = counted(spot.moments, self.tr("{n} contact"), self.tr("{n} contacten"))
        return Chip(words, "ok")
