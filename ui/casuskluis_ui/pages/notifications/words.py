# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The names behind codes and identifiers of a notification."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from casuskluis.domain.coding import CodeBook, CodeList
from casuskluis.domain.partner import Organisation


@dataclass(frozen=True, slots=True)
class Names:
    """What codes and identifiers are called.

    Attributes:
        codes: The code lists of the vault.
        organisations: The name of each organisation, by identifier.
    """

    codes: CodeBook
    organisations: Mapping[int, str]

    @classmethod
    def of(cls, codes: CodeBook, organisations: Iterable[Organisation]) -> "Names":
        """Return the names as they are now."""
        return cls(codes, {found.id: found.name for found in organisations})

    def label(self, code_list: CodeList, code: str) -> str:
        """Return the Dutch label of a code; empty for none."""
        return self.codes.label(code_list, code)

    def organisation(self, organisation_id: int) -> str:
        """Return the name of an organisation, or an empty text."""
        return self.organisations.get(organisation_id, "")
