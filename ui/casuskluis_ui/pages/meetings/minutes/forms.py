# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Correcting minutes that were adopted."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from casuskluis.domain.coding import CodeBook
from casuskluis.domain.identifiers import AgendaItemId, MeetingId
from casuskluis.domain.lists import MeetingLine, MeetingQuery
from casuskluis.domain.meeting import MeetingStatus
from casuskluis.domain.minutes import MinutesCorrection
from casuskluis.domain.partial_date import dutch_date
from casuskluis.services.meetings.meetings import MeetingFile
from casuskluis.services.workspace import Workspace
from casuskluis_ui.dialogs.form_dialog import FormDialog
from casuskluis_ui.pages.form_parts import Values, required, text_field
from casuskluis_ui.pages.meetings.listing import name_of
from casuskluis_ui.widgets.choices import RecordCombo
from casuskluis_ui.widgets.form import Field, Form


def deciding(workspace: Workspace, file: MeetingFile) -> list[MeetingLine]:
    """Return the later meetings that can decide on a correction: they sit, or sat."""
    service = workspace.meetings
    found = [
        line
        for status in (MeetingStatus.BUSY, MeetingStatus.HELD)
        for line in service.lines(service.ids(MeetingQuery(status=status)))
    ]
    meeting = file.meeting
    after = (meeting.held_on, meeting.starts_at)
    return [line for line in found if (line.held_on, line.starts_at) > after]


def correction(
    workspace: Workspace,
    file: MeetingFile,
    meetings: Sequence[MeetingLine],
    codes: CodeBook,
    parent: QWidget,
) -> FormDialog:
    """Return the dialog that notes what a later meeting decided to correct.

    Args:
        workspace: The open vault.
        file: The meeting whose minutes are corrected.
        meetings: Those that can decide on it.
        codes: For the names of the meetings.
        parent: The window that asks.
    """
    form = Form("minutes_correction", file.meeting.id)
    later = [
        (line.id, f"{name_of(line, codes)}, {dutch_date(line.held_on)}") for line in meetings
    ]
    form.add(("decided_in", Field(parent.tr("&Besloten in overleg"), RecordCombo(later))))
    items = [(one.id, f"{one.position}. {one.title}") for one in file.items]
    whole = parent.tr("Het verslag als geheel")
    about = Field(parent.tr("&Over welk punt"), RecordCombo(items, whole), optional=True)
    form.add(("item", about))
    form.add(("text", text_field(parent, parent.tr("&Correctie"), rows=4)))
    if len(later) == 1:
        form.fill({"decided_in": str(later[0][0])})

    def save(values: Values) -> object:
        item = AgendaItemId(int(values["item"])) if values["item"] else None
        return workspace.minutes.correct(
            MinutesCorrection(
                meeting_id=file.meeting.id,
                decided_in=MeetingId(int(values["decided_in"])),
                agenda_item_id=item,
                text=values["text"],
                author="",
                written_at=workspace.context.clock.now(),
            )
        )

    return FormDialog(
        parent.tr("Correctie vastleggen"),
        form,
        save,
        check=required(parent, "decided_in", "text"),
        intro=parent.tr("Het verslag zelf blijft zoals het is. De correctie komt ernaast."),
        parent=parent,
    )
