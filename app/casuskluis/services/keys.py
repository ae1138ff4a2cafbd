# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The keys of a vault: changing the passphrase."""

from collections.abc import Callable
from dataclasses import dataclass, field

from casuskluis.domain.journal import JournalAction
from casuskluis.services.context import Context
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
        self._vault.change_passphrase(old, new)
        with self.context.write() as transaction:
            transaction.journal.record(JournalAction.KEYS_CHANGED, "vault")

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
