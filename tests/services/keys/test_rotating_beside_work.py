# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Renewing all keys while something else is stored: told to be stored is stored."""

import threading
from concurrent.futures import Future, ThreadPoolExecutor

from casuskluis.domain.errors import CasuskluisError
from casuskluis.domain.journal import JournalAction
from casuskluis.services.workspace import Workspace
from casuskluis.storage.failures import StorageBusy
from services.bureau import PASSPHRASE, Office

WHAT = "list:persons:count=4711"


def store(shop: Workspace, begun: threading.Event) -> None:
    begun.set()
    with shop.context.write() as transaction:
        transaction.journal.record(JournalAction.EXPORTED, WHAT)


def test_what_is_stored_during_a_renewal_is_in_the_new_database_or_refused(
    office: Office,
) -> None:
    shop = office.workspace
    told: list[Future[None]] = []
    with ThreadPoolExecutor(1) as pool:

        def store_beside(_done: int, _total: int) -> None:
            if not told:  # once the former database is locked
                begun = threading.Event()
                told.append(pool.submit(store, shop, begun))
                begun.wait()

        renewal = shop.rotating.prepare(bytearray(PASSPHRASE))
        shop.rotating.renew(renewal, progress=store_beside)
        error = told[0].exception()

    with shop.context.read() as transaction:
        kept = [one.object for one in transaction.journal.entries(50)]
    assert error is None or isinstance(error, StorageBusy)
    assert isinstance(error, CasuskluisError) or WHAT in kept
    assert shop.journal.check().is_sound
    store(shop, threading.Event())
