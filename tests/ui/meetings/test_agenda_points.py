# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Moving, adding, changing and removing points of an agenda."""

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from casuskluis.domain.lists import MeetingQuery
from casuskluis.domain.meeting import (
    AgendaItemKind,
)
from casuskluis.services.meetings.meetings import MeetingFile
from casuskluis.services.workspace import Workspace
from casuskluis_ui.pages.meetings import forms
from casuskluis_ui.pages.meetings.agenda.adding import AddBar
from casuskluis_ui.pages.meetings.agenda.finding import find
from casuskluis_ui.pages.meetings.page import MeetingsPage
from ui.meetings.desk import Heard, opened, stored, titles


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
