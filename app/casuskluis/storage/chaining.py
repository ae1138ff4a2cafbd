# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The next line of the journal, tied to the line before it.

The key for the next line lies in one row and is overwritten in the transaction that writes the
line, so that a copy of the database does not hold a key with which older lines were signed.
"""

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, Dialect, func, select
from sqlalchemy.dialects import sqlite

from casuskluis.domain.journal_chain import (
    KEY_BYTES,
    START,
    ChainLine,
    FirstKey,
    link,
    next_key,
)
from casuskluis.storage.tables.keeping import journal, journal_key

_DIALECT: Dialect = sqlite.dialect()
_WORDS = ("at", "action", "object", "result", "origin", "actor")
HEAD = select(
    journal_key,
    func.coalesce(select(func.max(journal.c.sequence)).scalar_subquery(), 0).label("last"),
)
"""The row of the key, and the highest number in the journal."""


def chained(line: Mapping[str, Any], head: Any) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return the line with its number and codes, and the row of the key after it.

    Args:
        line: The columns of the journal that tell what happened.
        head: The row of `HEAD`.
    """
    # Where somebody put lines behind the last one, work goes on; the check names them.
    sequence = max(head.sequence, head.last) + 1
    words = {name: _as_stored(name, line[name]) for name in _WORDS}
    written = ChainLine(sequence=sequence, prev=head.mac, mac=b"", **words)
    mac = link(head.key, written, head.mac)
    codes = {"sequence": sequence, "prev": head.mac, "mac": mac}
    after = {"sequence": sequence, "mac": mac, "key": next_key(head.key)}
    return {**line, **codes}, after


@dataclass(frozen=True, slots=True)
class _Head:
    """The end of the chain before it is written down."""

    sequence: int
    mac: bytes = field(repr=False)
    key: bytes = field(repr=False)
    last: int = 0


def chained_all(
    lines: Iterable[Mapping[str, Any]], head: Any
) -> tuple[list[dict[str, Any]], dict[str, Any]]:
    """Return several lines with their numbers and codes, and the row of the key after them.

    Args:
        lines: As with `chained`; one at least.
        head: The row of `HEAD`.
    """
    done: list[dict[str, Any]] = []
    after: dict[str, Any] = {}
    for line in lines:
        one, after = chained(line, head)
        done.append(one)
        head = _Head(**after)
    return done, after


def begin_chain(connection: Connection, first: FirstKey) -> None:
    """Put down the key for the first line, when the tables have just been made.

    Never later: a program that makes a missing key anew would cover up for whoever took it.
    """
    row = {
        "id": 1,
        "sequence": 0,
        "mac": START,
        "key": first.key,
        "first_sealed": first.sealed,
    }
    connection.execute(journal_key.insert(), [row])


def unkept_key() -> FirstKey:
    """Return a first key that nobody keeps: that journal is chained and nobody can check it."""
    return FirstKey(os.urandom(KEY_BYTES), b"")


def _as_stored(name: str, value: Any) -> str:
    """Return the words of a column exactly as they come into the file."""
    kind: Any = journal.c[name].type
    return str(kind.process_bind_param(value, _DIALECT))
