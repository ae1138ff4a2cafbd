# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""How long a backup, a copy to a second place and a restore drill take: ``CASES``."""

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from large_vault import large_vault


def main() -> None:
    """Measure."""
    cases = int(sys.argv[1])
    with large_vault(cases) as workspace, tempfile.TemporaryDirectory() as stick:
        size = (workspace.place / "data.db").stat().st_size / 1e6
        sys.stdout.write(f"{cases} cases, {size:.0f} MB\n")
        measure("backup", workspace.backups.make)
        workspace.backups.use_place(Path(stick))
        measure("backup and second place", workspace.backups.make)
        measure("restore drill", workspace.drills.drill)
        measure("is a backup due", workspace.backups.is_due)


def measure(what: str, work: Callable[[], object]) -> None:
    """Say how long one thing takes."""
    begin, used = time.perf_counter(), time.process_time()
    work()
    spent, cpu = time.perf_counter() - begin, time.process_time() - used
    sys.stdout.write(f"{what}: {spent:.2f} s ({cpu:.2f} CPU)\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
