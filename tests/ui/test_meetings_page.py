# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

from casuskluis.domain.lists import MeetingQuery
from casuskluis.domain.meeting import (
    AgendaItemKind,
    AttendanceStatus,
    CaseMeeting,
    MeetingStatus,
)
from casuskluis.services.meetings.meetings import MeetingFile
from casuskluis.services.workspace import Workspace
from casuskluis_ui.models import ID_ROLE
from casuskluis_ui.pages.meetings import forms
from casuskluis_ui.pages.meetings.agenda.adding import AddBar
from casuskluis_ui.pages.meetings.agenda.finding import find
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


@pytest.fixture
def runner() -> Iterator[TaskRunner]:
    made = TaskRunner()
    yield made
    assert made.shut_down()


@pytest.fixture
def page(demo: Workspace, runner: TaskRunner, qtbot: QtBot) -> Iterator[MeetingsPage]:
    made = MeetingsPage(demo, demo.context.clock, runner)
    qtbot.addWidget(made)
    made.resize(1240, 840)
    made.refresh()
    made.show()
    yield made
    # The paper under way reads the vault, which closes before the page goes.
    runner.shut_down()


@pytest.fixture
def heard(page: MeetingsPage) -> Heard:
    return Heard(page)


@pytest.fixture
def coming(page: MeetingsPage, demo: Workspace) -> MeetingFile:
    """The meeting that is still to come, open on the desk."""
    return opened(page, demo, newest(demo))


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


def test_alt_and_an_arrow_move_a_point(
    page: MeetingsPage, demo: Workspace, coming: MeetingFile, qtbot: QtBot
) -> None:
    moved = coming.items[5].id
    view = page.desk.agenda.view
    view.select(moved)
    QTest.keyClick(view, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: stored(page, demo).items[4].id == moved)

    assert view.current_id == moved
    assert titles(page)[4].startswith("5. ")


def test_a_drop_moves_a_point_and_the_clock_follows(
    page: MeetingsPage, demo: Workspace, coming: MeetingFile, qtbot: QtBot
) -> None:
    model = page.desk.agenda.view.agenda()
    assert model is not None
    none = QModelIndex()
    # What Qt does with a drop between two points of the same list.
    assert model.moveRow(none, 8, none, 3)
    qtbot.waitUntil(lambda: stored(page, demo).items[3].id == coming.items[8].id)

    row = model.row(3)
    assert row is not None
    planned = sum(item.minutes for item in coming.items[:3])
    start = coming.meeting.starts_at
    assert row.starts.hour * 60 + row.starts.minute == start.hour * 60 + start.minute + planned
    assert [item.position for item in stored(page, demo).items] == list(
        range(1, len(coming.items) + 1)
    )


def test_minutes_change_at_once_and_too_long_is_said_in_words(
    page: MeetingsPage, demo: Workspace, coming: MeetingFile
) -> None:
    view, bar = page.desk.agenda.view, page.desk.agenda.bar
    view.select(coming.items[8].id)
    before = bar.minutes.value()
    bar.minutes.setValue(before + 30)

    assert stored(page, demo).items[8].minutes == before + 30
    total = page.desk.agenda.findChild(QLabel, "total")
    assert total is not None
    assert "30 min te lang" in total.text()
    assert total.property("role") == "late"


def test_a_removed_point_comes_back_where_it_was(
    page: MeetingsPage, demo: Workspace, coming: MeetingFile, heard: Heard
) -> None:
    view = page.desk.agenda.view
    view.select(coming.items[9].id)
    QTest.keyClick(view, Qt.Key.Key_Delete)
    assert len(stored(page, demo).items) == len(coming.items) - 1
    heard.undo[0]()

    back = stored(page, demo).items
    assert [item.title for item in back] == [item.title for item in coming.items]
    assert back[9].restricted_to == coming.items[9].restricted_to


def test_a_point_with_a_decision_stays(
    page: MeetingsPage, demo: Workspace, heard: Heard
) -> None:
    held = next(
        one for one in demo.meetings.ids(MeetingQuery()) if demo.meetings.file(one).decisions
    )
    file = opened(page, demo, held)
    assert file.decisions[0].agenda_item_id
    page.desk.agenda.view.select(file.decisions[0].agenda_item_id)
    QTest.keyClick(page.desk.agenda.view, Qt.Key.Key_Delete)

    assert len(stored(page, demo).items) == len(file.items)
    assert "besluit" in heard.problems[0]


def test_a_case_is_added_by_a_part_of_its_name(
    page: MeetingsPage, demo: Workspace, coming: MeetingFile
) -> None:
    adding = page.desk.agenda.findChild(AddBar)
    assert adding is not None
    shown = next(one.words for one in find(demo, coming, "2026-") if one.case_id)
    adding.field.setText(shown[:9])
    adding.add()

    added = stored(page, demo).items[-2]
    assert added.kind is AgendaItemKind.CASE
    assert shown.startswith(added.title.removeprefix("Casus "))
    assert len(stored(page, demo).items) == len(coming.items) + 1
    assert page.desk.agenda.view.current_id == added.id


def test_a_name_that_fits_several_is_asked_about(
    page: MeetingsPage, coming: MeetingFile, heard: Heard
) -> None:
    adding = page.desk.agenda.findChild(AddBar)
    assert adding is not None
    adding.field.setText("202")
    adding.add()

    assert heard.problems
    assert len(titles(page)) == len(coming.items)


def test_what_is_on_the_agenda_already_does_not_become_a_topic(
    page: MeetingsPage, coming: MeetingFile, heard: Heard
) -> None:
    there = next(one for one in coming.items if one.case_id)
    adding = page.desk.agenda.findChild(AddBar)
    assert adding is not None
    adding.field.setText(there.title.removeprefix("Casus "))
    adding.add()

    assert f"al op de agenda, als punt {there.position}." in heard.problems[0]
    assert page.desk.agenda.view.current_id == there.id


def test_suggestions_come_with_their_reason_and_go_when_added(
    page: MeetingsPage, demo: Workspace, coming: MeetingFile
) -> None:
    found = demo.proposals.propose(coming.meeting.id)
    assert all(one.why for one in found)
    page.desk.agenda.proposals.wanted.emit(found[:1])

    left = demo.proposals.propose(coming.meeting.id)
    assert found[0].title not in {one.title for one in left}
    assert any(found[0].title in title for title in titles(page))


def test_the_paper_is_made_off_the_interface_thread(
    page: MeetingsPage, coming: MeetingFile, qtbot: QtBot
) -> None:
    preview = page.desk.preview
    qtbot.waitUntil(lambda: preview.pdf.page_count > 0, timeout=10_000)

    assert not preview.sentence


def test_names_on_paper_are_for_core_partners_only(
    page: MeetingsPage, demo: Workspace, coming: MeetingFile, qtbot: QtBot
) -> None:
    preview = page.desk.preview
    names = part(preview, QCheckBox, "withNames")
    holder = part(preview, QComboBox, "holder")
    assert isinstance(names, QCheckBox)
    assert isinstance(holder, QComboBox)
    assert not names.isEnabled()
    assert names.toolTip()
    invited = [coming.organisations[one.organisation_id] for one in coming.attendances]
    core = next(place for place in invited if place.is_core)
    other = next(place for place in invited if not place.is_core)
    for place, allowed in ((core, True), (other, False)):
        holder.setCurrentIndex(holder.findText(place.name, Qt.MatchFlag.MatchContains))
        assert names.isEnabled() is allowed
        assert bool(names.toolTip()) is not allowed
    holder.setCurrentIndex(holder.findText(core.name, Qt.MatchFlag.MatchContains))
    with qtbot.waitSignal(preview.made, timeout=10_000):
        names.setChecked(True)
    assert preview.pdf.page_count > 0


def test_a_meeting_without_guests_shows_why_there_is_no_paper(
    page: MeetingsPage, demo: Workspace, coming: MeetingFile, qtbot: QtBot
) -> None:
    for one in coming.attendances:
        demo.meetings.withdraw(one.id)
    page.refresh()
    preview = page.desk.preview
    qtbot.waitUntil(lambda: bool(preview.sentence), timeout=10_000)

    assert "uit" in preview.sentence
    assert preview.pdf.page_count == 0


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


def test_question_and_restriction_of_a_point_are_kept(
    page: MeetingsPage, demo: Workspace, coming: MeetingFile
) -> None:
    case = next(item for item in coming.items if item.case_id)
    dialog = forms.item(demo, coming, case, page)
    dialog.form["question"].set_text("Gaan we door met de aanpak?")
    dialog.form["restricted_to"].set_text(str(coming.attendances[0].organisation_id))
    dialog.form["minutes"].set_text("20")
    dialog.submit()

    changed = next(item for item in stored(page, demo).items if item.id == case.id)
    assert changed.question == "Gaan we door met de aanpak?"
    assert changed.restricted_to == (coming.attendances[0].organisation_id,)
    assert changed.minutes == 20
    assert changed.title == case.title


def test_a_free_topic_comes_before_the_closing(
    page: MeetingsPage, demo: Workspace, coming: MeetingFile
) -> None:
    dialog = forms.topic(demo, coming, "Jaarplanning", page)
    dialog.submit()

    items = stored(page, demo).items
    assert items[-2].title == "Jaarplanning"
    assert items[-2].kind is AgendaItemKind.TOPIC


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
