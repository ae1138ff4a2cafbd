# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Backups while another process saves as fast as it can: each is whole and of one moment."""

import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from casuskluis.services.workspace import Workspace
from casuskluis.storage.failures import StorageBusy
from casuskluis.vault.errors import VaultInUse
from faults.counting import after, counts
from faults.scene import BEFORE, FULL, TESTS, secret, unlock, vaults
from faults.tally import tally

SECONDS = 60.0 if FULL else 2.0
PUT_BACK = 1000 if FULL else 4
"""So many of the backups are put back, spread over all of them."""


@dataclass
class Saving:
    """A process that saves.

    Attributes:
        done: The last change it acknowledged.
        ready: Whether it has the vault open.
    """

    process: "subprocess.Popen[str]"
    done: int = 0
    ready: threading.Event = field(default_factory=threading.Event)

    def listen(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            if line == "ready\n":
                self.ready.set()
            else:
                self.done = int(line)

    @property
    def goes_on(self) -> bool:
        return self.process.poll() is None


@contextmanager
def saving(folder: Path) -> Iterator[Saving]:
    command = [sys.executable, "-m", "faults.counting", str(folder), str(SECONDS)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=TESTS) as process:  # noqa: S603 - our own module
        made = Saving(process)
        ear = threading.Thread(target=made.listen)
        ear.start()
        try:
            assert made.ready.wait(60)
            yield made
        finally:
            process.wait(SECONDS + 60)
            ear.join()


@dataclass(frozen=True)
class Made:
    """A backup, and between which two changes it was begun and ready."""

    place: Path
    least: int
    most: int


def _beside(folder: Path) -> Workspace:
    while True:
        try:
            return unlock(folder)
        except (VaultInUse, StorageBusy):
            continue


def _backups(workspace: Workspace, work: Saving, place: Path) -> tuple[list[Made], int]:
    made, waits = [], 0
    while work.goes_on:
        least = work.done
        try:
            found = workspace.backups.make(place)
        except StorageBusy:
            waits += 1
            continue
        # One more may be in the vault already, and not yet said.
        made.append(Made(found, least, work.done + 1))
    return made, waits


def _is_of_one_moment(one: Made, target: Path) -> bool:
    """Put a backup back, and tell whether it holds all changes up to one, and no other."""
    vaults().restoring.with_passphrase(one.place, target, secret())
    workspace = unlock(target)
    try:
        found = counts(workspace)
        sound = workspace.journal.check().is_sound
    finally:
        workspace.close()
    changes = max(found)
    return sound and one.least <= changes <= one.most and found == after(changes, len(BEFORE))


def test_every_backup_holds_exactly_what_was_saved_until_then(
    folder: Path, tmp_path: Path
) -> None:
    start = time.monotonic()
    place = tmp_path / "elders"
    place.mkdir()
    with saving(folder) as work:
        workspace = _beside(folder)
        made, waits = _backups(workspace, work, place)
        workspace.abandon()
    assert work.process.returncode == 0
    tried = made[:: -(-len(made) // PUT_BACK) or 1]
    torn = [
        one.place.name
        for number, one in enumerate(tried)
        if not _is_of_one_moment(one, tmp_path / f"terug-{number}.kluis")
    ]
    workspace = unlock(folder)
    kept = counts(workspace)
    workspace.close()
    tally(
        "backups while another process saves",
        cases=len(tried) + work.done,
        lost=len(torn) + int(kept != after(work.done, len(BEFORE))),
        unopenable=int(not vaults().check(folder, secret()).is_sound),
        seconds=time.monotonic() - start,
        note=f"{len(tried)} of {len(made)} backups put back, made during {work.done} "
        f"acknowledged changes, {waits} waits told",
    )
    assert made
    assert work.done > len(BEFORE)
    assert torn == []
    assert kept == after(work.done, len(BEFORE)), "every acknowledged change is in the vault"
