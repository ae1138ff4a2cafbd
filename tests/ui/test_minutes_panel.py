# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The minutes at the desk: fixing, adopting, proving, correcting, and nothing after."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QTabWidget, QWidget
from pytestqt.qtbot import QtBot

from casuskluis.domain.identifiers import MeetingId
from casuskluis.domain.lists import MeetingQuery
from casuskluis.domain.meeting import MeetingStatus
from casuskluis.services.workspace import Workspace
from casuskluis_ui.dialogs.form_dialog import FormDialog
from casuskluis_ui.pages.meetings.minutes.cards import paragraphs
from casuskluis_ui.pages.meetings.minutes.panel import MinutesPanel
from casuskluis_ui.pages.meetings.page import MeetingsPage
from casuskluis_ui.shell.tasks import TaskRunner
from ui.meetings.desk import shown


@pytest.fixture
def page(demo: Workspace, qtbot: QtBot, no_preview: None) -> Iterator[MeetingsPage]:
    runner = TaskRunner()
    yield shown(demo, runner, qtbot)
    runner.shut_down()


def of_status(workspace: Workspace, status: MeetingStatus) -> MeetingId:
    return workspace.meetings.ids(MeetingQuery(status=status))[0]


def minutes(page: MeetingsPage, meeting_id: MeetingId) -> MinutesPanel:
    page.open_object(meeting_id)
    show(page, page.desk.minutes)
    return page.desk.minutes


def show(page: MeetingsPage, part: QWidget) -> None:
    """Bring a tab of the desk to the front."""
    tabs = page.desk.findChild(QTabWidget)
    assert isinstance(tabs, QTabWidget)
    tabs.setCurrentWidget(part)


def words(root: QWidget) -> str:
    return "\n".join(each.text() for each in root.findChildren(QLabel))


def test_a_version_is_fixed_with_author_and_digest(page: MeetingsPage, demo: Workspace) -> None:
    held = of_status(demo, MeetingStatus.HELD)
    panel = minutes(page, held)
    before = len(demo.minutes.versions(held))
    panel.fix_button.click()
    newest = demo.minutes.versions(held)[0]

    assert len(demo.minutes.versions(held)) == before + 1
    assert panel.versions.currentData() == newest.id
    assert "S. Meijer" in panel.versions.currentText()
    assert newest.digest in words(panel)


def test_the_check_says_in_words_that_the_text_is_what_was_fixed(
    page: MeetingsPage, demo: Workspace
) -> None:
    panel = minutes(page, of_status(demo, MeetingStatus.HELD))
    panel.fix_button.click()
    panel.check_button.click()

    assert "precies wat is vastgelegd" in panel.proof.text


def test_adopting_freezes_the_whole_desk(page: MeetingsPage, demo: Workspace) -> None:
    held = of_status(demo, MeetingStatus.HELD)
    panel = minutes(page, held)
    panel.adopt()
    assert demo.meetings.file(held).meeting.status is MeetingStatus.ADOPTED
    assert demo.minutes.versions(held)[0].final
    assert "wijzigt niet meer" in panel.state.text

    desk = page.desk
    for part in (desk.agenda, desk.attendance, panel):
        show(page, part)
        shown = [each for each in part.findChildren(QAbstractButton) if each.isVisible()]
        assert {each.accessibleName() for each in shown} <= {
            "Controleren",
            "Correctie vastleggen…",
        }
    assert not [each for each in desk.attendance.findChildren(QComboBox) if each.isVisible()]
    view = desk.agenda.view
    before = demo.meetings.file(held).items
    view.select(before[4].id)
    QTest.keyClick(view, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(view, Qt.Key.Key_Delete)
    assert demo.meetings.file(held).items == before


def test_a_correction_comes_beside_the_text_and_says_who_decided(
    page: MeetingsPage, demo: Workspace
) -> None:
    adopted = of_status(demo, MeetingStatus.ADOPTED)
    panel = minutes(page, adopted)
    asked: list[FormDialog] = []
    panel.asked.disconnect()
    panel.asked.connect(asked.append)
    assert panel.correct_button.isVisible()
    panel.correct_button.click()
    dialog = asked[0]
    later = dialog.form["decided_in"].editor
    assert isinstance(later, QComboBox)
    later.setCurrentIndex(1)
    dialog.form["text"].set_text("De politie was wel aanwezig.")
    dialog.submit()
    assert not dialog.problem
    page.refresh()

    assert demo.minutes.corrections(adopted)[-1].text == "De politie was wel aanwezig."
    assert "De politie was wel aanwezig." in words(panel)


def test_a_correction_without_words_is_asked_about_in_the_form(
    page: MeetingsPage, demo: Workspace
) -> None:
    panel = minutes(page, of_status(demo, MeetingStatus.ADOPTED))
    asked: list[FormDialog] = []
    panel.asked.disconnect()
    panel.asked.connect(asked.append)
    panel.correct_button.click()
    asked[0].submit()

    assert asked[0].form["text"].error
    asked[0].form.mark_saved()


def test_a_meeting_that_is_prepared_has_no_minutes_yet(
    page: MeetingsPage, demo: Workspace
) -> None:
    panel = minutes(page, of_status(demo, MeetingStatus.DRAFT))

    assert "Nog geen verslag" in words(panel)
    for button in (panel.fix_button, panel.adopt_button, panel.check_button):
        assert not button.isVisible()


def test_lines_that_end_with_a_colon_are_headings() -> None:
    assert paragraphs("Plaats.\nAanwezig:\nPolitie\nSchool\n\nBesluit:\nDoor") == [
        ("Plaats.", False),
        ("Aanwezig", True),
        ("Politie\nSchool\n", False),
        ("Besluit", True),
        ("Door", False),
    ]
