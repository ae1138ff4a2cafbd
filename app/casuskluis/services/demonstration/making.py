# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Making a vault with the demonstration in it, for somebody who wants to look around."""

import shutil
from pathlib import Path

from casuskluis.exchange.reading import Progress
from casuskluis.services.demonstration.filling import MUNICIPALITY, fill
from casuskluis.services.vaults import Vaults
from casuskluis.services.workspace import DEMONSTRATOR, Workspace

PASSPHRASE = "vijf losse woorden zijn genoeg"  # noqa: S105 - shown on the screen, not a secret


def demonstrate(vaults: Vaults, folder: Path, *, progress: Progress | None = None) -> Workspace:
    """Make a vault with the demonstration and return it open.

    Args:
        vaults: Makes it.
        folder: Where it comes; must not exist.
        progress: Called with how much is stored and how much there is; may raise to stop.

    Raises:
        VaultExists: When there is something at that place.
        PlaceNotWritable: When nothing may be written there.
        DiskFull: When it does not fit.
    """
    secret = bytearray(PASSPHRASE, "utf-8")
    workspace, _ = vaults.create(folder, secret, municipality=MUNICIPALITY, label=DEMONSTRATOR)
    try:
        fill(workspace, progress=progress)
    except BaseException:
        workspace.abandon()
        shutil.rmtree(workspace.place, ignore_errors=True)
        raise
    return workspace
