# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The large vault that the scripts beside it measure the window on."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from casuskluis.domain.clock import FixedClock
from casuskluis.services.vaults import Vaults
from casuskluis.services.workspace import Workspace
from casuskluis.vault.access.cost import FLOOR
from storage.crowd import fill


@contextmanager
def large_vault(cases: int) -> Iterator[Workspace]:
    """Open a new vault with so many cases; nothing of it is left behind."""
    with tempfile.TemporaryDirectory() as folder:
        vaults = Vaults(FixedClock(datetime(2026, 11, 20, 9, 30, tzinfo=UTC)), "meting", FLOOR)
        workspace, _ = vaults.create(
            Path(folder) / "Meting.kluis",
            bytearray(b"vier losse woorden bijeen"),
            municipality="Veldhaven",
            label="Meting",
        )
        fill(workspace.context.database, cases)
        try:
            yield workspace
        finally:
            workspace.abandon()
