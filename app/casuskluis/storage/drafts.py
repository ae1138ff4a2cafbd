# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The drafts: what was typed when the vault locked."""

import json

from sqlalchemy import ColumnElement, or_, select

from casuskluis.domain.draft import Draft
from casuskluis.domain.journal import JournalAction
from casuskluis.storage.session import AnyRow, Session
from casuskluis.storage.tables.keeping import drafts

_BETWEEN = "\x1f"
"""Stands in the table between the form and who typed in it."""


class DraftRepository:
    """The drafts in one transaction; one for each form, record and officer."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def put(self, draft: Draft) -> Draft:
        """Store a draft in place of an earlier one of the same form, record and officer.

        Only the first one is a line in the journal; it grows with every few letters.
        """
        what = f"draft:{draft.form}:{draft.object_id}"
        row = {
            "form": f"{draft.form}{_BETWEEN}{draft.officer}" if draft.officer else draft.form,
            "object_id": draft.object_id,
            "fields": json.dumps(dict(draft.fields)),
            "saved_at": draft.saved_at,
        }
        same = drafts.c.form == row["form"], drafts.c.object_id == draft.object_id
        known = self._session.first(select(drafts.c.form).where(*same))
        beginning = self._session.changing(JournalAction.CHANGED, what)
        with beginning if known is None else self._session.going_on() as changes:
            changes.run(drafts.delete().where(*same))
            changes.insert(drafts.insert(), row)
        return draft

    def get(self, form: str, object_id: int = 0) -> Draft | None:
        """Return a draft of a form for a record, if anybody left one."""
        row = self._session.first(select(drafts).where(*_same(form, object_id)))
        return None if row is None else _draft(row)

    def all(self) -> list[Draft]:
        """Return every draft, oldest first."""
        rows = self._session.rows(select(drafts).order_by(drafts.c.saved_at))
        return [_draft(row) for row in rows]

    def remove(self, form: str, object_id: int = 0, *, officer: str = "") -> None:
        """Throw a draft away; it is no error when there is none.

        Args:
            form: Name of the form.
            object_id: Its record.
            officer: Only what this officer typed, and what is of nobody; else everybody's.
        """
        same = _same(form, object_id)
        if officer:
            same = (drafts.c.form.in_([form, f"{form}{_BETWEEN}{officer}"]), same[1])
        if self._session.first(select(drafts).where(*same)) is None:
            return
        what = f"draft:{form}:{object_id}"
        with self._session.changing(JournalAction.REMOVED, what) as changes:
            changes.run(drafts.delete().where(*same))


def _same(form: str, object_id: int) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    of_officers = drafts.c.form.startswith(f"{form}{_BETWEEN}", autoescape=True)
    return or_(drafts.c.form == form, of_officers), drafts.c.object_id == object_id


def _draft(row: AnyRow) -> Draft:
    form, _, officer = row.form.partition(_BETWEEN)
    return Draft(
        form=form,
        officer=officer,
        object_id=row.object_id,
        fields=json.loads(row.fields),
        saved_at=row.saved_at,
    )
