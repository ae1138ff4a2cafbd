# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The references the national model asks for, where there is no network to point into.

Every resource of the model needs a ``url``. There is no server here, so it is a name and not a
place: ``urn:uuid:`` (RFC 9562), made of a random number of the vault. The same thing has the
same reference in every file; without the number of the vault nobody can work back from it.
"""

from dataclasses import dataclass, field
from uuid import UUID, uuid5


@dataclass(frozen=True, slots=True)
class References:
    """Names things after a random number."""

    origin: UUID = field(repr=False)

    def key(self, kind: str, *parts: str) -> str:
        """Return the identifier of one thing."""
        return str(uuid5(self.origin, "/".join((kind, *parts))))

    def url(self, kind: str, *parts: str) -> str:
        """Return the reference to one thing."""
        return f"urn:uuid:{self.key(kind, *parts)}"

    def named(self, kind: str, *parts: str) -> dict[str, str]:
        """Return ``id`` and ``url`` of a part that has no identifier of its own."""
        return {"id": self.key(kind, *parts), "url": self.url(kind, *parts)}
