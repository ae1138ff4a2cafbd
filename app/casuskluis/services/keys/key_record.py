# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Changing keys inside the transaction of the journal."""

from collections.abc import Iterator
from contextlib import contextmanager

from casuskluis.domain.journal import JournalAction
from casuskluis.domain.officer import Permission
from casuskluis.services.context import Context


@contextmanager
def on_record(
    context: Context, changed: str = "vault", needs: Permission | None = None
) -> Iterator[None]:
    """Change keys in the block, with a line in the journal.

    Where no line can be written the keys stay as they are: nobody may read that nothing was
    saved while a new passphrase holds.

    Args:
        context: Of the open vault.
        changed: What the line is about; ``slot:<id>`` for what opens the vault.
        needs: What the officer at work must be allowed.

    Raises:
        NotAllowed: When the officer at work may not.
    """
    with context.write(needs) as transaction:
        transaction.journal.record(JournalAction.KEYS_CHANGED, changed)
        yield
