# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Finding a case or a notification by number or name, with what the vault knows of names."""

from dataclasses import dataclass, field

from casuskluis.domain.lists import CaseQuery, NotificationQuery
from casuskluis.domain.meeting import AgendaItem
from casuskluis.domain.notification import NotificationStatus
from casuskluis.services.meetings.meetings import MeetingFile
from casuskluis.services.workspace import Workspace

_WAITING = frozenset({NotificationStatus.NEW, NotificationStatus.IN_ASSESSMENT})
_MOST = 12
"""Of each; more letters make it fewer."""


@dataclass(frozen=True, slots=True)
class Found:
    """A case or a notification that could come on the agenda."""

    words: str = field(repr=False)
    case_id: int = 0
    notification_id: int = 0


def find(workspace: Workspace, file: MeetingFile, text: str) -> list[Found]:
    """Return the open cases and waiting notifications that fit and are not on the agenda.

    "vandenberg" finds "J. van den Berg", as everywhere in the program.
    """
    wanted = " ".join(text.split())
    if not wanted:
        return []
    return _cases(workspace, file.items, wanted) + _waiting(workspace, file.items, wanted)


def already(workspace: Workspace, file: MeetingFile, text: str) -> AgendaItem | None:
    """Return the first item of the agenda whose case or notification fits a text.

    A number or name that is typed again must not become a topic: everybody reads those.
    """
    wanted = " ".join(text.split())
    if not wanted:
        return None
    cases = set(workspace.cases.ids(CaseQuery(text=wanted, phases=frozenset())))
    reports = set(workspace.notifications.ids(NotificationQuery(text=wanted)))
    return next(
        (one for one in file.items if one.case_id in cases or one.notification_id in reports),
        None,
    )


def _cases(workspace: Workspace, items: tuple[AgendaItem, ...], text: str) -> list[Found]:
    taken = {one.case_id for one in items}
    ids = [one for one in workspace.cases.ids(CaseQuery(text=text)) if one not in taken]
    return [
        Found(f"{line.number}  ·  {line.name.display}", case_id=line.id)
        for line in workspace.cases.lines(ids[:_MOST])
    ]


def _waiting(workspace: Workspace, items: tuple[AgendaItem, ...], text: str) -> list[Found]:
    taken = {one.notification_id for one in items}
    query = NotificationQuery(text=text, statuses=_WAITING)
    ids = [one for one in workspace.notifications.ids(query) if one not in taken]
    return [
        Found(
            f"Melding {line.number}  ·  {line.name.display}" if line.name
            else f"Melding {line.number}",
            notification_id=line.id,
        )
        for line in workspace.notifications.lines(ids[:_MOST])
    ]  # fmt: skip
