# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Runs as a process of its own: changes persons one after another, and says each one done.

Change N writes N with the person whose turn it is, so whoever looks afterwards can tell exactly
which changes are there. A line on the standard output acknowledges a change.
"""

import sys
import time
from dataclasses import replace
from pathlib import Path

from casuskluis.domain.lists import SubjectQuery
from casuskluis.services.workspace import Workspace
from casuskluis.storage.failures import StorageBusy
from faults.scene import unlock


def counts(workspace: Workspace) -> list[int]:
    """Return the number each person has, in a fixed order."""
    ids = sorted(workspace.persons.ids(SubjectQuery()))
    return [int(workspace.persons.get(one).town or "0") for one in ids]


def after(changes: int, persons: int) -> list[int]:
    """Return what `counts` gives when exactly so many changes were made."""
    return [
        max((done for done in range(1, changes + 1) if done % persons == turn), default=0)
        for turn in range(persons)
    ]


def main() -> None:
    folder, seconds = Path(sys.argv[1]), float(sys.argv[2])
    workspace = unlock(folder)
    # Somebody else makes the backups meanwhile, as on a disk without locks.
    workspace._vault._lock.release()
    ids = sorted(workspace.persons.ids(SubjectQuery()))
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    until, change = time.monotonic() + seconds, 1
    while time.monotonic() < until:
        found = workspace.persons.get(ids[change % len(ids)])
        try:
            workspace.persons.save(replace(found, town=str(change)))
        except StorageBusy:
            continue
        sys.stdout.write(f"{change}\n")
        sys.stdout.flush()
        change += 1
    workspace.abandon()


if __name__ == "__main__":
    main()
