# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Kills a program that works as hard as it can, again and again, in the same vault.

Runs as a process of its own, which imports everything once: each program that dies is a fork.
"""

import json
import os
import random
import select
import signal
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from casuskluis.domain.errors import CasuskluisError
from casuskluis.domain.identifiers import MeetingNumber
from casuskluis.domain.meeting import CaseMeeting
from casuskluis.explanations import FALLBACK, explain
from casuskluis.services.workspace import Workspace
from cli.terminal import NOW
from faults.scene import BEFORE, families, make, person, unlock
from faults.sweep_works import sound
from faults.sweeping import MISLEADING, told_by
from remembered_keys import remember_keys

MOST = 8
"""So many lines at most are waited for before a program dies: the first says it is open."""
LONGEST = 0.05
"""Seconds after that line in which it dies."""
Say = Callable[[str], None]


def busy(folder: Path, turn: int, say: Say) -> None:
    """Save without end, while another thread reads; say each one that is acknowledged."""
    workspace = unlock(folder)
    threading.Thread(target=_read_on, args=(workspace, say), daemon=True).start()
    say("open")
    number = 0
    while True:
        number += 1
        stored = workspace.persons.add(person(f"Ronde {turn} {number}"))
        say(stored.name.family)
        workspace.meetings.plan(CaseMeeting(number=MeetingNumber(""), held_on=NOW.date()))
        workspace.persons.save(replace(stored, street=f"Kade {number}"))


def _read_on(workspace: Workspace, say: Say) -> None:
    with suppress(OSError):  # nobody listens any more
        try:
            while True:
                families(workspace)
        except CasuskluisError as error:
            say(f"end {type(error).__name__}{'' if is_told(error) else '!'}")


def is_told(error: CasuskluisError) -> bool:
    """Whether the officer reads what is the matter: never that a vault on a bad disk is bad."""
    return explain(error) not in {"", FALLBACK} and type(error).__name__ not in MISLEADING


def killed(folder: Path, turn: int, chance: random.Random) -> list[str]:
    """Let a program work in a vault and kill it; return what it had acknowledged."""
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            busy(folder, turn, lambda text: _put(write, text))
        finally:
            os._exit(1)
    os.close(write)
    heard = b""
    wanted = 1 + chance.randrange(MOST)
    while heard.count(b"\n") < wanted and (more := os.read(read, 1 << 16)):
        heard += more
    until = time.monotonic() + chance.random() * LONGEST
    while (left := until - time.monotonic()) > 0:
        if select.select([read], [], [], left)[0]:
            heard += os.read(read, 1 << 16)
    os.kill(child, signal.SIGKILL)
    while more := os.read(read, 1 << 16):
        heard += more
    os.close(read)
    os.waitpid(child, 0)
    assert heard.startswith(b"open\n"), "the vault did not open"
    return [line for line in heard.decode().split("\n")[1:-1] if line]


def _put(write: int, text: str) -> None:
    os.write(write, f"{text}\n".encode())


def found_in(folder: Path, say: Say) -> None:
    """Say who is in a vault, after every byte of it was checked."""
    with sound(folder) as workspace:
        say(json.dumps(families(workspace)))


def main() -> None:
    """Kill so many programs; print what was acknowledged, lost and found broken."""
    aside, times = Path(sys.argv[1]), int(sys.argv[2])
    remember_keys()
    folder = make(aside / "Proef.kluis")
    chance = random.Random(20261121)  # noqa: S311 - no secret
    known: set[str] = set(BEFORE)
    lost: set[str] = set()
    broken = hot = 0
    for turn in range(times):
        known |= set(killed(folder, turn, chance))
        journal = folder / "data.db-journal"
        hot += journal.exists() and journal.stat().st_size > 0
        told = told_by(lambda say: found_in(folder, say))
        found = set(json.loads(told[0])) if told and told[0].startswith("[") else set()
        broken += not found
        lost |= known - found if found else set()
    answer = {"kills": times, "acknowledged": len(known) - len(BEFORE), "lost": len(lost)}
    sys.stdout.write(json.dumps({**answer, "broken": broken, "hot": hot}))


if __name__ == "__main__":
    main()
