# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The columns of cases, notifications, persons, meetings and actions."""

from casuskluis.domain.action import RUNNING
from casuskluis.domain.coding import CodeList
from casuskluis.domain.lists import (
    ActionLine,
    ActionSort,
    CaseLine,
    CaseSort,
    MeetingLine,
    MeetingSort,
    NotificationLine,
    NotificationSort,
    SubjectLine,
    SubjectSort,
)
from casuskluis.domain.request import AccessRequest
from casuskluis.services.lists.columns import ListColumn, ListWords, yes_no
from casuskluis.services.lists.shared import name_column, number_column

UNKNOWN_PERSON = "Persoon nog niet bekend"


def case_columns(words: ListWords) -> list[ListColumn[CaseLine]]:
    """Return the columns of the cases."""
    label = words.codes.label
    return [
        number_column(sort=CaseSort.NUMBER),
        name_column(sort=CaseSort.NAME),
        ListColumn(
            "phase",
            "Fase",
            lambda one: label(CodeList.CASE_PHASE, one.phase),
            sort=CaseSort.PHASE,
        ),
        ListColumn(
            "ideology",
            "Ideologie",
            lambda one: label(CodeList.IDEOLOGY, one.ideology),
            sort=CaseSort.IDEOLOGY,
        ),
        ListColumn("due", "Volgende datum", lambda one: one.next_due, sort=CaseSort.NEXT_DUE),
        ListColumn("action", "Volgende actie", lambda one: one.next_action),
        *_case_extras(),
    ]


def _case_extras() -> list[ListColumn[CaseLine]]:
    """Return the columns of the cases that are shown when asked for."""
    return [
        ListColumn("coordinator", "Casusregisseur", lambda one: one.coordinator, usual=False),
        ListColumn(
            "opened", "Geopend op", lambda one: one.opened_on, sort=CaseSort.OPENED, usual=False
        ),
        ListColumn("review", "Toets vóór", lambda one: one.review_on, usual=False),
        ListColumn(
            "count_actions", "Lopende acties", lambda one: one.running_actions, usual=False
        ),
    ]


def notification_columns(words: ListWords) -> list[ListColumn[NotificationLine]]:
    """Return the columns of the notifications."""
    label = words.codes.label

    def status(one: NotificationLine) -> str:
        return (
            "Niet opgenomen"
            if one.minimised
            else label(CodeList.NOTIFICATION_STATUS, one.status)
        )

    return [
        number_column(sort=NotificationSort.NUMBER),
        ListColumn(
            "name",
            "Naam",
            lambda one: one.name.sorted_display if one.name else UNKNOWN_PERSON,
            sort=NotificationSort.NAME,
            wide=True,
        ),
        ListColumn(
            "received",
            "Ontvangen op",
            lambda one: one.received_on,
            sort=NotificationSort.RECEIVED,
        ),
        ListColumn("status", "Stand", status, sort=NotificationSort.STATUS),
        ListColumn("source", "Melder", lambda one: one.source),
        ListColumn("ideology", "Ideologie", lambda one: label(CodeList.IDEOLOGY, one.ideology)),
        ListColumn("danger", "Acuut gevaar", lambda one: yes_no(one.acute_danger)),
        ListColumn("feedback", "Teruggekoppeld op", lambda one: one.feedback_on, usual=False),
    ]


def person_columns(words: ListWords) -> list[ListColumn[SubjectLine]]:
    """Return the columns of the persons."""
    del words  # nothing in them is a code
    return [
        name_column(sort=SubjectSort.NAME),
        ListColumn("alias", "Bijnaam", lambda one: one.alias),
        ListColumn(
            "birth",
            "Geboren",
            lambda one: str(one.birth_date) if one.birth_date else None,
            sort=SubjectSort.BIRTH_DATE,
        ),
        ListColumn("town", "Woonplaats", lambda one: one.town, sort=SubjectSort.TOWN),
        ListColumn("count_cases", "Casussen", lambda one: one.cases),
    ]


def meeting_columns(words: ListWords) -> list[ListColumn[MeetingLine]]:
    """Return the columns of the meetings."""
    label = words.codes.label
    return [
        number_column(sort=MeetingSort.NUMBER),
        ListColumn(
            "kind", "Soort", lambda one: label(CodeList.MEETING_KIND, one.kind), wide=True
        ),
        ListColumn("held", "Datum", lambda one: one.held_on, sort=MeetingSort.HELD_ON),
        ListColumn("hours", "Tijd", lambda one: f"{one.starts_at:%H:%M} – {one.ends_at:%H:%M}"),
        ListColumn("place", "Plaats", lambda one: one.place),
        ListColumn("status", "Stand", lambda one: label(CodeList.MEETING_STATUS, one.status)),
        ListColumn("count_items", "Agendapunten", lambda one: one.items),
    ]


def action_columns(words: ListWords) -> list[ListColumn[ActionLine]]:
    """Return the columns of the actions."""
    today, label = words.today, words.codes.label

    def owner(one: ActionLine) -> str:
        stopped = one.owner_ended_on is not None and one.owner_ended_on <= today
        return f"Gestopt: {one.owner}" if stopped else one.owner

    def status(one: ActionLine) -> str:
        late = one.due_on is not None and one.due_on < today and one.status in RUNNING
        return label(CodeList.ACTION_STATUS, one.status) + (", te laat" if late else "")

    return [
        ListColumn("number", "Nr.", lambda one: one.number, sort=ActionSort.NUMBER),
        ListColumn("text", "Actie", lambda one: one.description, wide=True),
        ListColumn("owner", "Actiehouder", owner, sort=ActionSort.ORGANISATION),
        ListColumn("case", "Casus", lambda one: one.case_number),
        ListColumn("due", "Uiterlijk", lambda one: one.due_on, sort=ActionSort.DUE),
        ListColumn("status", "Stand", status, sort=ActionSort.STATUS),
    ]


def request_columns(words: ListWords) -> list[ListColumn[AccessRequest]]:
    """Return the columns of the requests of data subjects."""
    label = words.codes.label

    def state(one: AccessRequest) -> str:
        if one.outcome is None:
            return "Loopt"
        if one.is_running:
            return "Nog te versturen"
        return label(CodeList.REQUEST_OUTCOME, one.outcome)

    return [
        number_column(),
        ListColumn("name", "Naam", lambda one: one.requester, wide=True),
        ListColumn("kind", "Soort", lambda one: label(CodeList.REQUEST_KIND, one.kind)),
        ListColumn("received", "Ontvangen op", lambda one: one.received_on),
        ListColumn("due", "Uiterlijk", lambda one: one.due_on),
        ListColumn("state", "Stand", state),
        ListColumn("sent", "Verstuurd op", lambda one: one.sent_on, usual=False),
    ]
