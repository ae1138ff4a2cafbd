# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Bringing in persons and contacts from files of others: look first, then write.

Every import goes through three steps. `read` opens the file and guesses its columns, `plan` is a
dry run that says of each row whether it is new, known or refused, and `apply` writes the new ones
in a single transaction. What a second import of the same file finds is all known.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path
from typing import Generic, TypeVar

from casuskluis.domain.errors import RuleViolated
from casuskluis.domain.identifiers import OrganisationId
from casuskluis.domain.naming import fold
from casuskluis.domain.partner import Contact, Organisation
from casuskluis.domain.setting import SettingKey
from casuskluis.domain.subject import Subject
from casuskluis.exchange.columns import (
    ColumnGuess,
    Confidence,
    guess_columns,
    guess_contact_columns,
)
from casuskluis.exchange.contacts import read_contacts
from casuskluis.exchange.fields import ContactField, PersonField
from casuskluis.exchange.opening import open_contact_table, open_person_table
from casuskluis.exchange.persons import read_persons
from casuskluis.exchange.reading import (
    BELONGS_ABOVE,
    BSN_ACCEPTED,
    BSN_REFUSED,
    Cancel,
    ContactRecord,
    PersonRecord,
    Progress,
    Reading,
    Taken,
)
from casuskluis.exchange.sources import load
from casuskluis.exchange.subjects import person_key
from casuskluis.exchange.table import Table
from casuskluis.exchange.vcards import looks_like_vcard, read_vcards
from casuskluis.services.context import Context
from casuskluis.storage.transaction import Transaction

R = TypeVar("R")
F = TypeVar("F", bound=StrEnum)


class NothingToImport(RuleViolated):
    """The file holds no row that is new."""


class RowFate(StrEnum):
    """What happens to a row."""

    NEW = "new"
    KNOWN = "known"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedRow:
    """One row of the preview.

    Attributes:
        row: As counted in the file, from 1.
        shown: The name in the row, for the preview on the screen.
        text: Why it is refused, or what was left out; Dutch, may be empty.
    """

    row: int
    fate: RowFate
    shown: str = field(repr=False)
    text: str


@dataclass(frozen=True, slots=True)
class ImportPlan(Generic[R]):
    """What an import will do; nothing is written yet.

    Attributes:
        new: The records to add.
        rows: Every row of the file, in its order.
        counts: Extra figures of the reader, such as the BSNs accepted.
    """

    source_name: str
    new: tuple[R, ...] = field(repr=False)
    rows: tuple[PlannedRow, ...] = field(repr=False)
    counts: dict[str, int]

    def number_of(self, fate: RowFate) -> int:
        """Return how many rows have this fate."""
        return sum(row.fate is fate for row in self.rows)

    @property
    def summary(self) -> str:
        """One Dutch sentence with the numbers."""
        bsn = self.counts.get(BSN_ACCEPTED, 0), self.counts.get(BSN_REFUSED, 0)
        more = f" Burgerservicenummers: {bsn[0]} goed, {bsn[1]} fout." if any(bsn) else ""
        above = self.counts.get(BELONGS_ABOVE, 0)
        more += f" {above} regels horen bij de persoon erboven." if above else ""
        return (
            f"{len(self.rows)} rijen gelezen: {self.number_of(RowFate.NEW)} nieuw, "
            f"{self.number_of(RowFate.KNOWN)} al bekend, "
            f"{self.number_of(RowFate.REFUSED)} geweigerd.{more}"
        )


@dataclass(frozen=True, slots=True)
class SheetToImport(Generic[F]):
    """An opened file with the columns as guessed, to show before anything is read.

    Attributes:
        table: The rows.
        guess: Which column seems to hold what.
    """

    table: Table
    guess: ColumnGuess[F]

    @property
    def needs_a_look(self) -> bool:
        """Whether a column was guessed by more than its exact name."""
        unsure = {Confidence.LIKELY, Confidence.CONTENT}
        return any(column.confidence in unsure for column in self.guess.columns)

    def with_choice(self, index: int, holds: F | None) -> "SheetToImport[F]":
        """Return the sheet in which the officer chose what one column holds."""
        return replace(self, guess=self.guess.with_choice(index, holds))


@dataclass(frozen=True, slots=True)
class ImportService:
    """Files in, records in the vault."""

    context: Context

    def read_persons(
        self, path: Path, *, sheet: str | None = None
    ) -> SheetToImport[PersonField]:
        """Open a file with persons and guess its columns.

        Raises:
            CasuskluisError: What is wrong with the file; see `casuskluis.exchange.opening`.
        """
        table = open_person_table(path, sheet=sheet)
        return SheetToImport(table, guess_columns(table.headers, table.sample()))

    def plan_persons(
        self,
        sheet: SheetToImport[PersonField],
        *,
        progress: Progress | None = None,
        cancelled: Cancel | None = None,
    ) -> ImportPlan[Subject]:
        """Check every row against the rules and against the vault; nothing is written.

        Raises:
            NoUsableColumns: When no column holds a name.
            Cancelled: When the officer stopped it.
        """
        with self.context.read() as transaction:
            keep_bsn = transaction.settings.get(SettingKey.BSN_ALLOWED).is_on
            known = {person_key(subject) for subject in transaction.subjects.all()}
        reading = read_persons(
            sheet.table,
            sheet.guess.mapping,
            keep_bsn=keep_bsn,
            progress=progress,
            cancelled=cancelled,
        )
        fresh, rows = _sort(reading, known, _person_shown)
        return ImportPlan(
            reading.source_name,
            tuple(taken.record.subject for taken in fresh),
            rows,
            dict(reading.counts),
        )

    def apply_persons(self, plan: ImportPlan[Subject]) -> int:
        """Add the new persons of a plan in one transaction and return how many.

        Raises:
            NothingToImport: When nothing is new.
        """
        if not plan.new:
            raise NothingToImport
        with self.context.write() as transaction:
            return transaction.subjects.add_many(plan.new)

    def read_contacts(self, path: Path) -> SheetToImport[ContactField] | None:
        """Open a table of contacts and guess its columns; None for vCards, which have none.

        Raises:
            CasuskluisError: What is wrong with the file; see `casuskluis.exchange.opening`.
        """
        source = load(path)
        if looks_like_vcard(source.data):
            return None
        table = open_contact_table(source)
        return SheetToImport(table, guess_contact_columns(table.headers, table.sample()))

    def plan_contacts(
        self,
        path: Path,
        sheet: SheetToImport[ContactField] | None = None,
        *,
        progress: Progress | None = None,
        cancelled: Cancel | None = None,
    ) -> ImportPlan[ContactRecord]:
        """Check every card or row against the rules and the vault; nothing is written.

        Raises:
            CasuskluisError: What is wrong with the file.
            Cancelled: When the officer stopped it.
        """
        if sheet is None:
            sheet = self.read_contacts(path)
        if sheet is None:
            reading = read_vcards(path, progress=progress, cancelled=cancelled)
        else:
            reading = read_contacts(
                sheet.table, sheet.guess.mapping, progress=progress, cancelled=cancelled
            )
        with self.context.read() as transaction:
            known = transaction.contacts.by_source_key(taken.key for taken in reading.taken)
        fresh, rows = _sort(reading, known, _contact_shown)
        new = tuple(
            replace(taken.record, contact=replace(taken.record.contact, source_key=taken.key))
            for taken in fresh
        )
        return ImportPlan(reading.source_name, new, rows, dict(reading.counts))

    def apply_contacts(self, plan: ImportPlan[ContactRecord]) -> int:
        """Add the new contacts of a plan, and their organisations, in one transaction.

        Raises:
            NothingToImport: When nothing is new.
        """
        if not plan.new:
            raise NothingToImport
        with self.context.write() as transaction:
            places = _organisations(
                transaction, (record.organisation_name for record in plan.new)
            )
            return transaction.contacts.add_many(
                [_placed(record, places) for record in plan.new]
            )


def _sort(
    reading: Reading[R], known: set[str], shown: Callable[[R], str]
) -> tuple[list[Taken[R]], tuple[PlannedRow, ...]]:
    """Divide what was read in new and known, and line up all rows for the preview."""
    seen = set(known)
    fresh: list[Taken[R]] = []
    rows = [
        PlannedRow(row=refused.row, fate=RowFate.REFUSED, shown="", text=refused.text)
        for refused in reading.refused
    ]
    for taken in reading.taken:
        is_known = taken.key in seen
        seen.add(taken.key)
        if not is_known:
            fresh.append(taken)
        rows.append(
            PlannedRow(
                row=taken.row,
                fate=RowFate.KNOWN if is_known else RowFate.NEW,
                shown=shown(taken.record),
                text=" ".join(taken.notes),
            )
        )
    return fresh, tuple(sorted(rows, key=lambda row: row.row))


def _person_shown(record: PersonRecord) -> str:
    return record.subject.name.sorted_display


def _contact_shown(record: ContactRecord) -> str:
    return record.contact.name.sorted_display


def _organisations(transaction: Transaction, names: Iterable[str]) -> dict[str, OrganisationId]:
    """Return the identifier of each organisation by folded name, adding what is missing."""
    found = {fold(known.name): known.id for known in transaction.organisations.all()}
    for name in names:
        if fold(name) and fold(name) not in found:
            stored = transaction.organisations.add(Organisation(name=name.strip()))
            found[fold(name)] = stored.id
    return found


def _placed(record: ContactRecord, places: dict[str, OrganisationId]) -> Contact:
    place = places.get(fold(record.organisation_name))
    return replace(record.contact, organisation_id=place)
