# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The list of meetings, planning one, and what it goes through."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox

from casuskluis.domain.lists import MeetingQuery
from casuskluis.domain.meeting import (
    AttendanceStatus,
    CaseMeeting,
    MeetingStatus,
)
from casuskluis.services.meetings.meetings import MeetingFile
from casuskluis.services.workspace import Workspace
from casuskluis_ui.models import ID_ROLE
from casuskluis_ui.pages.meetings import forms
from casuskluis_ui.pages.meetings.page import MeetingsPage
from ui.meetings.desk import Heard, stored


def test_what_is_still_to_come_stands_first(page: MeetingsPage, demo: Workspace) -> None:
    model = page.list.model()
    first = demo.meetings.file(model.index(0, 0).data(ID_ROLE)).meeting
    second = demo.meetings.file(model.index(1, 0).data(ID_ROLE)).meeting

    assert first.held_on >= demo.context.clock.today() > second.held_on
    assert model.rowCount() == 14


def test_planning_invites_the_core_partners(page: MeetingsPage, demo: Workspace) -> None:
    made: list[CaseMeeting] = []
    dialog = forms.meeting(demo, demo.context.clock, None, page)
    dialog.saved.connect(made.append)
    dialog.form["held_on"].set_text("03-12-2026")
    dialog.form["starts_at"].set_text("09:00")
    dialog.form["ends_at"].set_text("10:30")
    dialog.submit()

    file = demo.meetings.file(made[0].id)
    assert file.meeting.minutes == 90
    assert all(file.organisations[one.organisation_id].is_core for one in file.attendances)
    assert file.attendances


def test_an_end_before_the_start_is_refused_in_the_form(
    page: MeetingsPage, demo: Workspace
) -> None:
    dialog = forms.meeting(demo, demo.context.clock, None, page)
    dialog.form["held_on"].set_text("03-12-2026")
    dialog.form["ends_at"].set_text("13:00")
    dialog.submit()

    assert dialog.problem
    assert not dialog.result()
    dialog.form.mark_saved()


def test_a_secrecy_order_is_whole_or_absent(page: MeetingsPage, demo: Workspace) -> None:
    meeting = demo.meetings.file(demo.meetings.ids(MeetingQuery())[0]).meeting
    dialog = forms.meeting(demo, demo.context.clock, meeting, page)
    dialog.form["imposed_by"].set_text("Burgemeester van Veldhaven")
    dialog.submit()
    assert dialog.form["ground"].error
    dialog.form["imposed_on"].set_text("01-11-2026")
    dialog.form["ground"].set_text("artikel 5.1 lid 2 onder e Woo")
    dialog.form["lifted_by"].set_text("Burgemeester van Veldhaven")
    dialog.submit()

    order = demo.meetings.file(meeting.id).meeting.secrecy
    assert order is not None
    assert order.ground == "artikel 5.1 lid 2 onder e Woo"


def test_attendance_is_changed_in_place(
    page: MeetingsPage, demo: Workspace, coming: MeetingFile, heard: Heard
) -> None:
    panel = page.desk.attendance
    first = coming.attendances[0]
    name = coming.organisations[first.organisation_id].name
    combo = next(
        one for one in panel.findChildren(QComboBox) if one.accessibleName() == f"Komt {name}"
    )
    combo.setCurrentIndex(combo.findData(AttendanceStatus.EXCUSED.value))
    combo.activated.emit(combo.currentIndex())
    assert stored(page, demo).attendances[0].status is AttendanceStatus.EXCUSED

    panel.withdraw(stored(page, demo).attendances[0])
    assert len(stored(page, demo).attendances) == len(coming.attendances) - 1
    heard.undo[0]()
    again = stored(page, demo).attendances
    assert first.organisation_id in {one.organisation_id for one in again}


def test_a_decision_is_recorded_with_its_case(
    page: MeetingsPage, demo: Workspace, coming: MeetingFile
) -> None:
    case = next(item for item in coming.items if item.case_id)
    dialog = forms.decision(demo, coming, case, page)
    dialog.form["text"].set_text("De aanpak gaat door.")
    dialog.submit()

    (made,) = stored(page, demo).decisions
    assert made.case_id == case.case_id
    assert made.number == f"B-{coming.meeting.number}-1"


def test_the_status_moves_on(page: MeetingsPage, demo: Workspace, coming: MeetingFile) -> None:
    page.desk.status_wanted.emit(MeetingStatus.HELD.value)

    assert stored(page, demo).meeting.status is MeetingStatus.HELD


def test_escape_goes_back_to_the_list(page: MeetingsPage, coming: MeetingFile) -> None:
    QTest.keyClick(page.desk, Qt.Key.Key_Escape)

    assert not page.at_desk
    assert page.desk.preview.pdf.page_count == 0
    assert page.list.current_id() == coming.meeting.id
