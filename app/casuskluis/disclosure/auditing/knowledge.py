# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What one attacker knows beside everything that is printed."""

from dataclasses import dataclass, field

from casuskluis.disclosure.model.table import Code


@dataclass(frozen=True, slots=True)
class Knowledge:
    """One cell that a partner knows exactly, because those are his own reports.

    Each one is a scenario of its own. Whoever exports takes them from the vault and hands them
    in; the audit itself asks for no counts.

    Attributes:
        cell: The cell this partner knows.
        value: The number he knows.
    """

    cell: Code
    value: int = field(repr=False)
