# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Files for partners: an encrypted copy, a calendar file, and the outcome of a meeting."""

import json
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from casuskluis.domain.journal import JournalAction
from casuskluis.domain.lists import MeetingQuery
from casuskluis.domain.meeting import MeetingStatus
from casuskluis.services.editions.cabinet import TablePaper
from casuskluis.services.leading.national import Level
from casuskluis.services.meetings.meetings import MeetingFile
from casuskluis.services.workspace import Workspace
from casuskluis_ui.pages.meetings.papers.panel import PapersPanel
from casuskluis_ui.pages.meetings.papers.sending.calendar_file import CalendarDialog
from casuskluis_ui.pages.meetings.papers.sending.dialog import SendingDialog
from casuskluis_ui.pages.meetings.papers.sending.outcome import OutcomeDialog
from casuskluis_ui.pages.meetings.papers.sending.partner_copy import PartnerCopyDialog
from casuskluis_ui.shell.tasks import TaskRunner

PATIENCE = 20_000


@pytest.fixture
def coming(demo: Workspace) -> MeetingFile:
    return demo.meetings.file(demo.meetings.ids(MeetingQuery())[0])


@pytest.fixture
def adopted(demo: Workspace) -> MeetingFile:
    query = MeetingQuery(status=MeetingStatus.ADOPTED)
    return demo.meetings.file(demo.meetings.ids(query)[0])


@pytest.fixture
def target(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder every file is saved in, under the name the program proposes."""
    folder = tmp_path / "stick"
    folder.mkdir()

    def answer(*given: object) -> tuple[str, str]:
        return str(folder / Path(str(given[2])).name), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    return folder


def shown(dialog: SendingDialog, qtbot: QtBot) -> list[str]:
    """Show a dialog; returns the sentences it says when something was sent."""
    said: list[str] = []
    dialog.sent.connect(said.append)
    qtbot.addWidget(dialog)
    dialog.show()
    return said


def exported(workspace: Workspace) -> int:
    return sum(line.action is JournalAction.EXPORTED for line in workspace.journal.newest())


def test_the_encrypted_copy_opens_with_the_words_shown_and_with_nothing_else(
    demo: Workspace, runner: TaskRunner, coming: MeetingFile, target: Path, qtbot: QtBot
) -> None:
    dialog = PartnerCopyDialog(demo, runner, coming)
    said = shown(dialog, qtbot)
    dialog.submit()
    qtbot.waitUntil(lambda: bool(said or dialog.problem), timeout=PATIENCE)

    assert not dialog.problem
    made = next(target.iterdir())
    assert made.name.endswith("-versleuteld.pdf")
    words = dialog.phrase.text()
    assert len(words.split("-")) == 6
    with pikepdf.open(BytesIO(made.read_bytes()), password=words) as opened:
        assert opened.encryption.bits == 256
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(BytesIO(made.read_bytes()))
    issued = demo.copies.issued(coming.meeting.id)
    assert [one.electronic for one in issued] == [True]
    assert words not in said[0]
    dialog.close()
    assert not dialog.phrase.text()


def test_the_words_are_in_no_file_of_ours(
    demo: Workspace,
    runner: TaskRunner,
    coming: MeetingFile,
    target: Path,
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    dialog = PartnerCopyDialog(demo, runner, coming)
    said = shown(dialog, qtbot)
    dialog.submit()
    qtbot.waitUntil(lambda: bool(said), timeout=PATIENCE)
    words = dialog.phrase.text()
    person = next(iter(coming.subjects.values())).name.family

    # The vault is open here, with whatever journal and lock it keeps beside it.
    for path in filter(Path.is_file, tmp_path.rglob("*")):
        content = path.read_bytes()
        for text in (words, person):
            for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
                assert text.encode(encoding) not in content, path.name
    assert [path.suffix for path in target.iterdir()] == [".pdf"]


def test_a_copy_that_cannot_be_written_shows_no_words(
    demo: Workspace,
    runner: TaskRunner,
    coming: MeetingFile,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    def answer(*_given: object) -> tuple[str, str]:
        return str(tmp_path / "weg" / "a.pdf"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    dialog = PartnerCopyDialog(demo, runner, coming)
    said = shown(dialog, qtbot)
    dialog.submit()
    qtbot.waitUntil(lambda: bool(dialog.problem), timeout=PATIENCE)

    assert "niet worden geschreven" in dialog.problem
    assert not dialog.phrase.text()
    assert not said
    assert not demo.copies.issued(coming.meeting.id)


def test_only_what_is_numbered_can_be_encrypted(
    demo: Workspace, runner: TaskRunner, coming: MeetingFile, qtbot: QtBot
) -> None:
    dialog = PartnerCopyDialog(demo, runner, coming)
    shown(dialog, qtbot)
    offered = {
        dialog.choice.paper.itemData(place) for place in range(dialog.choice.paper.count())
    }
    assert TablePaper.PRESENCE_LIST not in offered
    assert dialog.choice.wish is not None
    assert dialog.choice.wish.organisation_id


def test_an_invitation_tells_of_no_case(
    demo: Workspace, coming: MeetingFile, target: Path, qtbot: QtBot
) -> None:
    before = exported(demo)
    dialog = CalendarDialog(demo, coming)
    said = shown(dialog, qtbot)
    dialog.submit()

    made = next(target.iterdir())
    assert made.suffix == ".ics"
    text = made.read_text("utf-8")
    assert "BEGIN:VEVENT" in text
    assert not any(case.number in text for case in coming.cases.values())
    assert exported(demo) == before + 1
    assert said


def test_a_guest_without_a_time_gets_a_sentence_instead_of_an_invitation(
    demo: Workspace, coming: MeetingFile, target: Path, qtbot: QtBot
) -> None:
    dialog = CalendarDialog(demo, coming)
    shown(dialog, qtbot)
    away = next(one for one in coming.attendances if one.status == "excused")
    dialog.receiver.setCurrentIndex(dialog.receiver.findData(int(away.organisation_id)))
    dialog.submit()

    assert dialog.problem
    assert not list(target.iterdir())


def test_the_outcome_shows_what_is_missing_before_it_is_saved(
    demo: Workspace, adopted: MeetingFile, target: Path, qtbot: QtBot
) -> None:
    before = exported(demo)
    dialog = OutcomeDialog(demo, adopted)
    said = shown(dialog, qtbot)
    dialog.level.setCurrentIndex(dialog.level.findData(int(Level.FULL)))
    assert dialog.report.count() > 0
    assert exported(demo) == before
    dialog.submit()

    made = next(target.iterdir())
    assert json.loads(made.read_bytes())
    assert exported(demo) == before + 1
    assert "niet versleuteld" in said[0]


def test_who_is_no_core_partner_does_not_get_everything(
    demo: Workspace, adopted: MeetingFile, target: Path, qtbot: QtBot
) -> None:
    dialog = OutcomeDialog(demo, adopted)
    shown(dialog, qtbot)
    guest = next(
        one.organisation_id
        for one in adopted.attendances
        if not adopted.organisations[one.organisation_id].is_core
    )
    dialog.receiver.setCurrentIndex(dialog.receiver.findData(int(guest)))
    dialog.level.setCurrentIndex(dialog.level.findData(int(Level.FULL)))

    assert dialog.problem
    assert not dialog.primary.isEnabled()
    dialog.submit()
    assert not list(target.iterdir())


def test_the_outcome_is_only_offered_when_the_minutes_are_adopted(
    demo: Workspace, runner: TaskRunner, coming: MeetingFile, adopted: MeetingFile, qtbot: QtBot
) -> None:
    panel = PapersPanel(demo, runner)
    qtbot.addWidget(panel)
    outcome = panel.sending.actions()[2]
    panel.show_file(coming)
    assert not outcome.isEnabled()
    assert outcome.toolTip()
    panel.show_file(adopted)
    assert outcome.isEnabled()
