# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Whether what is stored fits together: search indexes, attachments, the recycle bin.

Around SQLAlchemy, on a connection of its own: a search index is asked to check itself with a
statement that looks like a change, and a long check must be stoppable in the middle of one.
"""

import hashlib
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from typing import Any

from sqlcipher3 import dbapi2 as sqlcipher

from casuskluis.domain.errors import Cancelled
from casuskluis.storage.failures import StorageBusy, StorageDamaged, StorageFull
from casuskluis.storage.tables.search import FULL_TEXTS

_INSTRUCTIONS = 20_000
_INTERRUPT, _BUSY, _LOCKED = 9, 5, 6
_UNWRITTEN = frozenset({8, 10, 13, 14})  # READONLY, IOERR, FULL, CANTOPEN: the disk, no damage
_CODE = 0xFF
_LOOSE = (
    "SELECT count(*) FROM kept_records WHERE batch NOT IN (SELECT id FROM kept_records)",
    "SELECT count(*) FROM kept_roots WHERE kept_id NOT IN (SELECT id FROM kept_records)",
)
_WITHOUT = (
    "SELECT count(*) FROM attachments "
    "WHERE id NOT IN (SELECT attachment_id FROM attachment_contents)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ContentFindings:
    """What does not fit together.

    Attributes:
        renewed: Search indexes that did not fit their records; they were made anew.
        attachments: Files whose content is missing, or is not what was attached.
        loose: Rows in the recycle bin that belong to nothing.
    """

    renewed: int = 0
    attachments: int = 0
    loose: int = 0

    @property
    def is_sound(self) -> bool:
        """Whether nothing is wrong now; an index that was made anew no longer is."""
        return self.attachments == 0


def check_content(
    connect: Callable[[], Any],
    *,
    cancelled: Callable[[], bool] = lambda: False,
    progress: Callable[[int, int], None] = lambda _done, _total: None,
) -> ContentFindings:
    """Look at everything the structure of the database does not vouch for.

    Args:
        connect: Gives a new, already keyed connection in autocommit mode.
        cancelled: Asked whether to stop.
        progress: Told how much is done, and out of how much.

    Raises:
        Cancelled: The officer stopped it.
        StorageDamaged: A page cannot be read.
        StorageBusy: Somebody else is writing and does not end in time.
    """
    with closing(connect()) as connection:
        connection.set_progress_handler(lambda: int(cancelled()), _INSTRUCTIONS)
        try:
            total = len(FULL_TEXTS) + 2
            renewed = 0
            for done, index in enumerate(FULL_TEXTS):
                progress(done, total)
                renewed += _renewed(connection, index.name)
            progress(total - 2, total)
            attachments = _wrong_attachments(connection)
            progress(total - 1, total)
            loose = sum(connection.execute(query).fetchone()[0] for query in _LOOSE)
            progress(total, total)
            return ContentFindings(renewed=renewed, attachments=attachments, loose=loose)
        except sqlcipher.Error as error:
            raise _fault(error) from None


def _renewed(connection: Any, index: str) -> bool:
    """Have a search index compare itself with its records; make it anew when it differs."""
    try:
        # Rank 1 asks to compare with the records, too: sqlite.org/fts5.html, section 6.
        connection.execute(f"INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', 1)")  # noqa: S608 - a name of our own
    except sqlcipher.DatabaseError as error:
        if not isinstance(_fault(error), StorageDamaged):
            raise
        connection.execute(f"INSERT INTO {index} ({index}) VALUES ('rebuild')")  # noqa: S608 - a name of our own
        return True
    return False


def _wrong_attachments(connection: Any) -> int:
    missing = connection.execute(_WITHOUT).fetchone()[0]
    rows = connection.execute(
        "SELECT a.digest, c.content FROM attachments a "
        "JOIN attachment_contents c ON c.attachment_id = a.id"
    )
    wrong = sum(hashlib.sha256(content).hexdigest() != str(digest) for digest, content in rows)
    return int(missing) + wrong


def _fault(error: sqlcipher.Error) -> Exception:
    code = int(getattr(error, "sqlite_errorcode", 0) or 0) & _CODE
    if code == _INTERRUPT:
        return Cancelled("stopped by the officer")
    if code in (_BUSY, _LOCKED):
        return StorageBusy(type(error).__name__)
    return (StorageFull if code in _UNWRITTEN else StorageDamaged)(type(error).__name__)
