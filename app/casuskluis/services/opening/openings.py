# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What a vault shows at its opening that the officer must know, or that rules must respect."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta

from casuskluis.domain.errors import OnlyReading
from casuskluis.domain.journal import JournalAction, JournalResult
from casuskluis.services.backups.backup_places import backup_folder
from casuskluis.services.checking.quick_checks import quick_check
from casuskluis.services.opening.clocks import CLOCK_AHEAD, CLOCK_BEHIND, line_of_before
from casuskluis.services.opening.place_words import vault_warnings
from casuskluis.services.opening.remembered import Difference, Remembered
from casuskluis.storage.journal import JournalRepository
from casuskluis.storage.transaction import Transaction
from casuskluis.vault.backups.scratch import sweep_scratch
from casuskluis.vault.destroyed.ledger import LedgerTrouble
from casuskluis.vault.errors import VaultError
from casuskluis.vault.surroundings import Surroundings, look_around
from casuskluis.vault.vault import Vault

_CLOCK = (
    "De klok van deze computer staat achter: de laatste regel in het logboek is van {last}, en "
    "nu zou het {now} zijn. Zet eerst de klok goed; anders kloppen datums en termijnen niet."
)
_CHECK_DESTROYED = (
    "Het programma heeft aangevuld wat in de map met back-ups stond. Meld dit bij de "
    "beveiliging (CISO) en kijk na of vernietigde dossiers nog weg zijn."
)
_LEDGER: Mapping[LedgerTrouble, str] = {
    LedgerTrouble.MISSING: (
        "De lijst van vernietigde dossiers (vernietigd.json) ontbrak en is opnieuw begonnen. "
        + _CHECK_DESTROYED
    ),
    LedgerTrouble.DAMAGED: (
        "De lijst van vernietigde dossiers (vernietigd.json) was beschadigd of gewijzigd en is "
        "opnieuw begonnen. " + _CHECK_DESTROYED
    ),
    LedgerTrouble.ROLLED_BACK: (
        "Er is een oude lijst van vernietigde dossiers (vernietigd.json) teruggezet. "
        + _CHECK_DESTROYED
    ),
    LedgerTrouble.INCOMPLETE: (
        "Bij het terugzetten van de back-up kon een lijst van vernietigde dossiers niet worden "
        "gelezen. Kijk na of er dossiers terug zijn die al vernietigd waren, en vernietig die "
        "opnieuw."
    ),
}


@dataclass(frozen=True, slots=True)
class Opening:
    """What was noticed when a vault was opened.

    Attributes:
        difference: With what this computer remembered of the vault.
        ledger: What was the matter with the list of what was destroyed.
        last_line: When the journal was last written before; None in a new vault.
        now: When the vault was opened, in UTC; None in a new vault.
        before: When the last line was written that is `clocks.CLOCK_TRIED` old; None for none.
        around: What kind of place the vault stands in; None where nobody looked.
        found: What the quick look at the vault found; Dutch sentences.
        reading: Whether the vault is only read.
    """

    difference: Difference | None = None
    ledger: LedgerTrouble | None = None
    last_line: datetime | None = None
    now: datetime | None = None
    before: datetime | None = None
    around: Surroundings | None = None
    found: tuple[str, ...] = ()
    reading: bool = False

    @property
    def clock_behind(self) -> bool:
        """Whether the journal ends in the future of this clock."""
        return self._since(self.last_line) < -CLOCK_BEHIND

    @property
    def clock_doubt(self) -> bool:
        """Whether the clock may be wrong, either way: nothing may be removed by itself."""
        return self.clock_behind or self._since(self.before) > CLOCK_AHEAD

    @property
    def warnings(self) -> tuple[str, ...]:
        """What the officer must know; Dutch sentences."""
        found = list(self.found)
        if self.difference is not None:
            found.append(self.difference.sentence)
        if self.ledger is not None:
            found.append(_LEDGER[self.ledger])
        if self.clock_behind and self.last_line and self.now:
            last, now = (
                f"{at.astimezone():%d-%m-%Y %H:%M}" for at in (self.last_line, self.now)
            )
            found.append(_CLOCK.format(last=last, now=now))
        if self.around is not None:
            found.extend(vault_warnings(self.around, reading=self.reading))
        return tuple(found)

    @property
    def is_trusted(self) -> bool:
        """Whether the vault is the one this computer saw last, or says why it is not."""
        return self.difference is None or self.difference.explained

    def record(self, journal: JournalRepository) -> None:
        """Leave a trace of what was told: the sentence is shown once."""
        if not self.is_trusted:
            journal.record(JournalAction.OPENED, "control_number", JournalResult.REFUSED)
        if self.ledger is not None:
            journal.record(JournalAction.OPENED, "ledger", JournalResult.REFUSED)

    def _since(self, line: datetime | None) -> timedelta:
        return timedelta() if line is None or self.now is None else self.now - line


def notice(
    vault: Vault, transaction: Transaction, remembered: Remembered | None, now: datetime
) -> Opening:
    """Look at a vault before the first line of this session is written.

    What the copy of the ledger in the backup folder knows more comes in as pending.
    """
    if not vault.read_only:
        sweep_scratch(vault)
    with suppress(VaultError, OnlyReading):
        vault.ledger.absorb(backup_folder(vault.folder))
    newest = transaction.journal.entries(limit=1)
    return Opening(
        difference=remembered.check(vault, transaction.journal) if remembered else None,
        ledger=vault.ledger.trouble,
        last_line=newest[0].at if newest else None,
        now=now,
        before=line_of_before(transaction, now),
        around=look_around(vault.folder),
        found=quick_check(vault, transaction),
        reading=vault.read_only,
    )
