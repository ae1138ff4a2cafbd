# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the page of meetings said and shows, and what the vault holds of it."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from casuskluis.domain.lists import MeetingQuery
from casuskluis.services.meetings.meetings import MeetingFile
from casuskluis.services.workspace import Workspace
from casuskluis_ui.pages.meetings.page import MeetingsPage
from casuskluis_ui.shell.tasks import TaskRunner


class Heard:
    """What a page said."""

    def __init__(self, page: MeetingsPage) -> None:
        self.problems: list[str] = []
        self.undo: list[Callable[[], None]] = []
        page.problem.connect(self.problems.append)
        page.undoable.connect(self._keep)

    def _keep(self, _sentence: str, undo: Callable[[], None]) -> None:
        self.undo.append(undo)


def shown(workspace: Workspace, runner: TaskRunner, bot: QtBot) -> MeetingsPage:
    """Return the page of meetings, as large as on a usual screen."""
    page = MeetingsPage(workspace, workspace.context.clock, runner)
    bot.addWidget(page)
    page.resize(1240, 840)
    page.refresh()
    page.show()
    return page


def newest(workspace: Workspace) -> int:
    return workspace.meetings.ids(MeetingQuery())[0]


def opened(page: MeetingsPage, workspace: Workspace, meeting_id: int) -> MeetingFile:
    page.open_object(meeting_id)
    assert page.at_desk
    return stored(page, workspace)


def stored(page: MeetingsPage, workspace: Workspace) -> MeetingFile:
    meeting_id = next(
        one for one in workspace.meetings.ids(MeetingQuery()) if one == page.current_object()
    )
    return workspace.meetings.file(meeting_id)


def titles(page: MeetingsPage) -> list[str]:
    model = page.desk.agenda.view.model()
    return [str(model.index(at, 0).data()) for at in range(model.rowCount())]


def part(page: QWidget, kind: type[QWidget], name: str) -> QWidget:
    found = page.findChild(kind, name)
    assert isinstance(found, QWidget)
    return found
