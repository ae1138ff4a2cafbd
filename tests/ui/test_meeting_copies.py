# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The tab with the papers: where every copy is, and what the preview offers."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from casuskluis.domain.copies import CopyKind, CopyState
from casuskluis.domain.lists import MeetingQuery
from casuskluis.domain.meeting import MeetingStatus
from casuskluis.services.editions.cabinet import PaperWish, TablePaper
from casuskluis.services.meetings.meetings import MeetingFile
from casuskluis.services.papers import Departure
from casuskluis.services.workspace import Workspace
from casuskluis_ui.dialogs.form_dialog import FormDialog
from casuskluis_ui.pages.meetings.page import MeetingsPage
from casuskluis_ui.pages.meetings.papers.panel import PapersPanel
from ui.paper_desk import at_papers, papers_page, small_meeting, spoil

PATIENCE = 60_000
NO_DIGEST = Departure(digest="0" * 64, electronic=False)


@pytest.fixture
def page(demo: Workspace, qtbot: QtBot) -> Iterator[MeetingsPage]:
    with papers_page(demo, qtbot) as made:
        yield made


@pytest.fixture
def coming(page: MeetingsPage, demo: Workspace) -> MeetingFile:
    """The meeting to come with four guests, open on the desk with the papers in view."""
    return small_meeting(page, demo)


def of_status(workspace: Workspace, status: MeetingStatus) -> int:
    return workspace.meetings.ids(MeetingQuery(status=status))[0]


def put_out(workspace: Workspace, file: MeetingFile, number: int) -> None:
    """Enter some printed agendas in the list."""
    lines = workspace.cabinet.everyone(file.meeting.id, TablePaper.AGENDA)[:number]
    for line in lines:
        workspace.cabinet.record(file.meeting.id, line.wish, NO_DIGEST)


def select_all(panel: PapersPanel) -> None:
    panel.register.list.selectAll()


def test_the_preview_shows_the_refusal_and_opens_the_item(
    page: MeetingsPage, demo: Workspace, coming: MeetingFile, qtbot: QtBot
) -> None:
    spoil(demo, coming)
    page.refresh()
    preview = page.desk.preview
    qtbot.waitUntil(lambda: bool(preview.sentence), timeout=PATIENCE)

    assert "op pagina" in preview.sentence
    with qtbot.waitSignal(preview.item_wanted) as heard:
        preview._paper.acted.emit()
    assert heard.args[0] in {one.position for one in coming.items}


def test_keys_move_the_selected_copies_and_undo_takes_it_back(
    page: MeetingsPage, demo: Workspace, coming: MeetingFile
) -> None:
    undo: list[Callable[[], None]] = []
    page.activateWindow()
    page.desk.papers.register.list.setFocus()
    page.undoable.connect(lambda _text, work: undo.append(work))
    put_out(demo, coming, 3)
    panel = page.desk.papers
    panel.read()
    select_all(panel)
    for key, state in (
        (Qt.Key.Key_U, CopyState.HANDED_OUT),
        (Qt.Key.Key_R, CopyState.RETURNED),
        (Qt.Key.Key_V, CopyState.DESTROYED),
    ):
        QTest.keyClick(panel.register.list, key)
        assert states(demo, coming) == {state}
    undo[-1]()
    assert states(demo, coming) == {CopyState.RETURNED}
    QTest.keyClick(panel.register.list, Qt.Key.Key_T)
    assert states(demo, coming) == {CopyState.PRINTED}
    assert len(panel.register.selected) == len(demo.copies.lines(coming.meeting.id))


def states(workspace: Workspace, file: MeetingFile) -> set[CopyState]:
    return {one.state for one in workspace.copies.issued(file.meeting.id)}


def test_what_is_missing_is_one_sentence_and_one_click(
    page: MeetingsPage, demo: Workspace, coming: MeetingFile
) -> None:
    put_out(demo, coming, 2)
    panel = page.desk.papers
    panel.read()
    register = panel.register
    assert "1 en 2" in register.missing.text
    assert register.missing.property("role") == "banner-warn"
    register.only_missing.setChecked(True)
    assert register._model.rowCount() == 2
    register.missing.acted.emit()

    assert register.missing.isHidden()
    assert states(demo, coming) == {CopyState.RETURNED}
    assert register._model.rowCount() == 0


def test_what_is_missing_after_the_meeting_is_red(page: MeetingsPage, demo: Workspace) -> None:
    file = at_papers(page, demo, of_status(demo, MeetingStatus.ADOPTED))
    put_out(demo, file, 1)
    page.desk.papers.read()

    assert page.desk.papers.register.missing.property("role") == "banner-bad"


def test_a_note_is_kept_beside_a_copy(
    page: MeetingsPage, demo: Workspace, coming: MeetingFile, qtbot: QtBot
) -> None:
    put_out(demo, coming, 1)
    panel = page.desk.papers
    panel.read()
    copy = demo.copies.issued(coming.meeting.id)[0]
    panel.register.select([int(copy.id)])
    dialogs: list[FormDialog] = []
    panel.register.note_wanted.disconnect()
    panel.register.note_wanted.connect(dialogs.append)
    panel.register.annotate()
    dialog = dialogs[0]
    dialog.form["note"].set_text("Zoekgeraakt, gemeld op 20 november")
    dialog.submit()

    assert demo.copies.issued(coming.meeting.id)[0].note.startswith("Zoekgeraakt")


def test_the_preview_offers_every_paper_and_says_why_one_cannot_be_made_yet(
    page: MeetingsPage, demo: Workspace, coming: MeetingFile, qtbot: QtBot
) -> None:
    choice = page.desk.preview.choice
    minutes = choice.paper.findData(str(TablePaper.MINUTES))
    tip = choice.paper.itemData(minutes, Qt.ItemDataRole.ToolTipRole)
    assert "pas als het overleg" in tip
    choice.choose(TablePaper.MINUTES)
    assert choice.kind is TablePaper.AGENDA
    choice.choose(TablePaper.INVITATION)
    assert choice.wish is not None
    assert choice.wish.organisation_id
    assert not choice.names.isEnabled()
    choice.choose(TablePaper.PRESENCE_LIST)
    assert choice.wish == PaperWish(kind=TablePaper.PRESENCE_LIST)
    qtbot.waitUntil(lambda: page.desk.preview.pdf.page_count > 0, timeout=PATIENCE)


def test_two_people_of_one_organisation_are_two_holders(
    page: MeetingsPage, demo: Workspace, coming: MeetingFile
) -> None:
    one, contact = next(
        (found, contact)
        for found in coming.attendances
        for contact in demo.partners.contacts_of(found.organisation_id)
        if contact.id != found.contact_id and found.contact_id
    )
    demo.meetings.invite(replace(one, id=type(one.id)(0), version=1, contact_id=contact.id))
    page.refresh()
    holder = page.desk.preview.choice.findChild(QComboBox, "holder")
    assert holder is not None
    shown = [holder.itemText(place) for place in range(holder.count())]
    assert any(contact.name.display in text for text in shown)
    assert len(shown) == len(coming.attendances) + 2


def test_a_paper_that_left_is_numbered_as_the_next_print(
    page: MeetingsPage, demo: Workspace, coming: MeetingFile, qtbot: QtBot
) -> None:
    preview = page.desk.preview
    qtbot.waitUntil(lambda: preview.pdf.page_count > 0, timeout=PATIENCE)
    with qtbot.waitSignal(preview.left, timeout=PATIENCE):
        preview.pdf.printed.emit()
    with qtbot.waitSignal(preview.made, timeout=PATIENCE):
        pass
    with qtbot.waitSignal(preview.left, timeout=PATIENCE):
        preview.pdf.saved.emit(Path("agenda.pdf"))

    issued = demo.copies.issued(coming.meeting.id)
    assert [(one.run, one.electronic) for one in issued] == [(1, False), (2, True)]
    assert {one.kind for one in issued} == {CopyKind.AGENDA}
    assert page.desk.papers.register._model.rowCount() == len(coming.attendances) + 2
