# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A full disk, a record that is gone, a second writer: told in Dutch, whatever one does."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from casuskluis.domain.case import CasePhase
from casuskluis.domain.identifiers import ActionItemId, CaseId, MeetingId
from casuskluis.domain.lists import CaseQuery, MeetingQuery
from casuskluis.domain.meeting import MeetingStatus
from casuskluis.services.workspace import Workspace
from casuskluis_ui.composition import sections
from casuskluis_ui.pages.actions.page import ActionsPage
from casuskluis_ui.pages.cases.page import CasesPage
from casuskluis_ui.pages.cases.tabs import RelatedPersonsTab
from casuskluis_ui.pages.meetings.page import MeetingsPage
from casuskluis_ui.pages.settings.page import SettingsPage
from casuskluis_ui.shell.page import Page
from casuskluis_ui.shell.tasks import TaskRunner

Do = Callable[[Page, Workspace], None]
posix = pytest.mark.skipif(sys.platform == "win32", reason="limits the size of files")


@contextmanager
def full_disk() -> Iterator[None]:
    """Let no file of this process grow."""
    import resource  # noqa: PLC0415 - does not exist on Windows

    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


class Told:
    """Every sentence a page tells."""

    def __init__(self) -> None:
        self.sentences: list[str] = []

    def hear(self, sentence: str) -> None:
        self.sentences.append(sentence)


@pytest.fixture
def open_page(demo: Workspace, qtbot: QtBot) -> Iterator[Callable[[str, Told], Page]]:
    """Make a page of the filled vault and listen to it."""
    runner = TaskRunner()

    def made(name: str, told: Told) -> Page:
        section = next(one for one in sections(demo, runner) if one.name == name)
        page = section.make()
        qtbot.addWidget(page)
        page.problem.connect(told.hear)
        page.resize(1200, 800)
        page.show()
        page.refresh()
        return page

    yield made
    runner.shut_down()


def _move_phase(page: Page, demo: Workspace) -> None:
    assert isinstance(page, CasesPage)
    page.open_object(demo.cases.ids(CaseQuery(phases=frozenset({CasePhase.CASE_MEETING})))[0])
    page.detail.phase_wanted.emit("monitoring")


def _let_go(page: Page, demo: Workspace) -> None:
    assert isinstance(page, CasesPage)
    file = next(
        found
        for found in map(demo.cases.file, demo.cases.ids(CaseQuery()))
        if found.related_persons
    )
    page.open_object(file.case.id)
    page.detail.tab(RelatedPersonsTab).remove(file.related_persons[0].id)


def _coming(page: Page, demo: Workspace) -> MeetingsPage:
    assert isinstance(page, MeetingsPage)
    drafts = [
        line.id
        for line in demo.meetings.lines(demo.meetings.ids(MeetingQuery()))
        if line.status is MeetingStatus.DRAFT
    ]
    page.open_object(drafts[0])
    return page


def _minutes(page: Page, demo: Workspace) -> None:
    agenda = _coming(page, demo).desk.agenda
    agenda.view.select(agenda.view.current_id)
    agenda.bar.minutes.setValue(agenda.bar.minutes.value() + 5)


def _shift(page: Page, demo: Workspace) -> None:
    _coming(page, demo).desk.agenda.view.shift(1)
    QApplication.processEvents()


def _remove_point(page: Page, demo: Workspace) -> None:
    _coming(page, demo).desk.agenda.bar.removal_wanted.emit()


def _status(page: Page, demo: Workspace) -> None:
    _coming(page, demo).desk.status_wanted.emit("held")


def _present(page: Page, demo: Workspace) -> None:
    _coming(page, demo).desk.attendance._everybody.click()


def _order_of_codes(page: Page, _: Workspace) -> None:
    assert isinstance(page, SettingsPage)
    page.lists.move_down()


WRITES: dict[str, tuple[Do, ...]] = {
    "cases": (_move_phase, _let_go),
    "meetings": (_minutes, _shift, _remove_point, _present, _status),
    "settings": (_order_of_codes,),
}


@posix
@pytest.mark.parametrize("name", WRITES)
def test_a_full_disk_is_told_whatever_one_does(
    open_page: Callable[[str, Told], Page], demo: Workspace, name: str
) -> None:
    told = Told()
    page = open_page(name, told)
    for act in WRITES[name]:
        told.sentences.clear()
        with full_disk():
            act(page, demo)
        assert any("schijf is vol" in one for one in told.sentences), (act, told.sentences)
        told.sentences.clear()
        act(page, demo)
        assert not told.sentences, (act, "with room again it simply works")


def test_an_action_that_is_gone_is_told(
    open_page: Callable[[str, Told], Page], demo: Workspace
) -> None:
    told = Told()
    page = open_page("actions", told)
    assert isinstance(page, ActionsPage)
    assert not page.attempt(lambda: page._edit_action(ActionItemId(999_999)))
    assert "niet (meer)" in told.sentences[0]


def test_a_second_writer_is_told_and_the_newest_is_shown(
    open_page: Callable[[str, Told], Page], demo: Workspace
) -> None:
    told = Told()
    page = _coming(open_page("meetings", told), demo)
    meeting = demo.meetings.file(MeetingId(page.current_object())).meeting
    demo.meetings.save(replace(meeting, place="Ergens anders"))
    page.desk.status_wanted.emit("held")
    assert any("intussen" in one for one in told.sentences)
    page.desk.status_wanted.emit("held")
    assert demo.meetings.file(meeting.id).meeting.status is MeetingStatus.HELD
    assert demo.meetings.file(meeting.id).meeting.place == "Ergens anders"


def test_a_case_that_is_gone_opens_nothing(
    open_page: Callable[[str, Told], Page], demo: Workspace
) -> None:
    told = Told()
    page = open_page("cases", told)
    page.open_object(CaseId(999_999))
    assert "niet (meer)" in told.sentences[0]
