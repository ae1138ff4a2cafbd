# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Work outside the vault that a lock does not wait for."""

import threading
from collections.abc import Callable

PATIENCE = 0.3
"""Seconds: an ordinary disk is done long before, a share that hangs never is."""


def shortly(work: Callable[[], None]) -> bool:
    """Do something, and go on without it when it takes long; tells whether it was done.

    Args:
        work: Raises nothing; ends with the process when it hangs.
    """
    worker = threading.Thread(target=work, daemon=True)
    worker.start()
    worker.join(PATIENCE)
    return not worker.is_alive()
