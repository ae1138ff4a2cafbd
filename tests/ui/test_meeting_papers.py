# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The tab with the papers: what goes out at once, and where every copy is."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QMessageBox
from pytestqt.qtbot import QtBot

from casuskluis.domain.copies import CopyKind, CopyState
from casuskluis.domain.lists import MeetingQuery
from casuskluis.domain.meeting import AttendanceStatus, MeetingStatus
from casuskluis.services.editions.cabinet import PaperWish, TablePaper
from casuskluis.services.meetings.meetings import MeetingFile
from casuskluis.services.papers import Departure
from casuskluis.services.workspace import Workspace
from casuskluis_ui.dialogs.form_dialog import FormDialog
from casuskluis_ui.pages.meetings.page import MeetingsPage
from casuskluis_ui.pages.meetings.papers.batch import wishes
from casuskluis_ui.pages.meetings.papers.panel import PapersPanel
from casuskluis_ui.shell.tasks import TaskRunner
from casuskluis_ui.widgets import pdf_output

PATIENCE = 60_000
NO_DIGEST = Departure(digest="0" * 64, electronic=False)


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
def coming(page: MeetingsPage, demo: Workspace) -> MeetingFile:
    """The meeting to come with four guests, open on the desk with the papers in view."""
    newest = demo.meetings.ids(MeetingQuery())[0]
    coming = [
        one
        for one in demo.meetings.file(newest).attendances
        if one.status is AttendanceStatus.INVITED
    ]
    for one in demo.meetings.file(newest).attendances:
        if one not in [*coming[:3], coming[-1]]:
            demo.meetings.withdraw(one.id)
    return at_papers(page, demo, newest)


def at_papers(page: MeetingsPage, workspace: Workspace, meeting_id: int) -> MeetingFile:
    found = next(one for one in workspace.meetings.ids(MeetingQuery()) if one == meeting_id)
    page.open_object(found)
    page.desk.show_tab(page.desk.papers)
    return workspace.meetings.file(found)


def of_status(workspace: Workspace, status: MeetingStatus) -> int:
    return workspace.meetings.ids(MeetingQuery(status=status))[0]


def put_out(workspace: Workspace, file: MeetingFile, number: int) -> None:
    """Enter some printed agendas in the list."""
    lines = workspace.cabinet.everyone(file.meeting.id, TablePaper.AGENDA)[:number]
    for line in lines:
        workspace.cabinet.record(file.meeting.id, line.wish, NO_DIGEST)


def select_all(panel: PapersPanel) -> None:
    panel.register.list.selectAll()


class Press:
    """A printer that writes PDF, and breaks when it is told to.

    Attributes:
        jobs: How many pages each job had.
        asked: How often somebody asked for a printer.
    """

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.jobs: list[int] = []
        self.asked = 0
        self.breaks_after = 1_000
        self._target = folder / "printer" / "uit.pdf"
        self._target.parent.mkdir()
        self._render = pdf_output.render
        monkeypatch.setattr(pdf_output, "ask_printer", self.ask)
        monkeypatch.setattr(pdf_output, "render", self.render)

    def ask(self, *_given: object, **_named: object) -> QPrinter:
        self.asked += 1
        # Coarse, to be quick; the test of the view prints at the size of the program.
        printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(self._target))
        return printer

    def render(self, document: QPdfDocument, printer: QPrinter) -> bool:
        if len(self.jobs) >= self.breaks_after:
            return False
        went = self._render(document, printer)
        printed = QPdfDocument()
        printed.load(str(self._target))
        self.jobs.append(printed.pageCount())
        return went


@pytest.fixture
def press(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Press:
    monkeypatch.setattr(pdf_output, "PRINT_DPI", 20)
    return Press(tmp_path, monkeypatch)


def print_out(page: MeetingsPage, qtbot: QtBot, *kinds: TablePaper) -> None:
    """Print these papers for everybody and wait for what is said of it."""
    panel = page.desk.papers
    assert panel.file is not None
    cabinet = panel.workspace.cabinet
    with qtbot.waitSignal(panel.outgoing.told, timeout=PATIENCE):
        panel.outgoing.print_all(
            panel.file.meeting.id, wishes(cabinet, panel.file, kinds, with_names=False)
        )


def test_every_copy_goes_as_a_job_of_its_own_and_stands_in_the_list(
    page: MeetingsPage, demo: Workspace, coming: MeetingFile, press: Press, qtbot: QtBot
) -> None:
    print_out(page, qtbot, TablePaper.AGENDA, TablePaper.PRESENCE_LIST)

    invited = len(coming.attendances)
    assert press.asked == 1
    assert len(press.jobs) == invited + 1
    assert all(pages > 0 for pages in press.jobs)
    issued = demo.copies.issued(coming.meeting.id)
    assert [one.copy_number for one in issued] == list(range(1, invited + 1))
    assert not any(one.electronic for one in issued)
    assert "naar de printer gestuurd" in page.desk.papers.told.text
    assert "spool" in page.desk.papers.told.text


def test_a_printer_that_fails_half_way_leaves_a_true_list(
    page: MeetingsPage, demo: Workspace, coming: MeetingFile, press: Press, qtbot: QtBot
) -> None:
    press.breaks_after = 2
    print_out(page, qtbot, TablePaper.AGENDA)

    assert [one.copy_number for one in demo.copies.issued(coming.meeting.id)] == [1, 2]
    said = page.desk.papers.told.text
    assert "De printer is ermee gestopt" in said
    assert "2 papieren" in said
    assert "Niet afgedrukt: Agenda, exemplaar 3;" in said


def test_one_leak_stops_everything_before_a_printer_is_asked_for(
    page: MeetingsPage, demo: Workspace, coming: MeetingFile, press: Press, qtbot: QtBot
) -> None:
    position = spoil(demo, coming)
    print_out(page, qtbot, TablePaper.AGENDA)

    panel = page.desk.papers
    assert press.asked == 0
    assert not press.jobs
    assert not demo.copies.issued(coming.meeting.id)
    assert "exemplaar" in panel.told.text
    assert "op pagina" in panel.told.text
    assert "niets afgedrukt" in panel.told.text
    with qtbot.waitSignal(panel.item_wanted) as heard:
        panel.told.acted.emit()
    item = next(one for one in coming.items if one.position == heard.args[0])
    assert page.desk.agenda.view.current_id == item.id
    assert position


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


def spoil(workspace: Workspace, file: MeetingFile) -> int:
    """Write the name of a subject in a topic everybody reads; returns its place."""
    case = next(one for one in file.items if one.case_id in file.cases)
    subject = file.subjects[file.cases[case.case_id].subject_id] if case.case_id else None
    assert subject is not None
    open_item = next(one for one in file.items if one.case_id is None and not one.restricted_to)
    name = subject.name.display
    workspace.agendas.save(replace(open_item, title=f"Vraag over {name}"))
    return open_item.position


def test_no_printer_is_made_before_the_officer_chose_one(
    page: MeetingsPage, coming: MeetingFile, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    made: list[object] = []

    def refuse(*given: object) -> None:
        made.append(given)
        raise AssertionError("a printer was made")

    monkeypatch.setattr(pdf_output, "QPrinter", refuse)
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", list)
    monkeypatch.setattr(QMessageBox, "information", lambda *_given: None)
    dialog = page.desk.papers.papers_dialog(to_print=True)
    assert dialog is not None
    qtbot.addWidget(dialog)
    print_out(page, qtbot, TablePaper.PRESENCE_LIST)

    assert not made
    assert page.desk.papers.told.text == "Er is niets afgedrukt."


def test_the_dialog_ticks_agenda_and_presence_list_and_counts_the_copies(
    page: MeetingsPage, coming: MeetingFile, qtbot: QtBot
) -> None:
    dialog = page.desk.papers.papers_dialog(to_print=True)
    assert dialog is not None
    qtbot.addWidget(dialog)
    ticked = {kind for kind, tick in dialog.papers.items() if tick.isChecked()}
    assert ticked == {TablePaper.AGENDA, TablePaper.PRESENCE_LIST}
    assert not dialog.papers[TablePaper.MINUTES].isEnabled()
    assert dialog.papers[TablePaper.MINUTES].toolTip()
    assert len(dialog.lines) == len(coming.attendances) + 1
    dialog.names.setChecked(True)

    named = [line.wish for line in dialog.lines if line.wish.with_names]
    core = {one.id for one in coming.organisations.values() if one.is_core}
    assert named
    assert {wish.organisation_id for wish in named} <= core
    for tick in dialog.papers.values():
        tick.setChecked(False)
    assert not dialog.go.isEnabled()


def test_who_is_excused_gets_no_agenda(
    page: MeetingsPage, demo: Workspace, coming: MeetingFile
) -> None:
    away = coming.attendances[-1]
    demo.meetings.invite(replace(away, status=AttendanceStatus.EXCUSED))
    file = demo.meetings.file(coming.meeting.id)
    lines = wishes(demo.cabinet, file, [TablePaper.AGENDA], with_names=False)

    after = wishes(demo.cabinet, file, [TablePaper.MINUTES], with_names=False)
    assert len(after) == len(coming.attendances)
    held = {(line.wish.organisation_id, line.wish.contact_id) for line in lines}
    assert (away.organisation_id, away.contact_id) not in held
    assert len(held) == len(coming.attendances) - 1


def save_out(page: MeetingsPage, qtbot: QtBot, folder: Path) -> str:
    panel = page.desk.papers
    assert panel.file is not None
    lines = wishes(
        panel.workspace.cabinet, panel.file, [TablePaper.PRESENCE_LIST, TablePaper.AGENDA],
        with_names=False,
    )  # fmt: skip
    with qtbot.waitSignal(panel.outgoing.told, timeout=PATIENCE):
        panel.outgoing.save_all(panel.file.meeting.id, lines, folder)
    return panel.told.text


def test_saving_everything_writes_neutral_names_and_enters_files(
    page: MeetingsPage, demo: Workspace, coming: MeetingFile, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = tmp_path / "stick"
    folder.mkdir()
    said = save_out(page, qtbot, folder)

    names = sorted(path.name for path in folder.iterdir())
    assert len(names) == len(coming.attendances) + 1
    assert all(coming.meeting.number in name for name in names)
    issued = demo.copies.issued(coming.meeting.id)
    assert len(issued) == len(coming.attendances)
    assert all(one.electronic for one in issued)
    assert "niet versleuteld" in said
    save_out(page, qtbot, folder)
    assert len(list(folder.iterdir())) == 2 * len(names)


def test_a_disk_that_is_gone_is_told_and_nothing_is_entered(
    page: MeetingsPage, demo: Workspace, coming: MeetingFile, tmp_path: Path, qtbot: QtBot
) -> None:
    said = save_out(page, qtbot, tmp_path / "weg")

    assert "niet gelukt" in said
    assert "Niet opgeslagen: Presentielijst; Agenda, exemplaar 1" in said
    assert not demo.copies.issued(coming.meeting.id)


def test_a_disk_that_runs_full_keeps_what_was_written(
    page: MeetingsPage,
    demo: Workspace,
    coming: MeetingFile,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    folder = tmp_path / "stick"
    folder.mkdir()
    write = page.desk.papers.outgoing.write
    room = [3]

    def until_full(path: Path, content: bytes) -> bool:
        room[0] -= 1
        return room[0] >= 0 and write(path, content)

    monkeypatch.setattr(page.desk.papers.outgoing, "write", until_full)
    said = save_out(page, qtbot, folder)

    assert len(list(folder.iterdir())) == 3
    assert [one.copy_number for one in demo.copies.issued(coming.meeting.id)] == [1, 2]
    assert "3 papieren" in said
    assert "Niet opgeslagen: Agenda, exemplaar 3" in said


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
