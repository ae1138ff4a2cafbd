# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Runs as a process of its own: changes the same few persons as another, or looks at them.

Two windows cannot work in one vault; the lock file keeps the second out. What is tried here is
what protects the records when that fails, as on a share without locks: the version of each
record, and a transaction that writes alone.
"""

import json
import sys
import time
from dataclasses import replace
from pathlib import Path

from casuskluis.domain.errors import CasuskluisError, ChangedMeanwhile
from casuskluis.domain.identifiers import SubjectId
from casuskluis.domain.lists import SubjectQuery
from casuskluis.services.keeping.views import Viewed
from casuskluis.services.workspace import Workspace
from casuskluis.storage.failures import StorageBusy
from casuskluis.vault.errors import VaultInUse
from faults.scene import secret, unlock, vaults

Told = dict[str, object]


def write(workspace: Workspace, ids: list[SubjectId], until: float) -> Told:
    """Add one to the count of a person, again and again; say what was refused."""
    saved, conflicts, busy, other = 0, 0, 0, set()
    while time.monotonic() < until:
        found = workspace.persons.get(ids[(saved + conflicts) % len(ids)])
        try:
            workspace.persons.save(replace(found, town=str(int(found.town or "0") + 1)))
            saved += 1
        except ChangedMeanwhile:
            conflicts += 1
        except StorageBusy:
            busy += 1
        except CasuskluisError as error:
            other.add(type(error).__name__)
    return {"saved": saved, "conflicts": conflicts, "busy": busy, "other": sorted(other)}


def look(workspace: Workspace, ids: list[SubjectId], until: float) -> Told:
    """Look at them, note the looks, and try to change one."""
    looks, backwards, busy, other = 0, 0, 0, set()
    seen = dict.fromkeys(ids, 0)
    refused = ""
    while time.monotonic() < until:
        for number in ids:
            try:
                found = workspace.persons.get(number)
                workspace.views.note(Viewed.SUBJECT, number, str(looks))
            except StorageBusy:
                busy += 1
                continue
            except CasuskluisError as error:
                other.add(type(error).__name__)
                continue
            backwards += found.version < seen[number]
            seen[number] = found.version
            looks += 1
    try:
        workspace.persons.save(workspace.persons.get(ids[0]))
    except CasuskluisError as error:
        refused = type(error).__name__
    return {
        "looks": looks, "backwards": backwards, "other": sorted(other), "busy": busy,
        "refused": refused, "ids": [int(number) for number in ids],
    }  # fmt: skip


def main() -> None:
    """Open, say so, wait for the word to begin, and work for a while."""
    role, folder, seconds = sys.argv[1], Path(sys.argv[2]), float(sys.argv[3])
    reads = role == "reader"
    workspace = vaults().open_to_read(folder, secret()) if reads else _beside(folder)
    ids = workspace.persons.ids(SubjectQuery())[:2]
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    sys.stdin.readline()
    told = (look if reads else write)(workspace, ids, time.monotonic() + seconds)
    workspace.abandon()
    sys.stdout.write(json.dumps(told))


def _beside(folder: Path) -> Workspace:
    """Open a vault as on a disk without locks: each process takes it for its own."""
    while True:
        try:
            workspace = unlock(folder)
        except (VaultInUse, StorageBusy):
            continue
        workspace._vault._lock.release()
        return workspace


if __name__ == "__main__":
    main()
