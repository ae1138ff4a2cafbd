# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Making the next meeting, the series, and what the program proposes, on the demonstration."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from casuskluis.domain.lists import MeetingQuery
from casuskluis.domain.meeting import MeetingStatus
from casuskluis.services.workspace import Workspace
from casuskluis_ui.dialogs.form_dialog import FormDialog
from casuskluis_ui.pages.cases import forms as case_forms
from casuskluis_ui.pages.cases.page import CasesPage
from casuskluis_ui.pages.cases.tabs import MeetingsTab
from casuskluis_ui.pages.cases.tabs.base import Desk
from casuskluis_ui.pages.meetings.page import MeetingsPage
from casuskluis_ui.pages.meetings.series import forms
from casuskluis_ui.shell.tasks import TaskRunner
from casuskluis_ui.widgets.buttons import RecordButton
from ui.meetings.desk import shown


@pytest.fixture
def page(
    demo: Workspace, runner: TaskRunner, qtbot: QtBot, no_preview: None
) -> Iterator[MeetingsPage]:
    yield shown(demo, runner, qtbot)
    runner.shut_down()


@pytest.fixture
def next_one(page: MeetingsPage, demo: Workspace) -> MeetingsPage:
    """The next meeting of the series, open on the desk."""
    page.new.make(int(demo.series.all()[0].id))
    return page


def press(inside: QWidget, words: str) -> None:
    """Press the button that a screen reader calls so; the newest, when there are more."""
    found = [
        one for one in inside.findChildren(QAbstractButton) if one.accessibleName() == words
    ]
    found[-1].click()


def hold(workspace: Workspace, meeting_id: int) -> None:
    with workspace.context.write() as transaction:
        stored = transaction.meetings.by_id([meeting_id])[meeting_id]  # type: ignore[list-item]
        transaction.meetings.save(replace(stored, status=MeetingStatus.HELD))


def test_the_menu_offers_the_next_meeting_of_each_series(
    page: MeetingsPage, demo: Workspace
) -> None:
    QTest.keyClick(page, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    page.new.fill(None)
    words = [one.text() for one in page.new.menu.actions() if one.text()]

    assert words[0] == "Casusoverleg: volgende op do 17 dec 2026"
    assert words[1:] == ["Ander overleg plannen…", "Reeksen…"]

    page.new.menu.actions()[0].trigger()
    assert page.at_desk
    file = demo.meetings.file(demo.meetings.ids(MeetingQuery())[0])
    assert (file.meeting.id, file.meeting.held_on.day) == (page.current_object(), 17)


def test_a_meeting_without_a_series_can_become_one(page: MeetingsPage, demo: Workspace) -> None:
    meeting = demo.meetings.file(demo.meetings.ids(MeetingQuery())[0]).meeting
    with demo.context.write() as transaction:
        stored = transaction.meetings.get(meeting.id)
        transaction.meetings.save(replace(stored, series_id=None))
    page.new.fill(demo.meetings.file(meeting.id))
    assert any("Reeks maken van overleg" in one.text() for one in page.new.menu.actions())

    dialog = forms.series_from(demo, meeting.id, meeting.number, page)
    dialog.form["name"].set_text("Overleg Noord")
    dialog.submit()

    assert demo.meetings.file(meeting.id).meeting.series_id
    assert "Overleg Noord" in {one.name for one in demo.series.all()}


def test_a_held_meeting_offers_the_one_that_follows(
    page: MeetingsPage, demo: Workspace
) -> None:
    coming = demo.meetings.ids(MeetingQuery())[0]
    page.open_object(coming)
    assert page.desk._follow.isHidden()
    hold(demo, coming)
    page.refresh()
    told: list[str] = []
    page.notice.connect(told.append)

    QTest.mouseClick(page.desk._follow, Qt.MouseButton.LeftButton)

    made = demo.meetings.file(demo.meetings.ids(MeetingQuery())[0]).meeting
    assert (made.previous_id, int(made.id)) == (coming, page.current_object())
    assert "donderdag 17 december 2026" in told[0]


def test_a_series_is_changed_where_it_stands(page: MeetingsPage, demo: Workspace) -> None:
    page.show_series()
    undo: list[object] = []
    page.undoable.connect(lambda _words, back: undo.append(back))
    before = demo.series.get(demo.series.all()[0].id)
    combo = page.series.findChild(QComboBox, "attend")
    assert isinstance(combo, QComboBox)
    combo.setCurrentIndex(1)
    press(page.series, "Toevoegen")
    added = demo.series.get(before.series.id).attendees[-1]
    name = before.organisations[added.organisation_id].name

    press(page.series, f"{name} blijft het hele overleg")
    assert not demo.series.get(before.series.id).attendees[-1].stays
    press(page.series, f"{name} niet meer uitnodigen")
    press(page.series, f"{before.items[0].title} omlaag")
    press(page.series, "Reeks stoppen")

    after = demo.series.get(before.series.id)
    assert len(after.attendees) == len(before.attendees)
    assert [one.title for one in after.items[:2]] == [
        before.items[1].title,
        before.items[0].title,
    ]
    assert after.next_on is None
    assert len(undo) == 2
    QTest.keyClick(page.series, Qt.Key.Key_Escape)
    assert page.series.isHidden()


def test_the_dialogs_of_a_series_store_what_was_typed(
    page: MeetingsPage, demo: Workspace
) -> None:
    dialog = forms.series(demo, demo.context.clock, None, page)
    for name, text in {
        "name": "Weegploeg",
        "kind": "assessment_team",
        "first_on": "01-12-2026",
        "every_weeks": "2",
        "starts_at": "09:00",
        "ends_at": "10:00",
    }.items():
        dialog.form[name].set_text(text)
    dialog.submit()
    made = next(one for one in demo.series.all() if one.name == "Weegploeg")
    item: FormDialog = forms.item(demo, made.id, None, page)
    item.form["title"].set_text("Terugblik")
    item.form["at_end"].set_text("1")
    item.submit()

    assert (made.every_weeks, made.first_on.day) == (2, 1)
    assert demo.series.get(made.id).items[-1].at_end


def test_proposals_are_ticked_and_taken_with_the_keyboard(
    next_one: MeetingsPage, demo: Workspace
) -> None:
    card = next_one.desk.agenda.proposals
    ready = card.list.chosen
    assert 0 < len(ready) < card.list.count
    assert all(one.planned_on is None for one in ready)
    card.list.setFocus()
    card.list.setCurrentIndex(card.list.model().index(0, 0))

    QTest.keyClick(card.list, Qt.Key.Key_Space)
    left = card.list.chosen
    QTest.keyClick(card.list, Qt.Key.Key_Return)

    assert {one.reason for one in left} == {one.reason for one in ready} - {ready[0].reason}
    items = demo.meetings.file(next_one.current_object()).items  # type: ignore[arg-type]
    assert {one.title for one in left} <= {one.title for one in items}
    assert ready[0].title not in {one.title for one in items}
    assert {one.title for one in card.list.chosen}.isdisjoint({one.title for one in left})


def test_who_is_not_invited_is_told_and_invited_as_a_guest(
    next_one: MeetingsPage, demo: Workspace
) -> None:
    agenda = next_one.desk.agenda
    agenda.proposals.take()
    assert "zonder uitnodiging" in agenda.doubts.sentences
    button = agenda.doubts.findChild(QPushButton, "inviteGuests")
    assert isinstance(button, QPushButton)

    QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    attendances = demo.meetings.file(next_one.current_object()).attendances  # type: ignore[arg-type]
    assert any(not one.stays for one in attendances)
    assert "zonder uitnodiging" not in agenda.doubts.sentences


def test_for_whom_a_point_is_can_be_chosen_from_the_list(
    next_one: MeetingsPage, demo: Workspace
) -> None:
    agenda = next_one.desk.agenda
    agenda.proposals.take()
    file = demo.meetings.file(next_one.current_object())  # type: ignore[arg-type]
    item = next(one for one in file.items if one.case_id)
    agenda.view.select(item.id)
    QTest.keyClick(agenda.view, Qt.Key.Key_F3)
    first = int(file.attendances[0].organisation_id)

    agenda.audience.ticks.tick([first])
    agenda.audience.close()

    stored = demo.meetings.file(file.meeting.id).items
    assert next(one for one in stored if one.id == item.id).restricted_to == (first,)


def test_a_wish_is_asked_and_withdrawn_at_the_case(
    demo: Workspace, runner: TaskRunner, qtbot: QtBot
) -> None:
    page = CasesPage(demo, demo.context.clock, runner)
    qtbot.addWidget(page)
    with demo.context.read() as transaction:
        case_id = transaction.discussion_requests.waiting()[0].case_id
    tab = MeetingsTab(Desk(demo, demo.context.clock, page, runner))
    qtbot.addWidget(tab)
    dialog = case_forms.wish(demo, demo.context.clock, case_id, page)
    dialog.form["reason"].set_text("Er is nieuws.")
    dialog.submit()
    tab.show_file(demo.cases.file(case_id))

    buttons = [one for one in tab.findChildren(RecordButton) if "intrekken" in
               one.accessibleName()]  # fmt: skip
    before = len(demo.wishes.of_case(case_id))
    QTest.mouseClick(buttons[-1], Qt.MouseButton.LeftButton)

    assert before == len(buttons) == 2
    assert len(demo.wishes.of_case(case_id)) == 1
