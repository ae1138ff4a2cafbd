# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A new master key for a vault: who left keeps nothing that opens it.

Four steps, each safe to be cut off after (decision 0027):

1. the database is written under the new key beside the old one, and read back;
2. both copies of the header change to the new slots, with the former key sealed under the new
   one: the point of no return, because from here the new secrets open the vault;
3. the copy takes the place of the database;
4. both copies of the header change again, without the former key.

Until the second step the former secrets open the vault and nothing has changed. After it
`casuskluis.vault.rotating.finishing` goes on where the work stopped, at the next opening.
"""

from collections.abc import Callable
from contextlib import AbstractContextManager, ExitStack, suppress
from dataclasses import dataclass, replace
from pathlib import Path

from casuskluis.vault.access.copies import read_copies
from casuskluis.vault.access.header import Header
from casuskluis.vault.connection import DATABASE, open_keyed
from casuskluis.vault.driver import Connection
from casuskluis.vault.errors import (
    HeaderOutdated,
    RotationHalfway,
    RotationPending,
    VaultError,
)
from casuskluis.vault.keys import MasterKey, Purpose, wiped
from casuskluis.vault.rotating.finishing import closed, commit
from casuskluis.vault.rotating.former import seal_former
from casuskluis.vault.rotating.recoding import RECODED, discard, prove, put_in_place, recode
from casuskluis.vault.rotating.standstill import Standstill
from casuskluis.vault.rotating.staying import NewKeys
from casuskluis.vault.vault import Vault
from casuskluis.vault.watch import Watch

Connect = Callable[[], Connection]
_RECODED, _PROVEN = 50, 99  # hundredths of the work


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the caller does around a rotation.

    Attributes:
        enter: Gets connections to the copy under the new key, and writes in it what belongs to
            the change, such as its lines in the journal; closes them again. What is written
            there counts when the new keys do, and not otherwise.
        alone: Keeps everybody else in this program from the database, with all connections
            closed, while the files change places.
    """

    enter: Callable[[Connect], None]
    alone: Callable[[], AbstractContextManager[None]]


def rotate(vault: Vault, keys: NewKeys, around: Surroundings, watch: Watch) -> None:
    """Give a vault a new master key and new slots; all at once, or not at all.

    Others may read in the database meanwhile. A change that comes in waits, and is refused
    after some seconds: it would not be in the copy. That holds until the copy has the place of
    the database: who writes one moment before would write in a file that is thrown away.

    Args:
        vault: Open; works on under the new key.
        keys: With at least one slot; every new secret is on paper already.
        around: See there.
        watch: Progress, and whether to stop; not asked after the point of no return.

    Raises:
        Cancelled: Stopped; nothing has changed.
        HeaderOutdated: Somebody's slot changed since the keys were made; nothing has changed.
        OnlyReading: The vault was opened to read.
        RotationPending: An earlier one was cut off and could not be finished yet.
        CopyUnsound: The copy under the new key is not whole; nothing has changed.
        RotationHalfway: The new secrets hold; the database follows at the next opening.
        VaultError: Reading or writing failed; nothing has changed.
    """
    try:
        header = _following(vault, keys)
        still = Standstill(vault.folder / DATABASE)
        vault.keep(still)
        with ExitStack() as held:
            held.callback(still.end)
            still.begin(vault.connect)
            part = watch.within(0, _RECODED)
            recode(vault.folder, vault.master, keys.master, header, part, still=still)
            around.enter(lambda: _connect(vault.folder, keys.master))
            prove(vault.folder, keys.master, watch.within(_RECODED, _PROVEN))
            watch.step(_PROVEN)
            with around.alone(), vault.turning:
                vault.make_sure()  # all of this took long, and the lock may have gone
                still.make_way()
                _turn(vault, keys.master, header)
        still.close()  # nobody has the former file open any more
        vault.let_go_of_former()
    except BaseException:
        discard(vault.folder)
        if vault.master is not keys.master:
            keys.master.wipe()
        raise


def _following(vault: Vault, keys: NewKeys) -> Header:
    vault.make_sure()
    if vault.header.previous:
        raise RotationPending("an earlier rotation is not finished")
    if vault.header != keys.before:
        raise HeaderOutdated("the slots changed since the new keys were made")
    return replace(
        vault.header,
        generation=vault.header.generation + 1,
        slots=keys.slots,
        previous=seal_former(vault.master, keys.master, vault.vault_id),
    ).signed(keys.master)


def _connect(folder: Path, master: MasterKey) -> Connection:
    key = master.subkey(Purpose.DATABASE)
    with wiped(key):
        return open_keyed(folder / RECODED, key)


def _turn(vault: Vault, master: MasterKey, header: Header) -> None:
    """Change header, database and header: steps 2, 3 and 4."""
    try:
        commit(vault.folder, header)
        lasting = put_in_place(vault.folder)
    except BaseException:
        _undo(vault, master, header)
        raise
    # Where the disk may still forget the move, the header must go on knowing both keys.
    final = closed(vault.folder, header, master) if lasting else header
    vault.adopt(final, master)
    with suppress(VaultError):
        vault.ledger.seal_for(master)


def _undo(vault: Vault, master: MasterKey, header: Header) -> None:
    """Give the former secrets back, when the header changed and the database did not.

    Raises:
        RotationHalfway: That failed, too.
    """
    copies = read_copies(vault.folder)
    if header not in (copies.first, copies.second):
        return
    try:
        vault.reinstate(header.generation + 1)
    except VaultError:
        vault.adopt(header, master, pending=True)
        raise RotationHalfway("new secrets over a database under the former key") from None
