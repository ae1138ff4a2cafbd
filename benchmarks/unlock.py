# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Measure from the passphrase to the first list on a large vault, with the default key cost.

Run from the root of the project: ``PYTHONPATH=tests python benchmarks/unlock.py [cases]``.
The vault is made in a temporary folder and removed afterwards. Each round opens the vault as
the program does and asks for the open cases and their first page; the time spent in Argon2id is
measured inside it and taken off.
"""

import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from time import perf_counter
from unittest.mock import patch

from casuskluis.domain.clock import FixedClock
from casuskluis.domain.lists import CaseQuery
from casuskluis.services.vaults import Vaults
from casuskluis.vault.access import slots
from casuskluis.vault.access.cost import DEFAULT, KdfCost, stretch
from storage.crowd import fill

ROUNDS = 5
PAGE = 200
WORDS = b"vier losse woorden bijeen"


class Stopwatch:
    """Stands in the place of the key derivation and adds up how long it takes."""

    def __init__(self) -> None:
        self.spent = 0.0

    def __call__(self, passphrase: bytearray, salt: bytes, cost: KdfCost) -> bytearray:
        """Derive the key as always."""
        begin = perf_counter()
        key = stretch(passphrase, salt, cost)
        self.spent += (perf_counter() - begin) * 1000
        return key


def first_list(vaults: Vaults, folder: Path) -> float:
    """Return the milliseconds from the passphrase to the first page of the open cases."""
    secret = bytearray(WORDS)
    begin = perf_counter()
    workspace = vaults.open(folder, secret)
    ids = workspace.cases.ids(CaseQuery())
    workspace.cases.lines(ids[:PAGE])
    spent = (perf_counter() - begin) * 1000
    workspace.close()
    return spent


def main() -> None:
    """Make the vault, measure, and leave nothing behind."""
    size = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    vaults = Vaults(FixedClock(datetime(2026, 3, 2, 12, tzinfo=UTC)), "meting", DEFAULT)
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "Meting.kluis"
        workspace, _ = vaults.create(
            folder, bytearray(WORDS), municipality="Veldhoek", label="Meting"
        )
        fill(workspace.context.database, size)
        workspace.close()
        keys, whole = [], []
        for _ in range(ROUNDS):
            watch = Stopwatch()
            with patch.object(slots, "stretch", watch):
                whole.append(first_list(vaults, folder))
            keys.append(watch.spent)
        beyond = [all_of_it - key for all_of_it, key in zip(whole, keys, strict=True)]
    sys.stdout.write(
        f"{size} cases, {DEFAULT.memory // 1024} MiB, {DEFAULT.passes} passes, "
        f"{DEFAULT.lanes} lanes; medians of {ROUNDS}\n"
        f"Argon2id alone               {median(keys):8.1f} ms\n"
        f"passphrase to first list     {median(whole):8.1f} ms\n"
        f"beyond Argon2id              {median(beyond):8.1f} ms  (worst {max(beyond):.1f})\n"
    )


if __name__ == "__main__":
    main()
