# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Repositories that ask before a record is taken out or changed."""

from collections.abc import Callable

from typing_extensions import override

from casuskluis.storage.repository import E, I, Repository
from casuskluis.storage.session import Session


class GuardedRepository(Repository[E, I]):
    """Records that are not for everybody.

    Attributes:
        guard: Asked for each record that is taken out or changed; raises to refuse it. Lists
            and counts do not ask it. Services set it to the roles of who is at work.
    """

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.guard: Callable[[E], None] = _anybody

    @override
    def get(self, identifier: I) -> E:
        found = super().get(identifier)
        self.guard(found)
        return found

    @override
    def save(self, entity: E) -> E:
        for stored in self._where(self._table.c.id == entity.id):
            self.guard(stored)
        return super().save(entity)


def _anybody(_: object) -> None:
    """Let every record through."""
