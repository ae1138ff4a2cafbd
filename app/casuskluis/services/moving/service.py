# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Moving in from a case list: open, read, look, and take in; decision record 0034."""

import hashlib
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path

from casuskluis.domain.coding import CodeList
from casuskluis.domain.identifiers import ImportId
from casuskluis.domain.imports import Import, ImportKind, RememberedColumns
from casuskluis.domain.officer import Permission
from casuskluis.domain.partner import CoreRole
from casuskluis.domain.setting import SettingKey
from casuskluis.exchange.columns import ColumnGuess, GuessedColumn
from casuskluis.exchange.moving.fields import CaseField
from casuskluis.exchange.moving.guessing import guess_case_columns, header_fingerprint
from casuskluis.exchange.moving.listed import ListedCase, ListReading, Vocabulary
from casuskluis.exchange.moving.opening import open_case_list
from casuskluis.exchange.moving.reading import read_cases
from casuskluis.exchange.moving.withheld import is_withheld
from casuskluis.exchange.pace import Pace
from casuskluis.exchange.reading import Cancel, Progress
from casuskluis.exchange.sources import load
from casuskluis.services.context import Context
from casuskluis.services.moving.acquainted import came_before, known_in_vault
from casuskluis.services.moving.drafting import Terms
from casuskluis.services.moving.judging import Rules
from casuskluis.services.moving.opened import OpenedList
from casuskluis.services.moving.plans import MovingPlan
from casuskluis.services.moving.rows import Choices, PlannedRow
from casuskluis.services.moving.taking import STEPS, Taking
from casuskluis.services.moving.undoing import UndoPlan, WorkedOnSince, undo, undo_plan
from casuskluis.services.office.shielding import covered_matches
from casuskluis.storage.transaction import Transaction
from casuskluis.vault.errors import VaultError
from casuskluis.vault.sweeping import sweep
from casuskluis.vault.vault import Vault

_WEEKS_TO_REVIEW = timedelta(weeks=4)


@dataclass(frozen=True, slots=True)
class MovingService:
    """The case list of before becomes files in the vault."""

    context: Context
    _vault: Vault = field(repr=False)

    def open(self, path: Path, *, sheet: str | None = None) -> OpenedList:
        """Open a case list and tell its columns: remembered from an earlier one, or guessed.

        Args:
            path: An .xlsx or a text with delimiters; the content decides.
            sheet: Which sheet; the first visible one that is not empty when left out.

        Raises:
            CasuskluisError: What is wrong with the file; see `casuskluis.exchange.opening`.
        """
        self.context.require(Permission.OWN_CASES)
        source = load(path)
        table = open_case_list(source, sheet=sheet)
        guess = guess_case_columns(table.headers, table.sample())
        fingerprint = _digest(header_fingerprint(table.headers).encode())
        digest = _digest(source.data)
        with self.context.read(Permission.OWN_CASES) as transaction:
            chosen = transaction.column_choices.of(fingerprint)
            already = _standing(transaction, digest)
        if chosen is not None:
            guess = _as_chosen(guess, chosen)
        return OpenedList(
            table=table,
            guess=guess,
            fingerprint=fingerprint,
            digest=digest,
            remembered=chosen is not None,
            already=already,
        )

    def remember(self, opened: OpenedList) -> None:
        """Keep what the columns hold for the next list with the same headers."""
        self.context.require(Permission.OWN_CASES)
        chosen = RememberedColumns(
            fingerprint=opened.fingerprint,
            choices=opened.chosen,
            saved_at=self.context.clock.now(),
            author=self.context.actor.label,
        )
        with self.context.write(Permission.OWN_CASES) as transaction:
            transaction.column_choices.put(chosen)

    def forget(self, opened: OpenedList) -> OpenedList:
        """Forget what was remembered, and return the list with its columns guessed again."""
        with self.context.write(Permission.OWN_CASES) as transaction:
            transaction.column_choices.remove(opened.fingerprint)
        table = opened.table
        guess = guess_case_columns(table.headers, table.sample())
        return replace(opened, guess=guess, remembered=False)

    def plan(
        self,
        opened: OpenedList,
        choices: Choices | None = None,
        *,
        progress: Progress | None = None,
        cancelled: Cancel | None = None,
    ) -> MovingPlan:
        """Read every row, against the rules and against the vault; nothing is written.

        Raises:
            NoUsableColumns: When no column holds a name.
            TooManyRows: When the list is too long.
            Cancelled: When the officer stopped it.
            SettingNotANumber: When the term of retention is empty or absurd.
        """
        today = self.context.clock.today()
        with self.context.read(Permission.OWN_CASES) as transaction:
            keep_bsn = transaction.settings.get(SettingKey.BSN_ALLOWED).is_on
            rules = Rules(
                today=today,
                retention=transaction.settings.get(SettingKey.CASE_RETENTION),
                vocabulary=_vocabulary(transaction),
            )
            new_town = _new_town(transaction)
        reading = read_cases(
            opened.table,
            opened.guess,
            rules.vocabulary,
            today=today,
            keep_bsn=keep_bsn,
            progress=progress,
            cancelled=cancelled,
        )
        with self.context.read(Permission.OWN_CASES) as transaction:
            rows = self._compared(transaction, reading.cases)
        plan = self._plan(opened, reading, rules, new_town)
        return plan.with_all(rows, choices or Choices())

    def take_in(
        self,
        plan: MovingPlan,
        *,
        progress: Progress | None = None,
        cancelled: Cancel | None = None,
    ) -> Import:
        """Store every row that is taken, in one transaction: all of it, or nothing.

        Raises:
            NothingToTakeIn: When no row is taken.
            ListOutdated: When the vault changed since the list was read.
            MunicipalityUnclear: When no or more than one organisation is the municipality.
            NumbersExhausted: When a year has more cases than there are numbers.
            Cancelled: When the officer stopped it; then nothing is stored.
        """
        pace = Pace(STEPS, progress, cancelled)
        with self.context.write(Permission.OWN_CASES) as transaction:
            taking = Taking(transaction, plan, self.context.clock.today(), pace.each)
            taking.run()
            done = Import(
                kind=ImportKind.CASE_LIST,
                done_at=self.context.clock.now(),
                author=self.context.actor.label,
                file_name=plan.source_name,
                fingerprint=plan.digest,
                counts=taking.counts,
            )
            return transaction.imports.add(done, taking.records)

    def all(self) -> tuple[Import, ...]:
        """Return every list that was taken in, newest first; also those undone."""
        with self.context.read(Permission.OWN_CASES) as transaction:
            lists = transaction.imports.all()
            return tuple(one for one in lists if one.kind is ImportKind.CASE_LIST)

    def undo_plan(self, import_id: ImportId) -> UndoPlan:
        """Return what undoing an import would do, before it is done.

        Raises:
            NotFound: When there is no such import.
            NotAllowed: When a colleague did it, and not all cases are open to this officer.
            UndoneAlready: When it was undone before.
            CaseShielded: When a case of it is for others.
        """
        with self.context.read(Permission.OWN_CASES) as transaction:
            return self._undo_plan(transaction, import_id)

    def undo(self, import_id: ImportId, *, keep_worked_on: bool = False) -> UndoPlan:
        """Remove for good what an import made, in one transaction; return what was done.

        Args:
            import_id: Which import.
            keep_worked_on: Leave what was worked on since. The import then stands for that
                part, and can be undone again.

        Raises:
            WorkedOnSince: When something was, and it is not said that it stays.
            NotFound: When there is no such import.
            NotAllowed: When a colleague did it, and not all cases are open to this officer.
            UndoneAlready: When it was undone before.
            CaseShielded: When a case of it is for others.
        """
        with self.context.write(Permission.OWN_CASES) as transaction:
            plan = self._undo_plan(transaction, import_id)
            if plan.kept_files and not keep_worked_on:
                numbers = ", ".join(one.number for one in plan.kept_files)
                raise WorkedOnSince(numbers=numbers)
            undo(transaction, plan)
            if not plan.kept_files:
                now, label = self.context.clock.now(), self.context.actor.label
                transaction.imports.mark_undone(import_id, now, label)
        with suppress(VaultError):  # what was removed is gone; this clears the unused pages
            sweep(self._vault)
        return plan

    def _undo_plan(self, transaction: Transaction, import_id: ImportId) -> UndoPlan:
        access = self.context.access(transaction)
        if transaction.imports.get(import_id).author != self.context.actor.label:
            access.require(Permission.ALL_CASES)
        return undo_plan(transaction, access, import_id)

    def _plan(
        self, opened: OpenedList, reading: ListReading, rules: Rules, new_town: str
    ) -> MovingPlan:
        terms = Terms(
            today=rules.today,
            review_by=rules.today + _WEEKS_TO_REVIEW,
            officer=self.context.actor.label,
            new_town=new_town,
        )
        return MovingPlan(
            source_name=opened.source_name,
            digest=opened.digest,
            rows={},
            refused=reading.refused,
            left_out=reading.left_out,
            choices=Choices(),
            rules=rules,
            terms=terms,
            already=opened.already,
        )

    def _compared(
        self, transaction: Transaction, cases: Sequence[ListedCase]
    ) -> list[PlannedRow]:
        access = self.context.access(transaction)
        today = self.context.clock.today()
        rows = []
        for case, known in zip(cases, known_in_vault(transaction, cases), strict=True):
            shown = covered_matches(access, transaction, known) if known else ()
            # A match that is covered must not be told by its number and day of birth either.
            open_to = [one for one, other in zip(known, shown, strict=True) if one == other]
            before = came_before(transaction, case, open_to, today)
            rows.append(PlannedRow(case=case, known=shown, came_before=before))
        return rows


def _vocabulary(transaction: Transaction) -> Vocabulary:
    book = transaction.codes.book()
    names = [one.name for one in transaction.organisations.all()]
    return Vocabulary(
        organisations=tuple(dict.fromkeys(filter(None, (*names, _new_town(transaction))))),
        officers=tuple(one.label for one in transaction.officers.all() if one.active),
        ideologies={one.label: one.code for one in book.choices(CodeList.IDEOLOGY)},
        closing_reasons={one.label: one.code for one in book.choices(CodeList.CLOSING_REASON)},
    )


def _new_town(transaction: Transaction) -> str:
    """Return what the municipality will be called when no organisation is it yet."""
    roles = (one.core_role for one in transaction.organisations.all())
    name = transaction.settings.get(SettingKey.MUNICIPALITY).value.strip()
    return f"Gemeente {name}" if name and CoreRole.MUNICIPALITY not in roles else ""


def _as_chosen(
    guess: ColumnGuess[CaseField], chosen: RememberedColumns
) -> ColumnGuess[CaseField]:
    for column in guess.columns:
        holds = _field(column, chosen.choices.get(column.index))
        guess = guess.with_choice(column.index, holds)
    return guess


def _field(column: GuessedColumn[CaseField], told: str | None) -> CaseField | None:
    """Return what was chosen for a column; what a newer program does not know is guessed."""
    if told is None:
        return column.holds
    if is_withheld(column.header) or told not in set(CaseField):
        return None
    return CaseField(told)


def _standing(transaction: Transaction, digest: str) -> Import | None:
    same = (one for one in transaction.imports.all() if one.stands)
    return next((one for one in same if one.fingerprint == digest), None)


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
