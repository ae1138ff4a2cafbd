# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Destroying files whose time has passed: the list, the second person, and what stays.

The steps: draw up a list, print and sign it, have a second person confirm, carry it out, print
the record. Carrying out is one transaction between `DestructionLedger.intend` and ``settle``:
a computer that stops in between finishes the work at the next opening.
"""

from collections.abc import Collection
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING

from casuskluis.domain.case import Case
from casuskluis.domain.destruction import (
    DestructionList,
    DestructionRecord,
    DestructionStatus,
    ListNotDrawn,
    NothingToDestroy,
    SamePersonTwice,
    SecondPersonMissing,
)
from casuskluis.domain.errors import CasuskluisError, RuleViolated
from casuskluis.domain.identifiers import CaseId, DestructionListId
from casuskluis.domain.journal import JournalAction
from casuskluis.domain.officer import Permission
from casuskluis.services.backups.backups import BackupService
from casuskluis.services.context import Context
from casuskluis.services.endings.destroying import Destroyer, Finished, new_record
from casuskluis.services.endings.retention import check_may_go, pending_requests
from casuskluis.services.keys.inside import told_inside
from casuskluis.services.papers import PrintedPaper
from casuskluis.storage.transaction import Transaction
from casuskluis.vault.keys import wiped
from casuskluis.vault.vault import Vault

if TYPE_CHECKING:  # imported when one is printed
    from casuskluis.services.endings.destruction_papers import DestructionPapers


class NotCarriedOut(RuleViolated):
    """A record of destruction is only there for a list that was carried out."""


class AlreadyOnList(RuleViolated):
    """This file is on another list that waits to be carried out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DueFile:
    """A closed case whose day of destruction has come.

    Attributes:
        is_held: A legal hold or a request of the subject stops it for now.
        list_number: The list it is on already; empty when on none.
    """

    case: Case
    is_held: bool = False
    list_number: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListFile:
    """A destruction list with the files on it."""

    list: DestructionList
    records: tuple[DestructionRecord, ...]


@dataclass(frozen=True, slots=True)
class DestructionService:
    """Destruction lists: drawing up, confirming, carrying out."""

    context: Context
    _vault: Vault = field(repr=False)
    _backups: BackupService = field(repr=False)

    def due(self) -> tuple[DueFile, ...]:
        """Return the closed cases whose day has come, soonest first; held ones too."""
        today = self.context.clock.today()
        with self.context.read(Permission.DESTROY) as transaction:
            listed = _listed(transaction)
            found = transaction.cases.past_destruction(today)
            return tuple(
                DueFile(
                    case=case,
                    is_held=_is_held(transaction, case),
                    list_number=listed.get(case.id, ""),
                )
                for case in found
            )

    def lists(self) -> tuple[ListFile, ...]:
        """Return every destruction list with its files, newest first."""
        with self.context.read(Permission.DESTROY) as transaction:
            return tuple(_file(transaction, one) for one in transaction.destruction_lists.all())

    def remaining(self) -> tuple[DestructionRecord, ...]:
        """Return the neutral records of everything that was destroyed, newest first."""
        with self.context.read(Permission.DESTROY) as transaction:
            return tuple(transaction.destruction_records.carried_out())

    def draw_up(self, cases: Collection[CaseId] = ()) -> ListFile:
        """Put files on a new list; without choosing: every file that can go.

        Raises:
            NothingToDestroy: When there is none.
            NotYetDue: When the day of a chosen file has not come.
            HeldFromDestruction: When a chosen file must stay.
            ClosedCaseHasNoRetention: When a chosen case is not closed.
            AlreadyOnList: When a chosen file is on another list.
        """
        today = self.context.clock.today()
        with self.context.write(Permission.DESTROY) as transaction:
            going = _going(transaction, cases, today)
            number = (
                f"V{today.year}-{transaction.destruction_lists.next_sequence(today.year):02}"
            )
            drawn = transaction.destruction_lists.add(
                DestructionList(
                    number=number, drawn_on=today, drawn_by=self.context.actor.label
                )
            )
            for case in going:
                record = new_record(transaction, case, today, drawn.id)
                transaction.destruction_records.add(record)
            return _file(transaction, drawn)

    def withdraw(self, list_id: DestructionListId) -> DestructionList:
        """Withdraw a list that was not carried out.

        Raises:
            ListNotDrawn: When it was carried out or withdrawn.
        """
        with self.context.write(Permission.DESTROY) as transaction:
            drawn = _drawn(transaction, list_id)
            return transaction.destruction_lists.save(
                replace(drawn, status=DestructionStatus.WITHDRAWN)
            )

    def draw_list(self, list_id: DestructionListId) -> PrintedPaper:
        """Return the list as a PDF to sign, to look at; `record_print` when it leaves.

        Raises:
            PaperUnsound: When the PDF fails the program's own check.
        """
        return self._papers.of_list(list_id)

    def record_print(self, list_id: DestructionListId) -> None:
        """Enter in the journal that a paper of a list left: it was printed or saved."""
        with self.context.write(Permission.DESTROY) as transaction:
            transaction.journal.record(JournalAction.PRINTED, f"destruction_list:{list_id}")

    def carry_out_with_passphrase(
        self, list_id: DestructionListId, passphrase: bytearray
    ) -> ListFile:
        """Destroy what is on a list; a second officer confirms with an own passphrase.

        Args:
            list_id: The list.
            passphrase: Of another officer of this vault; wiped.

        Raises:
            WrongPassphrase: When it is nobody's.
            SamePersonTwice: When it is the officer at work, or who drew up the list.
            CasuskluisError: As `carry_out_on_paper`.
        """
        with wiped(passphrase), told_inside(), self.context.read(Permission.DESTROY):
            second = self._vault.confirm(passphrase)
        return self._confirmed(list_id, second, with_passphrase=True)

    def carry_out_on_paper(
        self, list_id: DestructionListId, second_person: str, *, signed: bool
    ) -> ListFile:
        """Destroy what is on a list; a second person signed it on paper.

        Args:
            list_id: The list.
            second_person: Name of who signed.
            signed: Whether the list was signed.

        Raises:
            SecondPersonMissing: When there is no name, or it was not signed.
            SamePersonTwice: When it is the officer at work, or who drew up the list.
            ListNotDrawn: When it was carried out or withdrawn.
            HeldFromDestruction: When a file on it must stay by now; nothing is destroyed.
            NotYetDue: When a file on it is kept longer by now; nothing is destroyed.
            VaultError: When the ledger cannot be written; nothing is destroyed.
        """
        if not (second_person.strip() and signed):
            raise SecondPersonMissing
        return self._confirmed(list_id, second_person.strip(), with_passphrase=False)

    def draw_record(self, list_id: DestructionListId) -> PrintedPaper:
        """Return the record of destruction (verklaring) of a list, to look at.

        Raises:
            NotCarriedOut: When nothing was destroyed yet.
            PaperUnsound: When the PDF fails the program's own check.
        """
        with self.context.read(Permission.DESTROY) as transaction:
            found = transaction.destruction_lists.get(list_id)
        if found.status is not DestructionStatus.CARRIED_OUT:
            raise NotCarriedOut
        return self._papers.of_record(list_id)

    def finish(self) -> Finished:
        """Finish at the opening what was left half-way; see `Destroyer.finish`."""
        return self._destroyer.finish()

    def _confirmed(
        self, list_id: DestructionListId, second_person: str, *, with_passphrase: bool
    ) -> ListFile:
        officer = self.context.actor.label
        with self.context.write(Permission.DESTROY) as transaction:
            drawn = _drawn(transaction, list_id)
            if second_person.casefold() in {officer.casefold(), drawn.drawn_by.casefold()}:
                raise SamePersonTwice
            confirmed = transaction.destruction_lists.save(
                replace(
                    drawn,
                    confirmed_by=second_person,
                    confirmed_on=self.context.clock.today(),
                    with_passphrase=with_passphrase,
                )
            )
        try:
            self._destroyer.carry_out(confirmed)
        except CasuskluisError:
            self._unconfirm(drawn)
            raise
        with self.context.read(Permission.DESTROY) as transaction:
            return _file(transaction, transaction.destruction_lists.get(list_id))

    def _unconfirm(self, drawn: DestructionList) -> None:
        """Take the second person off a list that was refused: the next try asks again."""
        with suppress(CasuskluisError), self.context.write(Permission.DESTROY) as transaction:
            stored = transaction.destruction_lists.get(drawn.id)
            if stored.status is DestructionStatus.DRAWN:
                transaction.destruction_lists.save(replace(drawn, version=stored.version))

    @property
    def _destroyer(self) -> Destroyer:
        return Destroyer(self.context, self._vault, self._backups)

    @property
    def _papers(self) -> "DestructionPapers":
        from casuskluis.services.endings.destruction_papers import (  # noqa: PLC0415 - only a paper waits
            DestructionPapers,
        )

        return DestructionPapers(self.context)


def _file(transaction: Transaction, found: DestructionList) -> ListFile:
    return ListFile(
        list=found, records=tuple(transaction.destruction_records.of_list(found.id))
    )


def _drawn(transaction: Transaction, list_id: DestructionListId) -> DestructionList:
    found = transaction.destruction_lists.get(list_id)
    if found.status is not DestructionStatus.DRAWN:
        raise ListNotDrawn
    return found


def _listed(transaction: Transaction) -> dict[int, str]:
    """Return on which drawn list each case stands."""
    return {
        record.record_id: drawn.number
        for drawn in transaction.destruction_lists.drawn()
        for record in transaction.destruction_records.of_list(drawn.id)
    }


def _is_held(transaction: Transaction, case: Case) -> bool:
    return case.legal_hold or bool(pending_requests(transaction, case))


def _going(transaction: Transaction, chosen: Collection[CaseId], today: date) -> list[Case]:
    """Return the cases for a new list."""
    listed = _listed(transaction)
    if chosen:
        cases = [transaction.cases.get(case_id) for case_id in chosen]
        for case in cases:
            check_may_go(transaction, case, today)
            if case.id in listed:
                raise AlreadyOnList(number=listed[case.id])
        return cases
    found = [
        case
        for case in transaction.cases.due_for_destruction(today)
        if case.id not in listed and not _is_held(transaction, case)
    ]
    if not found:
        raise NothingToDestroy
    return found
