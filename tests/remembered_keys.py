# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The real derivation of keys, which remembers what it made.

Tests copy one vault hundreds of times and open every copy with the same passphrase: Argon2id
then answers the same question hundreds of times, at 64 MiB each. The answer is the real one, so
a wrong passphrase stays wrong.
"""

from hashlib import sha256

from casuskluis.vault.access import slots
from casuskluis.vault.access.cost import KdfCost, stretch

_Asked = tuple[bytes, bytes, KdfCost]


class RememberedKeys:
    """Derives a key the first time it is asked for."""

    def __init__(self) -> None:
        self._made: dict[_Asked, bytes] = {}

    def stretch(self, passphrase: bytearray, salt: bytes, cost: KdfCost) -> bytearray:
        """Return a copy that the caller may wipe; raises as the real one does."""
        asked = (sha256(passphrase).digest(), bytes(salt), cost)
        if asked not in self._made:
            self._made[asked] = bytes(stretch(passphrase, salt, cost))
        return bytearray(self._made[asked])


def remember_keys() -> None:
    """Do so from now on in this process and its forks, which is one of a suite of its own."""
    vars(slots)["stretch"] = RememberedKeys().stretch
