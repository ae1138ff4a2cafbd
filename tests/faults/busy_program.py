# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A program that works in a vault as hard as it can until something ends it, and what is left.

Each one is a fork, so that everything is imported once. What it acknowledged comes through a
pipe; what is left is judged in another fork, which knows nothing of the first.
"""

import json
import os
import random
import select
import signal
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path

from casuskluis.domain.errors import CasuskluisError
from casuskluis.domain.identifiers import MeetingNumber
from casuskluis.domain.meeting import CaseMeeting
from casuskluis.explanations import FALLBACK, explain
from casuskluis.services.workspace import Workspace
from cli.terminal import NOW
from faults.scene import BEFORE, families, person, unlock
from faults.sweep_works import sound
from faults.sweeping import MISLEADING, told_by

MOST = 8
"""So many lines at most are waited for before a program dies: the first says it is open."""
LONGEST = 0.05
"""Seconds after that line in which it dies."""
PATIENCE = 300
"""Seconds after which a program that nothing ended ends itself."""
ROUND = "Ronde "
HELD_ON = NOW.date() - timedelta(days=400)
"""Long past: a table laid for each of a thousand meetings to come would take all the time."""
Say = Callable[[str], None]


def is_told(error: CasuskluisError) -> bool:
    """Whether the officer reads what is the matter: never that a vault on a bad disk is bad."""
    return explain(error) not in {"", FALLBACK} and type(error).__name__ not in MISLEADING


def how_it_ended(error: BaseException) -> str:
    """Return the line that tells an error; with a ``!`` when the officer would not be told."""
    told = isinstance(error, CasuskluisError) and is_told(error)
    return f"end {type(error).__name__}{'' if told else '!'}"


class Program:
    """A fork that saves without end, while another thread reads.

    Args:
        folder: The vault it opens.
        turn: Which one it is; part of every name it saves.
    """

    def __init__(self, folder: Path, turn: int) -> None:
        self._read, write = os.pipe()
        self.number = os.fork()
        if self.number == 0:
            try:
                os.close(self._read)
                signal.alarm(PATIENCE)
                _work(folder, turn, lambda text: _put(write, text))
            finally:
                os._exit(1)
        os.close(write)
        self._heard = b""

    def listen(self, chance: random.Random) -> None:
        """Hear some lines, and then a moment more."""
        wanted = 1 + chance.randrange(MOST)
        while self._heard.count(b"\n") < wanted and self._hears():
            pass
        until = time.monotonic() + chance.random() * LONGEST
        while (left := until - time.monotonic()) > 0:
            if select.select([self._read], [], [], left)[0] and not self._hears():
                return

    def ended(self) -> list[str]:
        """Hear the last of it and wait until it is gone; return every whole line."""
        while self._hears():
            pass
        os.close(self._read)
        os.waitpid(self.number, 0)
        assert self._heard.startswith(b"open\n"), f"the vault did not open: {self._heard!r}"
        return self._heard.decode().split("\n")[:-1]

    def _hears(self) -> bool:
        more = os.read(self._read, 1 << 16)
        self._heard += more
        return bool(more)


def _put(write: int, text: str) -> None:
    os.write(write, f"{text}\n".encode())


def _work(folder: Path, turn: int, say: Say) -> None:
    try:
        _busy(folder, turn, say)
    except BaseException as error:  # noqa: BLE001  # anything but a named error counts against us
        say(how_it_ended(error))


def _busy(folder: Path, turn: int, say: Say) -> None:
    workspace = unlock(folder)
    say("open")
    threading.Thread(target=_read_on, args=(workspace, say), daemon=True).start()
    number = 0
    while True:
        number += 1
        stored = workspace.persons.add(person(f"{ROUND}{turn} {number}"))
        say(stored.name.family)
        workspace.meetings.plan(CaseMeeting(number=MeetingNumber(""), held_on=HELD_ON))
        workspace.persons.save(replace(stored, street=f"Kade {number}"))


def _read_on(workspace: Workspace, say: Say) -> None:
    with suppress(OSError):  # nobody listens any more
        try:
            while True:
                families(workspace)
        except CasuskluisError as error:
            say(how_it_ended(error))


@dataclass
class Count:
    """What all programs in one vault acknowledged, and what was found of it.

    Attributes:
        known: Who must be in the vault.
        lost: Who was not.
        broken: How often the vault did not open, or was not sound.
        ends: How often a program was told what, before it ended.
    """

    known: set[str] = field(default_factory=lambda: set(BEFORE))
    lost: set[str] = field(default_factory=set)
    broken: int = 0
    ends: dict[str, int] = field(default_factory=dict)

    def heard(self, said: list[str]) -> None:
        """Take down what a program said."""
        self.known |= {line for line in said if line.startswith(ROUND)}
        for end in (line.removeprefix("end ") for line in said if line.startswith("end ")):
            self.ends[end] = self.ends.get(end, 0) + 1

    def look(self, folder: Path) -> None:
        """Open the vault, check every byte of it, and see who is there."""
        told = told_by(lambda say: _found_in(folder, say))
        found = set(json.loads(told[0])) if told and told[0].startswith("[") else set()
        self.broken += not found
        self.lost |= self.known - found if found else set()

    def told(self) -> dict[str, object]:
        """Return the figures."""
        acknowledged = len(self.known) - len(BEFORE)
        return {
            "acknowledged": acknowledged, "lost": len(self.lost), "broken": self.broken,
            "ends": self.ends,
        }  # fmt: skip


def _found_in(folder: Path, say: Say) -> None:
    with sound(folder) as workspace:
        say(json.dumps(families(workspace)))
