# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What is the matter with a vault that only a backup mends."""

from casuskluis.domain.errors import CasuskluisError
from casuskluis.vault import errors

_BACKUP_HELPS = (
    errors.CostOutOfBounds,
    errors.DatabaseEmpty,
    errors.DatabaseForeign,
    errors.DatabaseMissing,
    errors.DatabaseNotEncrypted,
    errors.HeaderDamaged,
    errors.HeaderForged,
    errors.KeysRenewed,
)


def asks_for_backup(error: CasuskluisError) -> bool:
    """Tell whether an error says that files of the vault are gone or not what they were."""
    return isinstance(error, _BACKUP_HELPS)
