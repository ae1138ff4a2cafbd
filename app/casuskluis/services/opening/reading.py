# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A vault that was opened to read only: because of whom, and what is written down of it."""

from dataclasses import dataclass

from casuskluis.domain.journal import JournalAction
from casuskluis.services.context import Context
from casuskluis.services.opening.in_use import UNSAID, is_own
from casuskluis.storage.failures import StorageFull
from casuskluis.vault.lock import Onlooker

_ELSEWHERE = "Alleen lezen: de kluis is open op computer {host}."
_HERE = (
    "Alleen lezen: de kluis is op deze computer al open, in een ander venster of bij iemand "
    "anders."
)
_UNKNOWN = "Alleen lezen: de kluis is open op een andere computer of in een ander venster."
_MEDIUM = "Alleen lezen: op deze plek kan niet worden geschreven."
_CHOSEN = "Alleen lezen."
_NOTED = "Wat u bekijkt komt in het logboek."
_NOT_NOTED = "Wat u bekijkt kan niet in het logboek worden gezet."


@dataclass(frozen=True, slots=True)
class OnlyToRead:
    """Why a vault is only read.

    Attributes:
        host: Name of the computer that works in it; empty for nobody.
        writable: Whether anything can be written where it stands.
        noted: Whether the journal tells who looks.
    """

    host: str
    writable: bool
    noted: bool

    @property
    def sentence(self) -> str:
        """What the officer must see all the time, in Dutch."""
        words = _held(self.host) if self.host else _CHOSEN if self.writable else _MEDIUM
        return f"{words} {_NOTED if self.noted else _NOT_NOTED}"


def begin_reading(context: Context, onlooker: Onlooker) -> OnlyToRead:
    """Write down that somebody looks on, and tell why it is only looking.

    Raises:
        StorageBusy: The one who works in it is writing all the time.
    """
    holder, noted = onlooker.holder, True
    try:
        context.note([(JournalAction.OPENED, "vault_read")])
    except StorageFull:  # no room, or no right to write
        noted = False
    host = (holder.host or "?") if holder else ""
    return OnlyToRead(host=host, writable=onlooker.writable, noted=noted)


def _held(host: str) -> str:
    """Return where it is open."""
    if host in UNSAID:
        return _UNKNOWN
    return _HERE if is_own(host) else _ELSEWHERE.format(host=host)
