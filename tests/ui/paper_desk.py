# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A page with the papers of a meeting in view, for the tests of what leaves and comes back."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from pytestqt.qtbot import QtBot

from casuskluis.domain.lists import MeetingQuery
from casuskluis.domain.meeting import AttendanceStatus
from casuskluis.services.meetings.meetings import MeetingFile
from casuskluis.services.workspace import Workspace
from casuskluis_ui.pages.meetings.page import MeetingsPage
from casuskluis_ui.shell.tasks import TaskRunner


@contextmanager
def papers_page(workspace: Workspace, qtbot: QtBot) -> Iterator[MeetingsPage]:
    """Show the page of meetings; its worker is quiet before the vault closes."""
    runner = TaskRunner()
    made = MeetingsPage(workspace, workspace.context.clock, runner)
    qtbot.addWidget(made)
    made.resize(1240, 840)
    made.refresh()
    made.show()
    yield made
    assert runner.shut_down()


def small_meeting(page: MeetingsPage, workspace: Workspace) -> MeetingFile:
    """Open the meeting to come, with three guests, and bring its papers into view."""
    newest = workspace.meetings.ids(MeetingQuery())[0]
    guests = workspace.meetings.file(newest).attendances
    coming = [one for one in guests if one.status is AttendanceStatus.INVITED]
    for one in guests:
        if one not in [*coming[:2], coming[-1]]:
            workspace.meetings.withdraw(one.id)
    return at_papers(page, workspace, newest)


def at_papers(page: MeetingsPage, workspace: Workspace, meeting_id: int) -> MeetingFile:
    """Open a meeting and bring its papers into view."""
    found = next(one for one in workspace.meetings.ids(MeetingQuery()) if one == meeting_id)
    page.open_object(found)
    page.desk.show_tab(page.desk.papers)
    return workspace.meetings.file(found)


def spoil(workspace: Workspace, file: MeetingFile) -> int:
    """Write the name of a subject in a topic everybody reads; return its place."""
    case = next(one for one in file.items if one.case_id in file.cases)
    subject = file.subjects[file.cases[case.case_id].subject_id] if case.case_id else None
    assert subject is not None
    open_item = next(one for one in file.items if one.case_id is None and not one.restricted_to)
    name = subject.name.display
    workspace.agendas.save(replace(open_item, title=f"Vraag over {name}"))
    return open_item.position
