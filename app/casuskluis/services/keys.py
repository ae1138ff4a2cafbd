# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The keys of a vault: changing the passphrase, renewing the recovery code."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from casuskluis.domain.journal import JournalAction
from casuskluis.services.context import Context
from casuskluis.services.printing import PrintedPaper
from casuskluis.services.recovery_sheets import recovery_paper
from casuskluis.vault.keys import wiped
from casuskluis.vault.recovery_code import new_code
from casuskluis.vault.report import VaultReport
from casuskluis.vault.vault import Vault


@dataclass(frozen=True, slots=True)
class KeyService:
    """What an officer can do with the keys, and the check of the vault itself."""

    context: Context
    _vault: Vault = field(repr=False)

    def change_passphrase(self, old: bytearray, new: bytearray) -> None:
        """Replace the passphrase; both are wiped. The data is not touched.

        Raises:
            WrongPassphrase: When the old one is not right.
            PassphraseTooWeak: When the new one is too short or too simple.
        """
        with wiped(old, new), self._on_record():
            self._vault.change_passphrase(old, new)

    def replace_passphrase(self, new: bytearray) -> None:
        """Put a new passphrase, which is wiped, in the place of all old ones.

        Only for a vault that was opened with its recovery code.

        Raises:
            PassphraseTooWeak: When the new one is too short or too simple.
        """
        with wiped(new), self._on_record():
            self._vault.replace_passphrase(new)

    def renew_recovery_sheet(self) -> PrintedPaper:
        """Make a new recovery code and return its sheet; the old sheet is worthless then.

        Raises:
            DiskFull: When the header cannot be written; the old code still holds.
        """
        code = new_code()
        # The sheet first: a code that is on no paper must not replace one that is.
        sheet = recovery_paper(self.context, vault_name=self._vault.folder.stem, code=code)
        with self._on_record():
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

    @contextmanager
    def _on_record(self) -> Iterator[None]:
        """Change keys inside the transaction of the journal.

        Where no line can be written the keys stay as they are: nobody may read that nothing
        was saved while a new passphrase holds.
        """
        with self.context.write() as transaction:
            transaction.journal.record(JournalAction.KEYS_CHANGED, "vault")
            yield
