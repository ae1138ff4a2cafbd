# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The release ledger: what left, read back and checked against its own proof."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from casuskluis.disclosure.auditing.joint.published import Division, Published
from casuskluis.domain.errors import CasuskluisError, RuleViolated
from casuskluis.domain.identifiers import ReleaseId
from casuskluis.domain.journal import JournalAction
from casuskluis.domain.officer import Permission
from casuskluis.domain.releases import LedgerDamaged, LedgerNewer, ReleaseRecord, ReleaseStatus
from casuskluis.services.context import Context
from casuskluis.services.releases.lines import PrintedGroup, read
from casuskluis.services.releases.profiles import Period
from casuskluis.storage.transaction import Transaction


class ReleaseLeft(RuleViolated):
    """What left cannot be called back; only what was prepared can be withdrawn."""


class ReleaseWithdrawn(RuleViolated):
    """What was withdrawn cannot leave any more: later overviews were checked without it."""


@dataclass(frozen=True, slots=True)
class LedgerLine:
    """One line of the ledger with what was printed.

    Attributes:
        record: The line.
        groups: What was printed; empty when the line cannot be read.
        damage: Why it cannot be read; None when all is well.
    """

    record: ReleaseRecord
    groups: tuple[PrintedGroup, ...] = field(default=(), repr=False)
    damage: CasuskluisError | None = None


@dataclass(frozen=True, slots=True)
class LedgerService:
    """What was released, and whether it did leave."""

    context: Context

    def lines(self) -> list[LedgerLine]:
        """Return the ledger, newest first; a damaged line says so and hides no other."""
        with self.context.read(Permission.FIGURES) as transaction:
            return [_line(one) for one in transaction.releases.all()]

    def line(self, release: ReleaseId) -> LedgerLine:
        """Return one line.

        Raises:
            NotFound: When it is not there.
        """
        with self.context.read(Permission.FIGURES) as transaction:
            return _line(transaction.releases.get(release))

    def note_left(self, release: ReleaseId, pdf_digest: str) -> ReleaseRecord:
        """Write that the file left; a second copy of it changes nothing but the journal.

        Args:
            release: The line.
            pdf_digest: SHA-256 of the file.
        """
        with self.context.write(Permission.RELEASE) as transaction:
            record = transaction.releases.get(release)
            transaction.journal.record(JournalAction.EXPORTED, f"release:{record.id}")
            if record.status is ReleaseStatus.RELEASED:
                return record
            return transaction.releases.save(
                replace(
                    record,
                    status=ReleaseStatus.RELEASED,
                    released_at=self.context.clock.now(),
                    pdf_digest=pdf_digest,
                )
            )

    def withdraw(self, release: ReleaseId) -> ReleaseRecord:
        """Write that a prepared overview never left, so that later ones need not mind it.

        Raises:
            ReleaseLeft: When it did leave.
        """
        with self.context.write(Permission.RELEASE) as transaction:
            record = transaction.releases.get(release)
            if record.status is not ReleaseStatus.PREPARED:
                raise ReleaseLeft
            return transaction.releases.save(replace(record, status=ReleaseStatus.WITHDRAWN))


def state_of(transaction: Transaction) -> str:
    """Return a mark of everything that may have left; another one when anything changed."""
    lines = [f"{one.id}:{one.version}:{one.digest}" for one in transaction.releases.outside()]
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def check_line(record: ReleaseRecord) -> tuple[PrintedGroup, ...]:
    """Return what a line says was printed.

    Raises:
        LedgerDamaged: When it cannot be read, or anything in it is not as it was written.
        LedgerNewer: When a newer version of the program wrote it.
    """
    return read(record)


def check_leaves(record: ReleaseRecord) -> tuple[PrintedGroup, ...]:
    """Return what a line says was printed, if it may be printed again.

    Raises:
        ReleaseWithdrawn: When it was withdrawn.
        LedgerDamaged: As with `check_line`.
        LedgerNewer: As with `check_line`.
    """
    if record.status is ReleaseStatus.WITHDRAWN:
        raise ReleaseWithdrawn
    return check_line(record)


@dataclass(frozen=True, slots=True)
class GoneOut:
    """What others may have read about the same records, as an attacker collects it.

    Attributes:
        published: Every overview of them.
        divisions: What the names of joined categories tell.
    """

    published: tuple[Published, ...] = ()
    divisions: tuple[Division, ...] = ()


def gone_out(transaction: Transaction, name: str, period: Period) -> GoneOut:
    """Return everything that others may have read about the same records.

    Notifications of one year are in no other; cases of one period are compared with releases of
    that same period. A line that cannot be read stops everything: nobody knows any more what
    was printed.

    Raises:
        LedgerDamaged: When a line cannot be read.
        LedgerNewer: When a newer version of the program wrote one.
    """
    found = [
        (record, group)
        for record in transaction.releases.outside()
        for group in check_line(record)
        if group.name == name and _overlaps(group, period)
    ]
    return GoneOut(
        tuple(
            Published(record.reference_date, group.printed, (), group.lasting)
            for record, group in found
        ),
        tuple(dict.fromkeys(one for _, group in found for one in group.divisions)),
    )


def _overlaps(group: PrintedGroup, period: Period) -> bool:
    names = {
        value for cell in group.printed.shape.codes for key, value in cell if key == group.name
    }
    if group.lasting:
        return any(one.startswith(str(period.last.year)) for one in names)
    return period.name in names


def printed_before(published: Sequence[Published]) -> dict[tuple[tuple[str, str], ...], int]:
    """Return the value printed last for every cell that was printed rounded."""
    values: dict[tuple[tuple[str, str], ...], int] = {}
    for one in sorted(published, key=lambda each: each.reference_date):
        for cell, figure in zip(one.printed.shape.codes, one.printed.figures, strict=True):
            if figure.value is not None:
                values[cell] = figure.value
    return values


def _line(record: ReleaseRecord) -> LedgerLine:
    try:
        return LedgerLine(record, check_line(record))
    except (LedgerDamaged, LedgerNewer) as damage:
        return LedgerLine(record, damage=damage)
