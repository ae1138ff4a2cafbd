# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The drafts: what was typed when the vault locked."""

import json

from sqlalchemy import ColumnElement, select

from casuskluis.domain.draft import Draft
from casuskluis.domain.journal import JournalAction
from casuskluis.storage.session import AnyRow, Session
from casuskluis.storage.tables.keeping import drafts


class DraftRepository:
    """The drafts in one transaction; one for each form and record."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def put(self, draft: Draft) -> Draft:
        """Store a draft in place of an earlier one of the same form and record."""
        what = f"draft:{draft.form}:{draft.object_id}"
        row = {
            "form": draft.form,
            "object_id": draft.object_id,
            "fields": json.dumps(dict(draft.fields)),
            "saved_at": draft.saved_at,
        }
        with self._session.changing(JournalAction.CHANGED, what) as changes:
            changes.run(drafts.delete().where(*_same(draft.form, draft.object_id)))
            changes.insert(drafts.insert(), row)
        return draft

    def get(self, form: str, object_id: int = 0) -> Draft | None:
        """Return the draft of a form for a record, if there is one."""
        row = self._session.first(select(drafts).where(*_same(form, object_id)))
        return None if row is None else _draft(row)

    def all(self) -> list[Draft]:
        """Return every draft, oldest first."""
        rows = self._session.rows(select(drafts).order_by(drafts.c.saved_at))
        return [_draft(row) for row in rows]

    def remove(self, form: str, object_id: int = 0) -> None:
        """Throw a draft away; it is no error when there is none."""
        if self.get(form, object_id) is None:
            return
        what = f"draft:{form}:{object_id}"
        with self._session.changing(JournalAction.REMOVED, what) as changes:
            changes.run(drafts.delete().where(*_same(form, object_id)))


def _same(form: str, object_id: int) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    return drafts.c.form == form, drafts.c.object_id == object_id


def _draft(row: AnyRow) -> Draft:
    return Draft(
        form=row.form,
        object_id=row.object_id,
        fields=json.loads(row.fields),
        saved_at=row.saved_at,
    )
