# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Moving in from a case list: open, read, look, and take in; decision record 0034."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

from casuskluis.domain.coding import CodeList
from casuskluis.domain.imports import Import, RememberedColumns
from casuskluis.domain.officer import Permission
from casuskluis.domain.setting import SettingKey
from casuskluis.exchange.columns import ColumnGuess, GuessedColumn
from casuskluis.exchange.moving.fields import CaseField
from casuskluis.exchange.moving.guessing import guess_case_columns, header_fingerprint
from casuskluis.exchange.moving.listed import ListedCase, ListReading, Vocabulary
from casuskluis.exchange.moving.opening import open_case_list
from casuskluis.exchange.moving.reading import read_cases
from casuskluis.exchange.moving.withheld import is_withheld
from casuskluis.exchange.reading import Cancel, Progress
from casuskluis.exchange.sources import load
from casuskluis.services.context import Context
from casuskluis.services.moving.acquainted import known_in_vault
from casuskluis.services.moving.drafting import Terms, person_of
from casuskluis.services.moving.judging import Rules
from casuskluis.services.moving.opened import OpenedList
from casuskluis.services.moving.plans import MovingPlan
from casuskluis.services.moving.rows import Choices, PlannedRow
from casuskluis.services.office.shielding import covered_matches
from casuskluis.storage.transaction import Transaction

_WEEKS_TO_REVIEW = timedelta(weeks=4)


@dataclass(frozen=True, slots=True)
class MovingService:
    """The case list of before becomes files in the vault."""

    context: Context

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
        return self._plan(opened, reading, rules).with_all(rows, choices or Choices())

    def _plan(self, opened: OpenedList, reading: ListReading, rules: Rules) -> MovingPlan:
        terms = Terms(
            today=rules.today,
            review_by=rules.today + _WEEKS_TO_REVIEW,
            officer=self.context.actor.label,
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
        before = {one.source_key for one in transaction.subjects.all() if one.source_key}
        rows = []
        for case, known in zip(cases, known_in_vault(transaction, cases), strict=True):
            person = person_of(case)
            rows.append(
                PlannedRow(
                    case=case,
                    known=covered_matches(access, transaction, known),
                    came_before=person is not None and person.source_key in before,
                )
            )
        return rows


def _vocabulary(transaction: Transaction) -> Vocabulary:
    book = transaction.codes.book()
    return Vocabulary(
        organisations=tuple(one.name for one in transaction.organisations.all()),
        officers=tuple(one.label for one in transaction.officers.all() if one.active),
        ideologies={one.label: one.code for one in book.choices(CodeList.IDEOLOGY)},
        closing_reasons={one.label: one.code for one in book.choices(CodeList.CLOSING_REASON)},
    )


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
