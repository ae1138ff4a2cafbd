# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""How long renewing all keys of a large vault takes, and how much memory: ``CASES FOLDER``."""

import resource
import sys
import time
from contextlib import nullcontext
from pathlib import Path

from casuskluis.storage.database import Database
from casuskluis.vault.access.cost import FLOOR
from casuskluis.vault.access.recovery_code import new_code
from casuskluis.vault.rotating.rotation import Surroundings, rotate
from casuskluis.vault.rotating.staying import new_keys
from casuskluis.vault.vault import Vault
from casuskluis.vault.watch import Watch
from storage.crowd import fill

WORDS = b"vijf losse woorden zijn genoeg"


def main() -> None:
    """Fill a vault, or measure the one that was filled before."""
    cases, folder = int(sys.argv[1]), Path(sys.argv[2])
    if not folder.exists():
        vault, _ = Vault.create(folder, bytearray(WORDS), label="A", cost=FLOOR)
        database = Database.open(vault.connect)
        fill(database, cases)
        database.close()
        vault.close()
        sys.stdout.write("filled: run again to measure\n")
        return
    with Vault.open(folder, bytearray(WORDS)) as vault:
        keys = new_keys(vault, "A", bytearray(WORDS), codes={}, recovery=(new_code(),))
        before, begin = memory(), time.perf_counter()
        used = time.process_time()
        rotate(vault, keys, Surroundings(lambda _: None, nullcontext), Watch())
        spent, used = time.perf_counter() - begin, time.process_time() - used
    size = (folder / "data.db").stat().st_size / 1e6
    sys.stdout.write(f"{size:.0f} MB: {spent:.1f} s ({used:.1f} CPU), ")
    sys.stdout.write(f"memory {before:.0f} -> {memory():.0f} MB\n")


def memory() -> float:
    """Return the largest memory so far, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
