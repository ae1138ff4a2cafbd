# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The tab with the papers: what goes out at once, and where every copy is."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from casuskluis.domain.lists import MeetingQuery
from casuskluis.domain.meeting import AttendanceStatus, MeetingStatus
from casuskluis.services.editions.cabinet import TablePaper
from casuskluis.services.meetings.meetings import MeetingFile
from casuskluis.services.papers import Departure
from casuskluis.services.workspace import Workspace
from casuskluis_ui.pages.meetings.page import MeetingsPage
from casuskluis_ui.pages.meetings.papers.batch import wishes
from casuskluis_ui.widgets import pdf_output
from ui.paper_desk import papers_page, small_meeting, spoil

PATIENCE = 60_000
NO_DIGEST = Departure(digest="0" * 64, electronic=False)


@pytest.fixture
def page(demo: Workspace, qtbot: QtBot) -> Iterator[MeetingsPage]:
    with papers_page(demo, qtbot) as made:
        yield made


@pytest.fixture
def coming(page: MeetingsPage, demo: Workspace) -> MeetingFile:
    """The meeting to come with three guests, open on the desk with the papers in view."""
    return small_meeting(page, demo)


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
    assert "Niet afgedrukt: Agenda, exemplaar 3" in said


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


@pytest.mark.parametrize(
    ("status", "usual"),
    [
        (MeetingStatus.HELD, {TablePaper.DECISIONS, TablePaper.ACTION_CARD}),
        (MeetingStatus.ADOPTED, {TablePaper.MINUTES}),
    ],
)
def test_after_the_meeting_other_papers_are_ticked(
    page: MeetingsPage,
    demo: Workspace,
    status: MeetingStatus,
    usual: set[TablePaper],
    qtbot: QtBot,
) -> None:
    files = (demo.meetings.file(one) for one in demo.meetings.ids(MeetingQuery()))
    held = next(one for one in files if one.meeting.status is status)
    page.open_object(held.meeting.id)
    dialog = page.desk.papers.papers_dialog(to_print=False)
    assert dialog is not None
    qtbot.addWidget(dialog)

    assert {kind for kind, tick in dialog.papers.items() if tick.isChecked()} == usual


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


BOTH = (TablePaper.PRESENCE_LIST, TablePaper.AGENDA)


def save_out(
    page: MeetingsPage, qtbot: QtBot, folder: Path, kinds: Sequence[TablePaper] = BOTH
) -> str:
    panel = page.desk.papers
    assert panel.file is not None
    lines = wishes(panel.workspace.cabinet, panel.file, kinds, with_names=False)
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
    save_out(page, qtbot, folder, [TablePaper.PRESENCE_LIST])
    assert len(list(folder.iterdir())) == len(names) + 1


def test_a_disk_that_is_gone_or_read_only_is_told_and_nothing_is_entered(
    page: MeetingsPage,
    demo: Workspace,
    coming: MeetingFile,
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    for place in (tmp_path / "weg", Path("/proc")):
        said = save_out(page, qtbot, place)

        assert "niet gelukt" in said, place
        assert "Niet opgeslagen: Presentielijst; Agenda, exemplaar 1" in said, place
        assert not demo.copies.issued(coming.meeting.id), place


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


def test_printing_leaves_no_readable_file_of_ours(
    page: MeetingsPage,
    coming: MeetingFile,
    press: Press,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    scratch = tmp_path / "tmp"
    scratch.mkdir()
    monkeypatch.setenv("TMPDIR", str(scratch))
    print_out(page, qtbot, TablePaper.PRESENCE_LIST)

    assert press.jobs
    assert not list(scratch.iterdir())
    readable = [
        path.relative_to(tmp_path).parts[0]
        for path in filter(Path.is_file, tmp_path.rglob("*"))
        if path.read_bytes().startswith(b"%PDF")
    ]
    assert readable == ["printer"]  # what the printer of the test itself wrote
