# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""How officers look at lists, and the words their spelling checker must know."""

import json
from dataclasses import replace

from sqlalchemy import select

from casuskluis.domain.identifiers import ListViewId
from casuskluis.domain.journal import JournalAction
from casuskluis.domain.list_view import ListView
from casuskluis.storage.session import AnyRow, Session
from casuskluis.storage.tables.keeping import list_views, own_words


class ListViewRepository:
    """The views in one transaction; one of each name for a list and an officer."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def of(self, officer: str, page: str) -> list[ListView]:
        """Return the views of an officer on a list, by name; the nameless one comes first."""
        same = list_views.c.officer == officer, list_views.c.page == page
        rows = self._session.rows(select(list_views).where(*same).order_by(list_views.c.name))
        return [_view(row) for row in rows]

    def put(self, view: ListView) -> ListView:
        """Store a view in place of an earlier one of the same name.

        How a list was left, which has no name, is no line in the journal.
        """
        columns = list_views.c
        same = columns.officer == view.officer, columns.page == view.page
        row = {
            "officer": view.officer,
            "page": view.page,
            "name": view.name,
            "state": json.dumps(dict(view.state), ensure_ascii=False),
        }
        chosen = self._session.changing(JournalAction.CHANGED, f"list_view:{view.page}")
        with chosen if view.name else self._session.going_on() as changes:
            changes.run(list_views.delete().where(*same, columns.name == view.name))
            new = changes.insert(list_views.insert(), row)
        return replace(view, id=ListViewId(new))

    def remove(self, view: ListView) -> None:
        """Remove a view; it is no error when it is gone."""
        own = list_views.c.id == view.id, list_views.c.officer == view.officer
        with self._session.changing(JournalAction.REMOVED, f"list_view:{view.page}") as changes:
            changes.run(list_views.delete().where(*own))


class OwnWordRepository:
    """The words the spelling checker must know, in one transaction."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def all(self) -> frozenset[str]:
        """Return every word."""
        return frozenset(self._session.column(select(own_words.c.word)))

    def add(self, word: str) -> None:
        """Store a word; it is no error when it is known."""
        if word in self.all():
            return
        with self._session.changing(JournalAction.CREATED, "own_word") as changes:
            changes.insert(own_words.insert(), {"word": word})

    def remove(self, word: str) -> None:
        """Remove a word; it is no error when it is gone."""
        with self._session.changing(JournalAction.REMOVED, "own_word") as changes:
            changes.run(own_words.delete().where(own_words.c.word == word))


def _view(row: AnyRow) -> ListView:
    return ListView(
        id=row.id,
        officer=row.officer,
        page=row.page,
        name=row.name,
        state=json.loads(row.state),
    )
