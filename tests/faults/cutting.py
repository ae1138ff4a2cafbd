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
import select
import signal
import struct
import subprocess
import sys
import time
from pathlib import Path

from casuskluis.domain.errors import CasuskluisError
from faults.killing import busy, found_in, is_told
from faults.scene import BEFORE, make
from faults.sweeping import told_by
from remembered_keys import remember_keys

SHUTDOWN = 0x8004587D
NO_LOG_FLUSH = 2
SIZE = "96M"
MOST = 8
LONGEST = 0.05
PATIENCE = 60


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
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.close(read)
            signal.alarm(PATIENCE)
            _work(folder, turn, write)
        finally:
            os._exit(0)
    os.close(write)
    heard = b""
    wanted = 1 + chance.randrange(MOST)
    while heard.count(b"\n") < wanted and (more := os.read(read, 1 << 16)):
        heard += more
    until = time.monotonic() + chance.random() * LONGEST
    while (left := until - time.monotonic()) > 0:
        if select.select([read], [], [], left)[0]:
            heard += os.read(read, 1 << 16)
    # Stopped, nothing of it is on its way: whatever it said, it said before the cut.
    os.kill(child, signal.SIGSTOP)
    _, status = os.waitpid(child, os.WUNTRACED)
    assert os.WIFSTOPPED(status), f"it ended before the power went: {heard.decode()}"
    disk.cut()
    os.kill(child, signal.SIGCONT)
    while more := os.read(read, 1 << 16):
        heard += more
    os.close(read)
    os.waitpid(child, 0)
    return heard.decode().split("\n")[:-1]


def _work(folder: Path, turn: int, write: int) -> None:
    def say(text: str) -> None:
        os.write(write, f"{text}\n".encode())

    try:
        busy(folder, turn, say)
    except CasuskluisError as error:
        say(f"end {type(error).__name__}{'' if is_told(error) else '!'}")
    except BaseException as error:  # noqa: BLE001  # anything but a named error counts against us
        say(f"end {type(error).__name__}!")


def main() -> None:
    """Cut the power so many times; print what was acknowledged, lost and found broken."""
    aside, times = Path(sys.argv[1]), int(sys.argv[2])
    remember_keys()
    disk = Disk(aside)
    folder = make(disk.place / "Proef.kluis")
    os.sync()
    chance = random.Random(20261121)  # noqa: S311 - no secret
    known, lost, ends = set(BEFORE), set[str](), dict[str, int]()
    broken = 0
    for turn in range(times):
        said = cut_off(disk, folder, turn, chance)
        known |= {line for line in said if line.startswith("Ronde ")}
        for end in (line.removeprefix("end ") for line in said if line.startswith("end ")):
            ends[end] = ends.get(end, 0) + 1
        disk.pull_out()
        disk.plug_in()
        told = told_by(lambda say: found_in(folder, say))
        found = set(json.loads(told[0])) if told and told[0].startswith("[") else set()
        broken += not found
        lost |= known - found if found else set()
    disk.pull_out()
    answer = {"cuts": times, "acknowledged": len(known) - len(BEFORE), "lost": len(lost)}
    sys.stdout.write(json.dumps({**answer, "broken": broken, "ends": ends}))


if __name__ == "__main__":
    main()
