# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The keys of a vault: changing the passphrase, renewing the recovery code."""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from casuskluis.domain.officer import Permission
from casuskluis.services.context import Context
from casuskluis.services.keys.inside import told_inside
from casuskluis.services.keys.key_files import key_from
from casuskluis.services.keys.key_papers import share_papers
from casuskluis.services.keys.key_record import on_record
from casuskluis.services.keys.recovered import Recovered
from casuskluis.services.keys.recovery_sheets import recovery_paper
from casuskluis.services.papers import PrintedPaper
from casuskluis.vault.access.officers import AFTER_RECOVERY
from casuskluis.vault.access.recoveries import is_split, with_recovery_shares
from casuskluis.vault.access.recovery_code import new_code
from casuskluis.vault.access.shares import split
from casuskluis.vault.access.slots import new_slot_id
from casuskluis.vault.keys import wiped
from casuskluis.vault.report import VaultReport
from casuskluis.vault.vault import Vault


@dataclass(frozen=True, slots=True)
class KeyService:
    """What an officer can do with the keys, and the check of the vault itself."""

    context: Context
    _vault: Vault = field(repr=False)

    def change_passphrase(
        self, old: bytearray, new: bytearray, *, key_file: Path | None = None
    ) -> None:
        """Replace the passphrase; both are wiped. The data is not touched.

        Args:
            old: As it is.
            new: Opens the vault from now on, with the same key file when there is one.
            key_file: Where that is now.

        Raises:
            WrongPassphrase: When the old one is not right.
            PassphraseTooWeak: When the new one is too short or too simple.
        """
        with wiped(old, new), told_inside(), key_from(key_file) as key, self._on_record():
            self._vault.change_passphrase(old, new, key_file=key)

    def replace_passphrase(self, new: bytearray, *, officer: str | None = None) -> Recovered:
        """Set a new passphrase, which is wiped; return whose it is now.

        Only for a vault that was opened with its recovery code.

        Args:
            new: Opens the vault from now on.
            officer: Who forgot the old one. Without it: the only officer, or, when there are
                several, one more called "na herstel". Nobody else loses a passphrase.

        Raises:
            PassphraseTooWeak: When the new one is too short or too simple.
            PassphraseInUse: When it is the passphrase of another officer.
            OfficerUnknown: When nobody is called so.
        """
        with wiped(new), self._on_record():
            before = (*self._vault.officers, *self._vault.waiting)
            self._vault.replace_passphrase(new, label=officer)
        whose = self._vault.officers[-1]  # the newest comes last
        nameless = whose == AFTER_RECOVERY and len(before) > 1
        return Recovered(officer=whose, named=whose in before and not nameless)

    @property
    def officers(self) -> tuple[str, ...]:
        """Who has a passphrase of this vault, in the order they came."""
        return self._vault.officers

    @property
    def key_file_owners(self) -> tuple[str, ...]:
        """Who has a key file besides."""
        return self._vault.key_file_owners

    def add_officer(self, label: str, passphrase: bytearray) -> None:
        """Give somebody more a passphrase, which is wiped.

        Args:
            label: How the journal will call this officer.
            passphrase: As chosen by that officer.

        Raises:
            NotAllowed: When the officer at work manages no roles.
            PassphraseTooWeak: When it is too short or too simple.
            PassphraseInUse: When it is the passphrase of another officer.
            OfficerExists: When somebody is called so already.
            OfficerUnnamed: When the label is empty.
            TooManyOfficers: When the vault has no room for more.
        """
        slot_id = new_slot_id()
        with wiped(passphrase), self._on_record(f"slot:{slot_id}", Permission.OFFICERS):
            self._vault.add_officer(label, passphrase, slot_id=slot_id)

    def remove_officer(self, label: str) -> None:
        """Take away the passphrase of an officer; the only one stays.

        Backups made until now still open with it, and so does a copy of the vault somebody
        kept: the key of the data does not change.

        Raises:
            NotAllowed: When the officer at work manages no roles.
            OfficerUnknown: When nobody is called so.
            LastOfficer: When it is the only one.
        """
        with self.context.read(Permission.OFFICERS):
            changed = f"slot:{self._vault.slot_id(label)}"
        with self._on_record(changed, Permission.OFFICERS):
            self._vault.remove_officer(label)

    def confirm(self, passphrase: bytearray, *, key_file: Path | None = None) -> str:
        """Return whose passphrase it is, and wipe it; for a second pair of eyes.

        Raises:
            WrongPassphrase: When it is nobody's, or not with that key file.
            VaultError: When the key file cannot be read.
        """
        with wiped(passphrase), told_inside(), key_from(key_file) as key:
            return self._vault.confirm(passphrase, key_file=key)

    @property
    def recovery_is_split(self) -> bool:
        """Whether the recovery code is in three shares, of which two open the vault."""
        return is_split(self._vault.header)

    def renew_recovery_shares(self, keepers: Sequence[str]) -> tuple[PrintedPaper, ...]:
        """Make a new recovery code in three shares; return their sheets.

        Older sheets are worthless then: a code in one piece, and the shares of another set.

        Args:
            keepers: Who keeps a share, for on the sheets; may be fewer than three.

        Raises:
            NotAllowed: When the officer at work manages no roles.
            DiskFull: When the header cannot be written; what was there still holds.
        """
        with self.context.read(Permission.OFFICERS):
            made = split()
        sheets = share_papers(
            self.context, vault_name=self._vault.folder.stem, made=made, keepers=keepers
        )
        with self._on_record(needs=Permission.OFFICERS):
            self._vault.rewrite(partial(with_recovery_shares, made=made))
        return sheets

    def renew_recovery_sheet(self) -> PrintedPaper:
        """Make a new recovery code and return its sheet; the old sheet is worthless then.

        Raises:
            NotAllowed: When the officer at work manages no roles.
            DiskFull: When the header cannot be written; the old code still holds.
        """
        code = new_code()
        # The sheet first: a code that is on no paper must not replace one that is.
        sheet = recovery_paper(self.context, vault_name=self._vault.folder.stem, code=code)
        with self._on_record(needs=Permission.OFFICERS):
            self._vault.replace_recovery_code(code)
        return sheet

    def verify(
        self,
        *,
        progress: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> VaultReport:
        """Check header, database and references; reading only.

        Raises:
            Cancelled: When the officer stopped it.
        """
        return self._vault.verify(progress=progress, cancelled=cancelled)

    def _on_record(
        self, changed: str = "vault", needs: Permission | None = None
    ) -> AbstractContextManager[None]:
        return on_record(self.context, changed, needs)
