# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The paper of an agenda beside it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox
from pytestqt.qtbot import QtBot

from casuskluis.services.meetings.meetings import MeetingFile
from casuskluis.services.workspace import Workspace
from casuskluis_ui.pages.meetings.page import MeetingsPage
from ui.meetings.desk import part


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
