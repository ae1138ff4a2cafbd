# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Parcels that were given and taken in."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QWidget

from casuskluis.domain.parcels import ParcelLine
from casuskluis.services.parcels.exchanging import ParcelLogService
from casuskluis_ui.models import Column, LineSource, ListQuery, PagedTableModel
from casuskluis_ui.pages.cards import CardColumn
from casuskluis_ui.pages.parcels.words import DIRECTIONS, RECIPIENTS
from casuskluis_ui.pages.words import counted, local_moment
from casuskluis_ui.widgets.announcing import retell
from casuskluis_ui.widgets.card import Card
from casuskluis_ui.widgets.empty_state import EmptyState
from casuskluis_ui.widgets.grid import Grid
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import STRETCH, row

_LINES = 14


class ParcelLogPart(CardColumn):
    """A list of every parcel, newest first."""

    def __init__(self, service: ParcelLogService, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._service = service
        self._lines: dict[int, ParcelLine] = {}
        self.grid = Grid(self.tr("Pakketten"))
        self._model: PagedTableModel[str, ParcelLine] = PagedTableModel(
            self._columns(), LineSource(self._ids, self._known), self
        )
        self._count = label("", "muted")
        self._empty = EmptyState(
            "archive",
            self.tr("Nog geen pakketten"),
            self.tr("Hier komt elk pakket met casussen dat u geeft of inneemt."),
        )
        self._build()

    def refresh(self) -> None:
        """Read again which parcels there were."""
        found = self._service.all()
        self._lines = {one.id: one for one in found}
        self._model.show_query(ListQuery(""))
        self.grid.setMinimumHeight(self.fontMetrics().height() * _LINES)
        self.grid.setVisible(bool(found))
        self._empty.setVisible(not found)
        words = counted(len(found), self.tr("{n} pakket"), self.tr("{n} pakketten"))
        retell(self._count, words)
        if found:
            self.grid.select(found[0].id)

    def _ids(self, query: ListQuery[str]) -> Sequence[int]:
        del query
        return list(self._lines)

    def _known(self, wanted: Sequence[int]) -> Mapping[int, ParcelLine]:
        return {number: self._lines[number] for number in wanted if number in self._lines}

    def _columns(self) -> list[Column[ParcelLine]]:
        return [
            Column(self.tr("Wanneer"), _when),
            Column(self.tr("Wat"), _direction),
            Column(self.tr("Aan of van"), _party, stretch=True),
            Column(self.tr("Soort"), _kind),
            Column(self.tr("Casussen"), _count, numeric=True),
            Column(self.tr("Door"), _officer),
            Column(self.tr("Grondslag"), _ground),
        ]

    def _build(self) -> None:
        told = self.tr(
            "Casussen die als versleuteld pakket naar een andere kluis gingen of daar vandaan "
            "kwamen. Er staan geen namen van betrokkenen in."
        )
        card = Card(self.tr("Gegeven en ingenomen"))
        card.add(label(told, "muted", wrap=True))
        card.add(row(STRETCH, self._count))
        card.add(self.grid, 1)
        card.add(self._empty)
        self.grid.setSortingEnabled(False)
        self.grid.show_model(self._model)
        self.column.addWidget(card, 1)


def _when(line: ParcelLine) -> str:
    return local_moment(line.at)


def _direction(line: ParcelLine) -> str:
    return DIRECTIONS[line.direction]


def _party(line: ParcelLine) -> str:
    return line.party


def _kind(line: ParcelLine) -> str:
    return RECIPIENTS[line.recipient]


def _count(line: ParcelLine) -> str:
    return str(line.count)


def _ground(line: ParcelLine) -> str:
    return line.ground or "–"


def _officer(line: ParcelLine) -> str:
    return line.officer
