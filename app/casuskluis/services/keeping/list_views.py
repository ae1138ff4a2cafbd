# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""How an officer looks at lists, and the words the spelling checker must know.

Both lie in the vault: a filter and an own word are often the name of somebody.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from casuskluis.domain.list_view import LONGEST_NAME, ListView, ViewWithoutName
from casuskluis.services.context import Context


@dataclass(frozen=True, slots=True)
class ListViewService:
    """The views of the officer at work; those of others are theirs."""

    context: Context

    def last(self, page: str) -> Mapping[str, str]:
        """Return how a list was left; nothing when it was never looked at."""
        return next((one.state for one in self._all(page) if not one.name), {})

    def keep_last(self, page: str, state: Mapping[str, str]) -> None:
        """Keep how a list is left; nothing is written when that did not change."""
        if dict(self.last(page)) != dict(state):
            self._put(page, "", state)

    def saved(self, page: str) -> tuple[ListView, ...]:
        """Return the views that have a name, by that name."""
        return tuple(one for one in self._all(page) if one.name)

    def save(self, page: str, name: str, state: Mapping[str, str]) -> ListView:
        """Store a view, in place of an earlier one of the same name.

        Raises:
            ViewWithoutName: When the name is empty or too long.
        """
        name = name.strip()
        if not name or len(name) > LONGEST_NAME:
            raise ViewWithoutName
        return self._put(page, name, state)

    def remove(self, view: ListView) -> None:
        """Remove a view; those of others stay."""
        if view.officer == self.context.actor.label:
            with self.context.write() as transaction:
                transaction.list_views.remove(view)

    def _all(self, page: str) -> list[ListView]:
        with self.context.read() as transaction:
            return transaction.list_views.of(self.context.actor.label, page)

    def _put(self, page: str, name: str, state: Mapping[str, str]) -> ListView:
        view = ListView(page=page, name=name, state=state, officer=self.context.actor.label)
        with self.context.write() as transaction:
            return transaction.list_views.put(view)


@dataclass(frozen=True, slots=True)
class OwnWordService:
    """Words that are spelled well, whatever the dictionary says."""

    context: Context

    def all(self) -> frozenset[str]:
        """Return every word."""
        with self.context.read() as transaction:
            return transaction.own_words.all()

    def add(self, word: str) -> None:
        """Know a word from now on; an empty one is passed over."""
        if word.strip():
            with self.context.write() as transaction:
                transaction.own_words.add(word.strip())

    def remove(self, word: str) -> None:
        """Forget a word."""
        with self.context.write() as transaction:
            transaction.own_words.remove(word)
