# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Removing the rest of minimised notifications when their term has passed.

What goes is written in the ledger beside the database first, so that an older backup put back
does not bring it back. What stays is a neutral record and one figure, which name nobody.
"""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date

from casuskluis.domain.destruction import (
    DestructionRecord,
    FileKind,
    RetainedFigure,
    quarter_of,
)
from casuskluis.domain.identifiers import SubjectId
from casuskluis.domain.notification import Notification
from casuskluis.domain.officer import Permission
from casuskluis.domain.removal import Obstacle, RemovalLine, RemovalReport, ledger_name
from casuskluis.domain.setting import SettingKey
from casuskluis.domain.subject import age_band
from casuskluis.services.backups.backup_places import spread_ledger
from casuskluis.services.backups.backups import BackupService
from casuskluis.services.context import Context
from casuskluis.services.endings.traces import remove_subject_if_free, remove_traces
from casuskluis.storage.transaction import Transaction
from casuskluis.vault.errors import VaultError
from casuskluis.vault.sweeping import sweep
from casuskluis.vault.vault import Vault

_IN_DOUBT = (
    "Van een of meer meldingen is de bewaartermijn voorbij. Ze zijn niet verwijderd, omdat de "
    "klok van deze computer misschien niet klopt. Klopt de datum? Kies dan Bewaartermijnen bij "
    "de meldingen en verwijder ze daar."
)
_STAYED = (
    "De bewaartermijn van melding {numbers} is voorbij, maar er wacht nog iets: terugkoppeling "
    "aan de melder, een verzoek van de betrokkene, of een bevriezing. Handel dat eerst af."
)


@dataclass(frozen=True, slots=True)
class RemovalService:
    """What is past its day goes: at the opening of the vault, and by hand."""

    context: Context
    _vault: Vault = field(repr=False)
    _backups: BackupService = field(repr=False)
    clock_doubt: bool = False

    def planned(self) -> tuple[RemovalLine, ...]:
        """Return every minimised notification and when it goes, soonest first."""
        with self.context.read(Permission.OWN_CASES) as transaction:
            found = transaction.notifications.minimised()
            return tuple(_line(transaction, told) for told in found)

    def due(self) -> tuple[RemovalLine, ...]:
        """Return the notifications whose day has come, also those that must stay."""
        return self._due(Permission.OWN_CASES)

    def _due(self, needs: Permission | None = None) -> tuple[RemovalLine, ...]:
        with self.context.read(needs) as transaction:
            found = transaction.notifications.to_remove(self.context.clock.today())
            return tuple(_line(transaction, told) for told in found)

    def at_opening(self) -> RemovalReport:
        """Remove what is due, unless the clock is in doubt.

        The second place for backups hears of it afterwards, from `BackupService.keep_up`: a
        share that does not answer must not keep the vault shut.

        Raises:
            VaultError: When the ledger cannot be written; then nothing is removed.
        """
        if self.clock_doubt:
            return RemovalReport(stayed=self._due(), in_doubt=True)
        return self._run()

    def run(self) -> RemovalReport:
        """Remove everything that is due and that nothing keeps, all in one go.

        Raises:
            NotAllowed: When the roles of the officer at work open no notifications.
            VaultError: When the ledger cannot be written; then nothing is removed.
        """
        report = self._run(Permission.OWN_CASES)
        if report.removed:
            self._backups.spread_ledger()
        return report

    def _run(self, needs: Permission | None = None) -> RemovalReport:
        going: list[Notification] = []
        stayed = []
        with self.context.read(needs) as transaction:
            for told in transaction.notifications.to_remove(self.context.clock.today()):
                line = _line(transaction, told)
                if line.obstacle is None:
                    going.append(told)
                else:
                    stayed.append(line)
        self._carry_out(going)
        numbers = tuple(one.number for one in going)
        return RemovalReport(removed=numbers, stayed=tuple(stayed))

    def again(self) -> int:
        """Remove what was removed before and came back with an older backup; return how many.

        Needs no clock: the ledger says that it must be gone.

        Raises:
            VaultError: When the ledger cannot be written; then nothing is removed.
        """
        ledger = self._vault.ledger
        with self.context.read() as transaction:
            gone = [
                number
                for number, text in transaction.notifications.marks()
                if ledger.is_destroyed(text)
            ]
            back = [transaction.notifications.get(number) for number in gone]
            going = [told for told in back if not _has_case(transaction, told)]
        self._carry_out(going)
        return len(going)

    def _carry_out(self, going: Sequence[Notification]) -> None:
        if not going:
            return
        ledger, before = self._vault.ledger, self._vault.ledger.pending
        names = [ledger_name(one.id, one.number, one.received_on) for one in going]
        ledger.intend(names, self.context.clock.now())
        try:
            self._remove(going)
        except BaseException:
            ledger.withdraw(names)
            raise
        # Until the file is clean it stays pending, and the next opening goes on here. What else
        # is pending is for whoever destroys cases.
        with suppress(VaultError):
            sweep(self._vault)
            if before <= {ledger.fingerprint(name) for name in names}:
                ledger.settle()
        spread_ledger(self._vault)

    def _remove(self, going: Sequence[Notification]) -> None:
        today = self.context.clock.today()
        with self.context.write() as transaction:
            ground = _ground(transaction)
            for told in going:
                transaction.retained_figures.add(_figure(transaction, told))
                transaction.destruction_records.add(_record(told, ground, today))
                remove_traces(transaction, told)
                remove_subject_if_free(transaction, told.subject_id)


def _has_case(transaction: Transaction, told: Notification) -> bool:
    held = transaction.assessments.of_notification(told.id)
    return any(transaction.cases.of_assessment(one.id) for one in held)


def removal_sentences(report: RemovalReport) -> tuple[str, ...]:
    """Return what the officer should know about a removal, in Dutch."""
    told = []
    if report.removed:
        numbers = ", ".join(report.removed)
        told.append(f"Verwijderd omdat de bewaartermijn voorbij is: melding {numbers}.")
    if report.in_doubt and report.stayed:
        told.append(_IN_DOUBT)
    elif report.stayed:
        numbers = ", ".join(line.number for line in report.stayed)
        told.append(_STAYED.format(numbers=numbers))
    return tuple(told)


def _line(transaction: Transaction, told: Notification) -> RemovalLine:
    held = transaction.assessments.of_notification(told.id)
    return RemovalLine(
        id=told.id,
        number=told.number,
        received_on=told.received_on,
        remove_on=told.remove_on or date.max,
        outcome=held[-1].outcome if held else None,
        obstacle=_obstacle(transaction, told),
    )


def _obstacle(transaction: Transaction, told: Notification) -> Obstacle | None:
    if told.feedback_owed:
        return Obstacle.FEEDBACK_OWED
    if told.subject_id is None:
        return None
    subject_id = SubjectId(told.subject_id)
    if any(one.is_running for one in transaction.access_requests.of_subject(subject_id)):
        return Obstacle.REQUEST_RUNNING
    if any(case.legal_hold for case in transaction.cases.of_subject(subject_id)):
        return Obstacle.LEGAL_HOLD
    return None


def _figure(transaction: Transaction, told: Notification) -> RetainedFigure:
    held = transaction.assessments.of_notification(told.id)
    born = transaction.subjects.get(told.subject_id).birth_date if told.subject_id else None
    return RetainedFigure(
        quarter=quarter_of(told.received_on),
        source_domain=told.source_domain,
        ideology=told.ideology,
        outcome=held[-1].outcome if held else None,
        age_band=age_band(born, told.received_on),
    )


def _record(told: Notification, ground: str, today: date) -> DestructionRecord:
    return DestructionRecord(
        kind=FileKind.NOTIFICATION,
        record_id=told.id,
        number=told.number,
        opened_on=told.received_on,
        closed_on=told.minimised_on,
        destroy_on=told.remove_on or today,
        ground=ground,
        contents="1 melding",
        destroyed_on=today,
    )


def _ground(transaction: Transaction) -> str:
    term = transaction.settings.get(SettingKey.REJECTED_RETENTION)
    return f"{term.label} {term.value} ({term.source})"
