# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What can be wrong around a meeting, as the officer meets it in the window."""

import os
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from casuskluis.domain.case import Case
from casuskluis.domain.identifiers import CaseId, MeetingNumber
from casuskluis.domain.meeting import AgendaItem, CaseMeeting, MeetingStatus
from casuskluis.domain.naming import PersonName
from casuskluis.domain.records import ItemRecord
from casuskluis.services.meetings.meetings import MeetingFile
from casuskluis.services.workspace import Workspace
from casuskluis_ui.pages.meetings.leading.notes import both
from casuskluis_ui.pages.meetings.page import MeetingsPage


@pytest.fixture
def told(page: MeetingsPage) -> list[str]:
    heard: list[str] = []
    page.problem.connect(heard.append)
    return heard


def case_item(file: MeetingFile) -> AgendaItem:
    return next(one for one in file.items if one.case_id in file.cases)


def destroyed(demo: Workspace, case_id: CaseId) -> None:
    """Destroy a case at once, as if its term was over long ago."""
    day = demo.context.clock.today()
    with demo.context.write() as transaction:
        case: Case = transaction.cases.get(case_id)
        ended = case.closed(on=day, reason="goals_reached", destroy_on=day - timedelta(days=1))
        transaction.cases.save(ended)
    drawn = demo.destruction.draw_up([case_id])
    demo.destruction.carry_out_on_paper(drawn.list.id, "B. Collega", signed=True)


def test_a_meeting_with_nothing_on_it_shows_why_and_does_not_get_ready(
    page: MeetingsPage, demo: Workspace, coming: MeetingFile, told: list[str], qtbot: QtBot
) -> None:
    for item in coming.items:
        demo.agendas.remove(item.id)
    page.refresh()
    preview = page.desk.preview
    qtbot.waitUntil(lambda: "Voeg eerst een casus" in preview.sentence, timeout=10_000)

    page.desk.status_wanted.emit("ready")

    assert "Voeg eerst" in told[-1]
    assert demo.meetings.file(coming.meeting.id).meeting.status is MeetingStatus.DRAFT


def test_two_meetings_at_once_an_unknown_visitor_and_a_long_point_are_said_above_the_agenda(
    page: MeetingsPage, demo: Workspace, coming: MeetingFile
) -> None:
    meeting = coming.meeting
    other = CaseMeeting(
        number=MeetingNumber(""),
        held_on=meeting.held_on,
        starts_at=meeting.starts_at,
        ends_at=meeting.ends_at,
    )
    demo.meetings.plan(other)
    demo.meetings.invite(replace(coming.attendances[0], contact_id=None))
    demo.agendas.save(replace(case_item(coming), minutes=600))
    page.open_object(meeting.id)

    said = page.desk.agenda.doubts.sentences

    for words in ("dezelfde dag", "nog niet bekend wie komt", "langer dan het hele overleg"):
        assert words in said


def _shift(page: MeetingsPage) -> None:
    page.desk.agenda.view.shift(1)


def _minutes(page: MeetingsPage) -> None:
    page.desk.agenda.bar.minutes.setValue(page.desk.agenda.bar.minutes.value() + 5)


def _remove(page: MeetingsPage) -> None:
    page.desk.agenda.bar.removal_wanted.emit()


def _everybody(page: MeetingsPage) -> None:
    page.desk.attendance._everybody.click()


def _held(page: MeetingsPage) -> None:
    page.desk.status_wanted.emit("held")


FULL = os.environ.get("CASUSKLUIS_FULL") == "1"
"""Everything one can do at such a desk when it is asked; else every second thing."""
ACTS: tuple[Callable[[MeetingsPage], None], ...] = (
    _shift, _minutes, _remove, _everybody, _held,
)  # fmt: skip


@pytest.mark.parametrize("act", ACTS if FULL else ACTS[1::2], ids=lambda act: act.__name__)
def test_a_desk_that_still_shows_a_meeting_frozen_since_tells_so(
    page: MeetingsPage,
    demo: Workspace,
    coming: MeetingFile,
    told: list[str],
    act: Callable[[MeetingsPage], None],
) -> None:
    meeting = coming.meeting.id
    page.desk.agenda.view.select(case_item(coming).id)
    for status in (MeetingStatus.BUSY, MeetingStatus.HELD, MeetingStatus.ADOPTED):
        demo.steps.move(meeting, status)
    before = demo.meetings.file(meeting)

    act(page)
    QApplication.processEvents()

    assert any("vastgesteld" in one or "intussen ergens anders" in one for one in told)
    assert demo.meetings.file(meeting) == before


def test_a_desk_that_still_shows_a_case_destroyed_since_goes_on(
    page: MeetingsPage, demo: Workspace, coming: MeetingFile, told: list[str], qtbot: QtBot
) -> None:
    item = case_item(coming)
    name = coming.cases[item.case_id or 0].number
    page.desk.agenda.view.select(item.id)

    destroyed(demo, item.case_id or CaseId(0))
    _minutes(page)
    page.refresh()
    preview = page.desk.preview
    qtbot.waitUntil(lambda: preview.pdf.page_count > 0, timeout=10_000)

    assert "dossier dat is vernietigd" in page.desk.agenda.doubts.sentences
    assert not any(name in sentence for sentence in told)
    page.desk.lead_wanted.emit()
    screen = page.leading
    screen.course.go(item.id)
    notes = screen.findChild(QPlainTextEdit, "conclusion")
    assert isinstance(notes, QPlainTextEdit)
    QTest.keyClicks(notes, "Toch nog iets.")
    screen.course.step(1)
    assert "vernietigd" in told[-1]
    assert screen.draft()[f"conclusion:{item.id}"] == "Toch nog iets."


def test_words_typed_while_somebody_else_wrote_are_kept_beside_theirs(
    page: MeetingsPage, demo: Workspace, coming: MeetingFile, told: list[str]
) -> None:
    page.desk.lead_wanted.emit()
    screen, item = page.leading, case_item(coming)
    screen.course.go(item.id)
    desk = demo.records.desk(coming.meeting.id)
    found = next(one.record for one in desk.items if one.item.id == item.id)
    blank = ItemRecord(meeting_id=item.meeting_id, agenda_item_id=item.id)
    demo.records.save(replace(found or blank, picture="Van een ander."))

    notes = screen.findChild(QPlainTextEdit, "picture")
    assert isinstance(notes, QPlainTextEdit)
    QTest.keyClicks(notes, "Van mij.")
    screen.course.step(1)

    stored = next(
        one.record
        for one in demo.records.desk(coming.meeting.id).items
        if one.item.id == item.id
    )
    assert stored is not None
    assert stored.picture.endswith("Van een ander.\nVan mij.")
    assert "Beide teksten" in told[-1]
    assert screen.course.saved


@pytest.mark.parametrize(
    ("mine", "theirs", "before", "expected"),
    [
        ("A", "A", "A", "A"),
        ("A", "A B", "A", "A B"),
        ("A C", "A", "A", "A C"),
        ("A C", "A B", "A", "A B\nC"),
        ("C", "B", "", "B\nC"),
        ("Anders", "A B", "A", "A B\nAnders"),
        ("A B C", "A B", "A", "A B C"),
        ("A C", "", "A", "A C"),
        ("", "A B", "A", "A B"),
    ],
)
def test_no_word_of_two_windows_is_lost(
    mine: str, theirs: str, before: str, expected: str
) -> None:
    assert both(mine, theirs, before) == expected


ODD_NAMES = (
    "😀 王小明",
    "محمد عبد الله",
    "Wolfeschlegelsteinhausen-" * 7 + "bergerdorff van den Berg",
)


def test_any_name_is_shown_led_and_previewed(
    page: MeetingsPage,
    demo: Workspace,
    coming: MeetingFile,
    told: list[str],
    qtbot: QtBot,
) -> None:
    others = [one for one in coming.items if one.case_id in coming.cases][: len(ODD_NAMES)]
    for one, family in zip(others, ODD_NAMES, strict=True):
        person = demo.cases.file(one.case_id or CaseId(0)).subject
        demo.persons.save(replace(person, name=PersonName(family=family)))
    width = page.minimumSizeHint().width()

    page.open_object(coming.meeting.id)
    preview = page.desk.preview
    qtbot.waitUntil(lambda: preview.pdf.page_count > 0, timeout=10_000)
    page.desk.lead_wanted.emit()
    for one in others:
        page.leading.course.go(one.id)
        QTest.keyClick(page.leading, Qt.Key.Key_F9)
        QTest.keyClick(page.leading, Qt.Key.Key_F9)

    assert page.minimumSizeHint().width() <= max(width, 1240)
    assert told == []
