# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Drawing without the collector of garbage looking over its shoulder.

Everything of a document lives until the last page is written. So there is nothing to collect,
while looking for it takes a quarter of the time, and more for each page that is added.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Let the collector rest inside the block or the function, if it was at work."""
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
