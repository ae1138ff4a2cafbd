# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The code lists."""

from collections.abc import Sequence
from dataclasses import fields
from typing import Any

from sqlalchemy import ColumnElement

from casuskluis.domain.coding import Code, CodeBook, CodeList
from casuskluis.domain.errors import NotFound
from casuskluis.domain.journal import JournalAction
from casuskluis.storage.questions import Question
from casuskluis.storage.session import Session
from casuskluis.storage.tables.keeping import codes

_EVERY = Question(codes)


class CodeRepository:
    """The code lists in one transaction. Codes are retired, never renamed."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def book(self) -> CodeBook:
        """Return all code lists."""
        names = codes.c.keys()
        rows = self._session.asked(_EVERY)
        return CodeBook(Code(**dict(zip(names, row, strict=True))) for row in rows)

    def add(self, code: Code) -> Code:
        """Store a new code.

        Raises:
            AlreadyStored: When its list has this code already.
        """
        with self._session.changing(JournalAction.CREATED, _object(code)) as changes:
            changes.insert(codes.insert(), _values(code))
        return code

    def add_many(self, many: Sequence[Code]) -> int:
        """Store many new codes with one line in the journal; return how many.

        Raises:
            AlreadyStored: When one of them is there already; then none is stored.
        """
        what = f"code:count={len(many)}"
        with self._session.changing(JournalAction.IMPORTED, what) as changes:
            changes.insert_many(codes.insert(), [_values(code) for code in many])
        return len(many)

    def save(self, code: Code) -> Code:
        """Store the changed label, order or state of a code.

        Raises:
            NotFound: When its list has no such code.
        """
        with self._session.changing(JournalAction.CHANGED, _object(code)) as changes:
            same = _same(code.list, code.code)
            if not changes.run(codes.update().where(*same).values(_values(code))):
                raise NotFound(_object(code))
        return code

    def remove(self, code_list: CodeList, code: str) -> None:
        """Remove a code that was never used; a used one is retired instead.

        Raises:
            NotFound: When the list has no such code.
        """
        what = f"code:{code_list.value}"
        with self._session.changing(JournalAction.REMOVED, what) as changes:
            if not changes.run(codes.delete().where(*_same(code_list, code))):
                raise NotFound(what)


def _object(code: Code) -> str:
    # The code itself is typed by the officer, so the journal names only its list.
    return f"code:{code.list.value}"


def _same(code_list: CodeList, code: str) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    return codes.c.list == code_list, codes.c.code == code


def _values(code: Code) -> dict[str, Any]:
    return {item.name: getattr(code, item.name) for item in fields(code)}
