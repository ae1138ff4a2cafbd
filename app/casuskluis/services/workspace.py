# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""One open vault: every service the window and the command line need."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from casuskluis.domain.journal import JournalAction
from casuskluis.domain.removal import RemovalReport
from casuskluis.services.backups.backups import BackupService
from casuskluis.services.checking.checks import CheckService
from casuskluis.services.checking.vault_words import opening_warnings
from casuskluis.services.context import Context
from casuskluis.services.endings.destroying import Finished, finished_sentences
from casuskluis.services.endings.destruction import DestructionService
from casuskluis.services.endings.removal import RemovalService, removal_sentences
from casuskluis.services.keeping.bins import BinService
from casuskluis.services.keeping.journals import JournalService
from casuskluis.services.keeping.leaving import LeavingService
from casuskluis.services.keeping.list_views import ListViewService, OwnWordService
from casuskluis.services.keeping.names import NameService
from casuskluis.services.keeping.settings import (
    CodeService,
    DraftService,
    SettingService,
)
from casuskluis.services.keeping.sharing import SharingService
from casuskluis.services.keeping.views import ViewService
from casuskluis.services.keys.keys import KeyService
from casuskluis.services.keys.once_codes import OnceCodeService
from casuskluis.services.keys.recovered import Recovered
from casuskluis.services.office.officers import OfficerService
from casuskluis.services.opening.openings import Opening
from casuskluis.services.opening.reading import OnlyToRead
from casuskluis.services.opening.remembered import Remembered
from casuskluis.services.opening.shortly import shortly
from casuskluis.services.opening.standing import VaultPlace
from casuskluis.services.terms.breaches import BreachService
from casuskluis.services.terms.deadlines import DeadlineService
from casuskluis.services.terms.today import TodayService
from casuskluis.services.terms.upkeep import UpkeepService
from casuskluis.services.workplace import Workplace
from casuskluis.vault.destroyed.ledger import DestructionLedger
from casuskluis.vault.vault import Vault

DEMONSTRATOR = "Demonstratie"
"""Who is at work in the demonstration: stands beside everything that is written there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Workspace(Workplace):
    """Everything that can be done in one open vault.

    Made by `casuskluis.services.vaults`; closed once, after which nothing in it works.
    """

    context: Context = field(repr=False)
    _vault: Vault = field(repr=False)
    today: TodayService
    deadlines: DeadlineService
    upkeep: UpkeepService
    breaches: BreachService
    removal: RemovalService
    destruction: DestructionService
    settings: SettingService
    codes: CodeService
    drafts: DraftService
    bin: BinService
    sharing: SharingService
    list_views: ListViewService
    own_words: OwnWordService
    views: ViewService
    journal: JournalService
    leaving: LeavingService
    names: NameService
    keys: KeyService
    checks: CheckService
    once_codes: OnceCodeService
    officers: OfficerService
    backups: BackupService
    opening: Opening = field(default_factory=Opening)
    reading: OnlyToRead | None = None
    removed: RemovalReport = field(default_factory=RemovalReport)
    finished: Finished = field(default_factory=Finished)
    recovered: Recovered | None = None
    _remembered: Remembered | None = field(default=None, repr=False)
    _made: dict[str, Any] = field(default_factory=dict, repr=False, compare=False)

    @property
    def name(self) -> str:
        """The name of the vault: its folder without the ending."""
        return self._vault.folder.stem

    @property
    def place(self) -> Path:
        """The folder of the vault."""
        return self._vault.folder

    @property
    def standing(self) -> VaultPlace:
        """What the window asks of the place where the vault stands."""
        return VaultPlace(
            self.place,
            self.come_back,
            self._vault.check_keys,
            self._vault.make_sure_of_place,
            read_only=self.reading is not None,
        )

    @property
    def officer(self) -> str:
        """The label of the officer at work."""
        return self.context.actor.label

    @property
    def is_demonstration(self) -> bool:
        """Whether this vault is the demonstration, wherever it was moved to."""
        return self.officer == DEMONSTRATOR

    @property
    def warnings(self) -> tuple[str, ...]:
        """What the officer must know about this vault and this computer; Dutch sentences."""
        removed = finished_sentences(self.finished) + removal_sentences(self.removed)
        return opening_warnings(self._vault) + self.opening.warnings + removed

    @property
    def clock_doubt(self) -> bool:
        """Whether the clock may be wrong: then nothing may be removed by itself."""
        return self.opening.clock_doubt

    @property
    def ledger(self) -> DestructionLedger:
        """What was destroyed, kept beside the database."""
        return self._vault.ledger

    def remember(self) -> None:
        """Keep on this computer how far the journal is."""
        noted = self._noted()
        if noted is not None:
            noted()

    def _noted(self) -> Callable[[], None] | None:
        if self._remembered is None:
            return None
        control, now = self.journal.control_number(), self.context.clock.now()
        return self._remembered.noted(self._vault, control, now)

    def close(self) -> None:
        """Note the locking in the journal, close the database and let go of the vault.

        What is outside the vault comes last, and is not waited for.
        """
        later: Callable[[], None] | None = None
        try:
            self.views.flush()
            if self.views.kept:
                what = "vault" if self.reading is None else "vault_read"
                self.context.note([(JournalAction.LOCKED, what)])
            later = self._noted()
        finally:
            self.abandon()
        if later is not None:
            shortly(later)

    def come_back(self) -> None:
        """Go on after the disk of the vault was gone and is there again.

        Raises:
            VaultInUse: When somebody else works in it now.
            VaultError: When it is not there yet.
        """
        self._vault.reclaim()
        self.context.database.renew()
        with self.context.read() as transaction:
            transaction.journal.last(JournalAction.OPENED)

    def take_over(self) -> Vault:
        """Let go of the database, and return the vault to go on working in.

        Raises:
            VaultInUse: When somebody still works in it; then nothing changed.
            VaultError: What is wrong with the vault; then nothing changed.
        """
        self._vault.take_over()
        self.context.database.close()
        return self._vault

    def abandon(self) -> None:
        """Close without writing anything, for when the disk is full or gone."""
        self.context.database.close()
        self._vault.close()
