# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The best order at the desk of a meeting, and when each partner sits at the table."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from casuskluis.domain.lists import MeetingQuery
from casuskluis.domain.meeting import AgendaItem, AgendaItemKind, MeetingStatus
from casuskluis.services.meetings.meetings import MeetingFile
from casuskluis.services.workspace import Workspace
from casuskluis_ui.pages.meetings import forms
from casuskluis_ui.pages.meetings.agenda.panel import AgendaPanel
from casuskluis_ui.pages.meetings.attendance import AttendancePanel
from casuskluis_ui.shell.tasks import TaskControl, TaskRunner

ROLE = Qt.ItemDataRole.AccessibleTextRole


class Desk:
    """The agenda and the people of one meeting, and what they said."""

    def __init__(self, workspace: Workspace, runner: TaskRunner, qtbot: QtBot) -> None:
        self.workspace = workspace
        self._bot = qtbot
        self._runner = runner
        self.agenda = AgendaPanel(workspace, runner)
        self.people = AttendancePanel(workspace)
        self.meeting_id = workspace.meetings.ids(MeetingQuery())[0]
        self.problems: list[str] = []
        self.undo: list[Callable[[], None]] = []
        for panel in (self.agenda, self.people):
            qtbot.addWidget(panel)
            panel.changed.connect(self.refresh)
            panel.problem.connect(self.problems.append)
            panel.undoable.connect(self._keep)
        self.agenda.resize(620, 800)
        self.refresh()
        self.agenda.show()

    @property
    def file(self) -> MeetingFile:
        return self.workspace.meetings.file(self.meeting_id)

    def settle(self) -> None:
        """Wait until all work is over, wanted or not: it goes one after another."""
        last = self._runner.run("toets", TaskControl.check)
        with self._bot.waitSignal(last.finished, timeout=20_000):
            pass

    def wait(self) -> None:
        self._bot.waitUntil(lambda: not self.agenda.search.busy, timeout=20_000)

    def refresh(self) -> None:
        for panel in (self.agenda, self.people):
            panel.show_file(self.file)

    def order(self) -> list[int]:
        return [int(item.id) for item in self.file.items]

    def cases(self) -> list[AgendaItem]:
        return [item for item in self.file.items if item.kind is AgendaItemKind.CASE]

    def spoken(self, item: AgendaItem) -> str:
        model = self.agenda.view.model()
        return str(model.index(item.position - 1, 0).data(ROLE))

    def _keep(self, _sentence: str, undo: Callable[[], None]) -> None:
        self.undo.append(undo)


@pytest.fixture
def desk(demo: Workspace, qtbot: QtBot) -> Iterator[Desk]:
    runner = TaskRunner()
    yield Desk(demo, runner, qtbot)
    runner.shut_down()


def press(desk: Desk) -> None:
    """Ask for the best order, and wait until it was looked for."""
    QTest.mouseClick(desk.agenda.order_button, Qt.MouseButton.LeftButton)
    desk.wait()


def test_the_best_order_tells_what_it_saves_before_it_is_laid(desk: Desk) -> None:
    before = desk.order()
    press(desk)
    card = desk.agenda.seating
    saved = desk.workspace.seating.propose(desk.meeting_id).saved
    assert saved > 0
    assert card.isVisible()
    assert card.text == f"Partners zitten samen {saved} minuten minder aan tafel."
    assert desk.order() == before


def test_the_order_is_laid_and_can_be_taken_back(desk: Desk) -> None:
    before = desk.order()
    press(desk)
    desk.agenda.seating.accept()
    assert desk.order() == list(desk.workspace.seating.propose(desk.meeting_id).order)
    assert desk.order() != before
    assert not desk.agenda.seating.isVisible()
    desk.undo[-1]()
    assert desk.order() == before
    assert desk.problems == []


def test_an_order_that_is_wanted_no_longer_is_not_told(desk: Desk) -> None:
    QTest.mouseClick(desk.agenda.order_button, Qt.MouseButton.LeftButton)
    assert desk.agenda.search.busy
    case = desk.cases()[0]
    desk.workspace.agendas.save(replace(case, minutes=case.minutes + 5))
    desk.refresh()
    assert not desk.agenda.search.busy
    desk.settle()
    assert not desk.agenda.seating.isVisible()
    press(desk)
    assert desk.agenda.seating.isVisible()


def test_a_best_order_is_called_so(desk: Desk) -> None:
    desk.workspace.seating.apply(desk.meeting_id)
    desk.refresh()
    press(desk)
    assert desk.agenda.seating.text == "De punten staan al in de beste volgorde voor de gasten."


def test_where_everybody_stays_the_officer_reads_how_to_change_that(desk: Desk) -> None:
    for one in desk.file.attendances:
        desk.workspace.meetings.invite(replace(one, stays=True))
    press(desk)
    assert "niemand komt alleen voor eigen punten" in desk.agenda.seating.text


def test_an_order_that_cannot_be_is_told(desk: Desk) -> None:
    opening, case = desk.file.items[0], desk.cases()[0]
    desk.workspace.agendas.save(replace(opening, after_id=case.id))
    desk.refresh()
    press(desk)
    assert desk.problems
    assert "vaste plaats" in desk.problems[-1]
    assert not desk.agenda.seating.isVisible()


def test_a_point_is_pinned_and_says_so(desk: Desk) -> None:
    case = desk.cases()[0]
    desk.agenda.view.select(case.id)
    pin = desk.agenda.bar.pin
    assert not pin.isChecked()
    QTest.mouseClick(pin, Qt.MouseButton.LeftButton)
    assert desk.cases()[0].pinned
    assert "vaste plaats" in desk.spoken(case)
    QTest.keyClick(pin, Qt.Key.Key_Space)
    assert not desk.cases()[0].pinned


def test_what_a_point_comes_after_is_chosen_in_its_form(desk: Desk) -> None:
    first, second, *_ = desk.cases()
    dialog = forms.item(desk.workspace, desk.file, first, desk.agenda)
    dialog.form["after"].set_text(str(second.id))
    dialog.submit()
    assert dialog.problem == ""
    desk.refresh()
    assert desk.cases()[0].after_id == second.id
    assert f"komt na punt {second.position}" in desk.spoken(first)


def test_a_point_that_is_put_back_takes_along_what_came_after_it(desk: Desk) -> None:
    first, second, *_ = desk.cases()
    desk.workspace.agendas.save(replace(second, after_id=first.id))
    desk.refresh()
    desk.agenda.view.select(first.id)
    desk.agenda.bar.removal_wanted.emit()
    assert desk.file.items[first.position - 1].after_id is None
    desk.undo[-1]()
    again, after, *_ = desk.cases()
    assert again.title == first.title
    assert after.after_id == again.id
    assert desk.problems == []


def test_a_point_that_runs_over_is_spoken(desk: Desk) -> None:
    meeting = desk.file.meeting
    last = desk.file.items[-1]
    assert "overleg" not in desk.spoken(last).split("vaste plaats")[-1]
    desk.workspace.meetings.save(replace(meeting, ends_at=time(meeting.ends_at.hour - 1, 58)))
    desk.refresh()
    assert desk.spoken(last).endswith("begint na het einde van het overleg")
    late = next(one for one in desk.file.items if "loopt uit" in desk.spoken(one))
    assert late.position < last.position


def test_after_the_table_sat_no_order_is_proposed(desk: Desk) -> None:
    desk.workspace.steps.move(desk.meeting_id, MeetingStatus.HELD)
    desk.refresh()
    assert not desk.agenda.order_button.isVisible()


def test_who_comes_for_its_own_points_is_ticked_among_the_people(desk: Desk) -> None:
    guest = next(one for one in desk.file.attendances if not one.stays)
    ticks = {
        int(tick.property("attendance")): tick for tick in desk.people.findChildren(QCheckBox)
    }
    tick = ticks[int(guest.id)]
    assert not tick.isChecked()
    tick.click()
    assert next(one for one in desk.file.attendances if one.id == guest.id).stays
