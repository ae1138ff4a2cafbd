# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Cuts the power of a disk with a vault at work on it, again and again. Only as root.

The disk is an ext4 file system in a file. ``EXT4_IOC_SHUTDOWN`` without writing out the log is
what the testers of Linux file systems take for a power cut: what was not waited for is gone.
"""

import fcntl
import json
import os
import random
import signal
import struct
import subprocess
import sys
from pathlib import Path

from faults.busy_program import Count, Program
from faults.scene import make
from remembered_keys import remember_keys

SHUTDOWN = 0x8004587D
NO_LOG_FLUSH = 2
SIZE = "96M"


def run(*command: str | Path) -> None:
    subprocess.run([*map(str, command)], check=True, capture_output=True)  # noqa: S603  # fixed


class Disk:
    """A small disk of which the power can be cut."""

    def __init__(self, aside: Path) -> None:
        self._image, self.place = aside / "schijf.img", aside / "schijf"
        self.place.mkdir()
        run("truncate", "-s", SIZE, self._image)
        run("mkfs.ext4", "-q", "-F", self._image)
        self.plug_in()

    def plug_in(self) -> None:
        run("mount", "-o", "loop", self._image, self.place)

    def pull_out(self) -> None:
        run("umount", self.place)

    def cut(self) -> None:
        """Lose everything the disk had not promised to keep."""
        descriptor = os.open(self.place, os.O_RDONLY)
        fcntl.ioctl(descriptor, SHUTDOWN, struct.pack("I", NO_LOG_FLUSH))
        os.close(descriptor)


def cut_off(disk: Disk, folder: Path, turn: int, chance: random.Random) -> list[str]:
    """Let a program work, and cut the power; return everything it said."""
    program = Program(folder, turn)
    program.listen(chance)
    # Stopped, nothing of it is on its way: whatever it said, it said before the cut.
    os.kill(program.number, signal.SIGSTOP)
    _, status = os.waitpid(program.number, os.WUNTRACED)
    assert os.WIFSTOPPED(status), f"it ended by itself, before the power went: {status}"
    disk.cut()
    os.kill(program.number, signal.SIGCONT)
    return program.ended()


def main() -> None:
    """Cut the power so many times; print what was acknowledged, lost and found broken."""
    aside, times = Path(sys.argv[1]), int(sys.argv[2])
    remember_keys()
    disk = Disk(aside)
    folder = make(disk.place / "Proef.kluis")
    os.sync()
    chance = random.Random(20261121)  # noqa: S311 - no secret
    count = Count()
    for turn in range(times):
        count.heard(cut_off(disk, folder, turn, chance))
        disk.pull_out()
        disk.plug_in()
        count.look(folder)
    disk.pull_out()
    sys.stdout.write(json.dumps({"cuts": times, **count.told()}))


if __name__ == "__main__":
    main()
