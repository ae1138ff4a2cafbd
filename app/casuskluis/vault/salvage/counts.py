# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What was saved and what was lost, in numbers only."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class TableCount:
    """One table.

    Attributes:
        name: As the database calls it.
        saved: Rows in the new vault.
        lost: Rows that are known to have been there and are not in the new vault.
        exact: Whether no more than that was lost; otherwise the number is a minimum.
        orphaned: How many of the lost could be read, but belong to a row that could not.
        loosened: Rows in the new vault without a reference to a row that was lost.
    """

    name: str
    saved: int
    lost: int = 0
    exact: bool = True
    orphaned: int = 0
    loosened: int = 0

    @property
    def is_whole(self) -> bool:
        """Whether every row is there as it was."""
        return self.lost == 0 and self.exact and self.loosened == 0


@dataclass(frozen=True, slots=True, kw_only=True)
class SalvageReport:
    """What came of it.

    Attributes:
        pages: How many the damaged database has.
        damaged: How many of those are not as they were written.
        unplaced: Pages with rows that could be read, but not with certainty to which table they
            belong; nothing of those is taken over.
        tables: Those whose rows are taken over, by name.
        salt_found: The first bytes of the file were damaged and were found elsewhere.
    """

    pages: int
    damaged: int
    unplaced: int
    tables: tuple[TableCount, ...]
    salt_found: bool = False

    @property
    def saved(self) -> int:
        """Rows in the new vault."""
        return sum(table.saved for table in self.tables)

    @property
    def lost(self) -> int:
        """Rows that are known to be lost."""
        return sum(table.lost for table in self.tables)

    @property
    def is_exact(self) -> bool:
        """Whether no more was lost than that."""
        return self.unplaced == 0 and all(table.exact for table in self.tables)

    @property
    def is_whole(self) -> bool:
        """Whether nothing was lost."""
        return self.unplaced == 0 and all(table.is_whole for table in self.tables)


@dataclass(frozen=True, slots=True)
class Salvaged:
    """A new vault with what could be saved.

    Attributes:
        folder: Where it is.
        report: What was saved and lost.
    """

    folder: Path
    report: SalvageReport
