# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Carrying out a destruction, and finishing one that a stopped computer left half-way.

First the ledger beside the database says what goes, then one transaction takes it away, then
the file of the database is written anew, then the ledger says that it is done. Whatever stops
in between, the next opening does the rest. Putting back an older backup makes every entry of
the ledger pending: then the same happens again.
"""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from casuskluis.domain.case import Case, CasePhase
from casuskluis.domain.destruction import (
    DestructionList,
    DestructionRecord,
    DestructionStatus,
    FileKind,
    RetainedFigure,
    quarter_of,
)
from casuskluis.domain.errors import CasuskluisError
from casuskluis.domain.identifiers import CaseId, DestructionListId
from casuskluis.domain.officer import Permission
from casuskluis.domain.partial_date import dutch_date
from casuskluis.domain.removal import ledger_name
from casuskluis.domain.setting import Setting, SettingKey
from casuskluis.services.backups.backups import BackupService
from casuskluis.services.context import Context
from casuskluis.services.endings.destroyed_words import contents_text
from casuskluis.services.endings.files_of import erase_case, origin_of
from casuskluis.services.endings.retention import check_may_go
from casuskluis.services.terms.deadline_words import term_words
from casuskluis.services.terms.term_days import day_or_none
from casuskluis.storage.transaction import Transaction
from casuskluis.vault.errors import VaultError
from casuskluis.vault.sweeping import sweep
from casuskluis.vault.vault import Vault

_AGAIN_ONE = (
    "Er stond nog een dossier in de kluis dat al vernietigd was of dat zou worden. Het is "
    "alsnog vernietigd."
)
_AGAIN = (
    "Er stonden nog {count} dossiers in de kluis die al vernietigd waren of dat zouden worden. "
    "Ze zijn alsnog vernietigd."
)
_FAILED = (
    "Een vernietiging is nog niet af, misschien omdat de schijf vol is. Maak ruimte vrij en "
    "open de kluis opnieuw; het programma maakt de vernietiging dan af."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Finished:
    """What was done at the opening about destructions that were not finished.

    Attributes:
        cases: How many cases were destroyed after all, or again.
        notifications: How many notifications were removed again, that no case came from.
        failed: Something that must be gone may still be there.
    """

    cases: int = 0
    notifications: int = 0
    failed: bool = False


def finished_sentences(finished: Finished) -> tuple[str, ...]:
    """Return what the officer should know about it, in Dutch."""
    told = []
    if finished.cases:
        text = _AGAIN_ONE if finished.cases == 1 else _AGAIN.format(count=finished.cases)
        told.append(text)
    if finished.failed:
        told.append(_FAILED)
    return tuple(told)


@dataclass(frozen=True, slots=True)
class Destroyer:
    """Takes files away for good."""

    context: Context
    _vault: Vault = field(repr=False)
    _backups: BackupService = field(repr=False)

    def carry_out(self, confirmed: DestructionList) -> None:
        """Destroy every file on a list that was confirmed by a second person.

        Raises:
            HeldFromDestruction: When a file must stay by now; nothing is destroyed.
            NotYetDue: When a file is kept longer by now; nothing is destroyed.
            VaultError: When the ledger cannot be written; nothing is destroyed.
        """
        names = self._names(confirmed.id)
        ledger = self._vault.ledger
        ledger.intend(names, self.context.clock.now())
        try:
            with self.context.write(Permission.DESTROY) as transaction:
                self._erase_list(transaction, confirmed)
        except BaseException:
            with suppress(VaultError):
                ledger.withdraw(names)
            raise
        self._settle()

    def finish(self) -> Finished:
        """Destroy what the ledger says must be gone and is still there, and settle.

        Never raises for one case: a vault that does not open helps nobody.
        """
        if not self._vault.ledger.pending:
            return Finished()
        left = self._still_there()
        try:
            if left:
                with self.context.write() as transaction:
                    for case_id, on in left.items():
                        self._erase_again(transaction, case_id, on)
                    _close_lists(transaction, self.context.clock.today())
        except CasuskluisError:
            return Finished(failed=True)
        return Finished(cases=len(left), failed=not self._settle())

    def _names(self, list_id: DestructionListId) -> list[str]:
        """Return what goes, as it stands in the ledger; refuse when something must stay."""
        with self.context.read(Permission.DESTROY) as transaction:
            cases = [
                _checked(transaction, one, self.today) for one in _open(transaction, list_id)
            ]
            return [name for case in cases for name in names_of(transaction, case)]

    def _erase_list(self, transaction: Transaction, confirmed: DestructionList) -> None:
        for record in _open(transaction, confirmed.id):
            case = _checked(transaction, record, self.today)
            _erase(transaction, case, record, self.today)
        done = replace(confirmed, status=DestructionStatus.CARRIED_OUT)
        transaction.destruction_lists.save(done)

    def _still_there(self) -> dict[CaseId, date]:
        """Return the cases that must be gone, and when they were destroyed."""
        ledger = self._vault.ledger
        pending = ledger.pending
        with self.context.read() as transaction:
            marks = transaction.cases.marks()
        found = ((mark[0], ledger.fingerprint(case_name(*mark))) for mark in marks)
        return {
            case_id: datetime.fromisoformat(ledger.destroyed[name].at).date()
            for case_id, name in found
            if name in pending
        }

    def _erase_again(self, transaction: Transaction, case_id: CaseId, on: date) -> None:
        case = transaction.cases.get(case_id)
        listed = [
            record
            for drawn in transaction.destruction_lists.drawn()
            for record in _open(transaction, drawn.id)
            if (record.record_id, record.number) == (case.id, case.number)
        ]
        record = listed[0] if listed else new_record(transaction, case, on)
        _erase(transaction, case, record, on)

    def _settle(self) -> bool:
        """Leave nothing in the file, and write down that it is done; tell whether it was."""
        try:
            sweep(self._vault)
            self._vault.ledger.settle()
        except CasuskluisError:
            return False  # it stays pending; the next opening goes on here
        self._backups.spread_ledger()
        return True

    @property
    def today(self) -> date:
        """The day on the clock of this device."""
        return self.context.clock.today()


def case_name(identifier: int, number: str, opened_on: date) -> str:
    """Return what names a case for good in the ledger of what was destroyed."""
    return f"case:{identifier}:{number}:{opened_on.isoformat()}"


def exchanged_name(uid: str) -> str:
    """Return what names a case in the ledger by what it is called in every vault."""
    return f"case-uid:{uid}"


def names_of(transaction: Transaction, case: Case) -> list[str]:
    """Return what the ledger must know of a case: itself and the notification it came from.

    The notification too: a backup from before the case opened holds it already. And the names
    by which other vaults know the case: a parcel must not bring it back.
    """
    names = [case_name(case.id, case.number, case.opened_on)]
    known = transaction.origins.of_records("case", [case.id])
    names += [exchanged_name(uid) for one in known.values() for uid in one.uids]
    origin = origin_of(transaction, case)
    if not origin.is_shared:
        told = origin.notification
        names.append(ledger_name(told.id, told.number, told.received_on))
    return names


def new_record(
    transaction: Transaction, case: Case, on: date, list_id: DestructionListId | None = None
) -> DestructionRecord:
    """Return the neutral record of a case, not stored yet; it names nobody."""
    term = transaction.settings.get(SettingKey.CASE_RETENTION)
    return DestructionRecord(
        list_id=list_id,
        kind=FileKind.CASE,
        record_id=case.id,
        number=case.number,
        opened_on=case.opened_on,
        closed_on=case.closed_on,
        destroy_on=case.destroy_on or on,
        ground=_ground(case, term),
        remark="met een reden langer bewaard" if case.extension_reason else "",
    )


def _ground(case: Case, term: Setting) -> str:
    """Return where the day of destruction comes from, in words."""
    if case.closed_on is None or case.destroy_on is None:
        return "niet gesloten in de teruggezette back-up"
    if day_or_none(case.closed_on, term) == case.destroy_on:
        return f"{term_words(term)} na sluiting"
    return f"vastgesteld bij of na de sluiting op {dutch_date(case.closed_on)}"


def _open(transaction: Transaction, list_id: DestructionListId) -> Iterable[DestructionRecord]:
    found = transaction.destruction_records.of_list(list_id)
    return [record for record in found if record.destroyed_on is None]


def _checked(transaction: Transaction, record: DestructionRecord, today: date) -> Case:
    case = transaction.cases.get(CaseId(record.record_id))
    check_may_go(transaction, case, today)
    return case


def _erase(transaction: Transaction, case: Case, record: DestructionRecord, on: date) -> None:
    transaction.retained_figures.add(_figure(transaction, case))
    contents = contents_text(erase_case(transaction, case))
    done = replace(record, contents=contents, destroyed_on=on)
    if record.id:
        transaction.destruction_records.save(done)
    else:
        transaction.destruction_records.add(done)


def _figure(transaction: Transaction, case: Case) -> RetainedFigure:
    origin = origin_of(transaction, case)
    told, subject = origin.notification, transaction.subjects.get(case.subject_id)
    return RetainedFigure(
        quarter=quarter_of(told.received_on),
        source_domain=told.source_domain,
        ideology=case.ideology or told.ideology,
        outcome=origin.assessments[-1].outcome,
        phase=CasePhase.DESTROYED,
        age_band=subject.age_band(told.received_on),
    )


def _close_lists(transaction: Transaction, today: date) -> None:
    """Note of the lists of which nothing is left to do that they were carried out."""
    for drawn in transaction.destruction_lists.drawn():
        if not _open(transaction, drawn.id):
            done = replace(
                drawn,
                status=DestructionStatus.CARRIED_OUT,
                confirmed_on=drawn.confirmed_on or today,
            )
            transaction.destruction_lists.save(done)
