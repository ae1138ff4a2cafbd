# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A vault with the whole demonstration in it, made once and copied.

Filling it takes some hundred times as long as copying it.
"""

import shutil
from functools import cache
from pathlib import Path

from casuskluis.services.demonstration import MUNICIPALITY, fill
from casuskluis.services.workspace import Workspace
from services.bureau import PASSPHRASE, VAULTS, storeroom


def demonstration(place: Path) -> Workspace:
    """Open a copy of the demonstration, at the moment and with the passphrase of `bureau`."""
    return VAULTS.open(closed_demonstration(place), bytearray(PASSPHRASE))


def closed_demonstration(place: Path) -> Path:
    """Put a copy of the demonstration at a place that does not exist yet."""
    shutil.copytree(_filled(), place)
    return place


@cache
def _filled() -> Path:
    place = storeroom() / "Veldhaven.kluis"
    workspace, _ = VAULTS.create(
        place, bytearray(PASSPHRASE), municipality=MUNICIPALITY, label="S. Meijer"
    )
    fill(workspace)
    workspace.close()
    return place
