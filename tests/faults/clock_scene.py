# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A vault on a computer whose clock or time zone is not what it was.

Run as ``python -m faults.clock_scene <folder>`` it opens a vault by the real clock, in whatever
time zone the environment names, and tells what it found as one line of JSON.
"""

import json
import os
import shutil
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from casuskluis.cli.composition import SystemClock
from casuskluis.domain.assessment import AssessmentOutcome
from casuskluis.services.opening.remembered import Remembered
from casuskluis.services.vaults import Vaults
from casuskluis.services.workspace import Workspace
from casuskluis.vault.access.cost import FLOOR
from faults.scene import families, person
from services.bureau import NOW, PASSPHRASE, open_office

LAST = NOW + timedelta(days=2)
"""When the vault was last used before the clock went wrong."""
HOME = "Europe/Amsterdam"
ZONES = (HOME, "UTC", "Pacific/Kiritimati", "America/Los_Angeles", "Asia/Kathmandu")
MOVES = {
    "ten minutes back": timedelta(minutes=-10),
    "a day back": timedelta(days=-1),
    "ten years back": timedelta(days=-3650),
    "two minutes back": timedelta(minutes=-2),
    "an hour on": timedelta(hours=1),
    "59 days on": timedelta(days=59),
    "a year on": timedelta(days=365),
    "ten years on": timedelta(days=3650),
}


class LocalClock:
    """A clock that stands still, with the date of the place where the computer is.

    Args:
        moment: With its time zone.
    """

    def __init__(self, moment: datetime) -> None:
        self._moment = moment.astimezone(UTC)

    def now(self) -> datetime:
        return self._moment

    def today(self) -> date:
        return self._moment.astimezone().date()


@dataclass(frozen=True)
class Desk:
    """A vault with its backups in a folder of its own, and what the computer remembers."""

    place: Path

    @property
    def vault(self) -> Path:
        return next(one for one in self.place.glob("*.kluis"))

    @property
    def backups(self) -> set[str]:
        return {one.name for one in self.place.glob("reservekopie*/*.kluis")}

    def open(self, moment: datetime) -> Workspace:
        return self.vaults(moment).open(self.vault, bytearray(PASSPHRASE))

    def vaults(self, moment: datetime) -> Vaults:
        remembered = Remembered(self.place / "laatst-gezien.json")
        return Vaults(LocalClock(moment), "toets", FLOOR, remembered)

    def copy(self, to: Path) -> "Desk":
        shutil.rmtree(to, ignore_errors=True)
        return Desk(Path(shutil.copytree(self.place, to)))


def make_desk(place: Path) -> Desk:
    """Work three days: persons, a backup each day, a notification that is due one day."""
    office = open_office(place)
    told = office.notification(office.subject("Anna Voorbeeld"))
    office.weigh(told, AssessmentOutcome.NO_ACTION)
    office.workspace.close()
    desk = Desk(place)
    for days in range(3):
        workspace = desk.open(NOW + timedelta(days=days))
        workspace.persons.add(person(f"Dag{days}"))
        workspace.backups.make()
        workspace.close()
    return desk


@contextmanager
def zone(name: str) -> Iterator[None]:
    """Let the computer be in a time zone."""
    before = os.environ.get("TZ")
    _set(name)
    try:
        yield
    finally:
        _set(before)


def _set(name: str | None) -> None:
    if name is None:
        os.environ.pop("TZ", None)
    else:
        os.environ["TZ"] = name
    time.tzset()


def main(folder: str) -> None:
    """Open a vault by the real clock, make a backup, and tell."""
    desk, clock = Desk(Path(folder)), SystemClock()
    vaults = replace(desk.vaults(NOW), clock=clock)
    begin = clock.now()
    workspace = vaults.open(desk.vault, bytearray(PASSPHRASE))
    made = workspace.backups.make()
    found = {
        "families": families(workspace),
        "sound": workspace.journal.check().is_sound,
        "backup": made.name,
        "today": clock.today().isoformat(),
        "moments": [begin.isoformat(), clock.now().isoformat()],
    }
    workspace.close()
    sys.stdout.write(json.dumps(found))


if __name__ == "__main__":
    main(*sys.argv[1:])
