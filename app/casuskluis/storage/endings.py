# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What is destroyed, and the little that stays of it."""

from casuskluis.domain.destruction import (
    DestructionList,
    DestructionRecord,
    DestructionStatus,
    RetainedFigure,
)
from casuskluis.domain.identifiers import (
    DestructionListId,
    DestructionRecordId,
    RetainedFigureId,
)
from casuskluis.storage.numbering import next_in_year
from casuskluis.storage.repository import Repository
from casuskluis.storage.shape import Shape
from casuskluis.storage.tables.endings import (
    destruction_lists,
    destruction_records,
    retained_figures,
)


class DestructionListRepository(Repository[DestructionList, DestructionListId]):
    """The destruction lists in one transaction."""

    kind = "destruction_list"
    restorable = False
    shape = Shape(DestructionList, destruction_lists)

    def all(self) -> list[DestructionList]:
        """Return every list, newest first."""
        return self._where(order=[destruction_lists.c.id.desc()])

    def drawn(self) -> list[DestructionList]:
        """Return the lists that were drawn up and not carried out yet."""
        return self._where(destruction_lists.c.status == DestructionStatus.DRAWN)

    def next_sequence(self, year: int) -> int:
        """Return the next sequence number within a year."""
        return next_in_year(self._session, destruction_lists.c.number, f"V{year}-")


class DestructionRecordRepository(Repository[DestructionRecord, DestructionRecordId]):
    """The files on destruction lists, and what stays of them, in one transaction."""

    kind = "destruction_record"
    restorable = False
    shape = Shape(DestructionRecord, destruction_records)

    def of_list(self, list_id: DestructionListId) -> list[DestructionRecord]:
        """Return the files on one list, by number."""
        on_it = destruction_records.c.list_id == list_id
        return self._where(on_it, order=[destruction_records.c.number])

    def carried_out(self) -> list[DestructionRecord]:
        """Return what was destroyed, newest first."""
        done = destruction_records.c.destroyed_on
        newest = [done.desc(), destruction_records.c.id.desc()]
        return self._where(done.is_not(None), order=newest)


class RetainedFigureRepository(Repository[RetainedFigure, RetainedFigureId]):
    """What the yearly figures keep of destroyed files, in one transaction."""

    kind = "retained_figure"
    restorable = False
    shape = Shape(RetainedFigure, retained_figures)

    def all(self) -> list[RetainedFigure]:
        """Return every figure, oldest quarter first."""
        return self._where(order=[retained_figures.c.quarter])
