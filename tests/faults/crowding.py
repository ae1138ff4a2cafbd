# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Does each piece of work on a small disk with ever more room left, and again with room.

Runs as a process of its own that may mount a disk; every program that works is a fork.
"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from casuskluis.domain.errors import CasuskluisError
from faults.busy_program import is_told
from faults.sweep_works import WORKS, Work
from faults.sweeping import judge, told_by, warmed
from remembered_keys import remember_keys

SIZE = "40m"
MOST = 3_000_000
"""Bytes of room in which every piece of work succeeds."""
Say = Callable[[str], None]


def rooms(many: int) -> list[int]:
    """Return so many sizes from nothing to what is enough, the small ones closer together."""
    return [int(MOST * (place / many) ** 3) for place in range(many)]


def fill_up(disk: Path, room: int) -> Path:
    """Leave so many bytes on a disk."""
    ballast = disk / "ballast"
    status = os.statvfs(disk)
    with ballast.open("wb") as file:
        os.posix_fallocate(file.fileno(), 0, status.f_bavail * status.f_frsize - room)
    return ballast


def attempt(work: Work, folder: Path, room: int, say: Say) -> None:
    """Do a piece of work in this room, and again in the same program when that failed."""
    begun = work.begin(folder)
    ballast = fill_up(folder.parent, room)
    first = _ended(work, begun, say)
    ballast.unlink()
    say(f"end {first}")
    if first != "done":
        say(f"again {_ended(work, begun, say)}")


def _ended(work: Work, begun: Any, say: Say) -> str:
    try:
        work.do(begun, lambda promise: say(f"told {promise}"))
    except CasuskluisError as error:
        return f"{type(error).__name__}{'' if is_told(error) else '!'}"
    except BaseException as error:  # noqa: BLE001  # anything but a named error counts against us
        return f"{type(error).__name__}! {error}".replace("\n", " ")
    return "done"


def tried(name: str, scene: Path, disk: Path, room: int) -> dict[str, Any]:
    """Return what came of one piece of work in this room."""
    work, folder = WORKS[name], disk / "scene"
    shutil.copytree(scene, folder)
    said = told_by(lambda say: attempt(work, folder, room, say))
    told = {kind: _those(said, kind) for kind in ("told", "end", "again")}
    found = told_by(lambda say: judge(work, folder, told["told"], say))
    (disk / "ballast").unlink(missing_ok=True)
    shutil.rmtree(folder)
    lost = _those(found, "lost")
    return {
        "work": name, "room": room, "end": " ".join(told["end"]),
        "again": " ".join(told["again"]), "lost": int(lost[0]) if lost else 0,
        "trouble": "" if lost else " ".join(found) or "the judge died",
    }  # fmt: skip


def _those(lines: list[str], kind: str) -> list[str]:
    return [line.removeprefix(f"{kind} ") for line in lines if line.startswith(f"{kind} ")]


def main() -> None:
    """Print what came of every piece of work in so many sizes of room."""
    remember_keys()
    aside, many = Path(sys.argv[1]), int(sys.argv[2])
    disk = aside / "klein"
    disk.mkdir()
    scenes = {name: warmed(name, aside) for name in WORKS}
    mount = ["mount", "-t", "tmpfs", "-o", f"size={SIZE},mode=700", "none", str(disk)]
    subprocess.run(mount, check=True)  # noqa: S603  # fixed words
    found = [tried(name, scenes[name], disk, room) for name in WORKS for room in rooms(many)]
    sys.stdout.write(json.dumps(found))


if __name__ == "__main__":
    main()
