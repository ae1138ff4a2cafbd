# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""How the backups of a vault stand: when the last was made, and where copies are."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from casuskluis.domain.errors import CasuskluisError
from casuskluis.domain.journal import JournalAction
from casuskluis.domain.setting import SettingKey, SettingNotANumber
from casuskluis.domain.thinning import KeepRule
from casuskluis.storage.transaction import Transaction

VAULT, SECOND_PLACE, BACKUP = "vault", "second_place", "backup"
_LEDGER_COPY = "ledger_copy:{mark}"
_NO_WORK = frozenset(
    {
        JournalAction.OPENED,
        JournalAction.LOCKED,
        JournalAction.VIEWED,
        JournalAction.BACKED_UP,
        JournalAction.CHECKED,
    }
)
"""What leaves the vault as it was, but for the line that tells of it."""
_AT_ONCE = (JournalAction.KEYS_CHANGED, JournalAction.MIGRATED, JournalAction.RESTORED)
"""After these the backup of this morning does not do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupState:
    """How the backups stand, without asking a disk.

    Attributes:
        last: When the last one was made, in UTC; None for never.
        place: The second place; None when none was chosen.
        there: Whether the second place was there when it was last looked at; None before that.
        copied: When the last copy came there, in UTC; None for never.
        fault: What went wrong there the last time; None for nothing, or when it was not there.
        failed: Why the last try to make a backup failed in this session; None when it did not.
    """

    last: datetime | None
    place: Path | None = None
    there: bool | None = None
    copied: datetime | None = None
    fault: CasuskluisError | None = None
    failed: CasuskluisError | None = None


class Noticed:
    """What was noticed in this session, and is of no use in the next.

    Attributes:
        until: The last line of the journal that is surely in the last backup.
        there: Whether the second place was there.
        fault: What went wrong there.
        failed: Why no backup could be made.
    """

    def __init__(self) -> None:
        self.until: int | None = None
        self.there: bool | None = None
        self.fault: CasuskluisError | None = None
        self.failed: CasuskluisError | None = None


def state_of(transaction: Transaction, noticed: Noticed) -> BackupState:
    """Return how the backups stand."""
    journal = transaction.journal
    return BackupState(
        last=journal.last(JournalAction.BACKED_UP, VAULT),
        place=place_of(transaction),
        there=noticed.there,
        copied=journal.last(JournalAction.BACKED_UP, SECOND_PLACE),
        fault=noticed.fault,
        failed=noticed.failed,
    )


def has_changed(transaction: Transaction, noticed: Noticed) -> bool:
    """Tell whether anything was done since the last backup began."""
    return transaction.journal.has_other(
        _covered(transaction, noticed), than=_NO_WORK, but=BACKUP
    )


def must_be_made(transaction: Transaction, noticed: Noticed, now: datetime) -> bool:
    """Tell whether a backup is due: there is work of a day without one, or of another kind.

    Whether it is another day shows on the clock here; a clock that was set back is one, too.
    """
    if not has_changed(transaction, noticed):
        return False
    covered = _covered(transaction, noticed)
    every = frozenset(JournalAction)
    if any(transaction.journal.has_other(covered, than=every - {one}) for one in _AT_ONCE):
        return True
    made = transaction.journal.last(JournalAction.BACKED_UP, VAULT)
    return made is None or made.astimezone().date() != now.astimezone().date()


def must_be_carried(transaction: Transaction) -> bool:
    """Tell whether the newest backup may still have to go to the second place."""
    if place_of(transaction) is None:
        return False
    journal = transaction.journal
    made = journal.last_line(JournalAction.BACKED_UP, VAULT)
    return made > journal.last_line(JournalAction.BACKED_UP, SECOND_PLACE)


def ledger_copy(mark: str) -> str:
    """Return how the journal calls the list of what was destroyed at the second place.

    Args:
        mark: Of that list; see `casuskluis.vault.destroyed.ledger.DestructionLedger.mark`.
    """
    return _LEDGER_COPY.format(mark=mark)


def must_be_told(transaction: Transaction, mark: str) -> bool:
    """Tell whether the second place may still have to hear of a destruction.

    Args:
        transaction: On the vault.
        mark: Of the list of what was destroyed; empty when nothing was.
    """
    if not mark or place_of(transaction) is None:
        return False
    return not transaction.journal.last_line(JournalAction.BACKED_UP, ledger_copy(mark))


def place_of(transaction: Transaction) -> Path | None:
    """Return the second place for backups, if one was chosen."""
    text = transaction.settings.get(SettingKey.BACKUP_PLACE).value.strip()
    return Path(text) if text else None


def rule_of(transaction: Transaction) -> KeepRule | None:
    """Return which backups stay; None while the settings make no sense: then all do."""
    keys = (SettingKey.BACKUP_DAYS, SettingKey.BACKUP_WEEKS, SettingKey.BACKUP_MONTHS)
    try:
        days, weeks, months = (transaction.settings.get(key).number() for key in keys)
    except SettingNotANumber:
        return None
    return KeepRule(days=days, weeks=weeks, months=months)


def _covered(transaction: Transaction, noticed: Noticed) -> int:
    line = transaction.journal.last_line(JournalAction.BACKED_UP, VAULT)
    return line if noticed.until is None else min(line, noticed.until)
