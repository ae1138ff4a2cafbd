# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Taking a list out of the vault as a file, and reading it without a window."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from casuskluis.domain.errors import RuleViolated
from casuskluis.domain.journal import JournalAction
from casuskluis.domain.lists import (
    ActionQuery,
    CaseQuery,
    ContactQuery,
    MeetingQuery,
    NotificationQuery,
    OrganisationQuery,
    SubjectQuery,
)
from casuskluis.domain.naming import fold
from casuskluis.domain.officer import Permission
from casuskluis.exchange.list_files import ListSheet, list_csv, list_xlsx
from casuskluis.services.casework.actions import ActionService
from casuskluis.services.casework.cases import CaseService
from casuskluis.services.context import Context
from casuskluis.services.intake.notifications import NotificationService
from casuskluis.services.intake.persons import PersonService
from casuskluis.services.lists.catalogue import TABLES, columns_of
from casuskluis.services.lists.columns import ListColumn, ListKind, ListWords
from casuskluis.services.meetings.meetings import MeetingService
from casuskluis.services.network.partners import PartnerService
from casuskluis.services.programme.activities import ActivityQuery, ActivityService
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

NOT_ENCRYPTED = "Dit bestand is niet versleuteld."
_CHUNK = 500
_JOURNAL_PAGE = 2000


class NothingToExport(RuleViolated):
    """A list without rows, or without columns, makes no file."""


class FileForm(StrEnum):
    """What kind of file; the value is the ending of its name."""

    XLSX = "xlsx"
    CSV = "csv"


@dataclass(frozen=True, slots=True, kw_only=True)
class ListExport:
    """What is asked for.

    Attributes:
        ids: The rows, in the order on screen.
        columns: Keys of the columns, in the order on screen.
    """

    kind: ListKind
    ids: tuple[int, ...]
    columns: tuple[str, ...]
    form: FileForm = FileForm.XLSX


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportedList:
    """A list as a file.

    Attributes:
        name: Proposed name of the file: which list and which day, no names.
        rows: How many rows are in it; a row that is gone meanwhile is not.
    """

    name: str
    data: bytes
    rows: int


def file_name(kind: ListKind, form: FileForm, today: date) -> str:
    """Return the name to propose for a file: "casussen-2026-11-20.xlsx"."""
    return f"{TABLES[kind].title.lower().replace(' ', '-')}-{today:%Y-%m-%d}.{form}"


def _journal_lines(context: Context) -> list[int]:
    found: list[int] = []
    before: int | None = None
    with context.read(Permission.JOURNAL) as transaction:
        while page := transaction.journal.entries(_JOURNAL_PAGE, before, None):
            found += [entry.sequence for entry in page]
            before = found[-1]
    return found


_IDS: Mapping[ListKind, Callable[[Context, str], Sequence[int]]] = {
    ListKind.CASES: lambda found, text: CaseService(found).ids(CaseQuery(text=text)),
    ListKind.NOTIFICATIONS: lambda found, text: NotificationService(found).ids(
        NotificationQuery(text=text)
    ),
    ListKind.PERSONS: lambda found, text: PersonService(found).ids(SubjectQuery(text=text)),
    ListKind.ORGANISATIONS: lambda found, text: PartnerService(found).organisation_ids(
        OrganisationQuery(text=text)
    ),
    ListKind.CONTACTS: lambda found, text: PartnerService(found).contact_ids(
        ContactQuery(text=text)
    ),
    ListKind.MEETINGS: lambda found, text: MeetingService(found).ids(MeetingQuery(text=text)),
    ListKind.ACTIONS: lambda found, text: ActionService(found).ids(ActionQuery(text=text)),
}
"""The lists in which the database looks for words."""
_WHOLE: Mapping[ListKind, Callable[[Context], Sequence[int]]] = {
    ListKind.REQUESTS: lambda found: [one.id for one in RequestService(found).all()],
    ListKind.ACTIVITIES: lambda found: ActivityService(found).ids(ActivityQuery()),
    ListKind.KEY_PERSONS: lambda found: KeyPersonService(found).ids(),
    ListKind.CONTACT_MOMENTS: lambda found: ContactMomentService(found).ids(),
    ListKind.COVENANTS: lambda found: CovenantService(found).ids(),
    ListKind.SIGNALS: lambda found: [one.id for one in TensionService(found).all()],
    ListKind.ANALYSES: lambda found: [one.id for one in AnalysisService(found).all()],
    ListKind.POLICY_PLANS: lambda found: [one.id for one in PolicyPlanService(found).all()],
    ListKind.LEDGER: lambda found: [one.record.id for one in LedgerService(found).lines()],
    ListKind.JOURNAL: _journal_lines,
    ListKind.DEADLINES: lambda found: [
        place + 1 for place, _ in enumerate(DeadlineService(found).watch().deadlines)
    ],
    ListKind.BREACHES: lambda found: [one.breach.id for one in BreachService(found).all()],
}
"""The lists that are read as a whole, and looked through here."""
WITHOUT_WINDOW = (*_IDS, *_WHOLE)
"""The lists that can be asked for without a window: all of them."""


@dataclass(frozen=True, slots=True)
class ListService:
    """Lists as a whole."""

    context: Context

    def columns(self, kind: ListKind) -> tuple[ListColumn[Any], ...]:
        """Return the columns of a list, in their usual order."""
        with self.context.read() as transaction:
            words = ListWords(transaction.codes.book(), self.context.clock.today())
        return columns_of(kind, words)

    def ids(self, kind: ListKind, text: str = "") -> list[int]:
        """Return the rows of a list as it opens, in its usual order.

        Args:
            kind: One of `WITHOUT_WINDOW`.
            text: What the quick filter would hold.
        """
        if kind in _IDS:
            return [int(one) for one in _IDS[kind](self.context, text)]
        with self.context.read(TABLES[kind].permission):
            found = [int(one) for one in _WHOLE[kind](self.context)]
        return self._holding(kind, found, text) if text.strip() else found

    def export(self, wanted: ListExport) -> ExportedList:
        """Return rows and columns of a list as a file, and enter in the journal that it left.

        The journal says which list and how many rows. What is shielded for the officer at work
        stays covered, as on screen.

        Raises:
            NotAllowed: When the roles do not open this list.
            NothingToExport: When no row or no column is left.
        """
        table = TABLES[wanted.kind]
        with self.context.read(table.permission):
            known = {column.key: column for column in self.columns(wanted.kind)}
        columns = [known[key] for key in wanted.columns if key in known]
        rows = self._rows(wanted, columns)
        if not (rows and columns):
            raise NothingToExport
        today = self.context.clock.today()
        sheet = ListSheet(
            title=table.title,
            headings=tuple(column.title for column in columns),
            rows=rows,
            made_on=today,
        )
        data = list_csv(sheet) if wanted.form is FileForm.CSV else list_xlsx(sheet)
        with self.context.write(table.permission) as transaction:
            line = f"list:{wanted.kind}:count={len(rows)}"
            transaction.journal.record(JournalAction.EXPORTED, line)
        name = file_name(wanted.kind, wanted.form, today)
        return ExportedList(name=name, data=data, rows=len(rows))

    def _holding(self, kind: ListKind, found: Sequence[int], text: str) -> list[int]:
        """Return the rows in which every word stands somewhere."""
        words = fold(text).split()
        columns = self.columns(kind)
        return [
            one
            for one, line in TABLES[kind].read(self.context, found)
            if all(word in _said(columns, line) for word in words)
        ]

    def _rows(
        self, wanted: ListExport, columns: Sequence[ListColumn[Any]]
    ) -> list[list[str | int | Any]]:
        read, rows = TABLES[wanted.kind].read, []
        for start in range(0, len(wanted.ids), _CHUNK):
            chunk = wanted.ids[start : start + _CHUNK]
            lines = dict(read(self.context, chunk))
            rows += [
                [column.value(lines[one]) for column in columns]
                for one in chunk
                if one in lines
            ]
        return rows


def _said(columns: Sequence[ListColumn[Any]], line: Any) -> str:
    return fold(" ".join(column.text(line) for column in columns))
