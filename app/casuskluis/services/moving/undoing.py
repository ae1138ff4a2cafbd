# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Undoing a whole import: what it made goes for good, what was worked on since stays.

A file goes or stays as a whole: with one record of a row that was changed, or that later work
points at, everything of that row is kept.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from casuskluis.domain.errors import RuleViolated
from casuskluis.domain.identifiers import ImportId
from casuskluis.domain.imports import Import, ImportRecord
from casuskluis.domain.officer import CaseShielded
from casuskluis.services.endings.draft_forms import is_of_file
from casuskluis.services.office.access import Access
from casuskluis.storage.transaction import Transaction

CHANGED = "Gewijzigd sinds het overnemen."
USED = "Er is later aan gewerkt of naar verwezen."
_Key = tuple[str, int]
"""Word of the journal, and identifier."""
_ORDER = (
    "discussion_request", "action_item", "information_item", "case", "assessment",
    "notification", "subject", "organisation", "contact",
)  # fmt: skip
"""What is removed first: what points before what is pointed at."""


class UndoneAlready(RuleViolated):
    """This import was undone before."""


class WorkedOnSince(RuleViolated):
    """Something that was taken in was worked on since; it is undone only without that."""


class ImportUnknown(RuleViolated):
    """This import made something this program cannot undo."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptFile:
    """Something of an import that stays, and why.

    Attributes:
        number: Of the case or the notification; for a partner its name.
        row: Row in the list; 0 when it came from no single row.
    """

    number: str = field(repr=False)
    row: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class UndoPlan:
    """What undoing an import would do.

    Attributes:
        going: What goes, by word of the journal and identifier.
        kept: What stays: worked on since, or used elsewhere.
        gone: How many records were removed before, by an officer or at their term.
    """

    done: Import
    going: Mapping[str, frozenset[int]]
    kept: tuple[KeptFile, ...]
    gone: int

    @property
    def counts(self) -> dict[str, int]:
        """How many records go, by their word in the journal."""
        return {kind: len(found) for kind, found in self.going.items() if found}

    @property
    def kept_files(self) -> tuple[KeptFile, ...]:
        """The files that stay; partners that are used elsewhere stay without asking."""
        return tuple(one for one in self.kept if one.row)


def undo_plan(transaction: Transaction, access: Access, import_id: ImportId) -> UndoPlan:
    """Return what undoing an import would do.

    Raises:
        NotFound: When there is no such import.
        UndoneAlready: When it was undone before.
        ImportUnknown: When it made something that is not known here.
        CaseShielded: When a case of it is for others.
    """
    done = transaction.imports.get(import_id)
    if not done.stands:
        raise UndoneAlready
    records = transaction.imports.records_of(import_id)
    if {one.kind for one in records} - set(_ORDER):
        raise ImportUnknown
    return _Undoing(transaction, access, done, records).plan()


def undo(transaction: Transaction, plan: UndoPlan) -> None:
    """Remove what goes, for good, with all that was kept of it and with drafts about it."""
    transaction.kept.erase()
    repositories = transaction.repositories
    for draft in transaction.drafts.all():
        if is_of_file(draft.form, draft.object_id, plan.going):
            transaction.drafts.remove(draft.form, draft.object_id)
    for kind in _ORDER:
        if plan.going.get(kind):
            repositories[kind].erase_all(plan.going[kind])


class _Undoing:
    """One import, looked at record by record."""

    def __init__(
        self,
        transaction: Transaction,
        access: Access,
        done: Import,
        records: Iterable[ImportRecord],
    ) -> None:
        self._transaction = transaction
        self._access = access
        self._done = done
        self._records = list(records)
        self._present: dict[_Key, Any] = {}
        self._rows: dict[_Key, int] = {}
        self._kept: dict[_Key, str] = {}

    def plan(self) -> UndoPlan:
        self._read()
        self._keep_changed()
        while self._keep_referred():
            """What is kept points at more that must stay."""
        return UndoPlan(
            done=self._done,
            going={kind: frozenset(found) for kind, found in self._going().items()},
            kept=tuple(self._kept_files()),
            gone=len(self._records) - len(self._present),
        )

    def _read(self) -> None:
        for kind, repository in self._transaction.repositories.items():
            own = [one for one in self._records if one.kind == kind]
            found = repository.by_id([one.record_id for one in own])
            for one in own:
                if one.record_id in found:
                    self._present[kind, one.record_id] = found[one.record_id]
                    self._rows[kind, one.record_id] = one.row
        cases = [one for (kind, _), one in self._present.items() if kind == "case"]
        if not all(self._access.may_open(case) for case in cases):
            raise CaseShielded

    def _keep_changed(self) -> None:
        versions = {(one.kind, one.record_id): one.record_version for one in self._records}
        for key, record in self._present.items():
            if record.version > versions[key]:
                self._keep(key, CHANGED)

    def _keep_referred(self) -> bool:
        """Keep what something points at that does not go; tell whether there was anything."""
        transaction = self._transaction
        tables = {kind: one.shape.table.name for kind, one in transaction.repositories.items()}
        found = transaction.imports.pointing_at(tables, self._going())
        for one in found:
            self._keep((one.kind, one.record_id), USED)
        return bool(found)

    def _keep(self, key: _Key, reason: str) -> None:
        """Keep a record with everything of its row."""
        row = self._rows[key]
        same = [one for one, other in self._rows.items() if other == row] if row else [key]
        for one in same:
            self._kept.setdefault(one, reason)

    def _going(self) -> dict[str, set[int]]:
        going: dict[str, set[int]] = defaultdict(set)
        for kind, number in self._present:
            if (kind, number) not in self._kept:
                going[kind].add(number)
        return going

    def _kept_files(self) -> Iterator[KeptFile]:
        told: set[int] = set()
        for key in sorted(self._kept, key=lambda key: (self._rows[key], key[0] != "case")):
            row, record = self._rows[key], self._present[key]
            if row in told and row:
                continue
            if key[0] == "organisation":
                yield KeptFile(number=record.name, row=row, reason=self._kept[key])
            elif key[0] in {"case", "notification"}:
                told.add(row)
                yield KeptFile(number=record.number, row=row, reason=self._kept[key])
