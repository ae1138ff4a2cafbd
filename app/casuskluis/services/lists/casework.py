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

UNKNOWN_PERSON = "Persoon nog niet bekend"


def case_columns(words: ListWords) -> list[ListColumn[CaseLine]]:
    """Return the columns of the cases."""
    label = words.codes.label
    return [
        ListColumn(
            key="number", title="Nummer", value=lambda one: one.number, sort=CaseSort.NUMBER
        ),
        ListColumn(
            key="name",
            title="Naam",
            value=lambda one: one.name.sorted_display,
            sort=CaseSort.NAME,
            wide=True,
        ),
        ListColumn(
            key="phase",
            title="Fase",
            value=lambda one: label(CodeList.CASE_PHASE, one.phase),
            sort=CaseSort.PHASE,
        ),
        ListColumn(
            key="ideology",
            title="Ideologie",
            value=lambda one: label(CodeList.IDEOLOGY, one.ideology),
            sort=CaseSort.IDEOLOGY,
        ),
        ListColumn(
            key="due",
            title="Volgende datum",
            value=lambda one: one.next_due,
            sort=CaseSort.NEXT_DUE,
        ),
        ListColumn(key="action", title="Volgende actie", value=lambda one: one.next_action),
        *_case_extras(),
    ]


def _case_extras() -> list[ListColumn[CaseLine]]:
    """Return the columns of the cases that are shown when asked for."""
    return [
        ListColumn(
            key="coordinator",
            title="Casusregisseur",
            value=lambda one: one.coordinator,
            usual=False,
        ),
        ListColumn(
            key="opened",
            title="Geopend op",
            value=lambda one: one.opened_on,
            sort=CaseSort.OPENED,
            usual=False,
        ),
        ListColumn(
            key="review", title="Toets vóór", value=lambda one: one.review_on, usual=False
        ),
        ListColumn(
            key="count_actions",
            title="Lopende acties",
            value=lambda one: one.running_actions,
            usual=False,
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
        ListColumn(
            key="number",
            title="Nummer",
            value=lambda one: one.number,
            sort=NotificationSort.NUMBER,
        ),
        ListColumn(
            key="name",
            title="Naam",
            value=lambda one: one.name.sorted_display if one.name else UNKNOWN_PERSON,
            sort=NotificationSort.NAME,
            wide=True,
        ),
        ListColumn(
            key="received",
            title="Ontvangen op",
            value=lambda one: one.received_on,
            sort=NotificationSort.RECEIVED,
        ),
        ListColumn(key="status", title="Stand", value=status, sort=NotificationSort.STATUS),
        ListColumn(key="source", title="Melder", value=lambda one: one.source),
        ListColumn(
            key="ideology",
            title="Ideologie",
            value=lambda one: label(CodeList.IDEOLOGY, one.ideology),
        ),
        ListColumn(
            key="danger", title="Acuut gevaar", value=lambda one: yes_no(one.acute_danger)
        ),
        ListColumn(
            key="feedback",
            title="Teruggekoppeld op",
            value=lambda one: one.feedback_on,
            usual=False,
        ),
    ]


def person_columns(words: ListWords) -> list[ListColumn[SubjectLine]]:
    """Return the columns of the persons."""
    del words  # nothing in them is a code
    return [
        ListColumn(
            key="name",
            title="Naam",
            value=lambda one: one.name.sorted_display,
            sort=SubjectSort.NAME,
            wide=True,
        ),
        ListColumn(key="alias", title="Bijnaam", value=lambda one: one.alias),
        ListColumn(
            key="birth",
            title="Geboren",
            value=lambda one: str(one.birth_date) if one.birth_date else None,
            sort=SubjectSort.BIRTH_DATE,
        ),
        ListColumn(
            key="town", title="Woonplaats", value=lambda one: one.town, sort=SubjectSort.TOWN
        ),
        ListColumn(key="count_cases", title="Casussen", value=lambda one: one.cases),
    ]


def meeting_columns(words: ListWords) -> list[ListColumn[MeetingLine]]:
    """Return the columns of the meetings."""
    label = words.codes.label
    return [
        ListColumn(
            key="number", title="Nummer", value=lambda one: one.number, sort=MeetingSort.NUMBER
        ),
        ListColumn(
            key="kind",
            title="Soort",
            value=lambda one: label(CodeList.MEETING_KIND, one.kind),
            wide=True,
        ),
        ListColumn(
            key="held",
            title="Datum",
            value=lambda one: one.held_on,
            sort=MeetingSort.HELD_ON,
        ),
        ListColumn(
            key="hours",
            title="Tijd",
            value=lambda one: f"{one.starts_at:%H:%M} – {one.ends_at:%H:%M}",
        ),
        ListColumn(key="place", title="Plaats", value=lambda one: one.place),
        ListColumn(
            key="status",
            title="Stand",
            value=lambda one: label(CodeList.MEETING_STATUS, one.status),
        ),
        ListColumn(key="count_items", title="Agendapunten", value=lambda one: one.items),
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
        ListColumn(
            key="number", title="Nr.", value=lambda one: one.number, sort=ActionSort.NUMBER
        ),
        ListColumn(key="text", title="Actie", value=lambda one: one.description, wide=True),
        ListColumn(key="owner", title="Actiehouder", value=owner, sort=ActionSort.ORGANISATION),
        ListColumn(key="case", title="Casus", value=lambda one: one.case_number),
        ListColumn(
            key="due", title="Uiterlijk", value=lambda one: one.due_on, sort=ActionSort.DUE
        ),
        ListColumn(key="status", title="Stand", value=status, sort=ActionSort.STATUS),
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
        ListColumn(key="number", title="Nummer", value=lambda one: one.number),
        ListColumn(key="name", title="Naam", value=lambda one: one.requester, wide=True),
        ListColumn(
            key="kind", title="Soort", value=lambda one: label(CodeList.REQUEST_KIND, one.kind)
        ),
        ListColumn(key="received", title="Ontvangen op", value=lambda one: one.received_on),
        ListColumn(key="due", title="Uiterlijk", value=lambda one: one.due_on),
        ListColumn(key="state", title="Stand", value=state),
        ListColumn(
            key="sent", title="Verstuurd op", value=lambda one: one.sent_on, usual=False
        ),
    ]
