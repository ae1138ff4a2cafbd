# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Changing a point on the agenda, and adding a topic that is no case."""

from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QLineEdit, QSpinBox, QWidget

from casuskluis.domain.coding import CodeList
from casuskluis.domain.errors import NotFound
from casuskluis.domain.identifiers import AgendaItemId, OrganisationId
from casuskluis.domain.meeting import AgendaItem, AgendaItemKind, AgendaPurpose
from casuskluis.services.meetings.meetings import MeetingFile
from casuskluis.services.workspace import Workspace
from casuskluis_ui.dialogs.form_dialog import FormDialog
from casuskluis_ui.pages.editing import Editing
from casuskluis_ui.pages.form_parts import Values, required, text_field
from casuskluis_ui.pages.meetings.agenda.audience import audience_of
from casuskluis_ui.pages.meetings.agenda.model import PLAIN_KINDS
from casuskluis_ui.widgets.choices import RecordChecks, RecordCombo
from casuskluis_ui.widgets.code_combo import CodeCombo
from casuskluis_ui.widgets.form import Field, Form

LONGEST = 480
"""Minutes; a whole working day."""
_TOPIC_MINUTES = 10
_OWN_TITLE = frozenset({AgendaItemKind.TOPIC, AgendaItemKind.STANDING})


def item(
    workspace: Workspace, file: MeetingFile, found: AgendaItem, parent: QWidget
) -> FormDialog:
    """Return the dialog that changes a point."""
    work = Editing(
        found,
        partial(_stored, workspace, found),
        partial(item, workspace, file, parent=parent),
    )

    def save(values: Values) -> object:
        return workspace.agendas.save(_changed(work.record, values))

    own = found.kind in _OWN_TITLE
    return FormDialog(
        parent.tr("Agendapunt wijzigen"),
        _form(workspace, file, found, parent),
        save,
        check=required(parent, "title") if own else None,
        intro=f"{found.position}. {found.title}",
        newest=work.newest,
        parent=parent,
    )


def topic(workspace: Workspace, file: MeetingFile, title: str, parent: QWidget) -> FormDialog:
    """Return the dialog that adds a topic that is no case."""
    blank = AgendaItem(
        meeting_id=file.meeting.id, position=0, title=title, minutes=_TOPIC_MINUTES
    )

    def save(values: Values) -> object:
        return workspace.agendas.add(_changed(blank, values))

    form = _form(workspace, file, blank, parent)
    return FormDialog(
        parent.tr("Onderwerp toevoegen"),
        form,
        save,
        check=required(parent, "title"),
        action=parent.tr("Toevoegen"),
        parent=parent,
    )


def _stored(workspace: Workspace, item: AgendaItem) -> AgendaItem:
    known = workspace.meetings.file(item.meeting_id).items
    found = next((one for one in known if one.id == item.id), None)
    if found is None:
        raise NotFound
    return found


def minutes_box() -> QSpinBox:
    """Return an input for minutes."""
    made = QSpinBox()
    made.setRange(1, LONGEST)
    made.setSingleStep(5)
    made.setSuffix(made.tr(" min"))
    # The styled arrows take the padding of the text away.
    made.lineEdit().setTextMargins(8, 0, 0, 0)
    return made


def _form(workspace: Workspace, file: MeetingFile, found: AgendaItem, parent: QWidget) -> Form:
    # A new topic is a draft of its own in every meeting.
    form = Form("agenda_item", found.id) if found.id else Form("topic", file.meeting.id)
    if found.kind in _OWN_TITLE:
        help_text = parent.tr("Dit staat op ieders papier. Zet hier geen naam van een persoon.")
        form.add(("title", Field(parent.tr("&Titel"), QLineEdit(), help_text=help_text)))
        form.fill({"title": found.title})
    purposes = CodeCombo(workspace.codes.book().choices(CodeList.AGENDA_PURPOSE))
    minutes = Field(parent.tr("&Minuten"), minutes_box())
    purpose = Field(parent.tr("&Doel"), purposes)
    if found.kind in PLAIN_KINDS:
        purpose.hide()
    form.add(("minutes", minutes), ("purpose", purpose))
    question = text_field(parent, parent.tr("&Vraag aan de tafel"), rows=3)
    form.add(("question", question))
    form.add(("restricted_to", _only_for(file, found, parent)))
    form.add(("after", _comes_after(file, found, parent)))
    form.fill(
        {
            "after": str(found.after_id or ""),
            "minutes": str(found.minutes),
            "purpose": found.purpose,
            "question": found.question,
            "restricted_to": ",".join(map(str, found.restricted_to)),
        }
    )
    return form


def _only_for(file: MeetingFile, found: AgendaItem, parent: QWidget) -> Field:
    return Field(
        parent.tr("&Alleen voor"),
        RecordChecks(audience_of(file, found, parent)),
        help_text=parent.tr(
            "Niets aangekruist is voor iedereen. De anderen zien alleen de tijd."
        ),
    )


def _comes_after(file: MeetingFile, found: AgendaItem, parent: QWidget) -> Field:
    others = [
        (one.id, f"{one.position}. {one.title}") for one in file.items if one.id != found.id
    ]
    return Field(
        parent.tr("&Komt na"),
        RecordCombo(others, parent.tr("Geen vaste volgorde")),
        help_text=parent.tr("Bij Beste volgorde blijft dit punt altijd na het gekozen punt."),
    )


def _changed(found: AgendaItem, values: Values) -> AgendaItem:
    ticked = [int(part) for part in values["restricted_to"].split(",") if part]
    return replace(
        found,
        title=values.get("title", found.title),
        minutes=int(values["minutes"]),
        purpose=AgendaPurpose(values["purpose"] or AgendaPurpose.INFORM),
        question=values["question"],
        after_id=AgendaItemId(int(values["after"])) if values["after"] else None,
        restricted_to=tuple(OrganisationId(one) for one in ticked),
    )
