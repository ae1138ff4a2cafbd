# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Kills a program that works as hard as it can, again and again, in the same vault.

Runs as a process of its own, which imports everything once: each program that dies is a fork.
"""

import json
import os
import random
import signal
import sys
from pathlib import Path

from faults.busy_program import Count, Program
from faults.scene import make
from remembered_keys import remember_keys


def killed(folder: Path, turn: int, chance: random.Random) -> list[str]:
    """Let a program work in a vault and kill it; return everything it said."""
    program = Program(folder, turn)
    program.listen(chance)
    os.kill(program.number, signal.SIGKILL)
    return program.ended()


def main() -> None:
    """Kill so many programs; print what was acknowledged, lost and found broken."""
    aside, times = Path(sys.argv[1]), int(sys.argv[2])
    remember_keys()
    folder = make(aside / "Proef.kluis")
    chance = random.Random(20261121)  # noqa: S311 - no secret
    count, hot = Count(), 0
    for turn in range(times):
        count.heard(killed(folder, turn, chance))
        journal = folder / "data.db-journal"
        hot += journal.exists() and journal.stat().st_size > 0
        count.look(folder)
    sys.stdout.write(json.dumps({"kills": times, "hot": hot, **count.told()}))


if __name__ == "__main__":
    main()
