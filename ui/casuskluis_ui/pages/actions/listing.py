# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""How the actions stand in the table."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from enum import StrEnum

from casuskluis.domain.action import RUNNING, UNSUCCESSFUL, ActionStatus
from casuskluis.domain.clock import Clock
from casuskluis.domain.identifiers import ActionItemId, OrganisationId
from casuskluis.domain.lists import ActionLine, ActionQuery, ActionSort
from casuskluis.services.casework.actions import ActionService
from casuskluis.services.office.access import SHIELDED
from casuskluis_ui.models import LineSource, ListQuery
from casuskluis_ui.pages.words import due_tone


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


class ActionTones:
    """The tones of the cells: what is late, covered, or of a partner that stopped.

    Args:
        clock: The day it is.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    def by_column(self) -> Mapping[str, Callable[[ActionLine], str]]:
        """Return what gives a cell its tone, by key of the column."""
        return {
            "text": _covered_tone,
            "owner": self._owner,
            "due": self._due,
            "status": self._due,
        }

    def _owner(self, line: ActionLine) -> str:
        ended = line.owner_ended_on
        stopped = ended is not None and ended <= self._clock.today()
        return "warn" if stopped and line.status in RUNNING else ""

    def _due(self, line: ActionLine) -> str:
        if line.status not in RUNNING:
            return "mute"
        return due_tone(line.due_on, self._clock.today()) if line.due_on else ""


def _covered_tone(line: ActionLine) -> str:
    return "mute" if line.description == SHIELDED else ""
