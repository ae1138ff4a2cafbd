# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""How the actions stand in the table."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from enum import StrEnum

from PySide6.QtCore import QObject

from casuskluis.domain.action import RUNNING, UNSUCCESSFUL, ActionStatus
from casuskluis.domain.coding import CodeBook, CodeList
from casuskluis.domain.identifiers import ActionItemId, OrganisationId
from casuskluis.domain.lists import ActionLine, ActionQuery, ActionSort
from casuskluis.services.casework.actions import ActionService
from casuskluis.services.office.access import SHIELDED
from casuskluis_ui.models import Column, LineSource, ListQuery
from casuskluis_ui.pages.words import day_or_dash, due_tone


class Shown(StrEnum):
    """Which actions the table shows."""

    RUNNING = "running"
    LATE = "late"
    DONE = "done"
    NOT_DONE = "not_done"
    STOPPED = "stopped"
    ALL = "all"


_ENDED: Mapping[Shown, tuple[ActionStatus, ...]] = {
    Shown.DONE: (ActionStatus.DONE,),
    Shown.NOT_DONE: tuple(sorted(UNSUCCESSFUL)),
}
"""How the actions ended that are asked for."""


def action_source(service: ActionService) -> LineSource[ActionQuery, ActionLine]:
    """Return the two questions the table asks."""

    def ids(query: ListQuery[ActionQuery]) -> Sequence[int]:
        sort = ActionSort(query.order) if query.order else query.filter.sort
        return service.ids(replace(query.filter, sort=sort, descending=query.descending))

    def lines(wanted: Sequence[int]) -> Mapping[int, ActionLine]:
        return {line.id: line for line in service.lines([ActionItemId(one) for one in wanted])}

    return LineSource(ids, lines)


def action_query(shown: Shown, text: str, owner: int, today: date) -> ActionQuery:
    """Return what the filters ask for.

    Args:
        shown: Running, late, ended well or badly, of partners that stopped, or all.
        text: Part of the number or the description.
        owner: Identifier of an organisation; 0 for every one.
        today: The day it is.
    """
    return ActionQuery(
        text=text,
        running_only=shown in {Shown.RUNNING, Shown.LATE, Shown.STOPPED},
        late_on=today if shown is Shown.LATE else None,
        owner_id=OrganisationId(owner) if owner else None,
        statuses=_ENDED.get(shown, ()),
        owner_ended_on=today if shown is Shown.STOPPED else None,
    )


class ActionCells(QObject):
    """The words in the cells of the table."""

    def __init__(self, codes: CodeBook, today: date, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.codes = codes
        self.today = today

    def columns(self) -> list[Column[ActionLine]]:
        """Return the columns, in order."""
        return [
            Column(self.tr("Nr."), _number, sort=ActionSort.NUMBER),
            Column(self.tr("Actie"), _description, stretch=True, tone=_covered_tone),
            Column(
                self.tr("Actiehouder"),
                self._owner,
                sort=ActionSort.ORGANISATION,
                tone=self._owner_tone,
            ),
            Column(self.tr("Casus"), _case),
            Column(self.tr("Uiterlijk"), self._due, sort=ActionSort.DUE, tone=self._due_tone),
            Column(self.tr("Stand"), self._status, sort=ActionSort.STATUS, tone=self._due_tone),
        ]

    def _owner(self, line: ActionLine) -> str:
        if self._has_stopped(line):
            return self.tr("Gestopt: %s") % line.owner
        return line.owner or "–"

    def _owner_tone(self, line: ActionLine) -> str:
        return "warn" if self._has_stopped(line) and line.status in RUNNING else ""

    def _has_stopped(self, line: ActionLine) -> bool:
        return line.owner_ended_on is not None and line.owner_ended_on <= self.today

    def _due(self, line: ActionLine) -> str:
        return day_or_dash(line.due_on)

    def _due_tone(self, line: ActionLine) -> str:
        if line.status not in RUNNING:
            return "mute"
        return due_tone(line.due_on, self.today) if line.due_on else ""

    def _status(self, line: ActionLine) -> str:
        status = self.codes.label(CodeList.ACTION_STATUS, line.status)
        late = line.due_on is not None and line.due_on < self.today
        if late and line.status in RUNNING:
            return self.tr("{status}, te laat").format(status=status)
        return status


def _covered_tone(line: ActionLine) -> str:
    return "mute" if line.description == SHIELDED else ""


def _number(line: ActionLine) -> str:
    return line.number


def _description(line: ActionLine) -> str:
    return line.description


def _case(line: ActionLine) -> str:
    return line.case_number or "–"
