# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""How long it takes to destroy one file in a vault with many cases.

``python benchmarks/destruction_speed.py [CASES]`` makes a vault with so many cases (100,000
unless told), plants one file with a word in every text, destroys it, and looks for the words in
every page of the database.
"""

import resource
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from casuskluis.services.endings import destroying
from casuskluis.vault.sweeping import sweep
from casuskluis.vault.vault import Vault
from services.bureau import PASSPHRASE, VAULTS, open_office
from services.planted import Words, found_in, pages, plant
from storage.crowd import fill


@contextmanager
def timed(what: str) -> Iterator[None]:
    """Print how long a block took."""
    begin = time.perf_counter()
    yield
    print(f"{what:<44} {time.perf_counter() - begin:8.2f} s")  # noqa: T201 - a measurement


def swept(vault: Vault) -> None:
    """Sweep, and print how long that took."""
    with timed("  of which writing the file anew"):
        sweep(vault)


def main(size: int) -> None:
    """Measure in a vault of so many cases."""
    with tempfile.TemporaryDirectory() as folder:
        office = open_office(Path(folder))
        fill(office.workspace.context.database, size)
        words = Words()
        case = plant(office, words)
        vault = office.workspace._vault  # noqa: SLF001 - a measurement
        file = vault.folder / "data.db"
        megabytes = file.stat().st_size / 1_000_000
        print(f"{size} cases, {megabytes:.0f} MB, {len(words.given)} words")  # noqa: T201
        setattr(destroying, "sweep", swept)  # noqa: B010 - a measurement
        drawn = office.workspace.destruction.draw_up((case.id,))
        with timed("destroying one file"):
            office.workspace.destruction.carry_out_on_paper(drawn.list.id, "B", signed=True)
        with timed("looking through every page"):
            left = found_in(pages(vault, file), words.given)
        print(f"words left: {len(left)}")  # noqa: T201
        ledger = office.workspace.ledger
        ledger.intend(["case:0:none:2000-01-01"], office.workspace.context.clock.now())
        place = office.workspace.place
        office.workspace.close()
        with timed("opening with something left to finish"):
            workspace = VAULTS.open(place, bytearray(PASSPHRASE))
        workspace.close()
        with timed("opening with nothing left to finish"):
            workspace = VAULTS.open(place, bytearray(PASSPHRASE))
        workspace.abandon()
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"memory at most {peak:.0f} MiB")  # noqa: T201


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
