# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The actions as cards in columns, by how far they are."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from casuskluis.domain.action import ActionItem, ActionStatus
from casuskluis.domain.errors import ChangedMeanwhile
from casuskluis.domain.identifiers import ActionItemId, OrganisationId
from casuskluis.domain.lists import ActionLine, ActionQuery
from casuskluis.domain.officer import Permission
from casuskluis.services.casework.actions import ActionService
from casuskluis.services.context import Context
from casuskluis.services.office.hidden import check_shown

PER_COLUMN = 200
"""How many cards of a column are read unless more are asked for."""


class Lane(StrEnum):
    """The columns, from what is to be done to what is over."""

    TO_DO = "to_do"
    BUSY = "busy"
    DONE = "done"
    OTHERWISE = "otherwise"


STANDS: Mapping[Lane, tuple[ActionStatus, ...]] = {
    Lane.TO_DO: (ActionStatus.OPEN,),
    Lane.BUSY: (ActionStatus.BUSY,),
    Lane.DONE: (ActionStatus.DONE,),
    Lane.OTHERWISE: (
        ActionStatus.NOT_CARRIED_OUT,
        ActionStatus.LAPSED,
        ActionStatus.HANDED_OVER,
    ),
}
"""Which actions stand in which column; a card that is put there gets the first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardQuery:
    """Which cards.

    Attributes:
        text: Part of the number or the description.
        owner_id: The organisation that must do it; None for every one.
        coordinator: Only of cases of this officer, exactly as recorded; empty for every one.
        limits: How many of a column, where that is not `PER_COLUMN`.
    """

    text: str = field(default="", repr=False)
    owner_id: OrganisationId | None = None
    coordinator: str = field(default="", repr=False)
    limits: Mapping[Lane, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardColumn:
    """One column: how many there are, and the first of them by their last day.

    What is over comes newest first.
    """

    lane: Lane
    count: int
    lines: tuple[ActionLine, ...]


@dataclass(frozen=True, slots=True)
class BoardService:
    """The board of actions."""

    context: Context

    def read(self, query: BoardQuery) -> tuple[BoardColumn, ...]:
        """Return the columns, in their order.

        Words, owners and coordinators find no action of a case that is for others.
        """
        wanted = self._of_coordinator(query.coordinator) if query.coordinator else None
        return tuple(self._column(lane, query, wanted) for lane in Lane)

    def coordinators(self) -> tuple[str, ...]:
        """Return the officers who coordinate cases, by name."""
        with self.context.read(Permission.OWN_CASES) as transaction:
            return tuple(sorted(transaction.cases.coordinators() - {""}, key=str.casefold))

    def move(self, action_id: ActionItemId, lane: Lane) -> ActionItem:
        """Put an action in a column and return it as it was before.

        Raises:
            ActionUnexplained: When it ends without being done and nothing says why.
            CaseShielded: When it is of a case of others.
        """
        service = ActionService(self.context)
        before = service.get(action_id)
        if before.status not in STANDS[lane]:
            service.finish(before, STANDS[lane][0], before.result)
        return before

    def take_back(self, before: ActionItem) -> ActionItem:
        """Put an action back in the column it came from, with the day it ended on.

        Args:
            before: What `move` returned.

        Raises:
            ChangedMeanwhile: When it was changed since it was moved.
            CaseShielded: When it is of a case of others.
        """
        with self.context.write(Permission.OWN_CASES) as transaction:
            stored = transaction.actions.get(before.id)
            check_shown(transaction, stored)
            if stored.version != before.version + 1:
                raise ChangedMeanwhile
            return transaction.actions.save(replace(before, version=stored.version))

    def _of_coordinator(self, label: str) -> frozenset[int]:
        with self.context.read(Permission.OWN_CASES) as transaction:
            access = self.context.access(transaction)
            mine = [
                one for one in transaction.cases.coordinated_by(label) if access.may_open(one)
            ]
            return frozenset(
                one.id for one in transaction.actions.of_cases(case.id for case in mine)
            )

    def _column(
        self, lane: Lane, query: BoardQuery, wanted: frozenset[int] | None
    ) -> BoardColumn:
        over = lane in {Lane.DONE, Lane.OTHERWISE}
        cards = ActionQuery(
            text=query.text,
            running_only=False,
            owner_id=query.owner_id,
            statuses=STANDS[lane],
            descending=over,
        )
        count, shown = self._first(cards, query.limits.get(lane, PER_COLUMN), wanted)
        lines = ActionService(self.context).lines(shown)
        return BoardColumn(lane=lane, count=count, lines=tuple(lines))

    def _first(
        self, cards: ActionQuery, most: int, wanted: frozenset[int] | None
    ) -> tuple[int, list[ActionItemId]]:
        """Return how many cards there are, and the first of them."""
        if wanted is None and not cards.text.strip() and cards.owner_id is None:
            # Nothing is asked that could give away a case of others: the vault counts.
            with self.context.read(Permission.OWN_CASES) as transaction:
                return transaction.actions.first_ids(cards, most)
        ids = ActionService(self.context).ids(cards)
        if wanted is not None:
            ids = [one for one in ids if one in wanted]
        return len(ids), ids[:most]
