# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The key of this vault: others lock parcels for its public part, and only this vault opens."""

from dataclasses import dataclass

from casuskluis.domain.officer import Permission
from casuskluis.services.context import Context
from casuskluis.services.parcels.locks import new_identity
from casuskluis.vault.keys import wiped

_NEEDS = Permission.OWN_CASES


@dataclass(frozen=True, slots=True)
class ParcelKeyService:
    """One pair of keys for each vault, made when somebody asks for it first."""

    context: Context

    def public_key(self) -> str:
        """Return the part to give to others: ``age1…``. It opens nothing."""
        with self.context.read(_NEEDS) as transaction:
            found = transaction.parcel_keys.get()
        return found[1] if found is not None else self._made()[1]

    def secret(self) -> bytearray:
        """Return the part that opens; the caller wipes it.

        The text the database gave stays in memory until that is used again.
        """
        with self.context.read(_NEEDS) as transaction:
            found = transaction.parcel_keys.get()
        return bytearray((found or self._made())[0].encode())

    def _made(self) -> tuple[str, str]:
        made = new_identity()
        with wiped(made.secret), self.context.write(_NEEDS) as transaction:
            found = transaction.parcel_keys.get()
            if found is not None:
                return found
            pair = made.secret.decode(), made.recipient
            transaction.parcel_keys.put(*pair)
            return pair
