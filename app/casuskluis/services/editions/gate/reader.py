# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Who reads a paper, and what it may tell of."""

from dataclasses import dataclass

from casuskluis.domain.identifiers import AgendaItemId, SubjectId
from casuskluis.domain.meeting import AgendaItem
from casuskluis.services.editions.holders import Holder


@dataclass(frozen=True, slots=True)
class Reader:
    """The reader of one paper.

    Attributes:
        holder: Whose copy it is.
        items: The agenda items it tells of; None for all the holder takes part in, empty for
            a paper without any case, such as an invitation.
        addressee: The person it is written to, whose own name and address stand on it.
    """

    holder: Holder
    items: frozenset[AgendaItemId] | None = None
    addressee: SubjectId | None = None

    def may_read(self, item: AgendaItem) -> bool:
        """Whether the paper may tell of an agenda item."""
        if self.items is not None and item.id not in self.items:
            return False
        return self.holder.takes_part_in(item)

    @property
    def sees_everything(self) -> bool:
        """Whether it is the municipality's own copy, with names."""
        return self.holder.keeps_the_vault and self.holder.with_names
