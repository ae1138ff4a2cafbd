# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Every list there is: what it is called, who may read it, its columns, and its lines."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from casuskluis.domain import identifiers as ids
from casuskluis.domain.journal import JournalEntry
from casuskluis.domain.officer import Permission
from casuskluis.services.casework.actions import ActionService
from casuskluis.services.casework.cases import CaseService
from casuskluis.services.context import Context
from casuskluis.services.intake.notifications import NotificationService
from casuskluis.services.intake.persons import PersonService
from casuskluis.services.lists import casework, network, registers
from casuskluis.services.lists.columns import ListColumn, ListKind, ListWords
from casuskluis.services.meetings.meetings import MeetingService
from casuskluis.services.network.partners import PartnerService
from casuskluis.services.programme.activities import ActivityService
from casuskluis.services.programme.analyses import AnalysisService
from casuskluis.services.programme.contact_moments import ContactMomentService
from casuskluis.services.programme.covenants import CovenantService
from casuskluis.services.programme.key_persons import KeyPersonService
from casuskluis.services.programme.policy_plans import PolicyPlanService
from casuskluis.services.programme.tensions import TensionService
from casuskluis.services.releases.ledger import LedgerService
from casuskluis.services.rights.requests import RequestService
from casuskluis.services.terms.breaches import BreachService
from casuskluis.services.terms.deadlines import DeadlineService

Reader = Callable[[Context, Sequence[int]], Iterable[tuple[int, Any]]]
_JOURNAL_PAGE = 2000


@dataclass(frozen=True, slots=True)
class ListTable:
    """One list.

    Attributes:
        title: Dutch, as the page calls it.
        permission: What the roles must allow.
        columns: Makes the columns.
        read: Returns the lines of some identifiers, each with its identifier. What is shielded
            is covered, what is gone is left out.
        whole: All of it is read at once, so any column can be sorted on.
    """

    title: str
    permission: Permission
    columns: Callable[[ListWords], Sequence[ListColumn[Any]]]
    read: Reader
    whole: bool = False


def columns_of(kind: ListKind, words: ListWords) -> tuple[ListColumn[Any], ...]:
    """Return the columns of a list, in their usual order."""
    return tuple(TABLES[kind].columns(words))


def _cases(context: Context, wanted: Sequence[int]) -> Iterable[tuple[int, Any]]:
    lines = CaseService(context).lines([ids.CaseId(one) for one in wanted])
    return ((line.id, line) for line in lines)


def _notifications(context: Context, wanted: Sequence[int]) -> Iterable[tuple[int, Any]]:
    lines = NotificationService(context).lines([ids.NotificationId(one) for one in wanted])
    return ((line.id, line) for line in lines)


def _persons(context: Context, wanted: Sequence[int]) -> Iterable[tuple[int, Any]]:
    lines = PersonService(context).lines([ids.SubjectId(one) for one in wanted])
    return ((line.id, line) for line in lines)


def _organisations(context: Context, wanted: Sequence[int]) -> Iterable[tuple[int, Any]]:
    service = PartnerService(context)
    lines = service.organisation_lines([ids.OrganisationId(one) for one in wanted])
    return ((line.id, line) for line in lines)


def _contacts(context: Context, wanted: Sequence[int]) -> Iterable[tuple[int, Any]]:
    lines = PartnerService(context).contact_lines([ids.ContactId(one) for one in wanted])
    return ((line.id, line) for line in lines)


def _meetings(context: Context, wanted: Sequence[int]) -> Iterable[tuple[int, Any]]:
    lines = MeetingService(context).lines([ids.MeetingId(one) for one in wanted])
    return ((line.id, line) for line in lines)


def _actions(context: Context, wanted: Sequence[int]) -> Iterable[tuple[int, Any]]:
    lines = ActionService(context).lines([ids.ActionItemId(one) for one in wanted])
    return ((line.id, line) for line in lines)


def _requests(context: Context, wanted: Sequence[int]) -> Iterable[tuple[int, Any]]:
    return _among(RequestService(context).all(), wanted)


def _activities(context: Context, wanted: Sequence[int]) -> Iterable[tuple[int, Any]]:
    lines = ActivityService(context).lines([ids.ActivityId(one) for one in wanted])
    return ((line.id, line) for line in lines)


def _key_persons(context: Context, wanted: Sequence[int]) -> Iterable[tuple[int, Any]]:
    lines = KeyPersonService(context).lines([ids.KeyPersonId(one) for one in wanted])
    return ((line.id, line) for line in lines)


def _moments(context: Context, wanted: Sequence[int]) -> Iterable[tuple[int, Any]]:
    lines = ContactMomentService(context).lines([ids.ContactMomentId(one) for one in wanted])
    return ((line.moment.id, line) for line in lines)


def _covenants(context: Context, wanted: Sequence[int]) -> Iterable[tuple[int, Any]]:
    lines = CovenantService(context).lines([ids.CovenantId(one) for one in wanted])
    return ((line.covenant.id, line) for line in lines)


def _signals(context: Context, wanted: Sequence[int]) -> Iterable[tuple[int, Any]]:
    return _among(TensionService(context).all(), wanted)


def _analyses(context: Context, wanted: Sequence[int]) -> Iterable[tuple[int, Any]]:
    return _among(AnalysisService(context).all(), wanted)


def _policy_plans(context: Context, wanted: Sequence[int]) -> Iterable[tuple[int, Any]]:
    return _among(PolicyPlanService(context).all(), wanted)


def _ledger(context: Context, wanted: Sequence[int]) -> Iterable[tuple[int, Any]]:
    asked = set(wanted)
    lines = LedgerService(context).lines()
    return ((line.record.id, line) for line in lines if line.record.id in asked)


def _journal(context: Context, wanted: Sequence[int]) -> Iterable[tuple[int, Any]]:
    asked = set(wanted)
    found: list[JournalEntry] = []
    before = max(asked, default=0) + 1
    with context.read(Permission.JOURNAL) as transaction:
        while asked and (page := transaction.journal.entries(_JOURNAL_PAGE, before, None)):
            found += [entry for entry in page if entry.sequence in asked]
            before = page[-1].sequence
            if before <= min(asked):
                break
    return ((entry.sequence, entry) for entry in found)


def _deadlines(context: Context, wanted: Sequence[int]) -> Iterable[tuple[int, Any]]:
    return _among_placed(DeadlineService(context).watch().deadlines, wanted)


def _breaches(context: Context, wanted: Sequence[int]) -> Iterable[tuple[int, Any]]:
    asked = set(wanted)
    lines = BreachService(context).all()
    return ((line.breach.id, line) for line in lines if line.breach.id in asked)


def _among_placed(lines: Iterable[Any], wanted: Sequence[int]) -> Iterable[tuple[int, Any]]:
    """Return lines that have no identifier by their place, counted from one."""
    asked = set(wanted)
    return ((place, line) for place, line in enumerate(lines, start=1) if place in asked)


def _among(records: Iterable[Any], wanted: Sequence[int]) -> Iterable[tuple[int, Any]]:
    asked = set(wanted)
    return ((int(one.id), one) for one in records if int(one.id) in asked)


_CASEWORK, _PARTNERS, _PROGRAMME = (
    Permission.OWN_CASES,
    Permission.PARTNERS,
    Permission.PROGRAMME,
)
TABLES: Mapping[ListKind, ListTable] = {
    ListKind.CASES: ListTable("Casussen", _CASEWORK, casework.case_columns, _cases),
    ListKind.NOTIFICATIONS: ListTable(
        "Meldingen", _CASEWORK, casework.notification_columns, _notifications
    ),
    ListKind.PERSONS: ListTable("Personen", _CASEWORK, casework.person_columns, _persons),
    ListKind.ORGANISATIONS: ListTable(
        "Organisaties", _PARTNERS, network.organisation_columns, _organisations
    ),
    ListKind.CONTACTS: ListTable(
        "Contactpersonen", _PARTNERS, network.contact_columns, _contacts
    ),
    ListKind.MEETINGS: ListTable(
        "Overleggen", Permission.MEETINGS, casework.meeting_columns, _meetings
    ),
    ListKind.ACTIONS: ListTable("Acties", _CASEWORK, casework.action_columns, _actions),
    ListKind.REQUESTS: ListTable(
        "Verzoeken", Permission.REQUESTS, casework.request_columns, _requests, whole=True
    ),
    ListKind.ACTIVITIES: ListTable(
        "Activiteiten", _PROGRAMME, network.activity_columns, _activities, whole=True
    ),
    ListKind.KEY_PERSONS: ListTable(
        "Sleutelpersonen", _PROGRAMME, network.key_person_columns, _key_persons, whole=True
    ),
    ListKind.CONTACT_MOMENTS: ListTable(
        "Contactmomenten", _PROGRAMME, network.moment_columns, _moments, whole=True
    ),
    ListKind.COVENANTS: ListTable(
        "Convenanten", _PROGRAMME, network.covenant_columns, _covenants, whole=True
    ),
    ListKind.SIGNALS: ListTable(
        "Signalen", _PROGRAMME, network.signal_columns, _signals, whole=True
    ),
    ListKind.ANALYSES: ListTable(
        "Fenomeenanalyses", _PROGRAMME, network.analysis_columns, _analyses, whole=True
    ),
    ListKind.POLICY_PLANS: ListTable(
        "Beleidsplannen", _PROGRAMME, network.policy_plan_columns, _policy_plans, whole=True
    ),
    ListKind.LEDGER: ListTable(
        "Uitgifteregister", Permission.FIGURES, registers.ledger_columns, _ledger, whole=True
    ),
    ListKind.JOURNAL: ListTable(
        "Logboek", Permission.JOURNAL, registers.journal_columns, _journal
    ),
    ListKind.DEADLINES: ListTable(
        "Termijnen", Permission.DEADLINES, registers.deadline_columns, _deadlines, whole=True
    ),
    ListKind.BREACHES: ListTable(
        "Datalekken", Permission.DEADLINES, registers.breach_columns, _breaches, whole=True
    ),
}
