# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the tables of a salvaged vault need, and no other vault ever: a journal that goes on."""

from collections.abc import Callable
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.exc import DBAPIError

from casuskluis.domain.journal_chain import START, FirstKey
from casuskluis.storage.database import make_engine
from casuskluis.storage.failures import NewerSchema, translated
from casuskluis.storage.migrations.runner import HEAD, migrate, newest_revision
from casuskluis.storage.tables.keeping import journal, journal_key

ROOM = 1000
"""Numbers left free where the end of the journal is lost: a control number on paper must never
come to stand for another line."""


def make_tables(connect: Callable[[], Any], revision: str | None) -> None:
    """Make the tables of a revision, empty; not even a journal begins.

    Args:
        connect: Gives a new, already keyed connection.
        revision: As the damaged vault had it; None for the newest.

    Raises:
        NewerSchema: When a newer version of the program made them.
    """
    if revision is not None and revision > newest_revision():
        raise NewerSchema(revision)
    engine = make_engine(connect)
    try:
        migrate(engine, to=revision or HEAD)
    except DBAPIError as error:
        raise translated(error) from None
    finally:
        engine.dispose()


def missing_lines(connect: Callable[[], Any]) -> tuple[tuple[int, int], ...]:
    """Return the first and last number of each stretch of lines the journal does not have."""
    engine = make_engine(connect)
    try:
        with engine.connect() as connection, connection.begin():
            rows = connection.execute(select(journal.c.sequence).order_by(journal.c.sequence))
            numbers = [row[0] for row in rows]
            head = connection.execute(select(journal_key.c.sequence)).scalar()
    finally:
        engine.dispose()
    after = max([0, *numbers]) if head is None else max(head, *numbers, 0)
    found, last = [], 0
    for number in (*numbers, after + 1):
        if number > last + 1:
            found.append((last + 1, number - 1))
        last = number
    return tuple(found)


def renew_chain(connect: Callable[[], Any], first_key: Callable[[], FirstKey]) -> bool:
    """Begin the chain of the journal anew where its key is lost; tell whether it was.

    Nowhere else: a program that makes a missing key anew covers up for whoever took it. Here
    the damage is known, and the first line behind it says that the vault was salvaged.
    """
    engine = make_engine(connect)
    try:
        with engine.connect().execution_options(write=True) as connection, connection.begin():
            if connection.execute(select(journal_key.c.id)).first() is not None:
                return False
            last = connection.execute(select(func.max(journal.c.sequence))).scalar() or 0
            first = first_key()
            row = {
                "id": 1,
                "sequence": last + ROOM,
                "mac": START,
                "key": first.key,
                "first_sealed": first.sealed,
            }
            connection.execute(journal_key.insert(), [row])
            return True
    except DBAPIError as error:
        raise translated(error) from None
    finally:
        engine.dispose()
